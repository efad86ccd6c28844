"""A rule, a question, an example case and a holiday, as the examples show them."""

import datetime as dt
import json

from cms.publishing.drain import together
from content_models.codes import QuestionKind, ReferralAction, ReferralScope, ReportingPointKind, Role
from content_models.models import (
    Audience,
    Holiday,
    Need,
    Organisation,
    ReferralCase,
    ReferralCaseAllowed,
    ReferralCaseFirst,
    ReferralCaseForbidden,
    ReferralCaseSource,
    ReferralEffect,
    ReferralQuestion,
    ReferralRule,
    ReferralRuleRegion,
    ReferralRuleSource,
    Region,
    ReportingPoint,
)
from tests import builders
from tests.frontend_contract.example_ids import fixed_id

READ_AT = {"url": "https://www.comensha.nl/onze-helpdesk/", "title": "Onze helpdesk", "dated_on": "2026-11"}


def publish_referral(desk: ReportingPoint) -> None:
    """Together: a case is only judged by what is published already."""
    with together():
        publish_rule(desk)
        publish_question()
        publish_case(desk)
        publish_holiday()


def publish_rule(desk: ReportingPoint) -> None:
    rule = ReferralRule(
        translation_key=fixed_id("regel"),
        locale=builders.language().locale,
        live=False,
        key="advice-without-papers",
        priority=40,
        name="Advies zonder papieren",
        reason="De helpdesk vraagt niet naar je papieren.",
        advice="Je hoeft nu niet te kiezen of je met de politie wilt praten.",
        safety="Bel vanaf een telefoon die niemand anders bekijkt.",
        conditions=["audience:victim", "need:advice", "residence:none", "age:adult", "age:unknown"],
        owner="CoMensha",
        valid_from=dt.date(2026, 1, 1),
        valid_until=dt.date(2027, 12, 31),
    )
    rule.regions = [ReferralRuleRegion(region=Region.objects.get(code="gm0344"))]
    rule.effects = [
        ReferralEffect(action=ReferralAction.PIN, reporting_point=desk, sort_order=0),
        ReferralEffect(
            action=ReferralAction.PREFER,
            kind=ReportingPointKind.HELPDESK,
            scope=ReferralScope.REGIONAL,
            anonymous=True,
            sort_order=1,
        ),
    ]
    rule.sources = [ReferralRuleSource(**READ_AT)]
    rule.save()
    builders.publish(rule)


def publish_question() -> None:
    question = ReferralQuestion(
        translation_key=fixed_id("vraag"),
        locale=builders.language().locale,
        live=False,
        key="victim-need",
        position=20,
        kind=QuestionKind.CHOICE,
        conditions=["audience:victim"],
        text="Wat heb je als eerste nodig?",
        help="Je kunt later altijd iets anders kiezen.",
    )
    talk = {"label": "Praten", "explanation": "Iemand luistert.", "sets": ["need:advice"], "ends": False}
    danger = {
        "label": "Ik ben nu in gevaar",
        "explanation": "Bel 112.",
        "sets": ["urgency:acute", "channelTypes:phone", "dangerousInformation:yes"],
        "ends": True,
    }
    question.answers = json.dumps(
        [
            {"type": "answer", "id": str(fixed_id("antwoord-praten")), "value": talk},
            {"type": "answer", "id": str(fixed_id("antwoord-gevaar")), "value": danger},
        ]
    )
    question.save()
    builders.publish(question)


def publish_case(desk: ReportingPoint) -> None:
    case = ReferralCase(
        translation_key=fixed_id("voorbeeld"),
        locale=builders.language().locale,
        live=False,
        key="17",
        title="Een man zonder papieren wil praten",
        note="Advies gaat nooit eerst naar de politie.",
        facets=["audience:victim", "need:advice", "exploitationForm:labour", "residence:none", "unaccompanied:no"],
        age=31,
        place="gm0344",
        languages=["pl"],
        moment=dt.datetime(2026, 12, 1, 20, 0, tzinfo=dt.UTC),
    )
    case.first = [ReferralCaseFirst(reporting_point=desk)]
    case.allowed = [ReferralCaseAllowed(reporting_point=desk)]
    case.forbidden = [ReferralCaseForbidden(reporting_point=_police())]
    case.sources = [ReferralCaseSource(**READ_AT)]
    case.save()
    builders.publish(case)


def _police() -> ReportingPoint:
    organisation = Organisation(
        translation_key=fixed_id("politie"), locale=builders.language().locale, name="Politie", live=False
    )
    organisation.save()
    desk = ReportingPoint(
        translation_key=fixed_id("politie-mensenhandel"),
        locale=builders.language().locale,
        live=False,
        key="politie-mensenhandel",
        name="Politie",
        purpose="Aangifte doen van mensenhandel.",
        organisation=builders.publish(organisation),
        kind=ReportingPointKind.POLICE,
        roles=[Role.AUTHORITY],
        any_exploitation_form=True,
    )
    desk.save()
    desk.audiences = [builders.term(Audience, "victim")]
    desk.needs = [builders.term(Need, "advice")]
    desk.save()
    return builders.publish(desk)


def publish_holiday() -> None:
    holiday = Holiday(uuid=fixed_id("feestdag"), date=dt.date(2026, 12, 25), name="Eerste kerstdag", live=False)
    holiday.save()
    builders.publish(holiday)
