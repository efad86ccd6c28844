"""The operations of the contract beside the views that answer them."""

from typing import Any, NamedTuple

from django.urls import resolve


class Operation(NamedTuple):
    """`address` is below /api/v1, with {id} where it has one."""

    address: str
    described: dict[str, Any]

    @property
    def view(self) -> Any:
        path = f"/api/v1{self.address}".replace("{id}", "00000000-0000-0000-0000-000000000000")
        return resolve(path, urlconf="cms.urls_delivery").func.cls

    @property
    def query(self) -> dict[str, dict[str, Any]]:
        """The query parameters, by name."""
        return {each["name"]: each for each in self.described.get("parameters", []) if each["in"] == "query"}

    @property
    def component(self) -> str:
        """The name of the component of its answer."""
        content = self.described["responses"]["200"]["content"]["application/json"]
        return content["schema"]["$ref"].rpartition("/")[2]


def operations(contract: dict[str, Any]) -> list[Operation]:
    """All that can be read; a situation is asked about with the one POST."""
    return [Operation(address, path["get"]) for address, path in contract["paths"].items() if "get" in path]


def operation(contract: dict[str, Any], id: str) -> Operation:
    return next(each for each in operations(contract) if each.described["operationId"] == id)
