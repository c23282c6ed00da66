"""What front matter and sidecars declare is kept as written; where one cannot be read its line is named."""

from __future__ import annotations

import pytest

from ingest.loaders import DocumentUnreadable, load


def test_front_matter_is_declared_as_written_and_a_sidecar_wins() -> None:
    content = (
        b"---\ntitle: Roads\ndate: 2016-11-16\nEmbargo: 2030-12-01T09:00:00-05:00\n"
        b"subjects: [NO, CT]\nhue: 7\n---\nText."
    )
    loaded = load(content, "a.md", b'title = "Bridges"\n')
    assert loaded.declared == {
        "title": "Bridges",
        "date": "2016-11-16",
        "embargo": "2030-12-01T09:00:00-05:00",
        "subjects": ["NO", "CT"],
        "hue": 7,
    }
    assert loaded.text == "Text."
    assert any("'hue'" in warning for warning in loaded.warnings)


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert load(b"---\n\nWords between rules.\n\n---\n\nMore.", "a.txt").declared == {}


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"---\ntitle: x\nsubjects: [a\n---\nText", "line 4"),
        (b"---\nembargo: 1\nembargo: 2\n---\nText", "line 3"),
        (b"---\na: &x 1\nb: *x\n---\nText", "line 3"),
        (b"---\ntitle: !!python/object/apply:os.system ['x']\n---\nText", "line 2"),
    ],
)
def test_bad_front_matter_is_refused_with_its_line(content: bytes, line: str) -> None:
    with pytest.raises(DocumentUnreadable, match=line) as refused:
        load(content, "a.md")
    assert refused.value.reason == "bad_front_matter"


def test_a_bad_sidecar_is_refused_with_its_line() -> None:
    with pytest.raises(DocumentUnreadable, match="line 2") as refused:
        load(b"Text", "a.md", b"title = 'x'\nembargo = \n")
    assert refused.value.reason == "bad_sidecar"
