from django.urls import path

from cms.translation.views import actions, editor, overview, progress, queue

app_name = "translations"
OBJECT = "object/<uuid:object_id>/"
ONE = "object/<uuid:object_id>/<str:code>/"

urlpatterns = [
    path("", queue.Queue.as_view(), name="queues"),
    path("language/<str:code>/", queue.Queue.as_view(), name="queue"),
    path("language/<str:code>/publish/", queue.PublishComplete.as_view(), name="publish_complete"),
    path("language/<str:code>/submit/", queue.SubmitNeeded.as_view(), name="submit_needed"),
    path("job/<int:pk>/", progress.Progress.as_view(), name="job"),
    path(OBJECT, overview.Overview.as_view(), name="overview"),
    path(f"{OBJECT}submit/", overview.Submit.as_view(), name="submit"),
    path(f"{OBJECT}urgent/", overview.MarkUrgent.as_view(), name="mark_urgent"),
    path(ONE, editor.Editor.as_view(), name="editor"),
    path(f"{ONE}machine/", actions.Machine.as_view(), name="machine"),
    path(f"{ONE}take-back/", actions.TakeBack.as_view(), name="take_back"),
    path(f"{ONE}preview/", actions.Preview.as_view(), name="preview"),
    path(f"{ONE}po/", actions.PoDownload.as_view(), name="po_download"),
    path(f"{ONE}po/upload/", actions.PoUpload.as_view(), name="po_upload"),
    path(f"{ONE}po/settle/", actions.PoSettle.as_view(), name="po_settle"),
]
