"""What a release prints at its top against being seen holds it; a headline or a sentence with the same words does not.

Days to come are of 2098, those gone of 2019.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.archive import ArchiveReader
from ingest.document import Status
from tests.archives import collected, new_data_dir

BODY = """
MILLBROOK, Maine -- The Millbrook Harbor Trust will open its new pier. "We are glad," said Ann Lee, director.

The pier cost 4 million dollars.
"""
HIDDEN = (
    "EMBARGOED UNTIL 9 A.M. JANUARY 5, 2098",
    "Embargo: 01/05/2098 06:00 ET",
    "Not for release before January 5, 2098",
    "HOLD FOR RELEASE: January 5, 2098",
    "Under embargo until Friday at noon",
    "STRICTLY EMBARGOED to 0001 GMT 5 January 2098",
    "This release may not be published before 5 January 2098.",
    "Please do not publish before January 5, 2098.",
    "FOR RELEASE JANUARY 5, 2098",
    "For release on or after Jan. 5, 2098",
    "For Release: Friday, Dec. 4, 10 a.m. EST",
    "FOR IMMEDIATE RELEASE ON JANUARY 5, 2098",
    "Release date: January 5, 2098",
    "Release at 10:00 on 5 Jan 2098",
    "To be released January 5, 2098",
    "To be published on January 5, 2098",
    "Publication date: 5 January 2098",
    "Check against delivery. Not to be quoted before delivery on January 5, 2098.",
    "CONFIDENTIAL until January 5, 2098",
    "Advance copy - not for publication",
    "ADVANCE FOR FRIDAY DEC. 4",
    "Hold until Friday",
    "Media: hold this story until the vote on January 5, 2098.",
    "Please respect the embargo of January 5, 2098, 10:00.",
    "The content is embargoed.",
    "EMBARGO LIFTS JANUARY 5, 2098 AT NOON",
    "Off limits until January 5, 2098",
    "Nothing in this release may be reported until January 5, 2098",
    "DRAFT - NOT FOR DISTRIBUTION",
    "Internal draft, do not distribute",
    "DRAFT v3",
    "Proof - not yet approved",
    "Pending board approval - do not release",
    "INTERNAL USE ONLY",
    "For internal use only. Do not forward.",
    "EMBARGADO HASTA EL 5 DE ENERO DE 2098",
    "No difundir hasta el 5 de enero de 2098",
    "Prohibida su difusión antes del 5 de enero de 2098",
    "Para publicar el 5 de enero de 2098",
    "BORRADOR - no distribuir",
    "Uso interno",
    "Sperrfrist: 5. Januar 2098, 10 Uhr",
    "Embargo jusqu'au 5 janvier 2098",
    "Under wraps until January 5, 2098",
    "NOT FOR PUBLICATION OR BROADCAST BEFORE 10:00 HOURS ON 5 JANUARY 2098",
    "Kill date: publish no earlier than 2098-01-05",
    "Publish no earlier than 2098-01-05",
    "No earlier than January 5, 2098",
    "Earliest publication: January 5, 2098",
    "Embargoed for 6pm tomorrow",
    "*** EMBARGOED: Not for use until 00:01 5 January 2098 ***",
    "News embargo: 5 Jan 2098, 0900",
    "Strict embargo until the start of the press conference",
    "This announcement is under embargo until Friday.",
    "Embargo date: 2098-01-05",
    "EMBARGO 05.01.2098 09:00 CET",
    "Do not use before 5 Jan 2098",
    "Not for use before 5 Jan 2098",
    "Please hold until Friday, December 4",
    "HOLD",
    "On hold pending legal review",
    "Hold for approval",
    "NOT YET PUBLIC",
    "Not public until January 5, 2098",
    "For your eyes only",
    "Private and confidential",
    "Privileged and confidential",
    "Restricted: board members only",
    "Members only until January 5, 2098",
    "For background only until January 5, 2098, 9 a.m.",
    "Draft for comment",
    "Draft for discussion only",
    "Draft 2 of 3 - Ann's edits",
    "DRAFT: do not cite",
    "Preliminary draft - please do not quote",
    "Working copy, not final",
    "Not final",
    "Version for approval",
    "For approval by the chair",
    "To be approved on January 5, 2098",
    "Awaiting sign-off from the director",
    "Work in progress",
    "Unreleased",
    "Will go live January 5, 2098 at 9 a.m.",
    "Goes live 5 January 2098",
    "Release time: 5 January 2098 09:00 GMT",
    "Wire: move Friday Dec. 4 AMs",
    "For use in AMs of January 5, 2098",
    "Weekend release: January 5-6, 2098",
    "MILLBROOK, Maine (Jan. 5, 2098) --",
    "January 5, 2098",
    "5 de enero de 2098",
    "Material embargado",
    "Información reservada hasta el viernes",
    "Versión preliminar, no citar",
    "Para uso exclusivo del consejo",
    "Pendiente de firma",
    "For use from 9am AEDT, Monday 5 January 2098 - not before",
    "*** HOLD FOR SUNDAY PAPERS — JANUARY 5, 2098 ***",
    "Hold for AM papers of January 5, 2098",
    "For publication on or after 5 January 2098",
    "FOR SUNDAY RELEASE, JANUARY 5, 2098",
    "Release after 6 p.m. on January 5, 2098",
    "Available for use from 00:01 on 5 January 2098",
    "For immediate use after 6 a.m. ET, January 5, 2098",
    "News release: for use on 5 January 2098",
    "Time-locked until January 5, 2098, 9 a.m.",
    "Please observe the embargo of 5 January 2098",
    "This press release is under embargo",
    "Press copy. Please do not publish before Sunday.",
    "Not for publication in the United States before January 5, 2098",
    "For release upon the governor's signature",
    "Internal – not for onward distribution",
    "INTERNAL: lines to take",
    "Not for public release",
    "Not for external circulation",
    "Not for attribution or publication",
    "For comment only, not for publication",
    "For official use only",
    "Restricted circulation – board members",
    "Reactive statement - only if asked",
    "Pre-release copy – subject to change",
    "Confidential: for members of the board",
    "Strictly private and confidential",
    "Advance copy for members of the trust – public from January 2098",
    "Please note: strict embargo 06:00 CET 4 January 2098",
    "For broadcast after 1800 GMT on 10 January 2098",
    "For publication in Sunday newspapers, 10 January 2098",
    "To be published not earlier than 9 January 2098",
    "Private until 9 January 2098",
    "Do not tweet before 10 January 2098, 8 a.m.",
    "Content under embargo, expires 10/01/2098 at 10:00 CET",
    "Off the record",
    "Eyes only: executive board",
    "NOT FOR ONWARD TRANSMISSION",
    "Draft 2 – track changes on",
    "Second draft for Ann's comments",
    "v0.3 DRAFT",
    "Pre-embargo copy for accredited media",
    "For trustees only",
    "Unapproved text",
    "Please keep confidential until Monday's announcement",
    "Not to be shared outside the team",
)
LIVE = (
    "For use from 5 January 2019",
    "Hold for Sunday papers, 5 a.m. January 6, 2019",
    "For publication on or after 5 January 2019",
    "For release on receipt",
    "Embargo on Harn timber lifted, barges sail again",
    "NOT FOR RELEASE OR DISTRIBUTION, IN WHOLE OR IN PART, IN OR INTO THE UNITED STATES OR JAPAN",
    "Hold the line: locks stay open in winter",
    "Restricted waters: what anglers must know",
    "Not for sale: the last tollhouse",
    "For use on canals only: a new anchor",
    "For official use of the locks, boats need a licence",
    "Statement only: no questions will be taken",
    "Confidential helpline opens for bargemen",
    "Use from May: new licences",
    "For use of the towpath, cyclists pay from 1 January 2098",
    "Internal - and external - walls of the lock are mended",
    "Restricted distribution of water ends",
    "Off the record: forty years of gossip on the canal",
    "Private until 1998, the garden is open",
    "Life under embargo: Harn in 1807",
    "Internal: a word that the board dislikes, said its clerk, Ann Lee.",
    "Restricted fishing until January 5, 2098",
    "Hold off on burning until Friday",
    "Hold your applause until the end",
    "Off limits: the beach until May",
    "Coming May 4: a new pier",
    "Scheduled for May 4: the opening of the pier",
    "Advance for cancer research at 40 labs",
    "This information should be shared before the storm",
    "Pending approval of the law, victims wait",
    "Awaiting review by the court, families gather",
    "Advance copy of budget leaked",
    "Preliminary version of accord adopted",
    "Internal use of force rules changed",
    "No distribution of meals on Monday",
    "Do not share needles, officials say",
    "Do not post bail in cash, court warns",
    "Under review",
    "Restricted parking for residents only begins Monday",
    "Not final word on the pier",
    "Draft law on water published",
    "FOR IMMEDIATE RELEASE",
    "For immediate release\nNovember 20, 2019",
    "Embargoed until 9 a.m. November 20, 2019",
    "RELEASED: November 20, 2019",
    "Release date: November 20, 2019",
    "November 20, 2019",
    "EMBARGO LIFTED",
    "The embargo has been lifted.",
    "No embargo",
    "Embargo: none",
    "For release November 20, 2019",
    "Not under embargo",
    "Media advisory: event on January 5, 2098",
    "SAVE THE DATE: January 5, 2098",
    "Contact: Ann Lee, available until January 5, 2098",
    "Applications are open until January 5, 2098",
    "The trade embargo of 1807 was studied by the museum.",
    "The embargo on arms ended in 2015.",
    "Draft horses return to Millbrook",
    "Draft rules are open for comment until January 5, 2098.",
    "The board published a draft budget.",
    "Para difusión inmediata",
    "PUBLICACIÓN INMEDIATA",
    "Comunicado de prensa, 20 de noviembre de 2019",
    "Hold the date: December 4",
    "Hold harmless law passed",
    "Internal affairs office opens",
    "PRESS RELEASE\nNovember 20, 2019",
    "For more information contact Ann Lee before January 5, 2098",
    "Not for profit since 1971",
    "Hold on to your hats: regatta returns",
    "Members only beach opens",
    "Confidential hotline gets 4,000 calls",
    "Confidentiality rules explained",
    "Draft beer festival returns to Millbrook",
    "Draft lottery of 1969 remembered",
    "First draft of history: new exhibit",
    "Proof of concept works",
    "Approved: budget of 2027",
    "Pending legislation in Maine",
    "Review of the year 2025",
    "Under review: ten years of grants",
    "Work in progress: the new pier",
    "Scheduled trains resume January 5, 2098",
    "Coming soon: a new pier",
    "Do not swim at the pier",
    "Do not feed the gulls before the storm",
    "No swimming until January 5, 2098",
    "Internal medicine wing opens",
    "For release of hostages, town prays",
    "Released prisoners find work",
    "Release the hounds, says mayor",
    "Publication of the atlas celebrated",
    "The embargo of 1807 and Maine",
    "Restricted area around the pier",
    "Private beach, public access",
    "Not final until the fat lady sings: opera opens",
    "Friday's papers at the museum",
    "Sunday release concert",
    "Unreleased songs found in attic",
    "Version 2.0 of the tide app is out",
    "This document was used before 1900 as a deed.",
    "This statement may be read before the meeting opens.",
    "Released at noon, the gulls flew home.",
    "Report due January 5, 2098",
    "Deadline January 5, 2098",
    "Vote set for January 5, 2098",
    "Event date: January 5, 2098",
    "NOT FOR DISTRIBUTION TO UNITED STATES NEWSWIRE SERVICES",
)


@pytest.fixture(scope="module")
def statuses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Status, str]]:
    """The status of each line's release, and why."""
    parent = tmp_path_factory.mktemp("held")
    folder, lines = parent / "files", (*HIDDEN, *LIVE)
    folder.mkdir()
    for number, line in enumerate(lines):
        (folder / f"{number}.txt").write_text(f"{line}\n\nMillbrook Trust to Open Pier {number}\n{BODY}")
    data_dir = new_data_dir(parent)
    collected(data_dir, folder)
    with ArchiveReader(data_dir.archive) as archive:
        found = {entry.path: (entry.status, entry.reason) for entry in archive.entries()}
    return {line: found[f"{number}.txt"] for number, line in enumerate(lines)}


