"""Run a Python module as a child of `cms.serve`: `python -m cms.run_child MODULE ARGUMENT...`.

The child ends with its parent, also where the parent was killed and could not say so: standard input is a pipe that
the kernel closes then.
"""

import os
import runpy
import signal
import sys
import threading
import time

SECONDS_TO_STOP = 10


def end_with_parent() -> None:
    """Wait for the end of standard input, then stop this process and everything it started."""
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(SECONDS_TO_STOP)
    os.killpg(os.getpgid(0), signal.SIGKILL)


if __name__ == "__main__":
    threading.Thread(target=end_with_parent, daemon=True).start()
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
