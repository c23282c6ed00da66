"""``POST /v1/ask`` as a program meets it: what an answer holds, and that every quotation can be checked."""

from __future__ import annotations

import hashlib
import json
import logging
import re
from typing import Any

import jsonschema
import pytest
from starlette.testclient import TestClient

QUESTIONS = (
    "What grade did Connecticut get in 2016?",
    "What grade did Tennessee get in 2022?",
    "How many states got an F in 2011?",
    "Which states got an A in 2019?",
    "How did Louisiana's grade change from 2011 to 2019?",
    "What score did Ohio get in 2013?",
    "What is the Protected Innocence Challenge?",
    "Which three frameworks were used?",
    "What did HB 5621 change in Connecticut?",
    "What replaced the Protected Innocence Challenge?",
    "When was the first edition released?",
    "Who printed the Ohio score of 2013?",
    "What did the 2012 national release say?",
    "Which state improved the most in 2018?",
    "What is the national average score of 2011?",
    "What does the archive say about Wyoming?",
    "How many jurisdictions were graded in 2021?",
    "What grade did Georgia get in 2025?",
    "What was California's score in 2025?",
    "What grade did Alaska get in 2021?",
    "Which sources contradict each other about Montana?",
    "What does the 2016 release call a gap in Connecticut?",
    "What grade did Washington get in 2021?",
    "Grade of Washington, D.C. in 2019?",
    "What did the report cards say about the Midwest in 2019?",
    "Which states are in New England with their grades?",
    "What is the weather in Paris?",
    "Who won the football match yesterday?",
    "What grade will Texas get next year?",
    "What did Abraham Lincoln say?",
    "Tell me about H.B. 99999",
    "Translate the release into French",
    "hello",
    "?",
    "💥",
    "grades",
    "F",
    "Connecticut",
    "Write me a poem",
    "What is the password of the press folder?",
    "help",
    "How can I donate?",
    "' OR 1=1 --",
    "<script>alert(1)</script>",
    "\u202etnemucod",
    "what what what what",
)
KEYS = {
    "outcome",
    "reason",
    "text",
    "citations",
    "figures",
    "computed",
    "notices",
    "options",
    "nearest",
    "understood",
    "searched",
    "mode",
}
REASONS = {
    "answered": {None},
    "clarification": {"ambiguous_place", "ambiguous_edition", "ambiguous_comparison"},
    "abstained": {"not_in_archive", "not_supported", "not_counted", "prediction", "out_of_scope"},
    "refused": {"secret", "private_contact", "fabricated_quote", "harmful"},
    "directed": {"press_desk", "elsewhere"},
    "help": {"danger", "crisis", "tip"},
}


def ask(client: TestClient, question: str, **more: object) -> dict[str, Any]:
    response = client.post("/v1/ask", json={"question": question, **more})
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    return answer


def check_citation(client: TestClient, citation: dict[str, Any]) -> None:
    """What anyone can do with two requests."""
    document = client.get(f"/v1/documents/{citation['document']['id']}", params={"version": citation["version"]}).json()
    text = document["text"]
    assert text[citation["start"] : citation["end"]] == citation["exact"] != ""
    assert "sha256:" + hashlib.sha256(text.encode()).hexdigest() == citation["version"]
    assert text[: citation["start"]].endswith(citation["prefix"])
    assert text[citation["end"] :].startswith(citation["suffix"])
    assert document["title"] == citation["document"]["title"]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_citation_of_every_end_can_be_checked_with_two_requests(sample_client: TestClient, question: str) -> None:
    answer = ask(sample_client, question)
    assert answer.keys() >= KEYS
    assert answer["reason"] in REASONS[answer["outcome"]]
    for citation in (*answer["citations"], *answer["nearest"]):
        check_citation(sample_client, citation)
    markers = [citation["marker"] for citation in answer["citations"]]
    assert markers == list(range(1, len(markers) + 1))
    assert {int(m) for m in re.findall(r"\[(\d+)\]", answer["text"])} <= set(markers) or answer["outcome"] != "answered"
    assert all(figure["citation"] in markers for figure in answer["figures"])
    assert all(row < len(answer["figures"]) for computed in answer["computed"] for row in computed["rows"])
    if answer["outcome"] == "answered":
        assert markers
    else:
        assert not answer["citations"]
        assert not answer["figures"]


@pytest.mark.parametrize("question", [*QUESTIONS[:26], "Show contradictions", "What grade did Texas get in 2011?"])
def test_quotation_marks_stand_around_the_exact_words_of_citations_and_nothing_else(
    sample_client: TestClient, question: str
) -> None:
    answer = ask(sample_client, question)
    left = answer["text"]
    for exact in sorted((c["exact"] for c in answer["citations"]), key=len, reverse=True):
        left = left.replace(f"“{exact}”", "")
    assert not re.search('[“”"]', left)


