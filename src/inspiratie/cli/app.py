"""The typer app: its commands, its Dutch voice, and the one place where errors become sentences."""

import sys
from collections.abc import Callable, Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from inspiratie.cli import dutch
from inspiratie.cli.output import make_streams_safe, say_error
from inspiratie.errors import InspiratieError


class RootGroup(TyperGroup):
    """The group that every command runs under; it alone turns errors into messages and exit codes."""

    def main(
        self, args: Sequence[str] | None = None, prog_name: str | None = None, complete_var: str | None = None,
        standalone_mode: bool = True, **extra: Any,  # noqa: ANN401, FBT001, FBT002 - typer's signature
    ) -> Any:  # fmt: skip  # noqa: ANN401 - typer's signature
        """Run the command line; errors are printed as ``fout: …`` and become the exit code."""
        make_streams_safe()
        try:
            code = super().main(args, prog_name or "inspiratie", complete_var, standalone_mode=False, **extra)
        except InspiratieError as error:
            say_error(str(error))
            code = error.exit_code
        except typer.Abort:
            say_error("afgebroken; er is niets gewijzigd.")
            code = 1
        except TyperException as error:
            say_error(dutch.usage_sentence(error))
            code = getattr(error, "exit_code", 2)
        except BrokenPipeError:
            sys.stderr.close()
            code = 0
        if standalone_mode:
            sys.exit(code if isinstance(code, int) else 0)
        return code


dutch.translate_typer()
app = typer.Typer(
    name="inspiratie",
    cls=RootGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(value: bool) -> None:  # noqa: FBT001 - a typer callback
    if value:
        from inspiratie.cli.session import version_line  # noqa: PLC0415 - reads the data, only when asked

        typer.echo(version_line())
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[  # noqa: ARG001 - handled by its callback
        bool,
        typer.Option(
            "--version",
            callback=_version,
            is_eager=True,
            help="Toon de versie van het programma en van de kaarten.",
        ),
    ] = False,
) -> None:
    """Vind initiatieven om burgers te betrekken bij veiligheid in uw gemeente."""


def main() -> None:
    """Run the command line."""
    app()


def register(command: Callable[..., None], *, name: str) -> None:
    """Add one command under its verb."""
    app.command(name)(command)
