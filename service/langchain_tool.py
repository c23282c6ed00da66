"""A tool for LangChain agents: a question -> the answer with its sources, and the answer itself as artifact."""

from __future__ import annotations

from collections.abc import Sequence

from langchain_core.tools import BaseTool
from pydantic import BaseModel, Field, PrivateAttr

from service.answer import Answer
from service.pipeline import Pipeline
from service.transcript import transcript
from service.turn import QUESTION_CHARS, Asked


class _Question(BaseModel):
    question: str = Field(min_length=1, max_length=QUESTION_CHARS, description="one question, standing alone")


class PressdeskTool(BaseTool):
    """Answers from the archive. What it returns is to be shown as it is: each sentence is cited, and
    where the archive has no answer it says so. The artifact is the whole ``Answer``."""

    name: str = "pressdesk"
    description: str = (
        "Answers questions about an organisation's press releases and report cards with checkable quotations. "
        "Show its text unchanged, with the numbers of its sources."
    )
    args_schema: type[BaseModel] = _Question
    response_format: str = "content_and_artifact"  # type: ignore[assignment]
    _pipeline: Pipeline = PrivateAttr()
    _base: str = PrivateAttr()

    def __init__(self, pipeline: Pipeline, base: str = "") -> None:
        """``base`` is the address at which the pages of this archive are served, without a slash."""
        super().__init__()
        self._pipeline = pipeline
        self._base = base

    def _run(self, question: str, **_: Sequence[object]) -> tuple[str, Answer]:
        answer = self._pipeline.answer(Asked(question))
        return transcript(answer, self._base).text, answer
