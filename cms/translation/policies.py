"""What readers may get of a translation that is old or that a machine made."""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType

from cms.translation.models import AfterUrgentChange, TranslationPolicy


def policy_for(model: type[Any]) -> TranslationPolicy:
    """What an administrator decided for this kind of content, or the defaults."""
    content_type = ContentType.objects.get_for_model(model)
    return TranslationPolicy.objects.filter(content_type=content_type).first() or TranslationPolicy(
        content_type=content_type
    )


def takes_back(source: Any) -> bool:
    """Whether translations of `source` go back to the fallback after an urgent change."""
    choice = policy_for(type(source)).after_urgent_change
    if choice == AfterUrgentChange.TAKE_BACK_FOR_VICTIMS:
        return source.is_for_victims
    return choice == AfterUrgentChange.TAKE_BACK


def allows_machine_text(source: Any) -> bool:
    """Whether texts of a machine that nobody reviewed may be public, marked as such."""
    return settings.DEMO or (not source.needs_human_texts and policy_for(type(source)).machine_text)
