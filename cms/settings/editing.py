"""The editors' role: Wagtail admin, worker, scheduler and preview."""

from typing import Any

import dj_email_url

from cms.settings import env
from cms.settings.base import *  # noqa: F403
from cms.settings.base import API_VERSION, DEBUG, PUBLIC_MEDIA_ROOT, database, published_database
from cms.settings.languages import ADMIN_LANGUAGES, LANGUAGES
from cms.settings.people import *  # noqa: F403
from cms.settings.people import LOGIN_APPS, LOGIN_MIDDLEWARE


def bucket(name: str, **options: Any) -> dict[str, Any]:
    """A storage on an S3 server. Who may read it is said by the bucket, not by each file."""
    own = {
        "bucket_name": name,
        "endpoint_url": env.S3_ENDPOINT_URL or None,
        "default_acl": None,
        "signature_version": "s3v4",
    }
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": {**own, **options}}


INSTALLED_APPS = [
    "cms.users",
    "cms.admin",
    "cms.publishing",
    "cms.translation",
    "cms.importing",
    "cms.exporting",
    "cms.glossary",
    "cms.workflow",
    "cms.referral",
    "cms.starter_content",
    "content_models",
    "frontend_contract",
    "api",
    "wagtail_localize",
    "wagtail.locales",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "cms.users.apps.WagtailUsersWithoutPasswords",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    *LOGIN_APPS,
    "rest_framework",
    "drf_spectacular",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    *LOGIN_MIDDLEWARE,
    "cms.admin.refusals.ExplainRefusals",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
DATABASES = {"default": database(env.DATABASE_URL), "published": published_database()}

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cms.admin.demonstration.demonstration",
            ],
        },
    },
]

WAGTAILIMAGES_IMAGE_MODEL = "content_models.ContentImage"
WAGTAILDOCS_DOCUMENT_MODEL = "content_models.ContentDocument"

IMPORT_MAX_BYTES = 5_000_000

# A long page has many fields: refused for their number, all that was typed would be lost.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

STATIC_URL = "/static/"
STATIC_ROOT = env.DATA_DIR / "static"
# Originals, and what is not published, are for editors only: below /admin/, so behind their login.
MEDIA_URL = "/admin/originals/"
MEDIA_ROOT = env.DATA_DIR / "media"
WAGTAILDOCS_SERVE_METHOD = "direct"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "public": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": PUBLIC_MEDIA_ROOT}},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
if env.MEDIA_BUCKET:
    STORAGES["default"] = bucket(env.MEDIA_BUCKET, querystring_auth=True)
if env.PUBLIC_MEDIA_BUCKET:
    # The names say what is in the files: a browser need never ask again.
    forever = {"CacheControl": "public, max-age=31536000, immutable"}
    STORAGES["public"] = bucket(env.PUBLIC_MEDIA_BUCKET, querystring_auth=False, object_parameters=forever)

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# With "no-referrer" a browser sends `Origin: null`, and every form of the admin would be refused as forged.
SECURE_REFERRER_POLICY = "same-origin"
CSRF_TRUSTED_ORIGINS = [env.BASE_URL]

WAGTAIL_SITE_NAME = "Informatiepunt mensenhandel"
WAGTAILADMIN_BASE_URL = env.BASE_URL
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = ADMIN_LANGUAGES
# By default the package publishes the Dutch text as the other language the moment somebody asks for a translation.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True  # what translators wrote outlives a deleted page
if env.LIBRETRANSLATE_URL:
    WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.libretranslate.LibreTranslator",
        "OPTIONS": {"LIBRETRANSLATE_URL": env.LIBRETRANSLATE_URL, "API_KEY": env.LIBRETRANSLATE_API_KEY},
    }
elif env.DEEPL_AUTH_KEY:
    WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.deepl.DeepLTranslator",
        "OPTIONS": {"AUTH_KEY": env.DEEPL_AUTH_KEY},
    }
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAIL_FINISH_WORKFLOW_ACTION = "cms.workflow.finishing.publish_what_was_approved"
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True  # what was approved is what goes live
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.admin.media_forms.PictureForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "cms.admin.media_forms.DocumentForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15_000_000
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "odt", "mp4", "webm", "vtt", "txt"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50_000_000
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif"]

globals().update(dj_email_url.parse(env.EMAIL_URL or "console:"))
DEFAULT_FROM_EMAIL = env.DEFAULT_FROM_EMAIL

SPECTACULAR_SETTINGS = {
    "OAS_VERSION": "3.1.1",
    "TITLE": "Informatiepunt mensenhandel: content API",
    "VERSION": API_VERSION,
    "CONTACT": {"name": "CoMensha", "url": "https://www.comensha.nl", "email": "info@comensha.nl"},
    "LICENSE": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
    # A running copy puts its own address in the place of this one.
    "SERVERS": [{"url": "https://{host}/api/v1", "variables": {"host": {"default": "informatiepunt.example"}}}],
    "SERVE_URLCONF": "cms.urls_delivery",
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SCHEMA_PATH_PREFIX_TRIM": True,
    "DEFAULT_GENERATOR_CLASS": "frontend_contract.openapi.operation.ContractGenerator",
    "POSTPROCESSING_HOOKS": ["frontend_contract.openapi.finish.finish"],
    "GET_LIB_DOC_EXCLUDES": "frontend_contract.openapi.base_classes.base_classes",
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

# Loud while we build, patient in production: see cms.publishing.outbox.
PUBLISHING_RAISES = DEBUG
PURGE_URLS = env.PURGE_URLS
CONTENT_PREVIEW = "cms.publishing.preview.serve"
