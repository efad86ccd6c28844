"""Moments that somebody asks about."""

import datetime as dt

from api.guides import YEARS
from api.referral.situation import MOMENT

MOMENT_PATTERN = MOMENT.pattern.replace(r"\d", "[0-9]")
EXAMPLE = "2026-11-25T02:30:00+01:00"


def read_moment(text: str) -> dt.datetime:
    """In UTC, from RFC 3339, within the years for which changes of the clock are known. Raises ValueError."""
    sentence = f"A moment with its offset (RFC 3339), such as {EXAMPLE}, from {YEARS.start} to {YEARS.stop - 1}."
    if not MOMENT.fullmatch(text):
        raise ValueError(sentence)
    try:
        moment = dt.datetime.fromisoformat(text).astimezone(dt.UTC)
    except (ValueError, OverflowError):
        raise ValueError(sentence) from None
    if moment.year not in YEARS:
        raise ValueError(sentence)
    return moment
