"""What an answer or an abstention says in pressdesk's own words -> its sentence: no fact of any archive."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import Published
from service.answer import Citation, Searched
from service.citing.cited_table import cited_row
from service.fixed_sentences import SENTENCES
from service.language.date_words import date_in_words
from service.language.numeral import numeral


def quotations(citations: Sequence[Citation]) -> str:
    """The quotations of an answer, one a paragraph, each with its marker. Quotation marks stand around nothing but the
    exact words of a citation; where those of a row cannot be told apart, the columns are named after the first."""
    paragraphs, named = [], set()
    for citation in citations:
        head = citation.header and (citation.document.id, citation.header.start)
        columns = f" ({citation.header.exact})" if citation.header and head not in named else ""
        if row := cited_row(citation):
            paragraphs.append(f"{row} [{citation.marker}]")
        else:
            named.add(head)
            paragraphs.append(_quotation(citation) + columns)
    return "\n\n".join(paragraphs)


def shown_words(citation: Citation) -> str:
    """What stands in an answer for the words of a citation that it quotes."""
    return cited_row(citation) or f"“{citation.exact}”"


def _quotation(citation: Citation) -> str:
    who = ""
    if citation.speaker:
        who = f"{citation.speaker} ({citation.role}): " if citation.role else f"{citation.speaker}: "
    cut = " …" if citation.speaker and _is_cut(citation) else ""
    return f"{who}“{citation.exact}”{cut} [{citation.marker}]"


def _is_cut(citation: Citation) -> bool:
    """Whether a speaker's words go on: what follows them is neither the end of a sentence nor the closing mark, nor a
    dash, after which Spanish says who speaks."""
    closes = citation.suffix[:1] in '"”’»' or citation.suffix.lstrip()[:1] in ("—", "–", "―")
    return citation.exact.rstrip()[-1:] not in ".?!,;:" and not closes


def not_supported(searched: Searched, unmatched: Sequence[str], language: str) -> str:
    words = ", ".join(dict.fromkeys(unmatched))
    return _said("not_supported_words" if words else "not_supported", searched, language, words=words)


def not_in_archive(searched: Searched, language: str) -> str:
    return _said("not_in_archive", searched, language)


def in_english() -> str:
    """What stands before quotations in English for whoever asked in Spanish."""
    return SENTENCES["es"]["in_english"]


def several_at_once(searched: Searched, language: str) -> str:
    return _said("several_at_once", searched, language)


def no_words_of(speaker: str, searched: Searched, language: str, *, beside_marks: bool) -> str:
    """``beside_marks``: words that are given to nobody stand beside the name."""
    return _said("no_sure_words_of" if beside_marks else "no_words_of", searched, language, speaker=speaker)


def no_further_words_of(speaker: str, searched: Searched, language: str) -> str:
    return _said("no_further_words_of", searched, language, speaker=speaker)


def no_further_words_on(speaker: str, searched: Searched, language: str) -> str:
    return _said("no_further_words_on", searched, language, speaker=speaker)


def no_words_on(speaker: str, searched: Searched, language: str) -> str:
    return _said("no_words_on", searched, language, speaker=speaker)


def no_words_with(speaker: str, words: str, searched: Searched, language: str) -> str:
    return _said("no_words_with", searched, language, speaker=speaker, words=words)


def no_words_in(speaker: str, years: str, searched: Searched, language: str) -> str:
    return _said("no_words_in", searched, language, speaker=speaker, years=years)


def years_in_words(years: Sequence[int], since: int | None, until: int | None, language: str) -> str:
    """ "2019 or 2020", "2020 or later", "2019 to 2022"."""
    if since is not None and until is not None:
        return _BETWEEN[_known(language)].format(since, until)
    if since is not None or until is not None:
        bound, year = (_LATER, since) if since is not None else (_EARLIER, until)
        return bound[_known(language)].format(year)
    return _EITHER[_known(language)].join(map(str, years))


def words_nowhere(searched: Searched, language: str) -> str:
    return _said("words_nowhere", searched, language)


def nowhere_with_these_words(speaker: str, searched: Searched, language: str) -> str:
    return _said("nowhere_with_these_words", searched, language, speaker=speaker)


def not_with_these_words(speaker: str, language: str) -> str:
    return _sentence("not_with_these_words", language, speaker=speaker)


def not_as_words_of(speaker: str, language: str) -> str:
    return _sentence("not_as_words_of", language, speaker=speaker)


def no_such_bill(bills: Sequence[str], searched: Searched, language: str) -> str:
    either = _OR[_known(language)].join(bills)
    return _said("no_such_bill", searched, language, bills=either)


def nothing_mentions(searched: Searched, language: str, of: int, narrowed: str = "") -> str:
    """``of`` so many documents, which are ``narrowed`` to those of the years asked for ("then") or of the answer
    "before"."""
    if narrowed:
        return _said(f"nothing_mentions_{narrowed}", searched, language, documents=numeral(of, language))
    return _said("nothing_mentions", searched, language, documents=numeral(searched.documents, language))


def nobody_quoted(searched: Searched, language: str) -> str:
    return _said("nobody_quoted", searched, language)


def nobodys_words(language: str) -> str:
    """Of an answer that quotes a document's own sentences."""
    return _sentence("nobodys_words", language)


