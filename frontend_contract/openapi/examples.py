"""The curated answers in `frontend_contract/examples`: each is a real answer of the API, kept equal to it by a test."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "examples"


def names() -> list[str]:
    return sorted(file.stem for file in FOLDER.glob("*.json"))


def example(name: str) -> Any:
    return json.loads((FOLDER / f"{name}.json").read_text())


def referenced(wanted: list[str]) -> dict[str, Any]:
    """References to those that exist; a new type has none until its test wrote it."""
    return {name: {"$ref": f"#/components/examples/{name}"} for name in wanted if name in names()}


def components() -> dict[str, Any]:
    return {name: {"value": example(name)} for name in names()}
