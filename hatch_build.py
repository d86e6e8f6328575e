"""The build hook: compile the packaged data, so that no start has to read and check it again."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledData(BuildHookInterface):
    """Puts the compiled data in a wheel; of a checkout that is installed as it stands, in its data folder."""

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
        build_data["force_include"][self._folder.name] = f"inspiratie/data/{FOLDER}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - the hook's signature
        """Remove what was only made to be packed."""
        if version != "editable":
            self._folder.cleanup()
