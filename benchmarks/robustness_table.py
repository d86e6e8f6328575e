"""Faults that people, files and machines make, each tried on the program: what the user reads of it.

Every row is a small shell script run in a folder of its own. Run it on Linux; it takes some minutes::

    python benchmarks/robustness_table.py [--write]

With ``--write`` the table goes to ``docs/robuustheid.md``. The exit code is 1 when a row fails.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_TABLE = Path(__file__).parents[1] / "docs" / "robuustheid.md"
_SECONDS = 5.0
"""Processor time that an answer to anything may take."""
_MEGABYTES = 300
_PATIENCE = 240
"""Seconds by the clock after which a row is stopped, on a machine with other work too."""
_SHELL = f'inspiratie() {{ "{sys.executable}" -m inspiratie "$@"; }}; set -o pipefail\n'
_LONGEST_TOLD = 150
_CARD = (
    "- id: x-1\n  titel: {titel}\n  vormen: [meepraten]\n  doelen: [relaties-versterken]\n"
    "  methoden: [workshops]\n  doelgroepen: [jongeren]\n  themas: [overlast]\n"
    "  samenvatting: {samenvatting}\n  beschrijving: Zo ging het.\n{meer}"
)


@dataclass(frozen=True, kw_only=True)
class Row:
    """One fault, and what is right."""

    fault: str
    script: str
    code: int = 0
    says: str = ""
    """What must stand in what the user reads, on stdout or stderr."""
    never: str = "Traceback"
    """What must not stand there."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    seconds: float = _SECONDS


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of a row."""

    code: int | None
    """None when it was stopped."""
    text: str
    seconds: float
    megabytes: float


def deck(*, titel: str = "Eigen kaart", samenvatting: str = "Kort.", link: str = "", meer: str = "") -> bytes:
    """Return a deck of one card."""
    if link:
        meer += f'  links: [{{url: "{link}", soort: kennis, titel: x}}]\n'
    card = _CARD.format(titel=titel, samenvatting=samenvatting, meer=meer)
    return f"schema: inspiratie/deck@1\ntitel: Onze kaarten\ninitiatieven:\n{card}".encode()


def shortlist(note: str) -> bytes:
    """Return the file of a list with one note, written as it stands."""
    head = "schema: inspiratie/shortlist@1\nnaam: plein\ngemaakt: 2026-11-01T10:00:00+01:00\n"
    rest = f"gewijzigd: 2026-11-01T10:00:00+01:00\ninitiatieven:\n- id: bart\n  notitie: {note}\n"
    return f"{head}{rest}".encode()


_NEED = "Er is elke avond lawaai van jongeren op het plein aan de kerk. "
_MAIL = "Beste,\n\nLawaai in het café; één vechtpartij.\n---\nMet vriendelijke groet\n"
_LISTED = "inspiratie shortlist list --map lm -f regels"
_ODD = "mkdir -p lm; inspiratie shortlist add wijk bart --map lm; "
_TABLE_HEAD = "naam;tekst;doelgroep;thema\n"

ROWS: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        "Wat binnenkomt, in welke codering ook",
        (
            *(
                Row(
                    fault=f"een mail bewaard als {name}",
                    script="inspiratie suggest - -n 1 -f markdown < mail.txt",
                    says="Lawaai in het café; één vechtpartij",
                    files={"mail.txt": _MAIL.encode(codec)},
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
        ),
    ),
    (
        "Tabellen zoals ze in het echt zijn",
        (
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
                files={"t.xlsx": b"PK\x03\x04" + bytes(100)},
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
                script="inspiratie batch t.csv -o r 2>&1 | wc -l",
                says="2",
                files={
                    "t.csv": f"naam;tekst;{';'.join(f'x{n}' for n in range(5000))}\nNoord;lawaai\n".encode()
                },
            ),
        ),
    ),
    (
        "Niets afgeknipt of voor iets anders genomen",
        (
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
                files={"mail.txt": _MAIL.encode()},
                seconds=2 * _SECONDS,
            ),
            Row(
                fault="--verwerp zonder reden",
                script="inspiratie report --thema lawaai --verwerp buurtvaders --kies pleincoaches",
                code=2,
                says="--verwerp vraagt een",
            ),
            Row(
                fault="een vergeten waarde voor een optie",
                script="inspiratie report lawaai --titel --kies bart",
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
                code=2,
                says="rechte aanhalingstekens",
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
        ),
    ),
    (
        "Grote dingen",
        (
            *(
                Row(
                    fault=f"een vraag van 1 MB: {what}",
                    script="inspiratie suggest - -n 1 -f regels < t.txt",
                    says="alleen de eerste 20.000 tekens tellen mee",
                    files={"t.txt": text.encode()},
                )
                for what, text in (
                    ("één zin, herhaald", _NEED * 16_000),
                    ("één woord", "x" * 1_000_000),
                    ("korte zinnen", "ja. " * 250_000),
                    ("een samenstelling zonder eind", "buurt" * 200_000),
                )
            ),
            Row(
                fault="een kaartenbestand van 6 MB",
                script="inspiratie list --deck d.yaml",
                code=1,
                says="groter dan 5 MB",
                files={"d.yaml": deck(titel="x" * 6_000_000)},
            ),
            Row(
                fault="een lijst van 20.000 initiatieven, getoond",
                script="inspiratie shortlist show plein --map lm -f regels | tail -1",
                says="k-19999",
                files={
                    "lm/plein.yaml": shortlist("x") + b"".join(b"- id: k-%d\n" % n for n in range(20_000))
                },
            ),
            Row(
                fault="5000 kaarten met elk een fout",
                script="inspiratie list --deck d.yaml",
                code=1,
                says="En nog 4980 andere",
                files={
                    "d.yaml": b"schema: inspiratie/deck@1\ntitel: x\ninitiatieven:\n"
                    + b"".join(
                        deck(meer="  onbekend: x\n")
                        .partition(b"initiatieven:\n")[2]
                        .replace(b"x-1", b"x-%d" % n)
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
        ),
    ),
    (
        "Wat van een ander komt, beslist niets",
        (
            *(
                Row(
                    fault=f"een verslag dat zelf een bestand noemt: {named}",
                    script="mkfifo pijp; inspiratie report --thema lawaai -o v.md && sed -i"
                    f' \'s#"eigen": \\[\\]#"eigen": ["{named}"]#\' v.md'
                    " && inspiratie report --herhaal v.md",
                    code=2,
                    says="geef die mee met",
                    seconds=2 * _SECONDS,
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
        ),
    ),
    (
        "Vreemde bestanden en machines",
        (
            Row(
                fault="een map tussen de lijsten",
                script=f"{_ODD} mkdir lm/map.yaml; {_LISTED}",
                says="wijk: 1",
            ),
            Row(
                fault="een dode koppeling tussen de lijsten",
                script=f"{_ODD} ln -s weg lm/dood.yaml; {_LISTED}",
                says="wijk: 1",
            ),
            Row(
                fault="een koppeling naar zichzelf tussen de lijsten",
                script=f"{_ODD} ln -s rond.yaml lm/rond.yaml; {_LISTED}",
                says="wijk: 1",
            ),
            Row(
                fault="een pijp tussen de lijsten",
                script=f"{_ODD} mkfifo lm/p.yaml; {_LISTED}",
                says="wijk: 1",
            ),
            Row(
                fault="toevoegen aan een pijp",
                script=f"{_ODD} mkfifo lm/p.yaml; inspiratie shortlist add p bart --map lm",
                code=1,
                says="dat is geen gewoon bestand",
            ),
            *(
                Row(
                    fault=f"{command.split()[0]} van een toestel dat nooit eindigt",
                    script=f"inspiratie {command}",
                    code=1,
                    says="dat is geen gewoon bestand",
                )
                for command in ("batch /dev/zero -o r", "list --deck /dev/zero", "shortlist import /dev/zero")
            ),
            Row(
                fault="een lijst met alleen nullen, na een stroompanne",
                script="inspiratie shortlist show plein --map lm",
                code=1,
                says="beschadigd",
                files={"lm/plein.yaml": bytes(400)},
            ),
            Row(
                fault="een volle schijf achter stdout",
                script="inspiratie list -f csv > /dev/full",
                code=1,
                says="de schijf is vol",
            ),
            Row(
                fault="een volle schijf achter stdout, bij --help",
                script="inspiratie --help > /dev/full",
                code=1,
                says="de schijf is vol",
            ),
            Row(
                fault="een volle schijf achter stderr", script="inspiratie show nergens 2> /dev/full", code=1
            ),
            Row(fault="stdout gesloten", script="inspiratie list >&-"),
            Row(fault="stdin gesloten", script="inspiratie suggest - <&-", code=2),
            Row(
                fault="Ctrl-C terwijl het programma laadt",
                script=f'timeout -s INT 0.3 "{sys.executable}" -m inspiratie suggest lawaai; test $? = 124',
            ),
        ),
    ),
    (
        "Wat verwijderd is, is weg",
        (
            Row(
                fault="een persoonlijke notitie, na het verwijderen van de lijst",
                script="inspiratie shortlist add a bart --map lm --notitie Geheimzinnig;"
                " inspiratie shortlist show a --map lm; inspiratie shortlist delete a --ja --map lm;"
                " grep -rl Geheimzinnig lm || echo niets gevonden",
                says="niets gevonden",
            ),
        ),
    ),
)


def main() -> None:
    """Run every row, print what fails, and write the table when asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write docs/robuustheid.md")
    options = parser.parse_args()
    lines = [
        "# Robuustheid",
        "",
        "Fouten die mensen, bestanden en machines maken, elk geprobeerd op het programma. Deze tabel maakt",
        "`python benchmarks/robustness_table.py --write`; tijd is rekentijd in seconden, geheugen de piek.",
    ]
    failures = 0
    for title, rows in ROWS:
        lines += [
            "",
            f"## {title}",
            "",
            "| fout | wat de gebruiker leest | code | s | MB | |",
            "| --- | --- | --- | --- | --- | --- |",
        ]
        for row in rows:
            outcome = run(row)
            wrong = judge(row, outcome)
            failures += bool(wrong)
            print(f"{'FAALT' if wrong else 'houdt'}  {row.fault}  {wrong}", flush=True)
            lines.append(table_line(row, outcome, wrong))
    if options.write:
        _TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.exit(1 if failures else 0)


