"""The public role: serves published documents, can see nothing else. No session, no cookie, no editor."""

from cms.settings.base import *  # noqa: F403
from cms.settings.base import REST_FRAMEWORK, published_database

# Also on a developer's machine: Django's page for errors shows the request, and keeps every query in memory.
DEBUG = False
# No answer is made from the Host header, so there is none to refuse; links start with API_BASE_URL.
ALLOWED_HOSTS = ["*"]

INSTALLED_APPS = ["rest_framework", "api"]
DATABASES = {"default": published_database(), "published": published_database()}
ROOT_URLCONF = "cms.urls_delivery"
WSGI_APPLICATION = "cms.wsgi.application"
MIDDLEWARE = ["api.answering.Answering"]
APPEND_SLASH = False
USE_I18N = False
DATA_UPLOAD_MAX_NUMBER_FIELDS = 50

SILENCED_SYSTEM_CHECKS = [
    "security.W001",  # api.answering sends the headers of SecurityMiddleware,
    "security.W002",  # and X-Frame-Options
    "security.W003",  # nothing can be written and no cookie is read: there is nothing to forge
]

# The contract is written by frontend_contract; this role only hands it out.
REST_FRAMEWORK = REST_FRAMEWORK | {"DEFAULT_SCHEMA_CLASS": None}

# A query string, a body or a full address must never reach a log: nothing is logged but what `api` logs itself, which
# is the path's template and the kind of error. Django's own loggers put paths, hosts and tracebacks into their records.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": [], "level": "CRITICAL"},
    "loggers": {
        "api": {"handlers": ["console"], "level": "INFO", "propagate": False},
        **{
            name: {"handlers": [], "level": "CRITICAL", "propagate": False}
            for name in ("django", "django.request", "django.security", "django.server")
        },
    },
}
