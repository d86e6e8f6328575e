"""Files that are something else than what was asked for, sheets and lists as people leave them, odd machines."""

from faults.row import SECONDS, Row, shortlist

_LIST = "inspiratie shortlist add plein bart --map lm;"
_PAGE = b"<!DOCTYPE html>\n<html><head><title>Bericht</title><style>p {margin: 0}</style></head>"
_MAIL = b"From: an@voorbeeld.be\nSubject: lijst\n\nIn bijlage: onze lijst: veel plezier\n"
_EXPORTED = (("csv", "een tabel"), ("html", "een webpagina"), ("md", "een document"))
_HALF = "mkdir m; mount -t tmpfs -o size=8k tmpfs m;"

ROWS = (
    # given for something else
    *(
        Row(
            fault=f"een lijst, uitgevoerd als {ending}, ingelezen als lijst",
            script=f"{_LIST} inspiratie export plein --map lm -o p.{ending}; inspiratie shortlist import p.{ending}",
            code=1,
            says=f"dit is {kind} en geen lijst",
            never="YAML",
        )
        for ending, kind in _EXPORTED
    ),
    *(
        Row(
            fault=f"{what}, gegeven als {kind}",
            script=f"inspiratie {command} b",
            code=1,
            says=says,
            never="YAML",
            files={"b": content},
        )
        for what, kind, command, content, says in (
            ("een mail", "lijst", "shortlist import", _MAIL, "dit is een mail en geen lijst"),
            ("een mail", "kaarten", "check", _MAIL, "dit is een mail en geen kaartenbestand"),
            (
                "een brief",
                "kaarten",
                "check",
                b"Beste,\nEen idee: een feest.\n",
                "dit is gewone tekst en geen",
            ),
            ("een tabel", "kaarten", "list --deck", b'id;titel\nx;"Mijn: kaart" en\n', "dit is een tabel"),
            ("een tabel", "nota", "report --herhaal", b"a;b\n1;2\n", "Kijk na of dit het goede bestand is"),
            ("een webpagina", "tabel", "batch -o r", _PAGE, "dit is een webpagina en geen tabel"),
            (
                "een werkboek in XML",
                "tabel",
                "batch -o r",
                b'<?xml version="1.0"?>\n<Workbook/>',
                "dit is een werkboek van Excel",
            ),
            ("JSON", "tabel", "batch -o r", b'[{"naam": "Noord"}]', "en geen tabel"),
        )
    ),
    Row(
        fault="een vraag die als webpagina bewaard is",
        script="inspiratie suggest --tekst-uit m.html -n 1 -f json",
        says='"tekst": "Lawaai & drugs"',
        files={"m.html": _PAGE + b"<body><p>Lawaai &amp; <b>drugs</b></p></body></html>"},
    ),
    *(
        Row(
            fault=f"een webadres of een streepje in plaats van een naam: {words}",
            script=f"inspiratie {words}; code=$?; ls; exit $code",
            code=2,
            says=says,
            never="https:\n",
        )
        for words, says in (
            ("list --deck https://voorbeeld.be/d.yaml", "--deck kreeg een webadres"),
            ("shortlist add a bart --map https://voorbeeld.be/lm", "--map kreeg een webadres"),
            ("list -f csv -o -", "'-' is geen naam voor --uitvoer"),
        )
    ),
    # sheets
    *(
        Row(
            fault=f"een tabel met {what}",
            script="inspiratie batch t.csv -o r; code=$?; cat r/vergelijking.csv; exit $code",
            code=code,
            says=says,
            files={"t.csv": content},
        )
        for what, content, code, says in (
            (
                "een opmerking achter een kop",
                b"naam;tekst (verplicht):;thema *\nNoord;lawaai;overlast\n",
                0,
                "“lawaai” · thema overlast",
            ),
            ("een kop over twee regels", b'naam;"tekst\n(kort)"\nNoord;lawaai\n', 0, "3,Noord,“lawaai”"),
            (
                "een rij groepskoppen boven de koppen",
                b"Gegevens;;Vraag\nnaam;thema;tekst\nNoord;overlast;lawaai\n",
                0,
                "1 van 1 rijen verwerkt",
            ),
            (
                "streepjes onder de koppen",
                b"| naam | tekst |\n| --- | --- |\n| Noord | lawaai |\n",
                0,
                "1 van 1 rijen",
            ),
            ("een formule in een cel", b'naam;tekst\nNoord;"=ALS(A1;""lawaai"")"\n', 1, "staat een formule"),
            (
                "een fout van Excel die op een woord lijkt: #BLOKKEREN!",
                b"naam;tekst;thema\nNoord;lawaai;#BLOKKEREN!\n",
                1,
                "staat een fout van Excel (#BLOKKEREN!)",
            ),
            (
                "een kolom die te smal was: ####",
                b"naam;tekst;thema\nNoord;lawaai;####\n",
                1,
                "fout van Excel (####)",
            ),
        )
    ),
    # lists by hand
    Row(
        fault="een lijst waaruit de laatste kaart met de hand verwijderd is",
        script="inspiratie shortlist show plein --map lm -f regels && inspiratie shortlist add plein bart --map lm",
        says="Toegevoegd aan 'plein': bart",
        files={"lm/plein.yaml": shortlist("x").partition(b"- id")[0]},
    ),
    Row(
        fault="een lijst met een lijst als schema",
        script="inspiratie shortlist show plein --map lm",
        code=1,
        says="dit is een bestand zonder 'schema'",
        never="ScalarNode",
        files={
            "lm/plein.yaml": shortlist("x").replace(b"inspiratie/shortlist@1", b"[inspiratie/shortlist@1]")
        },
    ),
    # machines
    *(
        Row(
            fault=f"een schijf die vol raakt midden in {what}{how}",
            script=f"{_HALF} {environment} inspiratie {command} > m/uit; code=$?; umount m; exit $code",
            code=1,
            says="fout: de uitvoer kan niet geschreven worden: de schijf is vol.",
        )
        for what, command in (("een tabel", "list -f csv"), ("een pagina", "export --alles -f html"))
        for how, environment in (("", "PYTHONUNBUFFERED="), (", zonder buffer", "PYTHONUNBUFFERED=1"))
    ),
    Row(
        fault="een grens aan de grootte van een bestand",
        script="ulimit -f 8; inspiratie page -o x.html",
        code=1,
        says="het bestand wordt groter dan daar mag",
    ),
    *(
        Row(
            fault=f"een omgeving die de hulp bederft: {environment}",
            script=f"{environment} inspiratie suggest --help",
            says="Uw probleem of vraag",
        )
        for environment in ("TERMINAL_WIDTH=abc", "TERMINAL_WIDTH=0", "TERMINAL_WIDTH=-5", "COLUMNS=-1")
    ),
    Row(
        fault="een shell die het programma niet kent, vraagt om aan te vullen",
        script="_INSPIRATIE_COMPLETE=complete_bash inspiratie && echo stil",
        says="stil",
    ),
    Row(
        fault="uitvoer naar /dev/stdout en naar een pijp van de shell",
        script="inspiratie list -f csv -o /dev/stdout | head -1; inspiratie list -f csv -o >(head -1)",
        says="id,titel,kaart",
    ),
    Row(
        fault="uitvoer naar een pijp die niemand leest",
        script="mkfifo p.csv; inspiratie list -o p.csv",
        code=1,
        says="niemand leest daar",
    ),
    Row(
        fault="een naam met accenten, zonder UTF-8: goed genoemd",
        script="LC_ALL=C PYTHONUTF8=0 PYTHONCOERCECLOCALE=0 inspiratie list -o één.csv; ls",
        says="één.csv",
    ),
    Row(
        fault="invoer uit een pijp van de shell, waar een bestand hoort",
        script="inspiratie check <(echo x)",
        code=1,
        says="dat is geen gewoon bestand",
    ),
    Row(
        fault="zes programma's die tegelijk hetzelfde bestand maken: één ervan wint",
        script="for i in 1 2 3 4 5 6; do inspiratie list -o x.csv & done 2> e; wait; cat e; wc -l < x.csv; ls -A",
        says="53",
        never=".tmp",
        seconds=2 * SECONDS,
    ),
    Row(
        fault="een map met lijsten en kaarten die naar zichzelf verwijst",
        script="ln -s home home; inspiratie list -f regels; inspiratie shortlist add a bart",
        code=1,
        says="een koppeling verwijst naar zichzelf",
    ),
    Row(
        fault="umask 777: gelezen en geschreven zoals anders",
        script=f"umask 777; {_LIST} inspiratie shortlist list --map lm -f regels; inspiratie list -o x.csv",
        says="plein: 1",
    ),
)
