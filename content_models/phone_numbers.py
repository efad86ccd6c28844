"""Phone numbers as a person in the Netherlands dials them: which exist, and which `tel:` link is right for each.

Sources: ITU E.164, RFC 3966, the Dutch numbering plan as kept by `phonenumbers`.
"""

import re
from typing import NamedTuple

import phonenumbers
from phonenumbers import PhoneNumberFormat

# Short numbers are dialled as they are. `phonenumbers` knows 112 and 116xxx; 113 and 144 it does not.
SHORT_NUMBER = re.compile(r"112|113|144|116\d{3}")
# 0800, 0900, 0906, 0909 and 14xxx exist within the Netherlands only: an international form would not connect.
WITHIN_NL_ONLY = re.compile(r"800|90[069]|14")
DIALLABLE = re.compile(r"\+?[\d\s().–-]+")


class PhoneNumber(NamedTuple):
    """`national` as people write it, `e164` or None where it cannot be dialled from abroad, `href` to dial it."""

    national: str
    e164: str | None
    href: str


def parse_phone_number(value: str) -> PhoneNumber:
    """Read one Dutch or international number. Raises ValueError for anything that cannot be dialled."""
    text = value.strip().replace("–", "-")
    if not DIALLABLE.fullmatch(text):
        raise ValueError(value)  # `phonenumbers` would turn "toets 2" into digits
    if SHORT_NUMBER.fullmatch(text):
        return PhoneNumber(text, None, f"tel:{text}")
    try:
        number = phonenumbers.parse(text, "NL")
    except phonenumbers.NumberParseException as error:
        raise ValueError(value) from error
    if not phonenumbers.is_valid_number(number):
        raise ValueError(value)
    return _dialled(number)


def _dialled(number: phonenumbers.PhoneNumber) -> PhoneNumber:
    if number.country_code != 31:
        e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
        return PhoneNumber(phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL), e164, f"tel:{e164}")
    national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    if WITHIN_NL_ONLY.match(str(number.national_number)):
        return PhoneNumber(national, None, f"tel:{national.replace(' ', '-')};phone-context=+31")
    e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return PhoneNumber(national, e164, f"tel:{e164}")
