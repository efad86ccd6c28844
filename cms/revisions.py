"""Writes as the admin does: a revision, and its publication through the gate."""

from typing import Any

from django.db.models import Model
from wagtail.models import Revision
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail.tasks import update_reference_index_task


def publish(obj: Any, user: Any = None) -> Revision:
    """Save `obj`, new or changed, and publish it; whether `user` may is for the caller to know.

    Returns the revision. Raises ValidationError or PublishRefused.
    """
    # Each of the three saves would ask the worker to look for references once more.
    with disable_reference_index_auto_update():
        if obj.pk is None:
            obj.live = False
            Model.save(obj)  # the row only: its children are written by the publication, once
        revision = obj.save_revision(user=user)
        revision.publish(user=user, skip_permission_checks=True)
    update_reference_index_task.enqueue(obj._meta.app_label, obj._meta.model_name, str(obj.pk))
    return revision
