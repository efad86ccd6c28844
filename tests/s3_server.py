"""A real S3 server on this machine, for as long as a test needs it."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
import urllib3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from cms.serve import free_port

KEY, SECRET = "editors", "only-for-tests-only-for-tests"
PRIVATE, PUBLIC = "originals", "published"
SECONDS = 40
ATTEMPTS = 3
OFF = ["-s3.port.iceberg=0", "-s3.port.lance=0", "-s3.iam=false"]
# Everybody may read what is published, and do nothing else.
IDENTITIES = {
    "identities": [
        {
            "name": "editors",
            "credentials": [{"accessKey": KEY, "secretKey": SECRET}],
            "actions": ["Admin", "Read", "Write", "List"],
        },
        {"name": "anonymous", "actions": [f"Read:{PUBLIC}"]},
    ]
}


@dataclass
class S3Server:
    url: str

    @property
    def client(self) -> Any:
        return boto3.client(
            "s3",
            endpoint_url=self.url,
            aws_access_key_id=KEY,
            aws_secret_access_key=SECRET,
            region_name="eu-west-1",
            config=Config(s3={"addressing_style": "path"}, retries={"max_attempts": 1}),
        )

    def storages(self, wanted: dict[str, Any]) -> dict[str, Any]:
        """The storages of the settings, with the address and keys of this server."""
        own = {"access_key": KEY, "secret_key": SECRET, "addressing_style": "path", "region_name": "eu-west-1"}
        return {
            name: {**storage, "OPTIONS": {**storage["OPTIONS"], **own, "endpoint_url": self.url}}
            for name, storage in wanted.items()
        }

    def names(self, bucket: str) -> set[str]:
        found = self.client.list_objects_v2(Bucket=bucket).get("Contents", [])
        return {each["Key"] for each in found}

    def anonymous(self, bucket: str, name: str) -> Any:
        """What somebody without a key gets."""
        return urllib3.request("GET", f"{self.url}/{bucket}/{name}", retries=False)


@contextmanager
def s3_server() -> Iterator[S3Server]:
    """With its two buckets, empty."""
    with tempfile.TemporaryDirectory() as folder:
        server, process = _started(Path(folder))
        try:
            yield server
        finally:
            process.kill()  # asked to end, it takes half a minute to say goodbye to itself
            process.wait()


def _started(folder: Path) -> tuple[S3Server, subprocess.Popen]:
    """Of the eight ports it wants, another program may take one between our look and its own: then it tries again."""
    for attempt in range(ATTEMPTS):
        own = folder / str(attempt)
        own.mkdir()
        ports = {name: free_port() for name in ("master", "volume", "filer", "s3")}
        server, process = S3Server(f"http://127.0.0.1:{ports['s3']}"), _process(own, ports)
        if _answers(server, process):
            return server, process
        process.kill()
        process.wait()
    raise RuntimeError(f"The S3 server did not answer: {(own / 'log').read_text()[-2000:]}")


def _process(folder: Path, ports: dict[str, int]) -> subprocess.Popen:
    identities = folder / "identities.json"
    identities.write_text(json.dumps(IDENTITIES))
    options = [f"-{name}.port={port}" for name, port in ports.items()]
    grpc = [f"-{name}.port.grpc={free_port()}" for name in ports]
    weed = str(Path(sys.executable).with_name("weed"))
    fixed = ["-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-master.telemetry=false", "-master.volumeSizeLimitMB=64", *OFF]
    command = [weed, "server", "-s3", f"-dir={folder}", f"-s3.config={identities}", *fixed, *options, *grpc]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(command, stdout=log, stderr=log)


def _answers(server: S3Server, process: subprocess.Popen) -> bool:
    """Whether it made its buckets, before it died or too long was waited."""
    end = time.monotonic() + SECONDS
    while process.poll() is None and time.monotonic() < end:
        try:
            for name in (PRIVATE, PUBLIC):
                server.client.create_bucket(Bucket=name)
        except (BotoCoreError, ClientError):
            time.sleep(0.3)
        else:
            return True
    return False
