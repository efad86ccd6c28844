"""Brings a file of regions in: all of it, or nothing. What editors changed since is left alone."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from cms.importing.languages import Languages
from cms.importing.memory import Memory, Place
from cms.importing.problems import ImportRefused, RowProblem
from cms.importing.region_reading import RegionRecord, read_regions
from cms.importing.report import Report
from cms.importing.run import Origin, Run, Wanted
from cms.importing.spellings import Vocabulary
from cms.importing.stable_ids import stable_id
from cms.publishing.drain import together
from content_models.models import Region, RegionParent

REGIONS = "regions"
FIELD_NAMES = {"former_names": "formerNames", "cbs_code": "cbsCode", "tooi_uri": "tooiUri", "valid_until": "validUntil"}
COPIED = ("kind", "name", "cbs_code", "tooi_uri", "valid_from", "valid_until")


def import_regions(path: Path, *, dry_run: bool = False, overwrite: bool = False) -> Report:
    """Create and publish the regions of the file; `dry_run` only tells, `overwrite` also replaces editors' changes.

    Raises UnreadableFile, or ImportRefused with all problems: then nothing is written.
    """
    with together(), transaction.atomic():
        languages = Languages()
        run = Run(languages, Vocabulary(languages.source), Memory(overwrite=overwrite), Report(dry_run))
        records = read_regions(path, run.problems)
        known = {region.code: region for region in Region.objects.all()}
        for record in in_order(records, set(known), run.problems):
            if record.implied and record.code in known:
                continue
            if region := run.bring_in(wanted(record, known)):
                known[record.code] = region
        run.memory.save()
        if run.problems:
            raise ImportRefused(run.problems, run.report)
        if dry_run:
            transaction.set_rollback(True)
    return run.report


def in_order(records: list[RegionRecord], known: set[str], problems: list[RowProblem]) -> Iterator[RegionRecord]:
    """Each after the regions it lies in. One that lies in an unknown region, or in itself, is a problem."""
    waiting, done = list(records), set(known) - {record.code for record in records}
    while ready := [record for record in waiting if done.issuperset(record.parents)]:
        yield from ready
        done |= {record.code for record in ready}
        waiting = [record for record in waiting if record not in ready]
    for record in waiting:
        missing = ", ".join(sorted(set(record.parents) - done))
        sentence = _("Deze regio ligt in “{codes}”, en die is er niet: zet die ook in het bestand.")
        problems.append(RowProblem(record.row, record.code, "parents", sentence.format(codes=missing)))


def wanted(record: RegionRecord, known: dict[str, Region]) -> Wanted:
    found = known.get(record.code)
    id = found.uuid if found else stable_id(REGIONS, record.code)

    def fill(region: Any) -> None:
        for name in COPIED:
            setattr(region, name, getattr(record, name))
        region.former_names = list(record.former_names)
        region.parents = [RegionParent(parent=known[code], sort_order=n) for n, code in enumerate(record.parents)]

    return Wanted(
        place=Place(REGIONS, id),
        name=f"{record.name} ({record.code})",
        origin=Origin(record.row, record.code, FIELD_NAMES),
        values={name: value for name, value in asdict(record).items() if name not in ("row", "implied")},
        found=found,
        new=lambda: Region(uuid=id, code=record.code),
        fill=fill,
    )
