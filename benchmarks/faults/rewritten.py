"""Files as other programs write them again, settings and values of odd shapes, and words between shells."""

from faults.row import SECONDS, Row, cards, deck, shortlist

_NINES = "9" * 5000
_SEVERAL = 4 * SECONDS
"""Processor time that a row of several commands may take."""
_LIST = "inspiratie shortlist add plein bart --map lm;"
_REPORT = "inspiratie report lawaai --kies pleincoaches=past -o n.html;"
_MAIL = (
    b"From: a@b.be\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nLawaai in het caf\xc3\xa9\n"
)
_HEAD = b"schema: inspiratie/deck@2\n"
_RECORD = (
    '{"id": "x-1", "titel": "\\\\ud83d\\\\ude00 feest", "vormen": ["meepraten"], "doelen": ["relaties-versterken"],'
    ' "methoden": ["workshops"], "doelgroepen": ["jongeren"], "themas": ["overlast"],'
    ' "samenvatting": "Kort.", "beschrijving": "Zo ging het."}'
)
_IN_JSON = f'{{"schema": "inspiratie/deck@1", "titel": "T", "initiatieven": [{_RECORD}]}}'.replace(
    "\\\\", "\\"
)

ROWS = (
    # what is no text is never answered
    *(
        Row(
            fault=f"als vraag gegeven: {what}",
            script="inspiratie suggest --tekst-uit n.x",
            code=1,
            says=says,
            never="/100",
            files={"n.x": content},
        )
        for what, content, says in (
            ("een pdf met een regel erboven", b"\n%PDF-1.7\nlawaai\n", "dit is een pdf"),
            ("een RTF met een merkteken", b"\xef\xbb\xbf{\\rtf1 lawaai}", "document van een tekstverwerker"),
            ("een SVG", b'<?xml version="1.0"?>\n<svg><text>lawaai</text></svg>', "dit is een afbeelding"),
            ("een afspraak uit een agenda", b"BEGIN:VCALENDAR\nSUMMARY:lawaai\n", "dit is een afspraak"),
            ("een snelkoppeling van Windows", b"[InternetShortcut]\nURL=https://a.be\n", "snelkoppeling"),
            ("een snelkoppeling van Apple", b'<?xml version="1.0"?><plist>lawaai</plist>', "snelkoppeling"),
            ("een leeg ingepakt bestand", b"PK\5\6" + bytes(18), "dit is een ingepakt bestand"),
            ("een ingepakt bestand (.bz2)", b"BZh91AY&SY lawaai", "dit is een ingepakt bestand"),
            ("een databank vol nullen", b"SQLite format 3\0" + bytes(400) + b"lawaai", "zonder leesbare"),
            (
                "een document met een wachtwoord",
                b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
                "beveiligd met een wachtwoord",
            ),
            (
                "een tekst van een grote computer (EBCDIC)",
                ("lawaai " * 20).encode("cp037"),
                "zonder leesbare",
            ),
        )
    ),
    Row(
        fault="een mail zoals Apple Mail ze bewaart (.emlx)",
        script="inspiratie suggest --tekst-uit m.emlx -n 1 -f json",
        says='"tekst": "Lawaai in het café"',
        files={"m.emlx": b"%d\n" % len(_MAIL) + _MAIL + b"<?xml version='1.0'?><plist/>"},
    ),
    Row(
        fault="een tekst in het Chinees: gelezen, en gezegd dat niets past",
        script="inspiratie suggest --tekst-uit m.txt",
        says="Geen enkel initiatief past",
        files={"m.txt": "噪音很大".encode() * 50},
    ),
    # later versions, and JSON
    *(
        Row(
            fault=f"kaarten van een latere versie, die ook anders geschreven zijn: {rest.decode()}",
            script="inspiratie check d.yaml",
            code=1,
            says="komt uit een nieuwere versie",
            files={"d.yaml": _HEAD + rest + b"\n"},
        )
        for rest in (b"x: !nieuw [", b"x: *y", b"x: {")
    ),
    Row(
        fault="kaarten van versie 1.0: geen nieuwere versie",
        script="inspiratie check d.yaml",
        code=1,
        says="zet er dan bovenaan in: schema: inspiratie/deck@1",
        never="nieuwere",
        files={"d.yaml": deck().replace(b"deck@1", b"deck@1.0")},
    ),
    Row(
        fault="kaarten als JSON, met een emoji in twee helften",
        script="inspiratie show x-1 --deck d.json -f json",
        says='"titel": "😀 feest"',
        files={"d.json": _IN_JSON.encode()},
    ),
    Row(
        fault="een document met een kop tussen streepjes, als kaarten gegeven",
        script="inspiratie check d.md",
        code=1,
        says="dit is een document en geen kaartenbestand",
        files={"d.md": b"---\ntitle: x\n---\n\nLawaai\n"},
    ),
    # reports that were saved again
    *(
        Row(
            fault=f"een nota als webpagina, {what}",
            script=f"{_REPORT} sed -i '{change}' n.html; inspiratie report --herhaal n.html",
            says="Er is niets veranderd",
            seconds=_SEVERAL,
        )
        for what, change in (
            (
                "door een browser anders geschreven",
                "s/<script type=.* id=.*>/<SCRIPT ID=inspiratie-verslag>/",
            ),
            ("met regeleinden van een oude Mac", "s/$/\\r/"),
        )
    ),
    Row(
        fault="een nota met een score die niet kan",
        script=f'{_REPORT} sed -i \'s/"score": [0-9.]*/"score": 1e308/\' n.html; inspiratie report --herhaal n.html',
        code=1,
        says="het getal is te groot, hoogstens 100",
        seconds=_SEVERAL,
    ),
    Row(
        fault="een nota met een datum die niet kan",
        script=f'{_REPORT} sed -i \'s/"gemaakt": "[0-9-]*/"gemaakt": "morgen/\' n.html; inspiratie report --herhaal n.html',
        code=1,
        says="is geen datum, zoals 2026-11-25",
        seconds=_SEVERAL,
    ),
    # tables
    Row(
        fault="een tabel die haar eigen scheidingsteken noemt: sep=^",
        script="inspiratie batch t.csv -o r; cat r/vergelijking.csv",
        says="“lawaai; en, meer”",
        files={"t.csv": b"sep=^\nnaam^tekst\nNoord^lawaai; en, meer\n"},
    ),
    Row(
        fault="een cel van 200.000 tekens",
        script="inspiratie batch t.csv -o r",
        says="alleen de eerste 20.000 tekens tellen mee",
        files={"t.csv": b"naam;tekst\nNoord;" + b"lawaai op het plein " * 10_000 + b"\n"},
    ),
    *(
        Row(
            fault=f"een tabel met {what}",
            script="inspiratie batch t.csv -o r; cat r/vergelijking.csv",
            says=says,
            files={"t.csv": content.encode()},
        )
        for what, content, says in (
            ("een verticale tab in een cel", "naam;tekst\nNoord;lawaai\x0bherrie\n", "“lawaai herrie”"),
            ("een regeleinde van Unicode in een cel", "naam;tekst\nNoord;a\u2028lawaai\n", "“a lawaai”"),
            ("een merkteken midden in de tabel", "naam;tekst\n\ufeffNoord;lawaai\n", "2,Noord,"),
            ("een onzichtbaar teken in een waarde", "naam;thema\nNoord;over\u200blast\n", "thema overlast"),
            ("losse accenten in twee gelijke namen", "naam;tekst\nCafé;a\nCafe\u0301;b\n", "Café (2)"),
            ("namen die alleen in hoofdletters verschillen", "naam;tekst\nNoord;a\nNOORD;b\n", "NOORD (2)"),
        )
    ),
    # settings
    *(
        Row(
            fault=f"instellingen: {what}",
            script="inspiratie list -f regels",
            code=1,
            says=says,
            files={"home/instellingen.toml": content.encode()},
        )
        for what, content, says in (
            ("een getal van 5000 cijfers", f"breedte = {_NINES}\n", "dit zijn geen instellingen"),
            ("een getal van 5000 cijfers als tekst", f'breedte = "{_NINES}"\n', "kan niet voor breedte"),
            ("een tabel waar een waarde hoort", "[kleur]\na = 1\n", "kan niet voor kleur"),
            ("een datum waar een getal hoort", "breedte = 2026-02-03\n", "kan niet voor breedte"),
            ("een dag die niet bestaat", "x = 2026-02-30\n", "dit zijn geen instellingen"),
        )
    ),
    *(
        Row(fault=f"een variabele: {what}", script=f"{setting} inspiratie list -f regels", code=1, says=says)
        for what, setting, says in (
            ("INSPIRATIE_BREEDTE van 5000 cijfers", f"INSPIRATIE_BREEDTE={_NINES}", "kan niet voor breedte"),
            ("INSPIRATIE_BREEDTE in wijde cijfers", "INSPIRATIE_BREEDTE=８０", "kan niet voor breedte"),
            ("INSPIRATIE_KLEUR van 5000 letters", f"INSPIRATIE_KLEUR={'x' * 5000}", "…' kan niet voor kleur"),
        )
    ),
    Row(
        fault="een antwoord van 5000 cijfers in het gesprek",
        script=f"printf '{_NINES}\\n\\n\\n\\n\\n\\n\\n' | inspiratie wizard --toegankelijk",
        says="is geen antwoord op deze vraag",
        never="Traceback",
    ),
    # lists
    Row(
        fault="een lijst met een regeleinde in haar naam: gezegd",
        script=f"{_LIST} cp lm/plein.yaml lm/$'a\\nb.yaml'; inspiratie shortlist list --map lm -f regels",
        says="is overgeslagen",
    ),
    *(
        Row(
            fault=f"een notitie: {what}",
            script=f"{_LIST} inspiratie shortlist note --map lm -- plein bart {note}; {_LIST}"
            " inspiratie shortlist show plein --map lm -f regels",
            says=says,
            seconds=_SEVERAL,
        )
        for what, note, says in (
            ("null", "null", "[bart]: null"),
            ("alleen een slinger", "'~'", "[bart]: ~"),
            ("streepjes en punten van YAML", "$'---\\n...\\n- x'", "[bart]: --- ... - x"),
            ("een halve letter", "$'a\\xed\\xa0\\xbd'", "[bart]: a"),
        )
    ),
    *(
        Row(
            fault=f"een lijst die een woord van YAML heet: {name}",
            script=f"inspiratie shortlist add {name} bart; inspiratie shortlist add {name} buurtvaders;"
            " inspiratie shortlist list -f regels",
            says=f"{name}: 2",
            seconds=_SEVERAL,
        )
        for name in ("no", "null", "1e5", "0x1F", "2026-01-01")
    ),
    Row(
        fault="een vreemde tijdzone",
        script="for zone in UTC+25 '<+0545>-5:45' ../../etc/passwd :/etc/passwd; do"
        " TZ=$zone inspiratie shortlist add plein bart || exit; done; inspiratie shortlist list -f regels",
        says="plein: 1",
        seconds=_SEVERAL,
    ),
    *(
        Row(
            fault=f"een datum in een lijst: {date}",
            script="inspiratie shortlist show plein --map lm",
            code=1,
            says="is geen datum met uur en zone",
            files={"lm/plein.yaml": shortlist("x").replace(b"2026-11-01T10:00:00+01:00", date.encode(), 1)},
        )
        for date in ("2026-11-01T24:00:00+01:00", "2026-11-01T10:00:00+25:00", "0000-01-01T00:00:00Z")
    ),
    # cards
    *(
        Row(
            fault=f"een link: {link}",
            script="inspiratie check d.yaml",
            code=1,
            says="deze link noemt geen adres dat kan bestaan",
            files={"d.yaml": deck(link=link)},
        )
        for link in ("https://0x7f.1", "https://127.1", "https://a.be.0", f"https://{'a.' * 130}be")
    ),
    Row(
        fault="een begrip onder zichzelf",
        script="inspiratie check d.yaml",
        code=1,
        says="het begrip 'a-a' bestaat niet",
        files={
            "d.yaml": cards([]).partition(b"init")[0] + b"begrippen: [{id: a-a, label: aa, onder: [a-a]}]"
        },
    ),
    # shells
    *(
        Row(
            fault=f"een opdracht om te kopiëren, die elke shell gelijk leest: {words}",
            script=f"inspiratie suggest '{words}' -f json -n 1",
            says=f'"opdracht": "inspiratie suggest \\"{words}\\"',
        )
        for words in ("lawaai! op het plein", "lawaai,drugs", "@jeugd", "100%")
    ),
    Row(
        fault="een pad van Windows in een opdracht om te kopiëren",
        script="cp d.yaml 'C:\\x\\d.yaml'; inspiratie suggest lawaai --deck 'C:\\x\\d.yaml' -f markdown -n 1",
        says='--deck "C:\\x\\d.yaml"',
        files={"d.yaml": deck()},
    ),
    Row(
        fault="aanhalingstekens van Word binnen een vraag: geen ervan valt weg",
        script="inspiratie suggest '“lawaai” op straat' -f json -n 1",
        says='"tekst": "“lawaai” op straat"',
    ),
    Row(
        fault="een thuismap met een aanhalingsteken: aanvullen met Tab breekt de shell niet",
        script='mkdir "o\'b"; HOME=$PWD/"o\'b" bash -c \'"$PYTHON" -m inspiratie --install-completion; exit $?\''
        ' && bash -n "o\'b/.bashrc" && echo heel',
        says="heel",
    ),
)
