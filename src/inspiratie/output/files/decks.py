"""The decks that are read, as plain lines and as the documented JSON."""

from collections.abc import Iterator

from inspiratie.output.files.json_records import dumps
from inspiratie.output.results import Decks
from inspiratie.wording.decks import brings_line, folder_line, refused_line, why_refused


def deck_lines(decks: Decks) -> Iterator[str]:
    """Yield the decks, the lowest first: number, title, version, what it brings and file, by tabs."""
    for number, layer in enumerate(decks.own.catalogue.layers, start=1):
        yield "\t".join([str(number), layer.title, layer.version, brings_line(layer), layer.file])
    for file, error in decks.own.refused.items():
        yield f"{refused_line(file)}: {why_refused(error)}"
    yield folder_line(decks.own)


def decks_to_json(decks: Decks) -> str:
    """Return the decks under the schema ``inspiratie/decks@1``, the lowest first."""
    return dumps(
        {
            "schema": "inspiratie/decks@1",
            "map": str(decks.own.folder),
            "decks": [
                {
                    "bestand": layer.file,
                    "titel": layer.title,
                    "versie": layer.version,
                    "eigen": layer.is_own,
                    "initiatieven": list(layer.new),
                    "vervangingen": list(layer.replaced),
                    "aanvullingen": list(layer.added_to),
                    "begrippen": list(layer.concepts),
                }
                for layer in decks.own.catalogue.layers
            ],
            "overgeslagen": [
                {
                    "bestand": file,
                    "fouten": [
                        {"regel": one.line, "veld": one.field, "reden": one.reason} for one in error.problems
                    ],
                }
                for file, error in decks.own.refused.items()
            ],
        }
    )
