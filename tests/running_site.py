"""The whole product, started as `make serve` starts it, on a port and in a folder of its own."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from cms.serve import free_port
from cms.settings.places import ROOT

NOT_FOR_THE_SITE = {
    "DATABASE_URL",
    "SECRET_KEY",
    "DJANGO_SETTINGS_MODULE",
    "PORT",
    "DATA_DIR",
    "BASE_URL",
    "DEBUG",
    "DEMO",
}


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder the database's own user may pass through, unlike those pytest makes."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def site(
    data_dir: Path, port: int | None = None, environment: Mapping[str, str] | None = None
) -> Iterator[subprocess.Popen]:
    own = {key: value for key, value in os.environ.items() if key not in NOT_FOR_THE_SITE}
    process = subprocess.Popen(
        [sys.executable, "-m", "cms.serve"],
        cwd=ROOT,
        env={**own, "DEMO": "0", "DATA_DIR": str(data_dir), "PORT": str(port or free_port()), **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.terminate()
        process.communicate()


def lines_until_ready(process: subprocess.Popen) -> list[str]:
    lines = []
    for line in process.stdout or ():
        lines.append(line.strip())
        if line.startswith("ready "):
            break
    return lines
