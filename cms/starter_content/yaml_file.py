from pathlib import Path
from typing import Any

import yaml

# The reader in C where there is one: the files are read at every start.
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=Loader)  # noqa: S506 both are safe loaders
