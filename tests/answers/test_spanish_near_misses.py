"""Spanish questions beside what the archive tells: of another year, another thing, another deed, a plan, another day.
What a sentence tells in nearly the same words is told; its neighbours are not."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Tranvías de Solmar"\nshort_names = ["TRASOL"]\n',
    "balance-2022.md": """# Los viajeros crecen un 12,5 % en 2022

SOLMAR, 20 de enero de 2023.- TRASOL transportó 38,2 millones de viajeros en 2022, un 12,5 % más que en 2021. La línea
1 transportó 21,4 millones de viajeros y la línea 2, 16,8 millones. Los ingresos por billetes sumaron 29,7 millones de
euros. La puntualidad fue del 94,1 %. Hubo 47 accidentes, sin víctimas mortales.
""",
    "balance-2023.md": """# TRASOL supera los 41 millones de viajeros

SOLMAR, 18 de enero de 2024.- TRASOL transportó 41,3 millones de viajeros en 2023. La línea 1 transportó 22 millones de
viajeros. La puntualidad bajó al 91,8 %. Los ingresos por billetes sumaron 31,2 millones de euros.
""",
    "linea.md": """# La línea 3 llega a Puerto Viejo

SOLMAR, 12 de octubre de 2023.- La línea 3 tiene 13 paradas. La obra ha costado 127,4 millones de euros. La línea 2 no
cambia de recorrido.

Los tranvías de la línea 3 pasan cada 8 minutos. TRASOL prevé comprar 12 tranvías eléctricos hasta 2099.
""",
    "tarifas.md": """# El billete sencillo sube a 1,60 euros

SOLMAR, 2 de enero de 2024.- El billete sencillo cuesta desde hoy 1,60 euros. La multa por viajar sin billete sube de
60 a 80 euros.
""",
    "huelga.md": """# Huelga de conductores

SOLMAR, 7 de febrero de 2022.- Mañana circulará el 60 % de los tranvías. El convenio afecta a 410 conductores.
""",
    "limpieza.md": """# Netia limpiará los tranvías

SOLMAR, 8 de abril de 2022.- La limpieza cambia de manos. Netia sustituye a Limpiasa, que prestaba el servicio desde
2014. Netia contratará a 35 trabajadores y tiene 12 camiones.
""",
    "relevo.md": """# Sonia Prat, directora gerente

SOLMAR, 3 de julio de 2024.- El consejo ha nombrado a Sonia Prat directora gerente de TRASOL. Marcos Vidal asumirá la
dirección técnica. Ribot había sustituido en 2019 a Pedro Lema.
""",
    "museo.md": """# El museo del tranvía

SOLMAR, 9 de mayo de 2023.- La directora del museo, Alba Soto, agradeció el trabajo de los 14 empleados. La reforma de
la sala infantil costó 120.000 euros. El museo recibió 96.000 visitas en 2022 y prestó 41.500 libros.
""",
    "viviendas.md": """# Entregan 48 viviendas en Las Eras

SOLMAR, 5 de marzo de 2024.- El consorcio ha entregado 48 viviendas en Las Eras. Las construyó la empresa Obras Duero.
Otras 60 viviendas se levantarán en La Ermita. El plan prevé construir 300 viviendas.
""",
    "presupuesto.md": """# El consejo aprueba el presupuesto de 2023

SOLMAR, 15 de diciembre de 2022.- El presupuesto de 2023 asciende a 84,6 millones de euros, un 3,2 % más que el de 2022.
La línea 1 recibirá 5 millones y la línea 2, 8 millones. El consorcio destinará 12,1 millones de euros a vivienda.
""",
    "proyecto.md": """# Proyecto de presupuesto de 2024

SOLMAR, 3 de noviembre de 2023.- El proyecto prevé 15 millones de euros para vivienda.
""",
    "gratis.md": """# Certificados y distritos

SOLMAR, 3 de febrero de 2024.- El certificado de viajes es gratuito. La deuda de TRASOL baja a 21,3 millones de euros.
La estación del distrito Sur abrirá el 15 de junio. La estación del distrito Norte abrirá el 20 de julio.

El portavoz de la oposición, Jorge Sanz, pidió más tranvías. «Faltan tranvías», dijo Jorge Sanz, portavoz de la
oposición.
""",
    "gasto.csv": "Distrito;Vecinos 2022;Vecinos 2023;Coste por km\nNorte;22.310;22.876;3,41\nSur;27.905;28.440;4,07\n",
    "gasto.csv.toml": 'title = "Datos por distrito"\ndate = "2024-02"\n',
    "nombres.md": """# Nombramientos y avisos

