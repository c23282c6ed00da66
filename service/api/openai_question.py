"""The messages of an OpenAI client -> one question with its history.

The last message of the user is the question; earlier pairs are the history, oldest first. A system
message changes nothing here: what this service says is not a matter of instructions.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from service.api.openai_problem import RequestRefused
from service.api.question import ANSWER_CHARS, QUESTION_CHARS, TURNS, composed_to
from service.turn import Asked

MESSAGES = 200  # more than any client keeps; a longer list is a mistake


class Part(BaseModel):
    model_config = ConfigDict(extra="allow")
    type: str
    text: str | None = None


class Message(BaseModel):
    model_config = ConfigDict(extra="allow")
    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: str | list[Part] | None = None

    def words(self) -> str:
        """The message as text.

        Raises:
            RequestRefused: it holds an image, a file or sound.
        """
        if isinstance(self.content, list):
            strange = [part.type for part in self.content if part.text is None]
            if strange:
                raise RequestRefused(f"Only text can be asked, not {strange[0]!r}.", "messages", "invalid_value")
        return self.text()

    def text(self) -> str:
        """What of the message is text."""
        if isinstance(self.content, list):
            return " ".join(part.text or "" for part in self.content)
        return self.content or ""


class _Request(BaseModel):
    model_config = ConfigDict(extra="allow")
    model: str = Field(min_length=1, max_length=200)

    def ignored(self, known: Sequence[str]) -> list[str]:
        """The parameters that were given and change nothing.

        Raises:
            RequestRefused: tools are asked for; this service runs none.
        """
        given = self.model_extra or {}
        if any(given.get(name) for name in ("tools", "functions")):
            raise RequestRefused("This service calls no tools.", "tools", "unsupported_parameter")
        return sorted(name for name, value in given.items() if value is not None and name not in known)


class StreamOptions(BaseModel):
    model_config = ConfigDict(extra="allow")
    include_usage: bool = False


class ChatRequest(_Request):
    messages: list[Message] = Field(min_length=1, max_length=MESSAGES)
    stream: bool = False
    stream_options: StreamOptions | None = None
    n: int = Field(default=1, ge=1, le=1)


class ResponsesRequest(_Request):
    input: str | list[Message] = Field(min_length=1)
    stream: bool = False
    previous_response_id: str | None = None

    def messages(self) -> list[Message]:
        if self.previous_response_id:
            raise RequestRefused(
                "Nothing is stored here; send the earlier turns in input.",
                "previous_response_id",
                "unsupported_parameter",
            )
        return [Message(role="user", content=self.input)] if isinstance(self.input, str) else self.input


def last_words(messages: Sequence[Message]) -> str:
    """What the user said last, of any length; "" where the user said nothing that is text."""
    said = (message.text() for message in reversed(messages) if message.role == "user")
    return next((words for words in said if words.strip()), "")


def last_typed(body: bytes) -> str:
    """``last_words`` of a request that nothing has read yet; "" where it is none of these routes'."""
    with suppress(ValidationError):
        return last_words(ChatRequest.model_validate_json(body).messages)
    with suppress(ValidationError, RequestRefused):
        return last_words(ResponsesRequest.model_validate_json(body).messages())
    return ""


def asked(messages: Sequence[Message], param: str) -> Asked:
    """The question of a conversation.

    Raises:
        RequestRefused: there is none, it is too long, or no text at all.
    """
    said = [(m.role, composed_to(ANSWER_CHARS, m.words()).strip()) for m in messages]
    if not all(_is_text(words) for _, words in said):
        raise RequestRefused("The text holds half of a surrogate pair, which is no character.", param, "invalid_value")
    last = max((i for i, (role, words) in enumerate(said) if role == "user" and words), default=None)
    if last is None:
        raise RequestRefused("There is no message of a user to answer.", param, "invalid_value")
    question = said[last][1]
    if len(question) > QUESTION_CHARS:
        raise RequestRefused(f"A question has at most {QUESTION_CHARS} characters.", param, "string_above_max_length")
    return Asked(question, tuple(_turns(said[:last]))[-TURNS:])


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
