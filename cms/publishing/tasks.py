"""Background work, run by `manage.py db_worker`."""

from django_tasks import task


@task()
def drain_outbox() -> None:
    from cms.publishing.drain import drain

    drain()


@task()
def publish_what_is_due() -> None:
    from cms.publishing.schedule import publish_due

    publish_due()
