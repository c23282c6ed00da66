"""The API against its own OpenAPI document: generated requests, no fault of the server, no undocumented answer."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection
from starlette.testclient import TestClient

from service.app import create_app
from service.settings import ServiceSettings

VENDORS = ("/v1/chat/", "/v1/models", "/v1/responses")  # another's shapes, wider than what can be asked here
CASES = 15  # of each route and kind: some 250 in all
OPERATIONS = [
    f"{method.upper()} {path}"
    for path, item in create_app(ServiceSettings(_env_file=None)).openapi()["paths"].items()  # type: ignore[call-arg]
    for method in item
]


@pytest.fixture(scope="session")
def api_schema(sample_client: TestClient) -> Any:
    return schemathesis.openapi.from_dict(sample_client.get("/openapi.json").json())


@pytest.mark.parametrize("mode", GenerationMode)
@pytest.mark.parametrize("operation", OPERATIONS)
def test_no_generated_request_brings_a_fault_or_an_undocumented_answer(
    api_schema: Any, sample_client: TestClient, operation: str, mode: GenerationMode
) -> None:
    method, path = operation.split()
    described = api_schema[path][method]
    if mode is GenerationMode.NEGATIVE and not (described.body or described.query or described.path_parameters):
        return  # nothing of this request can be wrong

    @settings(max_examples=CASES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(case=described.as_strategy(generation_mode=mode))
    def answers(case: schemathesis.Case) -> None:
        # No schema can tell a good cursor (tests/doors/test_search.py does); what was wrong may have been this alone.
        taken = case.query.pop("cursor", None) is not None
        response = sample_client.request(**case.as_transport_kwargs(base_url=str(sample_client.base_url)))
        assert response.status_code < 500, response.text
        if path.startswith(VENDORS):
            return
        blank = any(not value or "" in value for value in case.query.values() if isinstance(value, list | str | dict))
        # A blank parameter counts as absent: the service takes it, and the schema has no word for that.
        case.validate_response(response, excluded_checks=[negative_data_rejection] if blank or taken else [])

    answers()


def test_the_routes_of_the_contract_are_among_those_that_are_tried() -> None:
    assert set(OPERATIONS) >= {
        "POST /v1/ask",
        "GET /v1/search",
        "GET /v1/documents",
        "GET /v1/documents/{id}",
        "GET /v1/grades",
        "GET /healthz",
        "GET /readyz",
        "GET /version",
        "GET /metrics",
    }


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
