"""Where things live: the part of the environment that is needed before there is a database."""

from pathlib import Path

from environs import Env, validate

env = Env()

ROOT = Path(__file__).resolve().parents[2]
DATA_DIR = Path(env.str("DATA_DIR", str(ROOT / ".data"))).expanduser().resolve()
ALLOW_OPENING_PARENT_FOLDERS = env.bool("ALLOW_OPENING_PARENT_FOLDERS", False)

# `make serve` only.
PORT = env.int("PORT", 8000, validate=validate.Range(1, 65535, error="must be between {min} and {max}"))
