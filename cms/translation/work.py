"""How far the work on a translation is: counted from wagtail-localize's memory, which keeps every text anyone wrote."""

import datetime as dt
from collections import defaultdict
from typing import NamedTuple

from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource


class Work(NamedTuple):
    """Of `texts` texts `done` are translated: `machine` of them by a machine, which nobody reviewed `unreviewed` of."""

    texts: int
    done: int = 0
    machine: int = 0
    unreviewed: int = 0
    reviewed_at: dt.datetime | None = None

    @property
    def is_complete(self) -> bool:
        return self.texts == self.done

    @property
    def machine_share(self) -> float:
        return round(self.machine / self.texts, 3) if self.texts else 0.0


def work_on(source: TranslationSource) -> dict[int, Work]:
    """The work in each locale (by its id). A locale that is asked for and not there has nothing done."""
    wanted = set(StringSegment.objects.filter(source=source).values_list("string_id", "context_id"))
    counts: dict[int, Work] = defaultdict(lambda: Work(len(wanted)))
    rows = StringTranslation.objects.filter(context__object_id=source.object_id, has_error=False).exclude(data="")
    for row in rows.select_related("review"):
        if (row.translation_of_id, row.context_id) in wanted:
            counts[row.locale_id] = _with(counts[row.locale_id], row)
    return counts


def _with(work: Work, row: StringTranslation) -> Work:
    is_machine = row.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE
    review = getattr(row, "review", None)
    is_reviewed = not is_machine or (review is not None and review.data == row.data)
    seen_at = (review.reviewed_at if is_machine else row.updated_at) if is_reviewed else None
    return work._replace(
        done=work.done + 1,
        machine=work.machine + is_machine,
        unreviewed=work.unreviewed + (not is_reviewed),
        reviewed_at=max(filter(None, [work.reviewed_at, seen_at]), default=None),
    )
