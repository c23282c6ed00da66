"""A scale of colours, one of points alone and one of letters, one after another: what is read and told of each."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

PIERS = ("Alder", "Birch", "Cedar", "Dunes")
SCALES = {2014: "LET", 2015: "PTS", 2016: "SIG", 2017: "SIG"}
ORGANISATION = (
    """[organisation]
name = "The Project on Safe Piers"
short_names = ["Safe Piers"]
subject_word = "pier"
subject_words = ["pier", "piers", "muelle", "muelles"]
[[frameworks]]
code = "LET"
name = "Pier Letters"
first = 2014
last = 2014
grades = ["A", "B", "F"]
failing = ["F"]
[[frameworks]]
code = "PTS"
name = "Pier Safety Index"
first = 2015
last = 2015
grades = []
points = 100
[[frameworks]]
code = "SIG"
name = "Pier Signals"
first = 2016
grades = ["Green", "Amber", "Red"]
failing = ["Red"]
"""
    + "".join(f'[[subjects]]\ncode = "{name[:2].upper()}"\nname = "{name}"\n' for name in PIERS)
    + "".join(
        f'[[editions]]\nyear = {year}\nstatus = "published"\nframework = "{code}"\nsubjects = 4\n'
        for year, code in SCALES.items()
    )
)
FILES = {
    "organisation.toml": ORGANISATION,
    "letters-2014.md": "# Pier Letters 2014\n\n| Pier | Grade |\n| --- | --- |\n"
    + "".join(f"| {name} | B |\n" for name in PIERS),
    "index-2015.md": "# Pier Safety Index 2015\n\n| Rank | Pier | Score |\n| --- | --- | --- |\n"
    "| 1 | Alder | 80 |\n| 2 | Birch | 70 |\n| 2 | Cedar | 70 |\n| 4 | Dunes | 31 |\n",
    "signals-2016.md": "# Pier Signals 2016\n\n| Pier | Signal |\n| --- | --- |\n"
    "| Alder | Green |\n| Birch | Amber |\n| Cedar | Red |\n| Dunes | Red |\n",
    "signals-2017.md": "# Pier Signals 2017\n\n| Pier | Signal 2017 |\n| --- | --- |\n"
    "| Alder | Green |\n| Birch | Green |\n| Cedar | Amber |\n| Dunes | Red |\n",
    "release.md": "---\ndate: 2016-10-04\n---\n# A new scale\n\nLUNSUND, October 4, 2016 -- Three piers are red in the "
    "first Pier Signals, the Project on Safe Piers said today. An amber pier has a rail and no lamp; a red pier lacks "
    "both.\n",
    "first.md": "---\ndate: 2017-10-04\n---\n# Signals of 2017\n\nLUNSUND, October 4, 2017 -- One pier is green for "
    "the first time in the 2017 Pier Signals.\n",
    "style.md": '# Style\n\nDo not call amber "yellow".\n',
    "correction.md": "# Correction: the score of Dunes in the Pier Safety Index 2015\n\nNovember 8, 2015\n\nThe table "
    "of the Pier Safety Index 2015 printed 31 points for Dunes. The correct score is 13.\n",
}
client = client_over(FILES)


def told(client: TestClient, question: str) -> str:
    return str(ask(client, question)["text"])


def test_a_column_is_of_grades_by_what_the_name_of_the_scale_ends_in(client: TestClient) -> None:
    assert "Birch was graded Amber in 2016" in told(client, "What signal did Birch get in 2016?")
    assert "Birch was graded Green in 2017" in told(client, "What colour was Birch in 2017?")


def test_a_counted_edition_has_its_year_and_a_tally_that_rows_deny_is_a_contradiction(client: TestClient) -> None:
    found = told(client, "Show contradictions")
    assert "In 2016 a release prints that 3 received" in found
    assert "but the rows of all 4 piers name 2" in found


def test_the_value_of_a_correction_stands_beside_the_one_that_it_corrects(client: TestClient) -> None:
    found = told(client, "What score did Dunes get in 2015?")
    assert "Dunes scored 13 points in 2015" in found
    assert "a report card prints 31" in found


def test_no_grade_is_missed_on_a_scale_of_points_alone(client: TestClient) -> None:
    found = told(client, "Alder vs Birch 2015")
    assert "Alder has the higher score" in found
    assert "No grade" not in found


@pytest.mark.parametrize("question", ["Which pier came first in the 2015 index?", "top 3 piers 2015"])
def test_two_that_share_a_place_leave_none_unknown(client: TestClient, question: str) -> None:
    found = told(client, question)
    assert "of all 4 piers: Alder scored 80 points" in found
    assert "that are known" not in found


def test_a_colour_is_asked_of_its_own_scale_over_the_years(client: TestClient) -> None:
    found = told(client, "Has Alder always been green?")
    assert "Alder was graded Green in 2016" in found
    assert "Pier Letters" not in found
    assert "not hold" not in found


def test_who_turned_green_is_not_everybody_who_is_green(client: TestClient) -> None:
    assert told(client, "How many piers turned green in 2017?").startswith("1 of 4 piers")
    assert told(client, "How many piers were green in 2017?").startswith("2 of 4 piers")


def test_those_that_have_a_grade_for_the_first_time_are_no_tally(client: TestClient) -> None:
    assert "In 2017" not in told(client, "Show contradictions")


def test_who_leads_the_organisation_is_no_pier(client: TestClient) -> None:
    assert ask(client, "Who leads you?")["citations"] == []
    assert "Alder" in told(client, "Who leads in 2015?")


def test_what_a_colour_means_is_told_of_those_that_have_it(client: TestClient) -> None:
    answer = ask(client, "What does amber mean?")
    assert [one["exact"] for one in answer["citations"]] == [
        "An amber pier has a rail and no lamp; a red pier lacks both."
    ]
    assert "An amber pier has a rail" in told(client, "¿Qué significa ámbar?")
    assert told(client, "¿Cuántos muelles están en verde en 2017?").startswith("2 ")
