"""A second round of faults of the same kinds: mails, files of other programs, sheets, YAML, names, links."""

from faults.row import SECONDS, Row, card, cards, deck, shortlist

_WIRE = b"From: an@b.be\nTo: stad@c.be\nSubject: plein\nMIME-Version: 1.0\n"
_TWO_PARTS = _WIRE + b'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain'
_PLAIN = (
    b"\n\nElke nacht lawaai.\n--b\nContent-Type: text/html\n\n<html><p>Elke nacht lawaai.</p></html>\n--b--\n"
)
_PACKED = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nRWxrZSBuYWNodCBsYXdhYWku\n"
_ATTACHED = (
    b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n'
    b"Content-Disposition: attachment; filename=x.txt\n\ndrugs\n--b\nContent-Type: text/plain"
)
_SUBJECT = b"From: a@b.be\nMIME-Version: 1.0\nSubject: =?iso-8859-1?Q?Lawaai_in_het_caf=E9?=\n\n"
_NOISE = bytes(range(256)) * 16
_SUGGEST = "inspiratie suggest --tekst-uit n.x -n 1 -f json"
_BATCH = "inspiratie batch t.csv -o r; code=$?; cat r/vergelijking.csv; exit $code"
_STEERED = 'm=$\'c\\e[31m\\u202e x\'; mkdir "$m"; cd "$m"; export INSPIRATIE_HOME="$PWD/home"; mkdir -p home/kaarten;'
_LIST = "inspiratie shortlist add plein bart --map lm;"
_SIGNALS = " ".join(
    f"inspiratie shortlist add plein buurtvaders --map lm & p=$!; sleep .{tenths}; kill -{name} $p; wait $p;"
    for name in ("TERM", "HUP", "PIPE")
    for tenths in (2, 5)
)
_NAMES = ("a b", "a\\'b\"c", "a\\nb", "😀", "\\u202eabc", "-x", "a;b|c", "$HOME", "*", "a%b", " x ")

