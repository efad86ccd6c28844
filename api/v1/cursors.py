"""Opaque cursors: where a list, or a reader of changes, goes on."""

import base64
import binascii
import json
import uuid


def encode(*place: object) -> str:
    return base64.urlsafe_b64encode(json.dumps([str(part) for part in place]).encode()).decode().rstrip("=")


def decode(text: str, length: int) -> list[str]:
    """The parts given to `encode`. Raises ValueError for anything else."""
    try:
        place = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (ValueError, binascii.Error, RecursionError):
        place = None
    if not isinstance(place, list) or len(place) != length or not all(isinstance(part, str) and "\x00" not in part for part in place):
        raise ValueError("Not a cursor of this list. Use `nextCursor` of an earlier answer as it is.")
    return place


def list_place(text: str) -> tuple[str, uuid.UUID]:
    sort, id = decode(text, 2)
    return sort, _uuid(id)


def change_place(text: str) -> tuple[uuid.UUID, int]:
    epoch, sequence = decode(text, 2)
    if not (sequence.isascii() and sequence.isdigit() and len(sequence) < 19):
        raise ValueError("Not a cursor of changes. Use `nextCursor` of an earlier answer as it is.")
    return _uuid(epoch), int(sequence)


def _uuid(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError:
        raise ValueError("Not a cursor of this list. Use `nextCursor` of an earlier answer as it is.") from None
