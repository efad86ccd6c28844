"""How much processor time processes used."""

import contextlib

import psutil


def used_by(root: psutil.Process) -> float:
    """Seconds of `root` and all below it; where the system tells (Linux), with those that ended in the meantime."""
    seconds = 0.0
    for process in [root, *root.children(recursive=True)]:
        with contextlib.suppress(psutil.Error):
            times = process.cpu_times()
            seconds += times.user + times.system + times.children_user + times.children_system
    return seconds
