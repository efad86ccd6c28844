"""Brings a file of reporting points in: all of it, or nothing."""

from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from cms.importing.channels import Channels
from cms.importing.desk_reading import DeskReader
from cms.importing.desks import Desks
from cms.importing.files import read_rows
from cms.importing.languages import Languages
from cms.importing.memory import Memory
from cms.importing.merging import merged_channels, merged_websites
from cms.importing.organisations import Organisations
from cms.importing.problems import ImportRefused, RowProblem
from cms.importing.records import DeskRecord
from cms.importing.report import Report
from cms.importing.rows import Row
from cms.importing.run import Run
from cms.importing.spellings import Vocabulary


@transaction.atomic
def import_reporting_points(path: Path, *, dry_run: bool = False, overwrite: bool = False) -> Report:
    """Create and publish what the file describes; `dry_run` only tells, `overwrite` also replaces editors' changes.

    Raises UnreadableFile, or ImportRefused with all problems of the file: then, as in a dry run, nothing is written.
    """
    languages = Languages()
    run = Run(languages, Vocabulary(languages.source), Memory(overwrite=overwrite), Report(dry_run))
    rows = read_rows(path, run.problems)
    records = read_desks(rows, run)
    # The gate speaks only when something is published: write what can be written, so that its problems are known too.
    bring_in(records, run)
    run.memory.save()
    if run.problems:
        raise ImportRefused(with_keys(run.problems, rows), run.report)
    if dry_run:
        transaction.set_rollback(True)
    return run.report


def read_desks(rows: list[Row], run: Run) -> list[DeskRecord]:
    reader = DeskReader(run.languages, run.vocabulary)
    records = [record for row in rows if (record := reader.read(row))]
    run.problems += reader.problems
    for code in sorted(reader.unknown_languages):
        sentence = _("De teksten in “{language}” zijn overgeslagen: deze taal is er nog niet.")
        run.report.remarks.append(sentence.format(language=code))
    return records


def bring_in(records: list[DeskRecord], run: Run) -> None:
    desks = Desks(run)
    records = desks.without_deleted(records)
    websites = merged_websites(records, run.report.remarks.append)
    organisations = Organisations(run).bring_in(records, websites)
    channels = Channels(run).bring_in(merged_channels(records, run.problems), organisations)
    for record in records:
        if record.organisation in organisations:
            own = [channels[channel.key] for channel in record.channels if channel.key in channels]
            desks.bring_in(record, organisations[record.organisation], own)
    if desks.with_derived_purpose:
        sentence = _(
            "Zonder tekst bij “waarvoor” ({count}): {keys}. Er staat nu een zin uit de doelgroepen en hulpvragen."
        )
        keys = ", ".join(desks.with_derived_purpose)
        run.report.remarks.append(sentence.format(count=len(desks.with_derived_purpose), keys=keys))


def with_keys(problems: list[RowProblem], rows: list[Row]) -> list[RowProblem]:
    """The readers of tables know lines, not keys."""
    keys = {row.number: str(row.values.get("id") or "") for row in rows}
    return [problem._replace(key=problem.key or keys.get(problem.row, "")) for problem in problems]
