"""Which pages hang below a page."""

from collections.abc import Iterable

from wagtail.models import Page

from cms.publishing.keys import PAGES, Key


def keys_in_subtree(key: Key) -> Iterable[Key]:
    """The pages of a subtree key, the top first."""
    page = _page(key)
    return [key._replace(collection=PAGES), *(_keys(page.get_descendants(), key) if page else [])]


def keys_below(key: Key) -> Iterable[Key]:
    page = _page(key)
    return _keys(page.get_descendants(), key) if page else []


def _page(key: Key) -> Page | None:
    return Page.objects.filter(translation_key=key.id, locale__profile__code=key.locale).first()


def _keys(pages: Iterable[Page], key: Key) -> list[Key]:
    return [Key(PAGES, page.translation_key, key.locale) for page in pages]
