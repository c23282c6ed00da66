"""What chat front ends send beside a question: tools, settings, pictures of earlier turns, items of other models."""

from __future__ import annotations

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

ASKED = {"role": "user", "content": "What grade did Connecticut get in 2016?"}
DANGER = {"role": "user", "content": "My trafficker is outside, please help me"}
TOOL = {"type": "function", "function": {"name": "weather", "parameters": {"type": "object", "properties": {}}}}
PICTURE = {"type": "image_url", "image_url": {"url": "data:image/png;base64,AAAA"}}
CHAT, RESPONSES = "/v1/chat/completions", "/v1/responses"


def post(client: TestClient, path: str, **body: object) -> Any:
    return client.post(path, json={"model": "pressdesk", **body})


def chat(client: TestClient, **body: object) -> Any:
    return post(client, CHAT, **{"messages": [ASKED], **body})


@pytest.mark.parametrize(
    "offered",
    [
        {"tools": [TOOL]},
        {"tools": [TOOL], "tool_choice": "auto", "parallel_tool_calls": True},
        {"tools": [TOOL], "tool_choice": "none"},
        {"tools": [TOOL], "tool_choice": {"type": "allowed_tools", "allowed_tools": {"mode": "auto", "tools": []}}},
        {"functions": [{"name": "weather"}], "function_call": "auto"},
    ],
)
def test_tools_that_may_be_called_are_not_and_the_client_is_told(
    offered: dict[str, object], sample_client: TestClient
) -> None:
    told = chat(sample_client, **offered)
    assert told.status_code == 200
    assert told.json()["choices"][0]["message"]["content"].startswith("Connecticut received a B in 2016")
    assert set(told.json()["ignored_params"]) == set(offered)


@pytest.mark.parametrize(
    ("demanded", "param"),
    [
        ({"tools": [TOOL], "tool_choice": "required"}, "tool_choice"),
        ({"tools": [TOOL], "tool_choice": {"type": "function", "function": {"name": "weather"}}}, "tool_choice"),
        ({"tool_choice": {"type": "allowed_tools", "allowed_tools": {"mode": "required"}}}, "tool_choice"),
        ({"functions": [{"name": "weather"}], "function_call": {"name": "weather"}}, "function_call"),
        ({"response_format": {"type": "json_object"}}, "response_format"),
        ({"response_format": {"type": "json_schema", "json_schema": {"name": "a", "schema": {}}}}, "response_format"),
    ],
)  # fmt: skip
def test_what_would_have_to_be_another_kind_of_answer_is_refused(
    demanded: dict[str, object], param: str, sample_client: TestClient
) -> None:
    told = chat(sample_client, **demanded)
    assert (told.status_code, told.json()["error"]["param"]) == (400, param)


@pytest.mark.parametrize(
    "demanded",
    [
        {"tools": [{"type": "function", "name": "w"}], "tool_choice": "required"},
        {"text": {"format": {"type": "json_schema", "name": "a", "schema": {}}}},
        {"conversation": "conv_1"},
        {"input": [{"type": "item_reference", "id": "msg_1"}, ASKED]},
    ],
)
def test_a_response_is_refused_for_the_same_and_for_what_only_a_memory_could_know(
    demanded: dict[str, object], sample_client: TestClient
) -> None:
    told = post(sample_client, RESPONSES, **{"input": ASKED["content"], **demanded})
    assert (told.status_code, told.json()["error"]["type"]) == (400, "invalid_request_error")


def test_settings_of_other_models_and_null_ones_change_nothing(sample_client: TestClient) -> None:
    told = chat(
        sample_client,
        n=None, stream=None, stream_options=None, tools=None, response_format={"type": "text"},
        temperature=0.2, max_tokens=5, stop=["Connecticut"], logprobs=True,
    )  # fmt: skip
    assert told.status_code == 200
    assert told.json()["ignored_params"] == ["logprobs", "max_tokens", "response_format", "stop", "temperature"]
    assert told.json()["choices"][0]["message"]["content"].startswith("Connecticut received a B in 2016")


def test_a_stream_and_a_response_tell_what_was_ignored_too(sample_client: TestClient) -> None:
    events = chat(sample_client, tools=[TOOL], stream=True).text.split("\n\n")
    ends = [json.loads(event.removeprefix("data: ")) for event in events if '"finish_reason": "stop"' in event]
    assert [end["ignored_params"] for end in ends] == [["tools"]]
    asked = {"input": ASKED["content"], "tools": [{"type": "web_search"}], "instructions": "Be brief"}
    assert post(sample_client, RESPONSES, **asked).json()["ignored_params"] == ["instructions", "tools"]
    last = post(sample_client, RESPONSES, **asked, stream=True).text.strip().split("data: ")[-1]
    assert json.loads(last)["response"]["ignored_params"] == ["instructions", "tools"]


def test_a_picture_of_an_earlier_turn_does_not_end_the_conversation(sample_client: TestClient) -> None:
    earlier = [
        {"role": "user", "content": [{"type": "text", "text": "What grade did Kansas get in 2011?"}, PICTURE]},
        {"role": "assistant", "content": [{"type": "refusal", "refusal": "Only text can be asked."}]},
    ]
    told = chat(sample_client, messages=[*earlier, {"role": "user", "content": "And in 2018?"}])
    assert told.status_code == 200
    assert told.json()["choices"][0]["message"]["content"].startswith("Kansas received an A in 2018")


