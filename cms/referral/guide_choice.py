"""Which guide is tried: the published one, or the one with a draft in it."""

from typing import Any

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin

from api.referral import Guide
from cms.referral.draft_guide import is_in_guide, published_guide, with_draft
from content_models.models import Channel, Holiday, ReferralQuestion, ReferralRule, Region, ReportingPoint

PUBLISHED = ""
TRIED = (ReferralRule, ReferralQuestion, ReportingPoint, Channel, Holiday, Region)


class DraftUnfinished(ValueError):
    """The draft lacks what it needs to be part of a guide."""


def name_of(obj: Any) -> str:
    return f"{obj._meta.model_name}/{obj.pk}"


def is_tried(obj: Any) -> bool:
    return isinstance(obj, TRIED) and is_in_guide(obj)


def choices(*always: Any) -> list[tuple[str, Any]]:
    """The published guide, the objects in `always`, and all drafts with changes that are not published."""
    found = {name_of(obj): _label(obj) for obj in always}
    for model in TRIED:
        drafts = model.objects.filter(has_unpublished_changes=True)
        if issubclass(model, TranslatableMixin):
            drafts = drafts.filter(locale__profile__is_source=True)
        found |= {name_of(obj): _label(obj.get_latest_revision_as_object()) for obj in drafts}
    return [(PUBLISHED, _("de gids zoals die nu online staat")), *found.items()]


def _label(obj: Any) -> str:
    return f"{obj._meta.verbose_name}: {obj}"


def chosen(name: str) -> Any | None:
    """The row; None for the published guide, and where there is nothing of that name."""
    model, _slash, pk = name.partition("/")
    if model not in {each._meta.model_name for each in TRIED} or not pk.isdecimal():
        return None
    row = apps.get_model("content_models", model).objects.filter(pk=pk).first()
    return row if row is not None and is_tried(row) else None


def guide_with(row: Any | None) -> Guide:
    """With the latest draft of `row`. Raises DraftUnfinished."""
    guide = published_guide()
    if row is None:
        return guide
    try:
        return with_draft(row.get_latest_revision_as_object(), guide)
    except (AttributeError, KeyError, TypeError, ValueError, ObjectDoesNotExist) as error:
        raise DraftUnfinished(str(row)) from error