SOLMAR, 6 de mayo de 2024.- El pleno ha elegido presidenta a Raquel Bueno. Raquel Bueno nombró a Lucía Ferrer portavoz.
El consorcio ha recibido 28 avisos de humo. El incendio quemó 120 hectáreas del monte Cabezo.

«No volveremos sin un acuerdo», advirtió el secretario del sindicato, Bruno Salas. La línea 1 está cortada.
""",
    "abono.md": """# Corrección: el abono joven

SOLMAR, 4 de enero de 2024.- En el comunicado del 2 de enero de 2024, «El billete sencillo sube a 1,60 euros», se decía
que el abono joven costará 20 euros. El precio correcto del abono joven es de 18 euros.
""",
    "corte.md": """# Corte en la línea 4

SOLMAR, 17 de julio de 2023.- La línea 4 no tendrá servicio de 9.00 a 15.00 horas.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "told", "never"),
    [
        ("¿Cuántos viajeros transportó TRASOL en 2022?", "38,2 millones", "21,4"),
        ("¿Cuántos viajeros transportó TRASOL en 2023?", "41,3 millones", "22 millones"),
        ("¿Cuántos viajeros transportó la línea 1 en 2022?", "21,4 millones", "22 millones"),
        ("¿Cuántos viajeros transportó la línea 1 en 2023?", "22 millones", "21,4"),
        ("¿Cuál fue la puntualidad en 2022?", "94,1", "91,8"),
        ("¿Cuántos accidentes hubo en 2022?", "47 accidentes", "41,3"),
        ("¿Cuánto ingresó TRASOL por billetes en 2022?", "29,7", "31,2"),
        ("¿Cuánto ingresó TRASOL por billetes en 2023?", "31,2", "29,7"),
        ("¿Cuánto crecieron los viajeros en 2022?", "12,5 %", "22 millones"),
        ("¿Cuánto cuesta el billete sencillo?", "1,60 euros", "80 euros"),
        ("¿Cuánto subió la multa por viajar sin billete?", "de 60 a 80 euros", "1,60"),
        ("¿Cuánto costó la línea 3?", "127,4 millones", "16,8"),
        ("¿Cuántos camiones tiene Netia?", "12 camiones", "empleados"),
        ("¿Cuántas visitas recibió el museo?", "96.000 visitas", "120.000"),
        ("¿Cuánto costó la sala infantil?", "120.000 euros", "127,4"),
        ("¿Cuántas viviendas ha entregado el consorcio?", "48 viviendas", "300"),
        ("¿Cuántas viviendas se levantarán en La Ermita?", "60 viviendas", "48"),
        ("¿Cuántas viviendas prevé construir el plan?", "300 viviendas", "60"),
        ("¿Cuánto recibirá la línea 2?", "8 millones", "9.00"),
        ("¿Cuánto destinará a vivienda en 2023?", "12,1 millones", "15 millones"),
        ("¿Cuánto cuesta el certificado de viajes?", "gratuito", "21,3"),
        ("¿A cuánto asciende la deuda de TRASOL?", "21,3 millones", "gratuito"),
        ("¿Cuántos vecinos tenía el distrito Sur en 2022?", "27.905", "22.310"),
        ("¿Cuál es el coste por km del distrito Sur?", "4,07", "3,41"),
        ("¿Qué dijo el portavoz de la oposición?", "Faltan tranvías", "21,3"),
        ("¿Cuánto cuesta el abono joven?", "18 euros", "80 euros"),
        ("¿Quién nombró a Lucía Ferrer?", "Raquel Bueno nombró", "El pleno"),
        ("¿A quién nombró Raquel Bueno?", "Raquel Bueno nombró", "El pleno"),
        ("¿Cuántos avisos de humo recibió el consorcio?", "28 avisos", "120"),
        ("¿Desde cuándo prestaba Limpiasa el servicio?", "desde 2014", "cortada"),
        ("¿Qué dijo Bruno Salas sobre la línea 1?", "No volveremos", "120"),
        ("¿Quién sustituye a Limpiasa?", "Netia sustituye a Limpiasa", "Prat"),
        ("¿A quién sustituye Netia?", "Netia sustituye a Limpiasa", "Prat"),
    ],
)
def test_what_is_asked_is_told_and_not_its_neighbour(client: TestClient, question: str, told: str, never: str) -> None:
    quoted = [citation["exact"] for citation in ask(client, question, language="es")["citations"]]
    assert quoted
    assert told in " ".join(quoted[0].split())
    assert not any(never in exact for exact in quoted[1:])


