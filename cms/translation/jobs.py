"""Work on many translations at once: asked for in a request, done by the worker, with progress to look at."""

import logging
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task
from wagtail.models import Locale
from wagtail_localize.models import Translation

from cms.publishing import drain
from cms.translation.machine import NoMachine, translate_by_machine
from cms.translation.mails import tell_of_new_work
from cms.translation.models import TranslationJob
from cms.translation.publishing import publish_translation
from cms.translation.submitting import submit
from content_models.problems import PublishRefused

Kind = TranslationJob.Kind
AT_ONCE = 20  # a person who waits for the first page does not wait for all
REFUSALS = (PublishRefused, ValidationError, NoMachine, ObjectDoesNotExist)

logger = logging.getLogger(__name__)


def start(kind: str, items: Iterable[Any], *, title: str, back: str, user: Any = None) -> TranslationJob:
    """Note a job and leave it to the worker after the commit. `back`: where a person goes on afterwards."""
    job = TranslationJob.objects.create(
        kind=kind, items=list(items), title=title[:255], back=back, started_by=user if user and user.pk else None
    )
    transaction.on_commit(lambda: run_job.enqueue(job.pk))
    return job


def submission(rows: Iterable[Any], locales: Iterable[Locale]) -> list[list[Any]]:
    """The items that ask for the objects in the locales."""
    wanted = [locale.pk for locale in locales]
    return [[ContentType.objects.get_for_model(type(row)).pk, row.pk, wanted] for row in rows]


@task(priority=80)
def run_job(job_id: int) -> None:
    """Run by `manage.py db_worker`."""
    job = TranslationJob.objects.get(pk=job_id)
    run(job)
    tell_of_new_work(job)


def run(job: TranslationJob) -> None:
    """Do all items. What is refused is tried again as long as something else succeeds: one may need the other."""
    waiting = list(job.items)
    while waiting:
        refused = [each for some in batched(waiting) for each in _attempt_all(job, some)]
        if len(refused) == len(waiting):
            job.problems = [problem for _item, problem in refused]
            break
        waiting = [item for item, _problem in refused]
    job.finished_at = timezone.now()
    job.save(update_fields=["problems", "finished_at"])


def batched(items: list[Any]) -> Iterator[list[Any]]:
    return (items[start : start + AT_ONCE] for start in range(0, len(items), AT_ONCE))


def _attempt_all(job: TranslationJob, items: list[Any]) -> list[tuple[Any, str]]:
    """Returns what was refused, and why. Readers get these items together."""
    with drain.together():
        return [(item, problem) for item in items if (problem := _attempt(job, item))]


def _attempt(job: TranslationJob, item: Any) -> str:
    """Returns why not, in words for whoever started the job; "" where it is done."""
    try:
        with transaction.atomic():
            DO[job.kind](item, job.started_by)
    except REFUSALS as refusal:
        return _sentence(refusal)
    except Exception:
        logger.exception("An item of translation job %s failed: %r", job.pk, item)
        return _("Hier ging iets mis. De beheerder vindt de reden in het logboek.")
    job.done += 1
    job.save(update_fields=["done"])
    return ""


def _sentence(refusal: Exception) -> str:
    if isinstance(refusal, PublishRefused):
        return f"{refusal.obj}: " + " ".join(str(problem.sentence) for problem in refusal.problems)
    if isinstance(refusal, ValidationError):
        return " ".join(refusal.messages)
    return str(refusal)


def _submit(item: Any, user: Any) -> None:
    content_type, pk, locales = item
    row = ContentType.objects.get_for_id(content_type).get_object_for_this_type(pk=pk)
    submit(row, Locale.objects.filter(pk__in=locales))


def _machine(item: Any, user: Any) -> None:
    translate_by_machine(_translation(item), user)


def _publish(item: Any, user: Any) -> None:
    publish_translation(_translation(item), user)


def _translation(pk: int) -> Translation:
    return Translation.objects.select_related("source", "target_locale").get(pk=pk)


DO: dict[str, Callable[[Any, Any], None]] = {Kind.SUBMIT: _submit, Kind.MACHINE: _machine, Kind.PUBLISH: _publish}
