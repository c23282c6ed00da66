"""Environment variables -> how the service runs."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr
from pydantic_settings import BaseSettings, DotEnvSettingsSource, EnvSettingsSource, SettingsConfigDict

from ingest import DataDir, DataFolder, MaybeServer, pattern
from service.writing.prompt import Mode

_PREFIX = "PRESSDESK_"
_OF_INGEST = "embedder"
_ADDRESS = pattern(r"https?://[^\s/?#]+[^\s?#]*")
_PATH = pattern(r"//[^/]+/+[^/]")


def _web_address(value: str) -> str:
    if not _ADDRESS.fullmatch(value):
        raise ValueError(f"{value!r} is no address; write it whole, such as https://www.example.org")
    return value


def _no_or_web_address(value: str) -> str:
    return _web_address(value) if value else value


def _no_or_root(value: str) -> str:
    """Every page, script and link names its place from the root of a site."""
    if value and _PATH.search(_web_address(value)):
        raise ValueError(f"{value!r} ends in a path, and this service stands at the root of a site; leave the path out")
    return value


Address = Annotated[str, AfterValidator(_web_address)]
MaybeAddress = Annotated[str, AfterValidator(_no_or_web_address)]
MaybeRoot = Annotated[str, AfterValidator(_no_or_root)]


class ServiceSettings(BaseSettings):
    """What ``python -m service`` can be told from outside. The README's table lists each."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, env_file=".env", extra="ignore")

    data: DataFolder = Field(default=Path("var"), description="the data directory: archive, originals and index")
    chroma_url: MaybeServer = Field(
        default="", description="the Chroma server that holds the vectors; empty for a Chroma inside each process"
    )
    host: str = Field(default="127.0.0.1", min_length=1, description="the address to listen on")
    port: int = Field(default=8000, ge=0, le=65535, description="the port to listen on")
    rate_limit: str = Field(
        default="60/minute",
        description="questions and searches per client address; none for loopback "
        "unless a trusted proxy forwards; empty for none",
    )
    trusted_proxies: str = Field(
        default="", description="addresses of proxies whose X-Forwarded-For is believed, separated by commas"
    )
    widget_origins: str = Field(
        default="",
        description="websites that may embed the widget: exact origins such as "
        "https://www.example.org, separated by commas",
    )
    quick_exit: Address = Field(
        default="https://www.wikipedia.org", description="where the quick exit of pages and widget leads"
    )
    public_url: MaybeRoot = Field(default="", description="the address that visitors see, when a proxy stands before")

    journal_days: int = Field(
        default=0,
        ge=0,
        le=366,
        description="days for which staff may see what was asked, without messages that cry for help or speak of their "
        "writer; 0 keeps none, and removes what was kept",
    )
    reader: Literal["close", "quick"] = Field(
        default="close",
        description="close: a cross-encoder reads the best sentences once more where that decides; "
        "quick: no cross-encoder, less memory, and fewer questions are answered",
    )

    processes: int = Field(
        default=1,
        ge=1,
        le=64,
        description="processes that answer questions, on as many cores; each has the index and the networks in memory. "
        "With a chat model one answers",
    )

    model: str = Field(
        default="",
        description="a chat model as LangChain names it, such as openai:gpt-5-mini or ollama:llama3; empty for none",
    )
    model_mode: Mode = Field(default="write", description="what the chat model may do: select sentences, or write")
    model_url: MaybeAddress = Field(
        default="", description="the base address of the chat model's server, if not its own"
    )
    model_key: SecretStr = Field(default=SecretStr(""), description="the key that the chat model's server asks for")
    model_budget: int = Field(
        default=1_000_000, ge=0, description="tokens that the chat model may use in a day, prompts and replies together"
    )
    model_timeout: float = Field(
        default=4.0, gt=0, le=4.5, description="seconds after which the extractive answer is shown instead"
    )
    api_keys: SecretStr = Field(
        default=SecretStr(""),
        description="keys for the OpenAI-compatible routes and MCP, separated by commas; empty for open doors",
    )

    @property
    def address(self) -> str:
        """Where a reader finds the pages while the service runs, without a slash at its end."""
        if self.public_url:
            return self.public_url.rstrip("/")
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"

    @property
    def data_dir(self) -> DataDir:
        return DataDir(self.data)


def unknown_settings() -> Iterator[str]:
    """A sentence for each variable, of the environment or ``.env``, that reads like a setting and is none: with a key
    under a misspelled name all doors would stand open, and nobody would know."""
    known = {f"{_PREFIX}{name}".upper() for name in (*ServiceSettings.model_fields, _OF_INGEST)}
    given = {*EnvSettingsSource(ServiceSettings).env_vars, *DotEnvSettingsSource(ServiceSettings).env_vars}
    for name in sorted({name.upper() for name in given} - known):
        if name.startswith(_PREFIX):
            near = get_close_matches(name, known, 1)
            yield f"{name} is no setting and changes nothing" + (f"; did you mean {near[0]}?" if near else "")
