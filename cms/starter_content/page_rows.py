"""The rows of the pages, as drafts in their place in the tree and with their facts."""

from typing import Any

from wagtail.models import Page, Site

from cms.importing.stable_ids import stable_id
from cms.starter_content.languages import SOURCE
from cms.starter_content.page_files import HOME, PageFile, read_sources
from content_models.locale_profile import LocaleProfile
from content_models.models import Audience, ExploitationForm, HomePage, Need
from content_models.vocabularies.term import Term


def make_source_row(file: PageFile, source: LocaleProfile) -> bool:
    """Returns whether it was made: not where editors made a home, or took the page above it away."""
    if file.key == HOME:
        return make_home(file, source)
    parent = find(file.parent, source)
    if parent is None or find(file.key, source):
        return False
    parent.add_child(instance=new_page(file, source))
    return True


def make_translated_row(file: PageFile, profile: LocaleProfile, languages: dict[str, LocaleProfile]) -> bool:
    source = find(file.key, languages[SOURCE])
    if source is None or find(file.key, profile) or (file.key != HOME and find(file.parent, profile) is None):
        return False
    source.copy_for_translation(profile.locale)
    return True


def make_home(file: PageFile, source: LocaleProfile) -> bool:
    """It takes the place of Wagtail's welcome page."""
    if HomePage.objects.filter(locale_id=source.locale_id).exists():
        return False
    home = new_page(file, source)
    Page.get_first_root_node().add_child(instance=home)
    make_root_of_site(home)
    return True


def make_root_of_site(home: Page) -> None:
    """The site's root is deleted only if it is the page that Wagtail itself made: editors cannot make plain pages."""
    site = Site.objects.select_related("root_page").filter(is_default_site=True).first()
    former = site.root_page.specific if site else None
    if site is None:
        site = Site(hostname="localhost", is_default_site=True)
    site.root_page = home.page_ptr
    site.save()
    if former is not None and type(former) is Page and not former.get_children().exists():
        Page.objects.get(pk=former.pk).delete()


def new_page(file: PageFile, profile: LocaleProfile) -> Any:
    texts = file.nl
    page = file.model(
        translation_key=stable_id("pages", file.key),
        locale=profile.locale,
        live=False,
        **{name: texts[name] for name in ("title", "slug", "summary")},
    )
    known = {field.name for field in page._meta.get_fields()}
    for name, value in facts(file, profile).items():
        if name in known:
            setattr(page, name, value)
    if "sources" in known:
        page.sources = sources(file)
    return page


def facts(file: PageFile, profile: LocaleProfile) -> dict[str, Any]:
    """What the page types know; each takes what it has a field for."""
    return {
        "content_owner": file.owner,
        "review_on": file.review_on,
        "audience": one(terms(Audience, [file.audience], profile)),
        "audiences": terms(Audience, file.audiences, profile),
        "needs": terms(Need, file.needs, profile),
        "exploitation_form": one(terms(ExploitationForm, [file.exploitation_form], profile)),
        "exploitation_forms": terms(ExploitationForm, file.exploitation_forms, profile),
    }


def sources(file: PageFile) -> list[Any]:
    known, model = read_sources(), file.model.sources.rel.related_model  # type: ignore[attr-defined]
    return [model(sort_order=number, **known[key]) for number, key in enumerate(file.sources)]


def terms(model: type[Term], codes: list[str], profile: LocaleProfile) -> list[Term]:
    return list(model.objects.filter(code__in=codes, locale_id=profile.locale_id))


def one(found: list[Term]) -> Term | None:
    return found[0] if found else None


def find(key: str, profile: LocaleProfile) -> Any:
    page = Page.objects.filter(translation_key=stable_id("pages", key), locale_id=profile.locale_id).first()
    return page.specific if page else None
