"""The typer app: its commands, its Dutch voice, and the one place where errors become sentences."""

import os
import sys
from typing import Annotated, Any

import typer
from typer.exceptions import TyperException

from inspiratie.cli import dutch
from inspiratie.cli.output import make_streams_safe, notices_told, say, say_error, silence
from inspiratie.cli.protocol import ASKED
from inspiratie.cli.verbs import Commands
from inspiratie.errors import InspiratieError
from inspiratie.storage.files import why

_STOPPED = 130
"""The exit code of who leaves with Ctrl-C, as a shell gives it; that is no fault."""


class RootGroup(dutch.DutchGroup):
    """The group that every command runs under; it alone turns errors into messages and exit codes."""

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - whatever typer passes on
        super().__init__(**kwargs)
        self.commands = self.commands or Commands()  # type: ignore[assignment] # nothing is ever added to them

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - whatever typer passes on
        """Run the command line; errors are printed as ``fout: …`` and become the exit code."""
        make_streams_safe()
        standalone = kwargs.pop("standalone_mode", True)
        if ASKED in os.environ:
            return self._complete()
        try:
            with notices_told():
                code = super().main(*args, **{**kwargs, "standalone_mode": False})
            sys.stdout.flush()
        except InspiratieError as error:
            say_error(str(error))
            code = error.exit_code
        except typer.Abort:
            say("Gestopt; er is niets gewijzigd.")
            code = _STOPPED
        except TyperException as error:
            say_error(dutch.usage_sentence(error))
            code = error.exit_code
        except (BrokenPipeError, SystemExit) as error:  # typer leaves with 1 when nobody reads on
            if not isinstance(error, BrokenPipeError) and not isinstance(error.__context__, BrokenPipeError):
                raise
            silence(sys.stdout)
            code = 0
        except OSError as error:  # what the rooms below have made no sentence of
            silence(sys.stdout)
            say_error(f"{_failing(error)}: {why(error)}.")
            code = 1
        except MemoryError:
            say_error("het geheugen is vol; sluit andere programma's en probeer opnieuw.")
            code = 1
        if standalone:
            sys.exit(code if isinstance(code, int) else 0)
        return code

    def _complete(self) -> None:
        """Tell a shell what may stand at the cursor."""
        from inspiratie.cli.shells import answer  # noqa: PLC0415 - only for completion

        for line in answer(self, os.environ):
            sys.stdout.write(f"{line}\n")


def _failing(error: OSError) -> str:
    """Return what went wrong, as the system knows it: a file has a name, and what we write to has none."""
    if error.filename is None:
        return "de uitvoer kan niet geschreven worden"
    return f"'{error.filename}' kan niet gebruikt worden"


app = typer.Typer(
    name="inspiratie",
    cls=RootGroup,
    invoke_without_command=True,
    add_completion=False,  # ours speaks Dutch, and quotes values
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _install(*, value: bool) -> None:
    if value:
        from inspiratie.cli.install import set_up  # noqa: PLC0415 - only when asked

        typer.echo(set_up())
        raise typer.Exit


def _show_script(*, value: bool) -> None:
    if value:
        from inspiratie.cli.install import this_shell  # noqa: PLC0415 - only when asked
        from inspiratie.cli.shells import script_of  # noqa: PLC0415 - likewise

        typer.echo(script_of(this_shell()), nl=False)
        raise typer.Exit


def _version(*, value: bool) -> None:
    if value:
        from inspiratie.cli.session import version_line  # noqa: PLC0415 - reads the data, only when asked

        typer.echo(version_line())
        raise typer.Exit


@app.callback()
def root(
    context: typer.Context,
    *,
    version: Annotated[  # noqa: ARG001 - its callback has shown it and left
        bool,
        typer.Option(
            "--version",
            callback=lambda value: _version(value=value),
            is_eager=True,
            help="Toon de versie van het programma en van de kaarten.",
        ),
    ] = False,
    install_completion: Annotated[  # noqa: ARG001 - likewise
        bool,
        typer.Option(
            "--install-completion",
            callback=lambda value: _install(value=value),
            is_eager=True,
            help="Laat de Tab-toets voortaan opdrachten en namen aanvullen.",
        ),
    ] = False,
    show_completion: Annotated[  # noqa: ARG001 - likewise
        bool,
        typer.Option(
            "--show-completion",
            callback=lambda value: _show_script(value=value),
            is_eager=True,
            help="Toon het script om aan te vullen met de Tab-toets, om te kopiëren of aan te passen.",
        ),
    ] = False,
) -> None:
    """Vind initiatieven om burgers te betrekken bij veiligheid in uw gemeente.

    Voorbeeld: inspiratie suggest "jongeren maken lawaai op het plein"

    Uitleg bij een opdracht: inspiratie suggest --help
    """
    if context.invoked_subcommand is None:
        from inspiratie.cli.welcome import welcome  # noqa: PLC0415 - only when nothing is asked

        welcome()


def main() -> None:
    """Run the command line."""
    app(prog_name="inspiratie")
