"""Fixtures that all tests share: one catalogue, one engine, a home of their own."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.loading import load_catalogue
from inspiratie.deck.own_decks import deck_folder, load_with_own_decks
from inspiratie.engine.learned import encoder
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.recommender import Recommender, packaged_recommender
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.loading import load_lexicon
from inspiratie.storage.packaged import data_folder

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""On one core, as in the program: where a test loads numpy by itself, a text would wait for all cores."""

settings.register_profile("inspiratie", deadline=None, derandomize=True, max_examples=50)
settings.register_profile("nacht", deadline=None, derandomize=False, max_examples=2000)
settings.load_profile("nacht" if os.environ.get("INSPIRATIE_TESTS") == "nacht" else "inspiratie")
"""Laws are tried on the same cases in every run, however slow the machine is; at night they search."""


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Return the packaged catalogue."""
    return load_catalogue()


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """Return the packaged word knowledge."""
    return load_lexicon()


@pytest.fixture(scope="session")
def recommender(catalogue: Catalogue, lexicon: Lexicon) -> Recommender:
    """Return the engine over the packaged catalogue."""
    return packaged_recommender(catalogue, lexicon)


@pytest.fixture(scope="session")
def portable(catalogue: Catalogue, lexicon: Lexicon) -> Recommender:
    """Return the engine without the dense encoder, as the page has it."""
    return Recommender(catalogue, lexicon, Learned(data_folder(), portable=True))


@pytest.fixture(scope="session", autouse=True)
def one_encoder() -> Iterator[None]:
    """Load the encoder once for all commands of this process, and let it read a text once: it is slow."""
    load = encoder.load_encoder

    @cache
    def once(folder: Path) -> encoder.Encoder | None:
        found = load(folder)
        if found is not None:
            vars(found)["see"] = cache(found.see)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(encoder, "load_encoder", once)
        yield


_KEPT = ("INSPIRATIE_CACHE", "INSPIRATIE_AXE", "INSPIRATIE_BROWSER", "INSPIRATIE_CHROMIUM")
"""Variables that say what the tests themselves use."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test an empty home of its own and an environment without the developer's settings."""
    folder = tmp_path / "home"
    folder.mkdir()
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "COLORTERM", "ACCESSIBLE", "PAGER", "FORCE_HYPERLINK"):
        monkeypatch.delenv(name, raising=False)
    for name in [name for name in os.environ if name.startswith("INSPIRATIE_") and name not in _KEPT]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TERM", "xterm-256color")  # rich keeps the codes of a style as it was first drawn
    monkeypatch.setenv("INSPIRATIE_HOME", str(folder))
    monkeypatch.setenv("INSPIRATIE_CACHE", str(tmp_path / "cache"))
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that writes the golden files anew."""
    parser.addoption("--ververs", action="store_true", help="write the golden files anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Return a check that a text is what the golden file of that name holds."""
    folder = Path(__file__).parent / "golden"

    def check(name: str, text: str) -> None:
        file = folder / name
        if request.config.getoption("--ververs"):
            folder.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert text == file.read_text(encoding="utf-8")

    return check


@pytest.fixture
def shared_engine(
    catalogue: Catalogue, recommender: Recommender, monkeypatch: pytest.MonkeyPatch
) -> Recommender:
    """Let every command use the one catalogue and engine, unless it is given decks of its own."""

    def load(decks: Sequence[Path] = ()) -> Catalogue:
        return load_with_own_decks(decks) if decks or deck_folder(os.environ).exists() else catalogue

    def make(over: Catalogue, lexicon: Lexicon, learned: Learned | None = None) -> Recommender:
        is_shared = over is catalogue and learned is None
        return recommender if is_shared else packaged_recommender(over, lexicon, learned)

    monkeypatch.setattr("inspiratie.cli.session.load_with_own_decks", load)
    monkeypatch.setattr("inspiratie.engine.recommender.packaged_recommender", make)
    return recommender
