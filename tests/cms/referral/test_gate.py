"""What breaks an example case is not published, whichever way it is tried."""

import datetime as dt

import pytest
from django.db import transaction
from django.utils import timezone

from cms.publishing.drain import drain, together
from cms.publishing.recalls import recall
from cms.publishing.schedule import publish_due
from cms.referral.models import ReferralException
from content_models.codes import HoursStatus
from content_models.models import ReferralEffect, ReferralRule
from content_models.problems import PublishRefused
from tests import builders
from tests.cms.referral.guide import SmallGuide, desk, small_guide

pytestmark = pytest.mark.django_db
BROKEN = (
    "Voorbeeld “Iemand vraagt advies” klopt dan niet meer. Eerst komt nu: Zorg. Eerst komt dan: Advies (om 11.00 uur)."
)
HOW_TO_GO_ON = "Klopt het toch zo? Kies dan “Uitzondering maken” en schrijf waarom."


@pytest.fixture
def guide() -> SmallGuide:
    return small_guide()


def sentences(refused: pytest.ExceptionInfo[PublishRefused]) -> list[str]:
    return [str(problem.sentence) for problem in refused.value.problems]


def pinning(guide: SmallGuide, key: str = "advies-eerst") -> ReferralRule:
    """A rule, not published, that would put the other desk first."""
    return builders.referral_rule(key, priority=1, effects=[("pin", guide.other)])


def test_a_rule_that_breaks_an_example_is_refused_with_the_case_and_both_desks(guide):
    rule = pinning(guide)
    with pytest.raises(PublishRefused) as refused:
        builders.publish(rule)
    assert sentences(refused) == [BROKEN, HOW_TO_GO_ON]
    rule.refresh_from_db()
    assert not rule.live


def test_a_rule_that_breaks_nothing_is_published(guide):
    assert builders.publish(builders.referral_rule("advies-tweede", priority=900, effects=[("pin", guide.other)])).live


def test_a_changed_rule_is_judged_in_the_place_of_its_old_version(guide):
    draft = guide.rule.get_latest_revision_as_object()
    draft.effects = [ReferralEffect(action="pin", reporting_point=guide.other)]
    with pytest.raises(PublishRefused):
        draft.save_revision().publish()


def test_a_desk_that_becomes_one_for_danger_only_is_refused(guide):
    with pytest.raises(PublishRefused):
        builders.publish(guide.right, roles=["emergency"])


def test_a_channel_without_which_the_desk_cannot_be_named_is_refused(guide):
    number = guide.right.channels.get().channel
    with pytest.raises(PublishRefused) as refused:
        builders.publish(number, confidence="low")
    assert sentences(refused)[0] == BROKEN


def test_hours_of_a_channel_are_judged_too(guide):
    number = guide.right.channels.get().channel
    assert builders.publish(number, hours_status=HoursStatus.UNKNOWN).live  # pinned, open or not


def test_a_translation_is_not_judged(guide):
    assert builders.translated(guide.right, "en").live


def test_a_scheduled_publication_is_refused_when_it_is_scheduled(guide):
    rule = pinning(guide)
    with pytest.raises(PublishRefused):
        builders.draft(rule, go_live_at=timezone.now() + dt.timedelta(days=1)).publish()


def test_taking_off_or_deleting_a_rule_that_an_example_needs_is_refused(guide):
    with pytest.raises(PublishRefused) as refused:
        guide.rule.unpublish()
    assert sentences(refused)[0] == BROKEN
    with pytest.raises(PublishRefused), transaction.atomic():
        ReferralRule.objects.get(pk=guide.rule.pk).delete()
    guide.rule.refresh_from_db()
    assert guide.rule.live


def test_what_expires_is_not_held_up(guide):
    ReferralRule.objects.filter(pk=guide.rule.pk).update(expire_at=timezone.now() - dt.timedelta(minutes=1))
    publish_due()
    guide.rule.refresh_from_db()
    assert not guide.rule.live


def test_a_recall_goes_through_at_once_and_is_noted(guide):
    recall(guide.right, reason="wrong", explanation="Het nummer is dood.")
    noted = ReferralException.objects.get()
    assert (noted.action, noted.content_object) == ("recall", guide.right)
    assert "Het nummer is dood." in noted.reason
    assert [case["key"] for case in noted.cases] == ["hulp-gevraagd"]


def test_an_example_that_does_not_come_out_is_refused(guide):
    case = builders.referral_case("andersom", first=[guide.other])
    with pytest.raises(PublishRefused) as refused:
        builders.publish(case)
    assert sentences(refused)[0].startswith(
        "Dit voorbeeld klopt niet met de gids. Eerst moet komen: Advies. Eerst komt nu: Zorg"
    )


def test_at_most_five_cases_are_named(guide):
    for number in range(7):
        builders.publish(builders.referral_case(f"meer-{number}", first=[guide.right]))
    drain()
    with pytest.raises(PublishRefused) as refused:
        builders.publish(pinning(guide))
    assert len(sentences(refused)) == 7
    assert sentences(refused)[5] == "En nog 3 voorbeelden."


def test_nothing_is_judged_where_no_example_is_published(django_assert_max_num_queries):
    right = desk("zorg", "033 448 11 86")
    rule = builders.referral_rule("zorg-eerst", effects=[("pin", right)])
    assert builders.publish(rule).live


def test_a_whole_load_is_not_judged_one_by_one(guide):
    with together():
        assert builders.publish(pinning(guide)).live
