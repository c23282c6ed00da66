"""What a tool of ``/mcp`` is called with and does not know: told, and never in the way of help."""

from __future__ import annotations

import pytest

from tests.doors.test_mcp import address as address
from tests.doors.test_mcp import call, over


@pytest.mark.parametrize(
    ("tool", "arguments", "told"),
    [
        ("ask", {"question": "Ohio?", "histroy": []}, "histroy: There is no argument of this name; ask takes question"),
        ("search", {"query": "Ohio", "limit": 3}, "limit: There is no argument of this name; search takes query."),
        ("grades", {"subjects": ["OH"]}, "subjects: There is no argument of this name; grades takes subject, year"),
        ("ask", {"query": "Ohio?"}, "question: Field required; query: There is no argument of this name; ask takes"),
        ("fetch", {"id": "brief-ohio", "version": "1"}, "version: There is no argument of this name; fetch takes id."),
    ],
)
def test_an_argument_that_a_tool_does_not_know_is_told_and_not_dropped(
    tool: str, arguments: dict[str, object], told: str, address: str
) -> None:
    answer = call(address, tool, **arguments)
    assert answer.is_error
    assert answer.content[0].text.startswith(told)


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("ask", {"question": "I want to kill myself", "tone": "brief"}),
        ("ask", {"query": "I want to kill myself"}),
        ("search", {"query": "I want to kill myself", "limit": 3}),
        ("search", {"question": "I want to kill myself"}),
    ],
)
def test_an_argument_that_a_tool_does_not_know_hides_no_cry_for_help(
    tool: str, arguments: dict[str, object], address: str
) -> None:
    answer = call(address, tool, **arguments)
    assert not answer.is_error
    assert "/help" in answer.content[0].text or "988" in answer.content[0].text


def test_the_schemas_of_the_tools_say_that_they_take_no_other_argument(address: str) -> None:
    tools = over(address, lambda client: client.list_tools()).tools
    assert [tool.input_schema["additionalProperties"] for tool in tools] == [False] * 4
    assert all(told["description"] for told in tools[3].input_schema["properties"].values())
    assert not [tool.description for tool in tools if "  " in tool.description or not tool.description]
