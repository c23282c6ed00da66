"""Every error is one shape: RFC 9457 ``application/problem+json``, whatever was wrong and wherever."""

from __future__ import annotations

import json
import sqlite3
import time
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from service.api.problem import NO_ARCHIVE
from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of

JSON = {"content-type": "application/json"}
GOOD = {"question": "hello"}
DEEP = b'{"question":' + b"[" * 1000 + b"]" * 1000 + b"}"
TURN = {"question": "a", "answer": "b"}

BAD_BODIES = [
    (b"", 422),
    (b"{", 422),
    (b"null", 422),
    (b"[]", 422),
    (b'"hello"', 422),
    (b"\xff\xfe\x00", 400),
    (DEEP, 400),
    (b'{"question":"\\ud800"}', 422),
    (b'{"question": NaN}', 422),
]
BAD_FIELDS = [
    {},
    {"question": ""},
    {"question": "   "},
    {"question": "\n"},
    {"question": "x" * 501},
    {"question": "\u0958" * 300},
    {"question": 5},
    {"question": None},
    {"question": ["a"]},
    {**GOOD, "extra": 1},
    {**GOOD, "history": "x"},
    {**GOOD, "history": [TURN] * 11},
    {**GOOD, "history": [{"question": "a"}]},
    {**GOOD, "history": [{**TURN, "answer": "x" * 4001}]},
    {**GOOD, "history": [{**TURN, "role": "user"}]},
    {**GOOD, "filters": {"subject": "CT"}},
    {**GOOD, "filters": {"state": []}},
    {**GOOD, "filters": {"year": ["2016"]}},
    {**GOOD, "filters": {"year": [10**30]}},
    {**GOOD, "as_of": "yesterday"},
    {**GOOD, "as_of": "2026-02-30"},
    {**GOOD, "as_of": 0},
    {**GOOD, "as_of": -3.5e-304},
    {**GOOD, "as_of": True},
    {**GOOD, "as_of": "86400"},
    {**GOOD, "as_of": "2026-01-31T00:00:00Z"},
    {**GOOD, "max_citations": 0},
    {**GOOD, "max_citations": True},
    {**GOOD, "max_citations": "3"},
]
BAD_ADDRESSES = [
    ("GET", "/v1/nothing", 404),
    ("GET", "/nothing", 404),
    ("GET", "/v1/documents/no-such-document", 404),
    ("GET", "/v1/documents/%00", 404),
    ("GET", "/v1/documents/..%2f..%2fetc", 404),
    ("GET", "/static/../app.py", 404),
    ("GET", "/static/none.css", 404),
    ("GET", "/v1/ask", 405),
    ("DELETE", "/v1/documents", 405),
    ("POST", "/v1/search", 405),
    ("PUT", "/healthz", 405),
    ("GET", "/v1/search?cursor=nonsense", 400),
    ("GET", "/v1/search?cursor=%F0%9F%92%A5", 400),
    ("GET", "/v1/search?cursor=W10", 400),
    ("GET", "/v1/documents?cursor=W251bGwsMV0", 400),
    ("GET", "/v1/search?sort=best", 422),
    ("GET", "/v1/search?limit=0", 422),
    ("GET", "/v1/search?limit=101", 422),
    ("GET", "/v1/search?limit=x", 422),
    ("GET", "/v1/search?year=MMXVI", 422),
    ("GET", "/v1/search?page=2", 422),
    ("GET", "/v1/search?q=" + "x" * 501, 422),
    ("GET", "/v1/grades?format=xml", 422),
    ("GET", "/v1/documents/brief-ohio?version=abc", 422),
    ("GET", "/v1/documents/brief-ohio?version=sha256:" + "0" * 64, 404),
    ("GET", "/v1/documents/brief-ohio?Version=sha256:" + "0" * 64, 422),
]


def check_problem(response: object, status: int) -> None:
    assert response.status_code == status, response.text  # type: ignore[attr-defined]
    assert response.headers["content-type"] == "application/problem+json"  # type: ignore[attr-defined]
    problem = response.json()  # type: ignore[attr-defined]
    assert problem.keys() >= {"type", "title", "status", "detail", "request_id"}
    assert problem["status"] == status
    assert problem["request_id"] == response.headers["request-id"]  # type: ignore[attr-defined]
    assert "Traceback" not in problem["detail"]


@pytest.mark.parametrize(("body", "status"), BAD_BODIES)
def test_a_body_that_cannot_be_read_is_a_problem(sample_client: TestClient, body: bytes, status: int) -> None:
    check_problem(sample_client.post("/v1/ask", content=body, headers=JSON), status)


