"""Many pages out of a few: copies rows in bulk, past every signal, because publishing thousands takes minutes."""

import copy
import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from wagtail.models import Page, Revision

from cms.translation.models import TranslationState
from content_models.models import GuidancePage, GuidancePageSource, HomePage

ABOUT = ["audiences", "needs", "exploitation_forms"]


@dataclass(frozen=True)
class Copy:
    """The `number`-th copy of the live page `original`, and its place in the tree."""

    original: GuidancePage
    number: int
    page: Page


def multiply_pages(wanted: int) -> None:
    """Add copies of the live guidance pages, each in all the languages of its original: `wanted` rows or a few less."""
    multiply(list(GuidancePage.objects.filter(live=True).select_related("live_revision").order_by("path")), wanted)


def multiply(originals: list[GuidancePage], wanted: int) -> list[int]:
    """The same for these pages only. Returns the ids of the copies."""
    with transaction.atomic():
        copies = list(planned(originals, wanted))
        Page.objects.bulk_create(each.page for each in copies)
        copy_guidance(copies)
        copy_choices(copies)
        copy_sources(copies)
        copy_revisions(copies)
        copy_states(copies)
        count_children()
    return [each.page.pk for each in copies]


def planned(originals: list[GuidancePage], wanted: int) -> Iterator[Copy]:
    """New rows of the tree, not saved yet: below the same home, after its last child, in every language one key."""
    families: dict[uuid.UUID, list[GuidancePage]] = {}
    for original in originals:
        families.setdefault(original.translation_key, []).append(original)
    last = {home.pk: last_step(home) for home in HomePage.objects.all()}
    homes = {home.locale_id: home for home in HomePage.objects.all()}
    made = number = 0
    while True:
        number += 1
        for family in families.values():
            made += len(family)
            if made > wanted:
                return
            key = uuid.uuid4()
            for original in family:
                home = homes[original.locale_id]
                last[home.pk] += 1
                yield Copy(original, number, tree_row(original, number, key, home, last[home.pk]))


def last_step(home: HomePage) -> int:
    child = home.get_last_child()
    return Page._str2int(child.path[-Page.steplen :]) if child else 0


def tree_row(original: GuidancePage, number: int, key: uuid.UUID, home: HomePage, step: int) -> Page:
    page = copy.copy(original.page_ptr)
    page._state = copy.copy(page._state)
    page._state.adding = True
    page.pk = None
    page.depth = home.depth + 1
    page.path = Page._get_path(home.path, page.depth, step)
    page.slug = f"{original.slug}-{number}"
    page.url_path = f"{home.url_path}{page.slug}/"
    page.title = page.draft_title = f"{original.title} ({number})"
    page.translation_key = key
    page.first_published_at = original.first_published_at + dt.timedelta(seconds=number)
    page.live_revision = page.latest_revision = None
    return page


def copy_guidance(copies: list[Copy]) -> None:
    """By SQL: Django creates no rows in bulk for a model that extends another's table."""
    fields = ", ".join(f'"{field.column}"' for field in GuidancePage._meta.local_concrete_fields[1:])
    table = GuidancePage._meta.db_table
    sql = f"""
        INSERT INTO {table} (page_ptr_id, {fields})
        SELECT pair.copy, {fields} FROM unnest(%s::bigint[], %s::bigint[]) AS pair (original, copy)
        JOIN {table} ON page_ptr_id = pair.original
    """
    with connection.cursor() as cursor:
        cursor.execute(sql, [[each.original.pk for each in copies], [each.page.pk for each in copies]])


def copy_choices(copies: list[Copy]) -> None:
    for name in ABOUT:
        field = GuidancePage._meta.get_field(name)
        through, own, other = field.remote_field.through, field.m2m_column_name(), field.m2m_reverse_name()
        chosen: dict[int, list[int]] = {}
        for page, term in through.objects.values_list(own, other):
            chosen.setdefault(page, []).append(term)
        through.objects.bulk_create(
            through(**{own: each.page.pk, other: term}) for each in copies for term in chosen.get(each.original.pk, [])
        )


def copy_sources(copies: list[Copy]) -> None:
    found: dict[int, list[dict[str, Any]]] = {}
    for row in GuidancePageSource.objects.values():
        del row["id"]
        found.setdefault(row.pop("page_id"), []).append(row)
    GuidancePageSource.objects.bulk_create(
        GuidancePageSource(page_id=each.page.pk, **row) for each in copies for row in found.get(each.original.pk, [])
    )


def copy_revisions(copies: list[Copy]) -> None:
    revisions = Revision.objects.bulk_create([copied_revision(each) for each in copies], batch_size=200)
    for each, revision in zip(copies, revisions, strict=True):
        each.page.live_revision = each.page.latest_revision = revision
    Page.objects.bulk_update([each.page for each in copies], ["live_revision", "latest_revision"], batch_size=500)


def copied_revision(each: Copy) -> Revision:
    page, former = each.page, each.original.live_revision
    content = former.content | {
        "pk": page.pk,
        "path": page.path,
        "slug": page.slug,
        "url_path": page.url_path,
        "title": page.title,
        "draft_title": page.title,
        "translation_key": str(page.translation_key),
        "first_published_at": page.first_published_at.isoformat(),
        "sources": [source | {"pk": None, "page": page.pk} for source in former.content["sources"]],
    }
    return Revision(
        content_type_id=former.content_type_id,
        base_content_type_id=former.base_content_type_id,
        object_id=str(page.pk),
        object_str=page.title,
        created_at=former.created_at,
        content=content,
    )


def copy_states(copies: list[Copy]) -> None:
    """What says that a translation is as new as its source; without it nobody would see the copy."""
    known = {(state.object_id, state.locale_id): state for state in TranslationState.objects.all()}
    TranslationState.objects.bulk_create(
        copied_state(state, each)
        for each in copies
        if (state := known.get((each.original.translation_key, each.original.locale_id)))
    )


def copied_state(state: TranslationState, each: Copy) -> TranslationState:
    state = copy.copy(state)
    state.pk, state._state = None, copy.copy(state._state)
    state._state.adding = True
    state.object_id, state.live_revision = each.page.translation_key, each.page.live_revision_id
    return state


def count_children() -> None:
    for home in HomePage.objects.all():
        Page.objects.filter(pk=home.pk).update(numchild=home.get_descendants().filter(depth=home.depth + 1).count())
