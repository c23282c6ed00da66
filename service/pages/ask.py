"""The box, and the page of an answer. The question is in the form's body, never in an address."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from service.api.parts import PartsDep, PipelineDep, within_rate
from service.api.question import QUESTION_CHARS, nfc
from service.pages.frame import pages_of
from service.pipeline import Asked

router = APIRouter(include_in_schema=False)


@router.get("/")
def home(request: Request) -> Response:
    return pages_of(request).show("home.html", question="", message="")


@router.get("/ask")
def again() -> Response:
    return RedirectResponse("/", 303)


@router.post("/ask", dependencies=[Depends(within_rate)])
def answer(
    request: Request, parts: PartsDep, pipeline: PipelineDep, question: Annotated[str, Form()] = ""
) -> Response:
    pages = pages_of(request)
    if not question.strip():
        return pages.show("home.html", status=422, question="", message="Please type a question first.")
    try:
        question = nfc(question.strip())
    except ValueError:
        return pages.show("home.html", status=422, question=question,
                          message=f"That is too long: a question has at most {QUESTION_CHARS} characters.")
    found = pipeline.answer(Asked(question))
    parts.metrics.answered(found)
    return pages.show("answer.html", question=question, answer=found)
