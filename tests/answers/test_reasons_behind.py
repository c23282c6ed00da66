"""Why something happened, where the next sentence tells what had happened before it; and next sentences that do not."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import client_over, quotes, told

FILES = {
    "organisation.toml": '[organisation]\nname = "Tarn Parks"\n',
    "baths.md": "---\ndate: 2022-09-06\ntitle: Gull Street Baths\n---\n"
    "TARN, 6 September 2022 - The Gull Street Baths will be closed from 12 September. "
    "Divers found cracks in the floor.\n\nThe kitchen of the lodge closed in May. Its owners had sold the "
    "building. The lodge stays open.\n",
    "wood.md": "---\ndate: 2025-04-29\ntitle: Fell Wood opens again\n---\n"
    "TARN, 29 April 2025 - Fell Wood opened again on Monday, a week later than planned. Rangers had found a nest.\n",
    "race.md": "---\ndate: 2025-05-13\ntitle: Harbour Run moves to September\n---\n"
    "TARN, 13 May 2025 - The Harbour Run will take place on 14 September. After two hot summers doctors had advised "
    "against July.\n",
    "strike.md": "---\ndate: 2024-10-25\ntitle: Pools open again\n---\n"
    "TARN, 25 October 2024 - The lifeguards' strike ended on Thursday. The council had found money in a reserve.\n",
    "library.md": "---\ndate: 2024-02-25\ntitle: Library and mill\n---\n"
    "TARN, 25 February 2024 - The library in Mole Lane closed in January. It had opened in 1911.\n\n"
    "The mill burned down in May. Nobody was hurt, and no machine was damaged.\n\n"
    "The ferry stopped running in June. The mayor was found to have won the raffle later.\n",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Why will the Gull Street Baths close?", "Divers found cracks in the floor."),
        ("why did the kitchen of the lodge close", "Its owners had sold the building."),
        ("Why did Fell Wood open a week late?", "Rangers had found a nest."),
        ("Why was the Harbour Run moved to September?", "doctors had advised against July."),
        ("Why did the lifeguards' strike end?", "The council had found money in a reserve."),
    ],
)
def test_what_had_happened_before_is_quoted_with_the_deed(client: TestClient, question: str, reason: str) -> None:
    (quoted,) = quotes(client, question)
    assert quoted.endswith(reason)


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("Why did the lifeguards strike?", "reserve"),  # that ended it
        ("Why did the library in Mole Lane close?", "1911"),
        ("Why did the mill burn down?", "damaged"),
        ("Why did the ferry stop running?", "raffle"),
    ],
)
def test_what_had_long_been_so_or_came_later_is_no_reason(client: TestClient, question: str, left_out: str) -> None:
    assert left_out not in told(client, question)
