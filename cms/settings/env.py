"""The only reader of the environment. Every setting an operator can change is named here, once."""

from environs import Env

from cms.settings.places import ALLOW_OPENING_PARENT_FOLDERS, DATA_DIR, ROOT

__all__ = ["ALLOW_OPENING_PARENT_FOLDERS", "DATA_DIR", "ROOT"]

env = Env()

DEBUG = env.bool("DEBUG", False)
# Only on a developer's machine: shows what a machine translated for victims. `make serve` turns it on.
DEMO = DEBUG and env.bool("DEMO", False)
SECRET_KEY = env.str("SECRET_KEY", "")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", [])
BASE_URL = env.str("BASE_URL", "http://127.0.0.1:8000")

DATABASE_URL = env.str("DATABASE_URL", "")
PUBLISHED_DATABASE_URL = env.str("PUBLISHED_DATABASE_URL", "")
API_ROLE = env.str("API_ROLE", "")
API_ROLE_PASSWORD = env.str("API_ROLE_PASSWORD", "")

MEDIA_BUCKET = env.str("MEDIA_BUCKET", "")
PUBLIC_MEDIA_BUCKET = env.str("PUBLIC_MEDIA_BUCKET", "")
PUBLIC_MEDIA_URL = env.str("PUBLIC_MEDIA_URL", f"{BASE_URL}/media/")
S3_ENDPOINT_URL = env.str("S3_ENDPOINT_URL", "")

PURGE_URLS = env.list("PURGE_URLS", [])

EMAIL_URL = env.str("EMAIL_URL", "")
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "informatiepunt@localhost")

LIBRETRANSLATE_URL = env.str("LIBRETRANSLATE_URL", "")
LIBRETRANSLATE_API_KEY = env.str("LIBRETRANSLATE_API_KEY", "")
DEEPL_AUTH_KEY = env.str("DEEPL_AUTH_KEY", "")

TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", 0)
SESSION_HOURS = env.int("SESSION_HOURS", 8)
SESSION_IDLE_MINUTES = env.int("SESSION_IDLE_MINUTES", 30)
OIDC_SERVER_URL = env.str("OIDC_SERVER_URL", "")
OIDC_CLIENT_ID = env.str("OIDC_CLIENT_ID", "")
OIDC_CLIENT_SECRET = env.str("OIDC_CLIENT_SECRET", "")
OIDC_NAME = env.str("OIDC_NAME", "Single sign-on")
OIDC_TRUSTS_MFA = env.bool("OIDC_TRUSTS_MFA", False)

# `make serve` only: where its front door finds the api process.
API_UPSTREAM = env.str("API_UPSTREAM", "")

ADMIN_USERNAME = env.str("ADMIN_USERNAME", "admin")
ADMIN_PASSWORD = env.str("ADMIN_PASSWORD", "")
ADMIN_EMAIL = env.str("ADMIN_EMAIL", "")