@pytest.mark.parametrize("words", [[], [{"type": "text", "text": "What does this show?"}]])
def test_a_question_about_a_picture_is_refused_and_no_earlier_one_answered(
    words: list[object], sample_client: TestClient
) -> None:
    told = chat(sample_client, messages=[ASKED, {"role": "user", "content": [*words, PICTURE]}])
    assert (told.status_code, told.json()["error"]["param"]) == (400, "messages")
    assert "image_url" in told.json()["error"]["message"]


def test_items_of_other_models_are_passed_over(sample_client: TestClient) -> None:
    items = [
        {"role": "user", "content": "What grade did Kansas get in 2011?"},
        {"type": "reasoning", "id": "rs_1", "summary": []},
        {"type": "function_call", "call_id": "c", "name": "weather", "arguments": "{}"},
        {"type": "function_call_output", "call_id": "c", "output": "sunny"},
        {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "F", "annotations": []}]},
        {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "And in 2018?"}]},
    ]
    told = post(sample_client, RESPONSES, input=items)
    assert told.status_code == 200
    assert told.json()["output"][0]["content"][0]["text"].startswith("Kansas received an A in 2018")


def test_a_long_conversation_goes_on(sample_client: TestClient) -> None:
    earlier = [{"role": "user", "content": "Hello"}, {"role": "assistant", "content": "Hello"}] * 150
    told = chat(sample_client, messages=[*earlier, ASKED])
    assert told.status_code == 200


@pytest.mark.parametrize(
    "malformed",
    [
        {"tools": [TOOL], "tool_choice": "required"},
        {"response_format": {"type": "json_object"}},
        {"n": 2},
        {"n": "two"},
        {"stream_options": "usage"},
        {"messages": [{"role": "user", "content": [{"type": "text", "text": DANGER["content"]}, PICTURE]}]},
        {"messages": [{"role": "narrator", "content": "Hello"}, DANGER]},
        {"messages": [{"role": "user", "content": 5}, DANGER]},
    ],
)
def test_a_cry_for_help_is_answered_whatever_is_wrong_with_the_request(
    malformed: dict[str, object], sample_client: TestClient
) -> None:
    told = chat(sample_client, **{"messages": [DANGER], **malformed})
    assert told.status_code == 200
    assert told.json()["pressdesk"]["outcome"] == "help"
    assert "911" in told.json()["choices"][0]["message"]["content"]


@pytest.mark.parametrize(
    "malformed", [{"previous_response_id": "r"}, {"tool_choice": "required"}, {"stream": "sometimes"}, {"model": ""}]
)
def test_a_cry_for_help_in_a_response_is_answered_too(malformed: dict[str, object], sample_client: TestClient) -> None:
    told = post(sample_client, RESPONSES, **{"input": DANGER["content"], **malformed})
    assert told.status_code == 200
    assert told.json()["pressdesk"]["outcome"] == "help"


def test_a_malformed_request_that_streams_gets_its_help_as_a_stream(sample_client: TestClient) -> None:
    chunks = chat(sample_client, messages=[DANGER], n=2, stream=True)
    assert chunks.headers["content-type"].startswith("text/event-stream")
    assert "911" in chunks.text
    assert chunks.text.endswith("data: [DONE]\n\n")
    events = post(sample_client, RESPONSES, input=DANGER["content"], previous_response_id="r", stream=True)
    assert "event: response.completed" in events.text


@pytest.mark.parametrize("body", [b"{", b"[]", b'"help"', b'{"messages": 5}', b'{"messages": [5], "input": [[]]}'])
def test_a_body_without_messages_is_refused(body: bytes, sample_client: TestClient) -> None:
    for path in (CHAT, RESPONSES):
        told = sample_client.post(path, content=body, headers={"content-type": "application/json"})
        assert (told.status_code, told.json()["error"]["type"]) == (400, "invalid_request_error")


@pytest.mark.parametrize(
    ("method", "path", "sent", "status"),
    [
        ("POST", CHAT, b"x" * 1_100_000, 413),
        ("GET", CHAT, b"", 405),
        ("GET", f"{RESPONSES}/resp_1", b"", 404),
    ],
)
def test_what_ends_before_the_door_is_a_problem_that_these_clients_can_show(
    method: str, path: str, sent: bytes, status: int, sample_client: TestClient
) -> None:
    told = sample_client.request(method, path, content=sent)
    assert (told.status_code, told.headers["content-type"]) == (status, "application/problem+json")
    assert told.json()["error"]["message"] == told.json()["detail"]
    assert told.json()["error"].keys() == {"message", "type", "param", "code"}


def test_a_model_with_a_slash_in_its_name_is_unknown_like_any_other(sample_client: TestClient) -> None:
    told = sample_client.get("/v1/models/openai/gpt-9")
    assert (told.status_code, told.json()["error"]["code"]) == (404, "model_not_found")
