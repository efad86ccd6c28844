"""`tel:` links in running text that would not dial the number they show."""

import re
from typing import Any

from content_models.phone_numbers import parse_phone_number

TEL_LINK = re.compile(r'href="(tel:[^"]+)"')


def wrong_phone_links(stream: Any) -> list[tuple[str, str]]:
    """Pairs of a wrong link and the right one ("" where there is none) in the rich text of `stream`."""
    raw = str(stream.stream_block.get_prep_value(stream))
    return [(link, right) for link in TEL_LINK.findall(raw) if (right := _right_link(link)) != link]


def _right_link(link: str) -> str:
    number = link.removeprefix("tel:").partition(";")[0]
    for candidate in (
        number,
        number.removeprefix("+31"),
    ):  # +31112 reaches nobody: short numbers are dialled as they are
        try:
            return parse_phone_number(candidate).href
        except ValueError:
            continue
    return ""
