"""organisation.toml: the built-in one, the sample's, and what a person is told who made a mistake in one."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.organisation import Edition, Organisation, built_in, neutral, parse
from ingest.organisation_values import OrganisationInvalid
from service.answer import NoticeCode

SAMPLE = Path(__file__).resolve().parents[2] / "corpus" / "organisation.toml"
REGION_SIZES = {"Northeast": 9, "Midwest": 12, "South": 17, "West": 13}  # U.S. Census Bureau; D.C. in the South

BRIDGES = """
[organisation]
name = "Bridge Watch"
subject_word = "structure"

[[subjects]]
code = "RD"
name = "Roads"
aliases = ["Highways"]

[[frameworks]]
code = "IRC"
name = "Infrastructure Report Card"
grades = ["A+", "A", "B", "F"]
failing = ["F"]
points = 40

[[editions]]
year = 2021
status = "published"
framework = "IRC"
released = "2021-03"

[help.danger]
en = "Call for help."
"""


@pytest.fixture(scope="module", params=["built-in", "sample"])
def organisation(request: pytest.FixtureRequest) -> Organisation:
    return built_in() if request.param == "built-in" else parse(SAMPLE.read_bytes())


def test_an_organisation_that_grades_something_else_is_read_from_its_file_alone():
    bridges = parse(BRIDGES.encode())
    assert (bridges.name, bridges.publisher, bridges.subject_word) == ("Bridge Watch", "Bridge Watch", "structure")
    assert bridges.by_code["RD"].aliases == ("Highways",)
    assert bridges.frameworks[0].points == 40.0
    assert bridges.editions == (Edition(2021, "published", "IRC", "2021-03"),)
    assert bridges.framework_of(2021) == "IRC"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('name = "Bridge Watch"\n', "", "organisation.name is missing"),
        ('name = "Bridge Watch"', "name = 3", "organisation.name is 3, not a text"),
        ('subject_word = "structure"', 'subjekt = "x"', "organisation.subjekt is unknown"),
        ("[organisation]", "[mistake]\n[organisation]", "mistake is unknown"),
        ('code = "RD"\n', "", "subjects[0].code is missing"),
        ('aliases = ["Highways"]', 'aliases = "Highways"', "subjects[0].aliases is not a list"),
        ('aliases = ["Highways"]', "aliases = [7]", "subjects[0].aliases[0] is 7, not a text"),
        ('aliases = ["Highways"]', 'alias = ["Highways"]', "subjects[0].alias is unknown"),
        ("points = 40", 'points = "40"', "frameworks[0].points is '40', not a number"),
        ('failing = ["F"]', 'failing = ["E"]', "frameworks 'IRC': failing names 'E'"),
        ("year = 2021", 'year = "2021"', "editions[0].year is '2021', not a whole number"),
        ("year = 2021", "year = true", "editions[0].year is True, not a whole number"),
        ('status = "published"', 'status = "out"', "editions 2021: status is 'out'"),
        ('framework = "IRC"', 'framework = "XYZ"', "editions 2021: framework is unknown: 'XYZ'"),
        ('released = "2021-03"', 'released = "March 2021"', "editions 2021: released is 'March 2021'"),
        ('en = "Call for help."', "en = 1", "help.danger.en is 1, not a text"),
        ("[help.danger]\nen", "[help]\ndanger", "help.danger is not a table"),
        ("[organisation]", 'links = "x"\n[organisation]', "links is not a table"),
        (
            "[help.danger]",
            '[[ambiguous]]\nname = "Ways"\nsubjects = ["XX"]\n[help.danger]',
            "ambiguous 'Ways' names unknown subject 'XX'",
        ),
        ("[help.danger]", '[[subjects]]\ncode = "RD"\nname = "Rods"\n[help.danger]', "'RD' stands twice"),
        ("[help.danger]", '[[help.numbers]]\nname = "Line"\n[help.danger]', "help.numbers[0].checked is missing"),
    ],
)
def test_a_mistake_is_reported_with_the_key_that_holds_it(old, new, told):
    mistaken = BRIDGES.replace(old, new, 1)
    assert mistaken != BRIDGES
    with pytest.raises(OrganisationInvalid) as caught:
        parse(mistaken.encode())
    assert told in str(caught.value)
    assert "organisation.toml" in str(caught.value)


@pytest.mark.parametrize("content", [b"[organisation", b"\xff\xfe\x00", b"name = "])
def test_bytes_that_are_no_toml_are_refused_as_such(content):
    with pytest.raises(OrganisationInvalid, match="not valid TOML"):
        parse(content)


def test_a_file_without_an_organisation_says_what_is_missing():
    with pytest.raises(OrganisationInvalid, match=r"organisation\.name is missing"):
        parse(b"")


def test_a_byte_order_mark_is_no_mistake():
    assert parse(b"\xef\xbb\xbf" + BRIDGES.encode()).name == "Bridge Watch"


def test_the_fifty_states_and_the_district_stand_in_their_census_regions(organisation):
    kinds = [subject.kind for subject in organisation.subjects]
    regions = [subject.region for subject in organisation.subjects]
    assert (kinds.count("state"), kinds.count("district"), len(organisation.by_code)) == (50, 1, 51)
    assert {region: regions.count(region) for region in set(regions)} == REGION_SIZES
    assert all(subject.code in subject.abbreviations for subject in organisation.subjects)


def test_no_name_of_a_subject_is_also_the_name_of_another(organisation):
    seen: dict[str, str] = {}
    for subject in organisation.subjects:
        for name in {subject.name, *subject.aliases, *subject.demonyms, *subject.abbreviations}:
            assert seen.setdefault(name.casefold(), subject.code) == subject.code, name


def test_washington_is_asked_about_and_georgia_is_not(organisation):
    ambiguous = {entry.name: entry for entry in organisation.ambiguous}
    assert ambiguous["Washington"].subjects == ("WA", "DC")
    assert ambiguous["Washington"].ask
    assert ambiguous["Georgia"].subjects == ("GA",)
    assert not ambiguous["Georgia"].ask


def test_every_fixed_end_and_every_notice_has_its_text_without_placeholders(organisation):
    expected = {
        "help": {"danger", "crisis", "tip"},
        "refused": {"secret", "private_contact", "fabricated_quote", "harmful"},
        "directed": {"press_desk", "elsewhere"},
        "notices": {code.value for code in NoticeCode},
    }
    for group, keys in expected.items():
        assert set(organisation.texts[group]) <= keys
        for key in keys:
            texts = [organisation.fixed_text(group, key, language) for language in ("en", "es")]
            assert all(texts)
            assert not any(mark in text for text in texts for mark in "{}")


def test_the_neutral_texts_serve_every_purpose_but_tips_and_name_no_subject_and_no_hotline_of_one():
    bridges = parse(b'[organisation]\nname = "Bridge Watch"')
    for code in NoticeCode:
        assert bridges.fixed_text("notices", code).count(" ") > 5
    assert (bridges.expects_danger, bridges.takes_tips, bridges.fixed_text("help", "tip")) == (False, False, "")
    for texts in neutral().texts.values():
        for by_language in texts.values():
            for text in by_language.values():
                told = text.casefold()
                assert not any(word in told for word in ("traffick", "trata de", "1-888", "233733", "hotline"))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("key", ["danger", "crisis", "tip"])
def test_each_help_text_names_its_numbers_and_promises_no_secrecy(organisation, key, language):
    assert language in organisation.texts["help"][key]
    text = organisation.fixed_text("help", key, language)
    assert all(words in text for words in ("911", "1-888-373-7888", "233733", "humantraffickinghotline.org", "711"))
    assert ("988" in text) == (key == "crisis")
    forbidden = ("nobody will know", "confidential", "anonymous", "nadie sabrá", "confidencial", "anónim")
    assert not any(promise in text.casefold() for promise in forbidden)


def test_every_number_has_a_way_to_reach_it_and_the_day_it_was_checked(organisation):
    assert {number.phone for number in organisation.numbers} == {"911", "1-888-373-7888", "711", "988"}
    assert all(number.checked.year >= 2026 for number in organisation.numbers)


def test_a_text_that_a_language_lacks_is_given_in_english():
    bridges = parse(BRIDGES.encode())
    assert bridges.fixed_text("help", "danger", "es") == "Call for help."
    assert bridges.fixed_text("help", "tip") == ""


def test_the_built_in_organisation_claims_no_framework_edition_or_press_desk():
    nobody = built_in()
    assert (nobody.frameworks, nobody.editions, dict(nobody.links)) == ((), (), {})
    assert (nobody.press_desk.name, nobody.press_desk.email, nobody.press_desk.phone) == ("", "", "")
    assert not any(
        "Shared Hope" in text
        for texts in nobody.texts.values()
        for by_language in texts.values()
        for text in by_language.values()
    )


def test_an_edition_that_is_listed_is_published_unless_it_says_otherwise():
    (edition,) = parse(b'[organisation]\nname = "Roads Trust"\n[[editions]]\nyear = 2021\n').editions
    assert edition.status == "published"


def test_the_sample_tells_an_edition_that_never_was_from_one_that_nobody_knows():
    sample = parse(SAMPLE.read_bytes())
    by_status = {edition.year: edition.status for edition in sample.editions}
    assert sorted(by_status) == list(range(2011, 2026))
    assert {year for year, status in by_status.items() if status != "published"} == {2020, 2024}
    assert (by_status[2020], by_status[2024]) == ("none", "unknown")
    assert [sample.framework_of(year) for year in (2011, 2019, 2020, 2021, 2023, 2024, 2025)] == [
        "PIC",
        "PIC",
        None,
        "RC40",
        "RC40",
        None,
        "JLM",
    ]


def test_the_section_points_of_the_sample_add_up_to_the_printed_totals():
    sample = parse(SAMPLE.read_bytes())
    sums = {
        framework.code: sum(section.points or 0 for section in framework.sections) for framework in sample.frameworks
    }
    assert sums == {"PIC": 102.5, "RC40": 100.0, "JLM": 0}


def test_the_sample_publishes_no_personal_address_or_number_of_its_press_desk():
    desk = parse(SAMPLE.read_bytes()).press_desk
    assert (desk.email, desk.phone) == ("", "")
    assert desk.page == "https://sharedhope.org/press"
