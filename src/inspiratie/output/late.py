"""Functions by their names, whose modules are loaded when they are called."""

from importlib import import_module


class Late:
    """A module, or a function in one, that nothing has loaded yet."""

    def __init__(self, name: str) -> None:
        """Take the whole name of a module."""
        self._name = name

    def __getattr__(self, name: str) -> "Late":
        """Return what is called so within it."""
        return Late(f"{self._name}.{name}")

    def __call__(self, *given: object, **options: object) -> object:
        """Load the function, and return what it makes of what it is given."""
        module, _, function = self._name.rpartition(".")
        made: object = getattr(import_module(module), function)(*given, **options)
        return made
