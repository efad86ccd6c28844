"""An editor writes a page with every block; a colleague and the ministry read it; then every partner has all of it."""

import pytest
from django.urls import reverse

from cms.publishing.drain import drain
from cms.workflow.ensuring import ensure_workflow
from content_models.blocks.content import ContentBlocks
from content_models.live_version import live_version
from content_models.models import GuidancePage
from tests import builders
from tests.cms.translation.translators import document
from tests.cms.workflow.test_review import APPROVE, Screen
from tests.rich_examples import publish_rich_examples
from tests.signing_in import client_of, log_in, person

pytestmark = pytest.mark.django_db


def test_what_an_editor_wrote_is_reviewed_and_read_by_partners(client):
    every_block = live_version(publish_rich_examples()[GuidancePage]).body.get_prep_value()
    ensure_workflow()
    author = person("comensha-editor", name="anna")
    page = builders.guidance("alles", title="Alles", audiences=("citizen",))
    page.body = every_block
    page.save_revision(user=author)
    editor = log_in(client, author)

    preview = editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).content.decode()
    for words in ("Zo vraag je je loon", "Hieraan zie je het", "Een loonstrook met het uurloon omcirkeld"):
        assert words in preview

    screen = Screen(page)
    page.get_workflow().start(page, author)
    for reviewer in (client_of("comensha-editor", name="bram"), client_of("ministry-reviewer")):
        assert not GuidancePage.objects.get(pk=page.pk).live
        screen.judge(reviewer, APPROVE)
    assert screen.status == "approved: Ministerie kijkt na"
    drain()

    assert {block["type"] for block in published(page)} == {
        name.replace("_", "-") for name in ContentBlocks().child_blocks
    }
    assert all(block["html"] for block in published(page))


def published(page: GuidancePage) -> list[dict]:
    return document(page)["body"]
