"""What is so in every answer, tried on thousands of situations by chance, in guides by chance."""

import itertools
import random
from functools import cache

import pytest

from api.referral import Guide, refer
from tests.api.referral.random_guides import FORMS, random_guide, random_moment, random_situation

SEEDS = range(5)
SITUATIONS = 400
HELPING = {"help", "shelter", "advice", "legal", "medical"}
AUTHORITIES = {"police", "inspectorate"}


@cache
def asked_and_answered(seed):
    """Situations with their answers, and the desks of the guide by key."""
    chance = random.Random(seed)
    document = random_guide(chance)
    guide = Guide(document)
    asked = [(random_situation(chance), random_moment(chance)) for _ in range(SITUATIONS)]
    found = [(situation, refer(situation, guide, moment)) for situation, moment in asked]
    return found, {each["key"]: each for each in document["desks"]}


@pytest.fixture(params=SEEDS)
def answers(request):
    return asked_and_answered(request.param)


def is_authority(desk):
    return desk["kind"] in AUTHORITIES or "authority" in desk["roles"]


def test_112_is_first_in_danger_and_only_then_listed(answers):
    for situation, answer in answers[0]:
        keys = [each["key"] for each in answer["desks"]]
        is_acute = situation.get("urgency") == "acute"
        assert answer["urgent"] == is_acute == ("112" in keys) == (keys[0] == "112")


def test_no_authority_is_first_for_help_or_for_who_wants_no_police(answers):
    found, desks = answers
    for situation, answer in found:
        if situation["need"] in HELPING or situation.get("anonymity") == "not-to-police":
            assert not [
                each["key"] for each in answer["desks"] if each["rank"] == 1 and is_authority(desks[each["key"]])
            ]


def test_a_report_is_never_crossed_to_the_authority_of_another_form(answers):
    found, desks = answers
    investigates = {
        form: {each["kind"] for each in desks.values() if is_authority(each) and form in each["exploitationForms"]}
        for form in FORMS
    }
    for situation, answer in found:
        forms = situation.get("exploitationForm", [])
        kinds = {kind for form in ([forms] if isinstance(forms, str) else forms) for kind in investigates[form]}
        if situation["need"] in {"report", "press-charges"} and kinds:
            listed = [desks[each["key"]] for each in answer["desks"]]
            assert {each["kind"] for each in listed if is_authority(each)} <= kinds


def test_the_national_desk_closes_every_list(answers):
    for _situation, answer in answers[0]:
        assert "national" in [each["key"] for each in answer["desks"]]
        assert len(answer["desks"]) <= 10


def test_only_desks_of_the_guide_that_can_be_referred_to_are_listed_and_each_once(answers):
    found, desks = answers
    for _situation, answer in found:
        keys = [each["key"] for each in answer["desks"]]
        assert len(set(keys)) == len(keys)
        assert all(desks[key]["referable"] for key in keys)


def test_ranks_begin_at_one_and_go_up_by_one_at_most(answers):
    for _situation, answer in answers[0]:
        ranks = [each["rank"] for each in answer["desks"]]
        assert ranks[0] == 1
        assert all(after - before in (0, 1) for before, after in itertools.pairwise(ranks))


def test_a_desk_of_a_region_is_listed_only_where_the_place_lies_in_it(answers):
    found, desks = answers
    for _situation, answer in found:
        for each in answer["desks"]:
            region = desks[each["key"]]["region"]
            assert region["scope"] == "national" or set(region["codes"]) & set(answer["place"]["regions"])


def test_the_best_channel_is_one_that_the_person_can_use(answers):
    for situation, answer in answers[0]:
        is_far = situation.get("region") in {"abroad", "Bonaire"}
        for each in answer["desks"]:
            best = each["bestChannel"]
            if best is None:
                assert each["key"] == "national"
            elif each["key"] != "112":
                assert best["type"] in situation.get("channelTypes", [best["type"]])
                assert not is_far or best["type"] != "visit"
                assert not is_far or best["type"] != "phone" or best["number"] == "+31334481186"


def test_what_may_not_answer_names_a_listed_desk_that_is_open_where_there_is_one(answers):
    found, desks = answers
    for situation, answer in found:
        first = answer["desks"][0]
        is_open = first["bestChannel"] is not None and first["bestChannel"]["state"] == "open"
        if is_open and first["verification"]["status"] != "overdue":
            assert first["ifNoAnswer"] is None
            continue
        if first["ifNoAnswer"] is not None:
            assert first["ifNoAnswer"]["bestChannel"]["state"] == "open"
            assert first["ifNoAnswer"]["key"] != first["key"]
            continue
        for each in answer["desks"][1:]:
            desk = desks[each["key"]]
            is_for_them = situation["audience"] in desk["audiences"] and desk["anyExploitationForm"]
            is_open = each["bestChannel"] is not None and each["bestChannel"]["state"] == "open"
            assert is_authority(desk) or not is_for_them or not is_open


def test_unknown_hours_never_count_as_open_and_what_is_closed_opens_later(answers):
    for _situation, answer in answers[0]:
        for each in answer["desks"]:
            best = each["bestChannel"] or {"state": "unknown", "opensAt": None, "closesAt": None}
            codes = {reason["code"] for reason in each["reasons"]}
            assert ("open-now" in codes) == (best["state"] == "open")
            assert best["opensAt"] is None or best["state"] != "open"
            assert best["closesAt"] is None or best["state"] == "open"


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_documents_and_of_lists_in_a_guide_does_not_matter(seed):
    chance = random.Random(seed)
    document = random_guide(chance)
    other = document | {
        name: chance.sample(document[name], len(document[name])) for name in ("desks", "rules", "regions", "holidays")
    }
    first, second = Guide(document), Guide(other)
    for _ in range(60):
        situation, moment = random_situation(chance), random_moment(chance)
        turned = dict(reversed(situation.items()))
        assert refer(situation, first, moment, explain=True) == refer(turned, second, moment, explain=True)


@pytest.mark.parametrize("seed", SEEDS)
def test_one_question_leaves_no_trace_in_the_answer_to_the_next(seed):
    chance = random.Random(seed)
    document = random_guide(chance)
    used = Guide(document)
    for _ in range(15):
        situation, moment = random_situation(chance), random_moment(chance)
        assert refer(situation, used, moment) == refer(situation, Guide(document), moment)
