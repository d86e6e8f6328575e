"""Measure the page's engine beside the program's: python benchmarks/page.py.

The page is run by node, over the three sets of this folder, and opened in chromium. `program` is the engine
as it is installed, with the dense encoder where numpy is; `portable` is the same without it, which is what
the page has.
"""

import gzip
import os
import shutil
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parent))
from playwright.sync_api import sync_playwright

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.loading import load_catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.need import Need
from inspiratie.engine.recommender import Recommender, packaged_recommender
from inspiratie.errors import InspiratieError
from inspiratie.language.loading import load_lexicon
from inspiratie.output.handout import handout_of_ids
from inspiratie.output.page.html import ASKED, to_html
from inspiratie.storage.packaged import data_folder
from judging import DEPTH, HERE, JudgedNeed, judge, load_needs, mean
from page_engine import ask_page, request_of

OPENINGS = 5
WARM = 3000
"""So many milliseconds the engine gets to reckon ahead, as it does while a reader begins to type."""
TYPING = """() => {
  const field = document.getElementById("vraag");
  return [..."Elke avond hangen jongeren rond op het plein en de buren klagen over lawaai"].map((key) => {
    field.value += key;
    const start = performance.now();
    field.dispatchEvent(new Event("input"));
    return performance.now() - start;
  });
}"""
"""Type a sentence, and return how long every key took, the cards on show included."""
Ranked = Mapping[str, Sequence[str]]
"""What one system ranked for every need, by the need's id."""


def understood(recommender: Recommender, needs: Sequence[JudgedNeed]) -> Iterator[tuple[JudgedNeed, Need]]:
    """Yield the needs whose option values mean something, with what the program makes of them."""
    for need in needs:
        try:
            yield (
                need,
                recommender.understand(
                    need.text, options={Facet(facet): [value] for facet, value in need.facets.items()}
                ),
            )
        except InspiratieError:
            print(f"left out: {need.id}, since no page has a value {need.facets}")


def ranked_by(recommender: Recommender, needs: Sequence[JudgedNeed]) -> Ranked:
    """Return what an engine of the program ranks."""
    return {
        judged.id: [match.initiative.id for match in recommender.rank(need).matches]
        for judged, need in understood(recommender, needs)
    }


def compare(name: str, needs: Sequence[JudgedNeed], systems: Mapping[str, Ranked]) -> None:
    """Print the nDCG@5 of every system a kind, and how often the first five of the page are the same."""
    kinds: dict[str, list[JudgedNeed]] = defaultdict(list)
    for need in needs:
        if need.grades and need.id in systems["page"]:
            kinds[need.kind].append(need)
    kinds["all"] = [need for found in kinds.values() for need in found]
    print(f"\n{name:14} {'n':>4} {'program':>8} {'portable':>9} {'page':>8}   first five as portable")
    for kind, found in kinds.items():
        figures = [mean(judge(need, ranked[need.id]).ndcg for need in found) for ranked in systems.values()]
        same = mean(
            systems["page"][need.id][:DEPTH] == systems["portable"][need.id][:DEPTH] for need in found
        )
        print(f"{kind:14} {len(found):4} {figures[0]:8.3f} {figures[1]:9.3f} {figures[2]:8.3f}   {same:.0%}")
    refused = [need for need in needs if need.out_of_scope]
    if refused:
        counts = [sum(not ranked[need.id] for need in refused) for ranked in systems.values()]
        print(f"{'refused':14} {len(refused):4} {counts[0]:8} {counts[1]:9} {counts[2]:8}")


def main() -> None:
    """Measure on the three sets, then the page itself."""
    catalogue, lexicon = load_catalogue(), load_lexicon()
    program = packaged_recommender(catalogue, lexicon)
    portable = packaged_recommender(catalogue, lexicon, Learned(data_folder(), portable=True))
    times: list[float] = []
    for name in ("dev", "own", "real"):
        needs = load_needs(HERE / f"needs_{name}.jsonl")
        asked = list(understood(portable, needs))
        with TemporaryDirectory() as folder:
            requests = [request_of(need) for _, need in asked]
            answers: list[Mapping[str, Any]] = ask_page(Path(folder), catalogue, requests=requests)["answers"]
        known = [judged for judged, _ in asked]
        page = {judged.id: answer["ranked"] for judged, answer in zip(known, answers, strict=True)}
        times += [answer["time"] for answer in answers]
        compare(
            name,
            needs,
            {"program": ranked_by(program, known), "portable": ranked_by(portable, known), "page": page},
        )
    print(f"\nan answer by node: {spread(times)}")
    weigh(catalogue)
    with TemporaryDirectory() as folder:
        open_in_browser(Path(folder), catalogue)


def page_of(catalogue: Catalogue, count: int) -> str:
    """Return the page of the first cards."""
    ids = tuple(catalogue.by_id)[:count]
    return to_html(handout_of_ids(ids, catalogue, title="Alle initiatieven", command=""))


def weigh(catalogue: Catalogue) -> None:
    """Print how heavy pages are, as they are and packed as a website sends them."""
    for count in (1, 6, ASKED - 1, ASKED, len(catalogue)):
        page = page_of(catalogue, count).encode()
        packed = len(gzip.compress(page))
        print(f"page of {count:2} cards: {len(page) / 1e6:.2f} MB, packed {packed / 1e6:.2f} MB")


def open_in_browser(folder: Path, catalogue: Catalogue) -> None:
    """Print when the page can be used and its engine is awake, and what a key of a sentence costs."""
    file = folder / "deck.html"
    file.write_text(page_of(catalogue, len(catalogue)), encoding="utf-8")
    usable, awake, keys = [], [], []
    with sync_playwright() as playwright:
        program = os.environ.get("INSPIRATIE_CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for _ in range(OPENINGS):
            page = browser.new_page()
            page.goto(file.as_uri())
            page.locator("html.wakker").wait_for(state="attached")
            usable.append(page.evaluate("performance.getEntriesByName('usable')[0].startTime"))
            awake.append(page.evaluate("performance.now()"))
            page.wait_for_timeout(WARM)
            keys += page.evaluate(TYPING)
            page.close()
        browser.close()
    print(f"in chromium, opened {OPENINGS} times, on a machine with a load of {os.getloadavg()[0]:.1f}:")
    print(f"  usable after: {spread(usable)}")
    print(f"  answers after: {spread(awake)}")
    print(f"  a key: {spread(keys)}")


def spread(times: Sequence[float]) -> str:
    """Return the middle and the slowest twentieth of times in milliseconds."""
    ordered = sorted(times)
    middle, slow = ordered[len(ordered) // 2], ordered[len(ordered) * 19 // 20]
    return f"fastest {ordered[0]:.0f} ms, median {middle:.0f} ms, one in twenty over {slow:.0f} ms"


if __name__ == "__main__":
    main()
