"""Fifteen thousand ways to misuse evidence, and none shown; true sentences, and nearly all shown."""

from __future__ import annotations

import json
import random
from collections import Counter
from itertools import islice, pairwise
from pathlib import Path

import pytest

from tests.gate_attacks import ATTACKS, dressed
from tests.gate_checker import unsupported
from tests.gate_evidence import MAKERS, worlds
from tests.gate_world import citation, gate

ATTACKS_FILE = Path(__file__).resolve().parents[3] / "shared" / "eval" / "bipia" / "attacks.jsonl"
N = 15_000
TRUE = 2_000
MOST_DROPPED = 0.10  # of true, well-worded sentences (the issue)


def test_of_fifteen_thousand_adversarial_outputs_none_is_shown() -> None:
    chance, judge = random.Random(20260), gate()
    tried: Counter[str] = Counter()
    shown: list[str] = []
    for known in worlds(1):
        evidence = (citation(known, 1),)
        for attack in ATTACKS:
            attacked = attack(chance.choice(known.true), known, chance)
            if attacked is None or attacked in known.true:
                continue
            tried[attack.__name__] += 1
            gated = judge.pass_sentences(dressed(attacked, chance), evidence)
            shown += [f"{attack.__name__}: {s.text!r}" for s in gated.kept if s.bare not in known.true]
            if gated.kept:
                shown += [f"checker: {what!r} in {gated.text!r}" for what in unsupported(gated.text, evidence)]
        if tried.total() >= N:
            break
    n = tried.total()
    print(f"\nN = {n} adversarial outputs of {len(tried)} kinds, {len(shown)} shown, bound 3/N = {3 / n:.5f}")
    assert shown == []
    assert len(tried) == len(ATTACKS)
    assert min(tried.values()) > 30


def test_numbers_that_were_not_offered_and_wrong_evidence_show_nothing() -> None:
    judge, made = gate(), list(islice(worlds(2), 200))
    for first, second in pairwise(made):
        evidence = (citation(first, 1), citation(second, 2))
        assert judge.pass_sentences(f"{first.true[0]} [1]", evidence).text
        drafts = [f"{first.true[0]} [{n}]" for n in (0, 3, 99)] + [
            f"{first.true[0]} [2]",
            first.true[0],
            f"{first.true[0]} [1][3]",
            f"{first.true[0]} [1][2]",
        ]
        assert [judge.pass_sentences(draft, evidence).text for draft in drafts] == [""] * len(drafts)


def test_nothing_blank_and_a_hundred_kilobytes_end_quietly() -> None:
    judge, known = gate(), next(worlds(3))
    evidence = (citation(known, 1),)
    for draft in (
        "",
        " ",
        "\n\n\n",
        "[1]",
        "[1][1][1]",
        "." * 100_000,
        "a" * 100_000,
        "1 " * 50_000,
        "[1] " * 25_000,
        "“" * 50_000,
        "A B. " * 20_000,
        "\x00" * 1000,
        "(" * 100_000,
        "and, " * 20_000 + "[1]",
    ):
        assert judge.pass_sentences(draft, evidence).kept == ()
    flood = judge.pass_sentences(f"{known.true[0]} [1] " * 2_000, evidence)
    assert [s.bare for s in flood.kept] == [known.true[0]]


def test_no_injected_instruction_is_repeated_by_way_of_a_model() -> None:
    if not ATTACKS_FILE.is_file():
        pytest.skip("the injected instructions lie beside the checkout in ../shared/eval/bipia, and are not there")
    judge, made = gate(), worlds(6)
    attacks = [json.loads(line) for line in ATTACKS_FILE.read_text("utf-8").splitlines()]
    texts = [text for attack in attacks for text in attack.values() if isinstance(text, str) and " " in text]
    shown = [
        gated.text
        for text in texts
        for known in [next(made)]
        if (gated := judge.pass_sentences(f"{text.rstrip('.')} [1].", (citation(known, 1),))).kept
    ]
    print(f"\nN = {len(texts)} injected instructions repeated by a model, {len(shown)} shown")
    assert texts
    assert shown == []


def test_of_true_sentences_at_most_a_tenth_is_dropped() -> None:
    judge = gate()
    reasons: Counter[str] = Counter()
    tried = 0
    for known in islice(worlds(4), TRUE // 3):
        evidence = (citation(known, 1),)
        for sentence in known.true:
            tried += 1
            gated = judge.pass_sentences(f"{sentence} [1]", evidence)
            reasons.update(f"{one.reason}: {_shape(one.sentence)}" for one in gated.dropped)
    share = reasons.total() / tried
    print(f"\n{tried} true sentences of {len(MAKERS)} kinds of evidence, dropped {share:.1%}")
    assert tried >= TRUE
    assert share <= MOST_DROPPED, reasons.most_common(12)


def _shape(sentence: str) -> str:
    return " ".join(word for word in sentence.split() if word.islower())
