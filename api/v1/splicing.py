"""Answers around stored documents: these are put in as they are, never parsed and written again."""

import json
from typing import Any


def spliced(texts: dict[str, str], **facts: Any) -> str:
    """One JSON object of `texts`, which are JSON already, and `facts`, which are values."""
    members = texts | {name: json.dumps(value, ensure_ascii=False) for name, value in facts.items()}
    return "{" + ",".join(f'"{name}":{text}' for name, text in members.items()) + "}"