def test_the_seed_release_is_quoted_with_its_speaker_and_role(seed_client: TestClient) -> None:
    (listed,) = seed_client.get("/v1/documents").json()["documents"]
    (quote, *_) = seed_client.get(f"/v1/documents/{listed['id']}").json()["quotes"]
    answer = ask(seed_client, f"What did {quote['speaker']} say?")
    assert answer["outcome"] == "answered"
    assert [c["exact"] for c in answer["citations"]] == [quote["exact"]]
    for citation in answer["citations"]:
        check_citation(seed_client, citation)
    assert any(c["speaker"] and c["role"] for c in answer["citations"])


def test_an_abstention_says_what_was_searched_and_shows_the_nearest(sample_client: TestClient) -> None:
    answer = ask(sample_client, "What did the trade minister of Iceland say about herring quotas?")
    assert answer["outcome"] == "abstained"
    assert 1 <= len(answer["nearest"]) <= 3 or answer["reason"] == "not_in_archive"
    searched = answer["searched"]
    assert searched["documents"] > 60
    assert searched["from"] < searched["to"]
    assert searched["generation"].startswith("gen-")
    assert searched["as_of"].endswith("Z")


def test_a_follow_up_takes_its_subject_from_the_history(sample_client: TestClient) -> None:
    first = "What grade did Connecticut get in 2016?"
    answer = ask(
        sample_client, "And in 2011?", history=[{"question": first, "answer": ask(sample_client, first)["text"]}]
    )
    assert answer["understood"]["subjects"] == ["CT"]
    assert answer["understood"]["years"] == [2011]
    assert [(f["subject"], f["year"], f["grade"]) for f in answer["figures"]][:1] == [("CT", 2011, "F")]


def test_filters_and_a_day_bound_what_is_cited(sample_client: TestClient) -> None:
    narrow = ask(sample_client, "Tell me about the grades", filters={"subject": ["OH"], "type": ["brief"], "year": []})
    for citation in (*narrow["citations"], *narrow["nearest"]):
        assert "OH" in citation["document"]["subjects"]
        assert citation["document"]["type"] == "brief"
    early = ask(sample_client, "What grade did Georgia get in 2025?", as_of="2020-01-31")
    assert early["outcome"] != "answered" or all(
        c["document"]["published"]["date"][:4] <= "2020" for c in early["citations"]
    )


def test_max_citations_bounds_the_quotations(sample_client: TestClient) -> None:
    answer = ask(sample_client, "What is the Protected Innocence Challenge?", max_citations=1)
    assert len(answer["citations"]) <= 1


def events_of(text: str) -> list[tuple[str, Any]]:
    """(name, data) of each event, read by the rules of the format."""
    found = []
    for block in text.strip().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n") if not line.startswith(":"))
        if fields:
            found.append((fields["event"], json.loads(fields["data"])))
    return found


@pytest.mark.parametrize(
    "question",
    [
        "What grade did Connecticut get in 2016?",
        "What is the Protected Innocence Challenge?",
        "What is the weather in Paris?",
        "help",
    ],
)
def test_the_stream_tells_the_same_answer_piece_by_piece(sample_client: TestClient, question: str) -> None:
    whole = ask(sample_client, question)
    response = sample_client.post("/v1/ask", json={"question": question}, headers={"Accept": "text/event-stream"})
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["cache-control"] == "no-store"
    events = events_of(response.text)
    names = [name for name, _ in events]
    assert names[:2] == ["answer.started", "retrieval.completed"]
    assert names[-1] == "answer.completed"
    assert set(names[2:-1]) <= {"answer.delta", "citation.added"}
    assert "".join(data["text"] for name, data in events if name == "answer.delta") == whole["text"]
    assert [data for name, data in events if name == "citation.added"] == whole["citations"]
    completed = events[-1][1]
    for answer in (completed, whole):
        answer["searched"].pop("as_of")
    assert completed == whole


def test_a_citation_never_comes_before_the_words_that_carry_its_marker(sample_client: TestClient) -> None:
    response = sample_client.post("/v1/ask", json={"question": QUESTIONS[4]}, headers={"Accept": "text/event-stream"})
    told = ""
    for name, data in events_of(response.text):
        if name == "answer.delta":
            told += data["text"]
        elif name == "citation.added":
            assert f"[{data['marker']}]" in told


