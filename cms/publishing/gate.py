"""The publishing gate. Every way to publish or schedule ends in a save of one of two rows, and is checked there.

Neither `revision.publish()` nor Wagtail's schedule validates anything by itself.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Model
from django.db.models.signals import pre_save
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, Revision

from cms.publishing.models import Recall
from cms.translation.gate import translation_problems
from content_models.base import Content
from content_models.locale_profile import is_translation
from content_models.problems import Problem, PublishRefused, publish_problems

More = Callable[[Any, int | None], Iterable[Problem]]  # of an object, and of the revision that is to be published
_more: list[More] = []


def also_ask(problems: More) -> None:
    """Asked last, of objects that nothing else is wrong with: it may cost more, and read what is published."""
    _more.append(problems)


def connect() -> None:
    pre_save.connect(refuse_problems)


def refuse_problems(sender: type[Model], instance: Model, raw: bool = False, **kwargs: Any) -> None:
    if isinstance(instance, Revision) and instance.approved_go_live_at:
        check(instance.as_object(), instance.pk)
    elif isinstance(instance, DraftStateMixin) and goes_live(instance, kwargs.get("update_fields")):
        check(instance, instance.live_revision_id)


def goes_live(obj: Any, update_fields: Any) -> bool:
    """Whether this save makes another revision the live one."""
    if not obj.live or obj.live_revision_id is None or (update_fields and "live_revision" not in update_fields):
        return False
    stored = type(obj)._base_manager.filter(pk=obj.pk).values_list("live_revision_id", "live").first()
    return stored != (obj.live_revision_id, True)


def check(obj: Any, revision: int | None = None) -> None:
    """Raises PublishRefused, with all reasons, if the object may not be published."""
    if not isinstance(obj, Content):
        return
    problems = [*publish_problems(obj), *_recalled(obj)]
    if is_translation(obj) and not getattr(obj, "alias_of_id", None):  # nobody sees an alias
        # Facts are those of the source: no translator can mend them, and nobody reads the copies.
        own = [problem for problem in problems if problem.field not in obj.facts]
        problems = own or translation_problems(obj)
    if not problems:
        problems = [problem for ask in _more for problem in ask(obj, revision)]
    if problems:
        raise PublishRefused(obj, problems)


def _recalled(obj: Any) -> list[Problem]:
    key = getattr(obj, "translation_key", None)
    if key is None or not Recall.objects.filter(document_id=key).exists():
        return []
    return [Problem("", _("“{object}” is teruggeroepen: maak dat eerst ongedaan.").format(object=obj))]
