"""PO files go out and come back, and take nothing away from what somebody wrote meanwhile."""

import polib
import pytest

from cms.translation.po import UnreadablePo, export_po, import_po, overwrite, read_po
from cms.translation.publishing import publish_translation
from cms.translation.texts import segments_to_translate, texts_of, write
from tests import builders
from tests.cms.translation.translating import asked_for, fill, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    page = builders.publish(
        builders.guidance(), body=[("rich_text", '<p>Bel <b>nu</b> <a href="tel:112">112</a>.</p>')]
    )
    builders.translated(page.audiences.get())
    builders.translated(builders.home())
    return page


@pytest.fixture
def english(page):
    return asked_for(page)


def filled(po: polib.POFile, **changed: str) -> polib.POFile:
    for entry in po:
        entry.msgstr = changed.get(entry.msgctxt.split(".")[0], f"en: {entry.msgid}")
    return po


def there_and_back(translation, po: polib.POFile) -> polib.POFile:
    return read_po(str(po).encode(), translation)


def test_a_file_goes_out_is_filled_in_and_comes_back(page, english):
    po = filled(export_po(english), title="About pay", body='Call <a id="a1">112</a> <b>now</b>.')
    found = import_po(english, there_and_back(english, po))
    assert (found.written, found.unchanged, found.conflicts, found.left_out) == (3, 0, [], [])
    publish_translation(english)
    document = published(page)
    assert document["title"] == "About pay"
    assert document["body"][0]["html"] == '<p>Call <a href="tel:112" rel="noopener noreferrer">112</a> <b>now</b>.</p>'


def test_bringing_it_back_twice_changes_nothing(english):
    po = filled(export_po(english), body='Call <b>now</b> <a id="a1">112</a>.')
    import_po(english, there_and_back(english, po))
    before = {key: text.updated_at for key, text in texts_of(english).items()}
    found = import_po(english, there_and_back(english, po))
    assert (found.written, found.unchanged) == (0, 3)
    assert {key: text.updated_at for key, text in texts_of(english).items()} == before


def test_what_somebody_wrote_after_the_file_was_made_is_a_conflict_and_stays(english):
    fill(english)
    po = filled(export_po(english), title="From the file")
    title = next(each for each in segments_to_translate(english) if each.context.path == "title")
    write(english, title, "Written meanwhile", known=texts_of(english)[title.string_id, title.context_id])

    found = import_po(english, there_and_back(english, po))
    assert [(each.theirs.data, each.data) for each in found.conflicts] == [("Written meanwhile", "From the file")]
    assert texts_of(english)[title.string_id, title.context_id].data == "Written meanwhile"

    overwrite(english, [(title, "From the file")])
    assert texts_of(english)[title.string_id, title.context_id].data == "From the file"


def test_a_file_without_its_date_takes_nothing_away(english):
    fill(english)
    po = filled(export_po(english), title="From the file")
    del po.metadata["X-Made-At"]
    found = import_po(english, there_and_back(english, po))
    assert [each.data for each in found.conflicts] == ["From the file"]


def test_a_change_in_the_file_to_a_text_nobody_touched_since_is_taken(english):
    fill(english)
    po = filled(export_po(english), title="Better")
    assert import_po(english, there_and_back(english, po)).written == 1


def test_what_cannot_be_used_is_named_and_the_rest_is_taken(page, english):
    po = filled(export_po(english), body="Call now.")
    next(each for each in po if each.msgctxt == "summary").flags.append("fuzzy")
    builders.publish(page, title="Over je loon")
    found = import_po(english, there_and_back(english, po))
    assert found.written == 0
    assert found.left_out == [
        "“Over loon” staat niet meer in de brontekst.",
        "“Wat je kunt doen.” is in het bestand nog niet af (fuzzy).",
        '“Bel <b>nu</b> <a id="a1">112</a>.” is niet overgenomen: '
        "Zet de link “a1” in de tekst zoals hij in de brontekst staat. "
        "Het nummer “112” ontbreekt, of is anders dan in de brontekst.",
    ]


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        (b"\xff\xfe not text", "geen PO-bestand"),
        (b"hello", "geen PO-bestand"),
        (b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n', "andere tekst of taal"),
        (b"#" * (2 * 1024 * 1024 + 1), "te groot"),
        (b"/etc/passwd", "geen PO-bestand"),
    ],
)
def test_another_file_is_refused_with_what_to_do(english, content, advice):
    with pytest.raises(UnreadablePo, match=advice):
        read_po(content, english)


def test_a_file_of_another_language_is_refused(page, english):
    polish = asked_for(page, "pl")
    with pytest.raises(UnreadablePo, match="andere tekst of taal"):
        there_and_back(english, export_po(polish))
