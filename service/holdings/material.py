"""A question asking what documents are as files and texts -> formats, lengths and languages, each counted: "which file
formats are there?", "how many PDFs?", "which is the longest release?", "what languages are the documents in?".

A format is the one of the file that was read. Lengths are counted in words: runs of letters and figures of the text as
it is kept, menus and page numbers left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ingest import ArchiveReader, Generation, StoredDocument, pattern
from service.answer import Computed
from service.citations import Cited
from service.holdings import forms, material_wording
from service.holdings.languages import CODES, written_in
from service.holdings.listing import LISTED
from service.holdings.opening import opening
from service.holdings.request import ASIDE, POLITE, in_english
from service.holdings.selection import newest_first
from service.reading import Reading
from service.retriever import Filters, Visible
from service.told import Told
from service.visibility import seen_documents

# How a format is called in a question -> the endings of its files.
_CALLED = {
    r"pdfs?|pdf (?:files?|documents?)": ("pdf",),
    r"word|word (?:files?|documents?)|docx|docx files?": ("docx",),
    r"html|html (?:files?|pages?|documents?)|web ?pages?": ("html", "htm"),
    r"markdown|markdown (?:files?|documents?)|md files?": ("md", "markdown"),
    r"text files|plain text|plain text files?|txt|txt files?": ("txt", "text"),
    r"open ?document|open ?document files?|odt|odt files?": ("odt",),
    r"csv|csvs|csv files?": ("csv",),
    r"tsv|tsvs|tsv files?": ("tsv",),
}
_KIND = "|".join(f"(?P<f{at}>{called})" for at, called in enumerate(_CALLED))
_HOLD = (
    r"(?:(?: (?:are|is) (?:there|in (?:the|this|our|your) archive|the (?:documents|files|releases) in)|"
    r" (?:do|does|did) (?:we|you|they|(?:the|this|our|your) archive) "
    r"(?:have|hold|contain|use|cover|publish in|write in)|"
    r" in (?:the|this|our|your) archive| here| the (?:documents|files|releases)(?: are)?(?: in)?| in|"
    r" (?:are|is|were) used))*"
)
_FORMATS = pattern(
    rf"(?:in )?(?:which|what|how many|list|show me)(?: (?:the|all))? (?:different )?(?:(?:file |document )?formats?|"
    rf"file types?|(?:types?|kinds?) of files?)(?: of files?)?{_HOLD}"
)
_OF_FORMAT = pattern(
    r"(?:(?:how many|which|what|list|show(?: me)?|find|give me|do (?:we|you) have|are there|is there)"
    r"(?: (?:all|of|any|an?|the|our|your))*(?: (?:documents?|files?|releases?))?(?: (?:that|which))?"
    rf"(?: (?:are|is|were|come as|came as|exist as|in|as|an?))* (?:{_KIND})){_HOLD}"
)
_ENDS = r"(?P<end>longest|shortest|(?:most|fewest) words)"
_LENGTH = pattern(
    r"(?:(?:which|what|show(?: me)?|how long) (?:is |are |was )?)?(?:the |our |your )?"
    rf"{_ENDS} (?P<noun>{forms.DOCUMENT}){_HOLD}|"
    rf"(?:which|what) (?P<of>{forms.DOCUMENT}) (?:is|has|was) (?:the )?{_ENDS.replace('<end>', '<which>')}{_HOLD}"
)
_LANGUAGES = pattern(
    rf"(?:in )?(?:which|what|how many) languages?(?: (?:are|is|do|does))?(?: (?:the|our|your|this|all|these))*"
    rf"(?: (?:{forms.DOCUMENT}|archive|collection))?{_HOLD}(?: {forms.DOCUMENT})?"
    r"(?: (?:written|published|available|come|hold|have))?(?: in)?"
)
_LIKELY = pattern(
    r"\b(?:formats?|file|files|types?|pdfs?|word|docx|html|markdown|md|text|txt|odt|open ?document|csvs?|tsvs?|longest|"
    r"shortest|words|languages?|idiomas?|formatos?|largo|corto)\b",
    re.I,
)
_WORD = pattern(r"\w+(?:[.,'’-]\w+)*")


@dataclass(frozen=True)
class Group:
    """Documents that have something in common, under the key of what that is."""

    key: str
    documents: tuple[StoredDocument, ...]


class Material:
    """What the documents of one generation are made of."""

    def __init__(self, generation: Generation, visible: Visible, archive: Callable[[], ArchiveReader]) -> None:
        self._generation, self._visible, self._archive = generation, visible, archive

    def of(self, reading: Reading, filters: Filters) -> Told | None:
        """What is told of all documents; None where a question asks anything else."""
        if reading.subjects or reading.years or reading.bills or not _LIKELY.search(reading.unaccented):
            return None
        line = ASIDE.sub("", POLITE.sub("", in_english(reading.unaccented, reading.language)))
        asked = next(((form, found) for form in _READ if (found := form.fullmatch(line))), None)
        documents = newest_first(seen_documents(self._generation.documents, self._visible, filters)) if asked else []
        return self._told(*asked, documents, reading.language) if asked and documents else None

    def _told(
        self, form: re.Pattern[str], found: re.Match[str], documents: Sequence[StoredDocument], language: str
    ) -> Told:
        of, generation = len(documents), self._generation
        if form is _LANGUAGES:
            groups = tuple(_by_language(documents, generation))
            return _grouped(groups, of, material_wording.languages, language, generation)
        if form is _LENGTH:
            return _at_end(found, documents, language, generation, self._archive())
        by_format = _by_format(documents, self._archive())
        if form is _FORMATS:
            return _grouped(by_format, of, material_wording.formats, language, generation)
        endings = next(endings for at, endings in enumerate(_CALLED.values()) if found[f"f{at}"])
        of_it = [one for group in by_format if group.key == endings[0] for one in group.documents]
        return _listed(of_it, of, endings[0], language, generation)


_READ = (_LANGUAGES, _FORMATS, _OF_FORMAT, _LENGTH)


def _by_language(documents: Sequence[StoredDocument], generation: Generation) -> Iterator[Group]:
    """The documents of each language, and under "" those of which the commonest words do not tell."""
    left = {document.number: document for document in documents}
    for language in CODES:
        own = tuple(written_in(language, documents, generation))
        if own:
            yield Group(language, own)
        left = {number: one for number, one in left.items() if one not in own}
    if left:
        yield Group("", tuple(left.values()))


def _by_format(documents: Sequence[StoredDocument], archive: ArchiveReader) -> list[Group]:
    """The documents of each format, the most frequent first."""
    first = {ending: endings[0] for endings in _CALLED.values() for ending in endings}
    found: dict[str, list[StoredDocument]] = {}
    for document in documents:
        if version := archive.version(document.id, document.version):
            found.setdefault(first.get(version.media_type, version.media_type), []).append(document)
    return [Group(key, tuple(own)) for key, own in sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))]


def _grouped(
    groups: Sequence[Group],
    of: int,
    word: material_wording.Word,
    language: str,
    generation: Generation,
) -> Told:
    """How many documents each group has, with the newest of each."""
    shown = [(group, span) for group in groups if (span := opening(group.documents[0], generation))]
    cited = tuple(Cited(group.documents[0], span) for group, span in shown)
    counts = [(group.key, len(group.documents)) for group in groups]
    keys = {group.documents[0].id: group.key for group in groups}
    counted = tuple(Computed("count", number, of, of, ()) for _, number in counts)
    return Told(cited, lambda citations: word(counts, keys, of, language, citations), computed=counted, compared=False)


def _listed(found: Sequence[StoredDocument], of: int, kind: str, language: str, generation: Generation) -> Told:
    cited = tuple(Cited(one, span) for one in found[:LISTED] if (span := opening(one, generation)))
    return Told(
        cited,
        lambda citations: material_wording.of_format(kind, len(found), of, language, citations),
        known=bool(cited),
        computed=(Computed("count", len(found), of, of, ()),),
        compared=False,
        listed=tuple(document.id for document in found),
    )


def _at_end(
    found: re.Match[str],
    documents: Sequence[StoredDocument],
    language: str,
    generation: Generation,
    archive: ArchiveReader,
) -> Told:
    """The longest or the shortest of the documents of the type that is asked for, or of all where none has it."""
    asked, noun = found["end"] or found["which"], found["noun"] or found["of"]
    kinds = {kind for pattern, kind in forms.TYPES if pattern.search(noun)}
    kinds |= {d.anatomy.type for d in documents if noun in (called := d.anatomy.type.replace("_", " "), f"{called}s")}
    typed = [document for document in documents if document.anatomy.type in kinds]
    among = typed or list(documents)
    lengths = {d.number: len(_WORD.findall(archive.text(d.id, d.version) or "")) for d in among}
    end = (max if asked in ("longest", "most words") else min)(lengths.values())
    ends = [document for document in among if lengths[document.number] == end]
    cited = tuple(Cited(one, span) for one in ends[:LISTED] if (span := opening(one, generation)))
    kind = typed[0].anatomy.type if typed else ""
    longest = asked in ("longest", "most words")
    return Told(
        cited,
        lambda citations: material_wording.at_end(longest, kind, end, len(among), language, citations),
        known=bool(cited),
        compared=False,
        listed=tuple(document.id for document in ends),
    )
