"""Part of the publishing gate: what breaks an example case is refused, unless somebody let it through by name.

Not inside `together`: there the guide is whole only at the end, and one part after the other would look wrong.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model
from django.db.models.signals import pre_delete, pre_save
from wagtail.models import DraftStateMixin

from cms.publishing.drain import is_together
from cms.referral.draft_guide import published_guide
from cms.referral.judging import if_published, if_withdrawn, is_case, is_judged, outcome_of
from cms.referral.models import ExceptionAction, ReferralException
from cms.referral.sentences import Broken, as_problems, broken_case, broken_cases
from content_models.problems import Problem, PublishRefused


def connect() -> None:
    pre_save.connect(refuse_to_withdraw)
    pre_delete.connect(refuse_to_delete)


def example_problems(obj: Any, revision: int | None) -> Iterable[Problem]:
    """Asked by the publishing gate of `obj`, as it would be published."""
    if is_together():
        return []
    return as_problems(_not_let_through(broken_by_publishing(obj), obj, revision, ExceptionAction.PUBLISH))


def broken_by_publishing(obj: Any) -> list[Broken]:
    if is_case(obj):
        guide = published_guide()
        outcome = outcome_of(obj, guide)
        return [] if outcome.passes else [broken_case(outcome, guide)]
    return broken_cases(if_published(obj))


def broken_by_withdrawing(obj: Any) -> list[Broken]:
    return broken_cases(if_withdrawn(obj))


def refuse_to_withdraw(sender: type[Model], instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """What expires was to be gone by now: that is not held up."""
    if not isinstance(instance, DraftStateMixin) or instance.live or instance.expired or not is_judged(instance):
        return
    stored = type(instance)._base_manager.filter(pk=instance.pk, live=True)
    for revision in stored.values_list("live_revision_id", flat=True):
        refuse_without(instance, revision)


def refuse_to_delete(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    if is_judged(instance) and instance.live:
        refuse_without(instance, instance.live_revision_id)


def refuse_without(obj: Any, revision: int | None) -> None:
    """Raises PublishRefused where cases break without `obj`."""
    if is_together():
        return
    broken = _not_let_through(broken_by_withdrawing(obj), obj, revision, ExceptionAction.WITHDRAW)
    if problems := list(as_problems(broken, withdraws=True)):
        raise PublishRefused(obj, problems)


def _not_let_through(broken: list[Broken], obj: Any, revision: int | None, action: str) -> Iterator[Broken]:
    """An exception holds for one version and for the cases it names."""
    if not broken:
        return
    let_through = {
        case["key"]
        for exception in ReferralException.objects.of(obj).filter(revision_id=revision, action=action)
        for case in exception.cases
    }
    yield from (each for each in broken if each.key not in let_through)
