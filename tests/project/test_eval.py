"""What the evaluation counts: rankings, intervals, near misses and missing data."""

from __future__ import annotations

from math import log2
from pathlib import Path

import numpy as np
import pytest

from bench.carry_over import auroc
from bench.intervals import bootstrap, wilson
from bench.retrieval_quality import ndcg
from bench.sets import EVAL, load
from bench.sets.near_misses import near_misses
from bench.sets.question_set import ANSWERABLE, Question, SetAbsent, Text


def test_a_relevant_text_is_worth_less_the_further_down_it_stands() -> None:
    assert ndcg(["a", "b", "c"], {"a"}) == 1.0
    assert ndcg(["b", "a", "c"], {"a"}) == pytest.approx(1 / log2(3))
    assert ndcg(["b", "c"], {"a"}) == 0.0


def test_the_interval_of_a_share_is_honest_near_zero() -> None:
    none = wilson(0, 100)
    assert none.value == 0.0
    assert none.high == pytest.approx(0.037, abs=0.001)  # Wilson 1927, for 0 of 100


def test_the_interval_of_a_mean_holds_it_and_is_the_same_on_any_run() -> None:
    values = [0.0, 1.0, 1.0, 0.5] * 20
    assert bootstrap(values) == bootstrap(values)
    assert bootstrap(values).low < 0.625 < bootstrap(values).high


def test_auroc_is_one_when_all_are_told_apart_and_a_half_when_none_is() -> None:
    assert auroc(np.array([0.9, 0.8]), np.array([0.1, 0.2])) == 1.0
    assert auroc(np.array([0.5, 0.5]), np.array([0.5])) == 0.5


def test_a_near_miss_names_something_that_its_text_does_not_hold() -> None:
    texts = (
        Text("t1", "Ferries", "The Ashby ferry sank in 1911."),
        Text("t2", "Roads", "Calder paved its road in 1920."),
    )
    questions = (
        Question("q1", "When did the Ashby ferry sink?", ANSWERABLE, frozenset({"t1"}), answers=("1911",)),
        Question("q2", "What did Calder pave in 1920?", ANSWERABLE, frozenset({"t2"}), answers=("road",)),
    )
    missed = list(near_misses(questions, texts, seed=1))
    assert [m.words for m in missed] == ["When did the Calder ferry sink?", "What did Calder pave in 1921?"]
    assert not any(m.answerable or m.relevant for m in missed)


def test_a_set_that_is_not_there_is_named() -> None:
    with pytest.raises(SetAbsent, match="xquad: skipped"):
        load("xquad", Path("nowhere"))


@pytest.mark.skipif(not EVAL.is_dir(), reason="../shared/eval is not beside this checkout")
def test_the_test_articles_of_xquad_are_held_out_and_no_others() -> None:
    held_out = {q.held_out for q in load("xquad").questions}
    assert held_out == {True, False}
    later = {min(q.relevant)[:5] for q in load("xquad").questions if q.held_out and q.relevant}
    assert later <= {f"xq-{article}" for article in range(37, 49)}
    assert len(later) > 6
