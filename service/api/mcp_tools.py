"""What the tools of ``/mcp`` are and do. The only door to the MCP SDK, which takes a while to import.

``search`` and ``fetch`` have the shape that deep-research clients require; ``ask`` and ``grades`` return what
``/v1/ask`` and ``/v1/grades`` return. All are read only.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from inspect import cleandoc
from typing import Annotated, Any
from urllib.parse import urlsplit

from mcp.server import MCPServer
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.tools import Tool
from mcp.server.transport_security import TransportSecuritySettings
from mcp_types import ToolAnnotations
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, WithJsonSchema, create_model
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from ingest import ArchiveUnusable, EmbedderUnavailable, IndexNotBuilt
from service.answer import Answer, CitedDocument, Outcome
from service.api.answer import AnswerModel
from service.api.grades import GradesModel, grades_model
from service.api.health import VERSION
from service.api.help_id import help_id, help_text
from service.api.parameters import EDITIONS, FRAMEWORK, GRADED, CursorWord, Word, Year
from service.api.parts import Parts
from service.api.problem import BLANK, NO_ARCHIVE, NO_INDEX, said_wrong
from service.api.question import FILTER_VALUES, TooLong, TurnBody, nfc
from service.citations import permalink
from service.citing.attribution import date_for_readers
from service.documents import view
from service.grade_list import grade_page
from service.lifeline import Lifeline
from service.pipeline import Pipeline
from service.searching.cursor import CursorInvalid
from service.searching.finding import find
from service.searching.query import Query
from service.turn import QUESTION_CHARS, TURNS, Asked
from service.writing.caller import CALLER

RESULTS = 10  # as many as a first page
ROWS = 300  # grade rows of one call: every subject of a few editions
_READ_ONLY = ToolAnnotations(read_only_hint=True, idempotent_hint=True, destructive_hint=False, open_world_hint=False)
_OUT_OF_ORDER = (IndexNotBuilt, ArchiveUnusable, EmbedderUnavailable, sqlite3.Error)
_TAKES_WORDS = {"search": "query", "ask": "question"}  # which of its arguments they are
_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")

# No bound of the SDK's: what is too long may be a cry for help, and help is looked for before a length ends it.
Words = Annotated[str, Field(min_length=1, description=f"at most {QUESTION_CHARS} characters")]
# Read in the tool itself, for the same reason; clients are told what it has to be.
_TURNS = TypeAdapter(Annotated[list[TurnBody] | None, Field(max_length=TURNS)])
_TURNS_SCHEMA = {"type": "array", "items": TurnBody.model_json_schema(), "maxItems": TURNS}
History = Annotated[Any, WithJsonSchema({"anyOf": [_TURNS_SCHEMA, {"type": "null"}], "default": None})]

log = logging.getLogger(__name__)


class FoundDocument(BaseModel):
    id: str
    title: str
    url: str


class FoundDocuments(BaseModel):
    results: list[FoundDocument]


class FetchedDocument(FoundDocument):
    text: str
    metadata: dict[str, str]


class _NoOther(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Tools:
    """What the tools do. ``base`` is the address that visitors see, without a slash at its end."""

    def __init__(self, parts: Parts, base: str) -> None:
        self._parts = parts
        self._base = base

    def search(self, query: Words) -> FoundDocuments:
        """Search press releases and report cards; returns documents to read with fetch."""
        found: list[FoundDocument] = []

        def searched() -> Answer:
            words = nfc(query)
            with self._parts.current.pipeline() as pipeline:
                answer = pipeline.answer(Asked(words))
                hits = find(pipeline, words, Query(), limit=RESULTS).found.hits
            found.extend(self._found(hit.document) for hit in hits)
            return answer

        answer = self._answered(query, searched)
        if answer.outcome is Outcome.HELP:
            first = answer.text.splitlines()[0]
            id = help_id(answer, self._parts.current.organisation())
            found.insert(0, FoundDocument(id=id, title=first, url=f"{self._base}/help"))
        return FoundDocuments(results=found)

    def fetch(self, id: Annotated[str, Field(min_length=1, max_length=200)]) -> FetchedDocument:
        """The whole text of one document that search returned."""
        if text := help_text(id, self._parts.current.organisation()):
            return FetchedDocument(id=id, title="Help", text=text, url=f"{self._base}/help", metadata={})
        with self._pipeline() as pipeline:
            found = view(pipeline, id)
        if found is None:
            raise ToolError("There is no document with this id.")
        anatomy, shown = found.anatomy, found.shown
        metadata = {
            "type": anatomy.type,
            "publisher": anatomy.publisher,
            "published": date_for_readers(anatomy.published),
            "subjects": ", ".join(anatomy.subjects),
            "version": f"sha256:{shown.sha256}",
            "permalink": f"{self._base}{permalink(id, shown.sha256)}",
        }
        return FetchedDocument(
            id=id, title=anatomy.title, text=shown.text, metadata=metadata, url=anatomy.url or f"{self._base}/d/{id}"
        )

    def ask(
        self,
        question: Words,
        ctx: Context[Any, Request],
        history: History = None,
    ) -> AnswerModel:
        """Answer a question in the archive's own words, each sentence cited, or say why not. Show text
        and notices as they are; they hold fixed texts for people who need help."""
        asking = ctx.request_context.request  # the SDK runs tools outside the request's own context
        CALLER.set(getattr(asking.state, "caller", None) if asking else None)

        said = [question]

        def answered() -> Answer:
            turns = tuple((turn.question, turn.answer) for turn in _TURNS.validate_python(history) or ())
            asked = Asked(nfc(question), turns)
            said[:] = asked.said
            with self._parts.current.pipeline() as pipeline:
                return pipeline.answer(asked)

        answer = self._answered(question, answered)
        self._parts.answered(answer, said)
        return AnswerModel.model_validate(answer)

    def grades(
        self,
        subject: Annotated[list[Word] | None, Field(max_length=FILTER_VALUES, description=GRADED)] = None,
        year: Annotated[list[Year] | None, Field(max_length=FILTER_VALUES, description=EDITIONS)] = None,
        framework: Annotated[Word | None, Field(description=FRAMEWORK)] = None,
        cursor: Annotated[CursorWord | None, Field(description="next of the page before")] = None,
    ) -> GradesModel:
        """Grades as the report cards print them, each row with its citation. A letter has a meaning
        only with its framework. The rest of a long list is at the cursor that next names."""
        with self._pipeline() as pipeline:
            try:
                page = grade_page(pipeline, subject or (), year or (), framework, ROWS, cursor)
            except CursorInvalid as error:
                raise ToolError("This cursor belongs to another list or an earlier index; ask again.") from error
            return grades_model(page, pipeline.searched())

    def _answered(self, words: str, answered: Callable[[], Answer]) -> Answer:
        """What ``answered`` returns; help where it fails and ``words`` are a cry for it.

        Raises:
            ToolError: there is no answer.
        """
        if not words.strip():
            raise ToolError(f"{BLANK}.")
        try:
            return self._parts.lifeline.or_help(words, answered)
        except TooLong as error:
            raise ToolError(f"A question has {error}.") from error
        except ValidationError as error:
            first = error.errors()[0]
            raise ToolError(f"{'.'.join(map(str, ('history', *first['loc'])))}: {said_wrong(first)}.") from error
        except _OUT_OF_ORDER as error:
            raise _unready(error) from error

    @contextmanager
    def _pipeline(self) -> Iterator[Pipeline]:
        try:
            with self._parts.current.pipeline() as pipeline:
                yield pipeline
        except _OUT_OF_ORDER as error:
            raise _unready(error) from error

    def _found(self, document: CitedDocument) -> FoundDocument:
        url = document.url or f"{self._base}/d/{document.id}"
        return FoundDocument(id=document.id, title=document.title, url=url)


class _Server(MCPServer[Any]):
    """The SDK's server, which tells what is wrong with the arguments of a tool as every other door does, and looks for
    a cry for help before that."""

    def __init__(self, tools: Tools, lifeline: Lifeline) -> None:
        made = [_strict(tool) for tool in (tools.search, tools.fetch, tools.ask, tools.grades)]
        super().__init__(
            "pressdesk",
            title="pressdesk",
            version=VERSION,
            log_level="WARNING",
            instructions="Quotes an organisation's press releases and report cards. Every sentence is cited; when the "
            "archive holds no answer, it says so.",
            tools=made,
        )
        self._takes = {tool.name: ", ".join(tool.parameters["properties"]) for tool in made}
        self._lifeline = lifeline

    async def call_tool(self, name: str, arguments: dict[str, Any], context: Context[Any, Any] | None = None) -> Any:
        try:
            return await super().call_tool(name, arguments, context)
        except ToolError as error:
            if not isinstance(error.__cause__, ValidationError):
                raise
            if cry := await run_in_threadpool(self._cry, name, arguments):
                return await super().call_tool(name, cry, context)
            raise ToolError(f"{'; '.join(self._wrong(name, one) for one in error.__cause__.errors())}.") from error

    def _cry(self, name: str, arguments: dict[str, Any]) -> dict[str, str] | None:
        """The cry for help alone of a call of which something else is wrong, as the tool takes it."""
        words = arguments.get("question", arguments.get("query"))
        if name not in _TAKES_WORDS or not isinstance(words, str) or self._lifeline.help(words) is None:
            return None
        return {_TAKES_WORDS[name]: words}

    def _wrong(self, name: str, error: Mapping[str, Any]) -> str:
        named = ".".join(map(str, error["loc"]))
        if error["type"] == "extra_forbidden":
            return f"{named}: There is no argument of this name; {name} takes {self._takes[name]}"
        return f"{named}: {said_wrong(error)}"


def _strict(function: Callable[..., Any]) -> Tool:
    """A tool that takes no argument but its own: the SDK's drops whatever it does not know without a word."""
    tool = Tool.from_function(
        function, description=cleandoc(function.__doc__ or ""), annotations=_READ_ONLY, structured_output=True
    )
    taken = tool.fn_metadata.arg_model
    arguments = create_model(taken.__name__, __base__=(taken, _NoOther))
    metadata = tool.fn_metadata.model_copy(update={"arg_model": arguments})
    return tool.model_copy(update={"fn_metadata": metadata, "parameters": arguments.model_json_schema(by_alias=True)})


def _unready(error: Exception) -> ToolError:
    """The sentence for whoever asks; what staff can do stands in the log."""
    log.error("no answer of an MCP tool: %s", error)
    return ToolError(NO_INDEX if isinstance(error, IndexNotBuilt) else NO_ARCHIVE)


def sdk_app(parts: Parts, address: str, *, guarded: bool) -> Starlette:
    """The SDK's own app over the tools. ``address`` is where visitors reach the service; ``guarded``: only requests to
    that host and this machine are served, so that no website can reach a service at home."""
    return _Server(Tools(parts, address.rstrip("/")), parts.lifeline).streamable_http_app(
        streamable_http_path="/mcp",
        stateless_http=True,
        json_response=True,
        transport_security=_security(address, guarded),
    )


def _security(address: str, guarded: bool) -> TransportSecuritySettings:
    host = urlsplit(address).netloc
    hosts = [entry for name in _LOOPBACK for entry in (name, f"{name}:*")] + [host]
    return TransportSecuritySettings(
        enable_dns_rebinding_protection=guarded,
        allowed_hosts=hosts,
        allowed_origins=[f"{scheme}://{name}" for scheme in ("http", "https") for name in hosts],
    )
