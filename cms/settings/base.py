"""What both roles share. The roles themselves are `cms.settings.editing` and `cms.settings.delivery`."""

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from cms.settings import env

DEBUG = env.DEBUG
DEMO = env.DEMO
SECRET_KEY = env.SECRET_KEY or ("only-for-development" if DEBUG else "")
if not SECRET_KEY:
    raise ImproperlyConfigured("Set SECRET_KEY in the environment to a long random text.")
ALLOWED_HOSTS = env.ALLOWED_HOSTS or (["127.0.0.1", "localhost", "[::1]"] if DEBUG else [])

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = True
LOCALE_PATHS = [env.ROOT / "locale"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

API_DEFAULT_LOCALE = "nl"
API_VERSION = "1.4.0"
API_OPENAPI_FILE = env.ROOT / "frontend_contract" / "openapi.yaml"
API_BASE_URL = env.BASE_URL
# Published files only. Both roles know the folder: the editors' role writes there, the public role reads.
PUBLIC_MEDIA_URL = env.PUBLIC_MEDIA_URL
PUBLIC_MEDIA_ROOT = env.DATA_DIR / "public"


def database(url: str) -> dict:
    return dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True) if url else {}


def published_database() -> dict:
    """The same database, seen by the role that may read the published tables and nothing else."""
    if env.PUBLISHED_DATABASE_URL:
        return prepared(database(env.PUBLISHED_DATABASE_URL))
    settings = database(env.DATABASE_URL)
    if settings:
        settings |= {"USER": env.API_ROLE or f"{settings['NAME']}_api", "PASSWORD": env.API_ROLE_PASSWORD}
    return prepared(settings)


def prepared(settings: dict) -> dict:
    """For few questions, asked over and over: planning each anew took longer than answering it.

    `api.queries.select` notices a lost connection by itself.
    """
    options = {"server_side_binding": True, "prepare_threshold": 2}
    if settings:
        settings |= {"OPTIONS": {**settings.get("OPTIONS", {}), **options}, "CONN_HEALTH_CHECKS": False}
    return settings


REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "api.errors.problem_response",
    "UNAUTHENTICATED_USER": None,
    "URL_FORMAT_OVERRIDE": None,
}

SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
