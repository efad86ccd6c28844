import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from cms.referral.dead_ends import KINDS, MOMENTS, find_dead_ends
from cms.referral.draft_guide import published_guide


class Command(BaseCommand):
    help = "Walk all ways through the published question guide and print where they lead nowhere. Exit 1 if any do."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--report-only", action="store_true", help="Exit 0, whatever is found.")

    def handle(self, *args: Any, **options: Any) -> None:
        started = time.monotonic()
        found = find_dead_ends(published_guide())
        walked = found.walked
        whole = "" if walked.is_whole else " (not all: too many)"
        self.stdout.write(
            f"{walked.states} steps{whole}, {len(walked.ends)} situations, {found.evaluated} answers, "
            f"{time.monotonic() - started:.1f} s"
        )
        for kind, title in KINDS.items():
            self.stdout.write(f"{found.counts[kind]:6} {kind}: {title}")
            for example in found.examples[kind]:
                path = " > ".join(f"{question} {answer}".strip() for question, answer in example.path)
                self.stdout.write(f"         {path} {MOMENTS.get(example.moment, '')} {', '.join(example.desks[:4])}")
        if any(found.counts.values()) and not options["report_only"]:
            raise SystemExit(1)
