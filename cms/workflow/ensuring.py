"""The one workflow, and what it is for. Idempotent: `manage.py ensure_workflow`."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Page, Workflow, WorkflowContentType, WorkflowPage, WorkflowTask

from cms.users.ensuring_roles import ensure_role
from cms.users.roles import ADMINISTRATOR, CHIEF_EDITOR, COMENSHA_EDITOR, MINISTRY_EDITOR, MINISTRY_REVIEWER, ROLES
from cms.workflow.models import ColleagueReviewTask, MinistryReviewTask
from content_models.models import Notice, ReportingPoint

NAME = "Nakijken"
COLLEAGUES = [COMENSHA_EDITOR, MINISTRY_EDITOR, CHIEF_EDITOR, ADMINISTRATOR]
STEPS: list[tuple[Any, str, list[str]]] = [
    (ColleagueReviewTask, "Collega kijkt na", COLLEAGUES),
    (MinistryReviewTask, "Ministerie kijkt na", [MINISTRY_REVIEWER]),
]
RECORDS = [ReportingPoint, Notice]


@transaction.atomic
def ensure_workflow() -> Workflow:
    """The workflow with its two steps, for all pages and for the records that readers act on."""
    workflow, _ = Workflow.objects.update_or_create(name=NAME, defaults={"active": True})
    workflow.workflow_tasks.exclude(task__name__in=[name for _model, name, _roles in STEPS]).delete()
    for place, (model, name, roles) in enumerate(STEPS):
        task, _ = model.objects.update_or_create(name=name, defaults={"active": True})
        task.groups.set(ensure_role(ROLES[role]) for role in roles)
        WorkflowTask.objects.update_or_create(workflow=workflow, task=task, defaults={"sort_order": place})
    WorkflowPage.objects.update_or_create(page=Page.get_first_root_node(), defaults={"workflow": workflow})
    for record in RECORDS:
        content_type = ContentType.objects.get_for_model(record)
        WorkflowContentType.objects.update_or_create(content_type=content_type, defaults={"workflow": workflow})
    return workflow
