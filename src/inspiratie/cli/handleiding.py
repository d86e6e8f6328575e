"""`inspiratie handleiding`: the manual, to read here."""

import os
import re
import sys

from inspiratie.cli.look import look_of
from inspiratie.cli.options import KleurOption, PagerOption, ToegankelijkOption
from inspiratie.cli.output import write_result
from inspiratie.cli.preferences import Kleur
from inspiratie.storage.packaged import manual_file

_COMMENT = re.compile(r"<!--.*?-->\n*", re.DOTALL)
"""What tells how the sessions in it are made; no reader needs it."""


def handleiding(
    *, kleur: KleurOption = None, toegankelijk: ToegankelijkOption = False, geen_pager: PagerOption = False
) -> None:
    """Lees de handleiding: tien taken uit een werkweek, met wat het programma antwoordt.

    Met > handleiding.md erachter bewaart u de tekst als Markdown.

    Voorbeeld: inspiratie handleiding
    """
    text = _COMMENT.sub("", manual_file().read_text(encoding="utf-8"))
    look = look_of(os.environ, kleur=kleur, toegankelijk=toegankelijk, pager=not geen_pager)
    if look.toegankelijk or not (sys.stdout.isatty() or look.kleur is Kleur.ALTIJD):
        write_result(text)
        return
    from rich.markdown import Markdown  # noqa: PLC0415 - only for who reads it on a screen

    from inspiratie.cli.result import show_made  # noqa: PLC0415 - likewise

    show_made(Markdown(text, code_theme="ansi_light"), look)
