"""Wagtail's own API v2 on our content, with the least middleware that sends Content-Length and answers 304."""

# ruff: noqa: F403
from cms.settings.editing import *
from cms.settings.editing import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "wagtail.api.v2"]
MIDDLEWARE = [
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "allauth.account.middleware.AccountMiddleware",  # allauth does not start without; it costs microseconds
]
# What Wagtail keeps of its sites it finds in memory, as in any site of its own.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
ROOT_URLCONF = "tests.benchmarks.contenders.wagtail_urls"
WAGTAILAPI_LIMIT_MAX = 100
