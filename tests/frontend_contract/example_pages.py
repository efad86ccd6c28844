"""The pages of the examples: a home, one with every block, and one to withdraw."""

import datetime as dt
import json
from typing import Any

from wagtail.models import Page

from content_models.models import (
    Audience,
    ExploitationForm,
    GuidancePage,
    GuidancePageSource,
    HomePage,
    Need,
    ReportingPoint,
)
from tests import builders
from tests.frontend_contract.example_ids import fixed_id
from tests.frontend_contract.example_media import (
    published_captions,
    published_film,
    published_leaflet,
    published_picture,
)


def publish_home(desk: ReportingPoint) -> HomePage:
    home = HomePage(
        translation_key=fixed_id("home"),
        title="Informatiepunt mensenhandel",
        neutral_title="Informatie",
        slug="home-nl",
        summary="Lees wat je kunt doen, en met wie je kunt praten.",
        locale=builders.language().locale,
        live=False,
    )
    home.body = _stream(
        ("rich_text", "<p>Je staat er niet alleen voor.</p>"),
        ("reporting_points", {"title": "Praat met iemand", "reporting_points": _chosen(desk)}),
    )
    Page.get_first_root_node().add_child(instance=home)
    return builders.publish(home)


def publish_guidance(home: HomePage, desk: ReportingPoint, related: Page) -> GuidancePage:
    page = GuidancePage(
        **_page("geen-loon", "Ik krijg mijn loon niet"),
        summary="Je hebt recht op loon voor al je werk, ook zonder papieren.",
        content_owner="CoMensha",
        review_on=dt.date(2027, 6, 1),
    )
    page.body = _stream(
        ("heading", {"text": "Wat je nu kunt doen", "level": "2"}),
        ("rich_text", "<p>Schrijf op wanneer je werkt. <b>Bewaar</b> berichten en foto’s.</p>"),
        (
            "warning",
            {"title": "Ben je in gevaar?", "text": '<p>Bel <a href="tel:112">112</a>.</p>', "severity": "danger"},
        ),
        (
            "question_and_answer",
            {"question": "Moet ik mijn naam zeggen?", "answer": "<p>Nee. Advies krijg je ook zonder naam.</p>"},
        ),
        ("reporting_points", {"title": "Praat met iemand", "reporting_points": _chosen(desk)}),
        ("key_message", {"text": "Je hebt recht op loon voor elk uur dat je werkt."}),
        (
            "steps",
            {
                "title": "Zo vraag je je loon",
                "steps": _items(
                    "step",
                    {"title": "Schrijf je uren op", "text": "<p>Ook van <b>vorige</b> weken.</p>"},
                    {"title": "Vraag advies", "text": "<p>Dat is gratis.</p>"},
                ),
            },
        ),
        (
            "signals",
            {
                "title": "Hieraan zie je het",
                "signals": _items("signal", "Je paspoort is afgepakt.", "Je slaapt waar je werkt."),
                "closing": "Eén signaal bewijst niets. Zie je er meer? Vraag advies.",
            },
        ),
        ("quote", {"text": "Ik dacht dat niemand mij zou geloven.", "said_by": "Een lezer"}),
        ("contact_card", {"reporting_point": desk.pk, "note": "Vraag hier advies, ook zonder naam."}),
        ("fitting_desks", {"title": "Wie kan helpen"}),
        ("related_guidance", {"title": "Lees ook", "pages": _items("related", related.pk)}),
        (
            "link_list",
            {
                "title": "Meer weten",
                "links": _items(
                    "link",
                    {"text": "Wat we van je weten", "page": related.pk, "url": ""},
                    {"text": "Nederlandse Arbeidsinspectie", "page": None, "url": "https://www.nlarbeidsinspectie.nl"},
                ),
            },
        ),
        (
            "image",
            {
                "image": published_picture().pk,
                "alternative_text": "Een loonstrook met het uurloon omcirkeld",
                "is_decorative": False,
                "caption": "Zo lees je je loonstrook",
            },
        ),
        (
            "video",
            {
                "title": "Je rechten in één minuut",
                "video": published_film().pk,
                "poster": published_picture().pk,
                "captions": published_captions().pk,
                "transcript": "<p>Een stem zegt: <b>je hebt recht op loon</b>.</p>",
            },
        ),
        ("document", {"title": "Voorbeeld van een loonstrook", "document": published_leaflet().pk}),
        (
            "table",
            _table("Wat je bewaart", ["Wat", "Waarom"], ["<p>Berichten</p>", "<p>Dat is <b>bewijs</b>.</p>"]),
        ),
    )
    step = {"text": "Bel de helpdesk en vraag om advies.", "reporting_point": desk.pk}
    page.next_steps = json.dumps([{"type": "next_step", "id": str(fixed_id("next-step")), "value": step}])
    page.related_guidance = json.dumps([{"type": "page", "id": str(fixed_id("related")), "value": related.pk}])
    home.add_child(instance=page)
    page.audiences = [builders.term(Audience, "victim")]
    page.needs = [builders.term(Need, "advice")]
    page.exploitation_forms = [builders.term(ExploitationForm, "labour")]
    page.sources = [
        GuidancePageSource(
            url="https://www.nlarbeidsinspectie.nl", title="Nederlandse Arbeidsinspectie", dated_on="2026"
        )
    ]
    return builders.publish(page)


def publish_temporary_page(home: HomePage) -> None:
    """Something to withdraw, for the example of changes."""
    page = GuidancePage(
        **_page("tijdelijk", "Tijdelijk bericht"),
        summary="De helpdesk is vandaag niet bereikbaar.",
        content_owner="CoMensha",
        review_on=dt.date(2026, 12, 2),
    )
    home.add_child(instance=page)
    page.audiences = [builders.term(Audience, "victim")]
    builders.publish(page)


def _page(slug: str, title: str) -> dict[str, Any]:
    return {
        "translation_key": fixed_id(slug),
        "slug": slug,
        "title": title,
        "neutral_title": "Informatie",
        "locale": builders.language().locale,
        "live": False,
    }


def _stream(*blocks: tuple[str, Any]) -> str:
    """A stream as it is stored, with ids that stay the same."""
    return json.dumps([{"type": type, "id": str(fixed_id(f"block-{type}")), "value": value} for type, value in blocks])


def _chosen(*desks: ReportingPoint) -> list[dict[str, Any]]:
    return [_item(f"chosen-{desk.key}", desk.pk) for desk in desks]


def _items(name: str, *values: Any) -> list[dict[str, Any]]:
    return [_item(f"{name}-{n}", value) for n, value in enumerate(values)]


def _table(caption: str, columns: list[str], *rows: list[str]) -> dict[str, Any]:
    cells = [[_item(f"cell-{row}-{n}", cell) for n, cell in enumerate(texts)] for row, texts in enumerate(rows)]
    return {
        "caption": caption,
        "columns": [_item(f"column-{n}", heading) for n, heading in enumerate(columns)],
        "rows": [_item(f"row-{n}", row) for n, row in enumerate(cells)],
    }


def _item(name: str, value: Any) -> dict[str, Any]:
    return {"type": "item", "id": str(fixed_id(name)), "value": value}
