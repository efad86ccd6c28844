"""Where a page is public: its place in the tree of its language, by live slugs, not by a draft's or a translator's."""

from wagtail.models import Page, PageViewRestriction, Revision

HOME_DEPTH = 2


def is_restricted(page: Page) -> bool:
    line = [page.path[:end] for end in range(page.steplen, len(page.path) + 1, page.steplen)]
    return PageViewRestriction.objects.filter(page__path__in=line).exists()


def public_path(page: Page) -> str:
    """The path below the language's home, such as "/werk/loon"; "/" for the home itself."""
    line = [page.path[: depth * page.steplen] for depth in range(HOME_DEPTH + 1, page.depth + 1)]
    pages = Page.objects.filter(path__in=line).order_by("path").values_list("live", "live_revision_id", "slug")
    return "/" + "/".join(_live_slug(*row) for row in pages)


def _live_slug(live: bool, live_revision: int | None, row_slug: str) -> str:
    """The row may hold a slug nobody published yet: the live revision does not."""
    if not live or live_revision is None:
        return row_slug
    return Revision.objects.values_list("content__slug", flat=True).get(pk=live_revision)
