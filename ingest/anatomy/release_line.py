"""A line of a document -> whether it only says what kind of document it is, or when it may be used: "PRESS RELEASE",
"Comunicado de prensa n.º 12", "For immediate release". Such a line is a label and never a title."""

from __future__ import annotations

import re

from ingest.anatomy.date_forms import DATE, MONTH, WEEKDAY
from ingest.lazy_pattern import pattern

_MARKS = " \t\n*_#>[\\-–—•|"  # what is left of mark-up, bullets and ruled lines around a block
_KIND = (
    r"(?:news|press|media)"
    r"(?: (?:releases?|advisor(?:y|ies)|statements?|alerts?|notes?|notices?|bulletins?|updates?|information))?"
    r"|(?:(?:official|public|joint|press) )?(?:statement|announcement)|newsroom|news ?letter|bulletin|noticias?"
    r"|(?:comunicados?|notas?|bolet(?:ín|ines|in)|declaraci(?:ón|ones|on))"
    r" (?:de|a|para) (?:la )?(?:prensa|los medios|medios)(?: de comunicaci[óo]n)?"
    r"|comunicado(?: (?:oficial|p[úu]blico|conjunto))?|notas? informativas?|bolet[íi]n(?: (?:informativo|oficial))?"
    r"|(?:aviso|alerta|convocatoria) (?:a|de|para) (?:la )?(?:prensa|los medios|medios)(?: de comunicaci[óo]n)?"
    r"|sala de prensa|declaraci[óo]n (?:p[úu]blica|institucional)|dossier de prensa|fact ?sheet|backgrounder"
)
_BESIDE = r"results|resultados|photo(?:graph)?s?|photo ?(?:call|op(?:portunity)?)|interviews?|fotos|fotograf[íi]as"
_NUMBER = r"(?:\W{0,3}(?:no|n|n[úu]m|number|n[úu]mero)?[\W_º°]{0,4}\d[\d/.-]{0,9})?"
_NOW = (
    r"for (?:immediate )?release|para (?:su )?(?:publicaci[óo]n|difusi[óo]n|divulgaci[óo]n|distribuci[óo]n) inmediata"
    r"|(?:publicaci[óo]n|difusi[óo]n|divulgaci[óo]n) inmediata"
)
# "For publication on or after 13 December 2026", "FOR SUNDAY RELEASE, DECEMBER 13, 2026"
_FROM = (
    rf"(?:(?:available|approved|cleared) )?for (?:(?:{WEEKDAY}|immediate |general |public |media |press |editorial ))?"
    rf"(?:use|release|publication|broadcast)\b(?!\W+of\b)[^.,:;\n]{{0,40}}[\s,:(–—-]+{DATE}"
)
# Whom a desk calls: "ATTENTION: ASSIGNMENT EDITORS", "To: all news desks"; and how it counts: "Release No.: 24-07".
_CALLED = (
    r"(?:(?:attention|attn\.?)\s*[:–—-]\s*|to:\s*)(?:all )?(?:[\w’']+[\s,/&]+){0,9}?"
    r"(?:editors|desks|media|reporters|producers|journalists|newsrooms|correspondents)\b[^.!?]{0,60}"
)
_OF_A_MAIL = (
    r"view (?:(?:this )?(?:e-?mail|newsletter|message|it) )?(?:online|in (?:(?:your|a|the) )?(?:web )?browser)|"
    r"you(?: a|[’'])re receiving this\b.{0,200}|(?:to )?unsubscribe\b.{0,100}"
)
_COUNTED = (
    r"(?:(?:(?:news|press|media) )?release|ref(?:erence)?|rns|bulletin|story|doc(?:ument)?)\.?"
    r"(?: (?:no|number|nr|id)\b\.?\s*[:#]?| ?[:#])"
    r"\s*[\w/.-]*\d[\w/.-]*"
)
# "Embargo on timber lifted" and "Embargo lifted, barges sail again" are news.
_NEWS = (
    rf"(?!\s+(?:(?:on|against)\s+(?!{WEEKDAY}|{MONTH}|\d)|act\b|"
    rf"(?:has been )?lifted\W+(?!for\b|at\b|on\b|\d|{MONTH})\w))"
)
_RELEASE_LINE = pattern(
    rf"(?:{_KIND}){_NUMBER}(?:\W+(?:(?:and|y)\W+)?(?:{_KIND}|{_NOW}|{_BESIDE}))*(?:\W+{DATE})?\W*$"
    rf"|(?:(?:{_KIND}){_NUMBER}\W*)?(?:{_NOW})\b.{{0,60}}$"
    rf"|(?:(?:{_KIND})\W+)?{_FROM}\W*$|{_CALLED}$|{_COUNTED}\W*$|{_OF_A_MAIL}\W*$"
    r"|\(?(?:(?:formerly|previously|originally|no longer) )?(?:strictly )?(?:under )?"
    rf"embargo(?:ed)?\b{_NEWS}.{{0,100}}$"
    r"|hold for release.{0,80}$|embargad[oa]s? hasta\b.{0,100}$"
    r"|do not (?:publish|release)\b.{0,80}$|not for (?:publication|release|distribution)\b.{0,200}$"
    r"|no (?:publicar|difundir|distribuir|divulgar)\b.{0,80}$",
    re.IGNORECASE | re.DOTALL,
)


# What a correction is headed with.
CORRECTION = r"(?:correction|corrected|corrigendum|erratum|errata|correcci[oó]n|rectificaci[oó]n|fe de erratas)"
# A line that only says that something is amended: what it is stands in the next one.
_AMENDED = pattern(
    r"(?:(?:comunicado|nota|press release|news release)(?: de prensa)?\W+)?(?:fe de erratas?|erratas?|correcci[óo]n|"
    r"rectificaci[óo]n|nota (?:aclaratoria|de rectificaci[óo]n)|aclaraci[óo]n|actualizaci[óo]n|versi[óo]n actualizada|"
    r"correction(?: notice)?|clarification|corrected(?: version)?|erratum|retraction(?: notice)?|"
    rf"update[d]?(?: version)?)\W*(?:{DATE}\W*)?",
    re.IGNORECASE,
)


_PAGE_MARK = pattern(
    r"\W*(?:-?\s*more\s*-?|page \d+(?: of \d+)?|\d+ ?/ ?\d+|-?\s*(?:sigue|continúa)\s*-?|página \d+(?: de \d+)?)\W*|"
    r"\s*[-–—]\s*\d{1,3}\s*[-–—]\s*",
    re.IGNORECASE,
)
_END_MARK = pattern(
    r"\W*(?:#\s*#\s*#.*|-\s*30\s*-|-\s*ends?\s*-|ends?|#+|-?\s*fin\s*-?|fin del (?:comunicado|texto))\W*", re.IGNORECASE
)


def bare(words: str) -> str:
    """A block's words without the mark-up, bullets and rules around them."""
    return words.replace("**", "").replace("__", "").strip(_MARKS).strip()


def is_amendment_line(line: str) -> bool:
    """Whether a line says that something is corrected or brought up to date, and not what."""
    return _AMENDED.fullmatch(bare(line)) is not None


def is_release_line(line: str) -> bool:
    """Whether a line says that this is a release, or when it may be used."""
    return bool(_RELEASE_LINE.match(bare(line)))


def is_end_mark(line: str) -> bool:
    """Whether a line says that a release ends there: "###", "-30-", "ENDS"."""
    return _END_MARK.fullmatch(line) is not None


def is_page_mark(line: str) -> bool:
    """Whether a line says that a release goes on or ends, or numbers a page."""
    return is_end_mark(line) or _PAGE_MARK.fullmatch(line) is not None
