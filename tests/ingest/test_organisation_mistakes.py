"""A mistake in an organisation.toml that nobody would notice before it does harm is told when the file is brought."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.archive import ArchiveReader
from ingest.organisation import neutral, parse
from ingest.organisation_mistakes import refuse_mistakes
from ingest.organisation_values import OrganisationInvalid
from tests.archives import collected, new_data_dir, release

HEAD = '[organisation]\nname = "River Trust"\n'
SCALE = '[[frameworks]]\ncode = "RT"\nname = "River Report"\n'
SAMPLE = Path(__file__).resolve().parents[2] / "corpus" / "organisation.toml"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('[organisation]\nname = " "\n', "organisation.name is empty; write who you are"),
        (f'{HEAD}[help.dangr]\nen = "Call us."\n', "help.dangr is unknown; known here are crisis, danger, tip"),
        (f'{HEAD}[refused.password]\nen = "No."\n', "refused.password is unknown; known here are fabricated_quote,"),
        (
            f'{HEAD}[links]\ndonate = "river.example/give"\n',
            "links.donate is 'river.example/give', which is no address",
        ),
        (f'{HEAD}[links]\njobs = "javascript:alert(1)"\n', "links.jobs is 'javascript:alert(1)', which is no address"),
        (f'{HEAD}home = "www.river.example"\n', "organisation.home is 'www.river.example', which is no address"),
        (f'{HEAD}[press_desk]\npage = "press"\n', "press_desk.page is 'press', which is no address"),
        (f'{HEAD}[press_desk]\nemail = "river.example"\n', "press_desk.email is 'river.example'; write one such as"),
        (
            f'{HEAD}[[help.numbers]]\nname = "Line"\nchecked = 2026-01-01\n',
            "help.numbers[0] says no way to reach it; add phone, text or chat",
        ),
        (f'{HEAD}[[subjects]]\ncode = "ALL"\nname = "Alder"\n', "subjects[0].code is 'ALL', which means all of them"),
        (f'{HEAD}[[subjects]]\ncode = "AL"\nname = ""\n', "subjects[0].name is empty; write it"),
        (f'{HEAD}[[ambiguous]]\nname = "Bay"\nsubjects = []\n', "ambiguous 'Bay': subjects is empty"),
        (f'{HEAD}{SCALE}grades = ["A", "A"]\n', "frameworks 'RT': grades names 'A' twice; keep one"),
        (f"{HEAD}{SCALE}first = 2024\nlast = 2020\n", "frameworks 'RT': first is 2024, after last, 2020"),
        (f"{HEAD}{SCALE}points = 0\n", "frameworks 'RT': points is 0; write the highest score"),
        (f'{HEAD}[[editions]]\nyear = 24\nstatus = "none"\n', "editions 24: year is no year; write its four digits"),
        (
            f'{HEAD}[[editions]]\nyear = 2024\nstatus = "published"\nreleased = "2024-13-01"\n',
            "editions 2024: released is '2024-13-01', which the calendar lacks",
        ),
    ],
)
def test_what_cannot_be_meant_is_told_with_its_key_and_what_to_do(content: str, told: str) -> None:
    with pytest.raises(OrganisationInvalid) as caught:
        refuse_mistakes(parse(content.encode()))
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (f'{HEAD}short_names = "Trust"\n', 'short_names is not a list; write ["one", "another"]'),
        (f'{HEAD}[subjects]\nAL = "Alder"\n', "subjects is not a list; write its name in double brackets"),
        (f'{HEAD}[help]\ndanger = "Call us."\n', "help.danger is not a table; write `[help.danger]`"),
        (
            f'{HEAD}[[editions]]\nyear = 2024\nstatus = "none"\nreleased = 2024-11-12\n',
            "editions[0].released is 2024-11-12, not a text; write it in quotes",
        ),
        (f'{HEAD}[[editions]]\nyear = "2024"\nstatus = "none"\n', "not a whole number; leave the quotes out"),
    ],
)
def test_a_value_of_the_wrong_type_is_told_with_the_right_form(content: str, told: str) -> None:
    with pytest.raises(OrganisationInvalid) as caught:
        parse(content.encode())
    assert told in str(caught.value)


def test_a_file_in_another_encoding_is_told_with_the_line_and_the_encoding() -> None:
    with pytest.raises(OrganisationInvalid, match="line 3 is not UTF-8; save the file with the encoding UTF-8"):
        parse(f'{HEAD}publisher = "Río"\n'.encode("latin-1"))


def test_the_sample_and_what_staff_leave_out_are_no_mistake() -> None:
    refuse_mistakes(parse(SAMPLE.read_bytes()))
    refuse_mistakes(parse(HEAD.encode()))
    contact = f'{HEAD}[links]\ncontact = "mailto:press@river.example"\ndonate = ""\n[press_desk]\nphone = "555"\n'
    refuse_mistakes(parse(contact.encode()))


def test_a_help_text_in_spanish_alone_leaves_no_english_reader_without_one() -> None:
    spanish = parse(f'{HEAD}[help.danger]\nes = "Llame al 112."\n'.encode())
    assert spanish.fixed_text("help", "danger", "es") == "Llame al 112."
    assert spanish.fixed_text("help", "danger", "en") == neutral().fixed_text("help", "danger", "en") != ""


def test_the_file_before_goes_on_serving(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "one.md", "# One\n\nThe Alder rose.", date="2024-05-05")
    (files / "organisation.toml").write_text(HEAD)
    collected(data_dir, files)
    (files / "organisation.toml").write_text(f'{HEAD}[help.dangr]\nen = "Call us."\n')
    report = collected(data_dir, files)
    assert [rejected.reason for rejected in report.rejected] == ["organisation_invalid"]
    assert report.rejected[0].message.endswith("until then the one before is used")
    with ArchiveReader(data_dir.archive) as archive:
        assert archive.organisation().sha256 == parse(HEAD.encode()).sha256


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            f'{HEAD}homepage = "x"\n[[subjects]]\ncode = 7\nnam = "Alder"\n'
            '[[editions]]\nyear = "2016"\n[lnks]\na = "b"\n',
            (
                "organisation.homepage is unknown",
                "subjects[0].code is 7",
                "subjects[0].nam is unknown",
                "subjects[0].name is missing",
                "editions[0].year is '2016'",
                "lnks is unknown",
            ),
        ),
        (
            f'{HEAD}{SCALE}failing = ["F"]\n[[editions]]\nyear = 2016\nstatus = "due"\nframework = "XX"\n',
            ("failing names 'F'", "editions 2016: framework is unknown", "editions 2016: status is 'due'"),
        ),
        (
            f'{HEAD}[links]\njobs = "jobs"\ndonate = "give"\n[press_desk]\nemail = "us"\n',
            ("links.jobs is 'jobs'", "links.donate is 'give'", "press_desk.email is 'us'"),
        ),
    ],
    ids=["keys and types", "between entries", "what cannot be meant"],
)
def test_all_mistakes_are_told_at_once(content: str, told: tuple[str, ...]) -> None:
    with pytest.raises(OrganisationInvalid) as refused:
        refuse_mistakes(parse(content.encode()))
    message = str(refused.value)
    assert f"organisation.toml has {len(told)} mistakes: (1) " in message
    assert [words for words in told if words not in message] == []
    assert message.count("organisation.toml") == 1
