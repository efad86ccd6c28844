"""The contract lets properties be added; what is served today has to be documented today."""

from typing import Any


def without_undocumented_properties(node: Any) -> Any:
    """The same schemas, refusing every property they do not name."""
    if isinstance(node, dict):
        closed = {key: without_undocumented_properties(value) for key, value in node.items()}
        if node.get("type") == "object" and "properties" in node:
            closed.setdefault("additionalProperties", False)
        return closed
    if isinstance(node, list):
        return [without_undocumented_properties(each) for each in node]
    return node