@pytest.mark.parametrize("line", HIDDEN)
def test_a_line_that_says_that_nobody_may_see_it_yet_is_heard(
    statuses: dict[str, tuple[Status, str]], line: str
) -> None:
    status, reason = statuses[line]
    assert status in (Status.HELD, Status.EMBARGOED)
    assert status is Status.EMBARGOED or "write `" in reason


@pytest.mark.parametrize("line", LIVE)
def test_other_lines_hold_nothing(statuses: dict[str, tuple[Status, str]], line: str) -> None:
    assert statuses[line] == (Status.LIVE, "")


@pytest.mark.parametrize(
    "line", ["FOR RELEASE JANUARY 5, 2098", "January 5, 2098", "MILLBROOK, Maine (Jan. 5, 2098) --"]
)
def test_a_day_to_come_releases_its_document_when_it_begins_everywhere(
    statuses: dict[str, tuple[Status, str]], line: str
) -> None:
    status, reason = statuses[line]
    assert status is Status.EMBARGOED
    assert "2098-01-05T12:00:00+00:00" in reason


def test_staff_release_a_draft_by_declaring_it_live(tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "pier.md").write_text(f"---\nstatus: live\n---\nDRAFT v3\n\nThe pier opens\n{BODY}")
    data_dir = new_data_dir(tmp_path)
    collected(data_dir, tmp_path / "files")
    with ArchiveReader(data_dir.archive) as archive:
        assert [entry.status for entry in archive.entries()] == [Status.LIVE]
