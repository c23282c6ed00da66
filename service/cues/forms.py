"""A question of a form that certain words answer -> what is cited for it, by the first form that finds some."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import Generation, Organisation
from service.citations import Cited
from service.cues.acronyms import spelled_out
from service.cues.attendance import attendance
from service.cues.cues import by_cue
from service.cues.deeds import deeds
from service.cues.definitions import definitions
from service.cues.differences import differences
from service.cues.headings import asked_there
from service.cues.hyphenated import hyphenated
from service.cues.labelled_lines import labelled_lines
from service.cues.least_age import least_age
from service.cues.level_told import level_told
from service.cues.named_rows import named_rows
from service.cues.none_told import none_told
from service.cues.owned import owned
from service.cues.printed_changes import printed_changes
from service.cues.reasons import reasons
from service.cues.scale_steps import scale_steps
from service.cues.shortcomings import shortcomings
from service.cues.spanish_facts import spanish_facts
from service.cues.stance import stance
from service.cues.sure_forms import surely_told
from service.cues.table_cells import table_cells
from service.cues.text_lengths import text_lengths
from service.cues.votes import votes
from service.cues.when_they_did import when_they_did
from service.cues.why_none import why_none
from service.cues.winner_in_title import winner_in_title
from service.cues.winners import winners
from service.reading import Reading
from service.retriever import Filters, Visible
from service.speech.held_then import held_then
from service.speech.roles_of import roles_of
from service.speech.successions import successions
from service.visitors.door import told_at_the_door


def asked_in_words(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """What letters stand for, where the organisation stands on a bill, why a year has no grades, how many improved,
    what a document asks itself, who took an office, when something began, what somebody did or demanded,
    what a figure came to in a year."""
    where = (reading, organisation, generation, visible, filters)
    spelled = spelled_out(reading, generation, visible, filters) or stance(*where) or why_none(*where)
    found = spelled or printed_changes(*where) or _newer(asked_there(*where), successions(*where) or held_then(*where))
    seen = (reading, generation, visible, filters)
    found = found or by_cue(*where) or deeds(*where) or owned(*seen) or roles_of(*seen) or winners(*seen)
    found = (
        found
        or surely_told(*seen)
        or shortcomings(*seen)
        or text_lengths(*seen)
        or hyphenated(*where)
        or reasons(*seen)
        or when_they_did(*seen)
    )
    found = found or level_told(*where) or none_told(*seen) or winner_in_title(*seen) or differences(*seen)
    return tuple(found or attendance(*seen) or votes(*seen) or least_age(*seen) or scale_steps(*seen))


def _newer(one: Sequence[Cited], other: Sequence[Cited]) -> Sequence[Cited]:
    """Those whose first is of the newer document; what a page answered once may have changed since."""
    dated = [max((cited.document.date for cited in some), default="") for some in (one, other)]
    return other if not one or (other and dated[1] > dated[0]) else one


def facts(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """What is asked at the door; what something is or does, who founded it, a cell or a row of a table, what stands
    after a label, how much in Spanish."""
    where = (reading, organisation, generation, visible, filters)
    found = told_at_the_door(*where) or definitions(*where) or table_cells(*where) or named_rows(*where)
    return tuple(found or labelled_lines(*where) or spanish_facts(*where))
