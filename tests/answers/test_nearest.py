"""The passages beside an abstention are quotations: under 500 characters, and exactly what stands there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of

SENTENCE = "The council of the valley reported on {} that the old stone bridge over the mill stream was inspected by "
SENTENCE += "two engineers, who found the northern arch in good repair and asked for a new railing."
SENTENCES = " ".join(SENTENCE.format(day) for day in ("Monday", "Tuesday", "Friday"))
ENDLESS = "The council of the valley listed " + ", ".join(f"the bridge at mill {n}" for n in range(23)) + "."


@pytest.mark.parametrize("body", [SENTENCES, ENDLESS], ids=["three sentences", "one endless sentence"])
def test_the_nearest_are_cut_where_a_sentence_or_a_word_ends(tmp_path: Path, body: str) -> None:
    assert 500 < len(body) < 600  # a passage holds that much
    release(tmp_path / "releases", "bridge.md", body, id="bridge", title="The bridge")
    data_dir = new_data_dir(tmp_path)
    collected(data_dir, tmp_path / "releases")
    built(data_dir)
    with client_of(data_dir) as client:
        answer = client.post("/v1/ask", json={"question": "Who painted the stone bridge in the valley purple?"}).json()
        assert answer["outcome"] == "abstained"
        assert answer["nearest"]
        text = client.get("/v1/documents/bridge").json()["text"]
    assert body in text
    for cited in answer["nearest"]:
        assert 50 < len(cited["exact"]) < 500
        assert cited["exact"] == text[cited["start"] : cited["end"]]
        assert cited["exact"].endswith(".") or text[cited["end"]] in " ,"
