"""Where things live: the part of the environment that is needed before there is a database."""

from pathlib import Path

from environs import Env

env = Env()

ROOT = Path(__file__).resolve().parents[2]
DATA_DIR = Path(env.str("DATA_DIR", str(ROOT / ".data"))).expanduser().resolve()
ALLOW_OPENING_PARENT_FOLDERS = env.bool("ALLOW_OPENING_PARENT_FOLDERS", False)


def port() -> int:
    """The port of `make serve`. Raises SystemExit with one sentence where PORT is no port."""
    text = env.str("PORT", "8000")
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise SystemExit(f"PORT is {text!r}: it must be a number from 1 to 65535.")
    return int(text)
