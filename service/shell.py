"""What ``python -m service`` answers in the terminal: a question, a search, its own sentences asked back.

Each prints what it found; what cannot be read or opened is raised as it is met, and ``service/commands.py`` words it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from service.answer import Answer
from service.api.answer import answer_json
from service.api.parameters import SearchParameters
from service.api.question import AskBody
from service.chat_model import chat_model
from service.current import Current
from service.lifeline import Lifeline
from service.searching.finding import find
from service.self_test import self_test as asked_back
from service.settings import ServiceSettings
from service.terminal import show_answer, show_found
from service.writer import Writer

OPEN_MODEL_S = 30  # a person at a terminal waits for LangChain to be imported, a website's visitor does not


def ask(arguments: argparse.Namespace, settings: ServiceSettings) -> None:
    """Answer one question."""
    with _following(settings, chat_model(settings)) as current:

        def answered() -> Answer:
            asked = AskBody(question=arguments.question).asked()
            with current.pipeline() as pipeline:
                return pipeline.answer(asked)

        answer = Lifeline(current).or_help(arguments.question, answered)
    if arguments.json:
        sys.stdout.write(answer_json(answer) + "\n")
    else:
        show_answer(answer, settings.address)


def search(arguments: argparse.Namespace, settings: ServiceSettings) -> None:
    """Search the archive; a cry for help is shown help first."""
    from service.api.search import found_json  # with the web framework, of which a question has no use

    asked = SearchParameters.model_validate({"q": arguments.words, "sort": arguments.sort, "limit": arguments.limit})
    with _following(settings) as current, current.pipeline() as pipeline:
        finding = find(pipeline, asked.q, asked.chosen(), sort=asked.sort, limit=asked.limit)
        found, mistakes, help_ = finding.found, finding.query.mistakes, Lifeline(current).help(asked.q)
        if arguments.json:
            sys.stdout.write(found_json(found, mistakes, pipeline.searched(), help_) + "\n")
            return
        if help_ is not None:
            show_answer(help_, settings.address)
        show_found(found, mistakes)


def self_test(arguments: argparse.Namespace, settings: ServiceSettings) -> None:
    """Ask some of the archive's own sentences back."""
    with _following(settings) as current, current.pipeline() as pipeline:
        found = asked_back(pipeline.generation, pipeline.visible, pipeline.reader)
    sys.stdout.write(
        f"{found.questions} sentences of the archive were asked back: {found.held} answered, "
        f"{found.gone} with their document out of sight.\n{found.warning or 'Nothing unusual.'}\n"
    )


@contextmanager
def _following(settings: ServiceSettings, writer: Writer | None = None) -> Iterator[Current]:
    quick, chroma_url = settings.reader == "quick", settings.chroma_url
    current = Current(settings.data_dir, lambda: datetime.now(UTC), writer, quick=quick, chroma_url=chroma_url)
    current.start()
    try:
        if writer is not None and not writer.ready(OPEN_MODEL_S):
            sys.stderr.write("the chat model cannot be opened, so the answer is extractive\n")
        yield current
    finally:
        current.stop()
