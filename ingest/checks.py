"""What staff should look at: of one document, of a whole archive, of the organisation's own file.

Each check is a sentence that says what is wrong and what to do. Nothing is mended silently.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches

from ingest.anatomy.copies import copies
from ingest.anatomy.date_forms import YEAR
from ingest.anatomy.dates import printed
from ingest.anatomy.names import SubjectNames
from ingest.anatomy.relative_years import relative_phrases
from ingest.anatomy.slips import slips
from ingest.anatomy.subjects import unknown_subjects
from ingest.anatomy.unfinished import called, unfilled
from ingest.document import Anatomy, Block, Check, Removal, SectionKind, Span
from ingest.lazy_pattern import pattern
from ingest.loaders.metadata import KNOWN_KEYS, unread
from ingest.organisation import Organisation

# Share of letters that a key has in common with a known one: "titel" and "title" .8, "state" and "status" .73.
KEY_LIKENESS = 0.8
HELP_DAYS = 90  # help numbers are looked at every quarter

CODES: Mapping[str, str] = {
    "template_slip": "A sentence is about another subject than its document: perhaps a slot filled wrongly.",
    "dated_ahead": "The date of a document that can be seen is still to come.",
    "date_differs": "The date that is declared is far from the one that the document prints.",
    "title_year": "The title names a year that is not the document's, and that its text never names.",
    "undated": "No date is declared or printed, and none could be inferred.",
    "inferred_date": "No date is declared or printed; one was inferred.",
    "relative_date_unresolved": 'A phrase such as "six years ago" cannot be counted, for the document is undated.',
    "secret_removed": "A password or the like was cut out before anything was indexed; the source still prints it.",
    "contact_private": "A private number or address was cut out, or the contact part prints a person's own.",
    "declared_unread": "Something that is declared of the document means nothing here, and is left out.",
    "unfilled": "A slot of a template was published as it stands, and nobody filled it.",
    "called_withdrawn": "The title calls the document a draft or withdrawn, and it can be seen.",
    "lost_links": "Links lead nowhere: their targets were lost before the file was saved.",
    "duplicate": "Two documents have the same words.",
    "syndicated_copy": "Two documents are the same release with small differences, as wires and partners make them.",
    "help_number_unchecked": "A help number was last checked too long ago.",
}

# A page may be put up some days after its release; a slip is mostly one of the year or the month.
APART_DAYS = 31

_YEAR = pattern(rf"(?<![\d/.,-]){YEAR}(?![\d/-])(?!,\d)")
_PRIVATE_KINDS = pattern(r"phone|cell|mobile|number|mail|address|contact", re.IGNORECASE)
_ADDRESS = pattern(r"https?://[^\s/]+\S*", re.IGNORECASE)
_LOST_LINK = pattern(r"\]\(#?\)")


def check(
    text: str,
    anatomy: Anatomy,
    blocks: Sequence[Block],
    removals: Sequence[Removal],
    organisation: Organisation,
    names: SubjectNames,
) -> tuple[Check, ...]:
    """What staff should look at in one document, in the order of ``CODES``."""
    found = (
        *_slips(text, anatomy, blocks, organisation, names),
        *_two_dates(text, anatomy),
        *_dates(text, anatomy),
        *_removed(removals),
        *_unfinished(text, anatomy.title),
        *_lost_links(text),
    )
    order = list(CODES)
    return tuple(sorted(found, key=lambda one: order.index(one.code)))


def check_declared(
    declared: Mapping[str, object], organisation: Organisation, names: SubjectNames
) -> tuple[Check, ...]:
    """What an author declared in vain: a misspelled key, subjects that the organisation does not know, an address that
    is none."""
    messages = []
    for key in unread(declared):
        if near := get_close_matches(key.lower(), KNOWN_KEYS, 1, KEY_LIKENESS):
            messages.append(f"{key[:60]!r} is no key that is read: write `{near[0]}` if you mean that.")
    if organisation.subjects:
        for subject in unknown_subjects(declared.get("subjects"), organisation, names):
            messages.append(
                f"{subject[:60]!r} in `subjects` is no subject of organisation.toml: correct it, or add it."
            )
    url = str(declared.get("url") or "")
    if url and not _ADDRESS.fullmatch(url):
        messages.append(f"{url[:80]!r} in `url` is no address of a web page: write it whole, with https://.")
    return tuple(Check("declared_unread", message) for message in messages)


def check_ahead(anatomy: Anatomy, today: date) -> tuple[Check, ...]:
    """A document that can be seen before the day of its date; the dates of a year or a month alone tell no day."""
    when = anatomy.published
    if when.date is None or when.precision != "day" or when.date <= today.isoformat():
        return ()
    message = f"It can be seen, and its date, {when.date}, is still to come: declare `embargo` if it is not out yet."
    return (Check("dated_ahead", message),)


def check_archive(texts: Mapping[str, str], anatomies: Mapping[str, Anatomy]) -> Mapping[str, tuple[Check, ...]]:
    """Copies among the documents of an archive: document id -> its checks. Both of a pair are named.

    Documents about different subjects, and report cards, are never copies of each other.
    """
    checks: dict[str, list[Check]] = defaultdict(list)
    same: dict[str, list[str]] = defaultdict(list)
    for copy in copies(texts):
        if anatomies[copy.first].subjects != anatomies[copy.second].subjects:
            continue
        for one, other in ((copy.first, copy.second), (copy.second, copy.first)):
            if copy.exact:
                same[one].append(other)
            else:
                message = (
                    f"It is a copy of {other!r} ({copy.similarity:.0%} of its phrases): keep the "
                    "organisation's own and withdraw the other, or declare its source."
                )
                checks[one].append(Check("syndicated_copy", message))
    for one, others in same.items():
        which = "one of the two" if len(others) == 1 else "all but one"
        named = ", ".join(map(repr, others))
        checks[one].insert(0, Check("duplicate", f"Its words are those of {named}: withdraw {which}."))
    return {key: tuple(many) for key, many in checks.items()}


def check_organisation(organisation: Organisation, today: date) -> tuple[Check, ...]:
    """Help numbers that nobody has looked at for ``HELP_DAYS`` days."""
    return tuple(
        Check(
            "help_number_unchecked",
            f"{number.name} was last checked on {number.checked.isoformat()}, "
            f"{(today - number.checked).days} days ago: check it and set `checked` in organisation.toml.",
        )
        for number in organisation.numbers
        if (today - number.checked).days > HELP_DAYS
    )


def _slips(
    text: str, anatomy: Anatomy, blocks: Sequence[Block], organisation: Organisation, names: SubjectNames
) -> Iterator[Check]:
    own = [organisation.by_code[code].name if code in organisation.by_code else code for code in anatomy.subjects]
    for slip in slips(text, anatomy, blocks, names):
        message = (
            f"The sentence is about {slip.mention.printed}, but the document is about {own[0]}: "
            "if the name is wrong, issue a correction; the text is quoted with a notice."
        )
        yield Check("template_slip", message, slip.sentence)


def _dates(text: str, anatomy: Anatomy) -> Iterator[Check]:
    when = anatomy.published
    if when.date is None:
        yield Check("undated", f"The document has no date ({when.basis}): declare `date`.")
        for phrase in _relative(text, anatomy):
            message = f"{phrase.of(text)!r} cannot be counted without the document's date: declare `date`."
            yield Check("relative_date_unresolved", message, phrase)
    elif when.inferred:
        yield Check(
            "inferred_date",
            f"The date {when.date} is inferred, with confidence {when.confidence:.1f} ({when.basis}): declare `date`.",
        )


def _two_dates(text: str, anatomy: Anatomy) -> Iterator[Check]:
    """A declared day that is not the printed one, and a year of the title that is no year of the document."""
    when, own = anatomy.published, printed(text, anatomy.sections)
    if when.date is None or when.inferred:
        return
    if own and own.date and own.precision == when.precision == "day":
        apart = abs((date.fromisoformat(own.date) - date.fromisoformat(when.date)).days)
        if apart > APART_DAYS:
            message = f"Its date is declared as {when.date}, and it prints {own.date}: mend the one that is wrong."
            yield Check("date_differs", message)
    years = set(_YEAR.findall(anatomy.title))
    elsewhere = text.replace(anatomy.title, " ")
    if len(years) == 1 and not years & {when.date[:4], *_YEAR.findall(elsewhere)}:
        message = (
            f"Its title says {years.pop()}, its date is {when.date}, and its text never names that year: mend one."
        )
        yield Check("title_year", message)


def _relative(text: str, anatomy: Anatomy) -> Iterator[Span]:
    for part in anatomy.sections:
        if part.kind is SectionKind.BODY:
            for match in relative_phrases(part.span.of(text)):
                yield Span(part.span.start + match.start(), part.span.start + match.end())


def _removed(removals: Iterable[Removal]) -> Iterator[Check]:
    for removal in removals:
        kind = removal.kind.replace("_", " ")
        if _PRIVATE_KINDS.search(removal.kind):
            message = f"A {kind} was cut out here: the source still prints it, so ask its owner and mend the page."
            yield Check("contact_private", message, removal.span)
        else:
            message = f"A {kind} was cut out here: the source still prints it, so take it down there and change it."
            yield Check("secret_removed", message, removal.span)


def _unfinished(text: str, title: str) -> Iterator[Check]:
    for slot in unfilled(text):
        message = f"{slot.of(text)!r} looks like a slot that nobody filled: mend the source and read it again."
        yield Check("unfilled", message, slot)
    if word := called(title):
        yield Check("called_withdrawn", f"Its title calls it {word.lower()!r}, and it is public: withdraw it if it is.")


def _lost_links(text: str) -> Iterator[Check]:
    lost = [Span(*match.span()) for match in _LOST_LINK.finditer(text)]
    if lost:
        yield Check(
            "lost_links",
            f'{len(lost)} links lead nowhere ("#"): save the page again with its targets, or declare `url`.',
            lost[0],
        )
