"""What the OpenAPI document tells before its routes: what a person needs who writes a client in the first hour."""

from __future__ import annotations

DESCRIPTION = """Answers from an organisation's press releases and report cards, in its own words.

**Ask.** `POST /v1/ask` with `{"question": "…"}`. Whatever is asked, the status is 200 when the service works: look at
`outcome`. Show `text`, and below it each of `citations` with its `marker`, which `text` carries as `[1]`; show
`notices` too. For a follow-up send the turns before as `history`: nothing is kept here.

**Check.** `GET /v1/documents/{id}?version=…` with a citation's document and version returns the text it was read
from; `text[start:end]` is `exact`. Offsets count Unicode code points from 0, and `end` is exclusive: in JavaScript
`Array.from(text).slice(start, end).join("")`. `permalink` is the page of that text with the words marked, below the
address of this service.

**Errors** are `application/problem+json` (RFC 9457), also from routes that do not list every status: 400, 404, 405,
413 (a body over 1 MiB), 422 (`errors` names each field), 429 and 503 (with `Retry-After`). Unknown fields and
parameters are refused. A browser on a website that is not allowed gets 403.

**Lists** come in pages: pass `next` as `cursor`, with the same parameters, until it is null.

**Other doors** to the same answers, described by others: `/v1/chat/completions`, `/v1/responses` and `/v1/models` for
OpenAI clients (each reply has the whole answer in `pressdesk`), `/mcp` for the Model Context Protocol (streamable
HTTP; tools `search`, `fetch`, `ask`, `grades`); these take a key, as `Authorization: Bearer …`, where keys are set.
`/widget/v1/pressdesk.js` is one script tag for a website."""
