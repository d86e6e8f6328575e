"""Nothing cut, merged or taken for something else."""

from faults.row import MAIL, SECONDS, Row, deck, held_by, shortlist

_LISTED = "inspiratie shortlist list --map lm -f regels"
_ODD = "mkdir -p lm; inspiratie shortlist add wijk bart --map lm; "

ROWS = (
    Row(
        fault="' #' in een notitie zonder aanhalingstekens",
        script="inspiratie shortlist show plein --map lm",
        code=1,
        says="na ' #' leest YAML niet verder",
        files={"lm/plein.yaml": shortlist("dringend - #1 voor de wijkraad")},
    ),
    Row(
        fault="' #' in een samenvatting",
        script="inspiratie show x-1 --deck d.yaml",
        code=1,
        says="na ' #' leest YAML niet verder",
        files={"d.yaml": deck(samenvatting="Onze #1 in de wijk")},
    ),
    Row(
        fault="dubbelepunt in een notitie",
        script="inspiratie shortlist show plein --map lm",
        code=1,
        says="tussen dubbele aanhalingstekens",
        files={"lm/plein.yaml": shortlist("let op: eerst bellen")},
    ),
    Row(
        fault="een mail met --- in een verslag, later herhaald",
        script="inspiratie report - -o v.md < mail.txt && inspiratie report --herhaal v.md",
        says="Er is niets veranderd",
        files={"mail.txt": MAIL.encode()},
        seconds=2 * SECONDS,
    ),
    Row(
        fault="--verwerp zonder reden",
        script="inspiratie report --thema lawaai --verwerp buurtvaders --kies pleincoaches",
        code=2,
        says="--verwerp vraagt een",
    ),
    Row(
        fault="een vergeten waarde voor een optie",
        script="inspiratie report lawaai --titel --kies bart past",
        code=2,
        says="--titel vraagt een waarde",
    ),
    Row(
        fault="het streepje van Word: –doelgroep",
        script="inspiratie suggest lawaai –doelgroep jongeren",
        code=2,
        says="bedoelde u --doelgroep",
    ),
    Row(
        fault="één streepje: -thema",
        script="inspiratie suggest -thema overlast",
        code=2,
        says="bedoelde u --thema",
    ),
    Row(
        fault="gekrulde aanhalingstekens",
        script="inspiratie suggest “jongeren hangen rond”",
        says="Uw vraag: “jongeren hangen rond”",
    ),
    Row(
        fault="meer waarden in één optie",
        script="inspiratie suggest --doelgroep 'jongeren, senioren' -n 1 -f json",
        says='"senioren"',
    ),
    Row(
        fault="een lijst die op .yml eindigt",
        script=f"{_ODD} cp lm/wijk.yaml lm/oost.yml; {_LISTED}",
        says="'oost.yml' is overgeslagen; neem het bestand over met",
    ),
    Row(
        fault="een kaartenbestand van een latere versie",
        script="inspiratie list --deck d.yaml",
        code=1,
        says="komt uit een nieuwere versie van inspiratie",
        files={"d.yaml": b"schema: inspiratie/deck@2\nnieuw: x\n"},
    ),
    *(
        Row(
            fault=f"een notitie zonder aanhalingstekens: {note!r}",
            script="inspiratie shortlist show plein --map lm",
            code=1,
            says="aanhalingstekens",
            files={"lm/plein.yaml": shortlist(note)},
        )
        for note in ("#1 voor de wijkraad", "'s avonds bellen", "@jeugddienst", "* belangrijk")
    ),
    *(
        Row(
            fault=f"{what} voor een notitie",
            script="inspiratie shortlist show plein --map lm -f regels",
            says="eerst bellen",
            files={"lm/plein.yaml": shortlist(f"{sign}eerst bellen")},
        )
        for what, sign in (("een vaste spatie", "\u00a0"), ("een tab", "\t"))
    ),
    *(
        Row(
            fault=f"een eigen kaart: {what}",
            script="inspiratie show x-1 --deck d.yaml",
            code=1,
            says=says,
            files={"d.yaml": deck().decode().replace(*change).encode()},
        )
        for what, change, says in (
            (
                "een label met een hoofdletter",
                ("themas: [overlast]", "themas: [Onveiligheidsgevoelens]"),
                "onveiligheidsgevoelens",
            ),
            (
                "een label zoals 'terms' het toont",
                ("themas: [overlast]", "themas: [overlast publieke ruimte]"),
                "overlast-publieke-ruimte",
            ),
            ("thema in plaats van themas", ("themas:", "thema:"), "misschien bedoelde u 'themas'"),
            ("een hoofdletter in het id", ("id: x-1", "id: X-1"), "wijk-noord-2"),
            ("een te lange samenvatting", ("Kort.", "x" * 141), "hoogstens 140 tekens"),
            ("een regel --- op het eind", ("Zo ging het.\n", "Zo ging het.\n---\nx: y\n"), "tweede bestand"),
            ("een half teken", ("Kort.", '"\\uD800"'), "\\u staat geen teken"),
            ("!!binary", ("Kort.", "!!binary aGFsbG8="), "met ! begint"),
            ("!!python", ("Kort.", "!!python/object/apply:os.system [ls]"), "d.yaml:11"),
            ("een verwijzing (*)", ("Kort.", "&a Kort.\n  velden: {x: *a}"), "verwijzing"),
            (
                "een veld dat er twee keer staat",
                ("  samenvatting: Kort.\n", "  samenvatting: Kort.\n" * 2),
                "twee keer",
            ),
            ("twee kaarten met één id", ("id: x-1", "id: bart"), "bart"),
            (
                "een link zonder https",
                ("Zo ging het.\n", "Zo ging het.\n  links: [{url: www.x.be, soort: kennis, titel: x}]\n"),
                "https://",
            ),
        )
    ),
    Row(
        fault="een datum zonder zone in een lijst",
        script="inspiratie shortlist show plein --map lm",
        code=1,
        says="2026-11-25T10:00:00+01:00",
        files={"lm/plein.yaml": shortlist("x").replace(b"2026-11-01T10:00:00+01:00", b"2026-11-25 10:00")},
    ),
    Row(
        fault="een lijst die op .yaml.txt eindigt",
        script=f"{_ODD} cp lm/wijk.yaml lm/oost.yaml.txt; {_LISTED}",
        says="'oost.yaml.txt' is overgeslagen; neem het bestand over met",
    ),
    *(
        Row(
            fault=f"een regel {line!r} in een mail, later herhaald",
            script="inspiratie report - -o v.md < mail.txt && inspiratie report --herhaal v.md",
            says="Er is niets veranderd",
            files={"mail.txt": f"Lawaai.\n{line}\nOp het plein.\n".encode()},
            seconds=2 * SECONDS,
        )
        for line in ("  ---  ", "...", "---\r", "tekst: |")
    ),
    Row(
        fault="--verwerp zonder reden, met -o erachter",
        script="inspiratie report lawaai --verwerp buurtvaders -o x.md; echo $?; ls",
        says="--verwerp vraagt een",
        never="x.md\n",
    ),
    *(
        Row(
            fault=f"de opdracht bij 'Opnieuw', teruggegeven: {what}",
            script=f'inspiratie suggest - -n 2 -f json {options} < mail.txt > a.json && eval "$("$PYTHON" -c'
            ' \'import json; print(json.load(open("a.json"))["opdracht"].replace("suggest ", "suggest -f json ", 1))\''
            ')" > b.json && cmp a.json b.json && echo gelijk',
            says="gelijk",
            files={"mail.txt": text.encode(), "onze kaarten.yaml": deck()},
            seconds=2 * SECONDS,
        )
        for what, text, options in (
            ("een mail die met een streepje begint", "- lawaai\n- jongeren op het plein", ""),
            ("aanhalingstekens en uitroeptekens", 'lawaai! op het "plein" \'s avonds', ""),
            ("dollartekens en backslashes", "voor $HOME en C:\\buurt `ls` lawaai 50%", ""),
            ("een mail van meer regels", MAIL, ""),
            ("eigen kaarten", "lawaai", "--deck 'onze kaarten.yaml'"),
        )
    ),
    Row(
        fault="de opdracht onder een uitvoer van eigen kaarten",
        script="inspiratie export x-1 --deck d.yaml -f markdown | grep '^inspiratie' > opdracht && cat opdracht"
        ' && eval "$(cat opdracht)"',
        says="inspiratie export x-1 --deck d.yaml",
        files={"d.yaml": deck()},
    ),
    *(
        Row(
            fault=f"een vraag uit een bestand, zonder shell ertussen: {what}",
            script="inspiratie suggest --tekst-uit mail.txt -n 1 -f markdown",
            says="avaai" if False else "lawaai",
            files={"mail.txt": text.encode("utf-16")},
        )
        for what, text in (("een streepje vooraan", "- lawaai op het plein"), ("een vraagteken", "? lawaai"))
    ),
    *(
        Row(fault=f"een pad met ~: {what}", script=script, code=code, says=says, never=never)
        for what, script, code, says, never in (
            (
                "een map die zo heet",
                "inspiratie shortlist add a bart --map '~archief'; ls -d '~archief'",
                0,
                "~archief",
                "Traceback",
            ),
            (
                "een gebruiker die niet bestaat",
                "INSPIRATIE_HOME='~xyzzy/y' inspiratie shortlist list",
                0,
                "",
                "Traceback",
            ),
            (
                "een bestand in de eigen map",
                "HOME=$PWD inspiratie list --uitvoer '~/x.csv'; ls",
                0,
                "x.csv",
                "~\n",
            ),
            (
                "een map voor batch",
                "printf 'tekst\\nlawaai\\n' > n.csv; HOME=$PWD inspiratie batch n.csv -o '~/b'; ls",
                0,
                "b\n",
                "~\n",
            ),
        )
    ),
    *(
        Row(
            fault=f"een lege waarde: {options}",
            script=f"inspiratie {options}",
            code=2,
            says="kreeg geen naam",
        )
        for options in ("shortlist add a bart --map ''", "list -o ''", "list --deck ''", "batch '' -o r")
    ),
    Row(
        fault="een lege INSPIRATIE_HOME",
        script="HOME=$PWD/thuis XDG_DATA_HOME= INSPIRATIE_HOME= inspiratie shortlist add a bart; ls",
        says="thuis",
        never="a.yaml",
    ),
    Row(
        fault="een eigen kaart met de titel van een andere",
        script="inspiratie show 'BART! Burger Alert Real Time' --deck d.yaml",
        code=2,
        says="past bij meer dan één",
        files={"d.yaml": deck(titel="BART! Burger Alert Real Time")},
    ),
    Row(
        fault="een titel die er net zo uitziet als een andere (Cyrillische а)",
        script="inspiratie check d.yaml",
        says="met andere letters geschreven",
        files={"d.yaml": deck(titel="Buurtv\u0430ders")},
    ),
    Row(
        fault="een lijst met de naam -x",
        script="inspiratie shortlist add --map lm -- -x bart; inspiratie shortlist show x --map lm -f regels",
        says="bart",
    ),
    Row(
        fault="een lijst met een Chinese naam",
        script="inspiratie shortlist add 北京 bart --map lm",
        code=2,
        says="kan geen naam van een lijst zijn",
    ),
    *(
        Row(
            fault=f"meer waarden in één optie: {value!r}",
            script=f"inspiratie suggest --doelgroep '{value}' -n 1 -f json | tr -d '\\n '",
            says=f'"begrip":"{first}"',
            never='"begrip":"breed-publiek"',
        )
        for value, first in (
            ("jongeren/ouders", "jongeren"),
            ("senioren, buren", "senioren"),
            ("kinderen; jongeren", "jongeren"),
            ("studenten en senioren", "senioren"),
        )
    ),
    *(
        Row(
            fault=f"een latere versie: {what}",
            script=f"inspiratie {command}",
            code=1,
            says="nieuwere versie van inspiratie",
            files={
                "lm/x.yaml": b"schema: inspiratie/shortlist@2\nnieuw: x\n",
                "x.json": b'{"schema": "inspiratie/shortlist@2"}',
                "v.md": b"---\nschema: inspiratie/report@2\nnieuw: x\n---\n",
            },
        )
        for what, command in (
            ("een lijst", "shortlist show x --map lm"),
            ("een lijst als JSON", "shortlist import x.json --map lm"),
            ("een nota", "report --herhaal v.md"),
        )
    ),
    Row(
        fault="zoektaal die hier niets betekent: geen fout",
        script="for q in '\"lawaai' '*' 'AND' 'NOT lawaai' '(a OR b)' 'thema:lawaai' 'inbra%' 'C++' '24/7' \"l'alcool\""
        " 'foto’s' 'ĳs' ; do inspiratie suggest \"$q\" -n 1 -f regels > uit || exit 1; done; echo alle twaalf",
        says="alle twaalf",
        seconds=12 * SECONDS,
    ),
    *(
        Row(
            fault=f"een samenstelling die in geen lijst staat: {word}",
            script=f"inspiratie suggest {word} -n 1 -f json",
            says='"past": true',
        )
        for word in ("fietsdiefstallen", "jongerenoverlast", "burenruzies", "hang-jongeren")
    ),
    Row(
        fault="een woord te veel in een optie met een enkel streepje",
        script="inspiratie suggest lawaai -thema=overlast",
        code=2,
        says="bedoelde u --thema",
    ),
    held_by("Tab vult een waarde met een spatie in", "tests/cli/test_shells.py"),
)
