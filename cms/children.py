"""The processes that `cms.serve` runs side by side."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from cms.run_child import SECONDS_TO_STOP
from cms.settings.places import ROOT


@dataclass
class Child:
    """A running process; `log` is None where it writes to the terminal."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path | None

    def ended(self) -> bool:
        return self.process.poll() is not None

    def how_it_ended(self) -> str:
        """One sentence, for somebody who must now find out why."""
        where = f"; see {self.log}" if self.log else ""
        return f"{self.name} stopped by itself (exit code {self.process.returncode}){where}"


class Children:
    """Starts children in sessions of their own, so that Ctrl-C reaches only the supervisor, which then stops them."""

    def __init__(self, logs: Path) -> None:
        self.logs = logs
        self.running: list[Child] = []

    def start(self, name: str, *command: str, environment: dict[str, str] | None = None, logged: bool = True) -> Child:
        """Run `python -m` with `command`; its output goes to `name`.log, or to the terminal when not `logged`."""
        log = self.logs / f"{name}.log" if logged else None
        output = log.open("ab") if log else None
        process = subprocess.Popen(
            [sys.executable, "-m", "cms.run_child", *command],
            cwd=ROOT,
            env=os.environ | (environment or {}),
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT if log else None,
            start_new_session=True,
        )
        if output:
            output.close()
        child = Child(name, process, log)
        self.running.append(child)
        return child

    def first_ended(self) -> Child | None:
        return next((child for child in self.running if child.ended()), None)

    def stop(self) -> None:
        """Ask all to stop, wait, and kill what is left with everything it started."""
        for child in self.running:
            if not child.ended():
                child.process.terminate()
        deadline = time.monotonic() + SECONDS_TO_STOP
        for child in self.running:
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.process.wait(max(0.0, deadline - time.monotonic()))
            kill_group(child.process.pid)
            child.process.wait()
        self.running.clear()


def kill_group(leader: int) -> None:
    """End whatever is left of the session that `leader` led; a crashed server leaves its workers."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)
