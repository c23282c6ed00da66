"""The command line: ``python -m ingest [PATH...]``, and one word for everything else.

Exit codes: 0 done; 1 failed; 2 wrong usage; 3 done, but some documents were rejected or held;
4 another process holds the archive.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import signal
import sys
from difflib import get_close_matches

COMMANDS = {
    "add": "read folders or files into the archive and build a generation (the default)",
    "status": "what the archive holds; exit code 0 when it is sound",
    "withdraw": "take a document out of sight",
    "restore": "put a withdrawn document back",
    "purge": "remove every trace of a document",
    "rebuild": "build a generation again from the archive",
    "watch": "keep an archive current: changed files, and the end of an embargo",
    "checks": "what staff should look at",
}

COMMAND_LIKENESS = 0.75  # "stauts" and "status" .83, the folder "releases" and "restore" .53


def main(arguments: list[str]) -> int:
    """Run one command; returns its exit code. A fault is one line on stderr that says what to do."""
    # The products of a passage are small, and each core has a passage of its own: shared out over threads they wait for
    # each other, and 26 passages a second are embedded where it is 46. Before numpy is imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    parsed = _parser().parse_args(_with_default(arguments))
    if meant := _mistyped(parsed):
        sys.stderr.write(f"there is no file or folder {parsed.paths[0]!r}; did you mean `python -m ingest {meant}`?\n")
        return 2
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal of another encoding must not end an ingest
            stream.reconfigure(errors="backslashreplace")
    try:
        # Nothing that is imported is garbage: looking through it as it comes, and once more at the end, costs .3 s.
        gc.disable()
        from ingest import commands  # after parsing, so that --help and a typing error answer at once

        gc.freeze()
        gc.enable()
        return commands.run(parsed)
    except KeyboardInterrupt:
        sys.stderr.write("stopped; what was read is kept, run the same command again to go on\n")
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # or Python complains when it ends
        return 1


def _with_default(arguments: list[str]) -> list[str]:
    words = [argument for argument in arguments if not argument.startswith("-")]
    if words and words[0] in COMMANDS:
        return [words[0], *(a for i, a in enumerate(arguments) if i != arguments.index(words[0]))]
    if not words and any(option in arguments for option in ("-h", "--help")):
        return arguments
    return ["add", *arguments]


def _mistyped(parsed: argparse.Namespace) -> str:
    """The command that a path which is not there is nearly the name of; "" where it is of none."""
    if parsed.command != "add" or os.path.lexists(parsed.paths[0]):
        return ""
    return next(iter(get_close_matches(parsed.paths[0], COMMANDS, 1, COMMAND_LIKENESS)), "")


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--json", action="store_true", help="print one JSON object a line")
    parser = argparse.ArgumentParser(
        prog="python -m ingest",
        usage="python -m ingest [--json] [--prune] PATH... | COMMAND ...",
        description="Read documents into the archive and build the index from it.",
        epilog="The archive lies in the folder PRESSDESK_DATA (default: var). "
        "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 some documents were rejected or held, "
        "4 another process holds the archive.",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, prog=parser.prog)
    made = {
        name: commands.add_parser(name, help=text, description=text, parents=[shared])
        for name, text in COMMANDS.items()
    }
    made["add"].add_argument("paths", nargs="+", metavar="PATH", help="a folder or file of documents")
    made["add"].add_argument("--prune", action="store_true", help="withdraw documents whose file has gone")
    made["watch"].add_argument("paths", nargs=1, metavar="FOLDER")
    for name in ("withdraw", "restore", "purge"):
        made[name].add_argument("id", help="a document's id, as `status` lists it")
    return parser


def _stop(signum: int, frame: object) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _stop)
    sys.exit(main(sys.argv[1:]))
