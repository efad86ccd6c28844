"""Where a translator works: every text beside its source, what changed, and what stood there before."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail_localize.models import StringTranslation, TranslationSource

from cms.glossary.wording import forbidden_words, lost_words
from cms.translation.lines import Line, changes_of, is_same, lines_of, stored
from cms.translation.machine import machine_for, mark_reviewed
from cms.translation.publishing import publish_translation
from cms.translation.segments import plain
from cms.translation.states import refresh
from cms.translation.texts import write
from cms.translation.views.access import TranslationScreen
from cms.translation.work import work_on
from content_models.problems import PublishRefused


@dataclass(frozen=True)
class Typed:
    """A line with what is in its field: what is stored or, after a conflict, what was typed. `theirs` is the other."""

    line: Line
    data: str
    theirs: str = ""

    @property
    def name(self) -> str:
        return f"text-{self.line.segment.pk}"


class Editor(TranslationScreen):
    template_name = "translation/editor.html"

    def get_page_title(self) -> str:
        return self.profile.name

    def get_page_subtitle(self) -> str:
        return str(self.source.object_repr)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self._shown([Typed(line, line.data) for line in lines_of(self.translation, self.state)])

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Keep what was typed, and publish where that was asked for. A conflict keeps both texts on the screen."""
        typed = list(self._save())
        conflicts = [each for each in typed if each.theirs]
        if conflicts:
            sentence = _(
                "Iemand anders schreef intussen ook aan deze teksten: {count}. Kies hieronder, en bewaar weer."
            )
            messages.error(request, sentence.format(count=len(conflicts)))
            return self._shown(typed)
        for remark in self._remarks(typed):
            messages.warning(request, remark)
        if "publish" in request.POST:
            self._publish()
        else:
            messages.success(request, _("Bewaard."))
        return redirect(request.get_full_path())

    @transaction.atomic
    def _save(self) -> Iterator[Typed]:
        TranslationSource.objects.select_for_update().get(pk=self.source.pk)
        typed = [self._save_line(line) for line in lines_of(self.translation, self.state)]
        reviewed = [each.line.segment for each in typed if f"reviewed-{each.line.segment.pk}" in self.request.POST]
        mark_reviewed(self.translation, reviewed, self.request.user)
        refresh(self.source)
        fresh = {line.segment.pk: line for line in lines_of(self.translation, self.state)}
        return (replace(each, line=fresh[each.line.segment.pk]) for each in typed)

    def _save_line(self, line: Line) -> Typed:
        name = f"text-{line.segment.pk}"
        text = self.request.POST.get(name)
        if text is None or is_same(text, line) or text == self.request.POST.get(f"was-{line.segment.pk}"):
            return Typed(line, line.data)
        if self.request.POST.get(f"version-{line.segment.pk}") != line.version:
            return Typed(line, text, theirs=line.data or _("(weggehaald)"))
        if not text.strip():
            StringTranslation.objects.filter(pk=line.text.pk if line.text else None).delete()
            return Typed(line, "")
        write(self.translation, line.segment, stored(text, line), known=line.text, user=self.request.user)
        return Typed(line, text)

    def _remarks(self, typed: list[Typed]) -> list[str]:
        """What the glossary says of the texts, as they stand now."""
        pairs = [(plain(each.line.segment.string.data), plain(each.line.data)) for each in typed]
        return [*forbidden_words((text for _source, text in pairs), self.profile.locale_id), *lost_words(pairs)]

    def _publish(self) -> None:
        try:
            publish_translation(self.translation, self.request.user)
        except PublishRefused as refusal:
            for problem in refusal.problems:
                messages.error(self.request, str(problem.sentence))
        except ValidationError as refusal:
            for sentence in refusal.messages:
                messages.error(self.request, sentence)
        else:
            messages.success(
                self.request, _("Gepubliceerd in deze taal: {language}.").format(language=self.profile.name)
            )

    def _shown(self, typed: list[Typed]) -> HttpResponse:
        only = self.request.GET.get("only", "all")
        shown = [
            each for each in typed if only == "all" or not each.line.is_done or each.line.is_changed or each.theirs
        ]
        return self.show(
            profile=self.profile,
            state=self.state,
            work=work_on(self.source)[self.profile.locale_id],
            lines=shown,
            hidden=len(typed) - len(shown),
            gone=[change for change in changes_of(self.state) if not change.new],
            only=only,
            machine=machine_for(self.translation),
            object_id=self.source.object_id,
        )
