from collections.abc import Callable
from typing import Any

import pytest
import yaml
from django.conf import settings
from django.db import connection
from django.utils import timezone
from jsonschema import Draft202012Validator

from api.models import PublishedStore
from content_models.models import GuidancePage, Organisation
from tests import builders
from tests.frontend_contract.example_answers import LAST_SEEN
from tests.frontend_contract.example_content import EPOCH, MOMENT, WEBSITE, publish_example_content
from tests.frontend_contract.example_ids import fixed_id
from tests.frontend_contract.strictness import without_undocumented_properties


@pytest.fixture(scope="session")
def contract() -> dict[str, Any]:
    """The contract as it is checked in."""
    return yaml.safe_load(settings.API_OPENAPI_FILE.read_text())


@pytest.fixture(scope="session")
def check(contract: dict[str, Any]) -> Callable[[Any, str], None]:
    """Fails where an answer is not as its component says, or says more."""
    components = without_undocumented_properties(contract["components"])

    def check(answer: Any, component: str) -> None:
        schema = {"$ref": f"#/components/schemas/{component}", "components": components}
        validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
        errors = [f"{error.json_path}: {error.message[:500]}" for error in validator.iter_errors(answer)]
        assert not errors, "\n".join(errors)

    return check


@pytest.fixture
def stopped_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: MOMENT)


@pytest.fixture
def example_content(db: None, settle: Callable[[], None], stopped_clock: None) -> None:
    """The content of the examples, published; and after it, as change `LAST_SEEN` + 1 and on, two changes."""
    PublishedStore.objects.update(epoch=EPOCH)
    number_changes_from(1)  # other tests of this worker have counted on
    publish_example_content()
    settle()
    number_changes_from(LAST_SEEN + 1)
    in_dutch = {"locale": builders.language().locale}
    builders.publish(Organisation.objects.get(translation_key=fixed_id("comensha"), **in_dutch), website=WEBSITE)
    GuidancePage.objects.get(translation_key=fixed_id("tijdelijk"), **in_dutch).unpublish()
    settle()


def number_changes_from(number: int) -> None:
    """Until the test's transaction is rolled back."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER SEQUENCE published_sequence RESTART WITH %s", [number])
