"""The screens on which administrators keep the people who edit."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import EditView, UserViewSet


class NewPersonForm(UserCreationForm):
    """A role is a group. Superusers are made on the server only: `create_first_administrator`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["is_superuser"]
        self.fields["email"].help_text = _("Hierop krijgt deze persoon een link om een wachtwoord te kiezen.")

    def save(self, commit: bool = True) -> Any:
        self.instance.set_unusable_password()
        return super().save(commit)


class PersonForm(UserEditForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("is_superuser", None)


class EditPerson(EditView):
    def get_object(self, queryset: Any = None) -> Any:
        """Raises PermissionDenied: with another's mail address one gets their password."""
        person = super().get_object(queryset)
        if person.is_superuser and not self.request.user.is_superuser:
            raise PermissionDenied
        return person


class PeopleViewSet(UserViewSet):
    edit_view_class = EditPerson

    def get_form_class(self, for_update: bool = False) -> type[Any]:
        return PersonForm if for_update else NewPersonForm
