"""Values of options read without pydantic where they can be: loading it is a third of a start."""

from collections.abc import Callable
from typing import Any, NamedTuple


def read_lightly(param: Any) -> None:  # noqa: ANN401 - typer's parameter class is private
    """Let typer load its own reader of the value of a parameter only when that has something to do."""
    reader = _Light(param.get_runtime_param)
    vars(param).setdefault("get_runtime_param", lambda: reader)


class _Light(NamedTuple):
    """What reads a value in the place of typer's own reader."""

    full: Callable[[], Any]
    """What makes that one, and loads pydantic."""

    def coerce(self, value: Any, *, param: Any, ctx: Any) -> Any:  # noqa: ANN401 - whatever typer passes on
        """Return a value as the command takes it: as it is typed, or what a reader of ours makes of that."""
        kind = param.type_descriptor
        parser = kind.parameter_info.parser or (str if kind.annotation in (str, list[str]) else None)
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        if parser is not None:
            return list(map(parser, value)) if kind.is_list else parser(value)
        if type(value) is kind.annotation:  # a default
            return value
        return self.full().coerce(value, param=param, ctx=ctx)
