"""Made-up releases and a card in Spanish, of a water agency: an archive that several tests ask in Spanish."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from ingest.commands import add
from ingest.settings import IngestSettings
from tests.archives import new_data_dir
from tests.conftest import client_of

ORGANISATION = """
[organisation]
name = "Agencia del Agua de Montealbar"
short_names = ["ARAM", "la Agencia"]
subject_word = "municipality"
subject_words = ["municipio", "municipios"]

[links]
contact = "https://aram.example/contacto"
jobs = "https://aram.example/empleo"

[[frameworks]]
code = "ICS"
name = "Índice de Calidad"
first = 2020
grades = ["A", "B", "C", "D", "E"]
failing = ["E"]
points = 10

[[editions]]
year = 2020
status = "published"
framework = "ICS"
subjects = 3

[[editions]]
year = 2021
status = "published"
framework = "ICS"
subjects = 3

[[editions]]
year = 2022
status = "none"

[[subjects]]
code = "MAZ"
name = "Monteazul"
kind = "municipality"

[[subjects]]
code = "PNC"
name = "Peñacorva"
kind = "municipality"

[[subjects]]
code = "PLI"
name = "Puertolindo"
kind = "municipality"
"""

HEADER = "Municipio;Nota;Puntuación;Habitantes\n"
FILES = {
    "desaladora-2019.md": """PARA PUBLICACIÓN INMEDIATA

# La desaladora de Puertolindo empezará a construirse en enero

PUERTOLINDO, 21 de octubre de 2019.— La Agencia del Agua de Montealbar (ARAM) ha adjudicado a la empresa Hidrocosta las
obras de la desaladora de Puertolindo por 48,6 millones de euros. Las obras durarán 26 meses y darán empleo a 140
personas.

—Es la obra más importante de la Agencia —afirmó la directora general, Inés Carvallo—. Puertolindo dejará de mirar al
cielo cada verano.

La alcaldesa de Puertolindo, Marta Seoane, mostró su satisfacción: «Llevábamos esperando esta planta desde 2006».

La Agencia gestiona 1.250 kilómetros de red y tiene 412 trabajadores. Fue creada en 1998 y tiene su sede en Sevillanova.
""",
    "indice-2020.md": """# Primer índice: Monteazul obtiene una A y Peñacorva suspende

SEVILLANOVA, 3 de diciembre de 2020.- La Agencia ha publicado hoy las notas.

El alcalde de Peñacorva, Julián Otero, rechazó la nota. «Nos suspenden por unas tuberías viejas», protestó.

«Pagamos todos por lo mismo», dijo Gabriel Tudela, portavoz de la Federación de Consumidores.
""",
    "sequia-2022.md": """# La ARAM declara la alerta por sequía

VILLARRAMA, 28 de marzo de 2022.- La Agencia ha declarado hoy la alerta por sequía. El embalse de Valdecuna está al
23,4 % de su capacidad, que es de 50 hectómetros cúbicos. Desde el 1 de abril se limitará el consumo a 180 litros por
habitante y día. Las multas por llenar la piscina van de 300 a 3.000 euros.

«Si no llueve antes de junio, habrá cortes nocturnos», advirtió Inés Carvallo, directora general.
""",
    "erratas-2022.txt": """FE DE ERRATAS

Corrección al comunicado sobre la alerta por sequía

SEVILLANOVA, 1 de abril de 2022.- En el comunicado del 28 de marzo se indicaba que el consumo se limitaría a 180 litros
por habitante y día. La cifra correcta es de 160 litros por habitante y día. La Agencia lamenta el error.
""",
    "huelga-2024.md": """# Los servicios mínimos garantizan el suministro durante la huelga

SEVILLANOVA, 4 de marzo de 2024.— La huelga ha tenido hoy un seguimiento del 62 % según el sindicato UTA y del 38 %
según la Agencia. Durante 119 noches del verano hubo cortes.

—Los trabajadores han hablado claro —aseguró el secretario general de UTA, Iván Portolés.

—El agua no puede parar —respondió Inés Carvallo, directora general.
""",
    "dimision-2024.md": """# Rodrigo Almenara deja la presidencia de la ARAM

SEVILLANOVA, 15 de febrero de 2024.- El presidente de la Agencia, Rodrigo Almenara, ha presentado hoy su dimisión. La
consejera de Medio Ambiente, Pilar Zubiri, asumirá la presidencia. El colegio Fuente Vieja ha ganado el premio Gota de
Agua, dotado con 6.000 euros.
""",
    "jornada-2023.md": """# Open day at the Puertolindo plant

PUERTOLINDO, June 20, 2023 -- The plant of Puertolindo will open its doors on Saturday, July 8.

"We want people to see where the water comes from," said Martín Echague, director of the plant.
""",
    "plantas-2023.md": """# Empieza la obra de la Planta 3

ALDER, 5 de junio de 2023.- La Agencia ha iniciado la construcción de la Planta 3 de Alder. La obra, a cargo de
Rieles Quist, costará 87,4 millones de euros y concluirá en diciembre de 2025.

La Planta 2 funciona con normalidad desde ayer, informó la Agencia. La reparación costó 3,6 millones de euros.

El parque solar produce 1,2 millones de vatios al día. El consejo aprobó la tasa por siete votos contra dos. Cayeron 96
milímetros de lluvia en tres horas. La línea de ayuda atendió 1.318 reportes de fugas, según la jefa de Igualdad, Lic.
Rosa Trejo.
""",
    "notas-2020.csv": f"{HEADER}Monteazul;A;9,1;6.050\nPeñacorva;E;3,0;4.850\nPuertolindo;C;6,1;41.250\n",
    "notas-2020.csv.toml": 'title = "Índice de Calidad 2020: notas"\ndate = "2020"\n',
    "notas-2021.csv": f"{HEADER}Monteazul;A;9,2;6.100\nPeñacorva;D;4,1;4.800\nPuertolindo;B;7,5;41.600\n",
    "notas-2021.csv.toml": 'title = "Índice de Calidad 2021: notas"\ndate = "2021"\n',
    "carta.md": """# Carta a los vecinos de Monteazul

La próxima semana habrá cortes de agua entre las 9.00 y las 13.00 horas. Averías: 900 555 010.
""",
}


@contextmanager
def aguas(parent: Path) -> Iterator[TestClient]:
    """A client of the service over these files, which it writes and indexes below ``parent``."""
    folder = parent / "aguas"
    folder.mkdir()
    (folder / "organisation.toml").write_text(ORGANISATION)
    for name, text in FILES.items():
        (folder / name).write_text(text)
    (parent / "data").mkdir()
    data_dir = new_data_dir(parent / "data")
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    add([folder], settings, json_lines=True, prune=False)
    with client_of(data_dir) as opened:
        yield opened


def asked(client: TestClient, *questions: str, language: str = "es") -> dict[str, Any]:
    """The answer to the last of some questions, each asked after those before it."""
    history: list[dict[str, str]] = []
    answer: dict[str, Any] = {}
    for question in questions:
        body = {"question": question, "history": history, "language": language}
        answer = client.post("/v1/ask", json=body).json()
        history.append({"question": question, "answer": answer["text"]})
    return answer
