"""The build hook: pack the data, compile it so that no start has to check it again, make the man page."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledData(BuildHookInterface):
    """Puts data, compiled data and man page in a wheel; what an editable install compiles, in the data."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before anything is packed."""
        root = Path(self.root)
        sys.path[:0] = [str(root), str(root / "src")]
        from tools.compile_data import FOLDER, compile_into  # noqa: PLC0415 - found only now
        from tools.man_page import man_page  # noqa: PLC0415 - likewise

        if version == "editable":
            compile_into(root / "data" / FOLDER, data=root / "data")
            return
        self._folder = tempfile.TemporaryDirectory()
        compiled, page = Path(self._folder.name, FOLDER), Path(self._folder.name, "inspiratie.1")
        compiled.mkdir()
        compile_into(compiled)
        manual = (root / "docs" / "handleiding.md").read_text(encoding="utf-8")
        page.write_text(man_page(manual, self.metadata.version), encoding="utf-8", newline="\n")
        build_data["shared_data"] = {str(page): "share/man/man1/inspiratie.1"}
        packed = {path.name: path for path in (root / "data").iterdir() if path.name != FOLDER}
        packed[FOLDER] = compiled
        build_data["force_include"] |= {str(path): f"inspiratie/data/{name}" for name, path in packed.items()}

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - the hook's signature
        """Remove what was only made to be packed."""
        if version != "editable":
            self._folder.cleanup()
