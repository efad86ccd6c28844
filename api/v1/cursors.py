"""Opaque cursors: where a list, or a reader of changes, goes on."""

import base64
import json
import uuid
from collections.abc import Callable

NO_CURSOR = "Not a cursor of this list. Use `nextCursor` of an earlier answer as it is."


def encode(*place: object) -> str:
    text = json.dumps([str(part) for part in place], ensure_ascii=False)
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def list_place(collection: str) -> Callable[[str], tuple[str, uuid.UUID]]:
    """Reads what `encode(collection, sort, id)` made."""

    def read(text: str) -> tuple[str, uuid.UUID]:
        of, sort, id = _decode(text, 3)
        if of != collection or "\x00" in sort:
            raise ValueError(NO_CURSOR)
        return sort, _uuid(id)

    return read


def change_place(text: str) -> tuple[uuid.UUID, int]:
    """Reads what `encode(epoch, sequence)` made."""
    epoch, sequence = _decode(text, 2)
    if not (sequence.isascii() and sequence.isdigit() and len(sequence) < 19):
        raise ValueError(NO_CURSOR)
    return _uuid(epoch), int(sequence)


def _decode(text: str, length: int) -> list[str]:
    """The parts given to `encode`. Raises ValueError for anything `encode` would not have made."""
    try:
        place = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        if isinstance(place, list) and len(place) == length and encode(*place) == text:
            return place
    except (ValueError, RecursionError):
        pass
    raise ValueError(NO_CURSOR)


def _uuid(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError:
        raise ValueError(NO_CURSOR) from None
