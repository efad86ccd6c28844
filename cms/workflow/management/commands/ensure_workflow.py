from typing import Any

from django.core.management.base import BaseCommand

from cms.workflow.ensuring import ensure_workflow


class Command(BaseCommand):
    help = "Make the review workflow what cms/workflow says. Safe at any time."

    def handle(self, *args: Any, **options: Any) -> None:
        ensure_workflow()
