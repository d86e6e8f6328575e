"""The word knowledge as files."""

from inspiratie.language.lexicon import Lexicon
from inspiratie.storage import packaged
from inspiratie.storage.strict_yaml import packaged_source


def load_lexicon() -> Lexicon:
    """Return the packaged word knowledge; `DataError` when it is damaged."""
    return packaged_source(packaged.data_folder() / "lexicon.yaml").parse(Lexicon)
