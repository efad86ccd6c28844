"""One example of everything that is translated, with every field and every block filled.

They are the examples of the contract, with what those leave out: a new page type, block or snippet gets its example in
`tests/frontend_contract`, and `tests/test_rich_examples.py` says so where it has none.
"""

import re
from typing import Any

from content_models.base import translatable_models
from content_models.codes import RegionScope
from content_models.models import ExploitationForm, GuidancePage, Organisation, ReportingPoint, ReportingPointRegion
from frontend_contract.registry import representation_of
from tests import builders
from tests.frontend_contract.example_answers import ADDRESSES
from tests.frontend_contract.example_content import WEBSITE, publish_example_content

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def publish_rich_examples() -> dict[type, Any]:
    """Publish them in the source language. Returns the row of each kind of content that is translated."""
    publish_example_content()
    builders.publish(
        example(ReportingPoint),
        exploitation_forms=[example(ExploitationForm)],
        age_min=12,
        age_max=99,
        region_scope=RegionScope.REGION,
        regions=[ReportingPointRegion(region=builders.region())],
        region_names=["Utrecht"],
        internal_note="Alleen voor de redactie.",
    )
    builders.publish(example(Organisation), website=WEBSITE)
    for model in translatable_models():
        if "body" in model.texts:
            builders.publish(example(model), body=example(GuidancePage).body)
    return {model: example(model) for model in translatable_models()}


def example(model: Any) -> Any:
    """The row of the example of `model`. Raises LookupError where there is none."""
    address = UUID.search(ADDRESSES.get(representation_of(model).type_name, ""))
    if address is None:
        raise LookupError(f"{model.__name__} has no example: name its address in tests/frontend_contract.")
    return model.objects.get(translation_key=address[0], locale=builders.language().locale)
