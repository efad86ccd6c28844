"""The outbox is emptied after a commit, or after many."""

import pytest

from api.models import PublishedDocument
from cms.publishing import drain
from cms.publishing.outbox import waiting
from tests import builders

pytestmark = pytest.mark.django_db


def test_many_publications_one_after_the_other_publish_their_documents_together():
    home = builders.home()
    drain.drain()
    with drain.together():
        for slug in ("een", "twee"):
            builders.publish(builders.guidance(slug, parent=home))
            drain.after_commit()  # what a commit would have run
        assert not PublishedDocument.objects.filter(type="guidance").exists()
    assert PublishedDocument.objects.filter(type="guidance", state="live").count() == 2
    assert waiting() == []
