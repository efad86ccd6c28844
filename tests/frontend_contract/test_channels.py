import pytest

from frontend_contract.channels import number_from_abroad
from tests import builders


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("value", "from_abroad", "number"),
    [
        ("033 448 11 86", "", "+31334481186"),
        ("0800 5151", "+31703334444", "+31703334444"),
        ("0800 2000", "", None),
        ("112", "", None),
    ],
)
def test_a_caller_from_abroad_gets_a_number_that_works_there_or_none(value, from_abroad, number):
    assert number_from_abroad(builders.channel(value, value_from_abroad=from_abroad)) == number
