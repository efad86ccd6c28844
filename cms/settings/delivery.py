"""The public role: serves published documents, can see nothing else. No session, no cookie, no editor."""

from cms.settings.base import *  # noqa: F403
from cms.settings.base import published_database

INSTALLED_APPS = ["rest_framework", "api"]
DATABASES = {"default": published_database(), "published": published_database()}
ROOT_URLCONF = "cms.urls_delivery"
WSGI_APPLICATION = "cms.wsgi.application"
MIDDLEWARE = ["api.answering.Answering"]
APPEND_SLASH = False
USE_I18N = False

# A query string, a body or a full address must never reach a log: only errors are logged, with the path's template.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {
        "api": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "django.request": {"handlers": [], "level": "CRITICAL", "propagate": False},
    },
}
