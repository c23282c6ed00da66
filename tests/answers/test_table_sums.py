"""What a column of a printed table adds up to, and how a row changed where nobody names the years, each row cited."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "cargo.md": """---
date: 2025-01-31
---
# Cargo by terminal, 2023 and 2024

Figures in tonnes.

| Terminal | Cargo | 2023 | 2024 |
| --- | --- | --- | --- |
| Eastfield | Containers | 1,910,000 | 2,065,000 |
| Northquay | Timber | 388,000 | 351,000 |
| Fish Quay | Fish | 8,700 | 9,900 |
""",
    "cargo-2022.csv": "Terminal,Cargo,Tonnes 2021,Tonnes 2022\nEastfield,Containers,1842000,1900000\n"
    "Northquay,Timber,412000,400000\n",
    "money.md": """---
date: 2025-06-01
---
# Annual report 2024

Income and costs, in thousand pounds:

| Item | 2023 | 2024 |
| --- | --- | --- |
| Rents | 9,340 | 9,310 |
| Other income | 2,140 | 1,660 |
| Staff costs | 24,600 | 26,050 |
| Energy | 4,410 | 3,870 |
""",
    "members.md": """---
date: 2025-02-01
---
# Members of the clubs in 2024

| Club | Members |
| --- | --- |
| Rowing | 120 |
| Sailing | 80 |
| Total | 200 |
""",
}
client = client_over(FILES)
CARGO, MONEY = "Cargo by terminal, 2023 and 2024, column", "Annual report 2024, column"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "How many tonnes of cargo altogether in 2024?",
            f"{CARGO} 2024: the 3 rows add up to 2,425,900: Eastfield: 2,065,000 [1]; Northquay: 351,000 [2]; "
            "Fish Quay: 9,900 [3].\n\n“Figures in tonnes.” [4]",
        ),
        (
            "How many members do the clubs have in total in 2024?",
            "Members of the clubs in 2024, column Members: Total: 200 [1].",
        ),
        (
            "Which terminal had the most cargo in 2024?",
            f"{CARGO} 2024: the highest of 3 rows is Eastfield: 2,065,000 [1]. The others: Northquay: 351,000 [2]; "
            "Fish Quay: 9,900 [3].\n\n“Figures in tonnes.” [4]",
        ),
        (
            "By how much did energy costs fall?",
            f"{MONEY} 2023, 2024: Energy, 2023: 4,410 [1]; Energy, 2024: 3,870 [1]. It fell by 540.\n\n"
            "“Income and costs, in thousand pounds:” [2]",
        ),
        (
            "How did timber at Northquay change from 2023 to 2024?",
            f"{CARGO} 2023, 2024: Northquay, 2023: 388,000 [1]; Northquay, 2024: 351,000 [1]. It fell by 37,000.\n\n"
            "“Figures in tonnes.” [2]",
        ),
        (
            "How did the cargo of Northquay change from 2021 to 2022?",
            "cargo 2022, column Tonnes 2021, Tonnes 2022: Northquay, Tonnes 2021: 412000 [1]; "
            "Northquay, Tonnes 2022: 400000 [1]. It fell by 12,000.",
        ),
    ],
)
def test_it_is_computed_from_the_rows(client: TestClient, question: str, told: str) -> None:
    assert ask(client, question)["text"] == told


@pytest.mark.parametrize(
    "question",
    [
        "What was the income in total in 2024?",
        "How much did income rise?",
        "How much did costs fall?",
        "How did the fish of Northquay change from 2023 to 2024?",
        "How many ships in total in 2024?",
        "How many tonnes altogether in 2020?",
    ],
)
def test_what_the_rows_do_not_surely_say_is_not(client: TestClient, question: str) -> None:
    text = ask(client, question)["text"]
    assert ", column " not in text


def test_in_what_figures_are_is_no_answer_to_how_many(client: TestClient) -> None:
    assert ask(client, "How many tonnes were there?")["text"] != "“Figures in tonnes.” [1]"
    assert "in thousand pounds" in ask(client, "In what are income and costs of 2024 counted?")["text"]
