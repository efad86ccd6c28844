from django.http import HttpRequest


def is_from_script(request: HttpRequest) -> bool:
    """Whether a script of the admin asks, which cannot show a page to log in on."""
    return request.headers.get("x-requested-with") == "XMLHttpRequest" or not request.accepts("text/html")
