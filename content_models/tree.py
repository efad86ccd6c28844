"""Where a page is public: its place in the tree of its language, by live slugs, not by a draft's or a translator's."""

from wagtail.models import Page, PageViewRestriction

HOME_DEPTH = 2


def is_restricted(*pages: Page) -> bool:
    """Whether only some may see one of the pages, or what stands above it."""
    line = {page.path[:end] for page in pages for end in range(page.steplen, len(page.path) + 1, page.steplen)}
    return PageViewRestriction.objects.filter(page__path__in=line).exists()


def public_path(page: Page) -> str:
    """The path below the language's home, such as "/werk/loon"; "/" for the home itself."""
    line = [page.path[: depth * page.steplen] for depth in range(HOME_DEPTH + 1, page.depth + 1)]
    pages = Page.objects.filter(path__in=line).order_by("path")
    return "/" + "/".join(
        # The row may hold a slug nobody published yet: the live revision does not.
        live_slug if live and live_slug else slug
        for live, live_slug, slug in pages.values_list("live", "live_revision__content__slug", "slug")
    )
