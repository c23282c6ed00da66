"""What each command of ``python -m service`` does; every fault becomes one sentence and an exit code."""

from __future__ import annotations

import argparse
import logging
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from pydantic import ValidationError

from ingest import ArchiveUnusable, EmbedderUnavailable, IndexNotBuilt
from service.answer import Answer
from service.chat_model import chat_model
from service.current import Current
from service.lifeline import Lifeline
from service.pipeline import Pipeline
from service.self_test import self_test
from service.settings import ServiceSettings
from service.switch import Switch
from service.writer import Writer

DONE, FAILED, USAGE = 0, 1, 2
OPEN_MODEL_S = 30  # a person at a terminal waits for LangChain to be imported, a website's visitor does not
# Requests that run when the service is told to stop may end within this time. An answer takes no longer, and with what
# is closed afterwards it stays below the 10 s after which Docker kills.
DRAIN_S = 6

_EMPTY = ("string_too_short", "string_pattern_mismatch")  # a question needs a letter


def run(arguments: argparse.Namespace) -> int:
    """Run one parsed command; returns its exit code."""
    try:
        settings = ServiceSettings()
        command = {"serve": _serve, "ask": _ask, "search": _search, "self-test": _self_test, "off": _off, "on": _on}[
            arguments.command
        ]
        return command(arguments, settings)
    except ValidationError as error:
        first = error.errors()[0]
        why = "it is empty" if first["type"] in _EMPTY else first["msg"]
        return _say(f"{'.'.join(map(str, first['loc']))}: {why}", USAGE)
    except ValueError as error:  # a rate limit or a proxy's address that cannot be read
        return _say(str(error), USAGE)
    except (IndexNotBuilt, ArchiveUnusable, EmbedderUnavailable) as error:
        return _say(str(error), FAILED)
    except sqlite3.Error as error:
        return _say(f"the archive cannot be read: {error}; run `python -m ingest status`", FAILED)


def _serve(arguments: argparse.Namespace, settings: ServiceSettings) -> int:
    from service.app import create_app  # the web framework is of no use to the other commands
    from service.server import serve

    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    # Whoever sends SIGTERM wants an orderly end: the server handles it, and nothing is left for the default.
    signal.signal(signal.SIGTERM, lambda number, frame: None)
    app = create_app(settings, alone=True)
    return DONE if serve(app, settings.host, settings.port, DRAIN_S, _announce) else FAILED


def _off(arguments: argparse.Namespace, settings: ServiceSettings) -> int:
    def turn_off(switch: Switch) -> str:
        switch.turn_off(arguments.surface, arguments.sentence)
        return (
            f"off for the archive in {str(settings.data)!r}; `python -m service on {arguments.surface}` switches it on"
        )

    return _switched(arguments, settings, turn_off)


def _on(arguments: argparse.Namespace, settings: ServiceSettings) -> int:
    def turn_on(switch: Switch) -> str:
        switch.turn_on(arguments.surface)
        return f"on for the archive in {str(settings.data)!r}"

    return _switched(arguments, settings, turn_on)


def _switched(arguments: argparse.Namespace, settings: ServiceSettings, turn: Callable[[Switch], str]) -> int:
    """Switch a surface, and say of which archive: in a directory without one nobody serves, and to say
    that it is off would leave the real one open."""
    if not settings.data_dir.archive.exists():
        return _say(
            f"{str(settings.data)!r} holds no archive, so {arguments.surface} was not switched; set PRESSDESK_DATA to "
            "the data directory that is served (`make serve` uses var/sample)",
            FAILED,
        )
    try:
        return _told(f"{arguments.surface} is {turn(Switch(settings.data))}")
    except OSError as error:
        return _say(
            f"{arguments.surface} was not switched: {error.filename!r} cannot be written: {error.strerror}; "
            "run the command as the user who owns the data directory",
            FAILED,
        )


def _told(sentence: str) -> int:
    sys.stdout.write(f"{sentence}\n")
    return DONE


def _announce(address: str) -> None:
    sys.stdout.write(f"Serving on {address} (Ctrl+C stops)\n")
    sys.stdout.flush()


def _ask(arguments: argparse.Namespace, settings: ServiceSettings) -> int:
    from service.api.answer import answer_json
    from service.api.question import AskBody
    from service.terminal import show_answer

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
    return DONE


def _self_test(arguments: argparse.Namespace, settings: ServiceSettings) -> int:
    with _pipeline(settings) as pipeline:
        found = self_test(pipeline.generation, pipeline.visible, pipeline.reader)
    _told(
        f"{found.questions} sentences of the archive were asked back: {found.held} answered, "
        f"{found.gone} with their document out of sight."
    )
    return _told(found.warning or "Nothing unusual.")


def _search(arguments: argparse.Namespace, settings: ServiceSettings) -> int:
    from service.api.parameters import SearchParameters
    from service.api.search import found_json
    from service.searching.finding import find
    from service.terminal import show_answer, show_found

    asked = SearchParameters.model_validate({"q": arguments.words, "sort": arguments.sort, "limit": arguments.limit})
    with _following(settings) as current, current.pipeline() as pipeline:
        finding = find(pipeline, asked.q, asked.chosen(), sort=asked.sort, limit=asked.limit)
        found, mistakes, help_ = finding.found, finding.query.mistakes, Lifeline(current).help(asked.q)
        if arguments.json:
            sys.stdout.write(found_json(found, mistakes, pipeline.searched(), help_) + "\n")
            return DONE
        if help_ is not None:
            show_answer(help_, settings.address)
        show_found(found, mistakes)
    return DONE


@contextmanager
def _pipeline(settings: ServiceSettings) -> Iterator[Pipeline]:
    with _following(settings) as current, current.pipeline() as pipeline:
        yield pipeline


@contextmanager
def _following(settings: ServiceSettings, writer: Writer | None = None) -> Iterator[Current]:
    current = Current(settings.data_dir, lambda: datetime.now(UTC), writer, quick=settings.reader == "quick")
    current.start()
    try:
        if writer is not None and not writer.ready(OPEN_MODEL_S):
            _say("the chat model cannot be opened, so the answer is extractive", DONE)
        yield current
    finally:
        current.stop()


def _say(message: str, code: int) -> int:
    sys.stderr.write(f"{message}\n")
    return code
