"""What a hit shows of its document: sentences that hold the words, and none beside them that holds no word."""

from __future__ import annotations

from starlette.testclient import TestClient

from tests.written_archives import client_over

client = client_over(
    {
        "organisation.toml": '[organisation]\nname = "Dune Watch"\n',
        "marina.md": "---\ndate: 2025-05-20\ntype: press_release\n---\n# Council refuses the marina at Ellwick\n\n"
        "ELLWICK, May 20, 2025 - The council has refused a permit for the marina in the dunes of Ellwick.\n\n"
        "“The terns will not write, so I do,” said Ann Lee, director of Dune Watch.\n\n"
        "Contact: Tom Ray, press officer, press@dunes.example\n\n"
        "About Dune Watch: The charity was founded in 2012 and has 14 staff.\n",
    }
)


def shown(client: TestClient, words: str) -> list[str]:
    (hit,) = client.get("/v1/search", params={"q": words}).json()["hits"]
    return [snippet["exact"] for snippet in hit["snippets"]]


def test_a_word_of_the_title_brings_no_sentence_that_lacks_it(client: TestClient) -> None:
    assert all("Ellwick" in words for words in shown(client, "Ellwick"))


def test_words_that_stand_apart_are_each_shown(client: TestClient) -> None:
    both = " ".join(shown(client, "marina founded"))
    assert "marina" in both
    assert "founded" in both


def test_a_letter_or_a_stop_word_is_not_marked_beside_other_words(client: TestClient) -> None:
    """Below an answer the words are those of a whole question, and "en" stands in addresses."""
    (hit,) = client.get("/v1/search", params={"q": "marina of a council en el T"}).json()["hits"]
    marked = {one["exact"][start:end].casefold() for one in hit["snippets"] for start, end in one["marks"]}
    assert marked <= {"marina", "council"}
    assert marked


def test_a_letter_that_is_searched_alone_is_marked(client: TestClient) -> None:
    (hit,) = client.get("/v1/search", params={"q": "I"}).json()["hits"]
    assert [one["exact"][start:end] for one in hit["snippets"] for start, end in one["marks"]] == ["I"]
