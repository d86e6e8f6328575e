"""Compile the packaged data: what people write, checked once, as plain JSON that loads at once.

Run: python -m tools.compile_data
     (in a checkout, after a change of the data; without it the program reads the files themselves)
"""

from collections.abc import Mapping
from pathlib import Path

from inspiratie.deck.loading import compilable_deck, load_catalogue
from inspiratie.engine.answered import compilable_answered
from inspiratie.engine.known import compilable_known
from inspiratie.engine.learned.danger_head import FILE as DANGERS_FILE
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.learned.memory import FILE as MEMORY_FILE
from inspiratie.engine.learned.model import COMPILED as COMPILED_TABLE
from inspiratie.engine.learned.model import unpacked_table
from inspiratie.engine.learned.refusals import FILE as REFUSALS_FILE
from inspiratie.engine.learned.unzipped import compilable_arrays
from inspiratie.engine.recommender import packaged_recommender
from inspiratie.language.loading import compilable_lexicon, load_lexicon
from inspiratie.storage import packaged
from inspiratie.storage.compiled import FOLDER, write_compiled


def parts() -> Mapping[str, object]:
    """Return everything that is compiled, made from the files; `DataError` when one of them is damaged."""
    data = packaged.data_folder()
    catalogue, lexicon, learned = load_catalogue(), load_lexicon(), Learned(data)
    return {
        **compilable_deck(),
        **compilable_lexicon(),
        **compilable_known(catalogue.vocabulary, lexicon, learned),
        **compilable_answered(packaged_recommender(catalogue, lexicon)),
        COMPILED_TABLE: unpacked_table(data / "model"),
        **compilable_arrays(*(data / "model" / name for name in (MEMORY_FILE, DANGERS_FILE, REFUSALS_FILE))),
    }


def compile_into(folder: Path, *, data: Path | None = None) -> None:
    """Write what is compiled into a folder; with `data`, to be used only while nothing there changes."""
    write_compiled(folder, parts(), data=data)


if __name__ == "__main__":
    compile_into(packaged.data_folder() / FOLDER, data=packaged.data_folder())
