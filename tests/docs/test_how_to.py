"""The how-tos for developers are followed to the letter, in a copy of the source with a database of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql

from tests import template_database
from tests.docs import how_to

NO_MIGRATION_MISSING = ["makemigrations", "--check", "--dry-run"]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    how_to.copy_source(tmp_path)
    return tmp_path


@pytest.fixture
def database(django_db_setup: None) -> Iterator[str]:
    """The URL of a migrated database that nobody else uses."""
    name = f"{template_database.clone_name()}_docs"
    with psycopg.connect(template_database.maintenance_url(), autocommit=True) as server:
        server.execute("SELECT pg_advisory_lock(%s)", [template_database.ONE_WORKER_AT_A_TIME])
        create = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy")
        server.execute(create.format(sql.Identifier(name), sql.Identifier(template_database.template_name())))
    before, _slash, _former = os.environ["DATABASE_URL"].rpartition("/")
    yield f"{before}/{name}"
    with psycopg.connect(template_database.maintenance_url(), autocommit=True) as server:
        template_database.drop(server, name)


def run(copy: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    own = {"DJANGO_SETTINGS_MODULE": "cms.settings.testing", "DATA_DIR": str(copy / ".data"), **environment}
    return subprocess.run(
        [sys.executable, *command], cwd=copy, env=os.environ | own, capture_output=True, text=True, timeout=120
    )


def documents_after(page: str, copy: Path, database: str) -> dict[str, Any]:
    """What is published after the how-to was followed: pages by path, others by type."""
    how_to.follow(page, copy)
    commands = [["check"], *how_to.commands(page), NO_MIGRATION_MISSING]
    done = run(copy, "-m", "tests.docs.publish_examples", json.dumps(commands), DATABASE_URL=database)
    assert done.returncode == 0, done.stderr[-4000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_a_page_type_is_published_with_its_fields(copy, database):
    news = documents_after("add-a-page-type.md", copy, database)["/nieuws"]

    assert (news["type"], news["title"], news["happenedOn"]) == ("news", "De helpdesk verhuist", "2026-11-02")
    assert "NewsSummary:" in (copy / "frontend_contract" / "openapi.yaml").read_text()


def test_a_block_is_published_with_its_fields_and_as_html(copy, database):
    guidance = documents_after("add-a-block.md", copy, database)["/geen-loon"]

    (limit,) = (block for block in guidance["body"] if block["type"] == "time-limit")
    assert (limit["text"], limit["days"]) == ("Vraag binnen drie maanden om je loon.", 90)
    assert limit["html"] == '<p class="time-limit" data-days="90">Vraag binnen drie maanden om je loon.</p>'
    assert "TimeLimitBlock:" in (copy / "frontend_contract" / "openapi.yaml").read_text()


def test_a_field_is_published(copy, database):
    desk = documents_after("add-a-field.md", copy, database)["comensha-helpdesk"]

    assert desk["bringAlong"].startswith("Niets.")
    assert "bringAlong:" in (copy / "frontend_contract" / "openapi.yaml").read_text()


def test_a_system_check_names_the_missing_file_as_the_how_tos_say(copy):
    for page in ("add-a-page-type.md", "add-a-block.md"):
        how_to.follow(page, copy, only="content_models")

    found = run(copy, "manage.py", "check")

    said = found.stderr.replace("\t", "")
    assert found.returncode == 1
    for page, id in (("add-a-page-type.md", "frontend_contract.E001"), ("add-a-block.md", "frontend_contract.E002")):
        (promised,) = how_to.blocks(page, "text")
        assert f"({id}) {promised}" in said
