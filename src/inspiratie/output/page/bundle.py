"""The modules of the script as one text: each in a scope of its own, after those that it imports.

It knows the imports and exports that the script uses: of names in braces, of one class by default, and of
nothing, for what a module does.
"""

import posixpath
import re
from collections.abc import Callable

_IMPORT = re.compile(
    r"""^import (?:(?:\{ (?P<names>[^}]+) \}|(?P<one>\w+)) from )?["'](?P<path>[^"']+)["'];?\n""",
    re.MULTILINE,
)
_EXPORT = re.compile(r"^export (?P<kind>const|function\*?|class) (?P<name>\w+)", re.MULTILINE)
_DEFAULT = re.compile(r"^export default (?=class )", re.MULTILINE)


def modules_of(entry: str, read: Callable[[str], str]) -> tuple[str, ...]:
    """Return the paths of a module and of all that it needs, each after those that it imports.

    Raises `ValueError` when modules import each other in a circle.
    """
    found: dict[str, None] = {}

    def visit(path: str, above: tuple[str, ...]) -> None:
        if path in above:
            message = f"modules import each other: {' > '.join((*above, path))}"
            raise ValueError(message)
        for imported in _IMPORT.finditer(read(path)):
            other = _resolved(imported["path"], path)
            if other not in found:
                visit(other, (*above, path))
        found[path] = None

    visit(entry, ())
    return tuple(found)


def bundle(entry: str, read: Callable[[str], str]) -> str:
    """Return a module and all that it needs as one script, which leaves no name in the window."""
    paths = modules_of(entry, read)
    scopes = (_scope(path, read(path), paths) for path in paths)
    return '"use strict";\n(() => {\n' + "\n".join(scopes) + "\n})();"


def _scope(path: str, source: str, paths: tuple[str, ...]) -> str:
    """Return a module as a function that is called at once and gives back what it exports."""
    exported = [each["name"] for each in _EXPORT.finditer(source)]
    if _DEFAULT.search(source):
        exported.append("$default")

    def brought(found: re.Match[str]) -> str:
        names = found["names"] or (f"$default: {found['one']}" if found["one"] else "")
        if not names:
            return ""
        return f"const {{ {names} }} = ${paths.index(_resolved(found['path'], path))};\n"

    body = _IMPORT.sub(brought, source)
    body = _DEFAULT.sub("const $default = ", _EXPORT.sub(r"\g<kind> \g<name>", body))
    return f"const ${paths.index(path)} = (() => {{\n{body}\nreturn {{ {', '.join(exported)} }};\n}})();"


def _resolved(path: str, importer: str) -> str:
    """Return the path of what a module imports, from the folder of the script."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(importer), path))
