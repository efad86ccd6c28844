import json

import pytest

from tests.api import delivery

ANSWER_AND_TELL = """
import json, sys
from wsgiref.util import setup_testing_defaults
import django
django.setup()
from cms.wsgi import application
replies = {}
for url in ("/api/v1/changes?limit=5", "/api/v1/pages?", "/api/v1/pages?colour=red", "/no?"):
    path, _, query = url.partition("?")
    environ = {"PATH_INFO": path, "QUERY_STRING": query}
    setup_testing_defaults(environ)
    started = []
    body = b"".join(application(environ, lambda status, headers: started.extend((status, dict(headers)))))
    replies[url] = [started[0], started[1]["Content-Type"], body.decode()]
print(json.dumps({"replies": replies, "modules": sorted(sys.modules)}))
"""
# DRF imports the package django.contrib.auth wherever it is imported itself; its models it does not.
EDITORS_ONLY = (
    "wagtail", "wagtail_localize", "content_models", "frontend_contract", "cms.publishing", "cms.users", "cms.admin",
    "drf_spectacular", "django.contrib.sessions", "django.contrib.auth.models", "django.contrib.auth.middleware",
    "django.contrib.contenttypes.models", "django.contrib.admin.models", "django.contrib.messages.middleware",
    "api.store",
)  # fmt: skip


@pytest.fixture(scope="module")
def told(django_db_setup):
    return json.loads(delivery.run(ANSWER_AND_TELL))


def test_the_public_role_answers_without_the_editors_role(told):
    replies = told["replies"]

    assert replies["/api/v1/changes?limit=5"][:2] == ["200 OK", "application/json"]
    assert json.loads(replies["/api/v1/changes?limit=5"][2])["caughtUp"] is True
    assert json.loads(replies["/api/v1/pages?"][2])["items"] == []
    assert replies["/api/v1/pages?colour=red"][:2] == ["400 Bad Request", "application/problem+json"]
    assert replies["/no?"][:2] == ["404 Not Found", "application/problem+json"]


def test_the_public_role_loads_nothing_of_the_editors_role(told):
    loaded = [module for module in told["modules"] for own in EDITORS_ONLY if f"{module}.".startswith(f"{own}.")]

    assert loaded == []


CHECK = """
import django
from django.core.management import call_command
django.setup()
call_command("check", deploy=True, fail_level="WARNING")
"""


def test_the_public_role_is_fit_for_production(django_db_setup):
    assert "no issues" in delivery.run(CHECK, SECRET_KEY="a-long-random-text" * 4)
