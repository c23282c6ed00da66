"""Many texts -> vectors sooner: in half precision, by torch, in a process of its own beside the ingest.

``python -m ingest.many_texts MODEL MODELS_DIR`` loads torch, says whether half precision is quicker here and near
enough, and then answers lists of texts until its input ends. Loading takes 6 to 8 s; it is begun as soon as enough new
text has been read, so that it is done when the passages are cut. A child that dies costs time and no text.
"""

from __future__ import annotations

import logging
import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

from ingest.embedder import Embedder, Vectors
from ingest.embedder_export import open_embedder, open_for_many
from ingest.passages import MAX_PASSAGE_CHARS
from ingest.tokens import TokenVectors
from ingest.weights import is_whole, sha256_of, weights_of

log = logging.getLogger(__name__)

# Texts that are worth loading torch for: that takes as long as 600 texts without it (two cores).
MANY = 600
# Threads of torch that wait for each other at full speed hold up whatever runs beside them, and each other: beside one
# busy process on two cores 8 texts a second, where 50 to 60 are embedded this way.
WAITING = "PASSIVE"
# Where Linux tells what the processor can do, and what of that is worth a trial of half precision: AMX on Intel's, BF16
# on ARM's. AVX-512's alone (avx512_bf16, an AMD EPYC of 2024) embeds 115 to 120 passages a second in torch, where 121
# to 130 are embedded without it. Without any such instructions torch takes 6 texts a second where 46 are embedded
# without it (DECISIONS.md 50, 55, 93), and the trial that finds out takes 10 s of a core.
CPUINFO = Path("/proc/cpuinfo")
HALF_PRECISION = frozenset({"amx_bf16", "bf16"})


def may_compute_half() -> bool:
    """Whether the processor has instructions for half precision; also where it does not say, for a trial to tell."""
    try:
        return not HALF_PRECISION.isdisjoint(CPUINFO.read_text(errors="replace").split())
    except OSError:
        return True


class PassageEmbedder(Protocol):
    def embed_both(self, texts: Sequence[str]) -> tuple[Vectors, list[TokenVectors]]:
        """Vectors and compressed token vectors, from one pass."""
        ...


class ManyTexts:
    """What embeds many texts, begun when they are expected and ended with the ``with`` block."""

    def __init__(self, model: str, models_dir: Path) -> None:
        self._model = model
        self._models = models_dir
        self._expected = 0
        self._child: subprocess.Popen[bytes] | None = None

    def expect(self, chars: int) -> None:
        """So much new text has been read. Nothing is begun before the model was exported: two would export it."""
        self._expected += chars
        enough = self._expected >= MANY * MAX_PASSAGE_CHARS
        if self._child is None and enough and self._is_exported and self._may_compute_half:
            self._begin()

    def embedder_for(self, texts: int, whole: Embedder) -> PassageEmbedder:
        """What embeds ``texts`` texts with the label of ``whole`` soonest: often ``whole`` itself."""
        if texts < MANY or not self._may_compute_half:
            return whole
        if self._child is None:
            self._begin()
        is_sooner = _read(self._child) if self._child else None
        if self._child and is_sooner is None:
            log.warning("no process that embeds in half precision could be begun; going on without it")
        return _Half(self._child, whole) if self._child and is_sooner else whole

    @property
    def process_id(self) -> int | None:
        """Of the process that embeds, once it is begun."""
        return self._child.pid if self._child else None

    def __enter__(self) -> ManyTexts:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.communicate()

    @cached_property  # asked for every document that is read
    def _may_compute_half(self) -> bool:
        return may_compute_half()

    @cached_property
    def _is_exported(self) -> bool:
        return is_whole(self._models / sha256_of(weights_of(self._model))[:16])

    def _begin(self) -> None:
        root = str(Path(__file__).resolve().parents[1])
        self._child = subprocess.Popen(
            [sys.executable, "-P", "-m", "ingest.many_texts", self._model, str(self._models.absolute())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl+C ends the ingest in its order, which ends the child
            env={"OMP_WAIT_POLICY": WAITING, **os.environ, "PYTHONPATH": root},
        )


class _Half:
    """The child as an embedder; once it does not answer, what it stands for."""

    def __init__(self, child: subprocess.Popen[bytes], whole: Embedder) -> None:
        self._child: subprocess.Popen[bytes] | None = child
        self._whole = whole

    def embed_both(self, texts: Sequence[str]) -> tuple[Vectors, list[TokenVectors]]:
        if self._child is not None:
            with suppress(OSError):
                assert self._child.stdin is not None
                pickle.dump(list(texts), self._child.stdin)
                self._child.stdin.flush()
            made: tuple[Vectors, list[TokenVectors]] | None = _read(self._child)
            if made is not None:
                return made
            log.warning("the process that embeds in half precision ended; going on without it")
            self._child = None
        return self._whole.embed_both(texts)


def _read(child: subprocess.Popen[bytes]) -> Any:
    """The next thing that the child says; None where it has ended."""
    assert child.stdout is not None
    try:
        return pickle.load(child.stdout)
    except (EOFError, OSError, pickle.UnpicklingError):
        return None


def main(arguments: Sequence[str]) -> int:
    model, models = arguments
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    whole = open_embedder(model, Path(models))
    half = open_for_many(whole)
    _say(out, half is not whole)
    with suppress(EOFError):
        while half is not whole:
            _say(out, half.embed_both(pickle.load(sys.stdin.buffer)))
    return 0


def _say(out: Any, what: object) -> None:
    pickle.dump(what, out, pickle.HIGHEST_PROTOCOL)
    out.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
