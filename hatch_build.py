"""The build hook: pack the data, and compile it so that no start has to read and check it again."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledData(BuildHookInterface):
    """Puts the data and what is compiled of it in a wheel; of an editable install, in the data folder."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before anything is packed."""
        root = Path(self.root)
        sys.path[:0] = [str(root), str(root / "src")]
        from tools.compile_data import FOLDER, compile_into  # noqa: PLC0415 - found only now

        if version == "editable":
            compile_into(root / "data" / FOLDER, data=root / "data")
            return
        self._folder = tempfile.TemporaryDirectory()
        compile_into(Path(self._folder.name))
        packed = {path.name: path for path in (root / "data").iterdir() if path.name != FOLDER}
        packed[FOLDER] = Path(self._folder.name)
        build_data["force_include"] |= {str(path): f"inspiratie/data/{name}" for name, path in packed.items()}

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - the hook's signature
        """Remove what was only made to be packed."""
        if version != "editable":
            self._folder.cleanup()
