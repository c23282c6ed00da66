"""An answer of help -> the id under which a tool that lists documents finds its texts again, and back.

``help:danger+crisis:es``: the kinds that the answer shows, and its language. No document's id has a colon.
"""

from __future__ import annotations

from ingest import Organisation
from service.answer import HELP, Answer

_BEGINS = "help:"


def help_id(answer: Answer, organisation: Organisation) -> str:
    texts = _texts(organisation, answer.language)
    shown = "+".join(kind for kind, text in texts.items() if text in answer.text)
    return f"{_BEGINS}{shown or answer.reason}:{answer.language}"


def help_text(id: str, organisation: Organisation) -> str:
    """The texts that an id names; "" where it names none."""
    kinds, _, language = id.removeprefix(_BEGINS).partition(":")
    known = kinds.split("+") if id.startswith(_BEGINS) else ()
    return "\n\n".join(text for kind, text in _texts(organisation, language).items() if kind in known)


def _texts(organisation: Organisation, language: str) -> dict[str, str]:
    texts = {kind.value: organisation.fixed_text("help", kind, language) for kind in HELP}
    return {kind: text for kind, text in texts.items() if text}
