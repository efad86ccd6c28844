"""Runs in a copy of the source: the management commands of a how-to, then the example content is published.

`python -m tests.docs.publish_examples '[["migrate"], ...]'` prints the documents of the source language as one line of
JSON: pages by their path, others by their key, or by their type where they have none.
"""

import json
import sys

import django


def main(commands: list[list[str]]) -> None:
    django.setup()
    from django.core.management import call_command

    from api.models import PublishedDocument
    from cms.publishing.drain import drain
    from tests.frontend_contract.example_content import publish_example_content

    for command in commands:
        call_command(*command)
    publish_example_content()
    drain()
    live = PublishedDocument.objects.filter(state="live", locale="nl").values_list("body", flat=True)
    documents = [json.loads(body) for body in live]
    print(json.dumps({_name(document): document for document in documents}))


def _name(document: dict[str, str]) -> str:
    return document.get("path") or document.get("key") or document["type"]


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
