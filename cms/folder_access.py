"""What the file system must allow before a PostgreSQL server can run in a folder.

PostgreSQL refuses to run as root, so root starts it as a system user of its own. That user must be able to pass
through every folder above its data and above its programs. Nobody's folder is opened without being asked.
"""

import os
import pwd
import shutil
import stat
import subprocess
from pathlib import Path

SYSTEM_USER = "embedded_postgres"
PERMISSION = "ALLOW_OPENING_PARENT_FOLDERS"


def make_writable_folder(folder: Path) -> None:
    """Create `folder` with its parents. Raises SystemExit with one sentence when nothing can be written there."""
    try:
        for missing in reversed([path for path in (folder, *folder.parents) if not path.exists()]):
            missing.mkdir(exist_ok=True)
            missing.chmod(0o755)
        probe = folder / f".writable-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise SystemExit(
            f"Cannot write in DATA_DIR {folder}: {error.strerror}. Set DATA_DIR to a folder you own."
        ) from None


def open_parent_folders(paths: list[Path], allowed: bool) -> None:
    """Let other users pass through every folder above `paths`, where `allowed`; else SystemExit names the first."""
    for path in paths:
        for folder in path.parents:
            mode = folder.stat().st_mode
            if mode & stat.S_IXOTH:
                continue
            if not allowed:
                raise SystemExit(
                    f"The database cannot run as root and its own user may not pass through {folder}: "
                    f"set {PERMISSION}=1 to allow chmod o+x on it, or set DATABASE_URL or DATA_DIR."
                )
            folder.chmod(mode | stat.S_IXOTH)


def system_user() -> str | None:
    """The user to run PostgreSQL as: None for ourselves, or a system user (created when missing) when we are root."""
    if os.geteuid() != 0:
        return None
    try:
        pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        create_system_user()
    return SYSTEM_USER


def create_system_user() -> None:
    """Raises SystemExit where users cannot be created."""
    command = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", SYSTEM_USER]
    if not shutil.which("useradd") or subprocess.run(command, capture_output=True).returncode not in (0, 9):
        raise SystemExit(
            f"The database cannot run as root and the user {SYSTEM_USER} cannot be created: "
            "run this as another user, or set DATABASE_URL."
        )
