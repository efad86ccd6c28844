"""A migrated database, made once per run and cloned by each worker: migrating takes longer than most test runs."""

import os

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from psycopg import sql

from cms.embedded_database import create_database

ONE_WORKER_AT_A_TIME = 7_402_265


def template_name() -> str:
    return f"test_template_{os.environ['TEST_RUN']}"


def clone_name() -> str:
    return f"test_{os.environ['TEST_RUN']}_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"


def maintenance_url() -> str:
    """The server's own database, which exists everywhere."""
    return psycopg.conninfo.make_conninfo(os.environ["DATABASE_URL"], dbname="postgres")


def use_clone() -> None:
    """Point Django at a fresh copy of the template; both are made where missing, an older copy is dropped."""
    with psycopg.connect(maintenance_url(), autocommit=True) as server:
        server.execute("SELECT pg_advisory_lock(%s)", [ONE_WORKER_AT_A_TIME])
        if not server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [template_name()]).fetchone():
            make_template(server)
        connect_django_to(clone_name())
        drop(server, clone_name())
        server.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(
                sql.Identifier(clone_name()), sql.Identifier(template_name())
            )
        )
    build_walls()


def drop_clone() -> None:
    """Remove this worker's database; the last one to go takes the template along."""
    connections.close_all()
    with psycopg.connect(maintenance_url(), autocommit=True) as server:
        drop(server, clone_name())
        own = f"test_{os.environ['TEST_RUN']}_%"
        if not server.execute("SELECT 1 FROM pg_database WHERE datname LIKE %s", [own]).fetchone():
            drop(server, template_name())


def make_template(server: psycopg.Connection) -> None:
    unfinished = f"{template_name()}_new"
    create_database(maintenance_url(), unfinished)
    connect_django_to(unfinished)
    call_command("migrate", verbosity=0, interactive=False)
    build_walls()
    connections.close_all()
    server.execute(
        sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(unfinished), sql.Identifier(template_name()))
    )


def build_walls() -> None:
    """Rights on a database itself are not cloned."""
    call_command("ensure_api_role", verbosity=0)


def connect_django_to(name: str) -> None:
    connections.close_all()
    for alias in connections:
        settings.DATABASES[alias]["NAME"] = connections[alias].settings_dict["NAME"] = name


def drop(server: psycopg.Connection, name: str) -> None:
    server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
