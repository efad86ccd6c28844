"""The database of a machine where nobody set DATABASE_URL: a real PostgreSQL in DATA_DIR."""

import os
from pathlib import Path

import psycopg
from psycopg import sql

from cms import development
from cms.postgres_server import Server
from cms.settings import places

NAME = "information_point"
EXTENSIONS = ["pg_trgm", "unaccent"]
# For data nobody needs again. A crash of the machine may lose it, in exchange tests run several times faster.
THROW_AWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "200"}


def ensure_database_url() -> None:
    """Set DATABASE_URL in the environment, unless it is set, to a server that lives as long as this process needs it.

    Where it has to, this is a development machine: DEBUG and SECRET_KEY get defaults too.
    Call this before anything imports settings. Raises SystemExit with one sentence where no server can run.
    """
    if os.environ.get("DATABASE_URL"):
        return
    development.set_defaults(places.DATA_DIR)
    server = embedded_server(places.DATA_DIR / "postgres")
    server.join()
    create_database(server.url(), NAME)
    os.environ["DATABASE_URL"] = server.url(NAME)


def embedded_server(folder: Path, *, throw_away: bool = False) -> Server:
    """The server with its data in `folder`, not started yet."""
    settings = THROW_AWAY if throw_away else None
    return Server(folder, settings=settings, may_open_parents=places.ALLOW_OPENING_PARENT_FOLDERS)


def create_database(maintenance_url: str, name: str) -> None:
    """Create the database `name` with its extensions, if it is missing, on the server of `maintenance_url`."""
    with psycopg.connect(maintenance_url, autocommit=True) as connection:
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            return
        unfinished = f"{name}_new"
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(unfinished)))
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'").format(sql.Identifier(unfinished))
        )
        with psycopg.connect(maintenance_url, dbname=unfinished) as inside:
            for extension in EXTENSIONS:
                inside.execute(sql.SQL("CREATE EXTENSION {}").format(sql.Identifier(extension)))
        connection.execute(
            sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(unfinished), sql.Identifier(name))
        )
