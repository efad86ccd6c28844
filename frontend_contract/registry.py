"""Which document or block class represents which content class."""

import pkgutil
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any, TypeVar

Represented = TypeVar("Represented", bound=type)

_representations: dict[type, type] = {}


def represents(content_class: type) -> Callable[[Represented], Represented]:
    """Class decorator: `@represents(GuidancePage)` on the document class of a guidance page."""

    def register(representation: Represented) -> Represented:
        _representations[content_class] = representation
        return representation

    return register


def representation_of(content_class: type) -> Any:
    """The class that represents `content_class`. Raises KeyError where there is none: a system check says so first."""
    return representations()[content_class]


@cache
def representations() -> dict[type, type]:
    """All pairs of content class and the class that represents it."""
    for package in ("frontend_contract.documents", "frontend_contract.blocks"):
        for module in pkgutil.iter_modules(import_module(package).__path__):
            import_module(f"{package}.{module.name}")
    return _representations
