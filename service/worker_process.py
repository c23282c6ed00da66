"""What runs in a worker: settings and turns that were heard come in through a pipe, ends go out, until it is closed.

``python -m service.worker_process FD``: the number of the open socket is all that it is told in words.
"""

from __future__ import annotations

import logging
import signal
import sys
from contextlib import suppress
from datetime import UTC, datetime
from multiprocessing.connection import Connection

from ingest import IndexNotBuilt
from service.answer import Answer
from service.current import Current
from service.settings import ServiceSettings
from service.turn import Heard

WARM_S = 60.0  # until it answers as quickly as it ever will; it takes one or two

log = logging.getLogger(__name__)


def main(pipe: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process of the terminal; the service ends this
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    with suppress(EOFError, ConnectionError):
        settings: ServiceSettings = pipe.recv()
        current = Current(
            settings.data_dir,
            lambda: datetime.now(UTC),
            quick=settings.reader == "quick",
            alone=True,
            kept_for=settings.journal_days,
            chroma_url=settings.chroma_url,
            self_tested=False,
        )
        current.start()
        try:
            current.warmed.wait(WARM_S)
            pipe.send(True)
            while True:
                pipe.send(_answered(current, *pipe.recv()))
        finally:
            current.stop()


def _answered(current: Current, generation: str, heard: Heard) -> Answer | None:
    """The end, or None where another generation is served here by now or not yet, or a step fails: the service then
    answers itself, and tells its own fault."""
    try:
        with current.pipeline() as pipeline:
            if pipeline.generation.name == generation:
                return pipeline.answer(heard.asked, heard)
    except IndexNotBuilt:
        pass
    except Exception as error:
        log.warning("a worker could not answer: %s", type(error).__name__)
    return None


if __name__ == "__main__":
    main(Connection(int(sys.argv[1])))
