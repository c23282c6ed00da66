"""The command line: ``python -m service`` serves; ``ask`` and ``search`` answer in the terminal.

``off`` and ``on`` switch the widget, the API or the pages of a running service; ``journal`` shows what was asked, where
staff have it kept.

Exit codes: 0 done (an abstention too); 1 failed; 2 wrong usage.
"""

from __future__ import annotations

import argparse
import os
import sys

from service.switch import SURFACES


def main(arguments: list[str]) -> int:
    """Run one command; returns its exit code. A fault is one line on stderr that says what to do."""
    # Products of a question are small: shared out over threads they wait for each other, most of all under load.
    # On two cores a new question took 17 ms with one thread and 27 to 41 with two. Before numpy is imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    parsed = _parser().parse_args(arguments)
    from service import commands  # after parsing, so that --help and a typing error answer at once

    try:
        return commands.run(parsed)
    except KeyboardInterrupt:
        return commands.DONE if parsed.command == "serve" else commands.FAILED
    except BrokenPipeError:
        return commands.FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m service",
        description="Answer from the archive: serve, or ask and search in the terminal.",
        epilog="Without a command it serves. The archive lies in the folder PRESSDESK_DATA (default: var); "
        "PRESSDESK_HOST and PRESSDESK_PORT say where to listen. Exit codes: 0 done, 1 failed, 2 wrong usage.",
    )
    parser.set_defaults(command="serve")
    commands = parser.add_subparsers(metavar="COMMAND")
    commands.add_parser("serve", help="serve the API and the pages (the default)").set_defaults(command="serve")
    ask = commands.add_parser("ask", help="answer one question")
    ask.set_defaults(command="ask")
    ask.add_argument("question", help="at most 500 characters")
    search = commands.add_parser("search", help="search the archive; without words it lists everything")
    search.set_defaults(command="search")
    search.add_argument("words", nargs="?", default="", help="at most 500 characters")
    search.add_argument("--sort", choices=("relevance", "newest", "oldest"), help="default: relevance")
    search.add_argument("--limit", type=int, default=10, help="how many documents, 1 to 100 (default: 10)")
    for command in (ask, search):
        command.add_argument("--json", action="store_true", help="print what the API returns")
    commands.add_parser(
        "self-test", help="ask some of the archive's own sentences back: does the reader fare here as it should?"
    ).set_defaults(command="self-test")
    journal = commands.add_parser("journal", help="what was asked, where PRESSDESK_JOURNAL_DAYS has it kept")
    journal.set_defaults(command="journal")
    journal.add_argument("--json", action="store_true", help="every question, one object a line, the newest first")
    journal.add_argument("--clear", action="store_true", help="remove all that was kept")
    off = commands.add_parser("off", help="switch a surface off at once; a running service needs no restart")
    off.set_defaults(command="off")
    off.add_argument("surface", choices=SURFACES)
    off.add_argument("sentence", nargs="?", default="", help="what people see meanwhile, beside the press desk")
    on = commands.add_parser("on", help="switch a surface on again")
    on.set_defaults(command="on")
    on.add_argument("surface", choices=SURFACES)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
