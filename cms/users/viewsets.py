"""The screens on which administrators keep the people who edit."""

from typing import Any

from django import forms
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import EditView, UserViewSet

from cms.users.roles import TRANSLATORS


class NewPersonForm(UserCreationForm):
    """A role is a group. Superusers are made on the server only: `create_first_administrator`."""

    field_order = ["username", "email", "first_name", "last_name", "groups"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["is_superuser"]
        name_roles(self)
        self.fields["email"].help_text = _("Hierop krijgt deze persoon een link om een wachtwoord te kiezen.")

    def save(self, commit: bool = True) -> Any:
        self.instance.set_unusable_password()
        return super().save(commit)


class PersonForm(UserEditForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("is_superuser", None)
        name_roles(self)


def name_roles(form: forms.Form) -> None:
    """The translators of all languages come last."""
    roles = form.fields["groups"]
    roles.label = _("Rollen")
    roles.help_text = _("Iemand kan meer dan één rol hebben.")
    translates = Q(name__startswith=TRANSLATORS)
    roles.queryset = Group.objects.annotate(translates=translates).order_by("translates", "name")  # type: ignore[attr-defined]


class EditPerson(EditView):
    def get_object(self, queryset: Any = None) -> Any:
        """Raises PermissionDenied: with another's mail address one gets their password."""
        person = super().get_object(queryset)
        if person.is_superuser and not self.request.user.is_superuser:
            raise PermissionDenied
        return person


class PeopleViewSet(UserViewSet):
    edit_view_class = EditPerson
    create_template_name = "wagtailadmin/generic/create.html"  # Wagtail's own has a box for superusers

    def get_form_class(self, for_update: bool = False) -> type[Any]:
        return PersonForm if for_update else NewPersonForm
