"""A guide with two desks that are always open, a rule that puts one first, and an example that says so."""

from dataclasses import dataclass

from cms.publishing.drain import drain
from content_models.codes import HoursStatus
from content_models.models import Channel, ReferralCase, ReferralRule, ReportingPoint
from tests import builders


@dataclass
class SmallGuide:
    right: ReportingPoint
    other: ReportingPoint
    rule: ReferralRule
    case: ReferralCase


def open_channel(value: str = "033 448 11 86") -> Channel:
    return builders.channel(value, hours_status=HoursStatus.ALWAYS)


def desk(key: str, number: str, **fields) -> ReportingPoint:
    return builders.publish(builders.desk(key, channels=[open_channel(number)], **fields))


def small_guide() -> SmallGuide:
    """Without the rule the other desk would come first: its key is lower in the alphabet."""
    right, other = desk("zorg", "033 448 11 86", name="Zorg"), desk("advies", "033 448 11 87", name="Advies")
    rule = builders.publish(builders.referral_rule("zorg-eerst", effects=[("pin", right)]))
    drain()
    case = builders.publish(
        builders.referral_case("hulp-gevraagd", title="Iemand vraagt advies", first=[right], forbidden=[other])
    )
    drain()
    return SmallGuide(right, other, rule, case)
