"""What the glossary says of a text: words we do not use, and words that stay Dutch. A remark, never a refusal."""

import re
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from wagtail_localize.segments import StringSegmentValue

from cms.translation.segments import extract, plain
from content_models.models import GlossaryTerm
from content_models.snippets.glossary_term import lines


def remarks_on(obj: Any) -> list[str]:
    """A sentence for each word in the texts of `obj`, in its own language, that we do not use."""
    if isinstance(obj, GlossaryTerm):
        return []  # it may name the words itself
    texts = [plain(value.string.data) for value in extract(obj) if isinstance(value, StringSegmentValue)]
    return forbidden_words(texts, obj.locale_id)


def forbidden_words(texts: Iterable[str], locale_id: int) -> list[str]:
    text = "\n".join(texts)
    terms = GlossaryTerm.objects.filter(locale_id=locale_id, live=True).exclude(forbidden_variants="")
    sentence = _("“{variant}” gebruiken we niet: schrijf “{word}”.")
    return [
        sentence.format(variant=variant, word=term.word)
        for term in terms
        for variant in lines(term.forbidden_variants)
        if says(text, variant)
    ]


def lost_words(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """`pairs` of a source text and its translation: a sentence for each word that had to stay and did not."""
    terms = GlossaryTerm.objects.filter(locale__profile__is_source=True, live=True, never_translate=True)
    words = list(terms.values_list("word", flat=True))
    sentence = _("“{word}” vertalen we niet: laat het staan zoals het is.")
    found = [word for source, text in pairs for word in words if text and says(source, word) and not says(text, word)]
    return [sentence.format(word=word) for word in dict.fromkeys(found)]


def says(text: str, word: str) -> bool:
    """Whether the word stands in the text as a word of its own."""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None
