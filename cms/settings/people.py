"""How people log in: django-allauth with a second factor, single sign-on by configuration, short sessions."""

from cms.settings import env

AUTH_USER_MODEL = "users.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]

LOGIN_APPS = [
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]
# After Django's own for sessions, users and messages, in this order.
LOGIN_MIDDLEWARE = [
    "allauth.account.middleware.AccountMiddleware",
    "cms.users.login_pages.ProtectLoginPages",
    "cms.users.sessions.EndOldSessions",
    "cms.users.second_factor.RequireSecondFactor",
    "cms.users.auditors.RefuseChanges",
]

# Failed logins are counted here, so every process must see the same counts. The database has them without another
# server to run; a cache in memory would let somebody guess once per process.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"},
    # Wagtail would keep its pictures of pictures there: those are rows already.
    "renditions": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
}
ALLAUTH_TRUSTED_PROXY_COUNT = env.TRUSTED_PROXIES

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 14}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

LOGIN_URL = WAGTAILADMIN_LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
# Passwords are set and forgotten in one place, which is throttled and tells no stranger who has an account.
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False

ACCOUNT_ADAPTER = "cms.users.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an administrator fills in the address; nobody signs up
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if env.BASE_URL.startswith("https://") else "http"

MFA_ADAPTER = "cms.users.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Informatiepunt mensenhandel"
MFA_TOTP_TOLERANCE = 1  # the clock of a phone may be half a minute off
MFA_ALLOW_UNVERIFIED_EMAIL = True

SOCIALACCOUNT_ADAPTER = "cms.users.single_sign_on.SingleSignOnAdapter"
SOCIALACCOUNT_AUTO_SIGNUP = False
# A form that leads to another site would need a hole in the content security policy of the login page.
SOCIALACCOUNT_LOGIN_ON_GET = True
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "sso",
                "name": env.OIDC_NAME,
                "client_id": env.OIDC_CLIENT_ID,
                "secret": env.OIDC_CLIENT_SECRET,
                "settings": {"server_url": env.OIDC_SERVER_URL},
            }
        ]
        if env.OIDC_SERVER_URL
        else [],
    }
}
OIDC_TRUSTS_MFA = env.OIDC_TRUSTS_MFA

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"  # "Strict" would lose the way back from single sign-on
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = env.BASE_URL.startswith("https://")
SESSION_COOKIE_AGE = env.SESSION_HOURS * 60 * 60
SESSION_IDLE_SECONDS = env.SESSION_IDLE_MINUTES * 60

ACCOUNT_FORMS = {
    "login": "cms.users.forms.LoginForm",
    "reset_password": "cms.users.forms.ForgottenPasswordForm",
    "reset_password_from_key": "cms.users.forms.NewPasswordForm",
    "change_password": "cms.users.forms.ChangePasswordForm",
    "set_password": "cms.users.forms.SetPasswordForm",
    "reauthenticate": "cms.users.forms.RepeatPasswordForm",
}
MFA_FORMS = {
    "authenticate": "cms.users.forms.CodeForm",
    "reauthenticate": "cms.users.forms.RepeatCodeForm",
    "activate_totp": "cms.users.forms.SetUpAppForm",
    "add_webauthn": "cms.users.forms.AddPasskeyForm",
    "edit_webauthn": "cms.users.forms.RenamePasskeyForm",
}
