"""The messages of an OpenAI client -> one question with its history.

The last message of the user is the question; earlier pairs are the history, oldest first. A system
message changes nothing here: what this service says is not a matter of instructions.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from service.api.openai_problem import RequestRefused
from service.api.question import composed_to
from service.turn import ANSWER_CHARS, QUESTION_CHARS, TURNS, Asked

MESSAGES = 200  # the last so many are read: more than ten turns with everything between them
_STORED = "Nothing is stored here; send the earlier turns in input."


class Part(BaseModel):
    model_config = ConfigDict(extra="allow")
    type: str
    text: str | None = None


class Message(BaseModel):
    model_config = ConfigDict(extra="allow")
    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: str | list[Part] | None = None

    def text(self) -> str:
        """What of the message is text."""
        if isinstance(self.content, list):
            return " ".join(part.text or "" for part in self.content)
        return self.content or ""

    def strange(self) -> str | None:
        """What is in the message beside text: the kind of the first picture, file or sound."""
        parts = self.content if isinstance(self.content, list) else ()
        return next((part.type for part in parts if part.text is None), None)


class Item(BaseModel):
    """A message of the Responses API, or what another model did between two: a call, its result, its reasoning."""

    model_config = ConfigDict(extra="allow")
    type: str | None = None
    role: Literal["system", "developer", "user", "assistant"] | None = None
    content: str | list[Part] | None = None


class _Request(BaseModel):
    model_config = ConfigDict(extra="allow")
    model: str = Field(min_length=1, max_length=200)

    def ignored(self, known: Sequence[str]) -> list[str]:
        """The parameters that were given and change nothing: tools that are offered, how a model is to choose words."""
        given = self.model_extra or {}
        return sorted(name for name, value in given.items() if value is not None and name not in known)

    def refuse(self) -> None:
        """Let pass what can be answered in text.

        Raises:
            RequestRefused: a tool has to be called, or JSON to be returned: an answer in text would be taken for it.
        """
        given = self.model_extra or {}
        for name in ("tool_choice", "function_call"):
            if _forced(given.get(name)):
                told = "This service calls no tools. Leave this out, or say auto or none: offered tools are ignored."
                raise RequestRefused(told, name, "unsupported_parameter")
        for name, form in (
            ("response_format", given.get("response_format")),
            ("text", _inner(given, "text", "format")),
        ):
            if isinstance(form, dict) and form.get("type") not in (None, "text"):
                told = (
                    "The answer is text. POST /v1/ask returns it as JSON, and so does the field pressdesk of a reply."
                )
                raise RequestRefused(told, name, "unsupported_parameter")


class StreamOptions(BaseModel):
    model_config = ConfigDict(extra="allow")
    include_usage: bool | None = None


class ChatRequest(_Request):
    messages: list[Message] = Field(min_length=1)
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    n: int | None = Field(default=None, ge=1, le=1)


def _listed(given: object) -> object:
    return [{"role": "user", "content": given}] if isinstance(given, str) else given


class ResponsesRequest(_Request):
    input: Annotated[list[Item], BeforeValidator(_listed)]
    stream: bool | None = None
    previous_response_id: str | None = None
    conversation: Any = None

    def refuse(self) -> None:
        super().refuse()
        for name, value in (("previous_response_id", self.previous_response_id), ("conversation", self.conversation)):
            if value:
                raise RequestRefused(_STORED, name, "unsupported_parameter")
        if any(item.type == "item_reference" for item in self.input):
            raise RequestRefused(_STORED, "input", "invalid_value")

    def messages(self) -> list[Message]:
        return [Message(role=item.role, content=item.content) for item in self.input if item.role]


def _forced(choice: object) -> bool:
    """Whether the choice of a tool leaves no answer in text."""
    if isinstance(choice, dict):
        return (choice.get("mode") or _inner(choice, "allowed_tools", "mode")) != "auto"
    return choice not in (None, "auto", "none")


def _inner(given: dict[str, Any], outer: str, name: str) -> object:
    held = given.get(outer)
    return held.get(name) if isinstance(held, dict) else None


def last_words(messages: Sequence[Message]) -> str:
    """What the user said last, of any length; "" where the user said nothing that is text."""
    said = (message.text() for message in reversed(messages) if message.role == "user")
    return next((words for words in said if words.strip()), "")


def last_typed(body: bytes) -> str:
    """``last_words`` of a request of which anything may be wrong; "" where it is none of these routes'."""
    given = sent(body)
    for messages in (given.get("messages"), given.get("input")):
        if isinstance(messages, str):
            return messages
        listed: list[object] = messages if isinstance(messages, list) else []
        for message in reversed(listed):
            if (
                isinstance(message, dict)
                and message.get("role") == "user"
                and (words := _words(message.get("content")))
            ):
                return words
    return ""


def sent(body: bytes) -> dict[str, Any]:
    """The JSON object of a body; an empty one where it is none."""
    try:
        given = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return given if isinstance(given, dict) else {}


def _words(content: object) -> str:
    if isinstance(content, str):
        return content.strip()
    texts = (part.get("text") for part in content if isinstance(part, dict)) if isinstance(content, list) else ()
    return " ".join(text for text in texts if isinstance(text, str)).strip()


def asked(messages: Sequence[Message], param: str) -> Asked:
    """The question of a conversation.

    Raises:
        RequestRefused: there is none, it is too long, or not all of it is text.
    """
    read = messages[-MESSAGES:]
    said = [(m.role, composed_to(ANSWER_CHARS, m.text()).strip(), m.strange()) for m in read]
    if not all(_is_text(words) for _, words, _ in said):
        raise RequestRefused("The text holds half of a surrogate pair, which is no character.", param, "invalid_value")
    asking = (i for i, (role, words, strange) in enumerate(said) if role == "user" and (words or strange))
    last = max(asking, default=None)
    if last is None:
        raise RequestRefused("There is no message of a user to answer.", param, "invalid_value")
    _, question, strange = said[last]
    if strange:
        raise RequestRefused(f"Only text can be asked, not {strange!r}.", param, "invalid_value")
    if len(question) > QUESTION_CHARS:
        raise RequestRefused(f"A question has at most {QUESTION_CHARS} characters.", param, "string_above_max_length")
    return Asked(question, tuple(_turns([(role, words) for role, words, _ in said[:last]]))[-TURNS:])


def _is_text(words: str) -> bool:
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True


def _turns(said: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Each message of a user with what was answered to it."""
    turns: list[tuple[str, str]] = []
    for role, words in said:
        if role == "user" and words:
            turns.append((words[:QUESTION_CHARS], ""))
        elif role == "assistant" and turns:
            turns[-1] = (turns[-1][0], f"{turns[-1][1]}\n{words}".strip()[:ANSWER_CHARS])
    return turns
