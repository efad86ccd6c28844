"""A chief editor can let one version through, with a name and a reason. It stays to be read."""

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.publishing.drain import drain
from cms.referral.models import ReferralException
from cms.workflow.ensuring import ensure_workflow
from content_models.problems import PublishRefused
from tests import builders
from tests.cms.referral.guide import SmallGuide, small_guide
from tests.signing_in import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def guide() -> SmallGuide:
    return small_guide()


@pytest.fixture
def chief():
    return client_of("chief-editor", name="chef")


@pytest.fixture
def rule(guide):
    """Not published, and it would break the example."""
    made = builders.referral_rule("advies-eerst", priority=1, effects=[("pin", guide.other)])
    builders.draft(made)
    return made


def url_of(obj, action: str = "publish") -> str:
    return reverse("referral:exception", args=[action, obj._meta.model_name, obj.pk])


def now(obj):
    return type(obj).objects.get(pk=obj.pk)


def test_the_screen_shows_what_breaks_and_publishes_with_a_reason(chief, rule):
    shown = chief.get(url_of(rule)).content.decode()
    assert "Iemand vraagt advies" in shown
    assert chief.post(url_of(rule), {"reason": ""}).status_code == 200
    assert not now(rule).live

    chief.post(url_of(rule), {"reason": "Zorg is verhuisd."})
    made = ReferralException.objects.get()
    assert now(rule).live
    assert (made.content_object, made.made_by.username, made.reason) == (rule, "chef", "Zorg is verhuisd.")
    assert made.revision == now(rule).live_revision
    assert [case["key"] for case in made.cases] == ["hulp-gevraagd"]
    listed = chief.get(reverse("referral:exceptions")).content.decode()
    assert "Zorg is verhuisd." in listed
    assert "Iemand vraagt advies" in listed
    assert ModelLogEntry.objects.filter(action="referral.exception", user__username="chef").exists()


def test_it_holds_for_that_version_only(chief, guide, rule):
    chief.post(url_of(rule), {"reason": "Zorg is verhuisd."})
    drain()
    builders.publish(now(guide.rule), priority=0)  # mends it
    drain()
    with pytest.raises(PublishRefused):
        builders.publish(now(rule), priority=0, key="aaa-eerst")


def test_a_rule_is_taken_off_as_an_exception(chief, guide):
    chief.post(url_of(guide.rule, "withdraw"), {"reason": "De regel is oud."})
    assert not now(guide.rule).live
    assert ReferralException.objects.get().action == "withdraw"


def test_a_desk_still_needs_its_review(chief, guide):
    ensure_workflow()
    revision = builders.draft(guide.right, roles=["emergency"])
    chief.post(url_of(guide.right), {"reason": "Alleen nog bij gevaar."})
    assert now(guide.right).roles == []
    revision.publish()
    assert now(guide.right).roles == ["emergency"]


@pytest.mark.parametrize("role", ["comensha-editor", "ministry-editor", "ministry-reviewer", "auditor"])
def test_others_may_not(rule, role):
    client = client_of(role)
    client.post(url_of(rule), {"reason": "Zomaar."})
    assert not now(rule).live
    assert not ReferralException.objects.exists()


def test_a_translator_may_not_even_look(rule):
    client = client_of("translator", "en")
    for url in (url_of(rule), reverse("referral:exceptions")):
        assert "Iemand vraagt advies" not in client.get(url).content.decode()
    client.post(url_of(rule), {"reason": "Zomaar."})
    assert not now(rule).live


def test_where_nothing_breaks_nothing_is_asked(chief, guide):
    harmless = builders.referral_rule("later", priority=900, effects=[("pin", guide.other)])
    builders.draft(harmless)
    assert "Een uitzondering is niet nodig" in chief.get(url_of(harmless)).content.decode()
