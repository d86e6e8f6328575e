"""Markdown: text from cards and notes reads back as that text, wherever it stands."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from inspiratie import __version__
from inspiratie.clean import clean_line, clean_paragraphs
from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.initiative import HelpsWith, Initiative
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.output.files.markdown import (
    code_block,
    escape,
    escape_paragraphs,
    lines_to_markdown,
    link,
    table,
    to_markdown,
)
from inspiratie.output.handout import Handout, HandoutItem, handout_of_ids, handout_of_ranking
from inspiratie.storage.plain import to_plain, validate
from ranked import ranked

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HOSTILE = (
    "<script>alert(1)</script> | `code` ``` ~~~ [a](http://x) ![i](x) **vet** _k_ ~~d~~ &amp; &#124; \\| \\\\"
    " https://x.be www.x.be <https://x.be> # $x$ <!-- \u202e\x1b[31m"
)
nasty = st.text(
    st.one_of(
        st.sampled_from("\\`*_{}[]()#+-.!|<>&~=:;\"'$@ \t\n\r\x00\x1b\u202e\u00a0\u2028ab1w/"),
        st.characters(),
    ),
    max_size=40,
) | st.lists(
    st.sampled_from(
        [
            *(
                "---",
                "===",
                "- ",
                "1. ",
                "1) ",
                "# ",
                "> ",
                "```",
                "~~~",
                "|",
                "\\",
                "\n",
                "<b>",
                "</b>",
                "&lt;",
            ),
            *(
                "[x]: /y",
                "https://a.be",
                "www.a.be",
                ":--",
                "    ",
                "\t",
                "* ",
                "+ ",
                "![x](y)",
                "<!--",
                "\r\n",
            ),
            *("a", " "),
        ]
    ),
    max_size=8,
).map("".join)


def expected(text: str) -> str:
    """Return what a reader should see of `text` on one line."""
    return clean_line(text)


def plain(token: Token) -> str:
    """Return the text of an inline token that may hold nothing but text."""
    kinds = {"text": None, "hardbreak": "\n", "text_special": None}
    found = []
    for child in token.children or ():
        assert child.type in kinds, child.type
        found.append(kinds[child.type] or child.content)
    return "".join(found)


def inlines(markdown: str) -> list[str]:
    """Return the text of every inline place of a document without markup."""
    return [plain(token) for token in PARSER.parse(markdown) if token.type == "inline"]


def kinds(markdown: str) -> list[str]:
    """Return the kinds of the blocks that a document opens."""
    return [token.type for token in PARSER.parse(markdown) if token.nesting >= 0 and token.type != "inline"]


@given(nasty)
@example(HOSTILE)
@example("- a")
@example("1986. Een jaar")
@example("a\\")
def test_text_in_a_paragraph_is_text(text: str) -> None:
    """At the start of a block and right after another line, nothing opens."""
    if shown := expected(text):
        assert kinds(escape(text)) == ["paragraph_open"]
        assert inlines(escape(text)) == [shown]
        after = PARSER.parse(f"vooraf\n{escape(text)}")
        assert [token.type for token in after] == ["paragraph_open", "inline", "paragraph_close"]


@given(nasty, nasty)
@example(HOSTILE, "\\|")
@example("\\", "|")
def test_text_in_a_table_cell_stays_in_its_cell(first: str, second: str) -> None:
    """A row has as many cells as was meant, each with its own text."""
    document = f"| a | b |\n| --- | --- |\n| {escape(first)} | {escape(second)} |\n\neinde"
    assert inlines(document) == ["a", "b", expected(first), expected(second), "einde"]
    assert kinds(document).count("td_open") == 2


@given(nasty)
@example("titel ##")
def test_text_in_a_heading_or_list_item_is_text(text: str) -> None:
    """A title keeps its signs, an item opens no list of its own."""
    shown = expected(text)
    assert inlines(f"## 1. {escape(text)}") == [f"1. {shown}".strip()]
    item = f"- {escape(text)}\n- slot"
    assert inlines(item) == ([shown] if shown else []) + ["slot"]
    assert kinds(item).count("bullet_list_open") == 1


@given(nasty)
@example("een\n\n# twee\n- drie\n\n\n    vier")
def test_paragraphs_read_back_line_by_line(text: str) -> None:
    """Line breaks stay, empty lines part paragraphs, and nothing else opens."""
    document = escape_paragraphs(text)
    assert set(kinds(document)) <= {"paragraph_open"}
    wanted = clean_paragraphs(text)
    assert inlines(document) == [part for part in re.split(r"\n{2,}", wanted) if part]


@given(nasty.filter(lambda text: bool(expected(text))))
@example(HOSTILE)
def test_a_link_has_its_text_and_its_address(title: str) -> None:
    """The text cannot close the link, the address is exactly the record's."""
    url = "https://voorbeeld.be/a_b*c(d)?x=1&copy;=2&lang=[nl]#e~f"
    (paragraph,) = [token for token in PARSER.parse(link(title, url)) if token.type == "inline"]
    children = paragraph.children or []
    assert (children[0].type, children[-1].type) == ("link_open", "link_close")
    assert "".join(child.content for child in children[1:-1]) == expected(title)
    assert str(children[0].attrs["href"]).replace("%5B", "[").replace("%5D", "]") == url


