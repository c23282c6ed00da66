"""What may not be seen is in no suggestion, spelling, facet, feed, file or picture."""

from __future__ import annotations

from pathlib import Path

from ingest.archive_writer import ArchiveWriter
from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of

BODY = """MILLTOWN, Ohio, May 3, 2024

“The zebrafish bridge is safe for every child who walks to school,” said Quentella Marsh, mayor of Milltown.

The zebrafish bridge was repaired in May 2024."""
ADDRESSES = (
    "/",
    "/widget/v1/settings",
    "/search",
    "/search?q=zebrafsh",
    "/search?format=csv",
    "/search?format=json",
    "/search?format=atom",
)
WORDS = ("Quentella", "zebrafish", "Zebrafish news")


def test_a_withdrawn_document_is_gone_from_every_part_of_the_pages_at_once(tmp_path: Path) -> None:
    data_dir, folder = new_data_dir(tmp_path), tmp_path / "releases"
    release(folder, "lane.md", "The lane was paved in 2023.", id="lane", title="Lane")
    release(folder, "fish.md", BODY, id="fish", title="Zebrafish news")
    collected(data_dir, folder)
    built(data_dir)
    with client_of(data_dir) as client:
        shown = [address for address in ADDRESSES if any(word in client.get(address).text for word in WORDS)]
        assert shown == list(ADDRESSES)
        archive = ArchiveWriter(data_dir)
        archive.withdraw("fish")
        archive.close()
        shown = [address for address in ADDRESSES if any(word in client.get(address).text for word in WORDS)]
        assert shown == []
