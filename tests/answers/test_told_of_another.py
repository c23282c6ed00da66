"""A claim without what the text says of it, another period, another kind of number: near to a question, and wrong."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Sound Crossings of Vell"\n',
    "sale.md": """# The ferry is not for sale

VELL, November 15, 2022 -- A report in Monday's Vell Courier claimed that the crossings are in talks to sell the Marrow
ferry to a Danish firm. This is untrue. The ferry has been in service since 1987 and can take 28 cars.
""",
    "traffic.md": """# Traffic on the crossings grows

VELL, June 27, 2024 -- The crossings carried 19.3 million vehicles in the year to 31 March 2024. That compares with 18.3
million in 2022/23, when the Quill Bridge was shut for 53 days.

Toll income was £33.9 million and operating costs were £28.8 million. The Quill Bridge opened for shipping 1,146 times.
""",
    "reopens.md": """# Quill Bridge reopens

VELL, March 14, 2023 -- Traffic crosses the Quill Bridge again, 53 days after it was struck by a barge. Drivers had used
the Tern Bridge, which adds 14 miles to the journey. The Tern Bridge has a main span of 872 metres.
""",
    "cables.md": """# Work on the cables of the Tern Bridge ends

VELL, May 2, 2024 -- The cable scheme came in at £14.7 million, £200,000 below the revised budget.
""",
    "exhibition.md": """# Ferries of the Vell, an exhibition

VELL, May 9, 2024 -- The exhibition lasts until 4 August. The walk to it takes half an hour. The guided tour is an hour
and a half. The harbour crane spans 90 metres. The quay is 3.2m x 40m.

Council meetings are held on the first Tuesday of each month. The open day was moved to 3 July 2024. The school boat
was delivered on time and within budget. The Skarn ferry runs 6 times a day.
""",
    "accounts.md": """# Accounts of the harbour

VELL, June 20, 2025 -- The auditors signed off the year 2023/24. Harbour income was £7.4 million.
""",
    "gazette.md": """# What the Gazette wrote

VELL, April 2, 2024 -- The Gazette claimed that the crane is to be sold. "That is false," said Ida Moe, the harbour
master. The Gazette claimed that the quay is sinking. The trust denies this.
""",
}

client = client_over(FILES)


@pytest.mark.parametrize("question", ["What did the Vell Courier claim?", "What did the Vell Courier say?"])
def test_a_claim_never_stands_without_its_denial(client: TestClient, question: str) -> None:
    told = [words for words in exact(ask(client, question)) if "claimed" in words]
    assert told
    assert all(words.endswith("This is untrue.") for words in told)


@pytest.mark.parametrize(
    ("claim", "denial"), [("the crane is to be sold", "That is false"), ("the quay is sinking", "denies this.")]
)
def test_a_denial_may_be_anybodys(client: TestClient, claim: str, denial: str) -> None:
    cited = [words for words in exact(ask(client, "What did the Gazette claim?")) if claim in words]
    assert cited
    assert all(denial in words for words in cited)


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("What was toll income in 2022/23?", "33.9"),
        ("How much was the toll income in 2022-23?", "33.9"),
        ("By how much did the cable scheme go over its budget?", "below"),
        ("How much over budget was the cable scheme?", "below"),
        ("How long is the Quill Bridge?", "53 days"),
        ("How long is the Quill Bridge?", "1,146"),
        ("How long is the Tern Bridge?", "14 miles"),
        ("How wide is the Tern Bridge?", "872"),
        ("When did the Quill Bridge open?", "1,146 times"),
    ],
)
def test_another_period_measure_or_count_answers_nothing(client: TestClient, question: str, wrong: str) -> None:
    assert not any(wrong in words for words in exact(ask(client, question)))


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("How much below the revised budget was the cable scheme?", "£200,000 below"),
        ("How long was the Quill Bridge shut?", "53 days"),
        ("How long is the exhibition?", "until 4 August"),
        ("How long is the guided tour?", "an hour and a half"),
        ("Was the school boat over budget?", "within budget"),
        ("When is the next council meeting?", "first Tuesday"),
        ("What was harbour income in 2023/24?", "£7.4 million"),
    ],
)
def test_what_is_asked_for_is_told(client: TestClient, question: str, right: str) -> None:
    assert right in exact(ask(client, question))[0]