@given(nasty)
@example("```\n# uit\n````")
def test_a_code_block_cannot_be_closed_from_within(text: str) -> None:
    """Backticks in a command make the fence longer."""
    document = f"{code_block(text)}\n\neinde"
    (block,) = [token for token in PARSER.parse(document) if token.type == "fence"]
    assert block.content.rstrip("\n") == clean_paragraphs(text)
    assert inlines(document) == ["einde"]


@pytest.mark.parametrize("address", ["https://x.be", "HTTP://x.be", "www.x.be", "WWW.x.be", "ftp://x.be"])
def test_a_bare_address_is_broken_for_git_hosts(address: str) -> None:
    """GitHub makes links of addresses by these very signs; an escape between them prevents it."""
    assert not re.search(r"\w://|www\.", escape(address), re.IGNORECASE)
    assert inlines(escape(address)) == [address]


# whole documents


def hostile_entry(catalogue: Catalogue, text: str = HOSTILE) -> Entry:
    """Return an initiative of the user's own with hostile text in every field."""
    basis = to_plain(next(iter(catalogue)))
    fields = dict.fromkeys(("kosten", "duur", "deelnemers", "contact"), text)
    lists = dict.fromkeys(("plaatsen", "situaties", "zoektermen"), (text, text))
    links = [{"url": "https://x.be/?a&amp;b", "soort": "kennis", "titel": text, "vergelijkbaar": True}]
    long = f"{text}\n\n- {text}\n# {text}"
    record = validate(
        Initiative,
        {
            **basis,
            **fields,
            **lists,
            "links": links,
            "ervaring": long,
            "beschrijving": long,
            "titel": text[:120],
            "samenvatting": text[:140],
            "titel_bron": "gereconstrueerd",
            "vertrouwen": "laag",
        },
    )
    return Entry(initiative=record, deck=text, is_own=True)


def hostile_handout(catalogue: Catalogue, recommender: Recommender) -> Handout:
    """Return a handout that is hostile all over."""
    entry = hostile_entry(catalogue)
    match = recommender.match(recommender.understand(f"overlast {HOSTILE}"), entry.initiative.id)
    items = (
        HandoutItem(id=entry.initiative.id, entry=entry, match=match, note=f"{HOSTILE}\n---\n{HOSTILE}"),
    )
    return Handout(
        title=HOSTILE,
        need=HOSTILE,
        understood=HOSTILE,
        command=f"inspiratie suggest '```\n{HOSTILE}'",
        items=items,
        catalogue=catalogue,
        remark=HOSTILE,
        version="1 | 2",
        changed=datetime(2026, 1, 2, tzinfo=UTC),
    )


def everything(tokens: Iterable[Token]) -> list[Token]:
    """Return all tokens, inline ones included."""
    return [inner for token in tokens for inner in (token, *(token.children or ()))]


