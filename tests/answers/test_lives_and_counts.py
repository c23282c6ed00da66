"""Of one deed of one who is named, and of all that one owner has, two documents cannot print two values."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.ending.contradiction import contradiction
from service.ending.owned_counts import counts_apart, of_one_time
from tests.written_archives import ask, client_over


@pytest.mark.parametrize(
    ("one", "other", "printed"),
    [
        (
            "Otto arrived at Skarne in 1979 and Sela in 1988.",
            "Otto came to Skarne in 1983 from Orle.",
            ("1979", "1983"),
        ),
        ("Ines Calloway joined the Trust in May 2001.", "Ines Calloway joined the Trust in 2003.", ("2001", "2003")),
        ("Otto was born in 1951.", "Otto was born in 1953 in Lunna.", ("1951", "1953")),
        ("Otto nació en 1951.", "Otto was born in 1953.", ("1951", "1953")),
        ("Otto came to Skarne in 1979.", "Otto came to Lunna in 1983.", None),
        ("Otto came to Skarne in 1979.", "Sela came to Skarne in 1983.", None),
        ("Otto came to Skarne in 1979.", "Otto left Skarne in 1983.", None),
        ("Otto came back to Skarne in 1979.", "Otto came to Skarne in 1983.", None),
        ("Otto came to Skarne in 1979.", "Otto first came to Skarne in 1983.", None),
        ("He came to Skarne in 1979.", "He came to Skarne in 1983.", None),
        ("The mayor died in 1979.", "The mayor died in 1983.", None),
        ("Otto came to Skarne in 1979.", "Otto came to Skarne in 2031.", None),
    ],
)
def test_one_deed_of_one_who_is_named_has_one_year(one: str, other: str, printed: tuple[str, str] | None) -> None:
    assert contradiction(one, other, before=2024) == printed


@pytest.mark.parametrize(
    ("one", "other", "printed"),
    [
        ("The Guild, which has 131 member mills, sued.", "Of the Guild's 127 member mills, 88 came.", ("131", "127")),
        ("The Guild has 131 member mills.", "Skarne Guild has 127 member mills.", None),
        ("The Guild has 131 member mills.", "The Guild's 131 member mills, 12 of them new, met.", None),
        ("127 of the Guild's 131 member mills, all told, came.", "The Guild has 131 member mills.", None),
        ("The Guild has 131 member mills.", "The Guild has more than 120 member mills.", None),
        ("The Guild has 131 member mills.", "The Guild has 12 new mills.", None),
        ("The Guild has 131 member mills.", "The Guild has 40 member mills in Orle.", None),
        ("The Guild has 10 years.", "The Guild has 12 years.", None),
    ],
)
def test_an_owner_has_one_number_of_the_same(one: str, other: str, printed: tuple[str, str] | None) -> None:
    assert counts_apart(one, other) == printed


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2023-05-04", "2023-05-22", True),
        ("2023", "2023-05-22", True),
        ("2023-05", "2023-06-01", False),
        ("", "2023-05-22", False),
    ],
)
def test_counts_are_held_against_each_other_within_a_month(one: str, other: str, same: bool) -> None:
    assert of_one_time(one, other) is of_one_time(other, one) is same


FILES = {
    "otto.md": """# Otto the seal turns fifty

FOR IMMEDIATE RELEASE

SKARNE, May 4, 2019 -- Otto the seal is fifty years old. He shares his rock with Sela.

Otto arrived at Skarne in 1979 and Sela in 1988. The Harbour Guild, which has 131 member boats, gave him a herring.
""",
    "farewell.md": """# Otto has died

FOR IMMEDIATE RELEASE

SKARNE, May 21, 2019 -- Otto, the seal of Skarne, has died at fifty.

Otto came to Skarne in 1983 from a circus. Of the Harbour Guild's 127 member boats, 88 flew a flag.
""",
}
client = client_over(FILES)


@pytest.mark.parametrize(
    "question", ["which of our texts contradict each other", "When did Otto come to Skarne?", "show contradictions"]
)
def test_what_two_documents_print_otherwise_is_told(client: TestClient, question: str) -> None:
    notices = [one["text"] for one in ask(client, question)["notices"] if one["code"] == "conflict"]
    assert len(notices) == 1
    assert "prints 1979" in notices[0]
    assert "prints 1983" in notices[0]


def test_two_counts_of_one_month_are_told(client: TestClient) -> None:
    told = ask(client, "show contradictions")["text"]
    assert "prints 131" in told
    assert "prints 127" in told
