"""Text -> where a key or token of a program stands in it, by its form or by the word before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.lazy_pattern import pattern
from ingest.secret_patterns import KEY, Found

_KEYS = pattern(
    r"""
    (?<![A-Za-z0-9])(?:(?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{22,255}
    |glpat-[\w-]{20,}|sk-(?:ant-|proj-)?[\w-]{20,}|[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|xox[abeoprs]-[\w-]{10,}
    |xapp-[\w-]{10,}|AIza[\w-]{35}|ya29\.[\w-]{20,}|SG\.[\w-]{16,}\.[\w-]{16,}|hf_[A-Za-z0-9]{30,}|npm_[A-Za-z0-9]{36}
    |pypi-[\w-]{40,}|dop_v1_[a-f0-9]{64}|shpat_[a-fA-F0-9]{32}|key-[0-9a-f]{32}|EAACEdEose0cBA[0-9A-Za-z]+
    |https://hooks\.slack\.com/services/[\w/]{20,}|https://[\w.]*discord(?:app)?\.com/api/webhooks/[\w/-]{20,}
    |https://[\w.-]+\.webhook\.office\.com/[\w@/-]{20,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*
    |AGE-SECRET-KEY-1[0-9A-Z]{58}|npc_[\w-]{8}_[\w-]{20,})(?![A-Za-z0-9])
    |-----BEGIN[ A-Z]{0,30}PRIVATE[ ]KEY(?:[ ]BLOCK)?-----(?s:.{0,8000}?)
     (?:-----END[ A-Z]{0,30}PRIVATE[ ]KEY(?:[ ]BLOCK)?-----|\Z)
    """,
    re.X,
)
_NAMED_KEY = pattern(
    r"(?i:\b(?:api|access|secret|private|client|auth|bearer|subscription)[ _-]?"
    r"(?:key|token|secret)(?:[ _-]?id)?|\bbearer|\btoken|\bsecret)(?i:\s*(?:[:=]|is)\s*|\s+)[\"'“]?"
    r"(?P<bare>(?=[\w./+=-]{0,200}\d)(?=[\w./+=-]{0,200}[A-Za-z])[\w./+=-]{16,200})"
)
# As programs keep them: AWS_SECRET_ACCESS_KEY=X
_ASSIGNED = pattern(
    r"\b[A-Z][A-Z0-9_]{0,40}(?:SECRET|TOKEN|KEY|PASS|PASSWORD|PASSWD|PWD)[A-Z0-9_]{0,20}\s*[=:]\s*[\"']?(?P<bare>[^\s\"']{8,200})"
)


def keys(text: str) -> Iterator[Found]:
    """Keys and tokens of programs, by their form or by the word before them."""
    yield from (Found(match.start(), match.end(), KEY) for match in _KEYS.finditer(text))
    for form in (_NAMED_KEY, _ASSIGNED):
        yield from (Found(*match.span("bare"), KEY) for match in form.finditer(text))
