"""A walk over all questions finds where the guide leads nowhere, and nothing where it is whole."""

import pytest
from django.core.management import call_command

from cms.publishing.drain import drain
from cms.referral.dead_ends import KINDS, find_dead_ends
from cms.referral.draft_guide import published_guide
from content_models.codes import HoursStatus
from tests import builders
from tests.cms.referral.guide import desk

pytestmark = pytest.mark.django_db
WHO = ("Over mij", ["audience:victim"])
TALK = ("Praten", ["need:advice"])


def question(key: str, position: int, *answers, **fields) -> None:
    builders.publish(builders.referral_question(key, position=position, answers=answers, **fields))


def good_guide() -> None:
    desk("advies", "033 448 11 86", roles=["national-desk"])
    question("wie", 1, WHO)
    question("wat", 2, TALK)


def counts() -> dict[str, int]:
    drain()
    return {kind: count for kind, count in find_dead_ends(published_guide()).counts.items() if count}


def test_nothing_is_found_in_a_guide_that_is_whole():
    good_guide()
    assert counts() == {}


def test_an_answer_that_ends_before_we_know_who_it_is_for_is_found():
    desk("advies", "033 448 11 86", roles=["national-desk"])
    question("wie", 1, WHO, ("Ik weet het niet", []))
    question("wat", 2, TALK)
    drain()
    found = find_dead_ends(published_guide())
    assert found.counts["no-need"] == 1
    assert found.examples["no-need"][0].path == (("Wie?", "Ik weet het niet"),)


def test_nobody_open_at_night_is_found_with_the_answers_that_lead_there():
    number = builders.channel("033 448 11 88", hours_status=HoursStatus.UNKNOWN)
    builders.publish(builders.desk("advies", channels=[number]))
    question("wie", 1, WHO)
    question("wat", 2, TALK)
    drain()
    found = find_dead_ends(published_guide())
    assert found.counts["nobody-open"] == 4
    assert found.examples["nobody-open"][0].path == (("Wie?", "Over mij"), ("Wat?", "Praten"))


def test_a_desk_that_only_catches_what_nobody_else_does_is_found():
    desk("vangnet", "033 448 11 86", audiences=("citizen",), roles=["national-desk"])
    question("wie", 1, WHO)
    question("wat", 2, TALK)
    assert counts()["only-fallback"] == 4


def test_a_question_that_is_never_asked_is_found():
    good_guide()
    question("nooit", 3, ("Ja", ["urgency:urgent"]), when=["age:child"])
    assert counts()["never-asked"] == 1


def test_an_answer_that_changes_nothing_is_found():
    good_guide()
    question("papieren", 3, ("Ik heb papieren", ["residence:permit"]))
    assert counts()["silent-answer"] == 1
    builders.publish(builders.referral_rule(when=["residence:permit"], advice="Neem je papieren mee."))
    assert "silent-answer" not in counts()


def test_a_no_to_a_question_that_matters_is_no_dead_end():
    good_guide()
    builders.publish(builders.referral_rule(when=["nationality:nl"], advice="Bel ook de gemeente."))
    question("land", 3, ("Nederland", ["nationality:nl"]), ("Een ander land", ["nationality:other"]))
    assert "silent-answer" not in counts()


def test_a_person_who_can_use_no_channel_of_the_first_desk_is_found():
    good_guide()
    question("bellen", 3, ("Ik kan niet bellen", ["channelTypes:chat"]))
    assert counts()["unusable-first"] == 4


def test_the_command_prints_all_kinds_and_fails_where_there_are_any(capsys):
    good_guide()
    drain()
    call_command("find_dead_ends")
    question("nooit", 3, ("Ja", ["urgency:urgent"]), when=["age:child"])
    drain()
    with pytest.raises(SystemExit):
        call_command("find_dead_ends")
    printed = capsys.readouterr().out
    assert all(kind in printed for kind in KINDS)
    assert "Nooit?" in printed
    call_command("find_dead_ends", report_only=True)
