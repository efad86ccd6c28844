"""The right desks for a situation in the body of the request. Nothing of it is kept: no row, no log, no cache.

The only POST of the API, and it writes nothing: a situation must not stand in an address, which is logged on the way.
"""

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.http.request import RawPostDataException
from rest_framework.views import APIView

from api.errors import Problem
from api.guides import guide_for
from api.referral import Guide, Situation, SituationRefused, read_situation, refer
from api.v1.locale_contract import require_public
from api.v1.moments import read_moment
from api.v1.parameters import LOCALE, Parameter, read_parameters

LARGEST = 16 * 1024  # bytes of a body
JSON = "application/json"
FORMS = "exploitation-form"


class ReferralView(APIView):
    http_method_names = ["post", "options"]
    parameters: ClassVar[Mapping[str, Parameter]] = {"locale": LOCALE}

    def post(self, request: Any) -> HttpResponse:
        query = request._request
        locale = read_parameters(query, self.parameters)["locale"]
        body = read_body(query)
        require_public(locale)
        guide = guide_for(locale)
        situation, moment = read_question(body, guide)
        answer = refer(situation, guide, moment)
        keys = [desk["key"] for desk in answer["desks"]]
        given = {
            "item": answer,
            "included": [guide.by_key[key].document for key in keys],
            "requestedLocale": locale,
        }
        response = HttpResponse(json.dumps(given, ensure_ascii=False), content_type=JSON)
        response["Cache-Control"] = "no-store"
        response["Content-Language"] = locale
        return response

    def options(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        response = HttpResponse(status=204)
        del response["Content-Type"]
        response["Access-Control-Allow-Methods"] = "POST, OPTIONS"
        response["Access-Control-Allow-Headers"] = "Accept, Content-Type"
        return response


def read_body(request: HttpRequest) -> Any:
    """The JSON of the request. Raises a 400, 413 or 415 problem that never repeats what was sent."""
    if request.content_type != JSON:
        raise Problem(415, f"Send the situation as {JSON}.")
    if int(request.headers.get("Content-Length") or 0) > LARGEST:
        raise Problem(413, f"A situation has at most {LARGEST} bytes.")
    try:
        text = request.read(LARGEST + 1)
    except (OSError, RawPostDataException):
        raise Problem(400, "The body cannot be read.") from None
    if len(text) > LARGEST:
        raise Problem(413, f"A situation has at most {LARGEST} bytes.")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise Problem(400, "The body is not JSON.") from None


def read_question(body: Any, guide: Guide) -> tuple[Situation, dt.datetime]:
    """The situation and the moment it is about, now where it names none. Raises one 400 problem with every fault."""
    faults: list[dict[str, str]] = []
    situation, moment = None, dt.datetime.now(dt.UTC)
    try:
        situation = read_situation(body)
        faults += _unknown_forms(situation, guide)
    except SituationRefused as refused:
        faults += refused.faults
    if isinstance(body, Mapping) and body.get("moment") is not None:
        try:
            moment = read_moment(str(body["moment"]))
        except ValueError as error:
            faults.append({"field": "moment", "detail": str(error)})
    if situation is None or faults:
        errors = [{"parameter": fault["field"], "detail": fault["detail"]} for fault in faults]
        raise Problem(400, "The situation has errors; see `errors`.", errors=errors)
    return situation, moment


def _unknown_forms(situation: Situation, guide: Guide) -> list[dict[str, str]]:
    known = sorted(each["code"] for each in guide.document["terms"] if each["type"] == FORMS)
    if situation.forms <= set(known):
        return []
    return [{"field": "exploitationForm", "detail": f"Known codes: {', '.join(known)}."}]
