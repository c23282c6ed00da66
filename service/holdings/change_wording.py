"""Documents that became public or were changed -> words, in English and Spanish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ingest import Published, StoredDocument
from service.answer import Citation
from service.holdings import spanish, wording
from service.holdings.days import Days
from service.language.date_words import date_in_words
from service.language.numeral import numeral
from service.reading import with_capital
from service.wording import DOCUMENT, and_more


@dataclass(frozen=True)
class Found:
    """A document and the day on which it became public or was changed."""

    document: StoredDocument
    day: date


_TEXTS = {
    "en": {
        "since": "since {first}", "on": "on {first}", "between": "from {first} to {last}",
        "new": "{many} became public here {when}.", "changed": "{many} that could be seen before {was} changed {when}.",
        "none": "Of {many} that may be seen, none {verb} {when}.",
        "verb_new": "became public here", "verb_changed": "was changed",
        "verb_both": "became public here or was changed",
        "line_new": "{described}, here since {day} [{marker}]", "line_changed": "{described}, changed {day} [{marker}]",
    },
    "es": {
        "since": "desde el {first}", "on": "el {first}", "between": "del {first} al {last}",
        "new": "Se hicieron públicos aquí {when}: {many}.", "changed": "Cambiaron {when}, de los ya visibles: {many}.",
        "none": "De {many} que se pueden ver, ninguno {verb} {when}.",
        "verb_new": "se hizo público aquí", "verb_changed": "cambió", "verb_both": "se hizo público aquí ni cambió",
        "line_new": "{described}, aquí desde el {day} [{marker}]",
        "line_changed": "{described}, cambiado el {day} [{marker}]",
    },
}  # fmt: skip


def told(
    kind: str,
    days: Days,
    new: Sequence[Found],
    changed: Sequence[Found],
    of: int,
    citations: Sequence[Citation],
    language: str,
) -> str:
    """How many there are and which, each with its day and the marker of what opens it; that there are none."""
    language = language if language in _TEXTS else "en"
    texts, when = _TEXTS[language], _when(days, language)
    if not new and not changed:
        verb = texts[{"changed": "verb_changed", "both": "verb_both"}.get(kind, "verb_new")]
        return texts["none"].format(many=_many(of, language), verb=verb, when=when)
    described = spanish.described if language == "es" else wording.described
    by_id = {citation.document.id: citation for citation in citations}
    stretches = list[str]()
    for name, found in (("new", new), ("changed", changed)):
        if not found:
            continue
        many = _many(len(found), language)
        was = "was" if len(found) == 1 else "were"
        lines = [
            texts[f"line_{name}"].format(
                described=described(shown.document), day=_day(one.day, language), marker=shown.marker
            )
            for one in found
            if (shown := by_id.get(one.document.id))
        ]
        said = texts[name].format(many=many, was=was, when=when)
        stretches += ["\n".join([with_capital(said), "", *lines])]
    more = and_more(len(new) + len(changed), len(citations), language)
    return "\n\n".join([*stretches, *more])


def _when(days: Days, language: str) -> str:
    name = "since" if days.until_now else "on" if days.first == days.last else "between"
    return _TEXTS[language][name].format(first=_day(days.first, language), last=_day(days.last, language))


def _day(day: date, language: str) -> str:
    return date_in_words(Published(day.isoformat(), "day"), language)


def _many(number: int, language: str) -> str:
    return f"{numeral(number, language)} {DOCUMENT[language][number != 1]}"
