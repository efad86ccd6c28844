"""The database role the API reads with: SELECT on the published tables, nothing else.

Drafts, users and sessions stay out of the API's reach even if its code is wrong. Roles belong to the whole server
and several databases may create theirs at once, so this is a command that repeats itself, never a migration.
"""

from collections.abc import Callable
from functools import wraps
from time import sleep

from django.apps import apps
from django.conf import settings
from django.db import OperationalError, ProgrammingError, connection, transaction
from django.db.utils import DatabaseError, IntegrityError, InternalError
from psycopg import sql

STATEMENT_TIMEOUT = "5s"
ATTEMPTS = 20


def again_after_a_collision(step: Callable[[], None]) -> Callable[[], None]:
    """Another session changed the same catalogue row ("tuple concurrently updated") or created the role first."""

    @wraps(step)
    def repeated() -> None:
        for attempt in range(ATTEMPTS):
            try:
                with transaction.atomic():
                    return step()
            except (InternalError, IntegrityError, OperationalError, ProgrammingError) as error:
                if attempt == ATTEMPTS - 1 or not is_collision(error):
                    raise
            sleep(0.05 * (attempt + 1))
        return None

    return repeated


def is_collision(error: DatabaseError) -> bool:
    """Unique violation and duplicate role; the concurrent update has no code of its own, only its words."""
    code = getattr(error.__cause__, "sqlstate", "")
    return code in {"23505", "42710", "40001", "40P01"} or "concurrently" in str(error)


def role_name() -> str:
    return settings.DATABASES["published"]["USER"]


def published_tables() -> list[str]:
    """The tables of the app `api`, and only those."""
    return sorted(model._meta.db_table for model in apps.get_app_config("api").get_models())


@again_after_a_collision
def ensure_api_role() -> None:
    """Create or repair the role and its rights. Idempotent; may run in several databases of one server at once."""
    if role_name() == connection.settings_dict["USER"]:
        raise RuntimeError("The API needs a database role of its own: API_ROLE names the owner of the tables.")
    create_role()
    execute("REVOKE ALL ON DATABASE {database} FROM PUBLIC, {role}")
    execute("REVOKE ALL ON SCHEMA public FROM PUBLIC, {role}")
    execute("GRANT CONNECT ON DATABASE {database} TO {role}")
    execute("GRANT USAGE ON SCHEMA public TO {role}")
    execute("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, {role}")
    execute("REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, {role}")
    grant_select()


@again_after_a_collision
def grant_published_tables() -> None:
    """Give the role, if it exists, SELECT on the published tables: for post_migrate, when a table may be new."""
    if role_exists():
        grant_select()


def grant_select() -> None:
    existing = set(connection.introspection.table_names())
    for table in published_tables():
        if table in existing:
            execute("GRANT SELECT ON {table} TO {role}", table=table)


def create_role() -> None:
    if not role_exists():
        execute("CREATE ROLE {role}")
    execute("ALTER ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT")
    if password := settings.DATABASES["published"].get("PASSWORD"):
        execute("ALTER ROLE {role} PASSWORD {password}", password=sql.Literal(password))
    execute("ALTER ROLE {role} SET default_transaction_read_only = on")
    execute("ALTER ROLE {role} SET statement_timeout = {timeout}", timeout=sql.Literal(STATEMENT_TIMEOUT))


def role_exists() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role_name()])
        return cursor.fetchone() is not None


def execute(statement: str, **values: str | sql.Composable) -> None:
    """Run `statement` with the names {role}, {database} and those in `values` quoted as identifiers."""
    names = {"role": role_name(), "database": connection.settings_dict["NAME"], **values}
    quoted = {key: sql.Identifier(name) if isinstance(name, str) else name for key, name in names.items()}
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(**quoted))
