"""With buckets, originals and published files lie on an S3 server, and only the published ones are for everybody."""

from collections.abc import Iterator

import pytest
from django.core.files.storage import storages
from django.test import override_settings

from api.models import PublishedDocument
from cms.publishing.media import names_in
from cms.settings.editing import STORAGES, bucket
from content_models.models import ContentImage
from tests import builders, uploads
from tests.cms.publishing.drift import assert_no_drift
from tests.s3_server import PRIVATE, PUBLIC, S3Server, s3_server

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def running() -> Iterator[S3Server]:
    with s3_server() as server:
        yield server


@pytest.fixture
def s3(running: S3Server) -> Iterator[S3Server]:
    """The server, with the storages of the settings on it."""
    buckets = {
        "default": bucket(PRIVATE, querystring_auth=True),
        "public": bucket(PUBLIC, querystring_auth=False, object_parameters={"CacheControl": "public, immutable"}),
    }
    with override_settings(STORAGES={**STORAGES, **running.storages(buckets)}):
        yield running


def published(image: ContentImage) -> set[str]:
    return names_in(PublishedDocument.objects.get(document_id=image.uuid).body)


def test_published_files_are_for_everybody_and_originals_for_nobody(s3):
    image = uploads.image()
    value = {"image": image.pk, "alternative_text": "Een loonstrook", "is_decorative": False, "caption": ""}
    builders.publish(builders.guidance(body=builders.stream(("image", value))))
    assert_no_drift()

    names = published(image)
    assert s3.names(PUBLIC) >= names
    for name in names:
        answer = s3.anonymous(PUBLIC, name)
        assert (answer.status, answer.headers["Cache-Control"]) == (200, "public, immutable")
        with storages["public"].open(name) as file:
            assert answer.data == file.read()
    assert image.file.name in s3.names(PRIVATE)
    assert s3.anonymous(PRIVATE, image.file.name).status == 403
    assert "X-Amz-Signature" in image.file.url


def test_a_replaced_picture_leaves_nothing_behind(s3, django_capture_on_commit_callbacks):
    image = uploads.image()
    value = {"image": image.pk, "alternative_text": "Een loonstrook", "is_decorative": False, "caption": ""}
    builders.publish(builders.guidance(body=builders.stream(("image", value))))
    assert_no_drift()
    before = published(image)

    with django_capture_on_commit_callbacks(execute=True):
        image.file = uploads.file("nieuw.jpg", uploads.picture(colour="#00ff00"))
        image.save()
        assert_no_drift()

    after = published(image)
    assert before & after == set()
    assert s3.names(PUBLIC) & (before | after) == after
    assert {s3.anonymous(PUBLIC, name).status for name in before} <= {403, 404}


def test_an_upload_that_nobody_published_stays_private(s3):
    before = s3.names(PUBLIC)
    image = uploads.image()
    value = {"image": image.pk, "alternative_text": "Een loonstrook", "is_decorative": False, "caption": ""}
    builders.draft(builders.guidance(body=builders.stream(("image", value))))
    image.get_rendition("max-165x165")  # as the admin shows it
    assert_no_drift()
    assert s3.names(PUBLIC) == before
