"""Everything on one machine, one port: database, editors' role, api, worker and scheduler. `make serve` runs it.

For development and trying out; docs/how-to/operate.md describes production, where each part is a service of its own.
"""

import http.client
import os
import signal
import socket
import sys
import time

from cms.children import Child, Children
from cms.compile_translations import compile_translations
from cms.development import set_defaults
from cms.embedded_database import ensure_database_url
from cms.folder_access import make_writable_folder
from cms.settings import places

READY_SECONDS = 120
LOOPBACK = "127.0.0.1"


def main() -> None:
    """Serve until Ctrl-C, SIGTERM or the end of a child. Every refusal is one sentence and exit code 1."""
    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGINT, leave)
    port = places.port()
    require_free_port(port)
    set_environment(port)
    children = Children(places.DATA_DIR / "logs")
    try:
        serve(children, port)
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        children.stop()


def leave(signal_number: int, frame: object) -> None:
    raise SystemExit(0)


def require_free_port(port: int) -> None:
    """Raises SystemExit where something listens already."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError as error:
            raise SystemExit(f"Port {port} cannot be used ({error.strerror}): set PORT= to another one.") from None


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return probe.getsockname()[1]


def set_environment(port: int) -> None:
    """Defaults for the children, and the database they use; starts it where there is none."""
    for folder in ("logs", "media", "public", "static"):
        make_writable_folder(places.DATA_DIR / folder)
    set_defaults(places.DATA_DIR)
    os.environ.setdefault("DEMO", "1")
    os.environ.setdefault("BASE_URL", f"http://{LOOPBACK}:{port}")
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.editing"
    ensure_database_url()
    compile_translations()


def serve(children: Children, port: int) -> None:
    """The web processes start while the site is still being prepared: importing takes them as long."""
    api_port = free_port()
    start_web(children, "api", api_port, {"DJANGO_SETTINGS_MODULE": "cms.settings.delivery"})
    start_web(children, "cms", port, {"API_UPSTREAM": f"http://{LOOPBACK}:{api_port}"})
    prepare(children)
    children.start("worker", "django", "db_worker", "--no-reload", "--no-startup-delay", "--interval", "0.2")
    children.start("scheduler", "django", "run_scheduler")
    wait_until_answering(children, {api_port: "/api/v1", port: "/admin/login/"})
    print(f"ready http://{LOOPBACK}:{port}/", flush=True)
    watch(children)


def prepare(children: Children) -> None:
    preparation = children.start("preparation", "cms.prepare_site", logged=False)
    while not preparation.ended():
        time.sleep(0.05)
    if preparation.process.returncode:
        raise SystemExit("The site cannot be prepared: see the message above.")
    children.running.remove(preparation)


def start_web(children: Children, name: str, port: int, environment: dict[str, str]) -> Child:
    """Granian without an access log: what a visitor asks for is nobody's business."""
    options = ["--interface", "wsgi", "--host", LOOPBACK, "--port", str(port), "--blocking-threads", "4", "--no-ws"]
    return children.start(name, "granian", *options, "--no-access-log", "cms.wsgi:application", environment=environment)


def wait_until_answering(children: Children, paths: dict[int, str]) -> None:
    """`paths`: for each port, the path to ask for; any HTTP answer will do."""
    deadline = time.monotonic() + READY_SECONDS
    for port, path in paths.items():
        while not answers(port, path):
            stop_if_one_ended(children)
            if time.monotonic() > deadline:
                raise SystemExit(f"No answer on port {port} within {READY_SECONDS} seconds: see {children.logs}.")
            time.sleep(0.1)


def answers(port: int, path: str) -> bool:
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=30)
    try:
        connection.request("GET", path)
        connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True


def watch(children: Children) -> None:
    while True:
        stop_if_one_ended(children)
        time.sleep(0.2)


def stop_if_one_ended(children: Children) -> None:
    if ended := children.first_ended():
        raise SystemExit(ended.how_it_ended())


if __name__ == "__main__":
    main()
    sys.exit()
