"""Something of everything, and what a person can try to do with it through the admin's own addresses.

Each action says whether it had its effect, or its screen was shown.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from django.contrib.contenttypes.models import ContentType
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.models import Collection, WorkflowState

from cms.publishing.models import Recall
from cms.translation.models import AfterUrgentChange, TranslationJob, TranslationPolicy
from cms.translation.submitting import submit
from cms.users.models import User
from cms.workflow.ensuring import ensure_workflow
from content_models.models import Channel, GuidancePage, HomePage, LocaleProfile, ReportingPoint, Verification
from tests import builders
from tests.signing_in import superuser


@dataclass
class World:
    home: HomePage
    page: GuidancePage
    desk: ReportingPoint
    number: Channel
    colleague: User
    english: LocaleProfile
    polish: LocaleProfile
    root: Client


def build() -> World:
    ensure_workflow()
    english, polish = builders.language("en"), builders.language("pl")
    home = builders.home()
    number = builders.channel()
    desk = builders.publish(builders.desk("helpdesk", channels=[number]))
    page = builders.publish(builders.guidance())
    for profile in (english, polish):
        submit(home, [profile.locale])
    colleague = User.objects.create_user("collega", "collega@example.org", first_name="Co", last_name="Lega")
    return World(home, page, desk, number, colleague, english, polish, superuser("opbouw"))


def form_at(world: World, url: str, model: type[Any], **changes: Any) -> dict[str, Any]:
    """The form of a screen as it is, with these changes; streams are left empty."""
    soup = BeautifulSoup(world.root.get(url).content, "html.parser")
    form: dict[str, Any] = {}
    for field in soup.select("main input[name], main textarea[name], main select[name]"):
        name = str(field["name"])
        if field.name == "select":
            form[name] = [option["value"] for option in field.select("option[selected]")]
        elif field.get("type") in ("checkbox", "radio"):
            if field.has_attr("checked"):
                form.setdefault(name, []).append(field.get("value", "on"))
        elif "__prefix__" not in name and not name.startswith("action-"):
            form[name] = field.get("value", "") if field.name == "input" else field.text
    streams = [field.name for field in model._meta.get_fields() if isinstance(field, StreamField)]
    comments = {f"comments-{name}": 0 for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")}
    return {**form, **{f"{name}-count": 0 for name in streams}, **comments, **changes}


def shown(client: Client, name: str, *args: Any) -> bool:
    return client.get(reverse(name, args=args)).status_code == 200


def latest(obj: Any) -> Any:
    return type(obj).objects.get(pk=obj.pk).get_latest_revision_as_object()


def now(obj: Any) -> Any:
    return type(obj).objects.get(pk=obj.pk)


def send(world: World, client: Client, obj: Any, url: str, **changes: Any) -> None:
    client.post(url, form_at(world, url, type(obj), **changes))


def page_url(action: str, page: Any) -> str:
    return reverse(f"wagtailadmin_pages:{action}", args=[page.pk])


def snippet_url(action: str, obj: Any) -> str:
    return reverse(f"wagtailsnippets_content_models_{obj._meta.model_name}:{action}", args=[obj.pk])


def see_explorer(world: World, client: Client) -> bool:
    return shown(client, "wagtailadmin_explore", world.home.pk)


def add_page(world: World, client: Client) -> bool:
    url = reverse("wagtailadmin_pages:add", args=["content_models", "guidancepage", world.home.pk])
    known = form_at(world, page_url("edit", world.page), GuidancePage, title="Nieuw", slug="nieuw")
    client.post(url, known)
    return GuidancePage.objects.filter(slug="nieuw").exists()


def edit_page(world: World, client: Client) -> bool:
    send(world, client, world.page, page_url("edit", world.page), title="Anders")
    return latest(world.page).title == "Anders"


def publish_page_past_its_review(world: World, client: Client) -> bool:
    send(world, client, world.page, page_url("edit", world.page), title="Anders", **{"action-publish": "1"})
    return now(world.page).title == "Anders"


def publish_page_with_urgency(world: World, client: Client) -> bool:
    return publish_with_urgency(client, world.page, title="Anders") and now(world.page).title == "Anders"


def publish_with_urgency(client: Client, obj: Any, **changes: Any) -> bool:
    builders.draft(now(obj), **changes)
    url = reverse("workflow:publish_now", args=["content_models", obj._meta.model_name, obj.pk])
    return client.post(url, {"reason": "Dit kan niet wachten."}).status_code == 302


def submit_page(world: World, client: Client) -> bool:
    send(world, client, world.page, page_url("edit", world.page), title="Anders", **{"action-submit": "1"})
    return now(world.page).workflow_in_progress


def approve_as_a_colleague(world: World, client: Client) -> bool:
    return approve(world, client, "Anders")


def approve_as_the_ministry(world: World, client: Client) -> bool:
    builders.draft(now(world.page), title="Over de politie")
    start_review(world).current_task_state.approve(user=world.colleague)
    return approve(world, client, "Over de politie")


def approve(world: World, client: Client, title: str) -> bool:
    if not now(world.page).workflow_in_progress:
        builders.draft(now(world.page), title=title)
        start_review(world)
    state = now(world.page).current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[world.page.pk, "approve", state.pk])
    client.post(url, {"comment": ""})
    return now(world.page).title == title


def start_review(world: World) -> WorkflowState:
    page = now(world.page)
    return page.get_workflow().start(page, world.colleague)


def unpublish_page(world: World, client: Client) -> bool:
    client.post(page_url("unpublish", world.page))
    return not now(world.page).live


def delete_page(world: World, client: Client) -> bool:
    client.post(page_url("delete", world.page))
    return not GuidancePage.objects.filter(pk=world.page.pk).exists()


def see_desks(world: World, client: Client) -> bool:
    return shown(client, "wagtailsnippets_content_models_reportingpoint:list")


def add_desk(world: World, client: Client) -> bool:
    known = form_at(world, snippet_url("edit", world.desk), ReportingPoint, key="nieuw")
    client.post(reverse("wagtailsnippets_content_models_reportingpoint:add"), known)
    return ReportingPoint.objects.filter(key="nieuw").exists()


def publish_new_desk_past_its_review(world: World, client: Client) -> bool:
    changes = {"key": "nieuw", "action-publish": "1"}
    known = form_at(world, snippet_url("edit", world.desk), ReportingPoint, **changes)
    client.post(reverse("wagtailsnippets_content_models_reportingpoint:add"), known)
    return ReportingPoint.objects.filter(key="nieuw", live=True).exists()


def edit_desk(world: World, client: Client) -> bool:
    send(world, client, world.desk, snippet_url("edit", world.desk), name="Anders")
    return latest(world.desk).name == "Anders"


def publish_desk_past_its_review(world: World, client: Client) -> bool:
    send(world, client, world.desk, snippet_url("edit", world.desk), name="Anders", **{"action-publish": "1"})
    return now(world.desk).name == "Anders"


def publish_desk_with_urgency(world: World, client: Client) -> bool:
    return publish_with_urgency(client, world.desk, name="Anders") and now(world.desk).name == "Anders"


def unpublish_desk(world: World, client: Client) -> bool:
    client.post(snippet_url("unpublish", world.desk))
    return not now(world.desk).live


def delete_desk(world: World, client: Client) -> bool:
    client.post(snippet_url("delete", world.desk))
    return not ReportingPoint.objects.filter(pk=world.desk.pk).exists()


def edit_channel(world: World, client: Client) -> bool:
    send(world, client, world.number, snippet_url("edit", world.number), value="033 448 11 99")
    return latest(world.number).value == "033 448 11 99"


def publish_channel(world: World, client: Client) -> bool:
    changes = {"value": "033 448 11 99", "action-publish": "1"}
    send(world, client, world.number, snippet_url("edit", world.number), **changes)
    return now(world.number).value == "033 448 11 99"


def confirm_checked(world: World, client: Client) -> bool:
    client.post(reverse("confirm_checked", args=["reportingpoint", world.desk.pk]), {"method": "email"})
    return Verification.objects.filter(reporting_point=world.desk).exists()


def recall(world: World, client: Client) -> bool:
    url = reverse("recall", args=["content_models", "reportingpoint", world.desk.pk])
    client.post(url, {"reason": "wrong", "explanation": "", "everywhere": "on"})
    return Recall.objects.exists()


def see_translations(world: World, client: Client) -> bool:
    return shown(client, "translations:overview", world.home.translation_key)


def ask_for_translation(world: World, client: Client) -> bool:
    client.post(reverse("translations:submit", args=[world.page.translation_key]), {"locale": [world.english.code]})
    return TranslationJob.objects.exists()


def translate_english(world: World, client: Client) -> bool:
    return shown(client, "translations:editor", world.home.translation_key, "en")


def translate_polish(world: World, client: Client) -> bool:
    return shown(client, "translations:editor", world.home.translation_key, "pl")


def upload_image(world: World, client: Client) -> bool:
    picture = io.BytesIO()
    Image.new("RGB", (40, 30)).save(picture, "PNG")
    return upload(client, "wagtailimages:add", get_image_model(), "beeld.png", picture.getvalue(), "image/png")


def upload_document(world: World, client: Client) -> bool:
    return upload(client, "wagtaildocs:add", get_document_model(), "blad.txt", b"Een blad.", "text/plain")


def upload(client: Client, name: str, model: Any, file: str, content: bytes, kind: str) -> bool:
    collection = Collection.get_first_root_node().pk
    uploaded = SimpleUploadedFile(file, content, kind)
    client.post(reverse(name), {"title": "Nieuw", "collection": collection, "file": uploaded})
    return model.objects.filter(title="Nieuw").exists()


def see_people(world: World, client: Client) -> bool:
    return shown(client, "wagtailusers_users:index")


def keep_people(world: World, client: Client) -> bool:
    url = reverse("wagtailusers_users:edit", args=[world.colleague.pk])
    send(world, client, world.colleague, url, first_name="Anders")
    return User.objects.get(pk=world.colleague.pk).first_name == "Anders"


def give_rights_to_groups(world: World, client: Client) -> bool:
    return shown(client, "wagtailusers_groups:index")


def see_languages(world: World, client: Client) -> bool:
    return shown(client, "languages:index")


def keep_languages(world: World, client: Client) -> bool:
    url = reverse("languages:edit", args=[world.polish.pk])
    send(world, client, world.polish, url, name="Anders")
    return LocaleProfile.objects.get(pk=world.polish.pk).name == "Anders"


def set_policies(world: World, client: Client) -> bool:
    kind = ContentType.objects.get_for_model(GuidancePage)
    choices = {"content_type": kind.pk, "after_urgent_change": AfterUrgentChange.TAKE_BACK}
    client.post(reverse("translation_policies:add"), choices)
    return TranslationPolicy.objects.exists()


ACTIONS: list[Callable[[World, Client], bool]] = [
    see_explorer,
    add_page,
    edit_page,
    publish_page_past_its_review,
    publish_page_with_urgency,
    submit_page,
    approve_as_a_colleague,
    approve_as_the_ministry,
    unpublish_page,
    delete_page,
    see_desks,
    add_desk,
    publish_new_desk_past_its_review,
    edit_desk,
    publish_desk_past_its_review,
    publish_desk_with_urgency,
    unpublish_desk,
    delete_desk,
    edit_channel,
    publish_channel,
    confirm_checked,
    recall,
    see_translations,
    ask_for_translation,
    translate_english,
    translate_polish,
    upload_image,
    upload_document,
    see_people,
    keep_people,
    give_rights_to_groups,
    see_languages,
    keep_languages,
    set_policies,
]