def nobody_else_quoted(searched: Searched, language: str) -> str:
    return _said("nobody_else_quoted", searched, language)


def no_author(searched: Searched, language: str) -> str:
    return _said("no_author", searched, language)


def no_cause(searched: Searched, language: str) -> str:
    return _said("no_cause", searched, language)


def prediction(searched: Searched, language: str) -> str:
    return _said("prediction", searched, language)


def words_of(speaker: str, language: str) -> str:
    """A question for all that somebody said."""
    return _sentence("words_of", language, speaker=speaker)


def nearly_these_words(language: str) -> str:
    return _sentence("nearly_these_words", language)


def which_holder(language: str) -> str:
    return _sentence("which_holder", language)


def which_speaker(language: str) -> str:
    return _sentence("which_speaker", language)


def which_document(language: str) -> str:
    return _sentence("which_document", language)


def left_open(language: str) -> str:
    return _sentence("left_open", language)


def filtered(language: str) -> str:
    return _sentence("filtered", language)


def of_kind(kind: str, language: str, kept_for: int = 0) -> str:
    """What is said to a question of a kind that nothing is searched for, whatever the archive holds. ``kept_for``: for
    how long staff have questions kept."""
    if kind == "privacy" and kept_for:
        words = {"en": ("day", "days"), "es": ("día", "días")}[_known(language)]
        return _sentence("privacy_kept", language, days=f"{kept_for} {words[kept_for > 1]}")
    return _sentence(kind, language)


def service(organisation: str, language: str) -> str:
    """What this is and what can be asked. Nothing was searched for it."""
    whose = _WHOSE[_known(language)].format(organisation) if organisation else ""
    return _sentence("service", language, whose=whose)


def and_more(total: int, shown: int, language: str) -> list[str]:
    """What stands below a list that does not show all that it counts: how many more, and how many are cited here."""
    if total <= shown:
        return []
    rest = _MORE[_known(language)][shown != 1]
    return [rest.format(more=numeral(total - shown, language), shown=numeral(shown, language))]


def _known(language: str) -> str:
    return language if language in SENTENCES else "en"


def _sentence(key: str, language: str, **words: str) -> str:
    return SENTENCES[_known(language)][key].format(**words)


def _said(key: str, searched: Searched, language: str, **words: str) -> str:
    """A sentence, and how far was searched."""
    language = _known(language)
    period = ""
    if searched.from_ and searched.to:
        first, last = searched.from_[:4], searched.to[:4]
        period = (_YEAR if first == last else _PERIOD)[language].format(first=first, last=last)
    noun = DOCUMENT[language][searched.documents != 1]
    day = date_in_words(Published(searched.as_of[:10]), language)
    reach = _REACH[language].format(documents=numeral(searched.documents, language), noun=noun, period=period, day=day)
    return f"{_sentence(key, language, **words)} {reach}"


_MORE = {
    "en": ("and {more} more; only the first is cited here", "and {more} more; the first {shown} are cited here"),
    "es": ("y {more} más; aquí solo se cita el primero", "y {more} más; aquí se citan los primeros {shown}"),
}
_OR = {"en": " or ", "es": " ni "}
_EITHER = {"en": " or ", "es": " o "}
_BETWEEN = {"en": "{} to {}", "es": "{} a {}"}
_LATER = {"en": "{} or later", "es": "{} o después"}
_EARLIER = {"en": "{} or earlier", "es": "{} o antes"}
_WHOSE = {"en": " of {}", "es": " de {}"}
_YEAR = {"en": " from {first}", "es": " de {first}"}
DOCUMENT = {"en": ("document", "documents"), "es": ("documento", "documentos")}
_PERIOD = {"en": " from {first} to {last}", "es": " de {first} a {last}"}
_REACH = {
    "en": "Searched: {documents} {noun}{period}, as of {day}.",
    "es": "Se buscó en {documents} {noun}{period}, a fecha de {day}.",
}