def test_answers_are_not_kept_by_anyone_on_the_way(sample_client: TestClient) -> None:
    headers = sample_client.post("/v1/ask", json={"question": "hello"}).headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_a_question_is_in_no_log_and_no_metric(sample_client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    marker = "zephyrquartz"
    with caplog.at_level(logging.DEBUG):
        ask(sample_client, f"What about {marker}?")
        sample_client.post("/v1/ask", json={"question": marker * 100})
        sample_client.get("/v1/search", params={"q": marker})
        sample_client.post("/ask", data={"question": marker})
    ours = [record.getMessage() for record in caplog.records if not record.name.startswith(("httpx", "httpcore"))]
    assert not [message for message in ours if marker in message]
    assert marker not in sample_client.get("/metrics").text


def test_the_examples_of_the_openapi_document_are_valid_by_its_own_schemas(sample_client: TestClient) -> None:
    document = sample_client.get("/openapi.json").json()
    checked = 0
    for path in document["paths"].values():
        for operation in path.values():
            bodies = [operation.get("requestBody", {}), *operation["responses"].values()]
            for media in (media for body in bodies for media in body.get("content", {}).values()):
                examples = [example["value"] for example in media.get("examples", {}).values()]
                for example in [*examples, *([media["example"]] if "example" in media else [])]:
                    jsonschema.validate(example, {**media["schema"], "components": document["components"]})
                    checked += 1
    outcomes = document["paths"]["/v1/ask"]["post"]["responses"]["200"]["content"]["application/json"]["examples"]
    assert {example["value"]["outcome"] for example in outcomes.values()} == {"answered", "abstained"}
    assert "example" in document["paths"]["/v1/ask"]["post"]["responses"]["429"]["content"]["application/problem+json"]
    assert checked >= 5


def test_grades_are_rows_as_printed_each_with_a_citation_that_can_be_checked(sample_client: TestClient) -> None:
    found = sample_client.get("/v1/grades", params={"subject": "CT"}).json()
    assert found["total"] == len(found["rows"]) > 5
    for row in found["rows"]:
        assert row["subject"] == "CT"
        check_citation(sample_client, row["citation"])
        assert not row["grade"] or row["printed"] in row["citation"]["exact"]
    lines = sample_client.get("/v1/grades", params={"subject": "CT", "format": "csv"}).text.splitlines()
    assert len(lines) == found["total"] + 1


@pytest.mark.parametrize(
    "named", [{"subject": "connecticut"}, {"subject": "ct", "framework": "protected innocence challenge"}]
)
def test_grades_are_found_by_the_name_of_a_subject_and_of_its_framework_too(
    named: dict[str, str], sample_client: TestClient
) -> None:
    rows = sample_client.get("/v1/grades", params={**named, "year": 2016}).json()["rows"]
    assert {(row["subject"], row["framework"], row["grade"]) for row in rows if row["grade"]} == {("CT", "PIC", "B")}


def test_a_row_that_is_not_final_says_so_in_the_list_of_grades(sample_client: TestClient) -> None:
    rows = sample_client.get("/v1/grades", params={"subject": "TX", "year": 2011}).json()["rows"]
    assert {(row["grade"], row["remark"]) for row in rows} == {("B", ""), ("C", "pre-launch, March 2011")}
    assert rows[-1]["grade"] == "C"
    page = sample_client.get("/grades", params={"subject": "TX"}).text
    assert page.count("marked “pre-launch, March 2011”") == 1


def test_health_version_and_metrics_answer(sample_client: TestClient) -> None:
    assert sample_client.get("/healthz").json() == {"status": "ok"}
    assert sample_client.get("/readyz").json() == {"status": "ready", "parts": {"archive": "ok", "generation": "ok"}}
    assert sample_client.get("/version").json()["generation"] == ask(sample_client, "hello")["searched"]["generation"]
    metrics = sample_client.get("/metrics")
    assert metrics.headers["content-type"].startswith("text/plain")
    assert "pressdesk_answers_total{" in metrics.text


def test_grades_come_in_pages_that_together_are_the_whole_list(sample_client: TestClient) -> None:
    whole = sample_client.get("/v1/grades?year=2016&year=2021").json()
    assert whole["next"] is None
    address, rows, pages = "/v1/grades?year=2016&year=2021&limit=7", [], 0
    while address:
        page = sample_client.get(address)
        assert page.json()["total"] == whole["total"] > 14
        assert len(page.json()["rows"]) <= 7
        rows += page.json()["rows"]
        pages += 1
        address = page.links["next"]["url"] if "next" in page.links else ""
        assert bool(address) == bool(page.json()["next"])
    assert pages == -(-whole["total"] // 7)
    assert [without_marker(row) for row in rows] == [without_marker(row) for row in whole["rows"]]


def without_marker(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "citation": {**row["citation"], "marker": 0}}


def test_a_page_of_grades_is_a_page_as_csv_too(sample_client: TestClient) -> None:
    first = sample_client.get("/v1/grades?year=2016&limit=2&format=csv")
    assert len(first.text.splitlines()) == 3
    second = sample_client.get(first.links["next"]["url"])
    assert len(second.text.splitlines()) == 3
    assert second.text.splitlines()[1:] != first.text.splitlines()[1:]


def test_a_cursor_of_other_grades_is_refused(sample_client: TestClient) -> None:
    word = sample_client.get("/v1/grades?year=2016&limit=2").json()["next"]
    assert sample_client.get("/v1/grades", params={"year": 2021, "limit": 2, "cursor": word}).status_code == 400
    assert sample_client.get("/v1/grades?limit=0").status_code == 422
