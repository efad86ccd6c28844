"""What the numbers were measured on."""

import os
import platform
from importlib.metadata import version
from typing import Any

from tests.benchmarks import database
from tests.benchmarks.load import generator


def machine(url: str) -> dict[str, Any]:
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "load_before": round(os.getloadavg()[0], 1),
        "python": platform.python_version(),
        "postgresql": database.version(url),
        "granian": version("granian"),
        "django": version("django"),
        "wagtail": version("wagtail"),
        "load_generator": generator(),
    }


def line(facts: dict[str, Any]) -> str:
    return (
        f"{facts['system']}, {facts['cores']} cores (load before: {facts['load_before']}); Python {facts['python']}, "
        f"PostgreSQL {facts['postgresql']}, granian {facts['granian']}, Django {facts['django']}, "
        f"Wagtail {facts['wagtail']}; load by {facts['load_generator']}"
    )
