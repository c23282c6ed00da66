"""What something costs is told by the newest that prices the same; what it did cost by the bill before the estimate."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import client_over, quotes, told

FILES = {
    "organisation.toml": '[organisation]\nname = "Tarn Sports"\n',
    "fees-2022.md": "---\ndate: 2022-04-01\ntitle: Swimming fees from 1 May 2022\n---\n"
    "From 1 May 2022 a swim at the Canal Baths costs £4.80 for adults and £2.40 for children.\n",
    "fees-2024.md": "---\ndate: 2024-04-03\ntitle: Swimming fees from 1 May 2024\n---\n"
    "From 1 May 2024 a swim at the Canal Baths costs £5.60 for adults and £2.40 for children.\n\n"
    "| Ticket | Until 30 April | From 1 May 2024 |\n| --- | --- | --- |\n| Adult | £4.80 | £5.60 |\n"
    "| Ten swims | £43.00 | £50.00 |\n",
    "closed.md": "---\ndate: 2022-09-06\ntitle: Canal Baths close for repairs\n---\n"
    "TARN, 6 September 2022 - The Canal Baths will be closed from 12 September. Divers found cracks in the floor.\n\n"
    "The repairs are expected to take five months and to cost £780,000.\n",
    "open.md": "---\ndate: 2023-04-18\ntitle: Canal Baths open again\n---\n"
    "TARN, 18 April 2023 - The Canal Baths opened again on Saturday. The repairs cost £1.06 million.\n",
    "strike.md": "---\ndate: 2024-10-25\ntitle: Strike over\n---\n"
    "TARN, 25 October 2024 - The strike ended on Thursday. Swimming is free all weekend.\n",
    "parks.md": "---\ndate: 2023-01-24\ntitle: Parks in 2022\n---\nTarn Sports looked after 46 parks in 2022.\n",
    "busy.md": "---\ndate: 2025-01-21\ntitle: Parks in 2024\n---\n"
    "The busiest park was Priory Park with 1.3 million visits; the quietest was Dell Wood with 14,000.\n",
}

client = client_over(FILES)


@pytest.mark.parametrize("question", ["What does a swim cost?", "how much is a swim", "What is the price of a swim?"])
def test_the_newest_price_stands_first_and_that_of_ten_is_none_of_one(client: TestClient, question: str) -> None:
    shown = quotes(client, question)
    assert "£5.60 for adults" in shown[0]
    assert not any("£50" in one for one in shown)


def test_ten_are_priced_where_ten_are_asked_for(client: TestClient) -> None:
    assert "£50.00" in told(client, "How much are ten swims?")


def test_what_it_did_cost_stands_before_what_it_was_to_cost(client: TestClient) -> None:
    assert quotes(client, "How much did the repairs of the baths cost?")[0].endswith("The repairs cost £1.06 million.")
    assert "£780,000" in quotes(client, "How much were the repairs expected to cost?")[0]


def test_the_number_of_one_park_is_not_how_many_parks_there_are(client: TestClient) -> None:
    assert "46 parks" in quotes(client, "How many parks are there?")[0]
