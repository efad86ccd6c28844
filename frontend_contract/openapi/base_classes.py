"""Where the search for a description ends: what these say is for developers of the contract, not for its readers."""

from drf_spectacular.plumbing import get_lib_doc_excludes

from frontend_contract.block import BlockDocument
from frontend_contract.document import Document


def base_classes() -> list[type]:
    return [Document, BlockDocument, *Document.__mro__[1:], *get_lib_doc_excludes()]
