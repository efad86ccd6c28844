"""Documents that are made out of many objects: a locale, and the navigation of a locale."""

import uuid
from typing import Any

from wagtail.models import Page, PageViewRestriction

from api.models import State
from api.store import Document, SearchTexts, Tombstone
from cms.publishing.keys import PAGES, Key
from cms.publishing.models import Recall
from cms.translation.models import TranslationState
from content_models.locale_profile import LocaleProfile
from content_models.tree import HOME_DEPTH
from frontend_contract.document import as_json
from frontend_contract.locales import LocaleDocument, locale_data
from frontend_contract.navigation import NavigationDocument, navigation_data
from frontend_contract.registry import representation_of

NOT_PUBLIC = Tombstone(State.REMOVED, "locale-not-public")


def document_of_locale(key: Key) -> Document | Tombstone:
    profile = LocaleProfile.objects.filter(code=key.locale, is_public=True).first()
    if profile is None:
        return NOT_PUBLIC
    body = as_json(locale_data(profile))
    sort = f"{0 if profile.is_source else 1}:{profile.code}"
    required = sorted(profile.required_pages.values_list("translation_key", flat=True))
    return Document(
        id=key.id,
        locale=key.locale,
        collection=key.collection,
        type=LocaleDocument.type_name,
        sort=sort,
        body=body,
        summary=body,
        search=SearchTexts(profile.search_config),
        included=required,
        included_collections=[PAGES] * len(required),
    )


def navigation(key: Key) -> Document | Tombstone:
    if not LocaleProfile.objects.filter(code=key.locale, is_public=True).exists():
        return NOT_PUBLIC
    body = as_json(navigation_data(key.locale, navigation_items(key.locale)))
    return Document(key.id, key.locale, key.collection, NavigationDocument.type_name, "", body, body)


def navigation_items(locale: str) -> list[dict[str, Any]]:
    """The public pages of a locale, nested as in the tree. A page below one that is not public moves up to the next."""
    public = public_translation_keys(locale)
    top: list[dict[str, Any]] = []
    line: list[tuple[str, str, dict[str, Any]]] = []  # (tree path, url path, item) from the home down to here
    for page in _pages(locale):
        content = page.live_revision.content if page.live_revision else {}
        while line and not page.path.startswith(line[-1][0]):
            line.pop()
        slug = content.get("slug", page.slug) if page.live else page.slug
        above = line[-1][1] if line else ""
        url = "" if page.depth == HOME_DEPTH else f"{above}/{slug}"
        item = _item(page, content, url or "/") if page.translation_key in public else None
        siblings = next((entry["children"] for _path, _url, entry in reversed(line) if entry), top)
        if item:
            siblings.append(item)
        line.append((page.path, url, item or {}))
    return top


def public_translation_keys(locale: str) -> set[uuid.UUID]:
    """The pages of a locale that everybody may see; the same rules as in `live_content`."""
    restricted = PageViewRestriction.objects.values_list("page__path", flat=True)
    hidden = tuple(restricted)
    source = LocaleProfile.objects.get(is_source=True).code
    public_of = {
        is_source: {
            page.translation_key
            for page in _pages(code)
            if page.live and page.live_revision and not page.alias_of_id and not page.path.startswith(hidden)
        }
        for is_source, code in ((False, locale), (True, source))
    }
    recalled = Recall.objects.filter(locale__in=["", locale]).values_list("document_id", flat=True)
    public = public_of[False] & public_of[True] - set(recalled)
    return public if locale == source else public & _shown_translations(locale)


def _shown_translations(locale: str) -> set[uuid.UUID]:
    states = TranslationState.objects.filter(locale__profile__code=locale, is_withheld=False, made_from__isnull=False)
    return set(states.values_list("object_id", flat=True))


def _pages(locale: str) -> list[Page]:
    pages = Page.objects.filter(locale__profile__code=locale, depth__gte=HOME_DEPTH)
    return list(pages.select_related("live_revision", "content_type").order_by("path"))


def _item(page: Page, content: dict[str, Any], path: str) -> dict[str, Any]:
    return {
        "id": page.translation_key,
        "type": representation_of(page.specific_class).type_name,
        "path": path,
        "title": content["title"],
        "neutral_title": content.get("neutral_title", ""),
        "children": [],
    }
