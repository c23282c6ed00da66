"""What each command of ``python -m service`` does; every fault becomes one sentence and an exit code."""

from __future__ import annotations

import argparse
import gc
import logging
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from pydantic import ValidationError

from ingest import wrong_setting
from service.settings import ServiceSettings, unknown_settings
from service.switch import Switch

DONE, FAILED, USAGE = 0, 1, 2
# Requests that run when the service is told to stop may end within this time. An answer takes no longer, and with what
# is closed afterwards it stays below the 10 s after which Docker kills.
DRAIN_S = 6

_EMPTY = ("string_too_short", "string_pattern_mismatch")  # a question needs a letter


def run(arguments: argparse.Namespace) -> int:
    """Run one parsed command; returns its exit code."""
    try:
        settings = ServiceSettings()
    except ValueError as error:
        return _say(wrong_setting(error), USAGE)
    try:
        named = {"serve": _serve, "off": _off, "on": _on, "journal": _journal}
        command = named.get(arguments.command, _in_the_terminal)
        return command(arguments, settings)
    except ValidationError as error:
        first = error.errors()[0]
        why = "it is empty" if first["type"] in _EMPTY else first["msg"]
        return _say(f"{'.'.join(map(str, first['loc']))}: {why}", USAGE)
    except ValueError as error:  # a rate limit or a proxy's address that cannot be read
        return _say(str(error), USAGE)
    except sqlite3.Error as error:
        return _say(f"the archive cannot be read: {error}; run `python -m ingest status`", FAILED)
    except _unusable() as error:
        return _say(str(error), FAILED)


def _unusable() -> tuple[type[Exception], ...]:
    """What says by itself what to do. Named only once something was raised: a switch needs none of it."""
    from ingest import ArchiveUnusable, EmbedderUnavailable, IndexNotBuilt
    from service.journal_file import JournalUnusable

    return IndexNotBuilt, ArchiveUnusable, EmbedderUnavailable, JournalUnusable


@contextmanager
def _importing() -> Iterator[None]:
    """Nothing that is imported is garbage: looking through it as it comes takes .2 s of a start, and more later."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _serve(arguments: argparse.Namespace, settings: ServiceSettings) -> int:
    with _importing():
        from service.app import create_app  # the web framework is of no use to the other commands
        from service.server import serve

    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("mcp").setLevel(logging.WARNING)  # it tells the end of each request as one of a session
    for told in unknown_settings():
        logging.getLogger(__name__).warning(told)
    # Whoever sends SIGTERM wants an orderly end: the server handles it, and nothing is left for the default.
    signal.signal(signal.SIGTERM, lambda number, frame: None)
    app = create_app(settings, alone=True)
    if serve(app, settings.host, settings.port, DRAIN_S, _announce):
        return DONE
    return _say(
        f"nothing is served at {settings.host}, port {settings.port}; if another program listens there, stop it or set "
        "PRESSDESK_PORT to another number; PRESSDESK_HOST has to be an address of this machine",
        FAILED,
    )


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


def _journal(arguments: argparse.Namespace, settings: ServiceSettings) -> int:
    from service.journal_file import JournalFile
    from service.journal_report import in_json, in_words

    file = JournalFile(settings.data)
    if arguments.clear:
        file.remove()
        return _told(f"no question is kept any more in {str(settings.data)!r}")
    lines = in_json(file.kept()) if arguments.json else in_words(file.kept(), settings.journal_days)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return DONE


def _in_the_terminal(arguments: argparse.Namespace, settings: ServiceSettings) -> int:
    if arguments.command == "ask" and not arguments.question.strip():
        return _say("question: it is empty", USAGE)
    with _importing():
        from service import shell
    command = {"ask": shell.ask, "search": shell.search, "self-test": shell.self_test}[arguments.command]
    command(arguments, settings)
    return DONE


def _told(sentence: str) -> int:
    sys.stdout.write(f"{sentence}\n")
    return DONE


def _announce(address: str) -> None:
    sys.stdout.write(f"Serving on {address} (Ctrl+C stops)\n")
    sys.stdout.flush()


def _say(message: str, code: int) -> int:
    sys.stderr.write(f"{message}\n")
    return code
