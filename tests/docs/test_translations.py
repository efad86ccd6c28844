"""docs/translations.md names a test for each of the package's traps, and all of them exist."""

import ast
import re

from cms.settings.places import ROOT

PAGE = ROOT / "docs" / "translations.md"
TESTS = ROOT / "tests" / "cms" / "translation"
TRAPS = [*(f"2.4.{number}" for number in range(1, 16)), "2.5", "2.6", "2.7", *(f"2.8.{n}" for n in range(1, 6)), "2.9"]
TEST = re.compile(r"`((?:\.\./\w+/)?test_\w+\.py)::(test_\w+)`")


def rows() -> dict[str, list[tuple[str, str]]]:
    """trap -> (file, test)"""
    lines = [line.split("|") for line in PAGE.read_text().splitlines() if re.match(r"\| 2\.\d", line)]
    return {cells[1].strip(): TEST.findall(cells[4]) for cells in lines}


def names_in(file: str) -> set[str]:
    return {node.name for node in ast.walk(ast.parse((TESTS / file).read_text())) if isinstance(node, ast.FunctionDef)}


def test_every_trap_has_a_test():
    assert list(rows()) == TRAPS
    assert [trap for trap, tests in rows().items() if not tests] == []


def test_every_test_named_there_exists():
    named = [test for tests in rows().values() for test in tests]
    assert [(file, name) for file, name in named if name not in names_in(file)] == []
