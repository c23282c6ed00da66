"""Settings -> the writer over the chat model that they name, where they name one."""

from __future__ import annotations

from service.settings import ServiceSettings
from service.writer import ModelChoice, Writer
from service.writing.budget import Budget


def chat_model(settings: ServiceSettings) -> Writer | None:
    """The same for the server and for the terminal, with one budget for both.

    Raises:
        ModelUnavailable: it cannot be used here.
    """
    if not settings.model:
        return None
    choice = ModelChoice(
        settings.model,
        settings.model_mode,
        settings.model_url,
        settings.model_key.get_secret_value(),
        settings.model_timeout,
    )
    return Writer(choice, Budget(settings.data_dir.root / "budget.db", settings.model_budget))
