"""A document and a path as `changes` and `export` tell of them: JSON objects, without the document itself."""

DOCUMENT_FACTS = """json_build_object(
    'kind', 'document', 'id', id, 'locale', locale, 'collection', collection, 'type', type, 'state', state,
    'reason', nullif(reason, ''), 'explanation', nullif(explanation, ''), 'replacement', replacement
)::text"""
PATH_FACTS = """json_build_object(
    'kind', 'path', 'id', target, 'locale', locale, 'path', path, 'state', kind
)::text"""
NEWEST = """greatest(
    (SELECT max(sequence) FROM published_document), (SELECT max(sequence) FROM published_path),
    (SELECT max(forgotten) FROM published_store)
)"""


def told(sequence: int, facts: str, document: str | None) -> str:
    """One JSON object; `document` is JSON, or None for a path."""
    whole = f',"document":{document}' if document else ""
    return f'{{"sequence":{sequence},{facts[1:-1]}{whole}}}'