ROWS = (
    # mails
    *(
        Row(
            fault=f"een bewaarde mail (.eml) {what}",
            script=_SUGGEST,
            says=f'"tekst": "{says}',
            never="Content-",
            files={"n.x": content},
        )
        for what, content, says in (
            (
                "met alles wat onderweg erbij kwam",
                b"Return-Path: <a@b.be>\nReceived: from mx (1.2.3.4)\n\tby stad; Mon\nDKIM-Signature: v=1; b=drugs\n"
                + _WIRE
                + b"Content-Type: text/plain\n\nElke nacht lawaai.\n",
                "Elke nacht lawaai.",
            ),
            ("in twee delen, niet ingepakt", _TWO_PARTS + _PLAIN, "Elke nacht lawaai."),
            (
                "waarvan het deel zonder opmaak leeg is",
                _TWO_PARTS + _PLAIN.replace(b"Elke nacht lawaai.\n", b" \n"),
                " Elke nacht lawaai.".strip(),
            ),
            ("met een bijlage vooraan", _WIRE + _ATTACHED + _PLAIN, "Elke nacht lawaai."),
            ("die alles in het onderwerp zegt", _SUBJECT, "Lawaai in het café"),
            ("uit een postbus (mbox)", b"From a@b.be Mon Jan 1 2026\nFrom: a@b.be\n" + _PACKED, "Elke nacht"),
            ("met een merkteken ervoor", b"\xef\xbb\xbfFrom: a@b.be\n" + _PACKED, "Elke nacht lawaai."),
            (
                "met regeleinden van Windows",
                (b"From: a@b.be\n" + _PACKED).replace(b"\n", b"\r\n"),
                "Elke nacht lawaai.",
            ),
        )
    ),
    Row(
        fault="een bewaarde mail (.eml), in Kladblok bewaard als Unicode",
        script=f"iconv -f utf-8 -t utf-16 m.x > n.x; {_SUGGEST}",
        says='"tekst": "Elke nacht lawaai',
        never="MIME",
        files={"m.x": _WIRE + b"\nElke nacht lawaai\n"},
    ),
    Row(
        fault="de naam van een bestand als vraag: gezegd",
        script="inspiratie suggest n.txt -n 1 -f regels",
        says="n.txt is een bestand",
        files={"n.txt": b"Elke nacht lawaai\n"},
    ),
    Row(
        fault="een webpagina met < en > in de tekst, en opmaak in een opmerking",
        script=_SUGGEST,
        says='"tekst": "Minder < 18 jaar, lawaai > 22u"',
        files={"n.x": b"<html><!-- <p>drugs</p> --><body>Minder < 18 jaar, lawaai > 22u</body></html>"},
    ),
    Row(
        fault="een bewaarde mail (.eml) met alleen een foto",
        script=_SUGGEST,
        code=2,
        says="u gaf nog niet aan",
        files={"n.x": b"From: a@b.be\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n"},
    ),
    Row(
        fault="een mail als webpagina uit Outlook, met opmerkingen voor Word erin",
        script=_SUGGEST,
        says='"tekst": "Elke nacht lawaai',
        never="AllowPNG",
        files={
            "n.x": b"<html><head><!--[if gte mso 9]><xml><o:AllowPNG/></xml><![endif]--><style>p {}</style></head>"
            b"<body><!-- drugs --><p class=MsoNormal>Elke nacht lawaai<o:p></o:p></p></body></html>"
        },
    ),
    # files of other programs
    *(
        Row(
            fault=f"als vraag, als tabel en als kaarten gegeven: {what}",
            script=f"{_SUGGEST}; inspiratie batch n.x -o r; inspiratie check n.x",
            code=1,
            says=says,
            never='"tekst"',
            files={"n.x": content},
        )
        for what, content, says in (
            (
                "een foto van een iPhone (.heic)",
                b"\0\0\0\x24ftypheic\0\0\0\0mif1" + _NOISE,
                "zonder leesbare tekst",
            ),
            ("een foto van het web (.webp)", b"RIFF\x24\x10\0\0WEBPVP8 " + _NOISE, "zonder leesbare tekst"),
            ("een geluidsopname (.mp3)", b"ID3\x03\0\0\0" + _NOISE, "zonder leesbare tekst"),
            ("een databank", b"SQLite format 3\0" + _NOISE, "zonder leesbare tekst"),
            ("een programma", b"\x7fELF\x02\x01\x01" + _NOISE, "zonder leesbare tekst"),
            ("een werkblad van Numbers", b"PK\x03\x04" + bytes(30) + b"Index/Document.iwa", "Numbers"),
            ("een presentatie", b"PK\x03\x04" + bytes(30) + b"ppt/presentation.xml", "presentatie"),
            (
                "een oude presentatie",
                b"\xd0\xcf\x11\xe0" + "PowerPoint Document".encode("utf-16-le"),
                "presentatie",
            ),
        )
    ),
    Row(
        fault="een tekst met één nul erin: gewoon gelezen",
        script=_SUGGEST,
        says='"tekst": "Elke nacht lawaai"',
        files={"n.x": b"Elke nacht\0 lawaai\n"},
    ),
    # sheets
    *(
        Row(fault=f"een tabel {what}", script=_BATCH, code=code, says=says, files={"t.csv": content})
        for what, content, code, says in (
            (
                "met een spatie voor elk aanhalingsteken",
                b'"naam", "tekst"\n"Noord", "lawaai, herrie"\n',
                0,
                "“lawaai, herrie”",
            ),
            (
                "die onder een andere geplakt is, met koppen en merkteken",
                b"\xef\xbb\xbfnaam;tekst\nNoord;lawaai\n\xef\xbb\xbfnaam;tekst\nZuid;drugs\n",
                0,
                "2 van 2 rijen verwerkt",
            ),
            ("met het einde van MS-DOS (^Z)", b"naam;tekst\nNoord;lawaai\n\x1a", 0, "1 van 1 rijen verwerkt"),
            (
                "met gekrulde aanhalingstekens om een cel",
                "naam;tekst\n“Noord”;“lawaai; herrie”\n".encode(),
                1,
                'rechte aanhalingstekens (")',
            ),
            (
                "met harde spaties in de koppen",
                "naam\u00a0;\u00a0tekst\nNoord;lawaai\n".encode(),
                0,
                "“lawaai”",
            ),
            (
                "met onzichtbare tekens in de koppen",
                "\u200bnaam;te\u00adkst\nNoord;lawaai\n".encode(),
                0,
                "“lawaai”",
            ),
            (
                "met losse accenten in de koppen",
                "NAAM;THE\u0300ME\nNoord;overlast\n".encode(),
                0,
                "thema overlast",
            ),
            ("met regeleinden van een oude Mac", b"naam;tekst\rNoord;lawaai\rZuid;drugs", 0, "2 van 2 rijen"),
            (
                "uit Numbers, met een titel",
                b"Tabel 1,,\r\nnaam,tekst,\r\nNoord,lawaai,\r\n",
                0,
                "1 van 1 rijen",
            ),
            ("waarvan de eerste kolom alleen nummers heeft", b";naam;tekst\n1;Noord;lawaai\n", 0, "“lawaai”"),
            (
                'uit MySQL, met \\" in een cel',
                b'naam,tekst\nNoord,"hij zei \\"lawaai\\" luid"\n',
                0,
                "lawaai",
            ),
            ("met sep=| en puntkomma's in de tekst", b"sep=|\nnaam|tekst\nNoord|lawaai;x\n", 0, "“lawaai;x”"),
            (
                "van 70.000 lege cellen in een rij",
                b"naam;tekst\nNoord;lawaai" + b";" * 70_000 + b"\n",
                0,
                "“lawaai”",
            ),
            (
                "op zijn kant",
                b"naam;Noord;Zuid\ntekst;lawaai;drugs\n",
                1,
                "er staan geen rijen onder de koppen",
            ),
            ("met regels JSON", b'{"naam": "N", "tekst": "x"}\n{"naam": "Z"}\n', 1, "en geen tabel"),
            ("van het web, met .xls als naam", b"<table><tr><td>naam</td></tr></table>", 1, "een webpagina"),
            ("die alleen naar Google verwijst", b'{"doc_id": "1a", "email": "a@b.be"}', 1, "en geen tabel"),
            (
                "met een formule achter een tab en wijde tekens",
                "naam;tekst\n\t=1;lawaai\n＝1;lawaai\n".encode(),
                0,
                "'＝1",
            ),
        )
    ),
    # own decks
    *(
        Row(
            fault=f"een eigen kaart: {what}",
            script="inspiratie check d.yaml",
            code=1,
            says=says,
            files={"d.yaml": content},
        )
        for what, content, says in (
            (
                "twee velden die alleen voor een computer verschillen",
                deck(meer="  velden: {café: a, cafe\u0301: b}\n"),
                "staat er twee keer",
            ),
            (
                "een aanhalingsteken dat nooit sluit",
                deck(titel='"Eigen kaart'),
                "d.yaml:5: geen geldige YAML",
            ),
            (
                "het einde van MS-DOS (^Z)",
                deck() + b"\x1a",
                "d.yaml:13: geen geldige YAML; er staat een teken",
            ),
            (
                "een tab in een tekst van meer regels",
                deck(meer="  ervaring: |\n\tGoed.\n"),
                "begint met een tab",
            ),
            ("een versie 1.1 van de kaarten", deck().replace(b"deck@1", b"deck@1.1"), "nieuwere versie"),
            (
                "een versie van dertig cijfers",
                deck().replace(b"deck@1", b"deck@" + b"9" * 30),
                "nieuwere versie",
            ),
            ("een getal van dertig cijfers als nummer", deck(meer=f"  kaart: {'9' * 30}\n"), "te groot"),
            ("NO als doelgroep", deck().replace(b"[jongeren]", b"[NO]"), "het begrip 'NO' bestaat niet"),
            (
                "één woord waar een lijst hoort",
                deck().replace(b"[overlast]", b"overlast"),
                "hier hoort een lijst",
            ),
            (
                "een puntkomma tussen begrippen",
                deck().replace(b"[overlast]", b"[overlast; drugs]"),
                "bestaat niet",
            ),
            ("een eigen veld in een eigen veld", deck(meer="  velden: {a: {b: c}}\n"), "hier hoort tekst"),
            ("een tweede titel tussen aanhalingstekens", deck(meer='  "titel": X\n'), "staat er twee keer"),
            ("rommel achter ...", deck() + b"...\nrommel: x\n", "geen geldige YAML"),
            (
                "initiatieven zonder streepjes",
                cards([card()]).replace(b"- id", b"  id"),
                "hier hoort een lijst",
            ),
            ("een adres met ß", deck(link="https://fa\u00df.de"), "met xn--"),
            ("een adres met procenttekens", deck(link="https://ex%61mple.org"), "geen adres dat kan bestaan"),
            ("een adres in oude cijfers", deck(link="http://0177.1"), "geen adres dat kan bestaan"),
            (
                "een adres met een teken van richting",
                deck(link="https://a.be/\\u202e"),
                "een link begint met",
            ),
        )
    ),
    *(
        Row(
            fault=f"een eigen kaart, goed gelezen: {what}",
            script="inspiratie show x-1 --deck d.yaml -f json",
            says=says,
            files={"d.yaml": content},
        )
        for what, content, says in (
            ("een titel met een emoji uit delen", deck(titel="👨‍👩‍👧 feest"), " feest"),
            ("%YAML 1.2 bovenaan", b"%YAML 1.2\n---\n" + deck(), '"id": "x-1"'),
            ("regels die YAML samenvoegt (>-)", deck(meer="  ervaring: >-\n    een\n    twee\n"), "een twee"),
            ("een wijd adres", deck(link="https://ａ.be"), '"url": "https://a.be"'),
            ("een adres met letters die op andere lijken", deck(link="https://аррӏе.com"), "xn--80ak6aa92e"),
        )
    ),
    Row(
        fault="twee bestanden die dezelfde kaart vervangen: gezegd",
        script="mkdir -p home/kaarten; sed 's/^initiatieven/vervangingen/; s/x-1/bart/' d.yaml | tee home/kaarten/een.yaml"
        " > home/kaarten/twee.yaml; inspiratie check home/kaarten/twee.yaml; inspiratie show bart -f regels",
        says="alleen deze kaart telt nog",
        files={"d.yaml": deck()},
    ),
    Row(
        fault="200 bestanden in de map met kaarten",
        script='mkdir -p home/kaarten; for i in $(seq 200); do sed "s/x-1/x-$i/; s/Eigen kaart/Kaart $i/" d.yaml'
        " > home/kaarten/$i.yaml; done; inspiratie list -f regels | wc -l",
        says="252",
        files={"d.yaml": deck()},
    ),
    Row(
        fault="resten van andere programma's in de map met kaarten",
        script="mkdir -p home/kaarten; for n in d.yaml ._d.yaml d.yaml~ d.yaml.bak d.txt; do cp d.yaml home/kaarten/$n;"
        " done; inspiratie list -f regels | wc -l",
        says="53",
        files={"d.yaml": deck()},
    ),
    # lists
    *(
        Row(
            fault=f"een lijst, met de hand veranderd: {what}",
            script="inspiratie shortlist show plein --map lm -f regels",
            code=code,
            says=says,
            files={"lm/plein.yaml": shortlist("x").replace(*change)},
        )
        for what, change, code, says in (
            ("een versie 1.1", (b"shortlist@1", b"shortlist@1.1"), 1, "nieuwere versie"),
            (
                "een datum zonder waarde",
                (b"gemaakt: 2026-11-01T10:00:00+01:00", b"gemaakt:"),
                1,
                "'' is geen datum",
            ),
            (
                "een Belgische datum",
                (b"gemaakt: 2026-11-01T10:00:00+01:00", b"gemaakt: 01/11/2026"),
                1,
                "is geen datum",
            ),
            ("29 februari 2027", (b"gemaakt: 2026-11-01", b"gemaakt: 2027-02-29"), 1, "is geen datum"),
            ("een titel in plaats van een id", (b"id: bart", b"id: BART"), 1, "heeft niet de juiste vorm"),
            (
                "een tekst in plaats van velden",
                (b"- id: bart\n  notitie: x", b"- bart"),
                1,
                "velden met een naam",
            ),
            ("een notitie die een lijst is", (b"notitie: x", b"notitie: [a, b]"), 1, "hier hoort tekst"),
            ("een kaart twee keer", (b"- id: bart", b"- id: bart\n- id: bart"), 1, "staat er twee keer in"),
            ("een naam die een getal is", (b"naam: plein", b"naam: 2026"), 0, "[bart]: x"),
            ("een notitie van meer regels", (b"notitie: x", b"notitie: |\n    een\n    twee"), 0, "een twee"),
            ("tekens die een terminal sturen", (b"notitie: x", b'notitie: "a\\e[31m\\u202eb"'), 0, "a[31mb"),
        )
    ),
    Row(
        fault="een lijst als JSON en een nota van versie 1.1",
        script=f"{_LIST} inspiratie export plein --map lm -o p.json; inspiratie report lawaai -o v.md;"
        " sed -i 's/@1/@1.1/' p.json v.md; inspiratie shortlist import p.json; inspiratie report --herhaal v.md",
        code=1,
        says="dit bestand ('inspiratie/report@1.1') komt uit een nieuwere versie",
        seconds=2 * SECONDS,
    ),
    Row(
        fault="resten van andere programma's tussen de lijsten",
        script=f"{_LIST} for n in 'plein (kopie).yaml' plein.yaml~ .plein.yaml.swp plein.yaml.bak '~$plein.yaml' desktop.ini"
        ' ._plein.yaml; do cp lm/plein.yaml "lm/$n"; done; inspiratie shortlist list --map lm -f regels',
        says="plein: 1",
    ),
    # names, and what steers a terminal
    *(
        Row(
            fault=f"een naam van een map die de terminal stuurt: {command}",
            script=f"{_STEERED} echo x: > $'home/kaarten/a\\e[31m\\nb.yaml'; inspiratie shortlist add a bart;"
            f" inspiratie {command}",
            says=says,
            never="\x1b",
        )
        for command, says in (
            ("decks", "Telt niet mee"),
            ("decks --toegankelijk", "Telt niet mee"),
            ("shortlist list", "Uw lijsten staan in"),
            ("shortlist list --toegankelijk", "a: 1"),
            ("settings", "kleur"),
            ("list -o x.csv", "Geschreven: x.csv"),
        )
    ),
    *(
        Row(
            fault=f"een naam van een bestand: {name!a}",
            script=f'n=$\'{name}\'; cp d.yaml "./$n.yaml"; inspiratie show x-1 --deck="./$n.yaml" -f regels > /dev/null'
            ' && inspiratie list -o "./$n.csv" && inspiratie shortlist add a bart --map "./$n" && ls "./$n"',
            says="a.yaml",
            files={"d.yaml": deck()},
        )
        for name in _NAMES
    ),
    # machines
    Row(
        fault="SIGTERM, SIGHUP en SIGPIPE op elk ogenblik van een verandering",
        script=f"{_LIST} {_SIGNALS} inspiratie shortlist show plein --map lm -f regels",
        says="1. BART!",
        seconds=3 * SECONDS,
    ),
    *(
        Row(
            fault=f"een vreemde XDG_DATA_HOME: {what}",
            script=f'env -u INSPIRATIE_HOME XDG_DATA_HOME={where} "$PYTHON" -m inspiratie shortlist add a bart',
            code=code,
            says=says,
        )
        for what, where, code, says in (
            ("een toestel", "/dev/null", 1, "een deel van het pad is een bestand"),
            ("een map die niet mag", "/proc/self/fdinfo", 1, "kan niet geschreven worden"),
            ("een regeleinde erin", "$PWD/$'weg\\nwijzer'", 0, "Toegevoegd aan 'a'"),
        )
    ),
    Row(
        fault="een HOME die alleen te lezen is",
        script="mkdir -m 555 h; chmod 755 .; env -u INSPIRATIE_HOME HOME=$PWD/h setpriv --reuid 65534 --clear-groups"
        ' "$PYTHON" -m inspiratie shortlist add a bart',
        code=1,
        says="u hebt daar de rechten niet voor",
    ),
    Row(
        fault="Turkse landinstellingen, met İ en I in een naam en een waarde",
        script="export LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8; inspiratie shortlist add 'WIJK İST' bart --map lm; ls lm;"
        " inspiratie list --thema INBRAAK -f regels",
        says="wijk-ist.yaml",
    ),
    Row(
        fault="stdin, stdout en stderr alle drie gesloten",
        script="inspiratie shortlist add a bart --map lm <&- >&- 2>&-; ls lm",
        says="a.yaml",
    ),
    Row(
        fault="een invoer die nooit eindigt",
        script="inspiratie suggest - < /dev/zero",
        code=2,
        says="de invoer is groter dan 15 MB",
    ),
    Row(
        fault="weinig geheugen: 100 MB",
        script="ulimit -v 100000; inspiratie list -f regels | tail -1",
        says="politiekids",
    ),
)
