from pathlib import Path

from django.core.files import File

from cms.importing.stable_ids import stable_id
from cms.starter_content.ledger import Ledger
from cms.starter_content.yaml_file import read_yaml
from content_models.models import ContentImage

FILE = Path(__file__).parent / "images.yaml"
FOLDER = Path(__file__).parent / "images"
CREDIT = "Informatiepunt mensenhandel"


def load_images(ledger: Ledger) -> None:
    for key, entry in read_yaml(FILE).items():
        if ledger.is_new("images", key):
            with (FOLDER / f"{key}.png").open("rb") as picture:
                image = ContentImage(uuid=stable_id("images", key), credit=CREDIT, **entry)
                image.file = File(picture, name=f"{key}.png")
                image.save()
            ledger.note("images", key)


def image_ids() -> dict[str, int]:
    """Those that are still there, by key."""
    rows = dict(ContentImage.objects.values_list("uuid", "pk"))
    return {key: rows[id] for key in read_yaml(FILE) if (id := stable_id("images", key)) in rows}
