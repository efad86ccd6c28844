"""The screen where a translator works, asked for as a browser does."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from cms.translation import jobs
from cms.translation.machine import translate_by_machine
from cms.translation.models import TranslationJob, TranslationPolicy
from cms.translation.po import export_po
from cms.translation.publishing import publish_translation
from cms.translation.tasks import carry_over
from cms.translation.texts import segments_to_translate
from cms.users.models import User
from content_models.models import GuidancePage
from tests import builders
from tests.cms.translation.people import administrator, editor, translator
from tests.cms.translation.test_machine import DUMMY
from tests.cms.translation.translating import asked_for, fill, published, state

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> GuidancePage:
    builders.translated(builders.home())
    page = builders.publish(builders.guidance(summary="Loon & recht"))
    builders.translated(page.audiences.get())
    return page


@pytest.fixture
def english(page):
    return asked_for(page)


@pytest.fixture
def anna() -> Client:
    return translator("en", name="anna")


def address(page, name: str = "editor") -> str:
    return reverse(f"translations:{name}", args=[page.translation_key, "en"])


def form_of(client: Client, page, **changed: str) -> dict[str, str]:
    """What a browser would send: the fields as they were shown, with those named by field changed."""
    context = client.get(address(page)).context
    data = {}
    for each in context["lines"]:
        pk = each.line.segment.pk
        data |= {f"text-{pk}": each.data, f"was-{pk}": each.data, f"version-{pk}": each.line.version}
        field = each.line.segment.context.path.split(".")[0]
        if field in changed:
            data[f"text-{pk}"] = changed[field]
    return data


def test_texts_are_saved_and_published(page, english, anna):
    answer = anna.post(address(page), form_of(anna, page, title="About pay", summary="Pay & rights"), follow=True)
    assert "Bewaard." in answer.content.decode()
    assert published(page) is None
    assert state(page).status == "in-progress"

    anna.post(address(page), {**form_of(anna, page), "publish": "1"})
    assert (published(page)["title"], published(page)["summary"]) == ("About pay", "Pay & rights")
    text = StringTranslation.objects.get(data="About pay")
    assert (text.last_translated_by.username, text.translation_type) == ("anna", "manual")


def test_what_is_not_complete_is_refused_with_the_reason_and_kept(page, english, anna):
    answer = anna.post(address(page), {**form_of(anna, page, title="About pay"), "publish": "1"}, follow=True)
    assert "Nog 1 van de 2 zinnen zijn niet of niet goed vertaald" in answer.content.decode()
    assert "About pay" in answer.content.decode()
    assert published(page) is None


def test_a_changed_sentence_shows_what_it_was_and_the_translation_it_had(page, english, anna):
    fill(english, title="About pay")
    publish_translation(english)
    builders.publish(page, title="Over je loon")
    content = anna.get(f"{address(page)}?only=todo").content.decode()
    assert "Over je loon" in content
    assert '<del lang="nl">Over loon</del>' in content
    assert '<q lang="en" dir="ltr">About pay</q>' in content
    assert "Zinnen die af zijn en hier niet staan: 1" in content


def test_two_translators_at_once_lose_nothing(page, english, anna):
    bert = translator("en", name="bert")
    hers = form_of(anna, page, title="By Anna")
    his = form_of(bert, page, title="By Bert")
    anna.post(address(page), hers)

    answer = bert.post(address(page), his)
    content = answer.content.decode()
    assert "Iemand anders schreef intussen ook" in content
    assert ">By Bert</textarea>" in content
    assert '<q lang="en" dir="ltr">By Anna</q>' in content
    titles = StringTranslation.objects.filter(context__path="title", context__object_id=page.translation_key)
    assert titles.get().data == "By Anna"

    lines = answer.context["lines"]
    (line,) = [each for each in lines if each.theirs]
    again = {f"text-{line.line.segment.pk}": "By both", f"version-{line.line.segment.pk}": line.line.version}
    bert.post(address(page), again)
    assert titles.get().data == "By both"


def test_an_emptied_text_is_no_text(page, english, anna):
    fill(english)
    anna.post(address(page), form_of(anna, page, title=" "))
    assert (state(page).texts_done, state(page).texts) == (1, 2)


def test_machines_texts_are_named_and_read_by_a_check_box(page, english, anna):
    with override_settings(WAGTAILLOCALIZE_MACHINE_TRANSLATOR=DUMMY):
        translate_by_machine(english)
    assert "Ik heb dit nagelezen en het klopt" in anna.get(address(page)).content.decode()
    reviewed = {f"reviewed-{segment.pk}": "on" for segment in segments_to_translate(english)}
    anna.post(address(page), {**form_of(anna, page), **reviewed, "publish": "1"})
    assert published(page)["translation"]["status"] == "current"


def test_right_to_left_is_written_so(page):
    asked_for(page, "ar")
    content = translator("ar").get(reverse("translations:editor", args=[page.translation_key, "ar"])).content.decode()
    assert 'lang="ar" dir="rtl"' in content


def test_a_preview_shows_the_draft_and_counts_what_is_missing(page, english, anna):
    anna.post(address(page), form_of(anna, page, title="About pay"))
    answer = anna.get(address(page, "preview"))
    content = answer.content.decode()
    assert "<h1>About pay</h1>" in content
    assert "Zinnen die nog in de brontaal staan: 1" in content
    assert "no-store" in answer["Cache-Control"]


def test_a_file_goes_out_and_comes_back(page, english, anna):
    answer = anna.get(address(page, "po_download"))
    assert answer["Content-Disposition"] == 'attachment; filename="over-loon-en.po"'
    content = answer.content.decode().replace('msgid "Over loon"\nmsgstr ""', 'msgid "Over loon"\nmsgstr "About pay"')
    back = anna.post(address(page, "po_upload"), {"file": SimpleUploadedFile("x.po", content.encode())}, follow=True)
    assert "Overgenomen: 1. Was al hetzelfde: 0." in back.content.decode()


def test_a_conflict_of_a_file_is_shown_and_settled(page, english, anna):
    fill(english)
    po = export_po(english)
    for entry in po:
        entry.msgstr = f"file: {entry.msgid}"
    anna.post(address(page), form_of(anna, page, title="By Anna"))
    answer = anna.post(address(page, "po_upload"), {"file": SimpleUploadedFile("x.po", str(po).encode())})
    assert "Deze teksten zijn gewijzigd nadat het bestand is opgehaald" in answer.content.decode()
    (conflict,) = answer.context["found"].conflicts
    pk = conflict.segment.pk
    anna.post(address(page, "po_settle"), {f"choice-{pk}": "file", f"data-{pk}": conflict.data})
    assert StringTranslation.objects.get(data="file: Over loon")


def test_the_queue_puts_what_is_urgent_first(page, english, anna):
    fill(english)
    publish_translation(english)
    desk = builders.publish(builders.desk("helpdesk", audiences=("citizen",), channels=[builders.channel()]))
    builders.translated(desk, name="Help desk")
    asked_for(builders.publish(builders.guidance("nieuw")))
    builders.publish(page, title="Over je loon")
    builders.publish(desk, purpose="Voor hulp.")
    rows = anna.get(reverse("translations:queue", args=["en"])).context["rows"]
    assert [(row.title, row.status, row.is_urgent) for row in rows] == [
        ("Helpdesk", "outdated", True),
        ("Over je loon", "outdated", False),
        ("Over nieuw", "missing", False),
    ]


def test_an_editor_asks_for_languages_and_sees_the_progress():
    builders.language("pl")
    page = builders.publish(builders.guidance())
    asking = editor()
    url = reverse("translations:overview", args=[page.translation_key])
    assert "Vraag polski" in asking.get(url).content.decode()
    answer = asking.post(f"{url}submit/", {"locale": ["pl"]})
    job = TranslationJob.objects.get()
    assert answer["Location"] == reverse("translations:job", args=[job.pk])
    assert "Bezig…" in asking.get(answer["Location"]).content.decode()
    jobs.run(job)
    assert "Klaar." in asking.get(answer["Location"]).content.decode()
    assert state(page, "pl").is_submitted


def test_an_editor_says_that_a_change_is_urgent(page, english):
    fill(english)
    publish_translation(english)
    builders.publish(page, title="Over je loon")
    url = reverse("translations:overview", args=[page.translation_key])
    asking = editor()
    assert "De laatste wijziging is dringend" in asking.get(url).content.decode()
    asking.post(f"{url}urgent/")
    assert state(page).is_urgent


def test_the_administrators_screens_open(page, english):
    chief = administrator()
    TranslationPolicy.objects.create(content_type=ContentType.objects.get_for_model(GuidancePage))
    for name in (
        "translation_rights:index",
        "translation_policies:index",
        "translation_rights:add",
        "translation_policies:add",
    ):
        assert chief.get(reverse(name)).status_code == 200
    builders.language("pl")
    assert "polski" in chief.get(reverse("translations:queues")).content.decode()


def test_translators_hear_of_urgent_changes_and_of_new_work(page, mailoutbox):
    translator("en", name="anna")
    User.objects.filter(username="anna").update(email="anna@example.org")
    job = TranslationJob.objects.create(
        kind="submit", title="Loon", items=jobs.submission([page], [builders.language("en").locale]), back="/"
    )
    jobs.run_job.call(job.pk)
    english = asked_for(page)
    fill(english)
    publish_translation(english)
    step = [("warning", {"title": "Let op", "text": "<p>Bel 112.</p>", "severity": "danger"})]
    builders.publish(page, body=step)
    carry_over.call(str(page.translation_key))
    builders.publish(GuidancePage.objects.get(pk=page.pk), content_owner="JenV")
    carry_over.call(str(page.translation_key))  # nobody is told twice of one change
    assert [(mail.to, mail.subject) for mail in mailoutbox] == [
        (["anna@example.org"], "Nieuw vertaalwerk: Loon (English)"),
        (["anna@example.org"], "Dringend: “Over loon” is gewijzigd (English)"),
    ]
    assert address(page) in mailoutbox[1].body
