"""What comes in and goes out, in whatever encoding."""

from faults.row import MAIL, SECONDS, Row, deck, shortlist

_PLEIN = "inspiratie shortlist add plein bart --map lm --notitie 'één café';"
_DECK = deck(samenvatting="Kort, één café.").decode()

ROWS = (
    *(
        Row(
            fault=f"een mail bewaard als {name}",
            script="inspiratie suggest - -n 1 -f markdown < mail.txt",
            says="Lawaai in het café; één vechtpartij",
            files={"mail.txt": MAIL.encode(codec)},
        )
        for codec, name in (
            ("utf-8-sig", "UTF-8 met merkteken"),
            ("utf-16", "Unicode (Kladblok, PowerShell)"),
            ("utf-16-le", "UTF-16 zonder merkteken"),
            ("cp1252", "ANSI"),
            ("cp850", "MS-DOS 850"),
            ("mac-roman", "Mac Roman"),
        )
    ),
    Row(
        fault="een lijst bewaard als ANSI",
        script="inspiratie shortlist show plein --map lm -f regels",
        says="gelezen als Windows-1252",
        files={"lm/plein.yaml": shortlist("één café").decode().encode("cp1252")},
    ),
    Row(
        fault="een uitgevoerde lijst, door PowerShell herschreven als UTF-16",
        script="inspiratie shortlist import a.json --map lm && cat lm/plein.yaml",
        says="één café",
        files={
            "a.json": '{"schema": "inspiratie/shortlist@1", "naam": "plein", "gemaakt": null,'
            ' "gewijzigd": null, "initiatieven": [{"id": "bart", "notitie": "één café"}]}'.encode()
            .decode("cp850")
            .encode("utf-16")
        },
    ),
    *(
        Row(
            fault=f"{what} in een pijp met codetabel 1252: dezelfde bytes als met -o",
            script=f"{_PLEIN} PYTHONIOENCODING=cp1252 inspiratie export plein --map lm {options} > a"
            f" && inspiratie export plein --map lm {options} -o b{ending} && cmp a b{ending} && echo gelijk",
            says="gelijk",
        )
        for what, options, ending in (
            ("CSV voor Excel", "--excel", ".csv"),
            ("CSV", "-f csv", ".csv"),
            ("JSON", "-f json", ".json"),
            ("HTML om te drukken", "--druk a6", ".html"),
            ("Markdown", "-f markdown", ".md"),
        )
    ),
    Row(
        fault="een lijst door zo'n pijp, weer ingelezen",
        script=f"{_PLEIN} PYTHONIOENCODING=cp1252 inspiratie export plein --map lm -f json > a.json"
        " && inspiratie shortlist import a.json --als terug --map lm && cat lm/terug.yaml",
        says="één café",
    ),
    Row(
        fault="een nota door zo'n pijp, later herhaald",
        script="PYTHONIOENCODING=cp1252 inspiratie report 'lawaai in het café' > n.md"
        " && inspiratie report --herhaal n.md",
        says="Er is niets veranderd",
        seconds=2 * SECONDS,
    ),
    *(
        Row(
            fault=f"een nota in Kladblok bewaard als {name}, later herhaald",
            script='inspiratie report \'lawaai in het café\' > n.md && "$PYTHON" -c "from pathlib import Path;'
            f" f = Path('n.md'); f.write_bytes(f.read_bytes().decode().replace('\\n', '\\r\\n').encode('{codec}'))\""
            " && inspiratie report --herhaal n.md",
            says="Er is niets veranderd",
            seconds=2 * SECONDS,
        )
        for codec, name in (("utf-16", "Unicode"), ("utf-8-sig", "UTF-8 met merkteken"))
    ),
    *(
        Row(
            fault=f"een kaartenbestand: {name}",
            script="inspiratie show x-1 --deck d.yaml -f regels",
            says="Kort, één café.",
            files={"d.yaml": content},
        )
        for name, content in (
            ("UTF-16 met merkteken", _DECK.encode("utf-16")),
            ("UTF-16 zonder merkteken", _DECK.encode("utf-16-le")),
            ("UTF-32", _DECK.encode("utf-32")),
            ("Latin-1", _DECK.encode("latin-1")),
            ("twee merktekens", b"\xef\xbb\xbf" + _DECK.encode("utf-8-sig")),
            ("regeleinden van Windows", _DECK.replace("\n", "\r\n").encode()),
            ("regeleinden van een oude Mac", _DECK.replace("\n", "\r").encode()),
            ("met ... op het eind", _DECK.encode() + b"...\n"),
        )
    ),
    Row(
        fault="een lijst in Kladblok bewaard als Unicode",
        script="inspiratie shortlist show plein --map lm -f regels",
        says="één café",
        files={"lm/plein.yaml": shortlist("één café").decode().replace("\n", "\r\n").encode("utf-16")},
    ),
    Row(
        fault="NUL achter een kaartenbestand",
        script="inspiratie list --deck d.yaml",
        code=1,
        says="d.yaml:",
        files={"d.yaml": _DECK.encode() + b"\0"},
    ),
    Row(
        fault="een tabel met UTF-8 en Windows-1252 door elkaar",
        script="inspiratie batch t.csv -o r; ls r",
        says="letters van Windows-1252 ertussen",
        files={"t.csv": "naam;tekst\nCafé;lawaai\n".encode() + "Één;lawaai in café\n".encode("cp1252")},
    ),
    Row(
        fault="een tabel als Unicode-tekst uit Excel, met tabs",
        script="inspiratie batch t.txt -o r",
        says="1 van 1 rijen verwerkt",
        files={"t.txt": "naam\ttekst\r\nCafé\tlawaai\r\n".encode("utf-16")},
    ),
    Row(
        fault="een tabel in UTF-16, midden in een letter afgebroken",
        script="inspiratie batch t.csv -o r",
        says="1 van 1 rijen verwerkt",
        files={"t.csv": "naam;tekst\nCafé;lawaai\n".encode("utf-16")[:-1]},
    ),
    Row(
        fault="LC_ALL=C, zonder UTF-8: een vraag met accenten",
        script="LC_ALL=C PYTHONUTF8=0 PYTHONCOERCECLOCALE=0 inspiratie suggest 'lawaai in één café' -n 1 -f json",
        says="lawaai in één café",
    ),
    Row(
        fault="LC_ALL=C, zonder UTF-8: een lijst met accenten",
        script="LC_ALL=C PYTHONUTF8=0 PYTHONCOERCECLOCALE=0 inspiratie shortlist add 'wijk één' bart --map lm"
        " --notitie café && cat lm/wijk-een.yaml",
        says="notitie: café",
    ),
    Row(
        fault="13 omgevingen: codetabellen, terminals, talen, waarschuwingen als fout",
        script="for e in LANG=C LC_ALL=POSIX PYTHONIOENCODING=cp1252 PYTHONIOENCODING=ascii PYTHONIOENCODING=cp850"
        " PYTHONIOENCODING=utf-16 PYTHONIOENCODING=ascii:strict TERM= TERM=dumb NO_COLOR=1 LANG=tr_TR.UTF-8"
        ' PYTHONWARNINGS=error TZ=onzin; do env $e "$PYTHON" -m inspiratie show bart > uit || exit 1;'
        " env $e \"$PYTHON\" -m inspiratie suggest 'lawaai in café' > uit || exit 1; done; echo alle dertien",
        says="alle dertien",
        seconds=26 * SECONDS,
    ),
    *(
        Row(
            fault=f"halve letters in de vraag, naar {file}",
            script=f"inspiratie suggest $'lawaai \\xff\\xfe op het plein' {options} -o {file}",
            says=f"Geschreven: {file}",
        )
        for file, options in (
            ("x.html", ""),
            ("x.txt", "-f kaarten"),
            ("y.txt", "-f tabel"),
            ("x.md", ""),
            ("x.csv", ""),
            ("x.json", ""),
        )
    ),
)
