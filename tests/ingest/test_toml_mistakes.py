"""Whoever never met TOML is told the line that is wrong, and what to write there."""

from __future__ import annotations

import pytest

from ingest.loaders import DocumentUnreadable, load
from ingest.organisation import parse
from ingest.organisation_mistakes import refuse_mistakes
from ingest.organisation_values import OrganisationInvalid

HEAD = '[organisation]\nname = "Elmbank Home"\n'
TEXT = b"Boathouse opens\n\nElmbank Home opened its boathouse to forty rowers on Monday."


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('[organisation]\nname: "Elmbank"\n', "line 2, 'name: \"Elmbank\"': write an equals sign in the place of the"),
        ("[organisation]\nname = Elmbank Home\n", "line 2, 'name = Elmbank Home': put the value in quotation marks"),
        ("[organisation]\nname = “Elmbank”\n", "line 2, 'name = “Elmbank”': write straight quotation marks"),
        ('[organisation]\nname = "Elmbank\n', "line 2, 'name = \"Elmbank': close the quotation mark in its line"),
        ('[organisation]\nname = "The "Home""\n', "put '...' around a value that has quotation marks in it"),
        ('[organisation]\nname = "C:\\Users"\n', "around a value with a backslash"),
        (f'{HEAD}short_names = ["one" "two"]\n', "line 3,"),
        (f'{HEAD}short_names = ["one" "two"]\n', "a list needs a comma between its values"),
        (f'{HEAD}name = "again"\n', "line 3, 'name = \"again\"': it stands twice; keep one"),
        ('[organisation\nname = "E"\n', "close the name of a table with a bracket"),
        (f'{HEAD}[[help.numbers]]\nname = "Line"\nchecked = 1.2.2026\n', "write a day as 2026-01-31"),
        ("<html>", "each line is a name, an equals sign and a value"),
        ('[organization]\nname = "E"\n', "organization is unknown; did you mean organisation? known here are"),
        (f'{HEAD}[help.numbers]\nname = "Line"\n', "as [[help.numbers]], before each entry"),
        (f'{HEAD}[help.danger]\neng = "Call us."\n', "help.danger.eng is no code of a language; write en or es"),
    ],
)
def test_a_mistake_in_an_organisation_is_told_with_its_line_or_key(content: str, told: str) -> None:
    with pytest.raises(OrganisationInvalid) as caught:
        refuse_mistakes(parse(content.encode()))
    assert told in str(caught.value)
    assert "organisation.toml" in str(caught.value)


@pytest.mark.parametrize(
    ("sidecar", "told"),
    [
        (b"status: live", "line 1, 'status: live': write an equals sign in the place of the colon"),
        (b"status = live", 'put the value in quotation marks, as in `status = "…"`'),
        ("status = “live”".encode(), "write straight quotation marks"),
        (b"---\nstatus: live\n---\n", "line 1, '---': take the line out"),
        ('title = "Caf\xe9"'.encode("latin-1"), "save it with the encoding UTF-8"),
    ],
)
def test_a_mistake_in_a_sidecar_is_told_with_its_line_and_holds_the_document_back(sidecar: bytes, told: str) -> None:
    with pytest.raises(DocumentUnreadable) as caught:
        load(TEXT, "boathouse.txt", sidecar)
    assert told in str(caught.value)
    assert "'boathouse.txt.toml'" in str(caught.value)
