"""docs/translations.md names every module, and a test for each of the package's traps; all of them exist."""

import ast
import re

from cms.settings.places import ROOT

PAGE = ROOT / "docs" / "translations.md"
TESTS = ROOT / "tests" / "cms" / "translation"
MODULES = ROOT / "cms" / "translation"
DJANGOS = {"__init__.py", "apps.py", "urls.py"}
TRAPS = [*(f"2.4.{number}" for number in range(1, 16)), "2.5", "2.6", "2.7", *(f"2.8.{n}" for n in range(1, 6)), "2.9"]
AS_SHIPPED = "test_as_shipped.py"
TEST = re.compile(r"`((?:\.\./\w+/)?test_\w+\.py)::(test_\w+)`")


def cells() -> dict[str, str]:
    """trap -> what the table says of its tests"""
    lines = [line.split("|") for line in PAGE.read_text().splitlines() if re.match(r"\| 2\.\d", line)]
    return {columns[1].strip(): columns[4].strip() for columns in lines}


def rows() -> dict[str, list[tuple[str, str]]]:
    """trap -> (file, test)"""
    return {trap: TEST.findall(cell) for trap, cell in cells().items()}


def names_in(file: str) -> set[str]:
    return {node.name for node in ast.walk(ast.parse((TESTS / file).read_text())) if isinstance(node, ast.FunctionDef)}


def test_every_trap_has_a_test_of_what_ours_does():
    assert list(rows()) == TRAPS
    ours = {trap: [name for file, name in tests if file != AS_SHIPPED] for trap, tests in rows().items()}
    assert [trap for trap, tests in ours.items() if not tests] == []


def test_every_test_named_there_exists():
    named = [test for tests in rows().values() for test in tests]
    assert [(file, name) for file, name in named if name not in names_in(file)] == []


def test_nothing_there_is_anything_but_the_name_of_a_test():
    assert {trap: TEST.sub("", cell).strip(", ") for trap, cell in cells().items()} == dict.fromkeys(TRAPS, "")


def test_every_module_has_its_line():
    text = PAGE.read_text()
    files = {path.name for path in MODULES.glob("*.py")} - DJANGOS
    assert [name for name in sorted(files) if f"`{name}`" not in text] == []
