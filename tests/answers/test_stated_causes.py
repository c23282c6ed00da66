"""Why a grade is what it is, where a release says so and the card that prints the grade is a bare table."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": """
[organisation]
name = "Mill Watch"
subject_word = "mill"
[[frameworks]]
code = "MS"
name = "Mill Scale"
first = 2020
grades = ["A", "B", "C", "D", "F"]
failing = ["F"]
[[editions]]
year = 2020
status = "published"
framework = "MS"
[[editions]]
year = 2021
status = "published"
framework = "MS"
[[subjects]]
code = "ASH"
name = "Ash Mill"
[[subjects]]
code = "BIR"
name = "Birch Mill"
[[subjects]]
code = "CED"
name = "Cedar Mill"
[[subjects]]
code = "EEL"
name = "Eel Mill"
[[subjects]]
code = "DEL"
name = "Dell Mill"
""",
    "2020-cards.csv": "Mill,Grade\nAsh Mill,F\nBirch Mill,C\nCedar Mill,B\n",
    "2021-cards.csv": "Mill,Grade\nAsh Mill,D\nBirch Mill,B\nCedar Mill,C\n",
    "2020.md": """---
date: 2020-03-10
---
# Cards of the mills

Ash Mill failed because it hid twelve falls of workers. The mill was built in 1911.

Cedar Mill had asked for money because of its B.
""",
    "2019.md": """---
date: 2020-04-09
---
# Voices on the mills

Birch Mill, unlike Ash Mill, got a C because its roof leaked. Cedar Mill may have received a B because it is rich.
Cedar Mill did not get a B because of its age. A lawyer claims that Cedar Mill got a B because it paid for it.
""",
    "2023.md": """---
date: 2023-05-09
---
# A stair

Cedar Mill got an A because it swept its stairs.
""",
    "late.md": """---
date: 2021-01-09
---
# What came of the cards of 2020

Cedar Mill received a B because it mended its stairs.
""",
    "2021.md": """---
date: 2021-03-09
---
# Cards of the mills once more

Birch Mill improved because it fenced its wheel. Cedar Mill received a visit because its roof leaks.

Eel Mill fell to a C because its wheel broke.

Dell Mill received a B because it paid its debts.

La caída de Cedar Mill se debe, según el informe, a una grieta.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "exact"),
    [
        ("Why did Ash Mill fail?", "Ash Mill failed because it hid twelve falls of workers."),
        ("Why did Ash Mill fail in 2020?", "Ash Mill failed because it hid twelve falls of workers."),
        ("Why did Ash Mill get an F in 2020?", "Ash Mill failed because it hid twelve falls of workers."),
        ("Why did Cedar Mill get a B?", "Cedar Mill received a B because it mended its stairs."),
        ("Why did Cedar Mill get a B in 2020?", "Cedar Mill received a B because it mended its stairs."),
        ("Why did Cedar Mill get an A?", "Cedar Mill got an A because it swept its stairs."),
        ("Why did Dell Mill get a B?", "Dell Mill received a B because it paid its debts."),
        ("Why did Birch Mill get a C in 2020?", "Birch Mill, unlike Ash Mill, got a C because its roof leaked."),
        ("Why did Ash Mill get an F?", "Ash Mill failed because it hid twelve falls of workers."),
        ("Why did Cedar Mill fall in 2021?", "La caída de Cedar Mill se debe, según el informe, a una grieta."),
        ("Why did Birch Mill improve in 2021?", "Birch Mill improved because it fenced its wheel."),
    ],
)
def test_a_reason_that_another_document_gives_is_quoted(client: TestClient, question: str, exact: str) -> None:
    answer = ask(client, question)
    assert answer["text"].startswith("Reasons that the text itself gives:")
    assert [citation["exact"] for citation in answer["citations"]] == [exact]


@pytest.mark.parametrize(
    "question",
    [
        "Why did Ash Mill get a D in 2021?",
        "Why did Ash Mill get a D?",
        "Why did Birch Mill drop in 2021?",
        "Why did Cedar Mill get a C in 2021?",
    ],
)
def test_a_reason_for_something_else_is_none(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], answer["reason"]) == ("abstained", "not_in_archive"), answer["text"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Why did Ash Mill get a C in 2020?", "Ash Mill received an F in 2020 (Mill Scale). [1] No row prints a C for"),
        (
            "how come Cedar Mill got a B in 2021",
            "Cedar Mill received a C in 2021 (Mill Scale). [1] No row prints a B for",
        ),
        ("Why did Ash Mill fail in 2021?", "Ash Mill received a D in 2021"),
        ("Why did Birch Mill fail?", "Birch Mill received a B in 2021"),
        ("¿Por qué Ash Mill sacó una C en 2020?", "Ninguna fila indica una C para Ash Mill en 2020"),
    ],
)
def test_a_letter_that_is_taken_for_granted_and_printed_nowhere_is_denied(
    client: TestClient, question: str, told: str
) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    assert told in answer["text"]


@pytest.mark.parametrize(
    "question", ["Why did Eel Mill rise?", "Why did Dell Mill fail?", "Why did Dell Mill get an A?"]
)
def test_a_reason_beside_another_letter_is_none(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"
