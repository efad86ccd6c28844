"""What a site needs before it can be served; nothing where everything is done already.

Run by `cms.serve` as a process of its own: `python -m cms.prepare_site`.
"""

import os

import django


def prepare() -> None:
    """Migrate, create the API's database role, the first administrator, the starter content and the roles."""
    from django.core.management import call_command

    from cms.publishing.api_role import ensure_api_role
    from cms.users.ensuring_roles import ensure_roles
    from cms.users.first_administrator import create_first_administrator

    if unapplied_migrations():
        print("Setting up the database; the first time this takes about half a minute.", flush=True)
        call_command("migrate", verbosity=0, interactive=False)
        call_command("catch_up_translations")
    ensure_api_role()
    if sentence := create_first_administrator():
        print(sentence, flush=True)
    call_command("load_starter_content")
    ensure_roles()


def unapplied_migrations() -> bool:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.editing")
    django.setup()
    prepare()
