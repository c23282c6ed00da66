"""What a visitor asks at the door -> the lines that tell it: hours, telephone, address, whether there are jobs."""

from __future__ import annotations

from ingest import Generation, Organisation
from service.citations import Cited
from service.reading import Reading
from service.retriever import Filters, Visible
from service.visitors.address import address
from service.visitors.hours import hours
from service.visitors.offers import offers
from service.visitors.telephone import telephone


def told_at_the_door(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The first of these that a question asks for and the archive prints."""
    where = (reading, organisation, generation, visible, filters)
    return hours(*where) or telephone(*where) or address(*where) or offers(reading, generation, visible, filters)
