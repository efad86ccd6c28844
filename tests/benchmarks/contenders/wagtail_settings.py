"""Wagtail's own API v2 on our content, with the least middleware that sends Content-Length and answers 304."""

# ruff: noqa: F403
from cms.settings.editing import *
from cms.settings.editing import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "wagtail.api.v2"]
MIDDLEWARE = ["django.middleware.http.ConditionalGetMiddleware", "django.middleware.common.CommonMiddleware"]
ROOT_URLCONF = "tests.benchmarks.contenders.wagtail_urls"
WAGTAILAPI_LIMIT_MAX = 100
