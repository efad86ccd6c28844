"""One page of every other type, as the examples show them."""

import datetime as dt
import json
from collections.abc import Iterable
from typing import Any

from wagtail.models import Page

from content_models.models import (
    AboutPage,
    Audience,
    AudienceHubPage,
    CampaignPage,
    CampaignPageSource,
    ExploitationForm,
    ExploitationFormPage,
    ExploitationFormPageSource,
    GuidancePage,
    HomePage,
    Need,
    ProcessPage,
    ProcessPageSource,
    QuestionListPage,
    QuestionListPageSource,
    ReportingPoint,
)
from tests import builders
from tests.frontend_contract.example_ids import fixed_id

OWNED = {"content_owner": "CoMensha", "review_on": dt.date(2027, 6, 1)}


def publish_page_types(home: HomePage, guidance: GuidancePage, desk: ReportingPoint) -> None:
    _hub(home)
    _exploitation_form_page(home, guidance, desk)
    _process(home, guidance, desk)
    _question_list(home, guidance, desk)
    _campaign(home, guidance, desk)
    _plain_variant(home, guidance)


def _hub(home: HomePage) -> None:
    audience = builders.term(Audience, "victim")
    builders.publish(_added(home, AudienceHubPage, "ingang", "Informatie voor jou", audience=audience))


def _exploitation_form_page(home: HomePage, guidance: GuidancePage, desk: ReportingPoint) -> None:
    page = _specific(
        home,
        ExploitationFormPage,
        "werk",
        "Uitgebuit op het werk",
        related=guidance,
        desk=desk,
        exploitation_form=builders.term(ExploitationForm, "labour"),
        what_it_is="<p>Iemand verdient aan jouw werk, en jij kunt niet weg.</p>",
        signals=_stream("werk", ("signal", "Je paspoort is afgepakt."), ("signal", "Je krijgt minder dan beloofd.")),
    )
    page.sources = [ExploitationFormPageSource(url="https://www.nlarbeidsinspectie.nl", title="Arbeidsinspectie")]
    builders.publish(page)


def _process(home: HomePage, guidance: GuidancePage, desk: ReportingPoint) -> None:
    desks = [{"type": "item", "id": str(fixed_id("step-desk")), "value": desk.pk}]
    talk = {"title": "Praten", "text": "<p>Je vertelt wat je <b>zelf</b> wilt.</p>", "reporting_points": desks}
    think = {"title": "Nadenken", "text": "<p>Je krijgt tijd om te kiezen.</p>", "reporting_points": desks}
    page = _specific(
        home,
        ProcessPage,
        "stappen",
        "Wat er gebeurt, stap voor stap",
        related=guidance,
        desk=desk,
        steps=_stream("stappen", ("step", talk), ("step", think)),
    )
    page.sources = [ProcessPageSource(url="https://www.comensha.nl", title="CoMensha", dated_on="2026")]
    builders.publish(page)


def _question_list(home: HomePage, guidance: GuidancePage, desk: ReportingPoint) -> None:
    question = {"question": "Kost het geld?", "answer": "<p>Nee, advies is <b>gratis</b>.</p>"}
    page = _specific(
        home,
        QuestionListPage,
        "vragen",
        "Vragen die mensen stellen",
        related=guidance,
        desk=desk,
        questions=_stream("vragen", ("question_and_answer", question)),
    )
    page.sources = [QuestionListPageSource(url="https://www.comensha.nl", title="CoMensha")]
    builders.publish(page)


def _campaign(home: HomePage, guidance: GuidancePage, desk: ReportingPoint) -> None:
    page = _specific(
        home,
        CampaignPage,
        "week",
        "Een week lang aandacht",
        related=guidance,
        desk=desk,
        starts_on=dt.date(2026, 12, 1),
        ends_on=dt.date(2026, 12, 8),
    )
    page.sources = [CampaignPageSource(url="https://www.comensha.nl", title="CoMensha")]
    builders.publish(page)


def publish_about(home: HomePage) -> AboutPage:
    return builders.publish(_added(home, AboutPage, "privacy", "Wat we van je weten"))


def _plain_variant(home: HomePage, guidance: GuidancePage) -> None:
    page = _added(home, GuidancePage, "geen-loon-makkelijk", "Je krijgt geen geld", plain_variant_of=guidance)
    page.audiences = [builders.term(Audience, "victim")]
    builders.publish(page)


def _specific(
    home: HomePage, model: type[Page], slug: str, title: str, *, related: Page, desk: ReportingPoint, **fields: Any
) -> Any:
    """A page for victims with a next step and a related page, not published."""
    step = {"text": "Bel de helpdesk.", "reporting_point": desk.pk}
    page = _added(home, model, slug, title, **fields)
    page.next_steps = _stream(slug, ("next_step", step))
    page.related_guidance = _stream(slug, ("page", related.pk))
    page.audiences = [builders.term(Audience, "victim")]
    page.needs = [builders.term(Need, "advice")]
    if "exploitation_forms" in page.facts:
        page.exploitation_forms = [builders.term(ExploitationForm, "labour")]
    return page


def _added(home: HomePage, model: type[Page], slug: str, title: str, **fields: Any) -> Any:
    page: Any = model(
        translation_key=fixed_id(slug),
        slug=slug,
        title=title,
        neutral_title="Informatie",
        summary="Lees wat je kunt doen.",
        locale=builders.language().locale,
        live=False,
        **OWNED,
        **fields,
    )
    page.body = _stream(slug, ("rich_text", "<p>Je staat er <i>niet</i> alleen voor.</p>"))
    home.add_child(instance=page)
    return page


def _stream(known_as: str, *blocks: tuple[str, Any]) -> str:
    return json.dumps(list(_numbered(known_as, blocks)))


def _numbered(known_as: str, blocks: Iterable[tuple[str, Any]]) -> Iterable[dict[str, Any]]:
    for number, (type, value) in enumerate(blocks):
        yield {"type": type, "id": str(fixed_id(f"{known_as}-{type}-{number}")), "value": value}
