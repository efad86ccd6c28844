from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from cms.importing import views


class ImportMenuItem(MenuItem):
    def is_shown(self, request):  # type: ignore[no-untyped-def]  # as in Wagtail
        return request.user.has_perm(views.MAY_IMPORT)


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern | URLResolver]:
    patterns = [
        path("", views.Upload.as_view(), name="upload"),
        path("<int:pk>", views.Preview.as_view(), name="preview"),
    ]
    return [path("import/", include((patterns, "importing")))]


@hooks.register("register_admin_menu_item")
def menu_item() -> MenuItem:
    return ImportMenuItem(_("Importeren"), reverse("importing:upload"), icon_name="upload", order=190)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(views.IMPORTED, _("Contactpunten geïmporteerd"), _("Contactpunten geïmporteerd"))
