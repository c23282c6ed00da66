"""A sentence that a template left about another subject is told, and a comparison with one is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.checks import check
from ingest.loaders import load
from ingest.release import read_release
from tests.checked import DATED, HEADLINE, checks
from tests.organisations import state_names, states
from tests.releases import loaded
from tests.slip_sentences import FRESH_IN_ORDER, FRESH_SLIPS, IN_ORDER, SLIPS

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed"


def slipped(sentence: str) -> bool:
    text = f"{HEADLINE}{DATED}{sentence}\n\nMore is to be done here."
    return any(one.code == "template_slip" for one in checks(text))


@pytest.mark.parametrize(
    ("kind", "slips", "in_order", "least_precision", "least_recall"),
    [("known", SLIPS, IN_ORDER, 0.97, 0.9), ("fresh", FRESH_SLIPS, FRESH_IN_ORDER, 0.7, 0.75)],
)
def test_slips_are_found_and_comparisons_are_left_alone(
    kind: str, slips: list[str], in_order: list[str], least_precision: float, least_recall: float
) -> None:
    found = [sentence for sentence in slips if slipped(sentence)]
    alarms = [sentence for sentence in in_order if slipped(sentence)]
    recall, precision = len(found) / len(slips), len(found) / (len(found) + len(alarms))
    print(
        f"\ntemplate slips, {kind} sentences: precision {precision:.2f}, recall {recall:.2f} "
        f"({len(slips)} slips, {len(in_order)} in order); missed {[one for one in slips if one not in found]}; "
        f"alarms {alarms}"
    )
    assert precision >= least_precision
    assert recall >= least_recall


def test_a_slip_is_the_sentence_and_names_both_subjects() -> None:
    text = f"{HEADLINE}{DATED}{SLIPS[0]}\n\nMore is to be done here."
    (slip,) = [one for one in checks(text) if one.code == "template_slip"]
    assert slip.span is not None
    assert slip.span.of(loaded(text).text) == SLIPS[0]
    assert "Utah" in slip.message
    assert "Connecticut" in slip.message


def test_a_document_about_several_subjects_or_none_has_no_slips() -> None:
    for headline in ("# Connecticut and Maine act\n\n", "# Grades are out\n\n"):
        assert not [one for one in checks(f"{headline}{SLIPS[0]}") if one.code == "template_slip"]


def test_the_slip_of_the_real_release_is_found_and_no_other() -> None:
    if not SEED.is_dir():
        pytest.skip("the real release is not beside this checkout")
    file = next(SEED.glob("*.txt"))
    content = load(file.read_bytes(), file.name)
    found = read_release(content.text, content.blocks, {}, {}, states(), state_names(), fallback_title="fallback")
    slips = [
        one
        for one in check(content.text, found, content.blocks, (), states(), state_names())
        if one.code == "template_slip"
    ]
    assert [one.span is not None and "Utah faces challenges" in one.span.of(content.text) for one in slips] == [True]


def test_a_document_that_lists_many_in_a_table_tells_of_each_on_purpose() -> None:
    rows = "\n".join(f"| {name} | 50 |" for name in ("Utah", "Texas", "Georgia", "Connecticut"))
    text = f"{HEADLINE}{DATED}{SLIPS[0]}\n\n| State | Points |\n| --- | --- |\n{rows}\n\nMore is to be done here."
    assert not any(one.code == "template_slip" for one in checks(text))
    alone = text.replace("| Texas | 50 |\n| Georgia | 50 |\n", "")
    assert any(one.code == "template_slip" for one in checks(alone))
