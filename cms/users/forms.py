"""allauth's forms in our words: every field has a label, and no placeholder that vanishes while one types."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa import app_settings as settings
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as second_step
from allauth.mfa.totp import forms as app
from allauth.mfa.webauthn import forms as passkey
from django.core.cache import cache
from django.utils.translation import gettext_lazy as _

LENGTH = _("Minstens 14 tekens. Een zin van een paar woorden is goed te onthouden.")
CODE = _("Code")
FROM_APP = _("De zes cijfers die de app nu laat zien.")
FROM_APP_OR_LIST = _("De zes cijfers van de app, of een van je herstelcodes.")


class Worded:
    """`words` gives each field its label and its explanation; an empty explanation keeps the field's own."""

    words: dict[str, tuple[Any, Any]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        for name, (label, explanation) in self.words.items():
            field = self.fields[name]  # type: ignore[attr-defined]
            field.label = label
            field.help_text = explanation or field.help_text
            field.widget.attrs.pop("placeholder", None)


class UsedOnce:
    """allauth remembers a used code for one period, and accepts it for as long as its tolerance makes it valid."""

    def clean_code(self) -> str:
        code: str = super().clean_code()  # type: ignore[misc]
        key = f"used-code:{self.user.pk}:{code}"  # type: ignore[attr-defined]
        if not cache.add(key, True, timeout=settings.TOTP_PERIOD * (1 + 2 * settings.TOTP_TOLERANCE)):
            raise get_adapter().validation_error("incorrect_code")
        return code


class LoginForm(Worded, account.LoginForm):
    words = {
        "login": (_("Gebruikersnaam of e-mailadres"), ""),
        "password": (_("Wachtwoord"), ""),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs["autocomplete"] = "username"
        self.fields["password"].help_text = ""  # the page has the link for who forgot it


class ForgottenPasswordForm(Worded, account.ResetPasswordForm):
    words = {"email": (_("E-mailadres"), "")}


class NewPasswordForm(Worded, account.ResetPasswordKeyForm):
    words = {"password1": (_("Nieuw wachtwoord"), LENGTH), "password2": (_("Nog een keer"), "")}


class ChangePasswordForm(Worded, account.ChangePasswordForm):
    words = {"oldpassword": (_("Huidig wachtwoord"), ""), **NewPasswordForm.words}


class SetPasswordForm(Worded, account.SetPasswordForm):
    words = NewPasswordForm.words


class RepeatPasswordForm(Worded, account.ReauthenticateForm):
    words = {"password": (_("Wachtwoord"), "")}


class CodeForm(UsedOnce, Worded, second_step.AuthenticateForm):
    words = {"code": (CODE, FROM_APP_OR_LIST)}


class RepeatCodeForm(UsedOnce, Worded, second_step.ReauthenticateForm):
    words = {"code": (CODE, FROM_APP_OR_LIST)}


class SetUpAppForm(Worded, app.ActivateTOTPForm):
    words = {"code": (CODE, FROM_APP)}


NAME = (_("Naam"), _("Waaraan je deze passkey herkent, zoals “laptop van het werk”."))


class AddPasskeyForm(Worded, passkey.AddWebAuthnForm):
    words = {
        "name": NAME,
        "passwordless": (
            _("Ook inloggen zonder wachtwoord"),
            _("Dan log je in met alleen je vingerafdruk, gezicht of pincode."),
        ),
    }


class RenamePasskeyForm(Worded, passkey.EditWebAuthnForm):
    words = {"name": NAME}
