"""Facts asked in Spanish: hours, permissions, names behind a noun, what a title names, no subject."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Biblioteca Regional de Armeda"\nshort_names = ["la Biblioteca"]\n',
    "horario.md": """# La Biblioteca abre los domingos

ARMEDA, 2 de mayo de 2022.- La Biblioteca recupera la sala de lectura. El horario es de 9.00 a 21.30 horas. No se
permiten animales en la sala de lectura, salvo perros guía.
""",
    "cafe.md": """# Nueva cafetería

ARMEDA, 5 de febrero de 2023.- La cafetería de la Biblioteca ofrece un menú por 8,50 euros. Abre de 7.30 a 22.00 horas.
La empresa concesionaria es Cocinas Quist.
""",
    "goteras.md": """# Las goteras obligan a cerrar el archivo histórico

ARMEDA, 9 de marzo de 2021.- La lluvia entró anoche por el tejado. Dos trabajadores resultaron heridos. Los daños se
calculan en 210.000 euros. La estantería dañada pesa seis toneladas.
""",
    "premio.md": """# Un club de lectura con premio

ARMEDA, 4 de junio de 2021.- El club de lectura infantil ha recibido el premio Cometa. El club lo dirige la maestra
Soledad Oteo. La entrega será en el vestíbulo principal.
""",
    "acuerdo.md": """# Fin de la huelga

ARMEDA, 6 de noviembre de 2023.- La dirección y el sindicato han firmado un acuerdo. Incluye 62 contratos.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("¿Cuál es el horario de la sala de lectura?", "de 9.00 a 21.30 horas"),
        ("¿A qué hora cierra la cafetería?", "Abre de 7.30 a 22.00 horas"),
        ("¿Se pueden llevar animales a la sala de lectura?", "No se permiten animales"),
        ("¿Qué empresa lleva la cafetería?", "Cocinas Quist"),
        ("¿Qué premio ganó el club de lectura?", "premio Cometa"),
        ("¿Quién dirige el club de lectura infantil?", "Soledad Oteo"),
        ("¿Cuántos trabajadores resultaron heridos por las goteras?", "Dos trabajadores"),
        ("¿Hubo heridos por las goteras?", "Dos trabajadores resultaron heridos"),
        ("¿A cuánto ascienden los daños de las goteras?", "210.000 euros"),
        ("¿Cuántos contratos incluye el acuerdo?", "62 contratos"),
        ("¿Dónde será la entrega del premio?", "vestíbulo principal"),
    ],
)
def test_what_a_sentence_holds_is_told(client: TestClient, question: str, told: str) -> None:
    answer = ask(client, question, language="es")
    assert [told in citation["exact"] for citation in answer["citations"]][:1] == [True]


@pytest.mark.parametrize(
    "question",
    [
        "¿Hubo muertos por las goteras?",
        "¿A qué hora cierra la piscina?",
        "¿Qué empresa lleva la limpieza?",
        "¿Quién dirige la cafetería?",
        "¿Cuánto pesa el premio?",
        "¿Se pueden llevar bicicletas a la sala de lectura?",
    ],
)
def test_what_no_sentence_holds_is_not_told(client: TestClient, question: str) -> None:
    assert ask(client, question, language="es")["outcome"] == "abstained"
