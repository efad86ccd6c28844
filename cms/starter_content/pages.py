"""The home pages and the guidance pages. All rows first, as drafts, for pages link to each other; then the texts."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from wagtail.models import Page, Site

from cms.importing.stable_ids import stable_id
from cms.starter_content.languages import SOURCE, WRITTEN_IN
from cms.starter_content.ledger import Ledger
from cms.starter_content.page_content import Targets, fill_texts
from cms.starter_content.yaml_file import read_yaml
from cms.translation.adopting import publish_in_its_language
from content_models.locale_profile import LocaleProfile
from content_models.models import (
    Audience,
    ExploitationForm,
    GuidancePage,
    GuidancePageSource,
    HomePage,
    Need,
    ReportingPoint,
)
from content_models.vocabularies.term import Term

FOLDER = Path(__file__).parent
HOME = "home"


def load_pages(ledger: Ledger, languages: dict[str, LocaleProfile]) -> None:
    files = {HOME: FOLDER / "home.yaml", **{file.stem: file for file in sorted((FOLDER / "pages").glob("*.yaml"))}}
    new = {key: read_yaml(file) for key, file in files.items() if ledger.is_new("pages", key)}
    if not new:
        return
    for code in (code for code in WRITTEN_IN if code in languages):  # the source first
        made = {key for key, data in new.items() if make_draft(key, data, code, languages)}
        targets = Targets(pages=page_ids(files, languages[code]), desks=desk_ids(languages[code]))
        for key in (key for key in new if key in made):
            page = find(key, languages[code])
            fill_texts(page, key, new[key][code], targets)
            publish_in_its_language(page)
    for key in new:
        ledger.note("pages", key)


def make_draft(key: str, data: dict[str, Any], code: str, languages: dict[str, LocaleProfile]) -> bool:
    """The row of the page, where it has a place to stand. Returns whether it was made."""
    profile = languages[code]
    if code != SOURCE:
        source = find(key, languages[SOURCE])
        if source is None or find(key, profile) or (key != HOME and find(HOME, profile) is None):
            return False
        source.copy_for_translation(profile.locale)
        return True
    make: Callable[..., bool] = make_home if key == HOME else make_guidance
    return make(key, data, profile)


def make_home(key: str, data: dict[str, Any], profile: LocaleProfile) -> bool:
    """The home of the source language, where editors did not make one. It takes the place of Wagtail's welcome page."""
    if HomePage.objects.filter(locale_id=profile.locale_id).exists():
        return False
    texts = data[profile.code]
    home = HomePage(
        translation_key=stable_id("pages", key),
        locale=profile.locale,
        title=texts["title"],
        slug=texts["slug"],
        summary=texts["summary"],
        live=False,
    )
    Page.get_first_root_node().add_child(instance=home)
    make_root_of_site(home)
    return True


def make_root_of_site(home: HomePage) -> None:
    """The site's root is deleted only if it is the page that Wagtail itself made: editors cannot make plain pages."""
    site = Site.objects.select_related("root_page").filter(is_default_site=True).first()
    former = site.root_page.specific if site else None
    if site is None:
        site = Site(hostname="localhost", is_default_site=True)
    site.root_page = home.page_ptr
    site.save()
    if former is not None and type(former) is Page and not former.get_children().exists():
        Page.objects.get(pk=former.pk).delete()


def make_guidance(key: str, data: dict[str, Any], profile: LocaleProfile) -> bool:
    home = HomePage.objects.filter(locale_id=profile.locale_id).first()
    if home is None:
        return False
    texts = data[profile.code]
    page = GuidancePage(
        translation_key=stable_id("pages", key),
        locale=profile.locale,
        title=texts["title"],
        slug=texts["slug"],
        summary=texts["summary"],
        content_owner=data["owner"],
        review_on=data["review_on"],
        live=False,
    )
    page.audiences = terms(Audience, data["audiences"], profile)
    page.needs = terms(Need, data["needs"], profile)
    page.exploitation_forms = terms(ExploitationForm, data["exploitation_forms"], profile)
    page.sources = [
        GuidancePageSource(sort_order=number, **source | {"dated_on": str(source["dated_on"] or "")})
        for number, source in enumerate(data["sources"])
    ]
    home.add_child(instance=page)
    return True


def terms(model: type[Term], codes: list[str], profile: LocaleProfile) -> list[Term]:
    return list(model.objects.filter(code__in=codes, locale_id=profile.locale_id))


def find(key: str, profile: LocaleProfile) -> Any:
    model = HomePage if key == HOME else GuidancePage
    return model.objects.filter(translation_key=stable_id("pages", key), locale_id=profile.locale_id).first()


def page_ids(keys: Any, profile: LocaleProfile) -> dict[str, int]:
    """The starter pages of a language by key."""
    rows = Page.objects.filter(locale_id=profile.locale_id).values_list("translation_key", "pk")
    by_id = dict(rows)
    return {key: by_id[id] for key in keys if (id := stable_id("pages", key)) in by_id}


def desk_ids(profile: LocaleProfile) -> dict[str, int]:
    """The desks that a page may name, by key: in its own language, or else as they are in the source language."""
    live = ReportingPoint.objects.filter(live=True)
    source = dict(live.filter(locale__profile__is_source=True).values_list("key", "pk"))
    own = dict(live.filter(locale_id=profile.locale_id).values_list("key", "pk"))
    return {key: own.get(key, pk) for key, pk in source.items()}
