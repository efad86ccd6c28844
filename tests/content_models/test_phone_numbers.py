import pytest

from content_models.phone_numbers import parse_phone_number


@pytest.mark.parametrize(
    ("written", "national", "e164", "href"),
    [
        ("112", "112", None, "tel:112"),
        ("113", "113", None, "tel:113"),
        ("144", "144", None, "tel:144"),
        ("116111", "116111", None, "tel:116111"),
        ("0800-2000", "0800 2000", None, "tel:0800-2000;phone-context=+31"),
        ("0900 8844", "0900 8844", None, "tel:0900-8844;phone-context=+31"),
        ("14 020", "14 020", None, "tel:14-020;phone-context=+31"),
        ("033 448 11 86", "033 448 1186", "+31334481186", "tel:+31334481186"),
        ("+31 70 333 44 44", "070 333 4444", "+31703334444", "tel:+31703334444"),
        ("020 – 261 52 75", "020 261 5275", "+31202615275", "tel:+31202615275"),
        ("06-10599458", "06 10599458", "+31610599458", "tel:+31610599458"),
        ("085 1234567", "085 123 4567", "+31851234567", "tel:+31851234567"),
        ("088 2220500", "088 222 0500", "+31882220500", "tel:+31882220500"),
        ("+44 20 7946 0958", "+44 20 7946 0958", "+442079460958", "tel:+442079460958"),
    ],
)
def test_a_number_is_shown_and_dialled_as_it_works_in_the_netherlands(written, national, e164, href):
    assert parse_phone_number(written) == (national, e164, href)


@pytest.mark.parametrize(
    "written",
    ["", "bel ons", "026-1234567 toets 2", "12345", "1233", "+31112", "033 448", "06 1234", "0334481186 / 06 12345678"],
)
def test_what_cannot_be_dialled_is_refused(written):
    with pytest.raises(ValueError):  # noqa: PT011 the message is the text itself
        parse_phone_number(written)
