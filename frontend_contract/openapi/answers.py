"""What all operations share: headers, problems, and the answer that nothing changed."""

from typing import Any

Schema = dict[str, Any]

HEADERS: dict[str, Schema] = {
    "API-Version": {"description": "The full version of the API.", "schema": {"type": "string", "example": "1.0.0"}},
    "Cache-Control": {
        "description": "How long a copy may be used, and for how long while we cannot be reached.",
        "schema": {"type": "string"},
    },
    "Content-Language": {"description": "The locales of the documents (BCP 47).", "schema": {"type": "string"}},
    "ETag": {
        "description": "Send it back in `If-None-Match`: as long as nothing changed, the answer is an empty 304.",
        "schema": {"type": "string"},
    },
    "Link": {"description": 'The address to go on at, as `rel="next"` (RFC 8288).', "schema": {"type": "string"}},
    "Retry-After": {"description": "How many seconds to wait.", "schema": {"type": "integer"}},
}
ALWAYS = ["API-Version", "ETag", "Cache-Control"]
ALWAYS_OF_A_QUESTION = ["API-Version", "Cache-Control"]
NOT_MODIFIED = "Nothing changed since the answer whose ETag you sent."

PROBLEMS = {
    400: (
        "BadRequest",
        "The question has errors: `errors` names all of them. Unknown parameters are refused, never ignored.",
    ),
    404: ("NotFound", "Not there; or not in this locale, and `availableLocales` lists where it is."),
    406: ("NotAcceptable", "`Accept` leaves out `application/json`."),
    410: ("Gone", "It is not there any more: remove your copy. `reason` says why, `replacement` what to read instead."),
    413: ("ContentTooLarge", "The body is larger than a situation can be."),
    415: ("UnsupportedMediaType", "The body is no `application/json`."),
    429: ("TooManyRequests", "Too many requests. Wait, and keep using your copy."),
    500: ("InternalServerError", "Something went wrong here. Keep using your copy, and try again later."),
    503: ("ServiceUnavailable", "Not available just now. Keep using your copy, and try again later."),
}

PROBLEM: Schema = {
    "type": "object",
    "description": "What is wrong (RFC 9457).",
    "required": ["status", "title", "detail"],
    "properties": {
        "status": {"type": "integer", "description": "The HTTP status."},
        "title": {"type": "string", "description": "The same for every problem of this status."},
        "detail": {"type": "string", "description": "One sentence on what is wrong here."},
        "errors": {
            "type": "array",
            "description": "400: everything that is wrong with the question: a parameter, or a field of the body.",
            "items": {
                "type": "object",
                "required": ["parameter", "detail"],
                "properties": {"parameter": {"type": "string"}, "detail": {"type": "string"}},
            },
        },
        "requestedLocale": {"type": "string", "description": "The locale you asked for."},
        "availableLocales": {
            "type": "array",
            "description": "The locales in which it is published.",
            "items": {"type": "string"},
        },
        "reason": {"type": "string", "description": "410: why it is gone, as a code."},
        "replacement": {"type": ["string", "null"], "format": "uuid", "description": "410: what to read instead."},
    },
}


def headers(names: list[str]) -> Schema:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


def problems(statuses: list[int]) -> Schema:
    return {str(status): {"$ref": f"#/components/responses/{PROBLEMS[status][0]}"} for status in statuses}


def problem_responses() -> Schema:
    """The components that `problems` refers to."""
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {
        name: {"description": description, "headers": headers(_sent_with(status)), "content": content}
        for status, (name, description) in PROBLEMS.items()
    }


def _sent_with(status: int) -> list[str]:
    return ["API-Version", "Cache-Control", *(["Retry-After"] if status == 503 else [])]
