"""The organisation -> the links by which its press desk is reached: page, mail, telephone, as far as they are set."""

from __future__ import annotations

import re

from ingest import Organisation
from service.answer import Link

_NUMBER = re.compile(r"\+?[\d(][\d\s().-]*")  # of "555-0100, weekdays" what can be called


def press_links(organisation: Organisation, language: str = "en") -> tuple[Link, ...]:
    desk = organisation.press_desk
    number = _NUMBER.match(desk.phone)
    addresses = (
        desk.page,
        desk.email and f"mailto:{desk.email}",
        f"tel:{re.sub(r'[^0-9+().]+', '-', number[0]).strip('-')}" if number else "",
    )
    label = desk.name or organisation.name or ("Oficina de prensa" if language == "es" else "Press desk")
    return tuple(Link(label, address) for address in addresses if address)
