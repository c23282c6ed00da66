"""Lines -> a small file that is replaced as a whole: never half of it, and no file where there are none."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from ingest.originals import sync_folder


def replace_lines(path: Path, lines: Collection[str]) -> None:
    """Write ``lines`` to ``path`` in place of what it held. Raises OSError, and nothing has changed."""
    if not lines:
        path.unlink(missing_ok=True)
    else:
        draft = path.with_suffix(".draft")
        try:
            with draft.open("w", encoding="utf-8") as file:
                file.writelines(f"{line}\n" for line in lines)
                file.flush()
                os.fsync(file.fileno())
            os.replace(draft, path)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
    sync_folder(path.parent)
