"""The box, and the page of an answer: the card, and what a search for the same words finds.

A question is in a form's body. It is in an address only where a person made a link to share.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query
from pydantic import TypeAdapter, ValidationError
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ingest import IndexNotBuilt
from service.answer import Answer, Outcome, Reason
from service.api.parts import Parts, PartsDep, PipelineDep, count, within_rate
from service.api.problem import NO_INDEX
from service.api.question import AskBody, TooLong, TurnBody, nfc
from service.pages.asked import is_question
from service.pages.corrected import corrected
from service.pages.frame import pages_of
from service.pages.interface import language_of
from service.pages.sharing import fingerprint, share_address
from service.phrases import Phrases
from service.pipeline import Pipeline
from service.rate import RateLimited
from service.search import Found, Search
from service.template import Template
from service.turn import ANSWER_CHARS, QUESTION_CHARS, TURNS

router = APIRouter(include_in_schema=False)

BESIDE = 5  # documents shown below an answer; the search page has them all
_INDEX_S = 10  # an index that is being built may be there by then
_TURNS = TypeAdapter(list[TurnBody])
_EMPTY = Template("Please type a question first.")
_LONG = Template("That is too long: a question has at most {most} characters.", most=QUESTION_CHARS)

Words = Annotated[str, Form()]

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Exchange:
    """One question of the page, its answer, the turns before, and what a search finds beside it; ``corrected``: the
    ids of what a later document corrects of that."""

    question: str
    answer: Answer
    before: tuple[TurnBody, ...]
    found: Found | None
    corrected: frozenset[str] = frozenset()

    @property
    def history(self) -> str:
        """The turns up to this one, as the follow-up form carries them."""
        turns = list(self.before)
        if self.answer.outcome is not Outcome.HELP:
            turns.append(TurnBody(question=self.question, answer=self.answer.text[:ANSWER_CHARS]))
        return _TURNS.dump_json(turns[-TURNS:]).decode()

    @property
    def card(self) -> bool:
        """Whether the answer is shown: keywords that nothing answers only give results."""
        nothing = self.answer.reason in (Reason.NOT_IN_ARCHIVE, Reason.NOT_SUPPORTED)
        return not nothing or is_question(self.question)


@router.get("/")
def home(request: Request, parts: PartsDep) -> Response:
    suggestions = request.app.state.widget.suggested.of(parts.current, language_of(request))
    return pages_of(request).show(
        request, "home.html", question="", message="", cry=None, waiting=False, suggestions=suggestions
    )


@router.get("/ask")
def again(
    request: Request,
    parts: PartsDep,
    q: str = "",
    same: Annotated[str, Query(max_length=64)] = "",
) -> Response:
    """A shared link: asked again, and compared with what it was when the link was made."""
    if not (typed := q.strip()):
        return RedirectResponse("/", 303)
    try:
        count(request)
        exchange = _answered(parts, typed, (), language_of(request))
    except RateLimited as error:
        return _limited(request, parts, typed, error)
    except TooLong:
        return _box(request, 422, typed, _LONG)
    parts.answered(exchange.answer, (typed,))
    compared = {"": "", fingerprint(exchange.answer): "same"}.get(same, "changed")
    return pages_of(request).show(request, "answer.html", exchange=exchange, compared=compared)


@router.post("/ask")
def answer(request: Request, parts: PartsDep, question: Words = "", history: Words = "") -> Response:
    if not (typed := question.strip()):
        return _box(request, 422, "", _EMPTY)
    try:
        count(request)
        exchange = _answered(parts, typed, _before(history), language_of(request))
    except RateLimited as error:
        return _limited(request, parts, typed, error)
    except TooLong:
        return _box(request, 422, typed, _LONG)
    except IndexNotBuilt as error:
        log.warning("a question had to wait: %s", error)
        return _box(request, 503, typed, NO_INDEX, _INDEX_S)
    parts.answered(exchange.answer, (*(turn.question for turn in exchange.before), typed))
    return pages_of(request).show(request, "answer.html", exchange=exchange, compared="")


def _limited(request: Request, parts: Parts, typed: str, error: RateLimited) -> Response:
    said = Template(
        "Too many questions from this address. Please try again in {seconds} seconds.", seconds=error.retry_after_s
    )
    cry = parts.lifeline.help_by_rules(typed, language_of(request))
    return _box(request, 429, typed, said, error.retry_after_s, cry)


def _box(
    request: Request, status: int, question: str, message: str, retry_after_s: int = 0, cry: Answer | None = None
) -> Response:
    """The box with what was typed still in it, and a sentence that says why there is no answer."""
    headers = {"Retry-After": str(retry_after_s)} if retry_after_s else {}
    return pages_of(request).show(
        request,
        "home.html",
        status=status,
        headers=headers,
        question=question,
        message=Phrases(language_of(request)).told(message),
        cry=cry,
        waiting=status == HTTPStatus.SERVICE_UNAVAILABLE,
        suggestions=(),
    )


def _before(history: str) -> tuple[TurnBody, ...]:
    """The turns that the page carries; none where they cannot be read."""
    try:
        return tuple(_TURNS.validate_json(history or "[]")[-TURNS:])
    except ValidationError:
        return ()


@router.post("/share", dependencies=[Depends(within_rate)])
def share(request: Request, pipeline: PipelineDep, question: Words = "") -> Response:
    """A link that a person asked for. It is made from the answer as it is now."""
    try:
        words = nfc(question.strip())
    except TooLong:
        words = ""
    if not words:
        return RedirectResponse("/", 303)
    pages = pages_of(request)
    language = language_of(request)
    shared = _exchange(pipeline, words, (), language)
    if not shared.answer.looked:
        return pages.show(request, "answer.html", exchange=shared, compared="")
    return pages.show(
        request, "share.html", question=words, link=share_address(pages.base(request), shared.answer, language)
    )


def _answered(parts: Parts, typed: str, before: tuple[TurnBody, ...], language: str) -> Exchange:
    """What was typed, answered; help where that fails and it is a cry for help.

    Raises:
        TooLong: it is longer than a question may be.
        IndexNotBuilt: nothing is indexed.
    """
    try:
        words = nfc(typed)
        with parts.current.pipeline() as pipeline:
            return _exchange(pipeline, words, before, language)
    except Exception as error:
        if (found := parts.lifeline.help(typed, language)) is None:
            raise
        log.warning("help without an answer: %s", type(error).__name__)
        return Exchange(found.understood.question, found, before, None)


def _exchange(pipeline: Pipeline, question: str, before: tuple[TurnBody, ...], language: str) -> Exchange:
    end = pipeline.answer(replace(AskBody(question=question, history=list(before)).asked(), language=language))
    found, since = None, frozenset[str]()
    if end.looked:
        words = end.understood.question
        found = pipeline.searcher.find(Search(words, limit=BESIDE), pipeline.understand(words))
        since = corrected(found, pipeline)
    return Exchange(question, end, before, found, since)
