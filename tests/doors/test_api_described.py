"""The OpenAPI document tells what a person needs who writes a client in the first hour, and is true of the service."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from starlette.testclient import TestClient

from service.answer import NoticeCode, Outcome
from service.api.answer import AnswerModel
from service.switch import Switch
from tests.archives import new_data_dir
from tests.conftest import client_of


@pytest.fixture(scope="module")
def described(sample_client: TestClient) -> dict[str, Any]:
    document: dict[str, Any] = sample_client.get("/openapi.json").json()
    return document


def schema(described: dict[str, Any], name: str) -> dict[str, Any]:
    return {**described["components"]["schemas"][name], "components": described["components"]}


def test_every_parameter_and_every_way_to_ask_says_what_it_is(described: dict[str, Any]) -> None:
    silent = [
        (path, parameter["name"])
        for path, item in described["paths"].items()
        for operation in item.values()
        for parameter in operation.get("parameters", [])
        if not parameter.get("description") and parameter["name"] not in ("limit", "format")
    ]
    fields = schema(described, "AskBody")["properties"].items()
    assert silent == []
    assert [name for name, field in fields if not field.get("description") and "$ref" not in field] == []


def test_every_outcome_is_explained_where_the_answer_is_described(described: dict[str, Any]) -> None:
    told = schema(described, "AnswerModel")["description"]
    assert [outcome for outcome in Outcome if f"`{outcome}`" not in told] == []


def test_a_notice_code_may_be_a_new_one(described: dict[str, Any]) -> None:
    codes = schema(described, "NoticeModel")
    jsonschema.validate({"code": "a_new_one", "text": "…"}, codes)
    assert [code for code in NoticeCode if f"`{code}`" not in codes["properties"]["code"]["description"]] == []


def test_every_schema_is_used(described: dict[str, Any]) -> None:
    used = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(described)))
    assert used == set(described["components"]["schemas"])


def test_the_events_of_a_stream_are_those_that_are_described(
    sample_client: TestClient, described: dict[str, Any]
) -> None:
    told = described["paths"]["/v1/ask"]["post"]["responses"]["200"]["content"]["text/event-stream"]["schema"]
    body = {"question": "What grade did Connecticut get in 2016?"}
    stream = sample_client.post("/v1/ask", json=body, headers={"accept": "text/event-stream"}).text
    sent = list(dict.fromkeys(re.findall(r"^event: (\S+)", stream, re.M)))
    assert re.findall(r"`([a-z]+\.[a-z]+)`", told["description"]) == sent


def test_every_member_of_an_error_is_described(
    tmp_path: Path, sample_client: TestClient, described: dict[str, Any]
) -> None:
    data_dir, cry, visitor = (
        new_data_dir(tmp_path),
        {"question": "He beats me, help me"},
        {"x-forwarded-for": "9.9.9.9"},
    )
    problems = [sample_client.post("/v1/ask", json={})]
    with client_of(data_dir, rate_limit="1/hour", trusted_proxies="127.0.0.1") as client:
        problems.extend(client.post("/v1/ask", json=body, headers=visitor) for body in ({"question": "hello"}, cry))
        problems.append(client.get("/readyz"))
        Switch(data_dir.root).turn_off("api", "Back on Monday.")
        problems.append(client.get("/v1/documents"))
    members = {name for problem in problems for name in problem.json()}
    assert [problem.status_code for problem in problems] == [422, 503, 429, 503, 503]
    assert members == set(schema(described, "Problem")["properties"])
    for problem in problems:
        jsonschema.validate(problem.json(), schema(described, "Problem"))


def test_the_addresses_that_the_introduction_names_exist(sample_client: TestClient, described: dict[str, Any]) -> None:
    named = set(re.findall(r"`(?:POST |GET )?(/[\w./{}-]+)[^`]*`", described["info"]["description"]))
    assert named >= {"/v1/ask", "/v1/chat/completions", "/mcp", "/widget/v1/pressdesk.js"}
    for address in named:
        assert sample_client.put(address).status_code in (405, 421), (
            address
        )  # 421: /mcp, of a host that it does not know


def test_an_answer_has_no_field_that_is_not_described(sample_client: TestClient, described: dict[str, Any]) -> None:
    answer = sample_client.post("/v1/ask", json={"question": "Show contradictions"}).json()
    jsonschema.validate(answer, schema(described, "AnswerModel"))
    assert set(answer) == set(schema(described, "AnswerModel")["properties"]) == set(AnswerModel.model_fields)
