from django.conf import settings
from django.http import HttpRequest


def demonstration(request: HttpRequest) -> dict[str, bool]:
    """For the banner that no editor can miss."""
    return {"demonstration": settings.DEMO}
