"""A question what this organisation does -> the sentences in which it says so of itself.

"What do you do?" may be asked of this service too; where no sentence says what the organisation is or does, it is.
"""

from __future__ import annotations

from dataclasses import replace

from ingest import Generation, Organisation
from service.citations import Cited
from service.cues.definitions import definitions
from service.introduction import asks_its_work
from service.reading import Kind, Reading
from service.retriever import Filters, Visible


def its_work(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """Those sentences; none where something else is asked, or nobody says whose archive this is."""
    if not organisation.name or not asks_its_work(reading.asked or reading.question):
        return ()
    named = replace(reading, question=f"What does {organisation.name} do?", kind=Kind.PASSAGE)
    return definitions(named, organisation, generation, visible, filters)
