"""A service that runs while a document is purged."""

from __future__ import annotations

import os
import time
from pathlib import Path

import httpx2

from tests.archives import built, collected, new_data_dir, release, run_ingest, traces
from tests.served import served

QUESTION = {"question": "Who counted heron feathers?"}


def test_a_service_lets_go_of_a_purged_text_though_no_index_can_be_built(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "alpha.md", "# Alpha\n\nThe ferry to the island has 40 berths.")
    release(files, "beta.md", "# Quiet Harbour Accord\n\nThe lighthouse keeper counted heron feathers.")
    collected(data_dir, files)
    built(data_dir)
    with served(data_dir) as address:
        assert "heron feathers" in httpx2.post(f"{address}/v1/ask", json=QUESTION).text
        assert traces(data_dir.private, "heron feathers")
        purged = run_ingest("purge", "beta", data=data_dir.root, env={"PRESSDESK_EMBEDDER": os.devnull})
        assert purged.returncode == 1
        until = time.monotonic() + 20
        while time.monotonic() < until and httpx2.get(f"{address}/readyz").status_code == 200:
            time.sleep(0.2)
        refused = httpx2.post(f"{address}/v1/ask", json=QUESTION)
        assert refused.status_code == 503
        while time.monotonic() < until and traces(data_dir.root, "heron feathers"):
            time.sleep(0.2)
        assert traces(data_dir.root, "heron feathers") == []
        assert run_ingest("rebuild", data=data_dir.root).returncode == 0
        while time.monotonic() < until + 40 and httpx2.get(f"{address}/readyz").status_code != 200:
            time.sleep(0.2)
        assert httpx2.post(f"{address}/v1/ask", json={"question": "How many berths?"}).status_code == 200
