"""Who did something is told by a sentence that tells that deed, of somebody's doing, and not of the other side."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.reading import Reading
from tests.answers.test_evidence import answering, evidence
from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Choir Union of Torsby"\n',
    "medal.md": """# Torsby Medal 2021 for Alma Reed

TORSBY, May 3, 2021 -- Alma Reed has been awarded the Torsby Medal 2021 for her motets. The medal, which is worth $900,
was handed to her by Jonas Falk, the mayor.

The panel, which was chaired by Berit Holm, heard 40 choirs. The Youth Bell was given to Nils Aas.

The medal is sponsored by Ekhall Bank.
""",
    "bell.md": """# Torsby Medal 2022 for Ove Lind

TORSBY, May 3, 2022 -- Ove Lind has been awarded the Torsby Medal 2022. The Youth Bell was given to Siri Moe.
""",
    "books.md": """# Books on the shelf

TORSBY, June 9, 2022 -- Five books are on the shelf:

- *Half the Choir* by Siri Moe (Lark Press)
- *The Low Door* by Ove Lind (Wren House)

Alma Reed's *A Rest of Two Bars* was rejected by eleven publishers.
""",
    "house.md": """# Song House opens

TORSBY, August 9, 2022 -- The Song House was opened to singers at 9.15 this morning. It was built by Hasle Works.
""",
}

client = client_over(FILES)


def tells(sentence: str, question: str) -> bool:
    return bool(answering([evidence(1, sentence)], Reading(question)))


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("The Tern Cup went to Lea Moor.", "Who judged the Tern Cup?"),
        ("The Tern Cup was given to Lea Moor.", "Who funded the Tern Cup?"),
        ("The Tern Cup was given to Lea Moor.", "Who presented the Tern Cup?"),
        ("The hall was built by Hasle Works and cost $4 million.", "Who paid for the hall?"),
        ("The hall was opened to singers at 9.15.", "Who opened the hall?"),
        ("The hall opened on 4 May.", "Who opened the hall?"),
        ("Lea Moor's first novel was rejected by nine publishers.", "Who published Lea Moor's novel?"),
        ("Moor Books informed the trust that pages had been copied.", "Who told Moor Books about the pages?"),
        ("The author's house, Moor Books, informed the trust of it.", "Who informed Moor Books of it?"),
        ("The club informed the trust of the players.", "Who told Lowick Albion about the players?"),
        ("The Early Grant went to Lea Moor.", "Who funded the Early Grant?"),
    ],
)
def test_who_stands_beside_a_thing_has_not_done_the_deed(sentence: str, question: str) -> None:
    assert not tells(sentence, question)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Lea Moor, who chaired the jury, praised the singer.", "Who judged the Tern Cup?"),
        ("The Tern Cup is judged by three choirmasters.", "Who judges the Tern Cup?"),
        ("The cup was handed to the captain by Lea Moor.", "Who presented the cup?"),
        ("Half is paid by the council and half by the union.", "Who pays for the hall?"),
        ("The main sponsor of the cup is Moor Bank.", "Who sponsors the cup?"),
        ("The hall was opened on 4 May by Lea Moor.", "Who opened the hall?"),
        ("Lea Moor opened the hall on 4 May.", "Who opened the hall?"),
        ("The university informed the trust of it.", "Who informed the trust of it?"),
        ("The hall will be opened by Lea Moor.", "Who opened the hall?"),
        ("Lea Moor has secured $4 million from the Sound Fund for the hall.", "Who funded the hall?"),
    ],
)
def test_a_noun_a_part_and_another_verb_tell_the_deed_too(sentence: str, question: str) -> None:
    assert tells(sentence, question)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who judged the Torsby Medal in 2021?", "Berit Holm"),
        ("Who presented the medal in 2021?", "Jonas Falk"),
        ("Who sponsors the medal?", "Ekhall Bank"),
        ("Who published Half the Choir?", "Half the Choir by Siri Moe (Lark Press)"),
        ("Which publisher brought out The Low Door?", "Wren House"),
    ],
)
def test_who_did_it_is_found(client: TestClient, question: str, answer: str) -> None:
    told = [" ".join(citation["exact"].split()) for citation in ask(client, question)["citations"]]
    assert answer in " ".join(told)


@pytest.mark.parametrize(
    "question",
    [
        "Who judged the Youth Bell in 2022?",
        "Who judged the Torsby Medal in 2022?",
        "Who presented the medal in 2022?",
        "Who funded the Youth Bell in 2021?",
        "Who paid for the Song House?",
        "Who opened the Song House?",
        "Who published A Rest of Two Bars?",
    ],
)
def test_who_did_it_is_not_told_from_what_stands_beside(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"
