"""The publishing gate's one question: what keeps this object from being published?"""

from typing import Any, NamedTuple


class Problem(NamedTuple):
    """One reason, as one sentence that says what to do; `field` is the model field it is about, or ""."""

    field: str
    sentence: str


class PublishRefused(Exception):
    """Raised by every way to publish an object that has problems. Nothing was published, the draft is kept."""

    def __init__(self, obj: Any, problems: list[Problem]) -> None:
        self.obj = obj
        self.problems = problems
        super().__init__("; ".join(str(problem.sentence) for problem in problems))


def publish_problems(obj: Any) -> list[Problem]:
    """All reasons why `obj` (a page or snippet, as it would be published) may not be published; empty if it may."""
    return list(obj.publish_problems())
