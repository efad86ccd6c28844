"""What is asked for at once: a page with all below it, or all that a language must have."""

from typing import Any

from django.db.models import Q
from wagtail.models import Page

from cms.translation.submitting import needed
from content_models.locale_profile import LocaleProfile
from content_models.models import Audience, ExploitationForm, HomePage, Need

LIVE_SOURCE = Q(locale__profile__is_source=True, live=True, live_revision__isnull=False)


def subtree(page: Page) -> list[Any]:
    """The live pages from `page` down, parents first."""
    pages = page.get_descendants(inclusive=True).live().filter(live_revision__isnull=False)
    return list(pages.order_by("path").specific())


def all_that_is_needed(profile: LocaleProfile) -> list[Any]:
    """The vocabularies, the home, the pages this language must have, and what those name: each after what it needs."""
    found: dict[Any, Any] = {}
    for row in [*_vocabularies(), *HomePage.objects.filter(LIVE_SOURCE), *_required(profile)]:
        found |= {each.translation_key: each for each in needed(row) if each.translation_key not in found}
    return list(found.values())


def _required(profile: LocaleProfile) -> list[Any]:
    return list(Page.objects.filter(LIVE_SOURCE, pk__in=profile.required_pages.all()).order_by("path").specific())


def _vocabularies() -> list[Any]:
    return [term for model in (Audience, Need, ExploitationForm) for term in model.objects.filter(LIVE_SOURCE)]
