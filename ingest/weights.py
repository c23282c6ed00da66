"""Where the weights of an embedding model lie, their digest, and the label of what embeds with them."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

LABEL_FILE = "embedder.json"
NETWORK, TOKENIZER = "model.onnx", "tokenizer.json"
EIGHT_BITS = "eight_bits.onnx"  # the network in eight bits, where that is near enough
PROBE = "probe.f32"  # what the whole network gives a text with which every export is tried
EXPORTED = (NETWORK, EIGHT_BITS, TOKENIZER, PROBE)

_digests: dict[tuple[int, int, int, int], str] = {}  # of files of models, of which a process reads a few

log = logging.getLogger(__name__)


class EmbedderUnavailable(RuntimeError):
    """The model that is asked for cannot be loaded. The message says what to do."""


@dataclass(frozen=True)
class EmbedderLabel:
    """What made a vector. Vectors of different labels are never mixed."""

    model: str
    sha256: str
    backend: str
    dimension: int
    max_tokens: int

    @property
    def key(self) -> str:
        return f"{self.sha256[:16]}-{self.backend}"


def checked_export(folder: Path, network: str) -> tuple[EmbedderLabel, Path]:
    """The label of an export and the file of ``network``, or of the whole one where the export has none of that name.

    Both were compared with their digests: a changed bit would give other vectors, and nobody would see it.

    Raises:
        EmbedderUnavailable: a file is gone or has changed.
    """
    try:
        data = json.loads((folder / LABEL_FILE).read_text())
        files = data.pop("files")
        chosen = network if files.get(network) else NETWORK
        sound = _is_as_written(folder, chosen, files)
        if not sound and chosen != NETWORK:
            log.warning("%s in %s is damaged; the whole network stands in", chosen, folder)
            chosen, sound = NETWORK, _is_as_written(folder, NETWORK, files)
        if not (sound and _is_as_written(folder, TOKENIZER, files)):
            raise ValueError("a file of it has changed")
        return EmbedderLabel(**data), folder / chosen
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise EmbedderUnavailable(
            f"the embedding model in {str(folder)!r} is damaged: {error}; "
            "run `python -m ingest rebuild`, which makes it again"
        ) from error


def write_label(folder: Path, label: EmbedderLabel) -> None:
    """Say what the export in ``folder`` is, with the digest of each file; null for one that was not worth it."""
    files = {name: file_sha256(folder / name) if (folder / name).exists() else None for name in EXPORTED}
    (folder / LABEL_FILE).write_text(json.dumps({**asdict(label), "backend": "onnx", "files": files}))


def probe_of(folder: Path) -> NDArray[np.float32] | None:
    """The vector in PROBE, shape (dimension,); None where it is damaged, or the export is of an older version."""
    files = json.loads((folder / LABEL_FILE).read_text())["files"]
    known = PROBE in files and _is_as_written(folder, PROBE, files)
    return np.fromfile(folder / PROBE, np.float32) if known else None


def is_whole(folder: Path) -> bool:
    """Whether an export has every file that this version writes, as it was written."""
    try:
        files = json.loads((folder / LABEL_FILE).read_text())["files"]
        return all(files[name] is None or _is_as_written(folder, name, files) for name in EXPORTED)
    except (OSError, ValueError, TypeError, KeyError):
        return False


def _is_as_written(folder: Path, name: str, files: Mapping[str, str | None]) -> bool:
    return (folder / name).exists() and file_sha256(folder / name) == files[name]


def weights_of(model: str) -> str:
    """A folder of weights: of the package named so, else the name itself."""
    package = model.replace("-", "_")
    spec = importlib.util.find_spec(package) if package.isidentifier() else None
    if spec is not None and spec.origin and (Path(spec.origin).parent / "model").is_dir():
        return str(Path(spec.origin).parent / "model")
    return model


def sha256_of(path: str) -> str:
    """The digest of a model's weights and settings; of its name where it is no folder."""
    digest, folder = hashlib.sha256(), Path(path)
    if not folder.is_dir():
        return hashlib.sha256(path.encode()).hexdigest()
    for file in sorted(folder.rglob("*")):
        if file.suffix in (".json", ".txt", ".safetensors", ".model"):
            digest.update(file.name.encode())
            digest.update(file_sha256(file).encode())
    return digest.hexdigest()


def file_sha256(path: Path) -> str:
    """The digest of a file, read once in a process for as long as it is the same file with the same time of change:
    a build looks at the hundred megabytes of a model four times."""
    stat = path.stat()
    state = (stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns)
    if state not in _digests:
        with path.open("rb") as file:
            _digests[state] = hashlib.file_digest(file, "sha256").hexdigest()
    return _digests[state]
