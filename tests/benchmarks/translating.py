"""What asking for translations and publishing them costs, beside wagtail-localize's own way."""

import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from cms.settings.places import ROOT


def measured(environment: Mapping[str, str], pages: int) -> list[dict[str, Any]]:
    """A row for each step and contender: see `translation_work`, which runs in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.translation_work", str(pages)]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    rows: list[dict[str, Any]] = json.loads(done.stdout)
    return rows
