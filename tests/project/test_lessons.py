"""What a cross-encoder is taught: nothing that is held out, and of what seems to answer that it does not."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import pytest

from bench.examples import RELEASES, SMALL, Example, Passage
from bench.lesson import SWAPPED_EVERY, Lesson, lessons, shown
from bench.sets.near_misses import SWAPPED
from bench.sets.question_set import ANSWERABLE
from bench.teaching import digest

ANSWERS = Passage("The ferry", ("It sailed in May.", "It sank in June.", "Nobody was hurt."))
BESIDE = [Passage(f"The mill {n}", (f"The mill {n} was closed.",)) for n in range(8)]


def example(
    number: int = 0,
    *,
    of: str = RELEASES,
    kind: str = ANSWERABLE,
    held_out: bool = False,
    passages: Sequence[Passage] = (ANSWERS, *BESIDE),
    right: Sequence[int] = (1,),
) -> Example:
    """``right``: which sentences, counted through all passages."""
    home = np.array([at for at, passage in enumerate(passages) for _ in passage.sentences])
    good, nothing = np.isin(np.arange(len(home)), right), np.empty(0, np.float32)
    return Example(
        of, f"q{number}", kind, number, held_out, nothing, nothing, nothing, good, "When did the ferry sink?",
        tuple(passages), home, nothing,
    )  # fmt: skip


def lesson(**given: object) -> Lesson:
    (one,) = lessons([example(**given)]).values()  # type: ignore[arg-type]
    return one


def seen(one: Lesson) -> list[list[tuple[Passage, np.ndarray]]]:
    """What is shown, two hundred times."""
    chance = random.Random(0)
    return [list(shown(one, chance)) for _ in range(200)]


@pytest.mark.parametrize("given", [{"held_out": True}, {"of": SMALL}, {"of": "clapnq", "kind": SWAPPED}])
def test_what_is_held_out_or_asked_elsewhere_teaches_nothing(given: dict[str, object]) -> None:
    assert not lessons([example(**given)])  # type: ignore[arg-type]


def test_of_exchanged_names_in_made_up_archives_one_in_three_teaches() -> None:
    taught = len(lessons([example(n, kind=SWAPPED, right=()) for n in range(600)]))
    assert 600 / SWAPPED_EVERY * 0.8 < taught < 600 / SWAPPED_EVERY * 1.2


def test_a_question_with_its_text_in_sight_and_withdrawn_is_one_lesson_with_all_passages() -> None:
    gone = example(kind="passage gone", passages=BESIDE, right=())
    (one,) = lessons([gone, example()]).values()
    assert set(one.passages) == {ANSWERS, *BESIDE}
    assert one.passages[ANSWERS][0].tolist() == [False, True, False]


def test_some_shows_hold_the_sentence_that_answers_and_some_the_passage_without_it() -> None:
    shows = [dict((p.sentences, right.tolist()) for p, right in one) for one in seen(lesson())]
    assert any(one.get(ANSWERS.sentences) == [False, True, False] for one in shows)
    assert any(one.get(("It sailed in May.", "Nobody was hurt.")) == [False, False] for one in shows)
    assert any(not any(map(any, one.values())) for one in shows)


def test_of_a_near_miss_the_nearest_passage_is_always_shown_with_another_and_none_is_right() -> None:
    for one in seen(lesson(kind="near miss", passages=BESIDE, right=())):
        assert one[0][0] == BESIDE[0]
        assert one[1][0] in BESIDE[1:4]
        assert not any(right.any() for _, right in one)


def test_a_passage_of_nothing_but_the_answer_is_not_shown_empty() -> None:
    alone = Passage("The ferry", ("It sank in June.",))
    for one in seen(lesson(passages=(alone, *BESIDE), right=(0,))):
        assert one
        assert all(passage.sentences for passage, _ in one)


def test_what_was_learnt_from_other_lessons_is_not_taken_up_again() -> None:
    taught = digest([lesson()])
    assert digest([lesson()]) == taught
    assert digest([lesson(right=(2,))]) != taught
    assert digest([lesson(passages=(ANSWERS, *BESIDE[:-1]))]) != taught
