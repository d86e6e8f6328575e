"""What the program says of itself to someone who asks nothing yet."""

from collections.abc import Iterator, Sequence

from inspiratie import commands


def welcome_lines(count: int) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield sentences, each with the commands to type below it; `count` is how many initiatives there are."""
    text, wishes, _ = commands.examples("suggest")
    yield f"{count} initiatieven om burgers te betrekken bij veiligheid in uw gemeente.", ()
    yield "", ()
    yield "Vertel in uw eigen woorden wat er speelt:", [text]
    yield "Of laat u vraag per vraag leiden:", [commands.wizard()]
    yield "Of zoek met vaste woorden:", [wishes]
    yield "Lees een initiatief helemaal:", [commands.show("buurtvaders")]
    yield "", ()
    yield "Alles op een rij:", [commands.overview()]
    yield "Alle opdrachten en opties:", [commands.line("--help")]
