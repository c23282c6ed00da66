"""Another person of an accident, another pass, another's term, who is in a place: near to what is asked, and wrong."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.answering.count_told import counts_something_else
from service.answering.on_whom import is_on_others
from service.answering.opposite_told import tells_the_other_of_two
from service.answering.since_in_office import tells_of_another_office_since
from service.answering.which_person import is_of_another_person
from service.answering.whose import is_of_another_owner
from tests.written_archives import ask, client_over, quotes

FILES = {
    "organisation.toml": '[organisation]\nname = "Sarn Ropeways"\nshort_names = ["the Ropeways"]\n',
    "accident.md": """---
date: 2017-02-20
title: Statement on the accident at the Brook chairlift
---
SARN, 20 February 2017 - On Sunday a chair of the Brook chairlift slipped back on the rope. The two who were hurt, a
woman of 34 and a boy of 12, were flown to the hospital in Carden.

Update, 3 March 2017: The boy left hospital on 1 March. The woman is still being treated.
""",
    "prices.md": """---
date: 2024-10-03
title: Prices for winter 2024/25
---
SARN, 3 October 2024 - An adult day pass will cost $53 in the winter of 2024/25, up from $49. For children from 6 to 14
it is $26; over 70s pay $45.

Season passes stay at $590. Dogs ride for $5.
""",
    "chief.md": """---
date: 2021-06-02
title: Lucy Farran to lead Sarn Ropeways
---
SARN, 2 June 2021 - Lucy Farran becomes chief executive of Sarn Ropeways on 1 September. She follows Irene Cast.

Farran, 43, an engineer, has been head of operations since October 2017. Judith Amory becomes deputy chief inspector, a
new post, on 1 October.
""",
    "board.md": """---
date: 2019-09-03
title: Dr Amadou Teller is the new head of the inspectors
---
SARN, 3 September 2019 - Dr Amadou Teller has been chief inspector of prisons since 1 September. He follows Judge
Honora Vale, whose term ended on 31 August. Dr Teller was medical director at Ashgate.

There were 6,310 people in prison at the end of 2018, 5,905 men and 405 women.
""",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "beside"),
    [
        ("When did the woman leave hospital?", "The boy left"),
        ("How much is a season pass for children in 2024/25?", "it is $26"),
        ("When does Dr Teller's term end?", "whose term ended"),
        ("How many prisons are there?", "people in prison"),
        ("Since when is Farran CEO?", "has been head of operations"),
        ("When did Judith Amory become chief inspector?", "deputy chief inspector"),
    ],
)
def test_what_is_told_of_its_like_is_no_answer(client: TestClient, question: str, beside: str) -> None:
    assert not any(beside in words for words in quotes(client, question))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When did the boy leave hospital?", "The boy left hospital on 1 March."),
        ("How much is a day pass for children in 2024/25?", "An adult day pass will cost $53"),
        ("When did Judge Vale's term end?", "whose term ended on 31 August."),
        ("Since when is Farran CEO?", "becomes chief executive"),
        ("Since when is Farran head of operations?", "since October 2017"),
        ("When did Judith Amory become deputy chief inspector?", "on 1 October"),
        ("How many people were in prison at the end of 2018?", "6,310 people in prison"),
    ],
)
def test_what_is_asked_about_is_still_told(client: TestClient, question: str, told: str) -> None:
    answer = ask(client, question)
    assert any(told in " ".join(one["exact"].split()) for one in (*answer["citations"], *answer["nearest"])), question


def test_only_who_is_surely_somebody_else_is_told_apart() -> None:
    asked = "When did the woman leave hospital?"
    assert is_of_another_person("The man left hospital on Monday.", asked)
    assert is_of_another_person("Update: A girl left hospital on Monday.", asked)
    assert not is_of_another_person("The driver left hospital on Monday.", asked)
    assert not is_of_another_person("The boy left hospital with her on Monday.", asked)
    assert not is_of_another_person("The boy and the woman left hospital on Monday.", asked)
    assert not is_of_another_person("The mother left hospital on Monday.", asked)
    assert not is_of_another_person("The boy left hospital.", "Who left hospital?")


def test_a_term_behind_whose_is_that_of_the_name_before_it() -> None:
    told = "He follows Judge Honora Vale, whose term ended on 31 August."
    assert is_of_another_owner(told, "When does Dr Teller's term end?")
    assert is_of_another_owner(told, "when does teller's term end")
    assert not is_of_another_owner(told, "When did Judge Vale's term end?")
    assert not is_of_another_owner(f"{told[:-1]}; his own term runs to 2029.", "When does Dr Teller's term end?")
    assert not is_of_another_owner("She follows Jo Vale, whose office is full.", "When does Dr Teller's term end?")


def test_who_is_in_a_place_counts_none_of_them() -> None:
    assert counts_something_else("There were 6,480 people in prison.", "How many women's prisons are there?")
    assert not counts_something_else("There were 6,480 people in prison.", "How many people in prisons are there?")
    asked = "How many prisons are there?"
    assert counts_something_else("There were 6,480 people in prison at the end of 2024.", asked)
    assert not counts_something_else("Each prison of the 17 has a chapel.", asked)
    assert not counts_something_else("There are 900 people in prison and 17 prisons.", asked)
    assert not counts_something_else("There are 900 children in school.", "How many children are in school?")


def test_an_office_is_told_by_any_of_its_titles() -> None:
    asked = "Since when has Ann Lee been CEO?"
    assert tells_of_another_office_since("Lee has been head of sales since 2017.", asked)
    assert not tells_of_another_office_since("Lee has been chief executive since 2017.", asked)
    assert not tells_of_another_office_since("Lee, who was head of sales, took over as chief executive.", asked)
    assert not tells_of_another_office_since("Lee has been with the mill since 2017.", asked)
    assert not tells_of_another_office_since("Lee has been head of sales since 2017.", "Since when is Lee at the mill?")
    assert tells_of_another_office_since("Lee was deputy mayor from 2011.", "When did Lee become mayor?")


def test_a_figure_of_what_is_done_to_some_is_not_that_of_others() -> None:
    told = "Attacks on staff rose by 14 percent to 822."
    assert is_on_others(told, "attacks on prisoners 2022")
    assert is_on_others(told, "How many attacks on prisoners were there?")
    assert is_on_others("Spending on schools rose to $4 million.", "How much was the spending on roads?")
    assert not is_on_others(told, "attacks on staff 2022")
    assert not is_on_others(told, "Who spoke of attacks on prisoners?")
    assert not is_on_others("Attacks rose to 822.", "attacks on prisoners 2022")
    assert not is_on_others("Attacks on staff rose to 822, and 61 prisoners were hurt.", "attacks on prisoners 2022")
    assert not is_on_others("Attacks on the staff rose.", "How many attacks on officers were there?")
    assert not is_on_others("Three deaths fell on that day.", "How many deaths fell on Friday?")
    assert not is_on_others("Spending on average was $4.", "How much was the spending on roads?")


def test_which_is_dangerous_is_not_told_by_what_is_safe() -> None:
    safe = "The red boat, model SB-1, is safe."
    assert tells_the_other_of_two(safe, "Which boat is dangerous?")
    assert not tells_the_other_of_two(safe, "Is the red boat dangerous?")
    assert not tells_the_other_of_two(safe, "Which boat is safe?")
    assert not tells_the_other_of_two("The red boat is safe, but the blue one is not.", "Which boat is dangerous?")
    assert tells_the_other_of_two("The blue boat is dangerous.", "Which boat is safe?")
