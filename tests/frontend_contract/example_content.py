"""The content of the curated examples. Ids, moments and numbers are fixed: equal content gives equal answers."""

import datetime as dt
import json
import uuid
from typing import Any

from wagtail.models import Page

from content_models.codes import (
    AnonymityLevel,
    ChannelCost,
    ChannelLabel,
    ChannelType,
    HoursStatus,
    ReportingPointKind,
    Role,
    VerificationMethod,
    YesNoUnknown,
)
from content_models.models import (
    Audience,
    Channel,
    ChannelHours,
    ChannelHoursException,
    ExploitationForm,
    GuidancePage,
    GuidancePageSource,
    HomePage,
    Need,
    Organisation,
    ReportingPoint,
    ReportingPointChannel,
    ReportingPointSource,
    Verification,
)
from tests import builders

MOMENT = dt.datetime(2026, 12, 1, 9, 0, tzinfo=dt.UTC)
EPOCH = uuid.UUID("5b0c5f0e-4b56-4c39-9f0e-3d1f8f3f2a10")
WEBSITE = "https://www.comensha.nl"


def fixed_id(name: str) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"urn:example:{name}")


def publish_example_content() -> None:
    """A home, a page with every block, one desk, and the words they use; partly in English too."""
    builders.language("nl")
    builders.language("en")
    _terms()
    organisation = _snippet(Organisation, "comensha", name="CoMensha", website=WEBSITE)
    desk = _desk(organisation, _channels(organisation))
    home = _home(desk)
    _guidance(home, desk)
    _temporary_page(home)
    builders.publish(
        builders.home("en"), title="Information point", neutral_title="Information", summary="Read what you can do."
    )


def _snippet(model: type, known_as: str, **fields: Any) -> Any:
    created = model(translation_key=fixed_id(known_as), locale=builders.language().locale, live=False, **fields)
    created.save()
    return builders.publish(created)


def _terms() -> None:
    _snippet(
        Audience,
        "victim",
        code="victim",
        label="Slachtoffer",
        description="Je maakt zelf uitbuiting mee, of je denkt van wel.",
        position=1,
    )
    _snippet(Need, "advice", code="advice", label="Advies", description="Je wilt overleggen wat je kunt doen.", position=1)
    _snippet(
        ExploitationForm,
        "labour",
        code="labour",
        label="Uitbuiting op het werk",
        description="Je werkt te lang, voor te weinig geld, en je kunt niet weg.",
        position=2,
    )


def _channels(organisation: Organisation) -> list[Channel]:
    phone = Channel(
        uuid=fixed_id("phone"),
        organisation=organisation,
        type=ChannelType.PHONE,
        label=ChannelLabel.CALL,
        value="033 448 11 86",
        value_from_abroad="+31 33 448 11 86",
        cost=ChannelCost.LOCAL,
        languages=["nl", "en"],
        interpreter=YesNoUnknown.YES,
        hours_status=HoursStatus.WEEKLY,
        live=False,
    )
    phone.weekly_hours = [ChannelHours(weekday=day, opens=dt.time(9), closes=dt.time(17)) for day in range(1, 6)]
    phone.exceptions = [ChannelHoursException(date=dt.date(2026, 12, 25), is_closed=True)]
    email = Channel(
        uuid=fixed_id("email"),
        organisation=organisation,
        type=ChannelType.EMAIL,
        label=ChannelLabel.EMAIL,
        value="info@comensha.nl",
        cost=ChannelCost.FREE,
        live=False,
    )
    for channel in (phone, email):
        channel.save()
    return [builders.publish(channel) for channel in (phone, email)]


def _desk(organisation: Organisation, channels: list[Channel]) -> ReportingPoint:
    desk = ReportingPoint(
        translation_key=fixed_id("comensha-helpdesk"),
        locale=builders.language().locale,
        live=False,
        key="comensha-helpdesk",
        name="Helpdesk van CoMensha",
        purpose="Advies en opvang voor iedereen die te maken heeft met mensenhandel.",
        cannot_do="De helpdesk doet geen aangifte voor je.",
        safety_note="Bel vanaf een telefoon die niemand anders bekijkt.",
        organisation=organisation,
        kind=ReportingPointKind.HELPDESK,
        roles=[Role.NATIONAL_DESK],
        any_exploitation_form=True,
        anonymity=AnonymityLevel.ADVICE,
        tells_police=YesNoUnknown.NO,
        works_without_papers=YesNoUnknown.YES,
        name_needed=YesNoUnknown.NO,
    )
    desk.what_happens_next = json.dumps(
        [
            {"type": "step", "id": str(fixed_id("step-1")), "value": "Iemand luistert en vraagt wat je nodig hebt."},
            {"type": "step", "id": str(fixed_id("step-2")), "value": "Samen kiezen jullie een volgende stap."},
        ]
    )
    desk.save()
    desk.audiences = [builders.term(Audience, "victim")]
    desk.needs = [builders.term(Need, "advice")]
    desk.channels = [ReportingPointChannel(channel=each, sort_order=n) for n, each in enumerate(channels)]
    desk.sources = [
        ReportingPointSource(url=f"{WEBSITE}/onze-helpdesk/", title="Onze helpdesk", dated_on="2026-11", retrieved_on=MOMENT.date())
    ]
    desk.save()
    Verification.objects.create(
        reporting_point=desk,
        verified_on=dt.date(2026, 11, 23),
        method=VerificationMethod.PHONE_CALL,
        due_on=dt.date(2027, 5, 22),
    )
    return builders.publish(desk)


def _home(desk: ReportingPoint) -> HomePage:
    home = HomePage(
        translation_key=fixed_id("home"),
        title="Informatiepunt mensenhandel",
        neutral_title="Informatie",
        slug="home-nl",
        summary="Lees wat je kunt doen, en met wie je kunt praten.",
        locale=builders.language().locale,
        live=False,
    )
    home.body = stream(
        ("rich_text", "<p>Je staat er niet alleen voor.</p>"),
        ("reporting_points", {"title": "Praat met iemand", "reporting_points": _chosen(desk)}),
    )
    Page.get_first_root_node().add_child(instance=home)
    return builders.publish(home)


def _guidance(home: HomePage, desk: ReportingPoint) -> GuidancePage:
    page = GuidancePage(
        **_page("geen-loon", "Ik krijg mijn loon niet"),
        summary="Je hebt recht op loon voor al je werk, ook zonder papieren.",
        content_owner="CoMensha",
        review_on=dt.date(2027, 6, 1),
    )
    page.body = stream(
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
    )
    step = {"text": "Bel de helpdesk en vraag om advies.", "reporting_point": desk.pk}
    page.next_steps = json.dumps([{"type": "next_step", "id": str(fixed_id("next-step")), "value": step}])
    home.add_child(instance=page)
    page.audiences = [builders.term(Audience, "victim")]
    page.needs = [builders.term(Need, "advice")]
    page.exploitation_forms = [builders.term(ExploitationForm, "labour")]
    page.sources = [GuidancePageSource(url="https://www.nlarbeidsinspectie.nl", title="Nederlandse Arbeidsinspectie", dated_on="2026")]
    return builders.publish(page)


def _temporary_page(home: HomePage) -> None:
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


def stream(*blocks: tuple[str, Any]) -> str:
    """A stream as it is stored, with ids that stay the same."""
    return json.dumps([{"type": type, "id": str(fixed_id(f"block-{type}")), "value": value} for type, value in blocks])


def _chosen(*desks: ReportingPoint) -> list[dict[str, Any]]:
    return [{"type": "item", "id": str(fixed_id(f"chosen-{desk.key}")), "value": desk.pk} for desk in desks]
