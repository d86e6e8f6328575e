"""The packaged data as it was compiled: plain JSON, used only while it is that of the files people write."""

import json
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from inspiratie.storage import packaged

FOLDER = "compiled"
"""Where it stands, in the data folder; `tools/compile_data.py` and every build make it."""
MANIFEST = "manifest.json"
"""What tells of every part its checksum, and of what it was made from."""
_SOURCES = ("initiatives.yaml", "dangers.yaml", "vocabulary", "lexicon", "examples", "model")
"""What it is made from, in the data folder."""
_MAKERS = ("clean.py", "storage", "language", "deck", "engine")
"""The module and the rooms whose code has a say in it."""


def compiled(part: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return one part of the packaged data; None where it must be made from its files.

    That is so where nothing was compiled, where a file or the code changed since, and where the part is
    damaged.
    """
    content = compiled_bytes(part)
    return None if content is None else json.loads(content)


def compiled_bytes(part: str) -> bytes | None:
    """Return one part of the packaged data as it stands in its file; None as `compiled` does."""
    folder = packaged.data_folder() / FOLDER
    checksum = _checksums(folder).get(part)
    if checksum is None:
        return None
    try:
        content = (folder / part).read_bytes()
    except OSError:
        return None
    return content if zlib.crc32(content) == checksum else None


def write_compiled(folder: Path, parts: Mapping[str, object], *, data: Path | None = None) -> None:
    """Write the parts, bytes as they are and all else as JSON, and their checksums into a folder.

    With `data`, the folder of what they were made from, they are used only while nothing there changes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    checksums: dict[str, int] = {}
    for name, part in parts.items():
        content = part if isinstance(part, bytes) else _as_json(part)
        (folder / name).write_bytes(content)
        checksums[name] = zlib.crc32(content)
    manifest = {"parts": checksums, "sources": _states(data) if data else None}
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8", newline="\n")


def _as_json(part: object) -> bytes:
    return json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode()


@cache
def _checksums(folder: Path) -> Mapping[str, int]:
    """Return the checksum of every part; nothing when they are not those of the files as they are now."""
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return {}
    sources = manifest["sources"]
    is_current = sources is None or sources == _states(folder.parent)
    checksums: Mapping[str, int] = manifest["parts"] if is_current else {}
    return checksums


def _states(data: Path) -> Mapping[str, list[int]]:
    """Return the size and the time of change of every file that has a say in what is compiled."""
    written = (path for name in _SOURCES for path in _files(data / name, "*"))
    code = (path for name in _MAKERS for path in _files(packaged.PACKAGE / name, "*.py"))
    states = ((path, path.stat()) for path in (*written, *code))
    return {str(path): [state.st_size, state.st_mtime_ns] for path, state in states}


def _files(place: Path, pattern: str) -> Iterator[Path]:
    """Yield a file, or the files anywhere in a folder that are named so; nothing when there is none."""
    found = place.rglob(pattern) if place.is_dir() else (place,)
    return (path for path in found if path.is_file())
