"""The last step: adds what all operations share, and takes out what only generators need."""

from pathlib import Path
from typing import Any

from frontend_contract.openapi import answers, examples

INTRODUCTION = Path(__file__).parent / "introduction.md"
TAGS = {
    "about": "Where to start: what there is, and in which locales.",
    "pages": "Guidance, with the desks to turn to. `type` says what a page is.",
    "paths": "What lives at a path, so that links and old addresses keep working.",
    "navigation": "The tree of pages, for menus.",
    "reporting-points": "Desks people can turn to, with their channels, opening hours and how sure we are of them.",
    "organisations": "Who answers at the desks.",
    "audiences": "Vocabulary: whom content is for.",
    "needs": "Vocabulary: what somebody needs.",
    "exploitation-forms": "Vocabulary: forms of exploitation.",
    "regions": "Areas that desks work in, with the areas they lie in.",
    "glossary-terms": "Words explained, with the other words people use for them.",
    "media": "Pictures, films and files that published documents show, in every size and format.",
    "notices": "Urgent messages for the top of every page.",
    "referrals": "The right desk for a situation: asked of us, or found on the visitor's own device.",
    "referral-rules": "Which desks fit which situation: what the referral guide decides by.",
    "referral-questions": "What to ask, step by step, to know the situation.",
    "referral-cases": "Situations with the desks that may come first: to test a copy of the rules with.",
    "holidays": "Public holidays, on which many desks are closed.",
    "sitemap": "Tell search engines what there is.",
    "search": "Find what fits a question.",
    "export": "Take everything at once.",
    "changes": "Keep a copy up to date.",
}


def finish(result: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
    """A postprocessing hook of drf-spectacular."""
    finished = _without_generators_marks(result)
    finished["info"]["description"] = INTRODUCTION.read_text()
    finished["tags"] = [{"name": name, "description": TAGS[name]} for name in _used_tags(finished)]
    components = finished["components"]
    components["schemas"] = dict(sorted({**components["schemas"], "Problem": answers.PROBLEM}.items()))
    components["headers"] = answers.HEADERS
    components["responses"] = answers.problem_responses()
    components["examples"] = examples.components()
    return finished


def _used_tags(result: dict[str, Any]) -> list[str]:
    """In our order. A new tag without a description is a KeyError, with its name, in `finish`."""
    used = {tag for path in result["paths"].values() for operation in path.values() for tag in operation["tags"]}
    return sorted(used, key=lambda tag: [*TAGS, tag].index(tag))


def _without_generators_marks(node: Any) -> Any:
    """Everything is read-only here: saying so at each property tells nobody anything. A reference needs no wrapping."""
    if isinstance(node, dict):
        marks = {"readOnly", "x-spec-enum-id"}
        kept = {key: _without_generators_marks(value) for key, value in node.items() if key not in marks}
        wrapped = kept.get("allOf", [])
        return {**kept.pop("allOf")[0], **kept} if len(wrapped) == 1 else kept
    if isinstance(node, list):
        return [_without_generators_marks(each) for each in node]
    return node
