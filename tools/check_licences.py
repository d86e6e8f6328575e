"""Check that whatever comes with the program may be passed on, by the licence that each package states.

Run: python -m tools.check_licences [--pins]

With ``--pins`` it prints the packages with their versions instead, as pip-audit takes them.
"""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution

from packaging.requirements import Requirement

PROGRAM = "inspiratie"
_FREE = re.compile(
    r"\b(MIT(-CMU)?|0?BSD|ISC|Apache|PSF|Python Software Foundation|Zlib|CC0|MPL)\b", re.IGNORECASE
)
"""Licences that ask no more than to be named, or to share changes of the package itself."""


def main() -> None:
    """Print the packages, or those whose licence is not known to be free; exit with 1 then."""
    packages = sorted(needed(PROGRAM), key=lambda package: package.name.lower())
    if "--pins" in sys.argv:
        print("\n".join(f"{package.name}=={package.version}" for package in packages))
        return
    unknown = [
        f"{package.name}: {licence(package) or 'none stated'}" for package in packages if not is_free(package)
    ]
    print("\n".join(unknown) or f"{len(packages)} packages, each under a free licence")
    sys.exit(1 if unknown else 0)


def needed(name: str) -> set[Distribution]:
    """Return what a package needs to run here, and what that needs in turn; not the package itself."""
    found: dict[str, Distribution] = {}
    waiting = list(_requirements(distribution(name)))
    while waiting:
        package = distribution(waiting.pop())
        if package.name not in found:
            found[package.name] = package
            waiting += _requirements(package)
    return set(found.values())


def _requirements(package: Distribution) -> Iterator[str]:
    """Yield what a package needs here without any extra."""
    for line in package.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name


def licence(package: Distribution) -> str:
    """Return what a package says of its licence: an expression, a name, or classifiers."""
    classifiers = [line for line in _all(package, "Classifier") if line.startswith("License ::")]
    expression, name = _all(package, "License-Expression"), _all(package, "License")
    return ", ".join(expression or classifiers or name)


def _all(package: Distribution, field: str) -> list[str]:
    return package.metadata.get_all(field) or []


def is_free(package: Distribution) -> bool:
    """Tell whether a package may be passed on with the program."""
    return bool(_FREE.search(licence(package)))


if __name__ == "__main__":
    main()
