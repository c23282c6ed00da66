"""Makers of OpenDocument texts, as LibreOffice writes them."""

from __future__ import annotations

from tests.hostile_files import archive

_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
        ("meta", "meta"),
    )
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


def open_document(body: str, *, styles: str = "", header: str = "", title: str = "", encrypted: bool = False) -> bytes:
    """A text with ``body``; ``styles`` are its automatic ones."""
    text = (
        f"{_HEAD}<office:document-content {_SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text><text:sequence-decls/>{body}</office:text></office:body></office:document-content>"
    )
    named = (
        f"{_HEAD}<office:document-styles {_SPACES}><office:styles>"
        '<style:style style:name="Outdated" style:family="text">'
        '<style:text-properties style:text-line-through-style="solid"/></style:style></office:styles>'
        '<office:master-styles><style:master-page style:name="Standard">'
        f"<style:header><text:p>{header}</text:p></style:header></style:master-page></office:master-styles>"
        "</office:document-styles>"
    )
    meta = (
        f'{_HEAD}<office:document-meta {_SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        f"<dc:title>{title}</dc:title><meta:creation-date>2022-03-04T10:00:00</meta:creation-date>"
        "</office:meta></office:document-meta>"
    )
    manifest = "<manifest><manifest:encryption-data/></manifest>" if encrypted else "<manifest/>"
    members = [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", text),
        ("styles.xml", named),
        ("meta.xml", meta),
        ("META-INF/manifest.xml", manifest),
    ]
    return archive([(name, content.encode()) for name, content in members])


def style(name: str, properties: str, parent: str = "") -> str:
    above = f' style:parent-style-name="{parent}"' if parent else ""
    says = f"<style:text-properties {properties}/>"
    return f'<style:style style:name="{name}" style:family="text"{above}>{says}</style:style>'
