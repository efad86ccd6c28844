import gettext
import os
from pathlib import Path

from cms.compile_translations import compile_translations

CATALOGUE = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Help"\nmsgstr "Hulp é"\n'


def test_a_catalogue_is_compiled_when_it_is_newer(tmp_path: Path) -> None:
    source = tmp_path / "nl" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text(CATALOGUE)
    compile_translations(tmp_path)
    assert gettext.translation("django", tmp_path, ["nl"]).gettext("Help") == "Hulp é"
    compiled = source.with_suffix(".mo")
    first = compiled.stat().st_mtime_ns
    compile_translations(tmp_path)
    assert compiled.stat().st_mtime_ns == first
    os.utime(source, ns=(first + 10**9, first + 10**9))
    compile_translations(tmp_path)
    assert compiled.stat().st_mtime_ns > first


def test_the_catalogues_never_shadow_the_locale_module_of_the_standard_library() -> None:
    import locale

    assert hasattr(locale, "setlocale")
    assert not (Path(__file__).resolve().parents[2] / "locale" / "__init__.py").exists()
