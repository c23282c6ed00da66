"""Staff are told what to look at, and are not told what is in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ingest.checks import CODES, check, check_archive, check_organisation
from ingest.document import Anatomy, Check, Removal, Span
from ingest.loaders import load
from ingest.release import read_release
from tests.organisations import state_names, states
from tests.releases import anatomy, loaded

SEED = Path(__file__).resolve().parents[2] / "shared" / "seed"
HEADLINE = "# Connecticut works to close gaps\n\n"
DATED = "SPRINGFIELD, Ill., Nov. 20, 2019 -- Grades are out.\n\n"

# Sentences of the kinds that releases print, in a document about Connecticut.
SLIPS = [
    "Lacking comprehensive tools for law enforcement, Utah faces challenges in investigating crimes.",
    "Utah does not require training for prosecutors.",
    "Utah's laws have weak penalties for buyers.",
    "Texas lacks a law that protects children from prosecution.",
    "Despite this progress, Maine still needs to close gaps in its laws.",
    "The state of Oregon has no mandatory restitution.",
    "With the passage of HB 12, Indiana raised its grade to a B.",
    "To improve its grade, Tennessee must enact a safe harbor law.",
    "Kansas law does not make restitution mandatory.",
    "In addition, Oklahoma has not enacted vacatur relief.",
    "Under current law, Illinois allows a mistake-of-age defense.",
    "Illinois's grade has gone up from an F to a B.",
    "This year Utah enacted three bills.",
    "Over the last six years, Georgia has enacted important laws.",
    "New York lawmakers passed HB 12 in June.",
    "We found critical gaps in the laws of Utah.",
    "Buyers in Utah face weak penalties.",
    "Arkansas received a score of 55.",
    "Currently, Virginia fails to protect all minors.",
    "Victims are protected from prosecution, but Utah does not fund services.",
    "Without a mandatory reporting law, Texas leaves many victims unidentified.",
    "Oregon's hotline posting requirement applies to few businesses.",
    "For the fifth year in a row, Maine earned a C.",
    "Indiana is one of 19 states without this protection.",
    "Law enforcement officers in Kansas are not required to be trained.",
    "Illinois law also permits a minor to be charged with prostitution.",
    "Advocates hope that Tennessee will close this gap next year.",
    "Arkansas protects all victims from criminal liability.",
    "Beginning July 1, Utah will require restitution.",
    "Since 2011, Virginia has raised its score by 40 points.",
    "Georgia should extend protections to all minors under 18.",
    "The grade of New York reflects laws enacted by August 1.",
    "Oklahoma did not allow wiretapping in these cases.",
    "As a result, Utah no longer prosecutes children for prostitution.",
    "Buyers who claim a mistake of age can escape conviction, so Maine must act.",
    "HB 77 makes Texas a leader in protecting children.",
]
IN_ORDER = [
    "Connecticut's neighbours such as New York have closed this gap.",
    "Like Utah, Connecticut passed a law this year.",
    "Utah and Texas enacted laws in the same session.",
    "Utah, Texas and Maine got an A.",
    "Tennessee was the first state to enact such a law.",
    "Connecticut follows Utah in protecting children.",
    "Unlike Connecticut, Utah has a law on restitution.",
    "Utah, by contrast, requires training for prosecutors.",
    "Tennessee had the highest score in the nation.",
    "Every state but Maine has a law against it.",
    "A man from Utah was convicted in Hartford.",
    "The group has offices in Texas.",
    "In Utah, a similar law helped victims.",
    "Other states, including Illinois, raised their grades.",
    "Illinois joined Connecticut in passing a safe harbor law.",
    "The bill is modeled on a law of Kansas.",
    "Texas has a similar provision.",
    "While Utah has no such law, Connecticut does.",
    "Neighboring New York earned a B.",
    "Meanwhile, Oregon dropped to a D.",
    "Compared with 2011, Connecticut improved.",
    "Connecticut ranks above Utah.",
    "Ann Lee previously served in Washington.",
    "The model was first tested in Georgia.",
    "“Utah faces challenges that we know,” said Ann Lee of Open Gate.",
    "Last month Utah and Idaho held a joint hearing.",
    "Texas, which passed its law in 2015, remains the leader.",
    "The conference took place in Texas.",
    "Connecticut now joins Tennessee among the top ten.",
    "According to a study in Illinois, training helps.",
    "Six states - Utah, Texas, Maine, Oregon, Kansas and Indiana - have yet to act.",
    "New York borders Connecticut on the west.",
    "Tennessee remains at the top of the list with a score of 97.",
    "Lawmakers in Georgia took the same step in 2015.",
    "She grew up in Virginia.",
    "A similar bill failed in Maine.",
    "Only Oklahoma scored lower.",
    "West Virginia scored lower than Connecticut.",
    "Arkansas passed its law in 2013, two years before Connecticut did.",
    "An earlier version of the law was drafted in Texas.",
    "Indiana and Kansas have no such law.",
]
# Written after the rules were settled, and never used to change them; half of them are hard on purpose.
FRESH_SLIPS = [
    "Because of these gaps, Kansas scored only 48 points.",
    "Without this protection, children in foster care remain at risk; Utah should act now.",
    "Texas made significant improvements this session.",
    "While some protections exist, Oregon's code does not define coercion.",
    "Tennessee enacted HB 70, which raises penalties for buyers.",
    "It is unclear whether Maine will fund services.",
    "In recognition of its efforts, Illinois earned a B.",
    "Virginia has yet to mandate training.",
    "Under SB 12, Georgia created a fund for survivors.",
    "New York still lacks a statewide response protocol.",
    "Gaps remain: Arkansas offers no vacatur.",
    "This gap leaves Oklahoma unable to prosecute buyers.",
    "By August 1, Indiana must comply.",
    "Shared goals aside, Utah's restitution statute is discretionary.",
]
FRESH_IN_ORDER = [
    "The bill was named after a survivor from Texas.",
    "Utah passed a nearly identical law a decade ago.",
    "Tennessee's success shows what is possible.",
    "Kansas and Connecticut share this gap.",
    "The average score in the region is 60; Maine has 58.",
    "The researchers are based in Virginia.",
    "A federal court in New York agreed.",
    "Like-minded groups from Illinois supported the bill.",
    "Georgia did so in 2019, and Connecticut should too.",
    "Texas courts have upheld such laws.",
    "The law takes its name from a case in Oregon.",
    "Arkansas took a different path.",
    "Twenty states, among them Indiana, have acted.",
    "Oklahoma trails Connecticut by ten points.",
]


def checks(text: str, removals: tuple[Removal, ...] = ()) -> tuple[Check, ...]:
    file = loaded(text)
    return check(file.text, anatomy(text), file.blocks, removals, states(), state_names())


def slipped(sentence: str) -> bool:
    text = f"{HEADLINE}{DATED}{sentence}\n\nMore is to be done here."
    return any(one.code == "template_slip" for one in checks(text))


@pytest.mark.parametrize(
    ("kind", "slips", "in_order", "least_precision", "least_recall"),
    [("known", SLIPS, IN_ORDER, 0.97, 0.9), ("fresh", FRESH_SLIPS, FRESH_IN_ORDER, 0.7, 0.75)],
)
def test_slips_are_found_and_comparisons_are_left_alone(
    kind: str, slips: list[str], in_order: list[str], least_precision: float, least_recall: float
) -> None:
    found = [sentence for sentence in slips if slipped(sentence)]
    alarms = [sentence for sentence in in_order if slipped(sentence)]
    recall, precision = len(found) / len(slips), len(found) / (len(found) + len(alarms))
    print(
        f"\ntemplate slips, {kind} sentences: precision {precision:.2f}, recall {recall:.2f} "
        f"({len(slips)} slips, {len(in_order)} in order); missed {[one for one in slips if one not in found]}; "
        f"alarms {alarms}"
    )
    assert precision >= least_precision
    assert recall >= least_recall


def test_a_slip_is_the_sentence_and_names_both_subjects() -> None:
    text = f"{HEADLINE}{DATED}{SLIPS[0]}\n\nMore is to be done here."
    (slip,) = [one for one in checks(text) if one.code == "template_slip"]
    assert slip.span is not None
    assert slip.span.of(loaded(text).text) == SLIPS[0]
    assert "Utah" in slip.message
    assert "Connecticut" in slip.message


def test_a_document_about_several_subjects_or_none_has_no_slips() -> None:
    for headline in ("# Connecticut and Maine act\n\n", "# Grades are out\n\n"):
        assert not [one for one in checks(f"{headline}{SLIPS[0]}") if one.code == "template_slip"]


def test_the_slip_of_the_real_release_is_found_and_no_other() -> None:
    if not SEED.is_dir():
        pytest.skip("the real release is not beside this checkout")
    file = next(SEED.glob("*.txt"))
    content = load(file.read_bytes(), file.name)
    found = read_release(content.text, content.blocks, {}, {}, states(), state_names(), fallback_title="fallback")
    slips = [
        one
        for one in check(content.text, found, content.blocks, (), states(), state_names())
        if one.code == "template_slip"
    ]
    assert [one.span is not None and "Utah faces challenges" in one.span.of(content.text) for one in slips] == [True]


def test_an_undated_document_is_named_with_the_phrases_that_cannot_be_counted() -> None:
    text = "# Roads\n\nSix years ago, cards began. Last year they rose."
    found = checks(text)
    assert [one.code for one in found] == ["undated", "relative_date_unresolved", "relative_date_unresolved"]
    assert [one.span.of(loaded(text).text) for one in found[1:] if one.span] == ["Six years ago", "Last year"]


def test_an_inferred_date_is_named_and_a_printed_one_is_not() -> None:
    assert [one.code for one in checks("# Roads\n\nFrom 2011 to 2016 grades rose.")] == ["inferred_date"]
    assert checks(f"# Roads\n\n{DATED}") == ()


def test_what_was_cut_out_is_told_by_kind_and_never_by_its_words() -> None:
    removals = (Removal("password", Span(0, 3)), Removal("private_number", Span(4, 6)))
    assert [(one.code, one.span) for one in checks(f"# Roads\n\n{DATED}", removals)] == [
        ("secret_removed", Span(0, 3)),
        ("contact_private", Span(4, 6)),
    ]


def test_links_without_a_target_are_counted() -> None:
    file = loaded(f"# Roads\n\n{DATED}")
    text = file.text + "\n\n[cards](#) and [more](#)"
    (found,) = check(text, anatomy(f"# Roads\n\n{DATED}"), file.blocks, (), states(), state_names())
    assert (found.code, found.span and found.span.of(text)) == ("lost_links", "](#)")
    assert found.message.startswith("2 links")


@pytest.mark.parametrize(
    "slot",
    ["[INSERT STATE]", "[Insert quote here]", "{{first_name}}", "[STATE NAME]", "XX", "$XXX", "Lorem ipsum", "[TK]"],
)
def test_a_slot_that_nobody_filled_is_told_with_its_place(slot: str) -> None:
    text = f"# Roads\n\n{DATED}The bridge of {slot} percent was closed."
    (found,) = checks(text)
    assert found.code == "unfilled"
    assert found.span
    assert found.span.of(loaded(text).text) == slot


@pytest.mark.parametrize(
    "words",
    [
        "[sic]",
        "[the state]",
        "[Insert](https://a.example)",
        "Super Bowl XX",
        "{1}",
        "TK Jones",
        "[State Street]",
        "[1]",
    ],
)
def test_what_stands_in_brackets_for_another_reason_is_no_slot(words: str) -> None:
    assert checks(f"# Roads\n\n{DATED}The bridge of {words} was closed.") == ()


@pytest.mark.parametrize("title", ["WITHDRAWN: Roads graded", "[DRAFT] Roads", "Draft - Roads", "Borrador: caminos"])
def test_a_title_that_calls_its_document_withdrawn_or_a_draft_is_told(title: str) -> None:
    assert [one.code for one in checks(f"# {title}\n\n{DATED}")] == ["called_withdrawn"]


@pytest.mark.parametrize(
    "title", ["Draft-dodgers return", "Withdrawn bill comes back", "Internal affairs", "Draft law"]
)
def test_a_title_about_drafts_is_as_good_as_any(title: str) -> None:
    assert checks(f"# {title}\n\n{DATED}") == ()


STORY = " ".join(
    f"Sentence {word} tells of roads and bridges in the district of {word} and what became of them."
    for word in "ash birch cedar elm fir hazel larch maple oak pine rowan willow".split()
)


def archive(**texts: str) -> dict[str, list[str]]:
    read = {key: anatomy(f"# Grades\n\n{text}") for key, text in texts.items()}
    return {key: [one.code for one in found] for key, found in check_archive(texts, read).items()}


def test_the_same_words_twice_are_duplicates() -> None:
    assert archive(a=STORY, b=f"  {STORY.replace(', ', ',  ')}\n", c="Something else.") == {
        "a": ["duplicate"],
        "b": ["duplicate"],
    }


def test_a_copy_with_another_ending_is_syndicated() -> None:
    assert archive(a=STORY, b=f"{STORY} This copy came to you by a partner.") == {
        "a": ["syndicated_copy"],
        "b": ["syndicated_copy"],
    }


def test_siblings_that_differ_in_a_number_or_a_subject_are_no_copies() -> None:
    assert archive(a=f"{STORY} The score is 55.", b=f"{STORY} The score is 66.") == {}
    texts = {"a": f"{STORY} Utah acts.", "b": f"{STORY} Maine acts."}
    about: dict[str, Anatomy] = {"a": anatomy("# Utah acts\n\nIt did."), "b": anatomy("# Maine acts\n\nIt did.")}
    assert check_archive(texts, about) == {}


def test_help_numbers_are_looked_at_every_ninety_days() -> None:
    organisation = states()
    assert check_organisation(organisation, date(2026, 4, 1)) == ()
    (found,) = check_organisation(organisation, date(2026, 4, 2))
    assert found.code == "help_number_unchecked"
    assert "A helpline was last checked on 2026-01-01, 91 days ago" in found.message
    assert check_organisation(replace(organisation, numbers=()), date(2030, 1, 1)) == ()


def test_every_code_is_explained() -> None:
    assert all(text.endswith(".") for text in CODES.values())
    seen = {one.code for one in (*checks(f"{HEADLINE}{SLIPS[1]}"), *checks("# Roads\n\nFrom 2011 to 2016 it rained."))}
    assert seen == {"template_slip", "undated", "inferred_date"}
    assert seen <= set(CODES)
