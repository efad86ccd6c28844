"""Takes from an uploaded picture all that is no picture: where it was taken, with what, by whom, and hidden files."""

import warnings
from io import BytesIO
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

MAX_PIXELS = 40_000_000
# Pillow's name of a format -> the extensions a file of it may have, and how it is written again.
FORMATS: dict[str, tuple[set[str], dict[str, Any]]] = {
    "JPEG": ({".jpg", ".jpeg"}, {"quality": 95, "subsampling": 0}),
    "PNG": ({".png"}, {"optimize": True}),
    "WEBP": ({".webp"}, {"quality": 95}),
    "AVIF": ({".avif"}, {"quality": 90}),
}


class CleanPicture(SimpleUploadedFile):
    """A picture that was written by us, so need not be cleaned again."""


def clean_picture(file: Any, name: str) -> CleanPicture:
    """The same picture, upright, in sRGB, with nothing else in its file.

    Raises ValidationError where it is no picture of a format we keep, says it is another, or has too many pixels.
    """
    picture = _opened(file)
    extensions, options = FORMATS[picture.format or ""]
    if Path(name).suffix.lower() not in extensions:
        sentence = _("Dit bestand is een {format}-beeld, maar heet {name}: geef het de goede naam.")
        raise ValidationError(sentence.format(format=picture.format, name=Path(name).name))
    kept = _in_srgb(ImageOps.exif_transpose(picture))
    kept.info = {}
    written = BytesIO()
    kept.save(written, format=picture.format, **options)
    return CleanPicture(Path(name).name, written.getvalue(), Image.MIME[picture.format or ""])


def _opened(file: Any) -> Image.Image:
    """The picture with its points, which are counted before any of them is read."""
    file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(file, formats=list(FORMATS))
            if picture.width * picture.height > MAX_PIXELS:
                raise Image.DecompressionBombError
            picture.load()
    except UnidentifiedImageError as error:
        raise ValidationError(_("Dit is geen beeld dat we bewaren: kies een JPEG, PNG, WebP of AVIF.")) from error
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        sentence = _("Dit beeld is te groot om veilig te openen: maak het kleiner, tot 40 megapixel.")
        raise ValidationError(sentence) from error
    except (OSError, SyntaxError, ValueError) as error:
        raise ValidationError(_("Dit beeld is stuk: bewaar het opnieuw en probeer het nog eens.")) from error
    return picture


def _in_srgb(picture: Image.Image) -> Image.Image:
    mode = "RGBA" if "A" in picture.getbands() or "transparency" in picture.info else "RGB"
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "RGBA"):
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"))
            picture = converted or picture
        except ImageCms.PyCMSError:  # a broken profile: the colours stay as they are stored
            pass
    return picture.convert(mode)
