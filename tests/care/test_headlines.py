"""A headline that is pasted as it stands is no cry; who tells of what is near is no headline."""

from __future__ import annotations

import pytest

from service.care.normal_form import Spelling
from service.care.rules import Rules
from service.safety import Safety
from tests.care.test_ordinary import is_helped
from tests.known_cries import CARE, covered_cries


@pytest.mark.parametrize(
    "headline",
    [
        "Man sentenced to 30 years for trafficking teen girls in Sacramento",
        "Woman arrested for selling teens at truck stop in Ohio",
        "Police rescue 12 girls from massage parlors",
        "Jury convicts hotel owner who ignored trafficking",
        "Grand jury indicts six in trafficking ring",
        "Three charged with forcing women into prostitution",
        "Detienen a un hombre por vender a su sobrina",
        "Condenan a 15 años a un padre por explotar a su hija",
    ],
)
def test_a_headline_is_no_cry(headline: str, safety: Safety) -> None:
    assert not is_helped(safety, headline)


@pytest.mark.parametrize(
    "message",
    [
        "man arrested for trafficking my daughter",
        "men charged me to get out",
        "police arrested my boyfriend and now his friends want me to work",
        "woman is being held next door",
        "owner gets angry when we ask for our pay",
        "condenaron a mi padrastro y ahora me busca",
    ],
)
def test_what_is_near_is_no_headline(message: str) -> None:
    assert not Rules.load(CARE / "headlines.toml").cover(Spelling().read(message))


def test_no_cry_that_is_known_counts_as_a_headline() -> None:
    assert covered_cries("headlines.toml") == []
