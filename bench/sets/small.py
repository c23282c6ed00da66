"""XQuAD in small archives: each article stands alone, as a single release of five paragraphs would.

Its own questions, the same with their paragraph withdrawn, and some of other articles, which must be refused.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from bench.sets.near_misses import SWAPPED
from bench.sets.question_set import Question, QuestionSet

STRANGERS = 8  # questions of other articles that each archive is asked
KINDS = frozenset(("answerable", "passage gone", SWAPPED))


def archives(xquad: QuestionSet) -> Iterator[QuestionSet]:
    """One set for each article of ``xquad``, in order."""
    texts, questions = defaultdict(list), defaultdict(list)
    for text in xquad.texts:
        texts[_article(text.id)].append(text)
    article_of = {q.id: _article(min(q.relevant)) for q in xquad.questions if q.answerable}
    for question in xquad.questions:
        if question.kind in KINDS:
            questions[article_of[question.id.split("#")[0]]].append(question)
    articles = sorted(questions)
    for i, article in enumerate(articles):
        own = questions[article]
        others = [questions[a][0] for a in (articles[i + 1 :] + articles[:i])[:STRANGERS]]
        strangers = [replace(_stranger(q, article), held_out=own[0].held_out) for q in others]
        yield QuestionSet(f"small-{article}", tuple(texts[article]), (*own, *strangers))


def _stranger(question: Question, article: str) -> Question:
    return replace(question.without_its_texts((), "another article"), id=f"{article}#{question.id}")


def _article(text_id: str) -> str:
    return text_id.rsplit("-", 1)[0]
