from typing import Any

from cms.starter_content.languages import SOURCE, TRANSLATION
from cms.translation.adopting import publish_in_its_language
from content_models.locale_profile import LocaleProfile


def publish_in_languages(source: Any, texts: dict[str, Any], languages: dict[str, LocaleProfile]) -> None:
    """Publish a new snippet with its texts by language and field, and the same for its translation."""
    fill(source, texts[SOURCE])
    publish_in_its_language(source)
    if TRANSLATION in languages:
        translation = source.copy_for_translation(languages[TRANSLATION].locale)
        fill(translation, texts[TRANSLATION])
        publish_in_its_language(translation)


def fill(snippet: Any, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        setattr(snippet, name, text)
