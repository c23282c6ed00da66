"""A network is opened once for all who have its content open; a file is another when its content may be."""

from __future__ import annotations

import hashlib
import os
import shutil
import weakref
from pathlib import Path

from ingest.onnx_network import open_network
from ingest.weights import file_sha256
from tests.archives import exported_models


def test_what_is_open_is_opened_once_and_closed_with_the_last_who_has_it(tmp_path: Path) -> None:
    (path,) = exported_models().glob("*/eight_bits.onnx")
    network, other = open_network(path, threads=3), open_network(path, threads=2)
    assert open_network(path, threads=3) is network is not other
    copy = Path(shutil.copy(path, tmp_path))
    assert open_network(copy, threads=3) is network
    closed = weakref.ref(network)
    del network
    assert closed() is None


def test_two_files_of_one_length_and_time_have_each_its_own_digest(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).write_text(name)
        os.utime(tmp_path / name, ns=(1, 1))
    assert file_sha256(tmp_path / "one") == hashlib.sha256(b"one").hexdigest()
    assert file_sha256(tmp_path / "two") == hashlib.sha256(b"two").hexdigest()
