"""Preview: the same serializer on a draft, for editors and behind a short-lived signed token; never stored."""

import json
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render as render_template
from django.urls import reverse
from django.utils import timezone
from django.views import View
from wagtail.models import Page, TranslatableMixin

from cms.publishing.keys import Key
from cms.publishing.live_content import is_public, path_of, translation_of
from cms.publishing.preview_places import desk_card, filled
from cms.translation.states import state_of
from content_models.locale_profile import LocaleProfile
from content_models.tree import public_path
from frontend_contract.content import Content
from frontend_contract.document import render
from frontend_contract.media_files import PublicFile
from frontend_contract.registry import representation_of

SECONDS_VALID = 15 * 60
SALT = "cms.publishing.preview"


def draft_document(obj: Any) -> dict[str, Any]:
    """The document of an object as it stands in the editor, facts from the draft or the source's latest draft."""
    source_profile = LocaleProfile.objects.select_related("locale").get(is_source=True)
    profile = _profile_of(obj) or source_profile
    source = obj if profile.is_source else _latest_source(obj, source_profile)
    content = Content(
        text=obj,
        source=source,
        translation=translation_of(None if profile.is_source else state_of(obj.translation_key, obj.locale_id)),
        published_at=timezone.now(),
        locale=profile.code,
        source_locale=source_profile.code,
        django_language=profile.locale.language_code,
        search_config=profile.search_config,
        moment=timezone.now(),
        path_of=lambda page: path_of(page, profile.code),
        is_public=lambda collection, id: is_public(Key(collection, id, profile.code)),
        file_url=private_url,
        path=public_path(obj) if isinstance(obj, Page) and obj.path else None,
    )
    document = representation_of(type(obj))
    if isinstance(obj, Page) and source.first_published_at is None:
        source.first_published_at = timezone.now()
    return json.loads(render(document, content).body)


def _profile_of(obj: Any) -> LocaleProfile | None:
    """None where the object has no language."""
    if not isinstance(obj, TranslatableMixin):
        return None
    return LocaleProfile.objects.select_related("locale").get(locale_id=obj.locale_id)


def _latest_source(obj: Any, source_profile: LocaleProfile) -> Any:
    source = type(obj).objects.filter(translation_key=obj.translation_key, locale_id=source_profile.locale_id).first()
    return source.get_latest_revision_as_object() if source else obj


def private_url(medium: Any, file: PublicFile) -> str:
    """The file as editors see it; it is not public yet, and may never be."""
    return str(medium.get_rendition(file.spec).url if file.spec else medium.url)


def preview_token(obj: Any) -> str:
    """A token for the latest draft of `obj`, valid for a quarter of an hour."""
    content_type = ContentType.objects.get_for_model(type(obj))
    return signing.dumps([content_type.pk, obj.pk], salt=SALT)


def preview_url(obj: Any) -> str:
    return reverse("preview_document", args=[preview_token(obj)])


class PreviewDocument(View):
    """The document of a draft, as a front end will receive it once it is published."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        try:
            content_type, pk = signing.loads(token, salt=SALT, max_age=SECONDS_VALID)
        except signing.BadSignature:
            raise Http404 from None
        obj: Any = ContentType.objects.get_for_id(content_type).get_object_for_this_type(pk=pk)
        response = JsonResponse({"item": draft_document(obj.get_latest_revision_as_object())})
        response["Cache-Control"] = "no-store"
        return response


def serve(obj: Any, request: HttpRequest, mode_name: str) -> HttpResponse:
    """The preview panel of the admin: the draft as a reader would get it, in a plain style of ours."""
    response = render_template(request, "publishing/preview.html", shown(obj))
    response["Cache-Control"] = "no-store"
    return response


def shown(obj: Any) -> dict[str, Any]:
    """What the page of a preview is made of; the places of desks and pages are filled in."""
    document = draft_document(obj)
    languages = (document["locale"], document["translation"]["sourceLocale"])
    blocks = [*document.get("questions", []), *document.get("body", [])]
    return {
        "document": document,
        "direction": LocaleProfile.objects.get(code=document["locale"]).direction,
        "running_text": [filled(document[name], *languages) for name in ("whatItIs", "message") if name in document],
        "blocks": [filled(block["html"], *languages) for block in blocks],
        "next_steps": [
            (step["text"], desk_card(step["reportingPoint"], *languages)) for step in document.get("nextSteps", [])
        ],
        "json": json.dumps(document, indent=2, ensure_ascii=False),
    }
