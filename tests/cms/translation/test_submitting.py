"""Asking for a translation makes work. It publishes nothing, makes no alias and changes nothing that is live."""

import pytest
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page, Revision
from wagtail_localize.models import StringSegment, Translation

from cms.translation import jobs
from cms.translation.models import TranslationJob, TranslationState
from cms.translation.scopes import all_that_is_needed, subtree
from cms.translation.submitting import needed, submit
from content_models.models import Audience, GuidancePage, Need
from content_models.problems import PublishRefused
from tests import builders
from tests.cms.publishing.drift import changed_by
from tests.cms.translation.translating import asked_for, fill, published, state

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return builders.publish(builders.desk("helpdesk", audiences=("citizen",), channels=[builders.channel()]))


@pytest.fixture
def page(desk) -> GuidancePage:
    builders.language("en")
    step = [("next_step", {"text": "Bel de helpdesk.", "reporting_point": desk})]
    return builders.publish(builders.guidance(), next_steps=step)


def test_asking_publishes_nothing_and_makes_no_alias(page):
    revisions = Revision.objects.count()
    assert changed_by(lambda: asked_for(page)) == set()
    english = Page.objects.filter(locale__language_code="en")
    assert {(each.live, each.alias_of_id) for each in english} == {(False, None)}
    assert len(english) == 2  # its home and itself
    assert Revision.objects.count() == revisions + 2  # their first drafts
    assert published(page) is None


def test_asking_again_changes_nothing(page):
    asked_for(page)
    before = (Revision.objects.count(), Translation.objects.count(), Page.objects.count())
    asked_for(page)
    assert (Revision.objects.count(), Translation.objects.count(), Page.objects.count()) == before


def test_asking_for_a_page_that_names_a_live_translation_leaves_that_alone(page, desk):
    english = builders.translated(desk, name="Help desk")
    before = (english.live, english.live_revision_id, published(desk))
    asked_for(page)
    english.refresh_from_db()
    assert (english.live, english.live_revision_id, published(desk)) == before


def test_all_it_needs_is_asked_for_along(page, desk):
    asked_for(page)
    submitted = TranslationState.objects.filter(is_submitted=True, locale__language_code="en")
    assert {each.object_id for each in submitted} == {
        each.translation_key
        for each in (
            page,
            page.get_parent(),
            desk,
            desk.organisation,
            Audience.objects.get(locale__language_code="nl"),
            Need.objects.get(locale__language_code="nl"),
        )
    }


def test_what_is_needed_comes_before_what_needs_it(page, desk):
    order = [each.translation_key for each in needed(page)]
    assert order[-1] == page.translation_key
    assert order.index(desk.organisation.translation_key) < order.index(desk.translation_key)


def test_a_draft_is_not_translated(page):
    draft = builders.guidance("concept")
    with pytest.raises(PublishRefused, match="een concept wordt niet vertaald"):
        submit(draft, [builders.language("en").locale])


def test_what_is_live_is_translated_and_not_what_is_drafted(page):
    builders.draft(page, title="Nog een concept")
    texts = StringSegment.objects.filter(source=asked_for(page).source).values_list("string__data", flat=True)
    assert "Over loon" in texts
    assert "Nog een concept" not in texts


def test_a_translation_of_a_translation_is_refused(page):
    english = builders.translated(page)
    with pytest.raises(PublishRefused, match="in de brontaal"):
        submit(english, [builders.language("pl").locale])


def test_a_slug_stays_as_it_is_and_is_no_text(page):
    english = asked_for(page)
    assert english.get_target_instance().slug == "loon"
    assert not StringSegment.objects.filter(source=english.source, context__path="slug").exists()


def test_a_page_is_asked_for_with_all_below_it(page):
    assert [each.title for each in subtree(page.get_parent())] == ["Informatiepunt", "Over loon"]


def test_all_that_a_language_needs_is_its_words_its_home_its_pages_and_what_they_name(page, desk):
    profile = builders.language("en")
    builders.term(Need, "shelter")
    builders.publish(builders.guidance("ander"))
    profile.required_pages.add(page)
    titles = [str(each) for each in all_that_is_needed(profile)]
    assert sorted(titles) == ["Advice", "Citizen", "CoMensha", "Helpdesk", "Informatiepunt", "Over loon", "Shelter"]
    assert titles.index("Informatiepunt") < titles.index("Over loon")


def test_a_job_does_its_items_one_by_one_and_says_what_did_not_work(page):
    draft = builders.guidance("concept")
    locales = [builders.language(code).locale for code in ("en", "pl")]
    job = TranslationJob.objects.create(
        kind="submit", title="Alles", items=jobs.submission([draft, page], locales), back="/"
    )
    jobs.run(job)
    assert (job.done, job.total, job.finished_at is not None) == (1, 2, True)
    assert job.problems == [
        "Over concept: Publiceer “Over concept” eerst in de brontaal: een concept wordt niet vertaald."
    ]
    assert [state(page, code).is_submitted for code in ("en", "pl")] == [True, True]


def test_a_job_tries_again_what_needed_something_later_in_the_list(page, desk):
    asked_for(page)
    translations = Translation.objects.filter(target_locale__language_code="en")
    for each in translations:
        fill(each)
    backwards = list(translations.order_by("-pk").values_list("pk", flat=True))
    job = TranslationJob.objects.create(kind="publish", title="Engels", items=backwards, back="/")
    jobs.run(job)
    assert (job.problems, job.done) == ([], len(backwards))
    assert published(page)["title"] == "en: Over loon"


def test_a_job_is_left_to_the_worker(page, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        job = jobs.start("submit", jobs.submission([page], [builders.language("en").locale]), title="Loon", back="/")
    assert (job.done, job.finished_at) == (0, None)
    waiting = DBTaskResult.objects.get(task_path=jobs.run_job.module_path)
    jobs.run_job.call(*waiting.args_kwargs["args"])
    job.refresh_from_db()
    assert (job.done, job.problems) == (1, [])
