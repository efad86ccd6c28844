"""The desks that no rule names: which is better, from what matters most to what matters least."""

import pytest

from tests.api.referral.guides import TUESDAY_MORNING, TUESDAY_NIGHT, channel, desk, effect, guide, keys, region, rule
from tests.api.referral.opening import ALWAYS, NOBODY_KNOWS

SITUATION = {
    "exploitationForm": "labour",
    "age": 16,
    "anonymity": "no-name",
    "region": "Utrecht",
    "languages": ["ro"],
}
REGIONS = [region("gm0344", name="Utrecht")]
SPEAKS = {"languages": ["ro"]}
# Of each: what makes a desk better, and a desk that is worse in that alone.
BEST = {
    "forms": ["labour"],
    "ages": (12, 17),
    "anonymity": "advice",
    "regions": ["gm0344"],
    "kind": "chat",
    "channels": [channel("best", hours=ALWAYS, **SPEAKS)],
    "verified": "current",
}
WORSE = [
    ("form", {"forms": []}),
    ("age", {"ages": (None, None)}),
    ("anonymity", {"anonymity": "unknown"}),
    ("region", {"regions": []}),
    ("kind", {"kind": "ngo"}),
    ("open", {"channels": [channel("unknown", hours=NOBODY_KNOWS, **SPEAKS)]}),
    ("language", {"channels": [channel("speaks-none", hours=ALWAYS)]}),
    ("verified", {"verified": "due"}),
]


@pytest.mark.parametrize("place", range(len(WORSE)), ids=[name for name, _facts in WORSE])
def test_a_desk_that_is_better_in_one_thing_comes_before_one_that_is_better_in_all_that_matters_less(place):
    better = {**BEST}
    for _name, facts in reversed(WORSE[place + 1 :]):
        better |= facts
    worse = {**BEST, **WORSE[place][1]}
    rules = [rule("chats-first", effect("order", kind="chat"))]
    the_guide = guide(desk("a-worse", **worse), desk("b-better", **better), rules=rules, regions=REGIONS)
    assert keys(the_guide, TUESDAY_NIGHT, **SITUATION)[:2] == ["b-better", "a-worse"]


def in_order(facts, moment=TUESDAY_MORNING, **facets):
    """The order of desks that were given from worst to best."""
    desks = [desk(f"{number}", **each) for number, each in enumerate(facts)]
    return keys(guide(*desks), moment, **facets)


def test_of_equal_desks_the_key_decides():
    assert in_order([{}, {}, {}]) == ["0", "1", "2"]


def test_without_a_form_desks_for_any_form_come_first():
    assert in_order([{"forms": ["labour"]}, {}]) == ["1", "0"]


@pytest.mark.parametrize(
    ("need", "levels"),
    [
        ("advice", ["none", "unknown", "advice"]),
        ("help", ["none", "unknown", "charges"]),
        ("report", ["advice", "unknown", "report"]),
        ("report", ["none", "unknown", "charges"]),
        ("press-charges", ["report", "unknown", "charges"]),
    ],
)
def test_for_who_gives_no_name_a_desk_must_do_what_is_needed_without_one(need, levels):
    assert in_order([{"anonymity": level} for level in levels], need=need, anonymity="no-name") == ["2", "1", "0"]


@pytest.mark.parametrize("wish", ["none", None])
def test_who_does_not_mind_giving_a_name_is_not_sent_elsewhere_for_it(wish):
    assert in_order([{"anonymity": "none"}, {"anonymity": "advice"}], anonymity=wish) == ["0", "1"]


def test_open_comes_before_unknown_and_unknown_before_closed():
    assert in_order([{}, {"hours": NOBODY_KNOWS}, {"hours": ALWAYS}], TUESDAY_NIGHT) == ["2", "1", "0"]


def test_a_language_that_is_spoken_comes_before_unknown_and_unknown_before_not():
    spoken = [
        [channel("none", languages=["nl"], interpreter="no")],
        [channel("unknown")],
        [channel("spoken", languages=["ro"], interpreter="no")],
    ]
    assert in_order([{"channels": each} for each in spoken], languages=["ro"]) == ["2", "1", "0"]
    assert in_order([{"channels": each} for each in spoken]) == ["0", "1", "2"]


def test_a_desk_that_was_verified_lately_comes_before_one_that_is_due_and_that_before_one_overdue():
    assert in_order([{"verified": each} for each in ("overdue", "due", "current")]) == ["2", "1", "0"]


def test_a_desk_that_nobody_ever_verified_is_not_verified_however_new_it_is():
    never = {"verifiedOn": None, "method": None, "dueOn": None, "status": "current"}
    assert in_order([{"verification": never}, {"verified": "due"}]) == ["1", "0"]


def test_the_first_eight_are_the_best_of_all():
    worse = [desk(f"a-{number}", hours=NOBODY_KNOWS) for number in range(6)]
    better = [desk(f"b-{number}", verified="due") for number in range(6)]
    found = keys(guide(*worse, *better))
    assert found == [f"b-{number}" for number in range(6)] + ["a-0", "a-1"]
