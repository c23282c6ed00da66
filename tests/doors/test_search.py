"""Search: every matching document once and counted exactly, with snippets that are exact and marked."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient


def search(client: TestClient, **parameters: object) -> dict[str, Any]:
    response = client.get("/v1/search", params=parameters)
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


def texts(client: TestClient) -> dict[str, str]:
    """What a reader finds in each document: its title and its text."""
    listed = client.get("/v1/documents", params={"limit": 100}).json()
    documents = listed["documents"]
    while listed["next"]:
        listed = client.get("/v1/documents", params={"limit": 100, "cursor": listed["next"]}).json()
        documents += listed["documents"]
    assert len(documents) == listed["total"]
    return {d["id"]: d["title"] + "\n" + client.get(f"/v1/documents/{d['id']}").json()["text"] for d in documents}


@pytest.mark.parametrize("word", ["Wyoming", "prostitution", "tiers"])
def test_the_total_is_how_many_documents_hold_the_word(sample_client: TestClient, word: str) -> None:
    holding = {name for name, text in texts(sample_client).items() if re.search(rf"\b{word}\b", text, re.I)}
    found = search(sample_client, q=f'"{word}"', limit=100)
    named = {hit["document"]["id"] for hit in found["hits"]}
    assert set() < holding <= named  # other forms of the word match too
    assert found["matched"] == "all"
    assert found["total"] == len(found["hits"]) == len(named)


@pytest.mark.parametrize("word", ["Saltillo", "Midwest"])
def test_no_document_is_said_to_hold_a_word_that_none_holds(sample_client: TestClient, word: str) -> None:
    assert not [name for name, text in texts(sample_client).items() if re.search(rf"\b{word}\b", text, re.I)]
    assert search(sample_client, q=f'"{word}"')["matched"] == "meaning"


def test_each_document_is_one_hit_with_one_or_two_snippets_that_are_exact(sample_client: TestClient) -> None:
    found = search(sample_client, q="safe harbor laws of Tennessee", limit=100)
    assert len({hit["document"]["id"] for hit in found["hits"]}) == len(found["hits"]) == found["total"]
    marked = 0
    for hit in found["hits"][:20]:
        assert 1 <= len(hit["snippets"]) <= 2
        for snippet in hit["snippets"]:
            text = sample_client.get(
                f"/v1/documents/{hit['document']['id']}", params={"version": snippet["version"]}
            ).json()["text"]
            assert text[snippet["start"] : snippet["end"]] == snippet["exact"]
            for start, end in snippet["marks"]:
                word = snippet["exact"][start:end].casefold()
                assert word[:4] in ("safe", "harb", "laws", "law", "tenn")
                marked += 1
    assert marked > 5


def test_words_that_no_document_holds_together_find_those_with_some(sample_client: TestClient) -> None:
    assert search(sample_client, q="Wyoming Saltillo hovercraft")["matched"] == "any"
    assert (
        search(sample_client, q="Wyoming Saltillo hovercraft")["total"] == search(sample_client, q="Wyoming")["total"]
    )


def test_words_that_stand_nowhere_find_the_nearest_in_meaning_and_say_so(sample_client: TestClient) -> None:
    found = search(sample_client, q="xylophone")
    assert found["matched"] == "meaning"
    assert 1 <= found["total"] <= 5


def test_a_phrase_stands_together(sample_client: TestClient) -> None:
    found = search(sample_client, q='"Just Like Me"', limit=100)
    documents = texts(sample_client)
    assert found["total"] > 1
    assert all(re.search(r"just\W+like\W+me", documents[hit["document"]["id"]], re.I) for hit in found["hits"])


def test_no_words_list_everything_the_newest_first(sample_client: TestClient) -> None:
    found = search(sample_client, limit=100)
    assert found["total"] == sample_client.get("/v1/documents").json()["total"]
    assert found["matched"] == "everything"
    dates = [hit["document"]["published"]["date"] for hit in found["hits"]]
    dated = [date for date in dates if date]
    assert dated == sorted(dated, reverse=True)
    assert None not in dates[: len(dated)]


def test_oldest_first_is_the_other_direction_and_undated_still_last(sample_client: TestClient) -> None:
    dates = [hit["document"]["published"]["date"] for hit in search(sample_client, sort="oldest", limit=100)["hits"]]
    dated = [date for date in dates if date]
    assert dated == sorted(dated)
    assert None not in dates[: len(dated)]


def test_the_document_that_is_about_the_words_comes_first(sample_client: TestClient) -> None:
    for name in ("Ohio", "Wyoming", "Delaware", "Iowa"):
        assert search(sample_client, q=f"grades of {name}")["hits"][0]["document"]["id"] == f"brief-{name.lower()}"


def test_facets_count_what_each_value_would_leave(sample_client: TestClient) -> None:
    found = search(sample_client, q="Connecticut")
    assert sum(found["facets"]["type"].values()) == found["total"]
    for name in ("type", "year", "subject"):
        for value, count in list(found["facets"][name].items())[:8]:
            narrowed = search(sample_client, q="Connecticut", **{name: value})
            assert narrowed["total"] == count
            assert narrowed["facets"][name] == found["facets"][name]


def test_several_values_of_one_parameter_are_any_of_them(sample_client: TestClient) -> None:
    both = search(sample_client, year=[2015, 2016])["total"]
    assert both == search(sample_client, year=2015)["total"] + search(sample_client, year=2016)["total"]


def test_pages_follow_each_other_without_a_gap_or_a_repeat(sample_client: TestClient) -> None:
    whole = [hit["document"]["id"] for hit in search(sample_client, q="grade", limit=100)["hits"]]
    paged, cursor = [], ""
    while True:
        found = search(sample_client, q="grade", limit=7, cursor=cursor)
        paged += [hit["document"]["id"] for hit in found["hits"]]
        if not found["next"]:
            break
        cursor = found["next"]
    assert paged[: len(whole)] == whole
    assert len(paged) == len(set(paged)) == found["total"]


def test_a_cursor_is_good_for_its_own_search_only(sample_client: TestClient) -> None:
    cursor = search(sample_client, q="grade", limit=3)["next"]
    for other in ({"q": "grades"}, {"q": "grade", "sort": "newest"}, {"q": "grade", "year": 2016}):
        assert sample_client.get("/v1/search", params={**other, "limit": 3, "cursor": cursor}).status_code == 400
    assert sample_client.get("/v1/documents", params={"cursor": cursor}).status_code == 400


def test_blank_parameters_count_as_absent(sample_client: TestClient) -> None:
    blank = dict.fromkeys(("subject", "year", "type", "sort", "limit", "cursor"), "")
    assert search(sample_client, q="Ohio", **blank)["hits"] == search(sample_client, q="Ohio")["hits"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=120))
def test_any_sentence_is_a_valid_search(sample_client: TestClient, words: str) -> None:
    response = sample_client.get("/v1/search", params={"q": words, "limit": 2})
    assert response.status_code == 200, response.text
    assert response.json()["total"] >= len(response.json()["hits"]) > 0


@pytest.mark.parametrize(
    "words", ['"', '""', "AND", "NEAR(a b)", "a OR", "*", "x^2", "text:ohio", "(", "-ohio", "'", "%", "\x00a"]
)
def test_the_full_text_engines_own_syntax_is_only_words(sample_client: TestClient, words: str) -> None:
    assert sample_client.get("/v1/search", params={"q": words}).status_code == 200
