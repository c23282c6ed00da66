"""A quotation and its document -> attributions ready to paste, in plain words and by AP style.

A row of a table is told cell by cell after the names of its columns, without quotation marks.

AP style here: months abbreviated with a day, March to July spelled out; "said" for a speaker; commas inside the
quotation marks; no speaker, no guess.
"""

from __future__ import annotations

from ingest import Anatomy, Published, pattern
from service.answer import CitedDocument
from service.citing.cited_table import row_in_words
from service.language.date_words import date_in_words

_END = pattern(r"[.,]*(’*)[.,]*$")  # the stop of the sentence becomes the comma, inside a nested mark too
# English, Spanish.
_DOUBT = (
    ("undated", "undated; {} inferred"),
    ("sin fecha", "sin fecha; se deduce {}"),
)
_PLAIN = (("in", "head of the table"), ("en", "cabecera de la tabla"))
# A title that stands before a name as AP style has it ("Mayor Ann Lee"), after it where more is said of it.
_TITLE = pattern(
    r"(?:(?:[A-Z][\w.’'-]*\s+){0,3}(?:Mayor|Gov\.|Governor|Sen\.|Senator|Rep\.|Representative|Congress(?:wo)?man|President|"
    r"Director|Officer|General|Judge|Justice|Sheriff|Captain|Capt\.|Sergeant|Sgt\.|Lieutenant|Lt\.|Rev\.|Reverend|Prof\.|"
    r"Professor|Commissioner|Secretary|Minister|Councill?or|Superintendent|Chair(?:wo)?man|Chair|Inspector|Detective|"
    r"Det\.|Dr\.|Mr\.|Ms\.|Mrs\.|Miss|Sr\.|Sra\.|Dra\.|Doctora?|Alcaldesa|Alcalde))(?:,\s+|$)"
)
_DOCTOR = pattern(r"\b(?:M\.?D|Ph\.?D|D\.?O|D\.?D\.?S)\b")  # who bears it after the name has no "Dr." before it
# What was said in another place than the document, which reports it: "Ann Lee told the Post".
_ELSEWHERE = pattern(
    r"\b(?:told|wrote|writes|posted|posts|tweet(?:ed|s)|testified|interview|hearing|speech|podcast|"
    r"in (?:an?|her|his|their) (?:letter|e-?mail|book|post|article|column|essay|tweet|message)|"
    r"on (?:Facebook|Twitter|X|Instagram|LinkedIn|Bluesky|television|radio)|"
    r"escribió|tuiteó|publicó|entrevista|discurso|comparecencia|contó a|dijo a|carta|rueda de prensa)\b"
)
_TYPE_WORDS = {"press_release": "news release", "report_card": "report card", "op_ed": "op-ed", "brief": "brief"}


def date_for_readers(published: Published, language: str = "en") -> str:
    """The date as a page shows it; it says when nobody printed one."""
    words, undated, inferred = date_in_words(published, language), *_DOUBT[language == "es"]
    if not words:
        return undated
    return inferred.format(words) if published.inferred else words


def plain(
    exact: str,
    document: Anatomy | CitedDocument,
    speaker: str | None,
    role: str | None,
    header: str | None = None,
    language: str = "en",
) -> str:
    """“Quote” — speaker, role, in “title” (publisher, date). ``header`` names the columns of a quoted row, which says
    little without them."""
    within, head = _PLAIN[language == "es"]
    who = f"{named(speaker, role)}, {within} " if speaker else ""
    where = ", ".join(part for part in (document.publisher, date_for_readers(document.published, language)) if part)
    columns = f" ({head}: “{_nested(header)}”)" if header else ""
    words = row_in_words(exact, header) or f"“{_nested(exact)}”{columns}"
    return f"{words} — {who}“{_nested(document.title)}” ({where})"


def ap(
    exact: str, anatomy: Anatomy, speaker: str | None, role: str | None, said: str = "", header: str | None = None
) -> str:
    """“Quote,” speaker, role, said in a dated news release. ``said``: the words around that name the speaker; where
    they tell of another place, the release only reports it."""
    dated = date_in_words(anatomy.published, ap=True)
    dated = f"{dated}," if dated.count(",") else dated
    if anatomy.published.inferred or not dated:
        dated = "undated"
    kind = _TYPE_WORDS.get(anatomy.type, anatomy.type.replace("_", " "))
    article = "an" if f"{dated} {kind}".lstrip()[0].lower() in "aeiou" else "a"
    source = f" from {anatomy.publisher}" if anatomy.publisher else ""
    if row := row_in_words(exact, header):
        return f"{row}, according to {article} {dated} {kind}{source}."
    if not speaker:
        return f"{_closed(exact)} according to {article} {dated} {kind}{source}."
    who = named(speaker, role)
    who = f"{who}," if "," in who else who
    if _ELSEWHERE.search(said) or anatomy.type not in _TYPE_WORDS:
        return f"{_closed(exact)} {who} said, according to {article} {dated} {kind}{source}."
    return f"{_closed(exact)} {who} said in {article} {dated} {kind}."


def named(speaker: str, role: str | None) -> str:
    """ "Mayor Ann Lee", "Ann Lee, director of bridges": a title before the name, any other role after it."""
    title = _TITLE.match(role or "")
    behind = (role or "")[title.end() :] if title else role or ""
    before = title.group().rstrip(" ,") if title else ""
    if before == "Dr." and _DOCTOR.search(speaker):
        before = ""
    return ", ".join(part for part in (f"{before} {speaker}".strip(), behind) if part)


def _closed(exact: str) -> str:
    """In quotation marks with the comma inside; a question or exclamation mark keeps its place."""
    words = _nested(exact.rstrip())
    if words.rstrip("’").endswith(("?", "!")):
        return f"“{words}”"
    closed = _END.sub(r",\1", words, count=1)
    return f"“{closed}”"


def _nested(exact: str) -> str:
    """Quotation marks inside a quotation become single ones; the words stay."""
    single = exact.replace("“", "‘").replace("”", "’")
    parts = single.split('"')
    return "".join(part + ("" if i == len(parts) - 1 else "‘" if i % 2 == 0 else "’") for i, part in enumerate(parts))
