"""The one desk of the examples, with two channels."""

import datetime as dt
import json

from content_models.codes import (
    AnonymityLevel,
    ChannelCost,
    ChannelLabel,
    ChannelType,
    HolidayHours,
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
    Need,
    Organisation,
    ReportingPoint,
    ReportingPointChannel,
    ReportingPointSource,
    Verification,
)
from tests import builders
from tests.frontend_contract.example_ids import fixed_id

CHECKED_ON = dt.date(2026, 11, 23)


def publish_desk(organisation: Organisation) -> ReportingPoint:
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
    desk.channels = [
        ReportingPointChannel(channel=each, sort_order=n) for n, each in enumerate(_channels(organisation))
    ]
    desk.sources = [
        ReportingPointSource(
            url="https://www.comensha.nl/onze-helpdesk/",
            title="Onze helpdesk",
            dated_on="2026-11",
            retrieved_on=CHECKED_ON,
        )
    ]
    desk.save()
    Verification.objects.create(
        reporting_point=desk,
        verified_on=CHECKED_ON,
        method=VerificationMethod.PHONE_CALL,
        due_on=dt.date(2027, 5, 22),
    )
    return builders.publish(desk)


def _channels(organisation: Organisation) -> list[Channel]:
    phone = Channel(
        uuid=fixed_id("phone"),
        organisation=organisation,
        type=ChannelType.PHONE,
        label=ChannelLabel.CALL,
        value="033 448 11 86",
        cost=ChannelCost.LOCAL,
        languages=["nl", "en"],
        interpreter=YesNoUnknown.YES,
        hours_status=HoursStatus.WEEKLY,
        holidays=HolidayHours.CLOSED,
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
