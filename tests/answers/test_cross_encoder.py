"""The cross-encoder tells a sentence that answers from one about the same matter; the quick reader does without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from service.reader import LateReader
from service.reading_features.cross_encoder import HIGHEST, LOWEST, CrossEncoder, open_cross_encoder
from service.reading_features.question_words import Floats
from service.settings import ServiceSettings
from tests.reading_archives import Desk, desk

DESIGNED = "The Northfield bridge was designed by the engineer Ada Moss."
CLOSED = "The Northfield bridge was closed for two weeks in May."
PAINTED = "Forty volunteers painted the Northfield bridge green."


@pytest.fixture(scope="module")
def roads(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with desk(tmp_path_factory.mktemp("roads")) as opened:
        yield opened


ANSWERED = [
    ("Who designed the Northfield bridge?", DESIGNED),
    ("How long was the Northfield bridge closed?", CLOSED),
    ("What colour was the Northfield bridge painted?", PAINTED),
]
PAINTERS = "The Oster mill was painted red by monks. The Oster mill was painted red by nuns."
UNANSWERED = (
    "Who paid for the Northfield bridge?",
    "When was the Northfield bridge built?",
    "How tall is the Northfield bridge?",
)


def score_of(sentence: str, question: str) -> float:
    sentences = [CLOSED, DESIGNED, PAINTED]
    scores = open_cross_encoder().score(question, "The Northfield bridge | 2014", sentences)
    return float(scores[sentences.index(sentence)])


@pytest.mark.parametrize(("question", "answers"), ANSWERED)
def test_a_sentence_that_answers_scores_above_those_about_the_same_matter(question: str, answers: str) -> None:
    others = {CLOSED, DESIGNED, PAINTED} - {answers}
    assert all(score_of(answers, question) > score_of(other, question) + 1 for other in others)


@pytest.mark.parametrize(("question", "answers"), ANSWERED)
def test_a_sentence_scores_higher_for_the_question_that_it_answers(question: str, answers: str) -> None:
    assert all(score_of(answers, question) > score_of(answers, other) + 1 for other in UNANSWERED)


@pytest.mark.parametrize("sentence", [CLOSED, DESIGNED, PAINTED])
def test_a_question_about_something_else_scores_far_below(sentence: str) -> None:
    assert score_of(sentence, "Why is milk white?") < -3


def test_a_sentence_that_is_cut_off_scores_as_none() -> None:
    sentences = [DESIGNED, *["The bridge is new."] * 100, DESIGNED]
    scores = open_cross_encoder().score("Who designed the bridge?", "", sentences)
    assert scores[-1] == LOWEST < scores[0]


@pytest.mark.parametrize("question", ["", "?", "x" * 500, "¿Quién diseñó el puente? 橋"])
def test_any_question_gets_a_score_in_bounds_for_each_sentence(question: str) -> None:
    scores = open_cross_encoder().score(question, "", [DESIGNED, "", "12"])
    assert scores.shape == (3,)
    assert ((scores >= LOWEST) & (scores <= HIGHEST)).all()


def test_the_quick_reader_quotes_the_same_sentences(roads: Desk) -> None:
    quick = LateReader(roads.generation, quick=True)
    for question in ("When was the Northfield bridge closed?", "When did the road patrol begin?"):
        reading, candidates = roads.understand(question), roads.candidates(question)
        assert quick.read(reading, candidates).evidence == roads.reader.read(reading, candidates).evidence


def test_the_reader_asks_where_it_is_undecided_and_what_the_encoder_says_of_that_sentence_decides(
    roads: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    score = CrossEncoder.score
    undecided, decided = (
        "Who paid for the bridge?",
        ("When was the Northfield bridge closed?", "Why is milk white?"),
    )

    def noted(encoder: CrossEncoder, question: str, context: str, sentences: Sequence[str]) -> Floats:
        scores = score(encoder, question, context, sentences)
        if question not in (undecided, *decided):  # the self-test of a service that another test left open
            return scores
        asked.append(question)
        return -scores

    assert roads.findings(undecided).support >= roads.reader.threshold
    monkeypatch.setattr(CrossEncoder, "score", noted)
    assert roads.findings(undecided).support < roads.reader.threshold
    for question in decided:
        roads.findings(question)
    assert asked == [undecided]


@pytest.mark.parametrize("preferred", ["monks", "nuns"])
def test_of_two_sentences_that_are_about_as_good_the_one_that_the_encoder_prefers_comes_first(
    preferred: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def prefers(encoder: CrossEncoder, question: str, context: str, sentences: Sequence[str]) -> Floats:
        if "Oster" in question:  # else the self-test of a service that another test left open
            read.append(context)
        return np.array([2.0 if preferred in sentence else -2.0 for sentence in sentences], np.float32)

    monkeypatch.setattr(CrossEncoder, "score", prefers)
    with desk(tmp_path, [("mill.md", PAINTERS)]) as mill:
        quotes = mill.quotes("What colour is the Oster mill?")
    assert preferred in quotes[0]
    assert len(read) == 1  # for the order and for the support


def test_the_quick_reader_opens_no_cross_encoder(roads: Desk) -> None:
    open_cross_encoder.cache_clear()
    LateReader(roads.generation, quick=True).read(roads.understand("Who led the repair?"), roads.candidates("repair"))
    assert open_cross_encoder.cache_info().currsize == 0


def test_a_reader_that_there_is_not_is_named() -> None:
    with pytest.raises(ValidationError, match="'close' or 'quick'"):
        ServiceSettings(reader="fast")  # type: ignore[arg-type]
