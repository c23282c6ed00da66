"""A line of a document -> whether it only says what kind of document it is, or when it may be used: "PRESS RELEASE",
"Comunicado de prensa n.º 12", "For immediate release". Such a line is a label and never a title."""

from __future__ import annotations

import re

from ingest.anatomy.dateline import DATE

_MARKS = " \t\n*_#>[\\-–—•|"  # what is left of mark-up, bullets and ruled lines around a block
_KIND = (
    r"(?:news|press|media)(?: (?:releases?|advisor(?:y|ies)|statements?|alerts?|notes?|notices?|bulletins?|updates?))?"
    r"|(?:(?:official|public|joint|press) )?(?:statement|announcement)|newsroom|news ?letter|bulletin|noticias?"
    r"|(?:comunicados?|notas?|bolet(?:ín|ines|in)|declaraci(?:ón|ones|on))"
    r" (?:de|a|para) (?:la )?(?:prensa|los medios|medios)(?: de comunicaci[óo]n)?"
    r"|comunicado(?: (?:oficial|p[úu]blico|conjunto))?|notas? informativas?|bolet[íi]n(?: (?:informativo|oficial))?"
    r"|(?:aviso|alerta|convocatoria) (?:a|de|para) (?:la )?(?:prensa|los medios|medios)(?: de comunicaci[óo]n)?"
    r"|sala de prensa|declaraci[óo]n (?:p[úu]blica|institucional)|dossier de prensa"
)
_NUMBER = r"(?:\W{0,3}(?:no|n|n[úu]m|number|n[úu]mero)?[\W_º°]{0,4}\d[\d/.-]{0,9})?"
_NOW = (
    r"for (?:immediate )?release|para (?:su )?(?:publicaci[óo]n|difusi[óo]n|divulgaci[óo]n|distribuci[óo]n) inmediata"
    r"|(?:publicaci[óo]n|difusi[óo]n|divulgaci[óo]n) inmediata"
)
_RELEASE_LINE = re.compile(
    rf"(?:{_KIND}){_NUMBER}(?:\W+(?:{_KIND}|{_NOW}))*(?:\W+{DATE})?\W*$"
    rf"|(?:(?:{_KIND}){_NUMBER}\W*)?(?:{_NOW})\b.{{0,60}}$"
    r"|(?:strictly )?(?:under )?embargo(?:ed)?\b.{0,100}$|hold for release.{0,80}$|embargad[oa]s? hasta\b.{0,100}$"
    r"|(?:not for|do not) (?:publish|publication|release).{0,80}$"
    r"|no (?:publicar|difundir|distribuir|divulgar)\b.{0,80}$",
    re.IGNORECASE | re.DOTALL,
)


# A line that only says that something is amended: what it is stands in the next one.
_AMENDED = re.compile(
    r"(?:(?:comunicado|nota|press release|news release)(?: de prensa)?\W+)?(?:fe de erratas?|erratas?|correcci[óo]n|"
    r"rectificaci[óo]n|nota (?:aclaratoria|de rectificaci[óo]n)|aclaraci[óo]n|actualizaci[óo]n|versi[óo]n actualizada|"
    r"correction|clarification|corrected(?: version)?|erratum|update[d]?(?: version)?)\W*",
    re.IGNORECASE,
)


def bare(words: str) -> str:
    """A block's words without the mark-up, bullets and rules around them."""
    return re.sub(r"\*\*|__", "", words).strip(_MARKS).strip()


def is_amendment_line(line: str) -> bool:
    """Whether a line says that something is corrected or brought up to date, and not what."""
    return _AMENDED.fullmatch(bare(line)) is not None


def is_release_line(line: str) -> bool:
    """Whether a line says that this is a release, or when it may be used."""
    return bool(_RELEASE_LINE.match(bare(line)))
