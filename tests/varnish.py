"""A real Varnish in front of an API, with the configuration we give operators."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cms.serve import free_port
from cms.settings.places import ROOT

CONFIGURATION = ROOT / "docs" / "how-to" / "edge" / "varnish.vcl"
MODULE = "libvmod_xkey.so"
LIMIT = "client.ip, 1200, 60s"
BACKEND = '.port = "8001"'


def require_varnish() -> None:
    """Skip where Varnish or its module is not installed."""
    if not shutil.which("varnishd"):
        pytest.skip("varnishd is not installed: Debian's package varnish has it.")
    if not any(Path("/usr").glob(f"lib/*/varnish/vmods/{MODULE}")):
        pytest.skip("Varnish's module xkey is not installed: Debian's package varnish-modules has it.")


@contextmanager
def varnish(api_port: int, requests_a_minute: int = 1200) -> Iterator[int]:
    """The port of a Varnish that asks the API at `api_port`."""
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name), free_port()
        configuration = folder / "varnish.vcl"
        text = CONFIGURATION.read_text()
        assert BACKEND in text
        assert LIMIT in text
        text = text.replace(BACKEND, f'.port = "{api_port}"').replace(LIMIT, f"client.ip, {requests_a_minute}, 60s")
        configuration.write_text(text)
        command = ["varnishd", "-F", "-n", folder / "work", "-a", f"127.0.0.1:{port}", "-f", configuration]
        command += ["-s", "malloc,64m", "-j", "none", "-T", "none"]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        try:
            yield port
        finally:
            process.terminate()
            process.communicate(timeout=20)
