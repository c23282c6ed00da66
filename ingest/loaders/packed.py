"""A file that a text program has packed as a ZIP archive -> whether it is sound, before any parser sees it."""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib

from ingest.loaders.unreadable import DocumentUnreadable, Reason, encrypted

# A 100 KB file can unpack to gigabytes (reported for several upload services). The longest report
# met has 56 pages, as a Word file about 60 members and 20 MB with its pictures.
MOST_MEMBERS = 1_000
MOST_UNPACKED_BYTES = 64 * 1024 * 1024
MOST_RATIO = 100
# A file of blanks packs well and harms nobody while it is small.
_RATIO_MATTERS_BYTES = 1024 * 1024
_DTD = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def check_packed(content: bytes, name: str, program: str, main_member: str) -> None:
    """``program`` made the file ("Word"), in which ``main_member`` holds the text.

    Raises:
        DocumentUnreadable: it is damaged, encrypted, of another program, or unpacks to too much.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise damaged(name, program) from error
    with archive:
        members = archive.infolist()
        _check_members(members, len(content), name, program, main_member)
        try:
            _check_contents(archive, members, name, program)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError, zlib.error) as error:
            raise damaged(name, program) from error


def _check_members(members: list[zipfile.ZipInfo], size: int, name: str, program: str, main_member: str) -> None:
    names = [member.filename for member in members]
    unpacked = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or unpacked > MOST_UNPACKED_BYTES:
        raise _too_expanded(name, f"{len(members):,} members and {unpacked:,} bytes")
    if unpacked > max(_RATIO_MATTERS_BYTES, MOST_RATIO * size):
        raise _too_expanded(name, f"{unpacked // max(size, 1)} times its size")
    if any(member.flag_bits & 0x1 for member in members):
        raise encrypted(name)
    if main_member not in names:
        raise DocumentUnreadable(
            Reason.WRONG_FORMAT, name, f"a ZIP file, but none of {program}; give it the suffix of its real format"
        )
    odd = [path for path in names if path.startswith(("/", "\\")) or ":" in path or ".." in re.split(r"[/\\]", path)]
    links = [member for member in members if stat.S_ISLNK(member.external_attr >> 16)]
    if odd or links or len(set(names)) < len(names):
        raise DocumentUnreadable(Reason.DAMAGED, name, "its members have names that no such file has; save it again")


def _check_contents(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], name: str, program: str) -> None:
    """Unpacks every member once, a piece at a time: sizes in a ZIP directory can lie, and XML
    that declares entities is refused before a parser sees it."""
    total = 0
    for member in members:
        is_xml = member.filename.lower().endswith((".xml", ".rels"))
        tail = b""
        with archive.open(member) as stream:
            while part := stream.read(1024 * 1024):
                total += len(part)
                if total > MOST_UNPACKED_BYTES:
                    raise _too_expanded(name, f"more than {MOST_UNPACKED_BYTES:,} bytes")
                if is_xml and any(mark in tail + part for mark in _DTD):
                    raise DocumentUnreadable(
                        Reason.DAMAGED,
                        name,
                        f"its XML declares entities, which no such file does; save it again in {program}",
                    )
                tail = part[-32:]


def _too_expanded(name: str, found: str) -> DocumentUnreadable:
    return DocumentUnreadable(
        Reason.TOO_EXPANDED,
        name,
        f"it unpacks to {found}; allowed are {MOST_MEMBERS:,} "
        f"members, {MOST_UNPACKED_BYTES:,} bytes and {MOST_RATIO} times its size; save it "
        "without pictures",
    )


def damaged(name: str, program: str) -> DocumentUnreadable:
    return DocumentUnreadable(
        Reason.DAMAGED, name, f"not readable, it is damaged or cut short; open it in {program} and save it again"
    )