@pytest.mark.parametrize(
    "question",
    [
        "¿Cuántos viajeros transportó TRASOL en 2021?",  # the year that is only measured from
        "¿Cuál fue la puntualidad en 2024?",  # the year in which it was told
        "¿Cuántos accidentes hubo en 2023?",
        "¿Cuánto subió la puntualidad en 2022?",
        "¿Cuánto subió la puntualidad en 2023?",
        "¿Cuánto bajaron los viajeros en 2022?",
        "¿Cuál fue el presupuesto de 2022?",
        "¿Cuánto costó la línea 2?",  # millions of passengers are no money
        "¿Cada cuánto pasa la línea 2?",
        "¿Cuántas paradas tiene la línea 2?",
        "¿Cuántas paradas más tiene la línea 3?",
        "¿Cuánto recibirá la línea 4?",  # hours are no amount
        "¿Cuánto subió el billete de ida y vuelta?",
        "¿Cuántos trabajadores tiene Netia?",  # those that it will hire are not all that it has
        "¿Cuántos trabajadores tiene TRASOL?",
        "¿Cuántos camiones tiene TRASOL?",
        "¿Cuántos libros tiene el museo?",
        "¿Cuánto costó el museo?",
        "¿Cuántas viviendas se entregaron en La Ermita?",
        "¿Cuántas viviendas ha construido el plan?",
        "¿Qué empresa construirá las viviendas de La Ermita?",
        "¿Cuántos tranvías eléctricos ha comprado TRASOL?",
        "¿Cuándo abre la estación del distrito Este?",
        "¿Cuánto cuesta el certificado de empadronamiento?",
        "¿Cuántos vecinos tenía el distrito Sur en 2021?",
        "¿A cuánto asciende la deuda de Netia?",
        "¿Cuántos tranvías tiene TRASOL?",
        "¿Cuántas viviendas tiene Las Eras?",
        "¿Cuántas hectáreas tiene el monte Cabezo?",
        "¿Cuántos avisos de incendio recibió el consorcio?",
        "¿Cuánto tarda la línea 3?",  # how often it comes is not how long it takes
        "¿Desde cuándo presta Netia el servicio?",
        "¿Cuánto se gastó de más en vivienda?",
        "¿Cuánto costó la reforma del museo?",
        "¿Quién nombró a Raquel Bueno?",
        "¿A quién nombró Lucía Ferrer?",
        "¿Qué dijo Bruno Salas sobre la línea 3?",
        "¿Qué porcentaje de tranvías circulará mañana?",
        "¿Quién sustituye a Sonia Prat?",
        "¿Quién sustituye a Netia?",
        "¿A quién sustituye Marcos Vidal?",
        "¿A quién sustituye Limpiasa?",
    ],
)
def test_a_neighbour_of_what_is_told_is_not_told(client: TestClient, question: str) -> None:
    answer = ask(client, question, language="es")
    assert (answer["outcome"], [citation["exact"] for citation in answer["citations"]]) == ("abstained", [])


def test_a_fact_stands_alone_where_a_plan_told_the_same_before(client: TestClient) -> None:
    quoted = [
        one["exact"] for one in ask(client, "¿Cuántas viviendas ha entregado el plan?", language="es")["citations"]
    ]
    assert not any("300" in exact for exact in quoted)


@pytest.mark.parametrize(
    ("question", "follow_up", "told"),
    [
        ("¿Cuántos viajeros transportó la línea 1 en 2022?", "¿y la línea 2?", "la línea 2, 16,8 millones"),
        ("¿Cuántos viajeros transportó TRASOL en 2023?", "¿y la línea 1?", "La línea 1 transportó 22 millones"),
        ("¿Cuándo abre la estación del distrito Sur?", "¿y la del distrito Norte?", "20 de julio"),
    ],
)
def test_a_fragment_about_another_thing_of_the_kind_is_asked_as_the_question_before(
    client: TestClient, question: str, follow_up: str, told: str
) -> None:
    answer = ask(client, follow_up, (question, ""), language="es")
    assert told in " ".join(answer["citations"][0]["exact"].split())


@pytest.mark.parametrize(
    ("question", "follow_up"),
    [
        ("¿Cuántos viajeros transportó la línea 1 en 2022?", "¿y la línea 3?"),
        ("¿Cuándo abre la estación del distrito Sur?", "¿y la del distrito Este?"),
    ],
)
def test_a_fragment_about_what_no_sentence_tells_is_not_answered_with_something_else(
    client: TestClient, question: str, follow_up: str
) -> None:
    assert ask(client, follow_up, (question, ""), language="es")["outcome"] == "abstained"