@pytest.mark.parametrize("body", BAD_FIELDS, ids=lambda body: str(body)[:40])
def test_a_field_that_is_wrong_is_named(sample_client: TestClient, body: dict[str, object]) -> None:
    response = sample_client.post("/v1/ask", json=body)
    check_problem(response, 422)
    wrong = next((name for name in body if name != "question"), "question")  # what stands beside a good question
    assert response.json()["errors"]
    assert {error["pointer"].split("/")[1] for error in response.json()["errors"]} == {wrong}
    assert all(error["detail"] for error in response.json()["errors"])


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({**GOOD, "as_of": "yesterday"}, "/as_of: Input should be a day such as 2026-01-31"),
        ({**GOOD, "max_citations": "3"}, "/max_citations: Input should be a whole number"),
        ({**GOOD, "filters": {"year": ["2016"]}}, "/filters/year/0: Input should be a whole number"),
        ({"question": " \n"}, "/question: This is blank; write at least one character."),
        ([], "the body: This has to be a JSON object."),
        ({**GOOD, "filter": {}}, "/filter: There is no field of this name."),
        ({**GOOD, "a/b~c": 1}, "/a~1b~0c: There is no field of this name."),  # a JSON pointer: RFC 6901
        ({"question": "\ud800"}, "/question: This holds half of a surrogate pair, which is no character."),
    ],
)
def test_what_is_wrong_is_said_without_the_name_of_an_exception(
    sample_client: TestClient, body: object, told: str
) -> None:
    problem = sample_client.post("/v1/ask", content=json.dumps(body), headers=JSON).json()
    assert problem["detail"].startswith(f"The request is not valid. {told}")
    assert "error" not in problem["errors"][0]["detail"].lower()


def test_of_a_body_that_is_no_json_the_place_is_told_at_which_it_ends_to_be(sample_client: TestClient) -> None:
    problem = sample_client.post("/v1/ask", content=b'{"question": "hello" "as_of"}', headers=JSON).json()
    assert problem["errors"] == [
        {"pointer": "", "detail": "This is no JSON: Expecting ',' delimiter at character 21"},
    ]


@pytest.mark.parametrize(
    "words", ["Who \0 heads the Bridge Trust?", "Who heads\x1b the Bridge Trust?", "\x07Who heads the Bridge Trust?"]
)
def test_control_characters_are_no_part_of_a_question(sample_client: TestClient, words: str) -> None:
    plain = "Who heads the Bridge Trust?"
    asked = sample_client.post("/v1/ask", json={"question": words}).json()
    assert asked["understood"]["question"].split() == plain.split()
    found = [sample_client.get("/v1/search", params={"q": one}).json()["total"] for one in (words, plain)]
    assert found[0] == found[1]
    cry = sample_client.post("/v1/ask", json={"question": "my hus\0band hits\0 me"}).json()
    assert cry["outcome"] == "help"


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", None])
def test_a_body_that_does_not_say_it_is_json_is_told_what_to_say(sample_client: TestClient, kind: str | None) -> None:
    headers = {"content-type": kind} if kind else {}
    response = sample_client.post("/v1/ask", content=b'{"question": "hello"}', headers=headers)
    check_problem(response, 422)
    assert response.json()["detail"] == "The body must be application/json."
    chat = sample_client.post("/v1/chat/completions", content=b'{"model": "pressdesk"}', headers=headers)
    assert (chat.status_code, chat.json()["error"]["message"]) == (400, "The body must be application/json.")


def test_a_cry_for_help_is_heard_in_a_body_that_does_not_say_it_is_json(sample_client: TestClient) -> None:
    cry = b'{"question": "My trafficker is outside, please help me"}'
    assert sample_client.post("/v1/ask", content=cry).json()["outcome"] == "help"


def test_what_is_just_allowed_is_answered(sample_client: TestClient) -> None:
    turn = {"question": "x" * 500, "answer": "😀" * 4000}
    body = {"question": "ä" * 500, "history": [turn] * 10, "filters": {}, "as_of": "2026-01-31", "max_citations": 20}
    assert sample_client.post("/v1/ask", json=body).status_code == 200


@pytest.mark.parametrize("words", ["e\u0301" * 300, "\u03b1\u0313\u0300\u0345" * 500])
def test_a_question_is_measured_after_normalisation(sample_client: TestClient, words: str) -> None:
    turn = {"question": words, "answer": ""}
    assert sample_client.post("/v1/ask", json={"question": words, "history": [turn]}).status_code == 200
    assert sample_client.get("/v1/search", params={"q": words}).status_code == 200
    check_problem(sample_client.post("/v1/ask", json={"question": words + "x" * 300}), 422)
    check_problem(sample_client.get("/v1/search", params={"q": "\u0958" * 300}), 422)


