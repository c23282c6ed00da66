"""A question that names a bill by letters -> the same with its chamber in words, as a text may have it: "how much does
AB 228 cost" is asked of what is printed of "Assembly Bill 228"."""

from __future__ import annotations

from ingest import find_bills

_CHAMBERS = {
    "HB": "House Bill",
    "SB": "Senate Bill",
    "AB": "Assembly Bill",
    "HF": "House File",
    "SF": "Senate File",
    "LD": "Legislative Document",
    "LB": "Legislative Bill",
    "HJR": "House Joint Resolution",
    "SJR": "Senate Joint Resolution",
}


def bills_in_words(question: str) -> str | None:
    """None where it names none by letters."""
    said = question
    for bill in reversed(find_bills(question)):
        letters, _, number = bill.number.rpartition(" ")
        chamber = _CHAMBERS.get(letters, "")
        if chamber and chamber.split()[-1].casefold() not in bill.span.of(question).casefold():
            said = f"{said[: bill.span.start]}{chamber} {number}{said[bill.span.end :]}"
    return said if said != question else None


def names_the_same(words: str, question: str) -> bool:
    """Whether both name one bill, each in its way."""
    return bool({bill.number for bill in find_bills(words)} & {bill.number for bill in find_bills(question)})
