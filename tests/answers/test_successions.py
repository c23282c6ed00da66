"""Who holds an office now is told by the newest release that says who took it; who follows whom is not turned round."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Museo de Armeda"\nshort_names = ["el Museo"]\n',
    "vell-2019.md": """# El Museo abre de noche

ARMEDA, 4 de mayo de 2019.- El Museo de Armeda abre de noche. «La noche es larga», dijo Luis Vell, director general del
Museo.
""",
    "quist-2021.md": """# Ana Quist, nueva directora general

ARMEDA, 2 de junio de 2021.- El patronato ha nombrado a la doctora Ana Quist directora general del Museo. Sustituye a
Luis Vell, que se jubila.
""",
    "tejo-2023.md": """# Relevo en el Museo

ARMEDA, 7 de marzo de 2023.- Rosa Tejo es desde hoy directora general del Museo de Armeda. Releva a Ana Quist, que
vuelve a la universidad.
""",
    "subdirector-2024.md": """# Nuevo subdirector

ARMEDA, 9 de abril de 2024.- El patronato ha nombrado a Juan Oteo subdirector general del Museo. No sustituye a Rosa
Tejo.
""",
    "clerk.md": """# Town clerk

ARMEDA, May 4, 2020 -- Dora Lind was appointed town clerk of Armeda. She replaces Otto Brandt, who retires.
""",
    "chief.md": """# New fire chief

ARMEDA, Feb. 10, 2021 -- Gwen Hallam was appointed fire chief of Armeda on Monday.
""",
    "acting.md": """# Acting fire chief named

ARMEDA, Sept. 4, 2023 -- Ned Prowse was named acting fire chief of Armeda while the search goes on.
""",
    "warden.md": """# Council to vote

ARMEDA, March 4, 2022 -- Ida Crane may be appointed warden of Armeda if the council agrees. She would replace Roy Tully.
Former warden Sam Bly was named to the board. Former police chief Otto Lind was named to the jury.
Iris Tan was appointed port director of Eastgate, a town near Armeda.
""",
    "keeper.md": """# The light

ARMEDA, March 9, 2022 -- The board denied that Hal Moss was appointed lighthouse keeper of Armeda. Hal Moss was offered
the post of harbour pilot but has been appointed to nothing. The new ferry captain of Armeda will be elected in 2023,
said Mayor Dan Orr.
""",
    "purser.md": """# New faces

ARMEDA, June 5, 2024 -- Vera Holt joins the crew on 1 July 2024 as purser. Max Orne joined a choir, and the purser sang.
""",
    "questions.md": """---
type: page
date: 2021-04-01
---
# Questions on the mill

## Who is the miller of Armeda?

Mara Quill is the miller.
""",
    "leaves.md": """# Mara Quill steps down

ARMEDA, Jan. 12, 2024 -- Mara Quill stepped down as miller of Armeda. Ann Roe will succeed Lia Moon if all agree.
""",
    "bound.md": """# The choir sings

ARMEDA, May 9, 2022 -- The choir sings on Monday. "We sing for all," said Nora Sand, town clerk of Armeda.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "told", "day"),
    [
        ("¿Quién es el director general?", "Rosa Tejo es desde hoy directora general", "7 de marzo de 2023"),
        ("¿Quién es la directora general del Museo?", "Rosa Tejo es desde hoy directora general", "7 de marzo de 2023"),
        ("¿Quién es el director general ahora?", "Rosa Tejo es desde hoy directora general", "7 de marzo de 2023"),
        ("Who is the town clerk of Armeda?", "We sing for all", "9 de mayo de 2022"),
    ],
)
def test_the_holder_of_an_office_is_the_newest_and_dated(
    client: TestClient, question: str, told: str, day: str
) -> None:
    answer = ask(client, question, language="es")
    assert told in answer["citations"][0]["exact"]
    assert "Luis Vell" not in answer["text"]
    (notice,) = [notice["text"] for notice in answer["notices"] if notice["code"] == "historical"]
    assert day in notice


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("¿Quién sustituye a Ana Quist?", "Rosa Tejo es desde hoy"),
        ("¿Quién releva a Luis Vell?", "Ana Quist directora general"),
        ("¿A quién sustituyó Ana Quist?", "Sustituye a Luis Vell"),
        ("¿A quién releva Rosa Tejo?", "Releva a Ana Quist"),
        ("Who replaced Otto Brandt?", "Dora Lind was appointed"),
        ("Who did Dora Lind replace?", "She replaces Otto Brandt"),
        ("Who did Dora Lind replace as town clerk?", "She replaces Otto Brandt"),
        ("who was town clerk before dora lind?", "She replaces Otto Brandt"),
    ],
)
def test_who_follows_whom_is_told_as_it_is_asked(client: TestClient, question: str, told: str) -> None:
    answer = ask(client, question, language="es")
    assert told in answer["citations"][0]["exact"]
    assert len(answer["citations"]) == 1


@pytest.mark.parametrize(
    "question",
    [
        "¿Quién sustituye a Rosa Tejo?",
        "¿A quién sustituye Luis Vell?",
        "who was town clerk before otto brandt?",
        "Who did Dora Lind replace as fire chief?",
    ],
)
def test_whom_nobody_follows_is_followed_by_nobody(client: TestClient, question: str) -> None:
    assert ask(client, question, language="es")["citations"] == []


def test_an_acting_holder_since_stands_before_who_took_the_office(client: TestClient) -> None:
    exact = [citation["exact"] for citation in ask(client, "Who is the fire chief of Armeda?")["citations"]]
    assert [words.split(" was ")[0] for words in exact] == ["Ned Prowse", "Gwen Hallam"]


@pytest.mark.parametrize(
    "question",
    [
        "Who is the warden of Armeda?",
        "Who is the chief of police?",
        "Who replaced Roy Tully?",
        "Who succeeded Lia Moon?",
        "Who did Ida Crane replace?",
        "Who is the port director of Armeda?",
        "Who is the lighthouse keeper?",
        "Who is the harbour pilot?",
        "Who is the ferry captain?",
    ],
)
def test_who_may_take_an_office_or_is_said_not_to_has_not_taken_it(client: TestClient, question: str) -> None:
    assert ask(client, question)["citations"] == []


def test_who_left_an_office_since_is_not_told_as_its_holder(client: TestClient) -> None:
    exact = [citation["exact"] for citation in ask(client, "Who is the miller of Armeda?")["citations"]]
    assert exact[0] == "Mara Quill stepped down as miller of Armeda."


@pytest.mark.parametrize("question", ["Who is the purser?", "Who is the new purser?", "who is the current purser"])
def test_who_joins_in_an_office_takes_it(client: TestClient, question: str) -> None:
    (citation,) = ask(client, question)["citations"]
    assert citation["exact"].endswith("Vera Holt joins the crew on 1 July 2024 as purser.")
