import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.urls import path
from openapi_spec_validator import validate

from api.v1.urls import urlpatterns
from api.v1.view import ReadOnlyView
from frontend_contract.block import Blocks
from frontend_contract.openapi.documents import component_name, documents, pages
from frontend_contract.openapi.operation import ContractGenerator
from tests.frontend_contract.operations import operations


def test_the_contract_says_what_the_code_says():
    call_command("write_openapi", check=True)


def test_a_contract_that_is_not_current_is_named_with_the_difference(settings, tmp_path: Path):
    settings.API_OPENAPI_FILE = tmp_path / "openapi.yaml"
    call_command("write_openapi")
    written = settings.API_OPENAPI_FILE.read_text()
    settings.API_OPENAPI_FILE.write_text(written.replace("openapi: 3.1.1", "openapi: 3.0.0"))

    with pytest.raises(CommandError, match=r"Run `manage.py write_openapi`") as error:
        call_command("write_openapi", check=True)

    assert "-openapi: 3.0.0\n+openapi: 3.1.1" in str(error.value)


def test_the_contract_is_valid_openapi(contract):
    validate(contract)

    assert contract["openapi"] == "3.1.1"


def test_every_address_of_the_api_is_described(contract):
    addresses = {"/" + str(each.pattern).replace("<uuid:id>", "{id}") for each in urlpatterns}

    assert {f"/api/v1{address}" for address in contract["paths"]} == addresses - {"/api/v1"}


def test_a_view_without_a_description_is_refused():
    class Undescribed(ReadOnlyView):
        pass

    with pytest.raises(LookupError, match=r"Undescribed is not described: add an OpenApiViewExtension"):
        ContractGenerator(patterns=[path("api/v1/new", Undescribed.as_view())]).get_schema(public=True)


def test_every_operation_has_an_id_a_summary_and_a_tag_that_is_explained(contract):
    explained = {tag["name"] for tag in contract["tags"] if tag["description"]}
    found = [each.described for each in operations(contract)]

    assert len({each["operationId"] for each in found}) == len(found)
    assert all(each["summary"] and set(each["tags"]) <= explained for each in found)


def test_documents_and_blocks_are_told_apart_by_a_type_of_one_value(contract):
    blocks = [
        block
        for document in documents()
        for field in document().fields.values()
        if isinstance(field, Blocks)
        for block in field.block_classes()
    ]
    for described in [*documents(), *blocks]:
        component = contract["components"]["schemas"][component_name(described)]
        assert component["properties"]["type"]["enum"] == [described.type_name]
        assert "type" in component["required"]


def test_what_can_be_several_shapes_says_which_is_which(contract):
    schemas = contract["components"]["schemas"]

    assert schemas["Page"]["discriminator"] == {
        "propertyName": "type",
        "mapping": {page.type_name: f"#/components/schemas/{component_name(page)}" for page in pages()},
    }
    for name, schema in schemas.items():
        if "oneOf" in schema:
            assert {each["$ref"] for each in schema["oneOf"]} == set(schema["discriminator"]["mapping"].values()), name


@pytest.mark.parametrize(
    "inside", ["content_models", "frontend_contract", "wagtail", "Serializer", "readOnly", "x-spec"]
)
def test_nothing_of_the_inside_leaks(contract, inside):
    assert inside not in json.dumps(contract)


def test_partners_get_the_contract_with_the_address_it_is_served_at(api, contract, settings):
    served = api.json("/openapi.json")

    assert served == {**contract, "servers": [{"url": f"{settings.API_BASE_URL}/api/v1"}]}
    validate(served)
