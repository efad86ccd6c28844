"""The floor: Django without middleware, without apps, and one view that hands out stored bytes."""

# ruff: noqa: F403
from cms.settings.delivery import *

INSTALLED_APPS = []
MIDDLEWARE = []
ROOT_URLCONF = "tests.benchmarks.contenders.bare_urls"
