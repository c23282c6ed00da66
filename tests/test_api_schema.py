"""The API against its own OpenAPI document: generated requests, no fault of the server, no undocumented answer."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from starlette.testclient import TestClient

CASES = 15  # of each route and kind: some 250 in all
OPERATIONS = (
    "POST /v1/ask", "GET /v1/search", "GET /v1/documents", "GET /v1/documents/{id}", "GET /v1/grades", "GET /healthz",
    "GET /readyz", "GET /version", "GET /metrics",
)


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
        response = sample_client.request(**case.as_transport_kwargs(base_url=str(sample_client.base_url)))
        assert response.status_code < 500, response.text
        case.validate_response(response)

    answers()


def test_every_route_of_the_document_is_among_those_that_are_tried(api_schema: Any) -> None:
    described = {f"{method.upper()} {path}" for path, item in api_schema.raw_schema["paths"].items() for method in item}
    assert described == set(OPERATIONS)
