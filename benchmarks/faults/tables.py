"""Tables as officials have them."""

from faults.row import SECONDS, Row

_TABLE_HEAD = "naam;tekst;doelgroep;thema\n"
_PLEIN = "inspiratie shortlist add plein bart --map lm --notitie 'één café';"
_FORMULAS = (
    'naam;tekst\n"bel;=1+1";"lawaai;=HYPERLINK(0)"\n"a,+1";"plein\t@SUM(1)"\n"b\n-1";"=1\n=2 lawaai"\n＝1;lawaai\n'
).encode()
_STARTED = (
    'set -m; "$PYTHON" -m inspiratie batch t.csv -o r & p=$!; until [ -e r/wijk-5.md ]; do sleep .02; done;'
)
_LOOK = b"""import csv, io, sys
text = open(sys.argv[1], encoding="utf-8-sig", newline="").read()
cells = [cell for sign in ",;\\t" for row in csv.reader(io.StringIO(text), delimiter=sign) for cell in row]
live = [cell for cell in cells for part in cell.splitlines()
    if part.strip(' "\\u00a0')[:1] in set("=+-@\\uff1d\\uff0b\\uff0d\\uff20")]
print(live or "geen formule")
"""

ROWS = (
    Row(
        fault="lege rijen van Excel onder de tabel",
        script="inspiratie batch t.csv -o r",
        says="1 van 1 rijen verwerkt",
        files={"t.csv": f"{_TABLE_HEAD}Noord;lawaai;;\n;;;\n;;;\n".encode()},
    ),
    Row(
        fault="een titel boven de koppen",
        script="inspiratie batch t.csv -o r",
        says="de koppen staan op regel 3",
        files={"t.csv": b"Nodenlijst 2026;;\n;;\nnaam;tekst;thema\nNoord;lawaai;\n"},
    ),
    Row(
        fault="koppen Wijk, Probleem, Doelgroep",
        script="inspiratie batch t.csv -o r && cat r/vergelijking.csv",
        says="lawaai op het plein",
        files={"t.csv": b"Wijk;Probleem;Doelgroep\nNoord;lawaai op het plein;jongeren\n"},
    ),
    Row(
        fault="Franse koppen",
        script="inspiratie batch t.csv -o r",
        says="1 van 1 rijen verwerkt",
        files={"t.csv": "nom;texte;groupe cible;thème\nNord;bruit sur la place;jeunes;\n".encode()},
    ),
    Row(
        fault="meer waarden in een cel, met een komma",
        script="inspiratie batch t.csv -o r && cat r/vergelijking.csv",
        says="doelgroep jongeren, senioren",
        never="breed publiek",
        files={"t.csv": f'{_TABLE_HEAD}Noord;;"jongeren, senioren";\n'.encode()},
    ),
    Row(
        fault="een werkboek in plaats van CSV",
        script="inspiratie batch t.xlsx -o r",
        code=1,
        says="kies daar Opslaan als, en dan CSV UTF-8",
        files={"t.xlsx": b"PK\x03\x04" + bytes(100) + b"xl/workbook.xml"},
    ),
    Row(
        fault="een los aanhalingsteken in een cel",
        script="inspiratie batch t.csv -o r",
        says="2 van 2 rijen verwerkt",
        files={"t.csv": b'naam;tekst\nNoord;zei "lawaai\nZuid;buis 12"\n'},
    ),
    Row(
        fault="een aanhalingsteken dat nooit sluit, in 5000 rijen",
        script="inspiratie batch t.csv -o r",
        code=1,
        says="0 van 5000 rijen verwerkt",
        files={"t.csv": b"naam,tekst\n" + b'wijk,"\n' * 5000},
    ),
    Row(
        fault='"sep=;" tussen aanhalingstekens',
        script="inspiratie batch t.csv -o r",
        says="1 van 1 rijen verwerkt",
        files={"t.csv": b'"sep=;"\nnaam;tekst\nNoord;lawaai\n'},
    ),
    Row(
        fault="een formule achter het andere scheidingsteken",
        script="inspiratie shortlist add a bart --map lm --notitie 'bel;=1+1'"
        " && inspiratie export a --map lm -f csv",
        says="bel;'=1+1",
    ),
    Row(
        fault="5000 kolommen die niets betekenen",
        script="inspiratie batch t.csv -o r",
        says="niet gebruikte kolommen: x0, x1,",
        never="x4999",
        files={"t.csv": f"naam;tekst;{';'.join(f'x{n}' for n in range(5000))}\nNoord;lawaai\n".encode()},
    ),
    Row(
        fault="rijen met inchtekens, die per twee een aanhalingsteken lijken te sluiten",
        script="inspiratie batch t.csv -o r",
        says="4 van 4 rijen verwerkt",
        files={"t.csv": b'naam;tekst\nA;buis 12"\nB;buis 14"\nC;lawaai\nD;"drugs" op straat\n'},
    ),
    Row(
        fault="een aanhalingsteken dat nooit sluit, met 100 goede rijen eronder",
        script="inspiratie batch t.csv -o r 2>&1",
        code=1,
        says="100 van 101 rijen verwerkt",
        files={"t.csv": b'naam;tekst\nslecht;"nooit gesloten\n' + b"goed;lawaai\n" * 100},
        seconds=2 * SECONDS,
    ),
    *(
        Row(
            fault=f"meer waarden in een cel, met {name}",
            script="inspiratie batch t.csv -o r && cat r/vergelijking.csv",
            says="doelgroep jongeren, senioren",
            never="breed publiek",
            files={"t.csv": f'{_TABLE_HEAD}Noord;;"jongeren{sign}senioren";\n'.encode()},
        )
        for name, sign in (
            ("een puntkomma", "; "),
            ("een schuine streep", "/"),
            ("'en'", " en "),
            ("een regeleinde", "\n"),
            ("een plusteken", " + "),
            ("'&'", " & "),
            ("'of'", " of "),
        )
    ),
    *(
        Row(
            fault=f"{what}: geen cel begint een formule, waar men ook knipt",
            script=f'inspiratie batch t.csv {options} -o r && "$PYTHON" kijk.py r/vergelijking.csv',
            says="geen formule",
            files={"t.csv": _FORMULAS, "kijk.py": _LOOK},
        )
        for what, options in (("vergelijking.csv", ""), ("vergelijking.csv voor Excel", "--excel"))
    ),
    *(
        Row(
            fault=f"CSV voor een Europese Excel: {command.split(' -')[0]}",
            script=f"{_PLEIN} inspiratie {command} --excel | head -c 12 | od -c",
            says="357 273 277",
        )
        for command in (
            "list",
            "suggest lawaai",
            "overview",
            "export plein --map lm",
            "shortlist show plein --map lm",
        )
    ),
    Row(
        fault="batch voor een Europese Excel, en als pagina",
        script="inspiratie batch t.csv -o r --excel && head -c 3 r/vergelijking.csv | od -c && ls r",
        says="vergelijking.html",
        files={"t.csv": f"{_TABLE_HEAD}Noord;lawaai;;\n".encode()},
    ),
    *(
        Row(
            fault=f"een tabel die geen tabel is: {name}",
            script="inspiratie batch t.csv -o r",
            code=1,
            says="fout: t.csv",
            files={"t.csv": content},
        )
        for name, content in (
            ("leeg", b""),
            ("alleen een merkteken", b"\xef\xbb\xbf"),
            ("alleen koppen", _TABLE_HEAD.encode()),
            ("willekeurige bytes", bytes(range(256)) * 8),
            ("een kop twee keer", b"naam;tekst;tekst\nA;b;c\n"),
            ("alleen onbekende koppen", b"x;y\na;b\n"),
            ("een oud werkboek (.xls)", b"\xd0\xcf\x11\xe0" + bytes(100)),
        )
    ),
    Row(
        fault="namen van rijen die een pad, een toestel of niets zijn",
        script="inspiratie batch t.csv -o r && ls r && ls",
        says="com1-lijst.md",
        files={
            "t.csv": "naam;tekst\n../../x;lawaai\n/etc/passwd;lawaai\nCON;lawaai\n..;lawaai\nvergelijking;lawaai\n"
            f"{'x' * 300};lawaai\nCOM1;lawaai\n🙂;lawaai\n北京;lawaai\nA;lawaai\na;lawaai\n".encode()
        },
    ),
    Row(
        fault="HTML, Markdown en een tabelstreep in een naam",
        script="inspiratie batch t.csv -o r && cat r/vergelijking.md r/*.html",
        says="Vergelijking",
        never="<script>alert",
        files={"t.csv": b"naam;tekst\n<script>alert(1)</script>[x](javascript:y)|`z`;lawaai\n"},
    ),
    Row(
        fault="tekens die een terminal sturen, in een rij met een fout",
        script="inspiratie batch t.csv -o r",
        code=1,
        says="t.csv:2:",
        never="\x1b",
        files={"t.csv": "naam;thema\n\x1b]0;x\x07\u202ewijk;\x1b[31mbestaat niet\n".encode()},
    ),
    Row(
        fault="300 rijen met elk een eigen tekst",
        script="inspiratie batch t.csv -o r",
        says="300 van 300 rijen verwerkt",
        files={
            "t.csv": b"naam;tekst\n"
            + b"".join(b"wijk %d;lawaai %d op het plein\n" % (n, n) for n in range(300))
        },
        seconds=300 * 0.04 + SECONDS,
    ),
    Row(
        fault="2000 rijen van één naam",
        script="inspiratie batch t.csv -o r",
        says="2000 van 2000 rijen verwerkt",
        files={"t.csv": b"naam;thema\n" + b"wijk;overlast\n" * 2000},
        seconds=2000 * 0.005 + SECONDS,
    ),
    Row(
        fault="2000 rijen met een waarde die niet bestaat",
        script="inspiratie batch t.csv -o r 2>&1 | tail -3",
        code=1,
        says="0 van 2000 rijen verwerkt",
        files={"t.csv": b"naam;thema\n" + b"wijk;xyzzy\n" * 2000},
        seconds=2000 * 0.005 + SECONDS,
    ),
    Row(
        fault="Ctrl-C midden in 5000 rijen: gezegd hoe ver het kwam",
        script=f"{_STARTED} kill -INT $p; wait $p",
        code=130,
        says="rijen verwerkt",
        files={"t.csv": b"naam;thema\n" + b"wijk;overlast\n" * 5000},
        seconds=2 * SECONDS,
    ),
    Row(
        fault="de map van de antwoorden verdwijnt onder het werk",
        script=f"{_STARTED} mv r weg; wait $p",
        code=1,
        says="rijen verwerkt",
        files={"t.csv": b"naam;thema\n" + b"wijk;overlast\n" * 5000},
        seconds=2 * SECONDS,
    ),
    Row(
        fault="een koppeling naar een ander bestand op de plaats van een antwoord",
        script="mkdir r; echo eigen > slachtoffer; ln -s ../slachtoffer r/noord.md; inspiratie batch t.csv -o r",
        code=1,
        says="bestaat al",
        files={"t.csv": f"{_TABLE_HEAD}Noord;lawaai;;\n".encode()},
    ),
    Row(
        fault="hetzelfde met --overschrijf: het andere bestand blijft",
        script="mkdir r; echo eigen > slachtoffer; ln -s ../slachtoffer r/noord.md;"
        " inspiratie batch t.csv -o r --overschrijf; cat slachtoffer",
        says="eigen",
        files={"t.csv": f"{_TABLE_HEAD}Noord;lawaai;;\n".encode()},
    ),
)
