"""What a machine without configuration gets, so that everything runs there at once."""

import os
import secrets
from pathlib import Path

from cms.folder_access import make_writable_folder


def set_defaults(data_dir: Path) -> None:
    """Set DEBUG and SECRET_KEY in the environment where they are not set. The key is kept in `data_dir`."""
    os.environ.setdefault("DEBUG", "1")
    if not os.environ.get("SECRET_KEY"):
        os.environ["SECRET_KEY"] = kept_secret_key(data_dir)


def kept_secret_key(data_dir: Path) -> str:
    """The random key of this data folder. Raises SystemExit where it cannot be kept."""
    make_writable_folder(data_dir)
    file = data_dir / "secret_key"
    if not file.exists():
        own = file.with_name(f".secret_key-{os.getpid()}")
        own.touch(mode=0o600)
        own.write_text(secrets.token_urlsafe(48))
        try:
            os.link(own, file)
        except FileExistsError:
            pass
        finally:
            own.unlink()
    return file.read_text()
