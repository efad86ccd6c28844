"""Translation work by this project and by wagtail-localize alone, in turns, on equal pages. Run as a process of its own
with the editing settings: `python -m tests.benchmarks.translation_work 200`. Prints one JSON list of rows.

record   ours `submitting.record`, what every publication of a source does: its texts, and how all translations stand
         to them; the package's `TranslationSource.update_or_create_from_instance`: its texts.
submit   a job of ours in the worker, which asks for what the page needs too; the package's `translate_object`.
         Both end with a draft in each locale.
publish  a job of ours in the worker, through the gate; the package's `Translation.save_target(publish=True)`, which
         checks nothing. Both end with a published page. What our publications do to the documents of the API is
         counted apart: the package has no such thing.
"""

import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import django

CODES = ["pl", "ro", "bg", "es", "hu"]
AT_ONCE = 10  # pages of one contender before it is the other's turn
OURS, PACKAGE, DOCUMENTS = "this project", "wagtail-localize", "its documents"


@dataclass
class Work:
    """What was measured so far: step -> contender -> cost."""

    costs: dict[str, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))

    @contextmanager
    def counted(self, step: str, contender: str) -> Iterator[None]:
        from tests.benchmarks.cost import Cost, measured

        with measured(self.costs[step].setdefault(contender, Cost())):
            yield

    def rows(self, pages: int, locales: int) -> Iterator[dict[str, Any]]:
        for step, costs in self.costs.items():
            if DOCUMENTS in costs:
                costs[OURS] -= costs[DOCUMENTS]
            each = pages if step == "record" else pages * locales
            for contender, cost in costs.items():
                per_page = {"seconds_per_page": cost.seconds / pages, "statements_per_page": cost.statements / pages}
                yield {"step": step, "contender": contender, "times": each} | per_page | cost.per(each)


def measure(count: int) -> list[dict[str, Any]]:
    from content_models.locale_profile import LocaleProfile
    from tests.benchmarks.translation_pages import guidance_pages, write_everything

    LocaleProfile.objects.filter(code__in=CODES).update(is_public=True)
    profiles = list(LocaleProfile.objects.filter(code__in=CODES).select_related("locale"))
    locales = [profile.locale for profile in profiles]
    pages = guidance_pages(2 * count, profiles)
    work = Work()
    parts = [(pages[n : n + AT_ONCE], pages[count + n : count + n + AT_ONCE]) for n in range(0, count, AT_ONCE)]
    parts = [(ours[: count - n * AT_ONCE], theirs) for n, (ours, theirs) in enumerate(parts)]
    for ours, theirs in parts:
        record(work, ours, theirs)
    for ours, theirs in parts:
        submit(work, ours, theirs, locales)
    write_everything(pages)
    for ours, theirs in parts:
        publish(work, ours, theirs)
    return list(work.rows(count, len(locales)))


def record(work: Work, ours: list[int], theirs: list[int]) -> None:
    from cms.translation.submitting import record
    from content_models.models import GuidancePage
    from tests.benchmarks.contenders import localize_package

    with work.counted("record", OURS):
        for pk in ours:
            record(GuidancePage.objects.get(pk=pk))
    with localize_package.package_alone(), work.counted("record", PACKAGE):
        localize_package.record(theirs)


def submit(work: Work, ours: list[int], theirs: list[int], locales: list[Any]) -> None:
    from cms.translation.jobs import submission
    from cms.translation.models import TranslationJob
    from content_models.models import GuidancePage
    from tests.benchmarks.contenders import localize_package

    with work.counted("submit", OURS), documents_apart(work, "submit"):
        do(TranslationJob.Kind.SUBMIT, submission([GuidancePage(pk=pk) for pk in ours], locales))
    with localize_package.package_alone(), work.counted("submit", PACKAGE):
        localize_package.submit(theirs, locales)


def publish(work: Work, ours: list[int], theirs: list[int]) -> None:
    from cms.translation.models import TranslationJob
    from tests.benchmarks.contenders import localize_package

    with work.counted("publish", OURS), documents_apart(work, "publish"):
        do(TranslationJob.Kind.PUBLISH, translations_of(ours))
    with localize_package.package_alone(), work.counted("publish", PACKAGE):
        localize_package.publish(translations_of(theirs))


def do(kind: str, items: list[Any]) -> None:
    """A job as the worker does it. Raises RuntimeError where anything is refused."""
    from cms.translation.jobs import run
    from cms.translation.models import TranslationJob

    job = TranslationJob.objects.create(kind=kind, items=items, title=kind, back="")
    run(job)
    if job.problems:
        raise RuntimeError(job.problems[0])


def translations_of(pages: list[int]) -> list[int]:
    from wagtail_localize.models import Translation

    from content_models.models import GuidancePage

    keys = GuidancePage.objects.filter(pk__in=pages).values("translation_key")
    return list(Translation.objects.filter(source__object_id__in=keys).order_by("pk").values_list("pk", flat=True))


@contextmanager
def documents_apart(work: Work, step: str) -> Iterator[None]:
    """What brings the published documents in step after the commits is counted by itself too."""
    from cms.publishing import drain

    bring_in_step = drain.drain

    def counted(limit: int | None = None) -> int:
        with work.counted(step, DOCUMENTS):
            return bring_in_step(limit)

    drain.drain = counted
    try:
        yield
    finally:
        drain.drain = bring_in_step


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.editing")
    django.setup()
    print(json.dumps(measure(int(sys.argv[1]))))
