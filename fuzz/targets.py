"""What is fuzzed: every reader of what comes from outside, each as a function of any bytes.

A target passes when the bytes give a value or an error that the user can read. Anything else that is raised,
a control character in a message, or more than a few seconds of work is a find.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from inspiratie.batch.table import read_table
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.layers import lay
from inspiratie.deck.loading import packaged_catalogue
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.recommender import Recommender, packaged_recommender
from inspiratie.errors import InspiratieError
from inspiratie.language.loading import load_lexicon
from inspiratie.output.files.shortlist_json import read_shortlist
from inspiratie.report.decision import parse_decision
from inspiratie.shortlists.shortlist import parse_shortlist
from inspiratie.storage.packaged import data_folder
from inspiratie.storage.saved_mail import said_in
from inspiratie.storage.strict_yaml import Source

Target = Callable[[bytes], None]


@cache
def _catalogue() -> Catalogue:
    return packaged_catalogue()


@cache
def _recommender() -> Recommender:
    """Return the engine without the dense encoder, which reads whatever the portable model reads."""
    return packaged_recommender(_catalogue(), load_lexicon(), Learned(data_folder(), portable=True))


def deck(content: bytes) -> None:
    """Lay a deck of the user's own over the packaged one."""
    lay(_catalogue(), Source("deck.yaml", content))


def shortlist(content: bytes) -> None:
    """Read the file of a list, and write it again."""
    parse_shortlist(Source("lijst.yaml", content)).to_yaml()


def received(content: bytes) -> None:
    """Take over a list that somebody sent, as YAML or as JSON."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "lijst.json"
        file.write_bytes(content)
        read_shortlist(file, clock=lambda: datetime(2026, 1, 1, tzinfo=UTC))


def table(content: bytes) -> None:
    """Read a table of needs."""
    read_table(Source("noden.csv", content))


def need(content: bytes) -> None:
    """Understand a text, or what a saved mail says, and rank the initiatives for it."""
    recommender = _recommender()
    recommender.rank(recommender.understand(said_in(content).text))


def report(content: bytes) -> None:
    """Read the head of a decision file."""
    parse_decision(Source("verslag.md", content))


SLOWEST = 5
"""Seconds of work that one input may take."""
TARGETS: Mapping[str, Target] = {
    "deck": deck,
    "list": shortlist,
    "import": received,
    "table": table,
    "need": need,
    "report": report,
}
"""Every target by its name, which is also that of its folder of inputs."""


def attempt(target: Target, content: bytes) -> None:
    """Try a target; an error that users can read is an answer, unless it could steer their terminal.

    Raises `AssertionError` for what is none: a letter that steers, or too much work.
    """
    begun = process_time()
    try:
        target(content)
    except InspiratieError as error:
        letters = str(error).replace("\n", "")
        if not letters.isprintable():
            raise AssertionError(letters) from error
    if process_time() - begun > SLOWEST:
        raise AssertionError("this took too long")
