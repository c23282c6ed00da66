"""The doors for OpenAI clients, held by the vendor's own package and by LangChain, over a real socket."""

from __future__ import annotations

import json
from collections.abc import Iterator

import httpx2
import openai
import pytest
from langchain_openai import ChatOpenAI
from starlette.testclient import TestClient

from ingest import DataDir
from service.api.keys import Keys
from tests.conftest import client_of
from tests.served import served

ANSWERED = "How are report cards made?"
DANGER = "My trafficker is outside, please help me"
KEYS = "first-key-1234567890, second-key-0987654321"


@pytest.fixture(scope="module")
def address(sample_data: DataDir) -> Iterator[str]:
    with served(sample_data) as where:
        yield where


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{address}/v1", api_key="none needed", max_retries=0) as made:
        yield made


def native(address: str, question: str) -> dict[str, object]:
    return dict(httpx2.post(f"{address}/v1/ask", json={"question": question}).json())


def test_the_models_list_names_pressdesk(client: openai.OpenAI) -> None:
    assert [model.id for model in client.models.list()] == ["pressdesk"]
    assert client.models.retrieve("pressdesk").object == "model"
    with pytest.raises(openai.NotFoundError, match="no model 'gpt-9'"):
        client.models.retrieve("gpt-9")


def test_a_chat_completion_carries_the_answer_its_citations_and_a_visible_source_list(
    client: openai.OpenAI,
    address: str,
) -> None:
    done = client.chat.completions.create(
        model="pressdesk",
        temperature=0.3,
        seed=1,
        messages=[{"role": "system", "content": "You are a pirate."}, {"role": "user", "content": ANSWERED}],
    )
    expected, message = native(address, ANSWERED), done.choices[0].message
    assert expected["outcome"] == "answered"
    assert message.content is not None
    assert message.content.startswith(str(expected["text"]))
    assert done.choices[0].finish_reason == "stop"
    assert done.model_extra is not None
    assert done.model_extra["ignored_params"] == ["seed", "temperature"]
    assert len({note.url_citation.url for note in message.annotations or []}) > 1
    for number, note in enumerate(message.annotations, 1):
        cited = note.url_citation
        assert message.content[cited.start_index : cited.end_index] == f"[{number}]"
        assert cited.url == address + expected["citations"][number - 1]["permalink"]  # type: ignore[index]
        assert httpx2.get(cited.url).status_code == 200
    assert f"\n\nSources:\n[1] {message.annotations[0].url_citation.title}" in message.content
    assert all(f"Note: {notice['text']}" in message.content for notice in expected["notices"])  # type: ignore[attr-defined]
    assert done.usage is not None
    assert done.usage.total_tokens == done.usage.prompt_tokens + done.usage.completion_tokens > 0


def test_a_stream_adds_up_to_the_whole_and_ends_with_usage_and_done(client: openai.OpenAI, address: str) -> None:
    whole = client.chat.completions.create(model="pressdesk", messages=[{"role": "user", "content": ANSWERED}])
    chunks = list(
        client.chat.completions.create(
            model="pressdesk",
            stream=True,
            stream_options={"include_usage": True},
            messages=[{"role": "user", "content": ANSWERED}],
        )
    )
    said = "".join(c.choices[0].delta.content or "" for c in chunks if c.choices)
    assert said == whole.choices[0].message.content
    assert chunks[0].choices[0].delta.role == "assistant"
    assert (chunks[-1].choices, chunks[-1].usage is not None, chunks[0].usage) == ([], True, None)
    noted = [
        c.choices[0].delta.model_extra["annotations"]
        for c in chunks  # type: ignore[index]
        if c.choices and (c.choices[0].delta.model_extra or {}).get("annotations")
    ]
    assert noted == [[note.model_dump() for note in whole.choices[0].message.annotations or []]]
    assert [c.choices[0].finish_reason for c in chunks if c.choices][-1] == "stop"
    raw = httpx2.post(
        f"{address}/v1/chat/completions",
        json={"model": "pressdesk", "stream": True, "messages": [{"role": "user", "content": DANGER}]},
    )
    assert raw.headers["content-type"].startswith("text/event-stream")
    assert raw.text.endswith("data: [DONE]\n\n")
    assert '"usage"' not in raw.text


