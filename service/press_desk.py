"""The organisation -> the links by which it is reached: its press desk's page, mail and telephone, as far as they are
set, and for whoever finds no answer its contact page before them."""

from __future__ import annotations

import re

from ingest import Organisation, pattern
from service.answer import Link
from service.care.directions import label

_NUMBER = pattern(r"\+?[\d(][\d\s().-]*")  # of "555-0100, weekdays" what can be called


def press_links(organisation: Organisation, language: str = "en") -> tuple[Link, ...]:
    desk = organisation.press_desk
    number = _NUMBER.match(desk.phone)
    addresses = (
        desk.page,
        desk.email and f"mailto:{desk.email}",
        f"tel:{re.sub(r'[^0-9+().]+', '-', number[0]).strip('-')}" if number else "",
    )
    name = desk.name or organisation.name or ("Oficina de prensa" if language == "es" else "Press desk")
    return tuple(Link(name, address) for address in addresses if address)


def contact_page(organisation: Organisation, language: str = "en") -> tuple[Link, ...]:
    """The page on which it says how anybody reaches it, where it has one."""
    contact = organisation.links.get("contact")
    return (Link(label("contact", language), contact),) if contact else ()


def ways_to(organisation: Organisation, language: str = "en") -> tuple[Link, ...]:
    """For visitors and journalists alike: the contact page, then the press desk."""
    return (*contact_page(organisation, language), *press_links(organisation, language))
