"""Names and leftovers of a PostgreSQL data folder."""

import contextlib
import hashlib
import locale
import os
import pwd
import re
import shutil
import stat
import tempfile
from pathlib import Path

import psutil

# sun_path holds 104 bytes on macOS and 108 on Linux; the socket's own name takes the rest.
LONGEST_SOCKET_FOLDER = 85
# Beyond what any system gives out.
NO_PROCESS = 2**31 - 1


def socket_folder(data: Path) -> Path:
    """The folder of the server's Unix socket: the data folder, or a short private one when that path does not fit."""
    text = str(data)
    if len(os.fsencode(text)) <= LONGEST_SOCKET_FOLDER and re.fullmatch(r"[\w./@+-]+", text):
        return data
    name = hashlib.sha256(os.fsencode(text)).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"pg-{os.getuid()}-{name}"


def own_folder(folder: Path, user: str | None) -> None:
    """Make sure that `folder` exists and that only `user` (None: we) can enter it. SystemExit where it is another's."""
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    owner = pwd.getpwnam(user).pw_uid if user else os.geteuid()
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in {owner, os.geteuid()}:
        raise SystemExit(f"{folder} belongs to somebody else: remove it, or set DATA_DIR or DATABASE_URL.")
    if found.st_uid != owner:
        shutil.chown(folder, owner)


def forget_dead_server(data: Path) -> None:
    """Make the lock files of a server that is gone look like it.

    PostgreSQL does so itself unless another process has that number now, which in a restarted container is the rule,
    or the dead process was never buried. The pid file stays: by it PostgreSQL finds shared memory still in use.
    """
    for file in (data / "postmaster.pid", socket_folder(data) / ".s.PGSQL.5432.lock"):
        with contextlib.suppress(FileNotFoundError, ValueError):
            pid, rest = file.read_text().split("\n", 1)
            if not is_postgres(int(pid)):
                file.write_text(f"{NO_PROCESS}\n{rest}")


def is_postgres(pid: int) -> bool:
    """Whether a living PostgreSQL process has this number."""
    try:
        process = psutil.Process(pid)
        return process.name() == "postgres" and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def locale_options() -> list[str]:
    """Arguments of initdb. PostgreSQL's own C.UTF-8 knows every alphabet, also where the system has no such locale."""
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        system = locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
    except locale.Error:
        system = "C"
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
    return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", f"--locale={system}"]
