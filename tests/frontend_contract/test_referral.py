"""Facts of the referral come from the source language, words from each language."""

import datetime as dt
import json

import pytest

from api.models import PublishedDocument
from cms.publishing.preview import draft_document
from content_models.models import ReferralQuestion
from frontend_contract.situation import grouped, situation
from tests import builders
from tests.builders.referral import answer
from tests.cms.publishing.drift import assert_no_drift

pytestmark = pytest.mark.django_db


def document(obj, locale="nl"):
    return json.loads(PublishedDocument.objects.get(document_id=obj.document_id, locale=locale, state="live").body)


def words(found):
    return [(each["label"], each["labelLocale"], each["sets"]) for each in found["answers"]]


@pytest.fixture
def question(settle) -> ReferralQuestion:
    """A question in Dutch and English, and in Dutch one more answer before the old one."""
    builders.language("en")
    source = builders.publish(builders.referral_question("need", answers=[("Praten", ["need:advice"])]))
    builders.translated(source, text="What do you need?", answers=json.dumps([answer("need", "Praten", [])]))
    more = [answer("need", "Slapen", ["need:shelter"]), answer("need", "Praten", ["need:help"])]
    builders.publish(source, answers=json.dumps(more))
    settle()
    return source


def test_an_answer_that_was_not_translated_yet_comes_in_the_source_language_and_says_so(question):
    assert words(document(question, "en")) == [
        ("Slapen", "nl", {"need": "shelter"}),
        ("Praten", "en", {"need": "help"}),
    ]
    assert document(question, "en")["text"] == "What do you need?"
    assert document(question, "en")["translation"]["status"] == "outdated"


def test_a_rule_names_its_desk_by_key_also_when_the_desk_is_gone(settle):
    desk = builders.publish(builders.desk("helpdesk"))
    rule = builders.publish(builders.referral_rule(effects=[("pin", desk)]))
    settle()
    desk.unpublish()
    settle()
    assert document(rule)["effects"][0]["desk"] == "helpdesk"
    assert_no_drift()


def test_a_region_that_is_gone_does_not_make_a_rule_hold_everywhere(settle):
    region = builders.region("gm0344")
    rule = builders.publish(builders.referral_rule(advice="Bel.", regions=[region]))
    region.unpublish()
    settle()
    assert document(rule)["when"] == {"region": ["gm0344"]}


def test_a_case_says_only_what_is_known():
    moment = dt.datetime(2026, 7, 1, 10, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    assert draft_document(builders.referral_case(moment=moment, age=0))["situation"] == {
        "audience": "victim",
        "need": "advice",
        "age": 0,
        "moment": "2026-07-01T08:00:00Z",
    }


def test_a_holiday_is_in_every_language(settle):
    builders.language("nl")
    builders.language("en")
    holiday = builders.publish(builders.holiday())
    settle()
    for locale in ("nl", "en"):
        found = document(holiday, locale)
        assert (found["date"], found["name"]) == ("2026-12-25", "Eerste kerstdag")


def test_lists_and_flags_of_a_situation():
    codes = ["exploitationForm:labour", "channelTypes:chat", "channelTypes:phone", "unaccompanied:no", "age:child"]
    assert situation(codes) == {
        "exploitationForm": ["labour"],
        "channelTypes": ["chat", "phone"],
        "unaccompanied": False,
        "age": "child",
    }


def test_conditions_are_grouped_by_facet():
    assert grouped(["age:child", "need:help", "age:unknown"]) == {"age": ["child", "unknown"], "need": ["help"]}
