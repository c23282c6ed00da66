"""A correcting release in Spanish is known by its label, by its title, and by how it tells what was wrong."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.releases import anatomy
from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Museo de Armeda"\n',
    "entradas.md": """# Nuevas entradas del Museo de Armeda

ARMEDA, 20 de septiembre de 2021.- El abono anual del Museo de Armeda costará 18 euros. El museo abre de martes a
domingo.
""",
    "aclaracion.md": """ACLARACIÓN

# Aclaración sobre el precio del abono

ARMEDA, 23 de septiembre de 2021.- En la nota del 20 de septiembre sobre las entradas se decía que el abono anual
costará 18 euros. El precio correcto es de 15 euros. El Museo pide disculpas por el error.
""",
    "obras.md": """# El Museo de Armeda termina las obras sin retrasos

ARMEDA, 4 de mayo de 2022.- Las obras de la sala norte del Museo de Armeda terminaron sin retrasos. Costaron 210.000
euros.
""",
    "rectificacion.txt": """RECTIFICACIÓN

Rectificación sobre las obras de la sala norte

ARMEDA, 9 de mayo de 2022.- El comunicado del 4 de mayo decía que las obras de la sala norte costaron 210.000 euros. La
cifra correcta es de 260.000 euros.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize("label", ["ACLARACIÓN", "FE DE ERRATAS", "RECTIFICACIÓN", "Corrección", "NOTA ACLARATORIA"])
def test_a_label_says_that_a_release_corrects_and_is_no_title(label: str) -> None:
    read = anatomy(f"{label}\n\n# El abono cuesta 15 euros\n\nARMEDA, 23 de septiembre de 2021.- Cuesta 15 euros.\n")
    assert (read.type, read.title, read.published.date) == ("press_release", "El abono cuesta 15 euros", "2021-09-23")


def test_a_clarification_of_something_else_is_no_correction() -> None:
    text = (
        "# La aclaración del agua\n\nARMEDA, 2 de mayo de 2021.- El agua se aclara. «Ya», dijo Ana Quist, alcaldesa.\n"
    )
    assert anatomy(text).type == "press_release"


def test_what_was_corrected_is_listed(client: TestClient) -> None:
    answer = ask(client, "¿Qué se ha corregido?", language="es")
    assert answer["text"].startswith("2 de 4 documentos dicen cada uno de sí mismo que corrige o retira uno anterior.")


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("¿Cuánto costará el abono anual?", "15 euros"),
        ("¿Cuánto costaron las obras de la sala norte?", "260.000 euros"),
    ],
)
def test_the_correction_stands_before_what_it_corrects(client: TestClient, question: str, right: str) -> None:
    answer = ask(client, question, language="es")
    assert right in answer["citations"][0]["exact"]
