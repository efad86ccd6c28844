import datetime as dt
import json
import uuid
from typing import Any

from wagtail.models import Page

from content_models.models import (
    AboutPage,
    Audience,
    AudienceHubPage,
    CampaignPage,
    ExploitationForm,
    ExploitationFormPage,
    GuidancePage,
    HomePage,
    ProcessPage,
    QuestionListPage,
    ReportingPoint,
)
from tests.builders.languages import language
from tests.builders.snippets import term
from tests.builders.versions import publish, translated

REVIEW_ON = dt.date(2027, 6, 1)


def home(code: str = "nl") -> HomePage:
    """The published home of a language."""
    profile = language(code)
    existing = HomePage.objects.filter(locale=profile.locale).first()
    if existing:
        return existing
    if code == "nl":
        page = HomePage(
            title="Informatiepunt", slug="home-nl", summary="Begin hier.", locale=profile.locale, live=False
        )
        Page.get_first_root_node().add_child(instance=page)
        return publish(page)
    return translated(home(), code, title=f"Home {code}")


def guidance(slug: str = "loon", **fields: Any) -> GuidancePage:
    """A guidance page, not published."""
    return page(GuidancePage, slug, **fields)


def audience_hub(code: str = "citizen", **fields: Any) -> AudienceHubPage:
    """The entrance of an audience, not published."""
    slug = fields.pop("slug", f"ingang-{code}")
    return page(AudienceHubPage, slug, audience=term(Audience, code), neutral_title="Informatie", **fields)


def exploitation_form_page(slug: str = "werk", *, desk: ReportingPoint, code: str = "labour", **fields: Any) -> Any:
    """A page about a form of exploitation that leads to `desk`, not published."""
    return page(
        ExploitationFormPage,
        slug,
        exploitation_form=term(ExploitationForm, code),
        what_it_is="<p>Iemand verdient aan jouw werk.</p>",
        signals=stream(("signal", "Je paspoort is afgepakt.")),
        next_steps=stream(("next_step", {"text": "Vraag advies.", "reporting_point": desk.pk})),
        **fields,
    )


def process(slug: str = "stappen", **fields: Any) -> ProcessPage:
    """A page with two steps, not published."""
    step = {"title": "Praten", "text": "<p>Je kiest zelf wat je zegt.</p>", "reporting_points": []}
    steps = stream(("step", step), ("step", {**step, "title": "Kiezen"}))
    return page(ProcessPage, slug, **{"steps": steps, **fields})


def question_list(slug: str = "vragen", **fields: Any) -> QuestionListPage:
    """A page with one question, not published."""
    question = {"question": "Moet ik mijn naam zeggen?", "answer": "<p>Nee.</p>"}
    return page(QuestionListPage, slug, **{"questions": stream(("question_and_answer", question)), **fields})


def campaign(slug: str = "campagne", **fields: Any) -> CampaignPage:
    """A campaign of one week, not published."""
    week = {"starts_on": dt.date(2026, 12, 1), "ends_on": dt.date(2026, 12, 8)}
    return page(CampaignPage, slug, **{**week, **fields})


def about(slug: str = "privacy", **fields: Any) -> AboutPage:
    """A page about the site itself, not published."""
    return page(AboutPage, slug, **fields)


def page(
    model: type[Page],
    slug: str,
    *,
    parent: Page | None = None,
    audiences: tuple[str, ...] = ("citizen",),
    **fields: Any,
) -> Any:
    """A page of any type, below the home unless told otherwise, not published."""
    created = model(
        title=fields.pop("title", f"Over {slug}"),
        slug=slug,
        summary=fields.pop("summary", "Wat je kunt doen."),
        content_owner="CoMensha",
        review_on=REVIEW_ON,
        locale=language().locale,
        live=False,
        **fields,
    )
    (parent or home()).add_child(instance=created)
    if "audiences" in created.facts:
        created.audiences = [term(Audience, code) for code in audiences]
    return created


def stream(*blocks: tuple[str, Any]) -> str:
    """A stream as it is stored: pairs of the name of a block and its value."""
    return json.dumps([{"type": name, "id": str(uuid.uuid4()), "value": value} for name, value in blocks])
