"""What comes in through the importer: each file once, and again when the file changed."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from cms.importing.importer import import_reporting_points
from cms.importing.regions import import_regions
from cms.importing.report import Report
from cms.importing.verdict import Verdict
from cms.starter_content.ledger import Ledger

FOLDER = Path(__file__).parent
REGIONS = FOLDER / "regions.json"
DESKS = FOLDER / "reporting_points.json"


def load_regions(ledger: Ledger) -> None:
    """Raises ImportRefused."""
    load_file(ledger, "regions", REGIONS, import_regions, "regions")


def load_desks(ledger: Ledger) -> None:
    """Raises ImportRefused."""
    load_file(ledger, "desks", DESKS, import_reporting_points, "reporting-points")


def load_file(ledger: Ledger, kind: str, file: Path, load: Callable[[Path], Report], collection: str) -> None:
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    if ledger.is_new(kind, file.name, digest):
        report = load(file)
        ledger.note(kind, file.name, digest, count=len(report.names(collection, Verdict.CREATED, Verdict.CHANGED)))
