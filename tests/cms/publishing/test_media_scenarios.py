"""A picture or file is public as long as something public shows it, and under names that never change their content."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.core.files.storage import storages
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection, CollectionViewRestriction

from api.models import PublishedDocument
from cms.publishing.media import names_in
from content_models.models import ContentDocument, ContentImage
from content_models.problems import publish_problems
from tests import builders, uploads
from tests.cms.publishing.drift import assert_no_drift, changed_by
from tests.signing_in import superuser

pytestmark = pytest.mark.django_db


@pytest.fixture
def settled(django_capture_on_commit_callbacks: Any) -> Callable[[], None]:
    """Whatever was noted is published, nothing drifted, and what waits for a commit was done."""

    def settle() -> None:
        with django_capture_on_commit_callbacks(execute=True):
            assert_no_drift()

    return settle


def page_with(*media: Any, slug: str = "beeld", **value: Any) -> Any:
    blocks = [_block(medium, value) for medium in media]
    return builders.publish(builders.guidance(slug, body=builders.stream(*blocks)))


def _block(medium: Any, value: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    if isinstance(medium, ContentImage):
        described = {"alternative_text": "Een loonstrook", "is_decorative": False, "caption": ""}
        return "image", {"image": medium.pk, **described, **value}
    return "document", {"title": "Folder", "document": medium.pk, **value}


def state_of(medium: Any, locale: str = "nl") -> tuple[str, str] | None:
    rows = PublishedDocument.objects.filter(document_id=medium.uuid, locale=locale)
    return rows.values_list("state", "reason").first()


def names(medium: Any, locale: str = "nl") -> set[str]:
    return names_in(PublishedDocument.objects.get(document_id=medium.uuid, locale=locale).body)


def in_storage(names: set[str]) -> set[str]:
    return {name for name in names if storages["public"].exists(name)}


def test_a_picture_nobody_shows_is_not_public(settled):
    image = uploads.image()
    builders.draft(builders.guidance(body=builders.stream(_block(image, {}))))
    settled()
    assert state_of(image) is None


def test_a_picture_is_public_with_the_page_that_shows_it(api, settled):
    image = uploads.image(content=uploads.picture(size=(1000, 600)), credit="Anna")
    page = page_with(image)
    settled()

    item = api.json(f"/media/{image.uuid}")["item"]
    sizes = {(each["name"], each["mediaType"]): (each["width"], each["height"]) for each in item["renditions"]}
    formats = ("image/avif", "image/webp", "image/jpeg")
    wanted = {"small": (400, 240), "medium": (800, 480), "large": (1000, 600), "square": (400, 400)}
    assert sizes == {(name, format): size for name, size in wanted.items() for format in formats}
    assert (item["credit"], item["focalPoint"]) == ("Anna", {"x": 0.5, "y": 0.5})
    assert in_storage(names(image)) == names(image)
    (included,) = api.json(f"/pages/{page.translation_key}", include="media")["included"]
    assert included["id"] == str(image.uuid)
    for each in item["renditions"]:
        with storages["public"].open(each["url"].rpartition("/")[2]) as file:
            assert Image.open(BytesIO(file.read())).size == (each["width"], each["height"])


def test_the_page_has_all_a_browser_needs(api, settled):
    image = uploads.image(content=uploads.picture(size=(500, 300)))
    page = page_with(image)
    settled()

    (block,) = api.json(f"/pages/{page.translation_key}")["item"]["body"]
    assert [source["mediaType"] for source in block["sources"]] == ["image/avif", "image/webp"]
    assert [part.split()[1] for part in block["sources"][0]["srcset"].split(", ")] == ["400w", "500w"]
    assert (block["width"], block["height"], block["alternativeText"]) == (500, 300, "Een loonstrook")
    assert f'<img src="{block["src"]}" alt="Een loonstrook" width="500" height="300" loading="lazy">' in block["html"]


def test_decoration_has_no_words(api, settled):
    page = page_with(uploads.image(), alternative_text="", is_decorative=True)
    settled()
    (block,) = api.json(f"/pages/{page.translation_key}")["item"]["body"]
    assert (block["alternativeText"], block["isDecorative"]) == ("", True)
    assert 'alt=""' in block["html"]


@pytest.mark.parametrize(("words", "decorative"), [("", False), ("Een loonstrook", True)])
def test_a_picture_says_something_or_is_decoration(words, decorative):
    image = uploads.image()
    body = builders.stream(_block(image, {"alternative_text": words, "is_decorative": decorative}))
    problems = [str(problem.sentence) for problem in publish_problems(builders.guidance(body=body))]
    assert problems == ["Zeg wat er op het beeld staat, of vink aan dat het alleen versiering is: een van de twee."]


def test_a_picture_replaced_in_the_admin_is_gone_everywhere(settled, django_capture_on_commit_callbacks):
    image = uploads.image(content=uploads.picture(colour="#ff0000"))
    page, other = page_with(image), page_with(slug="zonder")
    settled()
    before = names(image)

    url = reverse("wagtailimages:edit", args=[image.pk])
    form = {"title": "Nieuw", "collection": 1, "file": uploads.file("nieuw.jpg", uploads.picture(colour="#00ff00"))}
    with django_capture_on_commit_callbacks(execute=True):
        changed = changed_by(lambda: superuser().post(url, form))
    settled()

    after = names(image)
    assert ("/beeld", "nl") in changed
    assert ("/zonder", "nl") not in changed
    assert before & after == set()
    assert (in_storage(before), in_storage(after)) == (set(), after)
    body = PublishedDocument.objects.get(document_id=page.translation_key).body
    assert not any(name in body for name in before)
    assert other.live


def test_another_focal_point_changes_the_square_only(settled):
    image = uploads.image(content=uploads.picture(size=(900, 600)))
    page_with(image)
    settled()
    before = names(image)
    image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height = 100, 100, 10, 10
    image.save()
    settled()
    assert len(names(image) - before) == len(before - names(image)) == 3


def test_a_picture_that_is_no_longer_shown_is_taken_away(settled):
    image = uploads.image()
    page, second = page_with(image), page_with(image, slug="ook")
    settled()
    files = names(image)
    page.unpublish()
    settled()
    assert in_storage(files) == files
    builders.publish(second, body="[]")
    settled()
    assert (state_of(image), in_storage(files)) == (("removed", "not-used"), set())


def test_a_private_collection_hides_its_pictures_and_shows_them_again(settled):
    collection = Collection.get_first_root_node().add_child(instance=Collection(name="Besloten"))
    image = uploads.image(collection=collection)
    page = page_with(image)
    settled()
    files = names(image)
    restriction = CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    settled()
    assert (state_of(image), in_storage(files)) == (("removed", "restricted"), set())
    assert "<img" not in PublishedDocument.objects.get(document_id=page.translation_key).body
    assert any("besloten collectie" in str(problem.sentence) for problem in publish_problems(page))
    restriction.delete()
    settled()
    assert in_storage(files) == files


def test_it_is_public_in_each_language_that_shows_it(settled):
    image = uploads.image()
    page = page_with(image)
    builders.language("en")
    settled()
    assert (state_of(image), state_of(image, "en")) == (("live", ""), None)
    english = builders.translated(page)
    settled()
    assert names(image, "en") == names(image)
    english.unpublish()
    settled()
    assert (state_of(image, "en"), in_storage(names(image))) == (("removed", "not-used"), names(image))


def test_a_deleted_picture_leaves_its_pages_without_it(settled):
    image = uploads.image()
    page = page_with(image)
    settled()
    files = names(image)
    image.delete()
    settled()
    assert (state_of(image), in_storage(files)) == (("removed", "deleted"), set())
    assert "<img" not in PublishedDocument.objects.get(document_id=page.translation_key).body


def test_a_file_says_its_type_and_size(api, settled):
    document = uploads.document("folder.pdf")
    page = page_with(document)
    settled()
    (block,) = api.json(f"/pages/{page.translation_key}")["item"]["body"]
    item = api.json(f"/media/{document.uuid}")["item"]
    size = len(uploads.PDF)
    assert (item["mediaType"], item["kind"], item["size"]) == ("application/pdf", "PDF", size)
    assert (block["href"], block["mediaType"], block["kind"], block["size"]) == (
        item["url"], "application/pdf", "PDF", size,
    )  # fmt: skip
    assert "(PDF, 1 kB)" in block["html"]
    assert [each["type"] for each in api.json("/media", type="document")["items"]] == ["document"]
    with storages["public"].open(item["url"].rpartition("/")[2]) as file:
        assert file.read() == uploads.PDF


def test_a_film_has_its_text(api, settled):
    film, captions = uploads.document("film.mp4", uploads.MP4), uploads.document("film.vtt", uploads.VTT)
    value = {
        "title": "Je rechten",
        "video": film.pk,
        "poster": None,
        "captions": captions.pk,
        "transcript": "<p>Een stem spreekt.</p>",
    }
    page = builders.publish(builders.guidance(body=builders.stream(("video", value))))
    settled()
    (block,) = api.json(f"/pages/{page.translation_key}")["item"]["body"]
    assert (block["mediaType"], block["transcript"], block["cover"]) == ("video/mp4", "<p>Een stem spreekt.</p>", None)
    assert f'<track kind="captions" src="{block["captions"]}" srclang="nl">' in block["html"]
    assert "<p>Een stem spreekt.</p>" in block["html"]
    assert {state_of(film), state_of(captions)} == {("live", "")}

    wrong = {**value, "video": captions.pk, "captions": film.pk, "transcript": ""}
    problems = publish_problems(builders.guidance("fout", body=builders.stream(("video", wrong))))
    assert [str(problem.sentence) for problem in problems] == [
        "“film.vtt” is geen film: kies een MP4 of WebM.",
        "“film.mp4” is geen ondertiteling: kies een WebVTT.",
        "Schrijf uit wat er in de film “Je rechten” te horen en te zien is.",
    ]
    assert ContentDocument.objects.count() == 2
