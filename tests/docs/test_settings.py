import ast
import re

from cms.settings.places import ROOT

FILES = ["cms/settings/env.py", "cms/settings/places.py"]
ROW = re.compile(r"^\| `(\w+)` \| (.+?) \| (.+) \|$", re.MULTILINE)


def variables() -> dict[str, object]:
    """What the code reads from the environment, each with its default; None where that is no literal."""
    found = {}
    for file in FILES:
        for node in ast.walk(ast.parse((ROOT / file).read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and name_of(node.func) == "env":
                name, default = node.args
                found[ast.literal_eval(name)] = literal(default)
    return found


def name_of(attribute: ast.Attribute) -> str | None:
    return attribute.value.id if isinstance(attribute.value, ast.Name) else None


def literal(node: ast.expr) -> object:
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None


def documented() -> dict[str, str]:
    return {name: default for name, default, _meaning in ROW.findall((ROOT / "docs" / "settings.md").read_text())}


def test_every_setting_is_documented_and_nothing_else():
    assert documented().keys() == variables().keys()


def test_the_defaults_are_those_of_the_code():
    defaults = {name: f"`{value}`" if value not in ("", []) else "empty" for name, value in variables().items()}

    assert {name: default for name, default in documented().items() if defaults[name] != "`None`"} == {
        name: default for name, default in defaults.items() if default != "`None`"
    }
