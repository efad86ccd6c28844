"""The editors' role as tests see it: quick to log in to, loud when publishing fails, mail kept in memory."""

# ruff: noqa: F403
import os

os.environ.setdefault("SECRET_KEY", "only-for-tests")

from cms.settings import env
from cms.settings.base import database, published_database
from cms.settings.editing import *

DEBUG = DEMO = False
ALLOWED_HOSTS = ["*"]

DATABASES = {
    "default": database(env.DATABASE_URL),
    "published": published_database() | {"TEST": {"MIRROR": "default"}},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "public": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PUBLISHING_RAISES = True
