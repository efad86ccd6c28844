"""Work for `manage.py db_worker`."""

from django.db import transaction
from django_tasks import task

from cms.publishing.drain import together
from cms.starter_content.languages import SOURCE, load_languages
from cms.starter_content.ledger import Ledger
from cms.starter_content.referral import load_cases


@task(priority=80)  # before the indexing of thousands of rows
def load_example_cases() -> None:
    """What only editors need comes when the site is there. What fails here is loaded at the next start."""
    ledger = Ledger()
    with together(), transaction.atomic():
        load_cases(ledger, load_languages(ledger)[SOURCE])