def test_a_hostile_record_stays_text(catalogue: Catalogue, recommender: Recommender) -> None:
    """With hostile text in every field the document has only the structure that we gave it."""
    tokens = everything(PARSER.parse(to_markdown(hostile_handout(catalogue, recommender))))
    types = [token.type for token in tokens]
    assert not {"html_block", "html_inline", "code_inline", "image", "code_block", "s_open", "em_open"} & set(
        types
    )
    assert types.count("heading_open") == 2
    assert types.count("table_open") == types.count("fence") == types.count("hr") == 1
    assert types.count("td_open") == 6
    assert [token.attrs["href"] for token in tokens if token.type == "link_open"] == ["https://x.be/?a&amp;b"]
    assert "\x1b" not in "".join(token.content for token in tokens)


def test_hostile_text_is_all_there(catalogue: Catalogue, recommender: Recommender) -> None:
    """Every field reads back as it was, in its place."""
    tokens = PARSER.parse(to_markdown(hostile_handout(catalogue, recommender)))
    shown = [
        "".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"
    ]
    text = clean_line(HOSTILE)
    assert text in shown
    assert f"Vraag: {text}" in shown
    assert f"Kosten: {text}" in shown
    assert f"1. {text[:120].strip()}" in shown
    assert sum(text in line for line in shown) >= 14


def test_a_document_tells_what_why_and_where_from(recommender: Recommender) -> None:
    """Need, summary, reasons with points, editorial marks, links, versions and the command are all there."""
    ranking = ranked(recommender, "hangjongeren op het plein", options={Facet.THEMA: ["overlast"]})
    text = to_markdown(handout_of_ranking(ranking, recommender.catalogue, count=2))
    best = ranking.matches[0]
    assert text.startswith("# Suggesties\n\n**Vraag:** “hangjongeren op het plein” · thema overlast\n")
    assert "**Begrepen als:**" in text
    assert f"**Waarom gekozen:** {best.score:.0f}/100, {best.strength}" in text
    assert f"- \\+{best.reasons[0].points:.1f}".replace(".", ",") in text
    assert "**Herkent u dit?** (redactioneel)" in text
    assert "**Helpt ook bij** (redactioneel):" in text
    assert f"](<{best.initiative.links[0].url.replace('&', '&amp;')}>)" in text
    assert f"inspiratie {__version__}, kaarten {recommender.catalogue.version}" in text
    assert text.endswith(
        '```\ninspiratie suggest "hangjongeren op het plein" --thema overlast --aantal 2\n```\n'
    )


@pytest.mark.parametrize(("strong", "line"), [(0, None), (12, "{0}"), (15, "{0} en nog 3")])
def test_only_what_it_helps_strongly_with_is_named(
    catalogue: Catalogue, strong: int, line: str | None
) -> None:
    """At most twelve of these; the sixty weaker ones would drown them."""
    ids = [concept.id for concept in catalogue.vocabulary.begrippen if concept.facet is Facet.THEMA]
    fit = HelpsWith(sterk=tuple(ids[:strong]), goed=tuple(ids[20:30]))
    entry = catalogue.by_id["bart"]
    changed = entry._replace(initiative=replace(entry.initiative, helpt_bij=fit))
    handout = handout_of_ids(["bart"], catalogue, title="x", command="")
    text = to_markdown(replace(handout, items=(replace(handout.items[0], entry=changed),)))
    shown = [row.partition(": ")[2] for row in text.splitlines() if row.startswith("**Helpt ook bij**")]
    assert shown == (
        [line.format(", ".join(catalogue.vocabulary.labels_of(ids[: min(strong, 12)])))] if line else []
    )


def test_a_reconstructed_title_is_marked(catalogue: Catalogue) -> None:
    """Who reads on knows how sure the title is."""
    text = to_markdown(handout_of_ids(["bondgenoten"], catalogue, title="x", command=""))
    assert "titel gereconstrueerd, zekerheid hoog" in text
    assert "Opnieuw" not in text


def test_a_link_to_a_like_example_says_so(catalogue: Catalogue) -> None:
    """And a link to the initiative itself does not."""
    basis = to_plain(next(iter(catalogue)))
    links = [
        {"url": f"https://{name}.be/", "soort": "kennis", "titel": name, "vergelijkbaar": name == "elders"}
        for name in ("zelf", "elders")
    ]
    entry = Entry(initiative=validate(Initiative, {**basis, "links": links}), deck="kaarten", is_own=False)
    base = handout_of_ids(("bart",), catalogue, title="Kaart", command="")
    text = to_markdown(replace(base, items=(HandoutItem(id="bart", entry=entry),)))
    assert re.findall(r"^- \[.*\((.*)\)$", text, re.MULTILINE) == [
        "kennis",
        "kennis, vergelijkbaar voorbeeld",
    ]


