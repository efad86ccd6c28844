"""Single sign-on proves who somebody is; who may enter is decided here: an account made by an administrator."""

from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cms.users.second_factor import ASKED_ELSEWHERE

LOGIN = "login"
MULTI_FACTOR = "mfa"  # RFC 8176


class SingleSignOnAdapter(DefaultSocialAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Connects the first login to the one active account with the same, verified address.

        Raises ImmediateHttpResponse with a page that says what to do where there is no such account.
        """
        if sociallogin.state.get("process") != LOGIN:
            raise ImmediateHttpResponse(refuse(request, _("Log in via de pagina om in te loggen.")))
        if sociallogin.is_existing:
            return
        user = account_of(sociallogin)
        if user is None:
            raise ImmediateHttpResponse(refuse(request, _("Vraag een beheerder om een account met je e-mailadres.")))
        sociallogin.connect(request, user)

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """None: who logs in with single sign-on for the first time knows it."""


def account_of(sociallogin: SocialLogin) -> AbstractBaseUser | None:
    """None as well where two accounts have the address: nobody may enter the wrong one."""
    verified = [address.email for address in sociallogin.email_addresses if address.verified is True]
    if not verified:
        return None
    users = get_user_model().objects.filter(is_active=True, email__iexact=verified[0])[:2]
    return users[0] if len(users) == 1 else None


def refuse(request: HttpRequest, sentence: str) -> HttpResponse:
    return render(request, "users/no_account.html", {"sentence": sentence}, status=403)


def note_second_factor(
    sender: Any, request: HttpRequest, user: AbstractBaseUser, sociallogin: SocialLogin | None = None, **kwargs: Any
) -> None:
    """Remember, for this session, that the provider says it asked for a second factor; and nothing else it told."""
    if sociallogin is None:
        return
    methods = sociallogin.account.extra_data.get("id_token", {}).get("amr")
    if isinstance(methods, list) and MULTI_FACTOR in methods:
        request.session[ASKED_ELSEWHERE] = True
    SocialAccount.objects.filter(pk=sociallogin.account.pk).update(extra_data={})
