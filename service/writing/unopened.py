"""Why a chat model cannot be opened -> one sentence for whoever set it: the setting, and what to write."""

from __future__ import annotations

from ingest import pattern

_NO_PROVIDER = ("Unable to infer model provider", "Unsupported provider")  # so LangChain's own words begin
_PACKAGE = pattern(r"pip install [\w.-]+")


def unopened(name: str, error: Exception) -> str:
    """``name`` is the model as it was set. Of what else the error says nothing is told: a key may stand in it."""
    said = str(error)
    if isinstance(error, ValueError) and said.startswith(_NO_PROVIDER):
        return (
            f"PRESSDESK_MODEL: LangChain knows no provider of {name!r}; write the provider and the model, such as "
            "openai:gpt-5-mini or ollama:llama3"
        )
    if isinstance(error, ImportError) and (package := _PACKAGE.search(said)):
        return f"PRESSDESK_MODEL: {name!r} needs a package that is not installed; run `{package.group()}`"
    return (
        f"PRESSDESK_MODEL: {name!r} cannot be opened ({type(error).__name__}); PRESSDESK_MODEL_KEY and "
        "PRESSDESK_MODEL_URL have to be what its server asks for"
    )
