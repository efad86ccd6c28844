"""What a site needs before it can be served; nothing where everything is done already.

Run by `cms.serve` as a process of its own: `python -m cms.prepare_site`.
"""

import os

import django
from django.conf import settings


def prepare() -> None:
    """Migrate, and create what is missing: the API's role, the first administrator, content, roles, the workflow."""
    from django.core.management import call_command

    from cms.publishing.api_role import ensure_api_role
    from cms.starter_content.demonstration import begin_or_end
    from cms.users.ensuring_roles import ensure_roles
    from cms.users.first_administrator import create_first_administrator
    from cms.workflow.ensuring import ensure_workflow

    if unapplied_migrations():
        print("Setting up the database; the first time this takes about half a minute.", flush=True)
        call_command("migrate", verbosity=0, interactive=False)
        call_command("catch_up_translations")
    ensure_api_role()
    if sentence := create_first_administrator():
        print(sentence, flush=True)
    call_command("load_starter_content", beside=True)
    begin_or_end()
    ensure_roles()
    ensure_workflow()


def unapplied_migrations() -> bool:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.editing")
    django.setup()
    settings.DEBUG = False  # with it Django keeps the text of every query
    prepare()
