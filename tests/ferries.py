"""An archive of an organisation that grades nothing: releases of a ferry company, in our own wording."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from starlette.testclient import TestClient

from ingest.commands import add
from ingest.settings import IngestSettings
from tests.archives import new_data_dir, release
from tests.conftest import client_of

ORGANISATION = """
[organisation]
name = "Skerry Islands Ferries"
short_names = ["SIF", "the Company"]
document_types = ["press_release", "page"]
subject_word = "harbour"
subject_words = ["harbour", "harbours", "port"]

[[subjects]]
code = "TARN"
name = "Tarnhavn"
kind = "harbour"

[[subjects]]
code = "LUN"
name = "Lunna"
kind = "harbour"
"""
RELEASES = {
    "fares-2022": (
        "# Fares rise by four percent",
        "TARNHAVN, October 3, 2022 – The Company raises passenger fares by four percent from January. A crossing to "
        "Lunna will cost 9 crowns.\n\n"
        '"Fuel has become dearer than we ever thought," said Berit Solheim, finance director.',
    ),
    "petrel-2023": (
        "# The Petrel comes home with a new engine",
        "TARNHAVN, May 9, 2023 – The ferry Petrel is back in service. It carries 240 passengers and 38 cars. Fares "
        "stay as they are.\n\n"
        '"She runs as quietly as a sewing machine," said captain Olaf Brekke.\n\n'
        '"We thank everybody who waited," said Berit Solheim, finance director.',
    ),
    "correction-petrel": (
        "# Correction: cars on the Petrel",
        "TARNHAVN, May 12, 2023 – Our release of May 9 printed a wrong number. The Petrel carries 28 cars, and not "
        "38.\n\nThe Company regrets the error.",
    ),
    "petrel-summer": (
        "# The Petrel sails on Sundays",
        "TARNHAVN, June 2, 2023 – From June the ferry Petrel sails on Sundays too. The Petrel carries 30 cars.",
    ),
    "pier-lunna": (
        "# New pier for Lunna",
        "LUNNA, March 4, 2024 – Work on the new pier of Lunna begins in April. The pier is to be finished in autumn "
        "2027 and costs 6 million crowns. Traces of TBT paint were found in the mud.\n\n"
        '"Lunna has waited for this pier for twenty years," said Berit Solheim, managing director.',
    ),
    "aviso-muelle": (
        "# Aviso a los pasajeros: obras en el muelle de Lunna",
        "LUNNA, 2 de abril de 2024 – Las obras en el muelle de Lunna empiezan el lunes. El barco de las ocho sale "
        "desde el muelle viejo hasta que terminen los trabajos. Los pasajeros con billete no tienen que pagar nada.",
    ),
    "statement-strike": (
        "# Statement withdrawn: no strike in June",
        "TARNHAVN, June 6, 2024 – The Company withdraws its statement of June 4 on a strike of the crews. It was sent "
        "by mistake. All boats sail.",
    ),
    "tbt-results": (
        "# TBT in harbour mud: results",
        "TARNHAVN, August 1, 2024 – The laboratory found traces of old paint in two of nine samples. Nobody has to "
        "stop fishing.",
    ),
}


@contextmanager
def ferries(parent: Path, **more: tuple[str, str]) -> Iterator[TestClient]:
    """A client of the service over these releases and ``more`` of them."""
    folder = parent / "ferries"
    folder.mkdir()
    (folder / "organisation.toml").write_text(ORGANISATION)
    for name, (title, body) in {**RELEASES, **more}.items():
        release(folder, f"{name}.md", f"{title}\n\n{body}\n", type="press_release")
    data_dir = new_data_dir(parent)
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    add([folder], settings, json_lines=True, prune=False)
    with client_of(data_dir) as client:
        yield client
