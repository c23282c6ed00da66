"""The organisation -> the numbers that stand beside a text of help, to be called or written to with one touch."""

from __future__ import annotations

from ingest import HelpNumber, Organisation, neutral
from service.answer import Link


def help_numbers(organisation: Organisation) -> tuple[HelpNumber, ...]:
    """Its own; those of pressdesk's neutral text where it has no text of its own for danger either."""
    return organisation.numbers or (() if organisation.expects_danger else neutral().numbers)


def name_in(number: HelpNumber, language: str) -> str:
    """What it is called in ``language``, "en" or "es", as far as staff have said it."""
    return (number.name_es if language == "es" else "") or number.name


def help_links(organisation: Organisation, language: str) -> tuple[Link, ...]:
    """The chats among an organisation's own, each called as it is in ``language``."""
    return tuple(
        Link(name_in(number, language), number.chat)
        for number in organisation.numbers
        if number.chat.startswith("https://")
    )