def test_earlier_messages_are_the_history(client: openai.OpenAI, address: str) -> None:
    done = client.chat.completions.create(
        model="pressdesk",
        messages=[
            {"role": "user", "content": "What grade did Kansas get in 2011?"},
            {"role": "assistant", "content": "An F. [1]"},
            {"role": "user", "content": [{"type": "text", "text": "And in 2018?"}]},
        ],
    )
    assert done.model_extra is not None
    figures = done.model_extra["pressdesk"]["figures"]
    assert {(f["subject"], f["year"], f["grade"]) for f in figures} == {("KS", 2018, "A")}


def test_a_response_has_annotations_and_its_events_add_up(client: openai.OpenAI, address: str) -> None:
    done = client.responses.create(model="pressdesk", input=ANSWERED)
    assert done.output_text.startswith(str(native(address, ANSWERED)["text"]))
    part = done.output[0].content[0]  # type: ignore[union-attr]
    assert [done.output_text[a.start_index : a.end_index] for a in part.annotations] == ["[1]", "[2]"]  # type: ignore[union-attr]
    events = list(
        client.responses.create(
            model="pressdesk",
            stream=True,
            input=[{"role": "user", "content": [{"type": "input_text", "text": ANSWERED}]}],
        )
    )
    kinds = [event.type for event in events]
    assert kinds[:4] == [
        "response.created",
        "response.in_progress",
        "response.output_item.added",
        "response.content_part.added",
    ]
    assert kinds[-4:] == [
        "response.output_text.done",
        "response.content_part.done",
        "response.output_item.done",
        "response.completed",
    ]
    assert "".join(e.delta for e in events if e.type == "response.output_text.delta") == done.output_text
    added = [e.annotation for e in events if e.type == "response.output_text.annotation.added"]
    assert [note.type for note in added] == ["url_citation"] * 2  # type: ignore[attr-defined]
    assert [e.sequence_number for e in events] == list(range(len(events)))
    assert events[-1].response.output_text == done.output_text  # type: ignore[union-attr]


def test_a_langchain_client_gets_text_and_citations(address: str) -> None:
    chat = ChatOpenAI(model="pressdesk", base_url=f"{address}/v1", api_key="none", max_retries=0)
    assert chat.invoke(ANSWERED).text.startswith(str(native(address, ANSWERED)["text"]))
    assert "".join(chunk.text for chunk in chat.stream(ANSWERED)) == chat.invoke(ANSWERED).text
    responding = ChatOpenAI(
        model="pressdesk", base_url=f"{address}/v1", api_key="none", use_responses_api=True, output_version="v1"
    )
    blocks = [b for b in responding.invoke(ANSWERED).content_blocks if b["type"] == "text"]
    noted = [note for block in blocks for note in block.get("annotations", ())]
    assert {note["type"] for note in noted} == {"citation"}
    assert noted[0]["url"].startswith(f"{address}/d/")


