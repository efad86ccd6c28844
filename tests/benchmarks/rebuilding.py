"""How long a rebuild of all documents takes, and how much memory it needs."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from typing import Any

from cms.settings.places import ROOT

KIBIBYTES = 1024 if sys.platform != "darwin" else 1  # in what the system counts the memory of a process


def rebuilt(environment: Mapping[str, str]) -> list[dict[str, Any]]:
    """First with nearly everything still to be written, then as a check, which writes nothing."""
    return [command(environment, *arguments) for arguments in (["rebuild_documents"], ["rebuild_documents", "--check"])]


def command(environment: Mapping[str, str], *arguments: str) -> dict[str, Any]:
    """What one management command took. Raises RuntimeError where it fails."""
    begun = time.monotonic()
    with subprocess.Popen(
        [sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        said = process.stdout.read().strip()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments)} failed: {said}")
    return {
        "command": " ".join(arguments),
        "said": said,
        "seconds": time.monotonic() - begun,
        "processor_seconds": usage.ru_utime + usage.ru_stime,
        "peak_mib": usage.ru_maxrss * KIBIBYTES / 2**20,
    }
