from tests.frontend_contract.example_ids import fixed_id
from tests.frontend_contract.operations import operations

VALUES = {
    "since": None,  # cursors are opaque: the next test follows those of answers
    "cursor": None,
    "parent": str(fixed_id("home")),
    "organisation": f"{fixed_id('comensha')},{fixed_id('home')}",
    "code": "victim,advice",
}


def test_every_accepted_parameter_is_documented_and_no_other(contract):
    for operation in operations(contract):
        assert set(operation.query) == set(operation.view.parameters), operation.address


def test_what_a_view_requires_is_documented_as_required(contract):
    for operation in operations(contract):
        documented = {name for name, parameter in operation.query.items() if parameter.get("required")}
        assert documented == {name for name, each in operation.view.parameters.items() if each.required}


def test_every_documented_parameter_is_accepted_with_its_documented_values(api, contract, example_content):
    for operation in operations(contract):
        address = operation.address.replace("{id}", str(fixed_id("home")))
        required = {n: p["schema"]["example"] for n, p in operation.query.items() if p.get("required")}
        for name, parameter in operation.query.items():
            for value in documented_values(name, parameter["schema"]):
                asked = "&".join(f"{key}={each}" for key, each in {**required, name: value}.items())
                answer = api.get(f"{address}?{asked}")
                assert answer.status_code in (200, 404), (address, asked, answer.content)


def documented_values(name, schema):
    if name in VALUES:
        return [VALUES[name]] if VALUES[name] else []
    said = [schema[key] for key in ("minimum", "maximum", "example", "default") if key in schema]
    return [*schema.get("enum", []), *said] or ["any"]


def test_the_cursor_of_an_answer_leads_on(api, example_content):
    first = api.json("/pages?limit=1")
    assert api.json(f"/pages?limit=1&cursor={first['nextCursor']}")["items"] != first["items"]

    first = api.json("/changes?limit=1")
    assert api.json(f"/changes?limit=1&since={first['nextCursor']}")["items"] != first["items"]


def test_documented_defaults_are_what_happens_without_them(api, contract, example_content):
    for operation in operations(contract):
        defaults = {n: p["schema"]["default"] for n, p in operation.query.items() if "default" in p["schema"]}
        address = operation.address.replace("{id}", str(fixed_id("geen-loon")))
        required = {n: p["schema"]["example"] for n, p in operation.query.items() if p.get("required")}
        without = body(api.get(f"{address}?{query(required)}"))
        assert body(api.get(f"{address}?{query(required | defaults)}")) == without, address


def body(answer):
    return b"".join(answer) if answer.streaming else answer.content


def query(values):
    return "&".join(f"{name}={value}" for name, value in values.items())