def test_what_left_the_catalogue_is_shown_as_such(catalogue: Catalogue) -> None:
    """It keeps its place, its id and its note."""
    handout = handout_of_ids(["vertrokken"], catalogue, title="x", command="")
    kept = replace(handout, items=(replace(handout.items[0], note="toch doen"),))
    text = to_markdown(kept)
    assert "## 1. vertrokken (staat niet meer in de kaarten)" in text
    assert "**Notitie:** toch doen" in text


def test_an_empty_list_is_a_document_too(catalogue: Catalogue) -> None:
    """It says that there is nothing yet, and a title of signs alone still has a heading."""
    text = to_markdown(handout_of_ids([], catalogue, title="\x1b", command=""))
    assert text.startswith("# Selectie\n\nDeze lijst is nog leeg.\n")


def test_what_does_not_fit_the_need_says_so(recommender: Recommender) -> None:
    """An initiative that was chosen by hand is not dressed up with reasons."""
    need = recommender.understand(options={Facet.THEMA: ["phishing"]})
    poor = next(match for match in reversed(recommender.rank(need).others) if not match.reasons)
    entry = recommender.catalogue.by_id[poor.initiative.id]
    handout = handout_of_ids([], recommender.catalogue, title="x", command="")
    text = to_markdown(
        replace(handout, items=(HandoutItem(id=entry.initiative.id, entry=entry, match=poor),))
    )
    assert "Dit sluit niet aan bij de vraag; het is zelf gekozen." in text
    assert "Niet vervuld: thema phishing" in text


def test_a_list_made_with_older_cards_says_so(catalogue: Catalogue) -> None:
    """The reader sees both versions."""
    handout = replace(handout_of_ids([], catalogue, title="x", command=""), version="2020.1")
    assert "De lijst zelf werd gemaakt met kaarten 2020.1." in to_markdown(handout)


def test_a_refusal_costs_visible_points(recommender: Recommender) -> None:
    """Points taken off have a real minus sign and open no list."""
    need = recommender.understand("we willen geen workshops, wel iets tegen overlast in de buurt")
    ranking = recommender.rank(need)
    found = [
        match
        for match in (*ranking.matches, *ranking.others)
        if match.reasons and match.reasons[-1].points < 0
    ]
    entry = recommender.catalogue.by_id[found[0].initiative.id]
    handout = handout_of_ids([], recommender.catalogue, title="x", command="")
    text = to_markdown(
        replace(handout, items=(HandoutItem(id=entry.initiative.id, entry=entry, match=found[0]),))
    )
    assert "\n- \u2212" in text
    assert "dat wilt u net niet" in text


def test_a_bare_record_has_no_empty_parts(catalogue: Catalogue) -> None:
    """Without situations, links or judgments their headings are left out."""
    basis = next(iter(catalogue))
    bare = replace(basis, situaties=(), helpt_bij=HelpsWith(), links=(), plaatsen=(), titel_bron="gelezen")
    item = HandoutItem(id=bare.id, entry=Entry(initiative=bare, deck="x", is_own=False))
    text = to_markdown(replace(handout_of_ids([], catalogue, title="x", command=""), items=(item,)))
    assert "redactioneel" not in text
    assert "Links" not in text
    assert "Plaatsen" not in text


def test_lines_with_a_dash_are_items_and_others_are_text() -> None:
    """What stands in either is no markup."""
    assert lines_to_markdown(["Nieuw *", "- een *", "-twee"]) == "Nieuw \\*\n- een \\*\n\\-twee\n"


def test_a_table_has_numbers_only_when_asked() -> None:
    """Before each row, and a heading above them."""
    assert table(["a"], [["x"]]) == "| a |\n| --- |\n| x |"
    assert table(["a"], [["x"], ["y"]], numbered=True).splitlines()[2:] == ["| 1 | x |", "| 2 | y |"]
