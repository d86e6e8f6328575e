"""Several values in one, two things where one is meant, and what grows in places that are seldom long."""

from faults.row import NEED, SECONDS, Row, deck

_SEVERAL = 4 * SECONDS
"""Processor time that a row of several commands may take."""
_BATCH = "inspiratie batch t.csv -o r; code=$?; cat r/vergelijking.csv; exit $code"
_HEAD = "schema: inspiratie/deck@1\ntitel: Onze kaarten\n"
_WIRE = b"From: a@b.be\nMIME-Version: 1.0\n"
_TWO = "inspiratie report lawaai --kies pleincoaches=past -o a.{0}; inspiratie report inbraak --kies buurtvaders=past -o b.{0};"


def _nested(levels: int) -> bytes:
    """Return a mail with so many parts within parts."""
    parts = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(levels)
    )
    return _WIRE + parts + b"Content-Type: text/plain\n\nlawaai\n"


ROWS = (
    # several values
    *(
        Row(
            fault=f"meer waarden in een cel: {what}",
            script=_BATCH,
            says='"doelgroep jongeren, senioren"',
            files={"t.csv": f'naam;doelgroep\nNoord;"{cell}"\n'.encode()},
        )
        for what, cell in (
            ("een gedachtestreep", "jongeren – senioren"),
            ("een streepje", "jongeren - senioren"),
            ("een punt op halve hoogte", "jongeren · senioren"),
            ("bolletjes", "• jongeren • senioren"),
            ("streepjes onder elkaar", "- jongeren\n- senioren"),
            ("nummers", "1) jongeren 2) senioren"),
            ("een tab", "jongeren\tsenioren"),
            ("'én'", "jongeren én senioren"),
            ("'en/of'", "jongeren en/of senioren"),
            ("'zowel … als …'", "zowel jongeren als senioren"),
            ("', maar ook '", "jongeren, maar ook senioren"),
            ("haken eromheen", "[jongeren, senioren]"),
            ("een deel tussen haakjes", "jongeren (en senioren)"),
            ("komma's zonder waarde", "jongeren, , senioren,"),
        )
    ),
    Row(
        fault="meer waarden in --doelgroep, met een gedachtestreep",
        script="inspiratie suggest --doelgroep 'jongeren – senioren' -n 1 -f json",
        says='"label": "senioren"',
    ),
    Row(
        fault="meer waarden in --zonder: geen ervan wordt een andere",
        script="inspiratie suggest lawaai --zonder 'jongeren, senioren' -n 1",
        says="Buurtbemiddeling",
        never="breed publiek",
    ),
    Row(
        fault="20.000 waarden in één optie, en 5000 in één cel",
        script='inspiratie list --thema "$(printf "overlast,%.0s" {1..10000})" -f regels > /dev/null && '
        + _BATCH,
        says="1 van 1 rijen",
        files={"t.csv": b"naam;thema\nNoord;" + b"overlast / " * 5000 + b"\n"},
        seconds=_SEVERAL,
    ),
    # two where one is meant
    *(
        Row(
            fault=f"twee keer een optie die één waarde neemt: {words}",
            script=f"inspiratie {words}",
            code=2,
            says="staat er twee keer, met ",
            files={"a.txt": NEED.encode(), "b.txt": NEED.encode()},
        )
        for words in (
            "suggest --tekst-uit a.txt --tekst-uit b.txt",
            "list -o a.csv --uitvoer=b.csv",
            "shortlist add plein bart --notitie a --notitie b",
            "suggest lawaai -n 3 -n 5",
        )
    ),
    *(
        Row(
            fault=f"twee nota's onder elkaar in één bestand ({kind})",
            script=f"{_TWO.format(kind)} cat a.{kind} b.{kind} > c.{kind}; inspiratie report --herhaal c.{kind}",
            code=1,
            says="hier staat een tweede nota",
            seconds=_SEVERAL,
        )
        for kind in ("md", "html")
    ),
    Row(
        fault="een notitie van onzichtbare tekens: de oude blijft",
        script="inspiratie shortlist add plein bart --notitie oud;"
        " inspiratie shortlist note plein bart $'\\u200b'; inspiratie shortlist show plein -f regels",
        says="[bart]: oud",
        seconds=_SEVERAL,
    ),
    # tables
    *(
        Row(
            fault=f"een tabel waarvan elke rij in één cel staat, {what}",
            script=_BATCH,
            says=says,
            files={"t.csv": content},
        )
        for what, content, says in (
            ("de koppen ook", b'"naam;tekst"\n"Noord;lawaai op straat"\n', "“lawaai op straat”"),
            ("alleen waar komma's staan", b'naam,tekst\n"Noord,""lawaai, herrie"""\n', "“lawaai, herrie”"),
        )
    ),
    *(
        Row(fault=f"een tabel met {what}", script=_BATCH, says=says, files={"t.csv": content})
        for what, content, says in (
            ("SEP= in hoofdletters", b"SEP=^\nnaam^tekst\nNoord^lawaai\n", "3,Noord,"),
            ("Engelse koppen", b"neighbourhood;problem\nNoord;lawaai\n", "2,Noord,"),
            ("sterretjes en haakjes in de koppen", b"Naam*;Tekst (verplicht):\nNoord;lawaai\n", "2,Noord,"),
            ("lege kolommen vooraan", b";;naam;tekst\n;;Noord;lawaai\n", "2,Noord,"),
        )
    ),
    Row(
        fault="een kruisjestabel: gezegd welke koppen er horen",
        script=_BATCH,
        code=1,
        says="geen enkele kolom herkend",
        files={"t.csv": b"naam;jongeren;senioren\nNoord;x;\n"},
    ),
    # what grows where it is seldom long
    *(
        Row(
            fault=f"een bewaarde mail (.eml) {what}",
            script="inspiratie suggest --tekst-uit m.eml -n 1 -f regels",
            code=code,
            says=says,
            files={"m.eml": content},
        )
        for what, content, code, says in (
            ("met 500 delen in elkaar", _nested(500), 0, "buurtbemiddeling"),
            ("met 3000 delen in elkaar", _nested(3000), 2, "u gaf nog niet aan"),
            (
                "met 50.000 delen naast elkaar",
                _WIRE
                + b'Content-Type: multipart/mixed; boundary="b"\n\n'
                + b"--b\nContent-Type: text/plain\n\nlawaai\n" * 50_000,
                0,
                "buurtbemiddeling",
            ),
            (
                "met een miljoen gelijktekens",
                _WIRE + b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=" * 1_000_000,
                0,
                "Geen enkel initiatief",
            ),
        )
    ),
    *(
        Row(
            fault=f"een eigen kaart, 1 MB lang: {what}",
            script="inspiratie check d.yaml",
            says="d.yaml is in orde",
            files={"d.yaml": content},
        )
        for what, content in (
            (
                "8000 begrippen",
                f"{_HEAD}begrippen:\n".encode()
                + b"".join(
                    b"- {id: b-%d, onder: [overlast], label: begrip nummer %d, definitie: x}\n" % (n, n)
                    for n in range(8000)
                ),
            ),
            (
                "40.000 namen voor één begrip",
                f"{_HEAD}begrippen:\n- {{id: b-1, onder: [overlast], label: bbb, alt: [".encode()
                + b", ".join(b"woord %d" % n for n in range(40_000))
                + b"]}\n",
            ),
            (
                "20.000 eigen velden",
                deck(meer="  velden:\n" + "".join(f"    veld{n}: x\n" for n in range(20_000))),
            ),
        )
    ),
)
