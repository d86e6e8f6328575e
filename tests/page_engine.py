"""The engine of the page, run by node outside a browser: what it answers to a test or a benchmark."""

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from inspiratie.deck.catalogue import Catalogue
from inspiratie.engine.need import Need
from inspiratie.output.page.engine import engine_block
from inspiratie.storage import packaged

ASK = Path(__file__).parent / "output" / "page" / "ask.mjs"
SCRIPT = packaged.PACKAGE / "output" / "page" / "script"


def node() -> str | None:
    """Return the program that runs JavaScript outside a browser, when it is there."""
    return shutil.which("node")


def ask_page(
    folder: Path,
    catalogue: Catalogue,
    *,
    requests: Sequence[Mapping[str, object]] = (),
    words: Sequence[tuple[str, str]] = (),
    chosen: Sequence[Sequence[str]] = (),
) -> Mapping[str, Any]:
    """Return what the page's engine over a catalogue answers to `requests`, and how it handles `words`.

    Of `chosen`, lists of concepts that a conversation may end in, it counts what they leave. The modules are
    copied to `folder`, since node takes a file for a module only where a package says so.
    """
    copy = folder / "script"
    if not copy.exists():
        shutil.copytree(SCRIPT, copy)
        (copy / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    asked = {
        "block": json.loads(engine_block(catalogue)),
        "requests": requests,
        "words": words,
        "chosen": chosen,
        "situations": {one.id: one.situaties for one in catalogue},
    }
    told = subprocess.run(  # noqa: S603 - our own script, by the full path of node
        [str(node()), str(ASK), str(copy / "engine")],
        input=json.dumps(asked),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if told.returncode:
        raise AssertionError(told.stderr)
    answered: Mapping[str, Any] = json.loads(told.stdout)
    return answered


def request_of(need: Need) -> Mapping[str, object]:
    """Return what the reader of a page says to ask the same as a need of the program."""
    return {
        "text": need.text,
        "stated": [wish.concept.id for wish in need.stated],
        "refused": [wish.concept.id for wish in need.refused if wish.is_stated],
        "excluded": sorted(need.excluded),
    }
