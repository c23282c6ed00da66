"""What a file says becomes canonical text with exact blocks, or the file is refused with its reason."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.loaders import SUFFIXES, DocumentUnreadable, load
from tests import hostile_files
from tests.canonical import H, L, assert_canonical

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed"
textual = st.sampled_from(sorted(SUFFIXES - {".pdf", ".docx"}))
marks = st.sampled_from("#*-_>`|[]()<!\n\n\n \t0123456789.&;\u200b\u202e\u0301ée")
marked = st.text(st.one_of(marks, st.characters()), max_size=400)


@pytest.mark.parametrize(("name", "maker", "words"), hostile_files.READ, ids=[row[0] for row in hostile_files.READ])
def test_an_odd_file_is_read(name: str, maker: Callable[[], bytes], words: str) -> None:
    loaded = load(maker(), name)
    assert words in loaded.text
    assert_canonical(loaded)


@pytest.mark.parametrize(
    ("name", "maker", "reason"), hostile_files.REFUSED, ids=[row[0] for row in hostile_files.REFUSED]
)
def test_a_bad_file_is_refused_with_its_reason(name: str, maker: Callable[[], bytes], reason: str) -> None:
    with pytest.raises(DocumentUnreadable) as refused:
        load(maker(), name)
    assert refused.value.reason == reason
    assert repr(name) in str(refused.value)


def test_the_real_release_goes_through_whole() -> None:
    files = sorted(SEED.glob("*.txt"))
    if not files:
        pytest.skip("the real release is not beside this checkout")
    loaded = load(files[0].read_bytes(), files[0].name)
    assert [block.kind for block in loaded.blocks].count(L) == 6
    assert loaded.blocks[0].kind is H
    assert loaded.blocks[0].span.of(loaded.text).isupper()
    contact = next(block.span.of(loaded.text) for block in loaded.blocks if " office / " in block.span.of(loaded.text))
    assert len(contact.split("\n")) == 4
    source = "".join(character for character in files[0].read_text("utf-8") if character.isalnum())
    assert "".join(character for character in loaded.text if character.isalnum()) == source
    assert not set("[]*") & set(loaded.text)  # marks of links and emphasis are no words of it
    assert_canonical(loaded)


@settings(max_examples=300, deadline=None)
@given(marked, textual)
def test_any_text_is_read_canonically_or_refused(text: str, suffix: str) -> None:
    try:
        loaded = load(text.encode("utf-8", "surrogatepass"), f"a{suffix}")
    except DocumentUnreadable:
        return
    assert_canonical(loaded)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(sorted(SUFFIXES)))
def test_any_bytes_are_read_or_refused(content: bytes, suffix: str) -> None:
    for start in (b"", b"%PDF-1.7\n", b"PK\x03\x04"):
        try:
            loaded = load(start + content, f"a{suffix}")
        except DocumentUnreadable:
            continue
        assert_canonical(loaded)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(st.characters(whitelist_categories=("Lu", "Ll", "Nd")), min_size=1), min_size=1, max_size=60))
def test_plain_words_are_all_kept(words: list[str]) -> None:
    loaded = load(" ".join(words).encode(), "a.txt")
    assert loaded.text.split() == unicodedata.normalize("NFC", " ".join(words)).split()