def test_accents_without_end_take_no_time(sample_client: TestClient) -> None:
    words = "a" + "\u0301\u0316" * 60_000
    chat = {"model": "pressdesk", "messages": [{"role": "user", "content": words}]}
    began = time.perf_counter()
    check_problem(sample_client.post("/v1/ask", json={"question": words}), 422)
    assert sample_client.post("/v1/chat/completions", json=chat).status_code == 400
    assert sample_client.post("/ask", data={"question": words}).status_code == 422
    assert time.perf_counter() - began < 10  # normalised, each took that long


def test_a_body_of_ten_megabytes_is_refused(sample_client: TestClient) -> None:
    check_problem(sample_client.post("/v1/ask", content=b"x" * 10_000_000, headers=JSON), 413)


def test_a_body_without_a_length_is_not_read_to_its_end(sample_client: TestClient) -> None:
    check_problem(sample_client.post("/v1/ask", content=(b"x" * 65536 for _ in range(200)), headers=JSON), 413)


@pytest.mark.parametrize(("method", "address", "status"), BAD_ADDRESSES)
def test_an_address_or_parameter_that_is_wrong_is_a_problem(
    sample_client: TestClient, method: str, address: str, status: int
) -> None:
    check_problem(sample_client.request(method, address), status)


@pytest.mark.parametrize(
    ("address", "taken"),
    [
        ("/v1/ask", "POST"),
        ("/v1/documents", "GET, HEAD"),
        ("/ask", "GET, HEAD, POST"),
        ("/v1/models/pressdesk", "GET, HEAD"),
        ("/static/page.js", "GET, HEAD"),
        ("/mcp", "POST"),
    ],
)
def test_a_wrong_method_says_which_are_right(sample_client: TestClient, address: str, taken: str) -> None:
    refused = sample_client.put(address)
    assert (refused.status_code, refused.headers["allow"]) == (405, taken)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/v1/search?page=2", "page: There is no parameter of this name."),
        ("/v1/documents/brief-ohio?version=abc", "version: This is no version; it is sha256: and 64 hexadecimal"),
    ],
)
def test_a_wrong_parameter_is_told_in_words(sample_client: TestClient, address: str, told: str) -> None:
    assert sample_client.get(address).json()["detail"].startswith(f"The request is not valid. {told}")


def test_a_form_is_no_json_body(sample_client: TestClient) -> None:
    check_problem(sample_client.post("/v1/ask", data={"question": "hello"}), 422)


def small_archive(folder: Path) -> object:
    data_dir = new_data_dir(folder)
    release(folder / "releases", "mill.md", "The mill bridge was repaired in May 2024.", id="mill", title="Mill bridge")
    collected(data_dir, folder / "releases")
    built(data_dir)
    return data_dir


def test_a_fault_is_a_fixed_sentence_and_never_the_exceptions_text(tmp_path: Path) -> None:
    with client_of(small_archive(tmp_path)) as client:  # type: ignore[arg-type]

        def fail(request: object) -> None:
            raise RuntimeError("the secret of the house")

        client.app.add_api_route("/v1/fails", fail)  # type: ignore[attr-defined]
        response = client.get("/v1/fails", params={"request": "x"})
        check_problem(response, 500)
        assert "secret" not in response.text


def test_without_an_archive_nothing_is_answered(tmp_path: Path) -> None:
    data_dir = small_archive(tmp_path)
    with client_of(data_dir) as client:  # type: ignore[arg-type]
        assert client.post("/v1/ask", json={"question": "When was the mill bridge repaired?"}).json()["citations"]
        (data_dir.archive).rename(tmp_path / "away")  # type: ignore[attr-defined]
        for response in (
            client.post("/v1/ask", json={"question": "When was the mill bridge repaired?"}),
            client.get("/v1/search?q=mill"),
            client.get("/v1/documents/mill"),
            client.get("/readyz"),
        ):
            check_problem(response, 503)
            assert "repaired" not in response.text
            assert not [told for told in ("Errno", str(tmp_path), "backup") if told in response.text]
        assert client.get("/healthz").status_code == 200
        assert client.get("/help").status_code == 200


def test_a_damaged_archive_is_no_archive(tmp_path: Path) -> None:
    data_dir = small_archive(tmp_path)
    with client_of(data_dir) as client:  # type: ignore[arg-type]
        with sqlite3.connect(data_dir.archive) as archive:  # type: ignore[attr-defined]
            archive.execute("DROP TABLE versions")
        refused = client.post("/v1/ask", json={"question": "When was the mill bridge repaired?"})
        check_problem(refused, 503)
        assert refused.json()["detail"] == NO_ARCHIVE
