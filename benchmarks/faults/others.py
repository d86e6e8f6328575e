"""More faults of the kinds that the other modules have, thought up afterwards."""

import base64

from faults.row import SECONDS, Row, card, deck, shortlist

_HEAD = '"schema": "inspiratie/shortlist@1", "naam": "plein", "gemaakt": null, "gewijzigd": null'
_SETTINGS = 'echo "$INSPIRATIE_HOME" > w; mkdir -p home;'
_MAIL = "Er is elke nacht lawaai in het café".encode()
_ALL = (
    "show bart; compare bart buurtvaders; similar bart; mix lawaai; draw; decks; settings; handleiding; new;"
    " check --schema; shortlist list; --version; suggest --help; terms -f json; overview"
)
_EACH = f'IFS=";"; for c in $(echo "{_ALL}"); do IFS=" "; '


def _imported(content: str) -> dict[str, bytes]:
    return {"u.json": content.encode()}


ROWS = (
    # what comes in as text and is none, or is packed
    *(
        Row(
            fault=f"als vraag gegeven: {what}",
            script="inspiratie suggest --tekst-uit n.x; inspiratie suggest - < n.x",
            code=2,
            says=says,
            files={"n.x": content},
        )
        for what, content, says in (
            ("een pdf", b"%PDF-1.4\n1 0 obj lawaai", "dit is een pdf"),
            (
                "een document van Word",
                b"PK\x03\x04" + bytes(30) + b"word/document.xml",
                "Tekst zonder opmaak",
            ),
            (
                "een oud document van Word",
                b"\xd0\xcf\x11\xe0W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0",
                "opmaak (.txt)",
            ),
            (
                "een mail van Outlook (.msg)",
                b"\xd0\xcf\x11\xe0" + "__substg1.0_".encode("utf-16-le"),
                "Outlook",
            ),
            ("een RTF-document", b"{\\rtf1\\ansi lawaai in caf\\'e9}", "tekstverwerker"),
            ("een foto", b"\xff\xd8\xff\xe0\0\x10JFIF", "dit is een afbeelding"),
            ("een ingepakte map", b"PK\x03\x04" + bytes(30) + b"foto.jpg", "pak het eerst uit"),
            ("een werkboek", b"PK\x03\x04" + bytes(30) + b"xl/workbook.xml", "dit is een werkboek"),
        )
    ),
    *(
        Row(
            fault=f"een bewaarde mail (.eml) met {how}",
            script="inspiratie suggest --tekst-uit m.eml -n 1 -f json",
            says="Er is elke nacht lawaai in het café",
            files={"m.eml": b"From: a@b.be\nContent-Type: text/plain; charset=" + rest},
        )
        for how, rest in (
            ("base64", b"utf-8\nContent-Transfer-Encoding: base64\n\n" + base64.encodebytes(_MAIL)),
            (
                "quoted-printable in Latin-1",
                b"iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nEr is elke nacht lawaai in het c=\naf=E9\n",
            ),
            (
                "een codering die niet bestaat",
                b"onzin\nContent-Transfer-Encoding: base64\n\n" + base64.encodebytes(_MAIL),
            ),
        )
    ),
    Row(
        fault="een zipbom als werkboek: niet uitgepakt",
        script="\"$PYTHON\" -c \"import zipfile; z = zipfile.ZipFile('b.xlsx', 'w', 8);"
        " z.writestr('xl/workbook.xml', b'0' * 300_000_000); z.close()\"; inspiratie batch b.xlsx -o r",
        code=1,
        says="dit is een werkboek van Excel",
        seconds=3 * SECONDS,
        megabytes=700,
    ),
    # tables
    *(
        Row(
            fault=f"een cel die zegt dat er niets is: {sign}",
            script="inspiratie batch t.csv -o r",
            says="1 van 1 rijen verwerkt",
            never="bedoelde u",
            files={"t.csv": f"naam;tekst;doelgroep;thema\nNoord;lawaai;{sign};{sign}\n".encode()},
        )
        for sign in ("-", "n.v.t.", "geen", "/")
    ),
    *(
        Row(
            fault=f"een fout van Excel in een cel: {error}",
            script="inspiratie batch t.csv -o r",
            code=1,
            says=f"staat een fout van Excel ({error})",
            files={"t.csv": f"naam;tekst;thema\nNoord;lawaai;{error}\n".encode()},
        )
        for error in ("#N/B", "#VERW!")
    ),
    Row(
        fault="een tabel met strepen tussen de cellen",
        script="inspiratie batch t.csv -o r",
        says="1 van 1 rijen verwerkt",
        files={"t.csv": b"naam|tekst\nNoord|lawaai op straat\n"},
    ),
    Row(
        fault="scheidingstekens achter elke rij",
        script="inspiratie batch t.csv -o r",
        says="1 van 1 rijen verwerkt",
        files={"t.csv": b"naam;tekst;;;\r\nNoord;lawaai;;;\r\n"},
    ),
    Row(
        fault="twee kolommen met een vraag: gezegd welke niet telt",
        script="inspiratie batch t.csv -o r",
        says="niet gebruikte kolommen: vraag",
        files={"t.csv": b"vraag;probleem\nlawaai;drugs\n"},
    ),
    Row(
        fault="NUL midden in een cel",
        script="inspiratie batch t.csv -o r",
        says="1 van 1 rijen verwerkt",
        files={"t.csv": b"naam;tekst\nNoord;lawaai\0 op straat\n"},
    ),
    Row(
        fault="een naam van 3000 letters in een tabel",
        script="inspiratie batch t.csv -o r && ls r | wc -L",
        says="63",
        files={"t.csv": b"naam;tekst\n" + b"x" * 3000 + b";lawaai\n"},
    ),
    Row(
        fault="rijen die heten zoals het blad van de vergelijking",
        script="inspiratie batch t.csv -o r && ls r",
        says="vergelijking-2.md",
        files={"t.csv": b"naam;tekst\nvergelijking;lawaai\nVERGELIJKING;lawaai\n"},
    ),
    # own decks
    *(
        Row(
            fault=f"een eigen kaart met in YAML {what}",
            script="inspiratie check d.yaml",
            code=1,
            says=says,
            files={"d.yaml": deck(**fields)},
        )
        for what, fields, says in (
            ("een anker dat een woord wegneemt", {"titel": "&Co bouwt mee"}, "zet tekst die met & begint"),
            ("een samenvoeging (<<)", {"meer": "  <<: {titel: X}\n"}, "dit veld bestaat niet"),
            ("een veldnaam die een lijst is", {"meer": "  ? [a, b]\n  : c\n"}, "moet gewone tekst zijn"),
            ("een titel die niets is (null)", {"titel": "null"}, "hier hoort tekst te staan"),
            ("een titel van onzichtbare tekens", {"titel": '"\\u200b\\u200d"'}, "mag niet leeg zijn"),
            ("een kaartnummer 1e3", {"meer": "  kaart: 1e3\n"}, "is geen geheel getal"),
            (
                "een eigen veld dat titel heet",
                {"meer": "  velden: {titel: x}\n"},
                "is al een veld van een kaart",
            ),
        )
    ),
    *(
        Row(
            fault=f"een titel die YAML anders leest: {title}",
            script="inspiratie show x-1 --deck d.yaml -f json",
            says=f'"titel": "{title}"',
            files={"d.yaml": deck(titel=title)},
        )
        for title in ("yes", "0o17", "2026-01-01", "12:30:00", "1_000", "Null")
    ),
    Row(
        fault="een tab als inspringing",
        script="inspiratie check d.yaml",
        code=1,
        says="begint met een tab",
        files={"d.yaml": deck().replace(b"\n  titel", b"\n\ttitel")},
    ),
    Row(
        fault="een id met een Cyrillische а",
        script="inspiratie check d.yaml",
        code=1,
        says="heeft niet de juiste vorm",
        files={"d.yaml": deck().replace(b"x-1", "b\u0430rt".encode())},
    ),
    Row(
        fault="opmaak van een terminal in een titel",
        script="inspiratie show x-1 --deck d.yaml",
        says="[red]Rood[/red] [link=http://e.be]x[/link]",
        files={"d.yaml": deck(titel='"[red]Rood[/red] [link=http://e.be]x[/link]"')},
    ),
    Row(
        fault="300 bestanden met een fout in de map met kaarten",
        script="mkdir -p home/kaarten; for i in $(seq 300); do echo x: y > home/kaarten/$i.yaml; done;"
        " inspiratie list -f regels | tail -1",
        says="nog 295 bestanden met kaarten tellen niet mee",
    ),
    Row(
        fault="een bestand op de plaats van de map met kaarten",
        script="mkdir -p home; touch home/kaarten; inspiratie list -f regels | tail -1",
        says="tellen niet mee",
    ),
    Row(
        fault="300.000 woorden op één regel van een eigen kaart",
        script="inspiratie show x-1 --deck d.yaml -f regels",
        says="Eigen kaart",
        files={"d.yaml": deck(meer=f"  zoektermen: [{'a, ' * 300_000}b]\n")},
        seconds=2 * SECONDS,
    ),
    # lists that are received
    *(
        Row(
            fault=f"import van een lijst met {what}",
            script="inspiratie shortlist import u.json --map lm",
            code=code,
            says=says,
            files=_imported(content),
        )
        for what, content, code, says in (
            (
                "NaN als gewicht",
                f'{{{_HEAD}, "nood": {{"gewichten": {{"thema": NaN}}}}, "initiatieven": []}}',
                1,
                "is geen getal",
            ),
            (
                "een dubbel veld diep erin",
                f'{{{_HEAD}, "initiatieven": [{{"id": "bart", "id": "x"}}]}}',
                1,
                "staat er twee keer",
            ),
            ("2000 niveaus", f'{{{_HEAD}, "initiatieven": {"[" * 2000}{"]" * 2000}}}', 1, "te diep genest"),
            (
                "een komma te veel",
                f'{{{_HEAD}, "initiatieven": [{{"id": "bart"}},]}}',
                1,
                "geen geldige JSON",
            ),
            (
                "een half teken",
                f'{{{_HEAD}, "initiatieven": [{{"id": "bart", "notitie": "\\ud800"}}]}}',
                0,
                "Overgenomen",
            ),
            (
                "een pad als naam",
                '{"schema": "inspiratie/shortlist@1", "naam": "../../x", "gemaakt": null, "gewijzigd": null, "initiatieven": []}',
                1,
                "geen schuine strepen",
            ),
            (
                "het jaar nul",
                '{"schema": "inspiratie/shortlist@1", "naam": "x", "gemaakt": "0000-01-01T00:00:00Z", "gewijzigd": null, "initiatieven": []}',
                1,
                "is geen datum met uur en zone",
            ),
            ("een versie 0", '{"schema": "inspiratie/shortlist@0"}', 1, "en geen lijst"),
            (
                "twee lijsten achter elkaar",
                f'{{{_HEAD}, "initiatieven": []}}{{{_HEAD}}}',
                1,
                "geen geldige JSON",
            ),
        )
    ),
    Row(
        fault="een notitie die met & begint",
        script="inspiratie shortlist show plein --map lm",
        code=1,
        says="zet tekst die met & begint",
        files={"lm/plein.yaml": shortlist("&Co belt")},
    ),
    Row(
        fault="een lijst uit de toekomst, aangevuld",
        script="inspiratie shortlist add plein buurtvaders --map lm && inspiratie shortlist show plein --map lm -f regels",
        says="2. Buurtvaders",
        files={"lm/plein.yaml": shortlist("x").replace(b"2026", b"2099")},
    ),
    # names
    *(
        Row(
            fault=f"een naam van een lijst: {name!a}",
            script=f"inspiratie shortlist add --map lm -- $'{name}' bart; ls lm",
            code=code,
            says=says,
        )
        for name, code, says in (
            ("LPT\u00b9", 2, "Windows gebruikt die naam zelf"),
            ("wijk.", 0, "wijk.yaml"),
            ("\uff57\uff49\uff4a\uff4b", 0, "wijk.yaml"),
            ("wi\u200bjk", 0, "wijk.yaml"),
            ("\u202ekjiw", 0, "kjiw.yaml"),
            ("e\u0301e\u0301n", 0, "een.yaml"),
            ("...", 2, "minstens één letter of cijfer"),
        )
    ),
    # settings
    *(
        Row(
            fault=f"een bestand met instellingen: {what}",
            script=f"{_SETTINGS} {make}; inspiratie list -f regels > /dev/null && echo gelezen",
            code=code,
            says=says,
        )
        for what, make, code, says in (
            (
                "in Kladblok met merkteken",
                "printf '\\xef\\xbb\\xbfkleur = \"nooit\"\\r\\n' > home/instellingen.toml",
                0,
                "gelezen",
            ),
            (
                "als Unicode",
                "echo 'kleur = \"nooit\"' | iconv -t utf-16 > home/instellingen.toml",
                0,
                "gelezen",
            ),
            ("een pijp", "mkfifo home/instellingen.toml", 1, "dat is geen gewoon bestand"),
            (
                "een toestel dat nooit eindigt",
                "ln -s /dev/zero home/instellingen.toml",
                1,
                "dat is geen gewoon bestand",
            ),
            (
                "3000 niveaus diep",
                "printf \"a = $(printf '[%.0s' {1..3000})\" > home/instellingen.toml",
                1,
                "Verbeter het bestand",
            ),
        )
    ),
    Row(
        fault="INSPIRATIE_HOME onder een bestand",
        script="INSPIRATIE_HOME=/dev/null/x inspiratie list -f regels",
        says="Pleincoaches",
    ),
    # machines
    *(
        Row(
            fault=f"een omgeving: {environment}",
            script=f'env {environment} "$PYTHON" -m inspiratie list -f regels',
            says="Pleincoaches",
        )
        for environment in (
            "-u INSPIRATIE_HOME HOME=rel",
            "-u INSPIRATIE_HOME XDG_DATA_HOME=rel",
            "LC_ALL=nl_BE@onzin",
            "-u TERM -u PATH -u LANG",
            "TMPDIR=/nergens",
            "PYTHONDEVMODE=1 PYTHONWARNINGS=error",
        )
    ),
    Row(
        fault="een map met lijsten die niemand mag doorzoeken",
        script="inspiratie shortlist add wijk bart --map lm; chmod 755 .; chmod 744 lm;"
        ' setpriv --reuid 65534 "$PYTHON" -m inspiratie shortlist show wijk --map lm; chmod 755 lm',
        says="'lm/wijk.yaml' kan niet gebruikt worden: u hebt daar de rechten niet voor",
    ),
    Row(
        fault="een lijst die niemand mag lezen: de andere blijven getoond",
        script="inspiratie shortlist add wijk bart --map lm; inspiratie shortlist add noord bart --map lm;"
        " chmod 755 . lm; chmod 000 lm/wijk.yaml;"
        ' setpriv --reuid 65534 "$PYTHON" -m inspiratie shortlist list --map lm -f regels',
        says="noord: 1",
    ),
    Row(
        fault="de map waarin men staat, is verdwenen",
        script="mkdir weg; cd weg; rmdir ../weg; inspiratie list -f regels | tail -1; inspiratie list -o x.csv",
        code=1,
        says="'x.csv' kan niet geschreven worden: de map bestaat niet",
    ),
    Row(
        fault="een gesloten stdout, bij vijftien opdrachten",
        script=f"{_EACH} inspiratie $c >&- 2> e || {{ echo $c: $?; cat e; }}; done; echo klaar",
        says="klaar",
        never="Traceback",
        seconds=30,
    ),
    Row(
        fault="een volle schijf achter stdout, bij vijftien opdrachten",
        script=f'{_EACH} inspiratie $c > /dev/full 2> e; [ $? = 1 ] || echo "anders: $c"; cat e; done; echo klaar',
        says="klaar",
        never="anders:",
        seconds=30,
    ),
    Row(
        fault="een pijp die meteen sluit, bij vijftien opdrachten",
        script=f'{_EACH} inspiratie $c 2> e | true; [ ${{PIPESTATUS[0]}} = 0 ] || echo "anders: $c"; cat e; done; echo klaar',
        says="klaar",
        never="anders:",
        seconds=30,
    ),
    *(
        Row(
            fault=f"een naam van een uitvoer: {name!a}",
            script=f"inspiratie list -o $'{name}' && ls",
            code=code,
            says=says,
        )
        for name, code, says in (
            ("X.CSV", 0, "X.CSV"),
            ("x.pdf", 2, "kies een naam die eindigt op .txt"),
            ("weg/x.csv", 1, "de map bestaat niet"),
            ("/proc/x.csv", 1, "kan niet geschreven worden"),
        )
    ),
    Row(
        fault="twee kaarten van één titel in één bestand: gezegd",
        script="inspiratie check d.yaml",
        says="heeft deze titel ook",
        files={"d.yaml": deck() + card().replace("x-1", "x-2").encode()},
    ),
)
