"""When two spellings mean the same."""

import re

from content_models.codes import ChannelType
from content_models.phone_numbers import parse_phone_number


def same_as(type: str, value: str) -> str:
    """Equal for all spellings of the same number, address or link."""
    if type == ChannelType.PHONE:
        try:
            number = parse_phone_number(value)
        except ValueError:
            return value
        return number.e164 or number.national
    if type in (ChannelType.CHAT, ChannelType.WEB_FORM):
        return re.sub(r"^[^/]+//[^/]+", lambda host: host[0].lower(), value).rstrip("/")
    return one_line(value).lower()


def one_line(text: str) -> str:
    return " ".join(text.split())
