"""A sentence that comes near to a misleading question -> whether it tells the other of two, another time, measure,
place, kind, deed or doer, a wish for what came about, no name, or once more what is asked."""

from __future__ import annotations

from ingest import Span, StoredPassage
from service.answering.before_or_after import is_on_the_other_side
from service.answering.done_by import is_done_by_somebody_else
from service.answering.done_to import is_done_to_another
from service.answering.done_when import tells_when_of_another_deed
from service.answering.length_told import tells_no_length
from service.answering.lower_rank import is_of_no_such_rank
from service.answering.measure_told import tells_another_measure
from service.answering.measured_of import is_measured_of_another
from service.answering.measured_there import is_measured_there
from service.answering.names_none import names_none
from service.answering.negated import tells_none_that_is_not
from service.answering.on_whom import is_on_others
from service.answering.only_wished import tells_only_a_wish
from service.answering.opposite_told import tells_the_other_of_two
from service.answering.other_figure import tells_another_figure
from service.answering.rival_kind import is_of_another_kind
from service.answering.since_in_office import tells_of_another_office_since
from service.answering.time_told import tells_no_deadline, tells_no_hour
from service.answering.which_person import is_of_another_person
from service.answering.who_did import is_done_beside
from service.answering.why_another import is_why_of_another
from service.answering.why_restated import restates_what_is_asked


def only_comes_near(passage: StoredPassage, sentence: Span, question: str) -> bool:
    """Whether any of these holds of ``sentence``, which stands in ``passage``."""
    words = passage.words(sentence)
    return (
        tells_the_other_of_two(words, question)
        or tells_another_measure(words, question)
        or tells_no_length(words, question)
        or tells_none_that_is_not(words, question)
        or tells_when_of_another_deed(words, question)
        or names_none(words, question)
        or is_on_others(words, question)
        or is_of_another_person(words, question)
        or tells_of_another_office_since(words, question)
        or restates_what_is_asked(passage, sentence, question)
        or is_why_of_another(passage, sentence, question)
        or tells_only_a_wish(passage, sentence, question)
        or tells_no_hour(words, question)
        or tells_no_deadline(words, question)
        or is_on_the_other_side(words, question)
        or is_of_no_such_rank(passage, words, question)
        or is_measured_of_another(passage, sentence, question)
        or is_measured_there(passage, sentence, question)
        or is_done_by_somebody_else(passage, sentence, question)
        or is_of_another_kind(passage, sentence, question)
        or is_done_beside(passage, sentence, question)
        or is_done_to_another(passage, sentence, question)
        or tells_another_figure(passage, sentence, question)
    )
