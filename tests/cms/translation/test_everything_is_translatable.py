"""All words that a reader sees can be translated, come back in the right place, and nothing else is a translator's."""

import json
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import pytest
from django.utils import translation
from wagtail_localize.segments import StringSegmentValue

from cms.translation.segments import extract
from content_models.codes import ChannelLabel
from content_models.live_version import live_version
from frontend_contract.fields import camel_case
from tests import builders
from tests.cms.translation.marks import MARK, TRANSLATED, marked, marks, other_words
from tests.cms.translation.translators import document, translate
from tests.rich_examples import publish_rich_examples

pytestmark = pytest.mark.django_db

NO_TEXTS = {
    "type", "id", "locale", "publishedAt", "translation", "path", "parent", "jsonLd",
    "severity", "reportingPoint", "reportingPoints", "href", "page", "pages",
    "image", "document", "src", "sources", "mediaType", "kind", "captions", "cover",
    "labelLocale", "sets",
}  # fmt: skip
MADE_OF_FACTS = {
    "ages", "region", "verification", "variant", "variantOf", "plainVariant", "exploitationForms",
    "when", "situation", "expect",
}  # fmt: skip


@pytest.fixture
def examples(settle: Callable[[], None]) -> list[Any]:
    """The published rows of all content there can be, each text of which is a mark of its own."""
    numbers = count(1)
    rows = publish_rich_examples().values()
    published = [builders.publish(row, **marked(live_version(row), numbers)) for row in rows]
    settle()
    return published


def test_all_that_a_reader_sees_is_for_translators_and_nothing_else_is(examples):
    for row in examples:
        version = live_version(row)
        texts = [value.string.data for value in extract(version) if isinstance(value, StringSegmentValue)]
        seen = list(readable(document(row), row.facts))

        assert marks(" ".join(texts)) == marks(" ".join(seen)) == marks(version.to_json()), row
        assert {text: other for text in texts if (other := other_words(text))} == {}, row
        assert {text: other for text in seen if (other := other_words(text))} == {}, row


def test_every_text_comes_back_in_its_place_and_all_else_stays_as_it_is(examples, settle):
    polish = builders.language("pl")
    translated = [translate(row, polish, lambda text: MARK.sub(r"[pl] \g<0>", text)) for row in examples]
    settle()

    for row, copy in zip(examples, translated, strict=True):
        ours, theirs = ({**document(each), "jsonLd": {}} for each in (row, copy))  # says again what they say
        assert marks(json.dumps(ours)) != set()
        assert (theirs["locale"], theirs["translation"]["status"]) == ("pl", "current")
        assert TRANSLATED.sub(r"\1", json.dumps(theirs)) == json.dumps(in_polish(ours, theirs)), row
        assert marks(TRANSLATED.sub("", json.dumps(theirs))) == set(), row


def in_polish(ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    """Our document with what its language decides, which no translator does."""
    decided = ("locale", "publishedAt", "translation", "plainVariant")
    own = {name: theirs[name] for name in decided if name in theirs}
    if "answers" in ours:
        own["answers"] = [answer | {"labelLocale": "pl"} for answer in ours["answers"]]
    if "channels" not in ours:
        return ours | own
    with translation.override("pl"):
        labels = [str(ChannelLabel(channel["label"]).label) for channel in ours["channels"]]
    channels = [channel | {"labelText": label} for channel, label in zip(ours["channels"], labels, strict=True)]
    return ours | own | {"channels": channels}


def readable(data: Any, facts: list[str]) -> Iterator[str]:
    """The strings of a document that somebody may read, without facts, codes, ids and paths."""
    if isinstance(data, dict):
        unread = {*NO_TEXTS, *MADE_OF_FACTS, *map(camel_case, facts)}
        for name, value in data.items():
            if name not in unread:
                yield from readable(value, facts)
    elif isinstance(data, list):
        for value in data:
            yield from readable(value, facts)
    elif isinstance(data, str):
        yield data
