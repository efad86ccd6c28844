import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from cms.settings.places import ROOT


@contextmanager
def publishing_beside() -> Iterator[None]:
    """Meanwhile another process publishes what is committed, so that a long load uses a second core."""
    command = [sys.executable, str(ROOT / "manage.py"), "publish_waiting", "--follow"]
    with subprocess.Popen(command, stdin=subprocess.PIPE):  # leaving closes its input, and waits for it
        yield