@pytest.mark.parametrize(
    ("body", "param"),
    [
        ({}, "model"),
        ({"model": "pressdesk"}, "messages"),
        ({"model": "pressdesk", "messages": []}, "messages"),
        ({"model": "pressdesk", "messages": [{"role": "system", "content": "Hi"}]}, "messages"),
        ({"model": "pressdesk", "messages": [{"role": "user", "content": "x" * 501}]}, "messages"),
        (
            {"model": "pressdesk", "messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {}}]}]},
            "messages",
        ),
        ({"model": "pressdesk", "messages": [{"role": "user", "content": "?"}], "n": 2}, "n"),
    ],
)
def test_what_cannot_be_served_is_told_in_the_vendors_envelope(
    body: dict[str, object],
    param: str,
    sample_client: TestClient,
) -> None:
    told = sample_client.post("/v1/chat/completions", json=body)
    assert told.status_code == 400
    assert told.json()["error"].keys() == {"message", "type", "param", "code"}
    assert (told.json()["error"]["type"], told.json()["error"]["param"]) == ("invalid_request_error", param)


@pytest.mark.parametrize("path", ["/v1/chat/completions", "/v1/responses"])
@pytest.mark.parametrize(
    "body",
    [
        {"messages": [{"role": "user", "content": "Ohio \ud800"}], "input": "Ohio \ud800"},
        {
            "messages": [{"role": "assistant", "content": "\udfff"}, {"role": "user", "content": "Ohio"}],
            "input": "\ud800",
        },
    ],
)
def test_half_a_surrogate_pair_is_refused_in_the_vendors_envelope(
    path: str, body: dict[str, object], sample_client: TestClient
) -> None:
    sent = json.dumps({"model": "pressdesk", **body}).encode()
    told = sample_client.post(path, content=sent, headers={"content-type": "application/json"})
    assert (told.status_code, told.json()["error"]["type"]) == (400, "invalid_request_error")


def test_a_parameter_whose_name_is_no_text_is_refused_too(sample_client: TestClient) -> None:
    sent = json.dumps({"model": "pressdesk", "messages": [{"role": "user", "content": "jobs"}], "\ud800": 1}).encode()
    told = sample_client.post("/v1/chat/completions", content=sent, headers={"content-type": "application/json"})
    assert (told.status_code, told.json()["error"]["type"]) == (400, "invalid_request_error")


def test_a_body_that_is_no_json_and_a_response_before_are_refused(sample_client: TestClient) -> None:
    garbled = sample_client.post("/v1/chat/completions", content=b"{", headers={"content-type": "application/json"})
    assert (garbled.status_code, garbled.json()["error"]["type"]) == (400, "invalid_request_error")
    assert (garbled.json()["error"]["message"], garbled.json()["error"]["param"]) == (
        "The body: This is no JSON: Expecting property name enclosed in double quotes at character 1",
        None,
    )
    before = sample_client.post(
        "/v1/responses", json={"model": "pressdesk", "input": "And?", "previous_response_id": "r"}
    )
    assert (before.status_code, before.json()["error"]["param"]) == (400, "previous_response_id")


def test_too_many_questions_get_a_429_with_a_time_to_wait(sample_data: DataDir) -> None:
    with client_of(sample_data, rate_limit="1/hour") as limited:
        limited._transport.client = ("203.0.113.9", 5)  # type: ignore[attr-defined]
        body = {"model": "pressdesk", "messages": [{"role": "user", "content": "jobs"}]}
        told = [limited.post("/v1/chat/completions", json=body) for _ in range(2)]
    assert [answer.status_code for answer in told] == [200, 429]
    assert told[1].json()["error"]["code"] == "rate_limit_exceeded"
    assert int(told[1].headers["retry-after"]) >= 1


def test_keys_guard_these_doors_alone_and_are_never_shown(
    sample_data: DataDir,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("DEBUG")
    body = {"model": "pressdesk", "messages": [{"role": "user", "content": "jobs"}]}
    with client_of(sample_data, api_keys=KEYS) as guarded:
        told = [
            guarded.post("/v1/chat/completions", json=body, headers=headers)
            for headers in (
                {},
                {"authorization": "Bearer wrong"},
                {"authorization": "Basic first-key-1234567890"},
                {"authorization": "Bearer first-key-1234567890"},
                {"authorization": "Bearer second-key-0987654321"},
            )
        ]
        others = [
            guarded.get("/v1/models"),
            guarded.post("/v1/responses", json={"model": "x", "input": "jobs"}),
            guarded.post("/mcp", json={}),
        ]
        free = guarded.post("/v1/ask", json={"question": "jobs"})
        everything = "".join(
            [
                *(t.text for t in (*told, *others)),
                guarded.get("/metrics").text,
                guarded.get("/openapi.json").text,
                caplog.text,
            ]
        )
    assert [answer.status_code for answer in told] == [401, 401, 401, 200, 200]
    assert (told[0].json()["error"]["code"], told[0].headers["www-authenticate"]) == ("invalid_api_key", "Bearer")
    assert [answer.status_code for answer in others] == [401, 401, 401]
    assert free.status_code == 200
    assert [key for key in ("first-key", "second-key", "wrong") if key in everything] == []


def test_keys_are_kept_as_hashes() -> None:
    keys = Keys(KEYS)
    assert "first-key" not in json.dumps(vars(keys), default=repr)
    assert keys.admit("bearer first-key-1234567890")
    assert not keys.admit("Bearer first-key-1234567890,second-key-0987654321")
    assert not keys.admit("Bearer ")
    assert Keys("").admit("")
    with pytest.raises(ValueError, match="PRESSDESK_API_KEYS"):  # who wrote a comma meant to shut the door
        Keys(" , ")


@pytest.mark.parametrize(
    ("said", "status"),
    [(("How are the grades?", "I want to kill myself"), 200), (("I want to kill myself", "How are the grades?"), 400)],
)
def test_a_cry_that_is_said_last_is_met_though_the_request_is_refused(
    address: str, said: tuple[str, str], status: int
) -> None:
    roles = ("user", "assistant", "user")
    messages = [{"role": role, "content": words} for role, words in zip(roles, (said[0], "-", said[1]), strict=True)]
    body = {"model": "pressdesk", "messages": messages, "response_format": {"type": "json_object"}}
    answered = httpx2.post(f"{address}/v1/chat/completions", json=body)
    assert answered.status_code == status
    assert ("988" in answered.text) == (status == 200)
