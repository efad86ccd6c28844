"""After whatever happens to pages, the published tables are what a full rebuild would make of the content."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from api.models import PathKind, PublishedDocument, PublishedPath
from cms.publishing.recalls import recall, undo_recall
from cms.publishing.schedule import publish_due
from tests import builders
from tests.cms.publishing.drift import assert_no_drift

pytestmark = pytest.mark.django_db

YESTERDAY = dt.timedelta(days=-1)


def state_of(page: Page, locale: str = "nl") -> str | None:
    row = PublishedDocument.objects.filter(document_id=page.translation_key, locale=locale).first()
    return row and row.state


def path_of(page: Page, locale: str = "nl") -> str | None:
    rows = PublishedPath.objects.filter(target=page.translation_key, locale=locale, kind=PathKind.PAGE)
    return rows.values_list("path", flat=True).first()


def body_of(page: Page, locale: str = "nl") -> str:
    return PublishedDocument.objects.get(document_id=page.translation_key, locale=locale).body


# Together all types of pages, each of them moved, linked, renamed, restricted, recalled.
TREES = [
    ("guidance", "guidance", "guidance"),
    ("process", "audience_hub", "question_list"),
    ("exploitation_form_page", "campaign", "about"),
]


@pytest.fixture(params=TREES, ids=" ".join)
def tree(request) -> tuple[Page, Page, Page]:
    """Two published pages side by side, and one below the first."""
    first, second, third = request.param
    above = builders.publish(page_of(first, "boven"))
    beside = builders.publish(page_of(second, "naast"))
    below = builders.publish(page_of(third, "onder", parent=above))
    assert_no_drift()
    return above, beside, below


def page_of(kind: str, slug: str, **fields: Any) -> Page:
    if kind == "exploitation_form_page":
        fields["desk"] = builders.publish(builders.desk())
    return getattr(builders, kind)(slug=slug, **fields)


def test_a_new_page_is_not_published_before_somebody_publishes_it():
    page = builders.guidance()
    builders.draft(page)
    assert_no_drift()
    assert state_of(page) is None


def test_a_published_page_is_live():
    page = builders.publish(builders.guidance())
    assert_no_drift()
    assert state_of(page) == "live"


def test_an_edit_stays_a_draft(tree):
    page = tree[0]
    builders.draft(page, title="Nog niet af")
    assert_no_drift()
    assert "Nog niet af" not in body_of(page)


def test_autosave_over_and_over_changes_nothing(tree):
    page = tree[0]
    revision = builders.draft(page, title="Eerste letter")
    latest = page.get_latest_revision_as_object()
    latest.title = "Eerste letters"
    latest.save_revision(overwrite_revision=revision, clean=False)
    assert_no_drift()
    assert "Eerste letter" not in body_of(page)


def test_publishing_an_edit_shows_it(tree):
    builders.publish(tree[0], title="Af")
    assert_no_drift()
    assert '"title":"Af"' in body_of(tree[0])


def test_a_page_scheduled_for_later_is_not_live_yet():
    page = builders.guidance()
    builders.publish(page, go_live_at=timezone.now() + dt.timedelta(days=1))
    assert_no_drift()
    assert state_of(page) is None


def test_a_scheduled_page_goes_live_when_its_time_comes():
    page = builders.guidance()
    revision = builders.draft(page, go_live_at=timezone.now() + YESTERDAY)
    revision.approved_go_live_at = timezone.now() + YESTERDAY
    revision.save()
    publish_due()
    assert_no_drift()
    assert state_of(page) == "live"


def test_a_scheduled_edit_leaves_the_live_page_as_it_is(tree):
    builders.publish(tree[0], title="Morgen", go_live_at=timezone.now() + dt.timedelta(days=1))
    assert_no_drift()
    assert "Morgen" not in body_of(tree[0])


def test_an_expired_page_is_removed(tree):
    builders.publish(tree[0], expire_at=timezone.now() + YESTERDAY)
    publish_due()
    assert_no_drift()
    assert state_of(tree[0]) == "removed"


def test_an_unpublished_page_is_removed(tree):
    tree[1].unpublish()
    assert_no_drift()
    assert state_of(tree[1]) == "removed"


def test_unpublishing_the_source_takes_its_translations_along(tree):
    builders.translated(tree[1], title="Beside")
    assert_no_drift()
    tree[1].unpublish()
    assert_no_drift()
    assert state_of(tree[1], "en") == "removed"


def test_a_moved_page_takes_its_subtree_along(tree):
    above, beside, below = tree
    above.move(beside, "last-child")
    assert_no_drift()
    assert (path_of(above), path_of(below)) == ("/naast/boven", "/naast/boven/onder")


def test_reordering_changes_the_navigation_only(tree):
    above, beside, _below = tree
    beside.move(above, "left")
    assert_no_drift()
    navigation = PublishedDocument.objects.get(collection="navigation", locale="nl").body
    assert navigation.index("/naast") < navigation.index("/boven")


def test_a_new_slug_moves_the_subtree_and_leaves_redirects(tree):
    above, _beside, below = tree
    builders.publish(above, slug="hoger")
    assert_no_drift()
    assert path_of(below) == "/hoger/onder"
    assert PublishedPath.objects.get(path="/boven/onder").kind == PathKind.REDIRECT


def test_a_drafted_slug_moves_nothing(tree):
    builders.draft(tree[0], slug="ooit")
    assert_no_drift()
    assert path_of(tree[2]) == "/boven/onder"


def test_two_pages_swap_their_paths(tree):
    above, beside, below = tree
    builders.publish(above, slug="tijdelijk")
    builders.publish(beside, slug="boven")
    builders.publish(above, slug="naast")
    assert_no_drift()
    assert (path_of(above), path_of(beside), path_of(below)) == ("/naast", "/boven", "/naast/onder")


def test_a_deleted_page_leaves_a_tombstone(tree):
    tree[1].delete()
    assert_no_drift()
    row = PublishedDocument.objects.get(document_id=tree[1].translation_key)
    assert (row.state, row.reason, row.body) == ("removed", "deleted", "")


def test_a_deleted_subtree_leaves_a_tombstone_for_each_page(tree):
    tree[0].delete()
    assert_no_drift()
    assert (state_of(tree[0]), state_of(tree[2])) == ("removed", "removed")


def test_pages_deleted_in_bulk_leave_tombstones(tree):
    Page.objects.filter(pk__in=[tree[1].pk, tree[2].pk]).delete()
    assert_no_drift()
    assert (state_of(tree[1]), state_of(tree[2])) == ("removed", "removed")


def test_a_restricted_page_disappears_with_its_subtree_and_returns(tree):
    restriction = PageViewRestriction.objects.create(page=tree[0], restriction_type="login")
    assert_no_drift()
    assert (state_of(tree[0]), state_of(tree[2])) == ("removed", "removed")
    restriction.delete()
    assert_no_drift()
    assert (state_of(tree[0]), state_of(tree[2])) == ("live", "live")


def test_an_alias_is_never_published_nor_when_its_source_is_published_again(tree):
    english = builders.language("en").locale
    builders.home("en")
    alias = tree[1].copy_for_translation(english, alias=True)
    assert alias.live
    builders.publish(tree[1], title="Nieuwe titel")
    assert_no_drift()
    assert state_of(alias, "en") is None


def test_an_unpublished_parent_keeps_its_published_child_where_it_was(tree):
    tree[0].unpublish()
    assert_no_drift()
    assert path_of(tree[2]) == "/boven/onder"


def test_unreviewed_text_in_a_live_row_stays_out(tree):
    """wagtail-localize writes drafts of a translation into the row of the live page."""
    page = tree[1]
    page.title = "Niemand las dit na"
    page.save()
    assert_no_drift()
    assert "Niemand las dit na" not in body_of(page)


def test_a_site_with_another_root_changes_nothing(tree):
    site = Site.objects.get()
    site.root_page = tree[0]
    site.save()
    assert_no_drift()
    assert path_of(tree[0]) == "/boven"


def test_a_home_that_is_moved_away_and_back_keeps_its_pages(tree):
    english = builders.home("en")
    english.move(Page.get_first_root_node(), "first-child")
    assert_no_drift()
    assert path_of(english, "en") == "/"


def test_an_undone_move_leaves_no_trace_in_what_is_live(tree):
    above, beside, below = tree
    below.move(beside, "last-child")
    assert_no_drift()
    below = type(below).objects.get(pk=below.pk)
    below.move(type(above).objects.get(pk=above.pk), "last-child")
    assert_no_drift()
    assert path_of(below) == "/boven/onder"
    assert PublishedPath.objects.get(path="/naast/onder").kind == PathKind.REDIRECT


def link_to(page: Page) -> list[tuple[str, str]]:
    return [("rich_text", f'<p><a linktype="page" id="{page.pk}">verder</a></p>')]


def test_a_link_follows_the_page_it_leads_to(tree):
    above, beside, _below = tree
    builders.publish(beside, body=link_to(above))
    assert_no_drift()
    builders.publish(above, slug="hoger")
    assert_no_drift()
    assert '<a href=\\"/hoger\\"' in body_of(beside)


def test_a_link_to_a_page_that_is_taken_away_becomes_plain_text_until_it_is_back(tree):
    above, beside, _below = tree
    builders.publish(beside, body=link_to(above))
    recall(above, reason="wrong")
    assert_no_drift()
    assert "href" not in body_of(beside)
    undo_recall(above)
    assert_no_drift()
    assert '<a href=\\"/boven\\"' in body_of(beside)


def test_a_link_leads_to_the_page_in_the_language_of_the_text(tree):
    above, beside, _below = tree
    builders.translated(above, title="Above", slug="above")
    builders.publish(beside, body=link_to(above))
    builders.translated(beside, title="Beside")
    assert_no_drift()
    assert '<a href=\\"/above\\"' in body_of(beside, "en")


def test_a_recalled_page_leaves_its_path_and_the_navigation(tree):
    recall(tree[1], reason="unsafe")
    assert_no_drift()
    assert (state_of(tree[1]), path_of(tree[1])) == ("recalled", None)
    assert "/naast" not in PublishedDocument.objects.get(collection="navigation", locale="nl").body
