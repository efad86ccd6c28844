"""An answer holds until it says so."""

import datetime as dt
import random

import pytest

from api.referral import Guide, refer
from tests.api.referral.random_guides import random_guide, random_moment, random_situation

SEEDS = range(5)


@pytest.mark.parametrize("seed", SEEDS)
def test_an_answer_holds_until_it_says_so(seed):
    chance = random.Random(seed)
    guide = Guide(random_guide(chance))
    for _ in range(150):
        situation, moment = random_situation(chance), random_moment(chance)
        answer = refer(situation, guide, moment)
        until = dt.datetime.fromisoformat(answer["validUntil"])
        assert until > moment
        later = moment + (until - moment) * chance.random()
        assert refer(situation, guide, min(later, until - dt.timedelta(minutes=1))) == answer
