"""The same questions to both engines: here in Python, and in one process of Node."""

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from api.referral import Guide, SituationRefused, next_question, refer

NODE = Path(sys.executable).parent / "node"
EVALUATE = Path(__file__).parent / "evaluate.mjs"


class Question(NamedTuple):
    """With `asked`, which question of the guide comes next; else which desks are right."""

    guide: str
    situation: Any
    moment: str
    explain: bool = False
    asked: Sequence[str] | None = None


def answers_of_python(guides: Mapping[str, Any], questions: Sequence[Question]) -> list[str]:
    known = {name: Guide(document) for name, document in guides.items()}
    return [as_text(_answer(known[each.guide], each)) for each in questions]


def _answer(guide: Guide, each: Question) -> Any:
    moment = dt.datetime.fromisoformat(each.moment)
    try:
        if each.asked is not None:
            return next_question(guide, each.situation, each.asked, moment)
        return refer(each.situation, guide, moment, explain=each.explain)
    except SituationRefused as refused:
        return {"faults": refused.faults}


def answers_of_node(guides: Mapping[str, Any], questions: Sequence[Question]) -> list[str]:
    lines = [{"guide": name, "document": document} for name, document in guides.items()]
    text = "".join(json.dumps(line) + "\n" for line in [*lines, *(each._asdict() for each in questions)])
    done = subprocess.run([NODE, EVALUATE], input=text, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split("\n")[:-1]


def as_text(answer: Any) -> str:
    """As JSON.stringify writes it: equal texts have the same members in the same order."""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
