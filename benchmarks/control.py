"""The control of `startup.py`: the smallest honest program on typer, rich and pydantic."""

from typing import Annotated

import typer
from pydantic import BaseModel
from rich.console import Console
from rich.panel import Panel


class Card(BaseModel):
    """What it shows."""

    titel: str


def suggest(
    doel: Annotated[str, typer.Option()] = "",
    thema: Annotated[str, typer.Option()] = "",
) -> None:
    """Show a card with what was asked."""
    Console().print(Panel(Card(titel=f"{doel} {thema}").titel))


if __name__ == "__main__":
    typer.run(suggest)
