"""What comes from somebody else decides nothing."""

from faults.row import SECONDS, Row, deck, held_by, shortlist

ROWS = (
    *(
        Row(
            fault=f"een verslag dat zelf een bestand noemt: {named}",
            script="mkfifo pijp; inspiratie report --thema lawaai -o v.md && sed -i"
            f' \'s#"eigen": \\[\\]#"eigen": ["{named}"]#\' v.md'
            " && inspiratie report --herhaal v.md",
            code=2,
            says="geef die mee met",
            seconds=2 * SECONDS,
        )
        for named in ("pijp", "/dev/zero", "//ver.example/map/d.yaml")
    ),
    Row(
        fault="een bestand dat geen kaartenbestand is",
        script="inspiratie list --deck geheim.txt",
        code=1,
        says="en geen kaartenbestand",
        never="wachtwoord",
        files={"geheim.txt": b"wachtwoord: x\n"},
    ),
    *(
        Row(
            fault=f"een link die elders heen leidt: {link}",
            script="inspiratie show x-1 --deck d.yaml",
            code=1,
            says="deze link" if "@" not in link else "leidt elders heen",
            files={"d.yaml": deck(link=link)},
        )
        for link in ("https://ok.example@evil.example/", "https://example.org:99999/", "https://.")
    ),
    Row(
        fault="een link met een letter die Latijn lijkt",
        script="inspiratie show x-1 --deck d.yaml -f json",
        says="https://xn--exmple-4nf.org/",
        files={"d.yaml": deck(link="https://ex\u0430mple.org/")},
    ),
    Row(
        fault="een link met een wachtwoord erin",
        script="inspiratie show x-1 --deck d.yaml",
        code=1,
        says="leidt elders heen",
        files={"d.yaml": deck(link="https://user:geheim@example.org/")},
    ),
    *(
        Row(
            fault=f"een link die geen adres is: {link[:40]}",
            script="inspiratie show x-1 --deck d.yaml",
            code=1,
            says="links.0.url",
            files={"d.yaml": deck(link=link)},
        )
        for link in (
            "https://-",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "//host/x",
            "https:javascript:x",
            "http://[::1",
            "file:///etc/passwd",
            "https://x.be/" + "x" * 3000,
        )
    ),
    Row(
        fault="een nota die een gewoon bestand noemt: zijn velden blijven ongezien",
        script='inspiratie report --thema lawaai -o v.md && sed -i \'s#"eigen": \\[\\]#"eigen": ["geheim.txt"]#\' v.md'
        " && inspiratie report --herhaal v.md",
        code=2,
        says="geef die mee met",
        never="wachtwoord",
        files={"geheim.txt": b"wachtwoord: x\n"},
        seconds=2 * SECONDS,
    ),
    Row(
        fault="tekens die een terminal sturen, in alle velden van een eigen kaart",
        script="inspiratie show x-1 --deck d.yaml; inspiratie list --deck d.yaml -f csv",
        says="x-1",
        never="\x1b",
        files={"d.yaml": deck(titel='"a\\e[31mb\\ec\\a\\u202e"', samenvatting='"x\\u200b\\e]0;y\\a"')},
    ),
    *(
        Row(
            fault=f"een lijst van iemand anders met {what}",
            script="inspiratie shortlist show plein --map lm",
            code=1,
            says=says,
            files={"lm/plein.yaml": shortlist("x").replace(*change)},
        )
        for what, change, says in (
            ("een pad als id", (b"id: bart", b"id: ../../etc/passwd"), "wijk-noord-2"),
            (
                "een getal als datum",
                (b"gewijzigd: 2026-11-01T10:00:00+01:00", b"gewijzigd: 1e10"),
                "geen datum",
            ),
            (
                "!!python in een notitie",
                (b"notitie: x", b"notitie: !!python/name:os.system x"),
                "lm/plein.yaml:7",
            ),
            (
                "een gewicht dat geen getal is",
                (b"initiatieven:", b"nood: {gewichten: {thema: nan}}\ninitiatieven:"),
                "thema",
            ),
            ("een veld van een latere versie", (b"naam: plein", b"naam: plein\ntoekomst: x"), "toekomst"),
            ("het einde afgebroken", (b"id: bart\n  notitie: x", b"id: ba\n  not"), "lm/plein.yaml:"),
        )
    ),
    *(
        Row(
            fault=f"een nota met {what} in haar kop",
            script=f"inspiratie report --thema lawaai -o v.md && sed -i 's#{change}#' v.md && inspiratie report --herhaal v.md",
            code=1,
            says="v.md",
            seconds=2 * SECONDS,
        )
        for what, change in (
            ("een aantal van 5000 cijfers", '"aantal": 5#"aantal": \'$(printf "9%.0s" $(seq 5000))\''),
            ("een dubbel veld", '"aantal": 5#"aantal": 5, "aantal": 5'),
        )
    ),
    *(
        Row(
            fault=f"import van wat geen lijst is: {what}",
            script="inspiratie shortlist import u.json --map lm",
            code=1,
            says="u.json",
            files={"u.json": content},
        )
        for what, content in (
            ("andere JSON", b'{"a": 1}'),
            ("een dubbel veld", b'{"schema": "inspiratie/shortlist@1", "naam": "a", "naam": "b"}'),
            ("5000 cijfers", b'{"schema": "inspiratie/shortlist@1", "naam": ' + b"9" * 5000 + b"}"),
            ("NaN", b'{"schema": "inspiratie/shortlist@1", "naam": NaN}'),
            ("niets", b""),
        )
    ),
    held_by(
        "script in elk veld, in een browser",
        "tests/output/page/test_browser.py::test_hostile_records_run_nothing",
        "tests/output/page/test_browser.py::test_injected_script_is_stopped_by_the_policy",
        "tests/output/page/test_browser.py::test_strange_fragment_is_ignored",
    ),
    held_by(
        "de pagina maakt dezelfde Markdown als het programma",
        "tests/output/page/test_browser.py::test_selection_copies_as_markdown",
    ),
    held_by("Markdown met opmaak, HTML en links van een ander", "tests/output/files/test_markdown.py"),
    held_by(
        "de pagina in een kader zonder geschiedenis, en onder snel typen",
        "tests/output/page/test_browser.py::test_page_works_where_the_history_is_forbidden",
        "tests/output/page/test_browser.py::test_text_that_still_waits_becomes_a_step_of_its_own",
    ),
    held_by(
        "een open kaart afdrukken",
        "tests/output/page/test_browser_paper.py::test_open_card_is_what_gets_printed",
    ),
)
