import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django_tasks_db.models import DBTaskResult

from cms.publishing import purging
from cms.publishing.drain import drain_outbox
from cms.publishing.outbox import waiting
from cms.publishing.schedule import enqueue_due_changes, publish_what_is_due

SECONDS_BETWEEN_ROUNDS = 1
ROUNDS_BETWEEN_SCHEDULES = 20


class Command(BaseCommand):
    help = "Enqueue what time makes due: publication, expiry, changes that fall due, keys that a crash left."

    def handle(self, *args: Any, **options: Any) -> None:
        stopped = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stopped.set())
        rounds = 0
        while not stopped.is_set():
            run_round(with_schedule=rounds % ROUNDS_BETWEEN_SCHEDULES == 0)
            close_old_connections()
            rounds += 1
            stopped.wait(SECONDS_BETWEEN_ROUNDS)


def run_round(*, with_schedule: bool) -> None:
    """Enqueue each task that has something to do and is not waiting already."""
    if with_schedule:
        enqueue_due_changes()
        enqueue_once(publish_what_is_due)
    if waiting(1):
        enqueue_once(drain_outbox)
    if with_schedule and purging.waits():
        enqueue_once(purging.send_again)


def enqueue_once(task: Any) -> None:
    if not DBTaskResult.objects.ready().filter(task_path=task.module_path).exists():
        task.enqueue()
