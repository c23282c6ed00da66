"""What comes near to a rule that lets a sentence tell something else, and yet tells what is asked: the words of the
rule stand in the question or the sentence with another meaning. All of it is made up."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Oxley Observatory"\n',
    "late.md": "---\ndate: 2024-05-08\n---\n# Star party\n\nAnyone who misses the deadline for the star party pays $20 "
    "more.\n\nApplications for the star party are open to May 3.\n\nAnn Lee spoke about comets on the last day of the "
    "star party.",
    "clock.md": "---\ndate: 2024-06-08\n---\n# How we count\n\nThe observatory uses Central European Time as its time "
    "zone.\n\nThe report on comets covers the time period 2015 to 2020.\n\nThe gates open for visitors at 1900 GMT.",
    "race.md": "---\ndate: 2024-07-08\n---\n# Moon race\n\nAnn Lee ran the moon race in a time of 31 minutes and won "
    "the cup.",
    "staff.md": "---\ndate: 2024-08-08\n---\n# New people\n\nThe observatory hired 12 apprentices as electricians this "
    "spring.\n\nIris Moor, the deputy keeper, was hurt on the stairs. She spent nine days in hospital.",
    "money.md": "---\ndate: 2024-09-08\n---\n# The house\n\nThe deposit for the guest flat is two months' rent.\n\n"
    "The levy on visitors is 2 percent of what they spend.\n\nThe loan collection of the library holds 3,000 books.",
    "cup.md": "---\ndate: 2024-10-08\n---\n# Quiz\n\nThe semi final of the quiz was won by the team of Dora Quill.\n\n"
    "In her book Dora Quill recalls her years at sea.",
    "head.md": "---\ndate: 2024-06-20\n---\n# A director\n\nThe roof was mended, and the director of the observatory, "
    "Nora Frost, will stay until 2029.",
}
client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What happens to anyone who misses the deadline for the star party?", "pays $20 more"),
        ("What is the deadline for applications for the star party?", "open to May 3"),
        ("Who spoke about comets on the last day of the star party?", "Ann Lee spoke"),
        ("What time zone does the observatory use?", "Central European Time"),
        ("What time period does the report on comets cover?", "2015 to 2020"),
        ("At what time do the gates open for visitors?", "1900 GMT"),
        ("What time did Ann Lee run in the moon race?", "31 minutes"),
        ("How many apprentice electricians did the observatory hire?", "12 apprentices"),
        ("How long was the deputy keeper in hospital?", "nine days"),
        ("How high is the deposit for the guest flat?", "two months' rent"),
        ("How high is the levy on visitors?", "2 percent"),
        ("How big is the loan collection of the library?", "3,000 books"),
        ("Who won the semi-final of the quiz?", "Dora Quill"),
        ("What does Dora Quill recount in her book?", "years at sea"),
        ("Who is the director of the observatory?", "Nora Frost"),
    ],
)
def test_a_sentence_that_tells_it_is_quoted(client: TestClient, question: str, words: str) -> None:
    found = ask(client, question)
    assert found["outcome"] == "answered"
    assert any(words in one for one in exact(found))
