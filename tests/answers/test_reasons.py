"""Why something happened, where the text gives a reason; and near misses, where it gives that of something else."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import client_over, told

FILES = {
    "organisation.toml": '[organisation]\nname = "Lunsund Ferries"\n',
    "lead.md": """# Ida Storm to leave

LUNSUND, 3 May 2021 – Ida Storm, who has led Oak Trams and Lunsund Ferries since 2012, will step down on 30 June for
reasons of health. Nils Bakke, the purser, is to leave in May in order to become a pilot. Vera Holt retires in July.
""",
    "mole.md": """# Prize dinner on the Heron

LUNSUND, 4 March 2022 – The dinner was held on board the Heron for the first time, because Tide Hall is being repaired.

The mole at Gull Point has been shut since Monday. The reason is a crack in its wall. The Tern was sold in June. The
crew was glad, because the mill had closed.
""",
    "bank.md": """# Moller Bank ends its gift

LUNSUND, 7 July 2020 – Moller Bank has told the trust that it will not renew its gift to the choir. The bank gave no
reason beyond what it called a change of plan.
""",
    "slip.md": """# Slip at Gull Point shut

LUNSUND, 8 August 2023 – The harbour office has shut the slip at Gull Point after a gauge read 3.9, nearly eight times
the limit.

A cracked sewer under the market is the cause.
""",
    "store.md": """# Store at Gull Point

LUNSUND, 3 March 2023 – The harbour office met on Monday. Because the store at Gull Point leaked,
it was closed in March.
""",
    "ramp.md": """# Ramp at Gull Point

LUNSUND, 9 August 2023 – The harbour office has painted the ramp at Gull Point.

Tar is the cause of the smell.
""",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("why did ida storm resign", "for reasons of health"),
        ("Why is Ida Storm stepping down?", "for reasons of health"),
        ("Why did Nils Bakke leave in 2021?", "in order to become a pilot"),
        ("Why was the dinner of 2022 not at Tide Hall?", "Tide Hall is being repaired"),
        ("Why is the mole at Gull Point closed?", "The reason is a crack"),
        ("Why did Moller Bank stop its gift?", "gave no reason beyond"),
        ("Why was the store at Gull Point closed?", "Because the store at Gull Point leaked"),
        ("Why was the slip at Gull Point shut?", "A cracked sewer under the market is the cause."),
    ],
)
def test_the_reason_that_the_text_gives_is_quoted(client: TestClient, question: str, answer: str) -> None:
    assert answer in told(client, question)


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("Why did Vera Holt retire?", "health"),
        ("Why did Nils Bakke leave in 2019?", "pilot"),
        ("Why was the ramp at Gull Point painted?", "Tar is the cause"),  # of something else
        ("Why did the mill close?", "glad"),  # that it did is the reason
    ],
)
def test_the_reason_of_something_else_is_none(client: TestClient, question: str, left_out: str) -> None:
    assert left_out not in told(client, question)
