"""Examples of the OpenAPI document: made-up documents of a made-up organisation, valid by the schema."""

from __future__ import annotations

from typing import Any

_SHA256 = "sha256:" + "5e" * 32
_DOCUMENT: dict[str, Any] = {
    "id": "bridges-2024",
    "title": "Two bridges reopen",
    "type": "press_release",
    "publisher": "Example Roads Trust",
    "url": "https://roads.example/news/bridges",
    "subjects": ["N1"],
    "published": {"date": "2024-05-02", "precision": "day", "inferred": False, "confidence": 1.0, "basis": "printed"},
}
_CITATION: dict[str, Any] = {
    "marker": 1,
    "kind": "quote",
    "exact": "Two bridges on the N1 reopened on May 2.",
    "prefix": "PORTVILLE — ",
    "suffix": " A third follows.",
    "start": 132,
    "end": 172,
    "version": _SHA256,
    "document": _DOCUMENT,
    "speaker": None,
    "role": None,
    "permalink": f"/d/bridges-2024?version={_SHA256}&start=132&end=172#cited",
    "deep_link": None,
    "marks": [],
    "header": None,
    "language": "en",
    "attribution": {
        "plain": "“Two bridges on the N1 reopened on May 2.” — in “Two bridges reopen” "
        "(Example Roads Trust, May 2, 2024)",
        "ap": "“Two bridges on the N1 reopened on May 2,” according to a May 2, 2024, news release from "
        "Example Roads Trust.",
    },
}
_SEARCHED = {
    "documents": 61,
    "passages": 540,
    "from": "2011",
    "to": "2024-10-14",
    "generation": "gen-000007-5b1f0c2a9d3e",
    "as_of": "2026-01-31T16:00:00Z",
}
_EMPTY: dict[str, Any] = {
    "reason": None,
    "citations": [],
    "figures": [],
    "computed": [],
    "notices": [],
    "options": [],
    "nearest": [],
    "links": [],
    "searched": _SEARCHED,
    "language": "en",
    "joined": False,
    "mode": "extractive",
}


def _understood(question: str) -> dict[str, Any]:
    return {
        "question": question,
        "subjects": [],
        "years": [],
        "framework": None,
        "bills": [],
        "speaker": None,
        "proposed": None,
        "unmatched": [],
    }


ANSWERS: dict[str, Any] = {
    "answered": {
        "summary": "An answer: one quotation and where it stands",
        "value": {
            **_EMPTY,
            "outcome": "answered",
            "text": "“Two bridges on the N1 reopened on May 2.” [1]",
            "citations": [_CITATION],
            "understood": _understood("When did the bridges on the N1 reopen?"),
        },
    },
    "abstained": {
        "summary": "The archive does not hold the answer",
        "value": {
            **_EMPTY,
            "outcome": "abstained",
            "reason": "not_in_archive",
            "text": "The archive does not hold an answer to this. Searched: 61 documents from 2011 to 2024, "
            "as of 2026-01-31.",
            "nearest": [_CITATION],
            "understood": _understood("Who painted the bridges?"),
        },
    },
}

QUESTIONS: dict[str, Any] = {
    "plain": {"summary": "A question", "value": {"question": "When did the bridges on the N1 reopen?"}},
    "follow_up": {
        "summary": "A question that follows another",
        "value": {
            "question": "And on the N2?",
            "history": [{"question": "When did the bridges on the N1 reopen?", "answer": "On May 2, 2024. [1]"}],
            "filters": {"subject": [], "type": ["press_release"], "year": [2024]},
            "as_of": "2026-01-31",
            "max_citations": 3,
        },
    },
}

TOO_MANY: dict[str, Any] = {
    "description": "Too many requests from this address",
    "headers": {"Retry-After": {"description": "seconds to wait", "schema": {"type": "integer", "minimum": 1}}},
    "content": {
        "application/problem+json": {
            "schema": {"$ref": "#/components/schemas/Problem"},
            "example": {
                "type": "about:blank",
                "title": "Too Many Requests",
                "status": 429,
                "detail": "Too many requests from this address. Please try again in 20 seconds.",
                "request_id": "0f6d7c1e5b8a4f0c9a3b2d1e4f5a6b7c",
                "retry_after": 20,
            },
        }
    },
}
