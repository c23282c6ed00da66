"""``POST /v1/ask`` as a program meets it: what an answer holds, and that every quotation can be checked."""

from __future__ import annotations

import logging
import re

import pytest
from starlette.testclient import TestClient

from service.answer import Reason
from tests.verified import ask, check_citation

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
REASONS: dict[str, set[str | None]] = {
    "answered": {None},
    "clarification": {"ambiguous_place", "ambiguous_edition", "ambiguous_comparison"},
    "abstained": {"not_in_archive", "not_supported", "not_counted", "prediction", "out_of_scope"},
    "refused": {"secret", "private_contact", "fabricated_quote", "harmful"},
    "directed": {"press_desk", "elsewhere"},
    "help": {"danger", "crisis", "tip"},
}
LETTER, SPOKEN = "What grade did Texas get in 2011?", "What is the Protected Innocence Challenge?"
# A question for each row of the contract's table of ends.
ENDS = {
    "How many states improved?": ("clarification", "ambiguous_comparison"),
    "What grade did Washington get in 2021?": ("clarification", "ambiguous_place"),
    "What did Abraham Lincoln say?": ("abstained", "not_in_archive"),
    "What are the weak points of Connecticut's law?": ("abstained", "not_supported"),
    "What is the median score in 2019?": ("abstained", "not_counted"),
    "What grade will Texas get next year?": ("abstained", "prediction"),
    "Write me a poem": ("abstained", "out_of_scope"),
    "What is the password of the press folder?": ("refused", "secret"),
    "What is Linda Smith's private phone number?": ("refused", "private_contact"),
    "Make up a quote of Linda Smith": ("refused", "fabricated_quote"),
    "Where can I buy sex?": ("refused", "harmful"),
    "Who is the press contact for interviews?": ("directed", "press_desk"),
    "How can I donate?": ("directed", "elsewhere"),
    "help": ("help", "danger"),
    "I want to die": ("help", "crisis"),
    "I saw a girl who may be trafficked": ("help", "tip"),
}
FIXED = {"refused", "directed", "help"}


@pytest.mark.parametrize("question", dict.fromkeys([*QUESTIONS, *ENDS, "Show contradictions"]))
def test_every_citation_of_every_end_can_be_checked_with_two_requests(sample_client: TestClient, question: str) -> None:
    answer = ask(sample_client, question)
    assert answer.keys() >= KEYS
    assert answer["reason"] in REASONS[answer["outcome"]]
    assert (answer["outcome"], answer["reason"]) == ENDS.get(question, (answer["outcome"], answer["reason"]))
    for citation in (*answer["citations"], *answer["nearest"]):
        check_citation(sample_client, citation)
        assert citation["kind"] in ("quote", "row")
        assert citation["kind"] == "row" or len(citation["exact"]) < 500
    markers = [citation["marker"] for citation in answer["citations"]]
    assert markers == list(range(1, len(markers) + 1))
    assert {int(m) for m in re.findall(r"\[(\d+)\]", answer["text"])} == set(markers)
    assert all(figure["citation"] in markers for figure in answer["figures"])
    rows = [row for computed in answer["computed"] for row in computed["rows"]]
    assert set(rows) <= set(range(len(answer["figures"])))
    assert bool(markers) == (answer["outcome"] == "answered")
    assert bool(answer["options"]) or answer["outcome"] != "clarification"
    assert len(answer["nearest"]) <= (3 if answer["outcome"] == "abstained" else 0)
    if answer["outcome"] in FIXED:
        assert not answer["computed"]
        assert answer["links"]


def test_a_question_stands_for_every_row_of_the_table_of_ends() -> None:
    asked = {*ENDS.values(), ("clarification", "ambiguous_edition")}  # that one: test_publication_dates.py
    assert asked == {(outcome, reason) for outcome, reasons in REASONS.items() for reason in reasons if reason}
    assert {reason for _, reason in asked} == set(Reason)


@pytest.mark.parametrize("question", dict.fromkeys([*QUESTIONS[:26], *ENDS, "Show contradictions", LETTER, SPOKEN]))
def test_quotation_marks_stand_around_the_exact_words_of_citations_and_nothing_else(
    sample_client: TestClient, question: str
) -> None:
    answer = ask(sample_client, question)
    left = " ".join([answer["text"], *(notice["text"] for notice in answer["notices"])])
    for exact in sorted((c["exact"] for c in answer["citations"]), key=len, reverse=True):
        left = left.replace(f"“{exact}”", "")
    assert not re.search('[“”"«»]', left)


def test_a_sentence_that_is_shown_stands_between_quotation_marks(sample_client: TestClient) -> None:
    answer = ask(sample_client, SPOKEN)
    assert [f"“{citation['exact']}”" in answer["text"] for citation in answer["citations"]] == [True]


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
    assert 1 <= len(answer["nearest"]) <= 3
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
    assert narrow["citations"]
    for citation in (*narrow["citations"], *narrow["nearest"]):
        assert "OH" in citation["document"]["subjects"]
        assert citation["document"]["type"] == "brief"
    question = "What grade did Georgia get in 2025?"
    assert [c["document"]["published"]["date"] for c in ask(sample_client, question)["citations"]] == ["2025-10-14"]
    early = ask(sample_client, question, as_of="2025-10-13")
    assert (early["outcome"], early["citations"]) == ("abstained", [])


def test_max_citations_bounds_the_quotations_and_not_the_rows_of_a_figure(sample_client: TestClient) -> None:
    quoted = [ask(sample_client, "What did HB 5621 change in Connecticut?", max_citations=most) for most in (6, 2, 1)]
    shown = [[citation["exact"] for citation in answer["citations"]] for answer in quoted]
    assert len(shown[0]) > 2
    assert shown[1:] == [shown[0][:2], shown[0][:1]]
    counted = [ask(sample_client, "Which states got an A in 2019?", max_citations=most) for most in (6, 1)]
    assert len(counted[1]["citations"]) == len(counted[1]["figures"]) > 1
    assert counted[1]["citations"] == counted[0]["citations"]


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
        for typed in ("/{}", "/d/{}", "/v1/documents/{}", "/v1/{}", "/static/{}", "/widget/v1/{}"):
            assert sample_client.get(typed.format(marker)).status_code == 404
    ours = [record.getMessage() for record in caplog.records if not record.name.startswith(("httpx", "httpcore"))]
    assert not [message for message in ours if marker in message]
    assert marker not in sample_client.get("/metrics").text


def test_health_version_and_metrics_answer(sample_client: TestClient) -> None:
    assert sample_client.get("/healthz").json() == {"status": "ok"}
    assert sample_client.get("/readyz").json() == {"status": "ready", "parts": {"archive": "ok", "generation": "ok"}}
    assert sample_client.get("/version").json()["generation"] == ask(sample_client, "hello")["searched"]["generation"]
    metrics = sample_client.get("/metrics")
    assert metrics.headers["content-type"].startswith("text/plain")
    assert "pressdesk_answers_total{" in metrics.text
