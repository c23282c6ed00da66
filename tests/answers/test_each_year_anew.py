"""What takes place every year was once so and the next time otherwise, and each edition of a cup has its own winner."""

from __future__ import annotations

from starlette.testclient import TestClient

from service.ending.disagreement import of_one_thing
from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Lantern Guild of Os"\n',
    "2020.md": "# Feast of 2020\n\nOS, May 3, 2020 -- The feast in October will be held without guests.\n",
    "2021.md": "# Feast of 2021\n\nOS, October 3, 2021 -- The feast was held at Os Hall before eighty guests.\n",
}

client = client_over(FILES)


def test_a_plan_of_one_year_does_not_contradict_what_was_the_next(client: TestClient) -> None:
    answer = ask(client, "Where is the feast held?")
    assert answer["citations"]
    assert "conflict" not in [notice["code"] for notice in answer["notices"]]


def test_two_editions_of_a_cup_are_two_things() -> None:
    one = "Os Rovers won the Ida Moe Cup 2022 against Lund Town."
    assert not of_one_thing(one, "Lund Town have won the Ida Moe Cup 2024.")
    assert of_one_thing(one, "Lund Town have lost the Ida Moe Cup 2022.")
