"""What somebody said about one of many places is what stands beside that place, and not all of a release on all."""

from __future__ import annotations

from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Guild of Lock Keepers"\n'
    + "".join(f'[[subjects]]\ncode = "{name[:2].upper()}"\nname = "{name}"\n' for name in ("Alder", "Birch", "Cedar"))
    + "".join(f'[[subjects]]\ncode = "{name[:2].upper()}"\nname = "{name}"\n' for name in ("Dunes", "Elmsay")),
    "locks.md": """# All locks were looked at

MARSTON, May 3, 2021 -- The guild looked at all locks.

Alder, Birch, Cedar and Elmsay have new gates.

"A gate is a door for water," said Nell Ives, warden of the guild.

"In Dunes nobody oils them," said Nell Ives. Assembly Bill 12 would give Dunes a keeper, at a cost of $900 a year.
""",
}
client = client_over(FILES)


def test_words_on_all_places_are_not_on_one_of_them(client: TestClient) -> None:
    assert ask(client, "What did Nell Ives say about Cedar?")["outcome"] == "abstained"
    assert "nobody oils them" in ask(client, "What did Nell Ives say about Dunes?")["text"]


def test_a_bill_by_letters_is_found_by_its_chamber_in_words(client: TestClient) -> None:
    assert "$900 a year" in ask(client, "How much does AB 12 cost?")["text"]
    assert ask(client, "Who sponsored AB 12?")["outcome"] == "abstained"


def test_a_bill_by_its_number_alone_asks_for_no_list(client: TestClient) -> None:
    assert "document names" not in ask(client, "What is Bill 12?")["text"]
