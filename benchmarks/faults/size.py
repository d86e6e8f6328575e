"""Large things."""

from faults.row import NEED, Row, card, cards, deck, shortlist

_SHORT = card(titel="Kaart {0}").replace("x-1", "x-{0}")

ROWS = (
    *(
        Row(
            fault=f"een vraag van 1 MB: {what}",
            script="inspiratie suggest - -n 1 -f regels < t.txt",
            says="alleen de eerste 20.000 tekens tellen mee",
            files={"t.txt": text.encode()},
        )
        for what, text in (
            ("één zin, herhaald", NEED * 16_000),
            ("één woord", "x" * 1_000_000),
            ("korte zinnen", "ja. " * 250_000),
            ("een samenstelling zonder eind", "buurt" * 200_000),
        )
    ),
    Row(
        fault="een kaartenbestand van 16 MB",
        script="inspiratie list --deck d.yaml",
        code=1,
        says="groter dan 15 MB",
        files={"d.yaml": deck(titel="x" * 16_000_000)},
    ),
    Row(
        fault="een kaartenbestand met een miljoen lege kaarten",
        script="inspiratie check d.yaml",
        code=1,
        says="te veel in dit bestand",
        files={"d.yaml": b"schema: inspiratie/deck@1\ntitel: x\ninitiatieven:\n" + b"-\n" * 1_000_000},
    ),
    Row(
        fault="een lijst van 20.000 initiatieven, getoond",
        script="inspiratie shortlist show plein --map lm -f regels | tail -1",
        says="k-19999",
        files={"lm/plein.yaml": shortlist("x") + b"".join(b"- id: k-%d\n" % n for n in range(20_000))},
    ),
    Row(
        fault="5000 kaarten met elk een fout",
        script="inspiratie list --deck d.yaml",
        code=1,
        says="En nog 4980 andere",
        files={
            "d.yaml": b"schema: inspiratie/deck@1\ntitel: x\ninitiatieven:\n"
            + b"".join(
                deck(meer="  onbekend: x\n").partition(b"initiatieven:\n")[2].replace(b"x-1", b"x-%d" % n)
                for n in range(5000)
            )
        },
        seconds=20,
    ),
    *(
        Row(
            fault=f"te diep genest: {levels} niveaus",
            script="inspiratie list --deck d.yaml",
            code=1,
            says="te diep genest",
            files={"d.yaml": b"a: " + b"[" * levels + b"]" * levels},
        )
        for levels in (4_900, 200_000)
    ),
    *(
        Row(
            fault=f"een vraag: {what}",
            script="inspiratie suggest - -n 1 -f regels < t.txt",
            files={"t.txt": text.encode()},
        )
        for what, text in (
            ("50 kB, één zin herhaald", NEED * 800),
            ("100 kB, één zin herhaald", NEED * 1_600),
            ("400 kB, één zin herhaald", NEED * 6_400),
            ("een woord van 20.000 letters", "x" * 20_000),
            ("een woord van 100.000 letters", "ab" * 50_000),
            ("een samenstelling van 2000 delen", "buurt" * 2_000),
            ("30.000 korte zinnen", "ja. " * 30_000),
            ("3000 keer 'niet'", "niet " * 3_000),
            ("5000 accenten op één letter", "e" + "\u0301" * 5_000),
            ("200 kB willekeurige woorden", " ".join(f"w{n * 7919 % 99991:x}" for n in range(30_000))),
        )
    ),
    *(
        Row(
            fault=f"een lijst van iemand anders met een vraag van 200 kB: {command.split()[0]}",
            script=f"inspiratie {command} --map lm | tail -1",
            files={
                "lm/plein.yaml": shortlist("x").replace(
                    b"initiatieven:", f"nood: {{tekst: {NEED * 3_000}}}\ninitiatieven:".encode()
                )
            },
        )
        for command in ("export plein -f csv", "shortlist show plein -f regels")
    ),
    Row(
        fault="een lijst van 20.000 initiatieven, aangevuld",
        script="inspiratie shortlist add plein bart --map lm",
        says="al in",
        files={"lm/plein.yaml": shortlist("x") + b"".join(b"- id: k-%d\n" % n for n in range(20_000))},
    ),
    *(
        Row(
            fault=f"een kaartenbestand van 50 MB in één veld ({field}): {command.split()[0]}",
            script=f"inspiratie {command} --deck d.yaml",
            code=1,
            says="groter dan 15 MB",
            files={"d.yaml": deck(**{field: "x" * 50_000_000})},
        )
        for field, command in (("titel", "show x-1"), ("samenvatting", "suggest lawaai"))
    ),
    *(
        Row(
            fault=f"5000 eigen kaarten: {command.split()[0]}",
            script=f"inspiratie {command} --deck d.yaml | tail -1",
            files={"d.yaml": cards(_SHORT.format(n) for n in range(5_000))},
            seconds=20,
            megabytes=600,
        )
        for command in ("show x-77 -f regels", "list -f csv", "suggest lawaai -n 1 -f regels")
    ),
    Row(
        fault="5000 kaarten met elk een onbekend begrip",
        script="inspiratie list --deck d.yaml",
        code=1,
        says="En nog 980 andere",
        files={"d.yaml": cards(_SHORT.format(n).replace("overlast", "overlastt") for n in range(5_000))},
        seconds=20,
        megabytes=600,
    ),
    Row(
        fault="3000 kaarten met één id",
        script="inspiratie list --deck d.yaml 2>&1 | tail -2",
        code=1,
        says="andere",
        files={"d.yaml": cards(card() for _ in range(3_000))},
    ),
    Row(
        fault="60.000 zoektermen op één kaart",
        script="inspiratie suggest lawaai -n 1 -f regels --deck d.yaml",
        files={"d.yaml": deck(meer=f"  zoektermen: [{', '.join(f'w{n}' for n in range(60_000))}]\n")},
    ),
    Row(
        fault="1000 links op één kaart",
        script="inspiratie export x-1 --deck d.yaml -f html -o x.html",
        files={
            "d.yaml": deck(
                meer=f"  links: [{', '.join(f'{{url: https://x.be/{n}, soort: kennis, titel: x}}' for n in range(1_000))}]\n"
            )
        },
        says="Geschreven",
    ),
    *(
        Row(
            fault=f"te diep genest: {what}",
            script=f"inspiratie {command}",
            code=1,
            says="te diep genest",
            files={file: content},
        )
        for what, command, file, content in (
            (
                "3000 niveaus inspringing",
                "list --deck d.yaml",
                "d.yaml",
                b"".join(b" " * n + b"a:\n" for n in range(3_000)),
            ),
            ("streepjes", "list --deck d.yaml", "d.yaml", b"- " * 3_000),
            ("accolades", "list --deck d.yaml", "d.yaml", b"a: " + b"{a: " * 4_900),
            (
                "een lijst als JSON",
                "shortlist import u.json --map lm",
                "u.json",
                b"[" * 50_000 + b"]" * 50_000,
            ),
            (
                "een nota",
                "report --herhaal v.md",
                "v.md",
                b"---\nschema: inspiratie/report@1\na: " + b"[" * 100_000 + b"\n---\n",
            ),
        )
    ),
    *(
        Row(fault=f"een getal dat niet kan: {options}", script=f"inspiratie suggest lawaai {options}", code=2)
        for options in ("-n 101", "-n 0", "--gewicht thema=nan", "--gewicht thema=1e9")
    ),
    Row(
        fault="200 keer dezelfde optie, 60 keer hetzelfde bestand",
        script="inspiratie suggest $(for n in $(seq 200); do echo --thema overlast; done) -n 1 -f regels"
        " && inspiratie list -f regels $(for n in $(seq 60); do echo --deck d.yaml; done)",
        code=1,
        says="x-1",
        files={"d.yaml": deck()},
    ),
)