def run(row: Row) -> Outcome:
    """Run one row in a folder of its own; what it made is removed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in row.files.items():
            (folder / file).parent.mkdir(exist_ok=True)
            (folder / file).write_bytes(content)
        environment = {
            **os.environ,
            "INSPIRATIE_HOME": str(folder / "home"),
            "COLUMNS": "200",
        }
        with (folder / "uitvoer").open("w+b") as output:
            process = subprocess.Popen(  # noqa: S603 - our own scripts
                ["bash", "-c", _SHELL + row.script],  # noqa: S607 - the shell that users have
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env=environment,
                start_new_session=True,
            )
            code, seconds, megabytes = _waited(process)
            output.seek(0)
            text = output.read().decode("utf-8", "replace")
        return Outcome(code=code, text=text, seconds=seconds, megabytes=megabytes)


def _waited(process: "subprocess.Popen[bytes]") -> tuple[int | None, float, float]:
    """Return the exit code, processor seconds and peak memory of a process and all it waited for."""
    until = time.monotonic() + _PATIENCE
    while True:
        done, status, usage = os.wait4(process.pid, os.WNOHANG)
        if done:
            break
        if time.monotonic() > until:
            os.killpg(process.pid, signal.SIGKILL)
            os.wait4(process.pid, 0)
            process.returncode = -signal.SIGKILL
            return None, float(_PATIENCE), 0.0
        time.sleep(0.05)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def judge(row: Row, outcome: Outcome) -> str:
    """Return what is wrong with an outcome, or nothing."""
    if outcome.code is None:
        return f"geen antwoord in {_PATIENCE} s"
    if outcome.code != row.code:
        return f"code {outcome.code} in plaats van {row.code}"
    if row.says not in outcome.text:
        return f"zegt niet: {row.says}"
    if row.never in outcome.text:
        return f"zegt: {row.never}"
    if outcome.seconds > row.seconds:
        return f"duurt langer dan {row.seconds:g} s"
    return f"neemt meer dan {_MEGABYTES} MB" if outcome.megabytes > _MEGABYTES else ""


def table_line(row: Row, outcome: Outcome, wrong: str) -> str:
    """Return the row as Markdown: the line that tells, or the last one."""
    lines = outcome.text.strip().splitlines() or [""]
    telling = next((line for line in lines if row.says and row.says in line), lines[-1])
    start = max(telling.find(row.says) - _LONGEST_TOLD // 2, 0) if len(telling) > _LONGEST_TOLD else 0
    shown = telling[start : start + _LONGEST_TOLD]
    told = shown.replace("|", "\\|").replace("`", "'").strip()
    fault = row.fault.replace("|", "\\|")
    verdict = f"**faalt**: {wrong}" if wrong else "houdt"
    figures = f"{outcome.seconds:.1f} | {outcome.megabytes:.0f}".replace(".", ",")
    return f"| {fault} | {f'`{told}`' if told else ''} | {outcome.code} | {figures} | {verdict} |"


if __name__ == "__main__":
    main()
