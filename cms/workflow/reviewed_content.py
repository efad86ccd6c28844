"""What is reviewed before it is published: content of the source language that has a workflow."""

from typing import Any

from django.apps import apps
from django.http import Http404
from wagtail.models import WorkflowMixin

from content_models.base import Content
from content_models.locale_profile import is_translation


def is_reviewed(obj: Any) -> bool:
    """Translations are not: their gate holds them against a source that was reviewed."""
    if not isinstance(obj, Content) or not isinstance(obj, WorkflowMixin) or is_translation(obj):
        return False
    return bool(obj.has_workflow)


def reviewed_object(app: str, model: str, pk: int) -> Any:
    """Raises Http404 where it is nothing that is reviewed."""
    try:
        found = apps.get_model(app, model)._default_manager.get(pk=pk)
    except Exception as error:
        raise Http404 from error
    if not is_reviewed(found):
        raise Http404
    return found
