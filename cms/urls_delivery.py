"""The addresses of the public role."""

from django.urls import include, path, re_path

from api.docs import DocsView
from api.media import MediaView

urlpatterns = [
    path("", include("api.v1.urls")),
    re_path(r"^docs(?P<file>/docs\.css)?$", DocsView.as_view()),
    re_path(r"^media/(?P<name>[0-9a-f]{32}\.[a-z0-9]{2,5})$", MediaView.as_view()),
]

handler400 = "api.errors.bad_request"
handler404 = "api.errors.not_found"
handler500 = "api.errors.server_error"
