"""What says the contrary of what it would be taken for, stands for something else, or is almost right."""

from faults.row import Row, card, cards, deck, shortlist

_BATCH = "inspiratie batch t.csv -o r; code=$?; cut -c1-100 r/vergelijking.csv; exit $code"
_ASKED = "inspiratie suggest --tekst-uit n.x -n 1 -f json"
_WIRE = b"From: an@b.be\nTo: stad@c.be\nSubject: plein\nMIME-Version: 1.0\n"
_DENIED = "zegt wat u niet wilt"
_ABOVE = "een verwijzing naar een andere rij"
_HEAD = "naam;tekst;thema\n"
_PAGE = b"<html><body>lawaai<br>drugs<p>inbraak</p></body></html>"

ROWS = (
    # values that deny
    *(
        Row(
            fault=f"een waarde die iets uitsluit: {value}",
            script=f'inspiratie suggest lawaai --doelgroep "{value}" -f regels',
            code=2,
            says=_DENIED,
            never="gelezen als",
        )
        for value in (
            "geen jongeren",
            "niet: jongeren",
            "alle behalve jongeren",
            "jongeren niet",
            "jongeren, geen senioren",
            "jongeren maar geen senioren",
            "jongeren (geen senioren)",
            "kinderen zonder ouders",
            "sans jeunes",
        )
    ),
    Row(
        fault="een waarde die van mensen zegt wat ze niet hebben: geen uitsluiting",
        script='inspiratie suggest lawaai --doelgroep "mensen zonder papieren" -f json -n 1',
        says='"begrip": "nieuwkomers"',
        never=_DENIED,
    ),
    Row(
        fault="een cel die iets uitsluit",
        script=_BATCH,
        code=1,
        says=_DENIED,
        files={"t.csv": b"naam;tekst;doelgroep\nNoord;lawaai;geen jongeren\n"},
    ),
    Row(
        fault="een filter die iets uitsluit: list --doelgroep",
        script='inspiratie list --doelgroep "geen jongeren"',
        code=2,
        says=_DENIED,
    ),
    # cells that stand for something else
    *(
        Row(
            fault=f"een cel die naar een andere rij wijst: {cell}",
            script=_BATCH,
            code=1,
            says=_ABOVE,
            files={"t.csv": f"{_HEAD}Noord;lawaai;overlast\nZuid;drugs;{cell}\n".encode()},
        )
        for cell in ("idem", "zie boven", "dito", '""""')
    ),
    *(
        Row(
            fault=f"een formule waar een waarde hoort: {cell}",
            script=_BATCH,
            code=1,
            says="staat een formule",
            never="we lezen het als",
            files={"t.csv": f"{_HEAD}Noord;lawaai;{cell}\n".encode()},
        )
        for cell in ("='Blad 2'!A1", "=[1]Blad!A1", "=Blad1!$A$1", "@SOM(1)", "+A1", "=A1&B1", "{=A1}")
    ),
    *(
        Row(
            fault=f"een cel die zegt dat er niets bekend is: {cell}",
            script=_BATCH,
            says="“lawaai”,thema",
            never="we lezen het als",
            files={"t.csv": f"{_HEAD}Noord;lawaai;{cell}\n".encode()},
        )
        for cell in ("onbekend", "(leeg)", "NULL", "nog te bepalen", "NaN")
    ),
    *(
        Row(
            fault=f"een fout van Excel in een cel, in welke taal ook: {cell}",
            script=_BATCH,
            code=1,
            says=f"staat een fout van Excel ({cell})",
            files={"t.csv": f"{_HEAD}Noord;lawaai;{cell}\n".encode()},
        )
        for cell in ("#GETTING_DATA", "#NV", "#LEEG!", "#VALEUR!", "#SPILL!", "#BEZIG!", "#VELD!")
    ),
    *(
        Row(fault=f"een tabel {what}", script=_BATCH, code=code, says=says, files={"t.csv": content})
        for what, content, code, says in (
            (
                "die tekst als formule bewaart",
                b'naam;tekst\n"=""Noord""";"=""lawaai"""\n',
                0,
                "Noord,“lawaai”",
            ),
            (
                "met spaties achter aanhalingstekens",
                b'naam;tekst\n"Noord" ;"lawaai; herrie" \n',
                0,
                "“lawaai; herrie”",
            ),
            (
                "met ; tussen de koppen en , in de rijen",
                b"naam;tekst\nNoord,lawaai\n",
                1,
                "gebruik overal hetzelfde teken",
            ),
            (
                "met , tussen de koppen en ; in de rijen",
                b"naam,tekst\nNoord;lawaai\n",
                1,
                "gebruik overal hetzelfde teken",
            ),
            (
                "met enkele aanhalingstekens",
                b"'naam';'tekst'\n'Noord';'lawaai; herrie'\n",
                1,
                "tussen rechte aanhalingstekens",
            ),
            (
                "met een backslash voor het scheidingsteken",
                b"naam;tekst\nNoord;lawaai\\; x\n",
                1,
                "tussen rechte aanhal",
            ),
            ("met een rij Totaal", b"naam;tekst\nNoord;lawaai\nTotaal;\n", 1, "Totaal: er staat geen vraag"),
            (
                "met een rij per district",
                b"naam;tekst\nDistrict 1;\nNoord;lawaai\n",
                1,
                "er staat geen vraag",
            ),
            ("met samengevoegde cellen", b"naam;tekst\nNoord;lawaai\n;drugs\n", 0, "2 van 2 rijen"),
            (
                "met sep=; op de tweede regel",
                "\ufeff\nsep=;\nnaam;tekst\nNoord;lawaai\n".encode(),
                0,
                "1 van 1 rijen",
            ),
            ("met sep= en een tab", b"sep=\t\nnaam\ttekst\nNoord\tlawaai\n", 0, "1 van 1 rijen"),
            ("met genummerde koppen", b"1. naam;2. tekst\nNoord;lawaai\n", 0, "Noord,“lawaai”"),
            ("met koppen in hoofdletters", b"NAAM;TEKST\nNoord;lawaai\n", 0, "Noord,“lawaai”"),
            ("met regeleinden \\r\\r\\n", b"naam;tekst\r\r\nNoord;lawaai\r\r\n", 0, "1 van 1 rijen"),
            ("met één kop in twee vormen", b"Tekst;TEKST\nlawaai;drugs\n", 1, "staat er twee keer"),
            (
                "met drie koppen voor de vraag",
                b"vraag;probleem\na lawaai;b drugs\n",
                0,
                "niet gebruikte kolommen",
            ),
            (
                "met aanhalingstekens van Word om een waarde",
                f"{_HEAD}Noord;lawaai;“overlast”\n".encode(),
                0,
                "thema overlast",
            ),
            ("van kolommen op vaste breedte", b"naam      tekst\nNoord     lawaai\n", 1, "geen enkele kolom"),
            ("met namen die datums lijken", b"naam;tekst\n1/2/2026;lawaai\n", 0, "2,1/2/2026,"),
            ("met alleen namen", b"naam\nNoord\n", 1, "geen enkele kolom herkend"),
        )
    ),
    # quotes, names and numbers
    *(
        Row(
            fault=f"aanhalingstekens die een waarde breken: {quoted}",
            script=f"inspiratie suggest lawaai --thema {typed} -f regels",
            code=2,
            says="tussen rechte dubbele aanhalingstekens",
        )
        for quoted, typed in (
            ("“onveilige plekken”", "“onveilige plekken”"),
            ("'onveilige plekken', zoals cmd.exe ze doorgeeft", '"\'onveilige" "plekken\'"'),
        )
    ),
    Row(
        fault="een uitvoer die op / eindigt: geen bestand dat zo heet",
        script="inspiratie list -o weg/; code=$?; ls; exit $code",
        code=2,
        says="kreeg de naam van een map, 'weg/'",
        never="Geschreven",
    ),
    *(
        Row(
            fault=f"een gewicht dat niet kan: {options}",
            script=f"inspiratie suggest x {options}",
            code=2,
            says=says,
        )
        for options, says in (
            ("--gewicht thema=2 --gewicht thema=3", "staat er twee keer"),
            ("--gewicht thema=1_0", "is geen gewicht"),
            ("--gewicht thema=２", "is geen gewicht"),
            ('--gewicht "thema=2, doel=1"', "is geen gewicht"),
            ("--gewicht thema=inf", "is geen gewicht"),
        )
    ),
    *(
        Row(fault=f"een optie die bijna goed is: {words}", script=f"inspiratie {words}", code=2, says=says)
        for words, says in (
            ("suggest lawaai --THEMA overlast", "bedoelde u --thema?"),
            ("suggest lawaai --thema:overlast", "bedoelde u --thema?"),
            ("suggest lawaai ‐‐thema overlast", "met twee gewone koppeltekens"),
            ("suggest lawaai -n vijf", "een getal van 1 tot 100"),
            ("suggest lawaai -n ５", "een getal van 1 tot 100"),
            ("suggest lawaai --aantal=", "een getal van 1 tot 100"),
            ("suggest lawaai -o x.csv -f html", "spreken elkaar tegen"),
            ("suggest lawaai -o x.", "kan hier niet gemaakt worden"),
            ("suggest lawaai --thema overlast --zonder overlast", "sluit dat ook uit"),
            ('show "bart, buurtvaders"', "geen initiatief met de naam"),
            ("report lawaai --kies bart goed --kies bart beter", "staat er twee keer"),
        )
    ),
    *(
        Row(
            fault=f"een naam van een bestand die bijna goed is: {name}",
            script=f"inspiratie suggest --tekst-uit {name}",
            code=1,
            says="Bedoelde u m.txt?",
            files={"m.txt": b"Elke nacht lawaai.\n"},
        )
        for name in ("M.TXT", "m.tx", "\"'m.txt'\"", '"m.txt "')
    ),
    Row(
        fault="een bestand onder een bestand: het bestaat niet",
        script="inspiratie check d.yaml/x.yaml",
        code=1,
        says="het bestand bestaat niet",
        files={"d.yaml": deck()},
    ),
    # mails and questions
    *(
        Row(fault=f"als vraag gegeven: {what}", script=_ASKED, code=code, says=says, files={"n.x": content})
        for what, content, code, says in (
            (
                "een versleutelde mail (S/MIME)",
                _WIRE + b"Content-Type: application/pkcs7-mime; name=smime.p7m\n\nMIA\n",
                1,
                "versleutelde mail",
            ),
            (
                "een versleutelde mail (PGP)",
                b"-----BEGIN PGP MESSAGE-----\n\nhQEMA3x5\n",
                1,
                "versleutelde mail",
            ),
            (
                "een postbus met twee mails",
                b"From a@b.be Mon Jan 1 2026\n"
                + _WIRE
                + b"\nLawaai.\n\nFrom c@d.be Tue Jan 2 2026\n"
                + _WIRE
                + b"\nDrugs.\n",
                1,
                "meer dan één mail",
            ),
            ("een lijst van het programma", shortlist("x"), 2, "bestand van inspiratie zelf"),
            ("een kaartenbestand", deck(), 2, "bestand van inspiratie zelf"),
            (
                "een bijlage van Outlook (winmail.dat)",
                b"\x78\x9f\x3e\x22" + bytes(range(256)) * 8,
                1,
                "zonder leesb",
            ),
            ("alleen nullen", bytes(20), 2, "u gaf nog niet aan"),
            ("alleen een merkteken", b"\xef\xbb\xbf", 2, "u gaf nog niet aan"),
        )
    ),
    *(
        Row(fault=f"een vraag {what}", script=_ASKED, says=says, files={"n.x": content})
        for what, content, says in (
            (
                "in een mail die woorden over regels verdeelt (delsp)",
                _WIRE + b"Content-Type: text/plain; format=flowed; delsp=yes\n\nElke nacht la \nwaai.\n",
                '"tekst": "Elke nacht lawaai."',
            ),
            (
                "in een mail die regels breekt (flowed)",
                _WIRE + b"Content-Type: text/plain; format=flowed\n\nElke nacht \nlawaai.\n",
                '"tekst": "Elke nacht lawaai."',
            ),
            (
                "in een ondertekende mail",
                _WIRE + b'Content-Type: multipart/signed; boundary="b"\n\n--b\nContent-Type: text/plain\n\n'
                b"Elke nacht lawaai.\n--b\nContent-Type: application/pgp-signature\n\nabc\n--b--\n",
                '"tekst": "Elke nacht lawaai."',
            ),
            (
                "in een mail die een verkeerde codering noemt",
                _WIRE + b"Content-Type: text/plain; charset=us-ascii\n\nLawaai in het caf\xc3\xa9.\n",
                "Lawaai in het café.",
            ),
            (
                "in een mail die alleen doorgestuurd is",
                _WIRE
                + b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: message/rfc822\n\n'
                b"From: x@y.be\nSubject: x\nMIME-Version: 1.0\n\nDrugs op het plein.\n--b--\n",
                "Drugs op het plein.",
            ),
            (
                "in een mail zonder lege regel",
                _WIRE + b"Content-Type: text/plain\nElke nacht lawaai.\n",
                "Elke nacht",
            ),
            ("op een webpagina, woorden tegen elkaar", _PAGE, "lawaai drugs inbraak"),
            ("in wijde letters", "ｌａｗａａｉ op straat".encode(), '"begrip": "lawaai"'),
            ("in wiskundige letters", "𝐥𝐚𝐰𝐚𝐚𝐢 op straat".encode(), '"begrip": "lawaai"'),
            ("met een ligatuur", "ﬁetsdiefstal".encode(), "fietsdiefstal"),
            (
                "met een onzichtbaar teken in een woord",
                "Elke nacht la\u200bwaai".encode(),
                "Elke nacht lawaai",
            ),
            ("met een streepje aan het eind van een regel", b"elke nacht la-\nwaai op straat", "nachtlawaai"),
            ("met losse accenten", "Lawaai in cafe\u0301".encode(), "Lawaai in café"),
            ("met emoji tegen de woorden", "🔊lawaai🔊".encode(), '"begrip": "lawaai"'),
            (
                "in UTF-16, met een byte te veel",
                "Elke nacht lawaai".encode("utf-16-le") + b"x",
                "Elke nacht lawaai",
            ),
            ("met twee merktekens", b"\xef\xbb\xbf\xef\xbb\xbfElke nacht lawaai", '"tekst": "Elke nacht'),
        )
    ),
    # own decks
    *(
        Row(
            fault=f"een eigen kaart met een pad tussen dubbele aanhalingstekens: {path}",
            script="inspiratie check d.yaml",
            code=1,
            says="heeft \\ een eigen betekenis",
            files={"d.yaml": deck(titel=f'"{path}"')},
        )
        for path in ("Zie C:\\temp\\nieuw", "C:\\docs", "C:\\users")
    ),
    *(
        Row(
            fault=f"een eigen kaart: {what}",
            script="inspiratie check d.yaml",
            code=1,
            says=says,
            files={"d.yaml": made},
        )
        for what, made, says in (
            ("een botsing van twee versies", deck(meer="<<<<<<< HEAD\n"), "geen geldige YAML"),
            (
                "een vaste spatie als inspringing",
                deck().replace(b"  vormen", "\u00a0 vormen".encode()),
                "YAML",
            ),
            ("een lang streepje voor id", deck().replace(b"- id", "– id".encode()), "geen geldige YAML"),
            ("geen spatie achter de dubbelepunt", deck().replace(b"titel: ", b"titel:"), "geen geldige YAML"),
            ("een wijde dubbelepunt", deck().replace(b"titel: ", "titel：".encode()), "geen geldige YAML"),
            ("een nummer als tijd", deck(meer="  kaart: 1:30\n"), "is geen geheel getal"),
            ("een nummer in wijde cijfers", deck(meer="  kaart: ７\n"), "is geen geheel getal"),
            ("een nummer onder nul", deck(meer="  kaart: -1\n"), "minstens 1"),
            ("velden die samengevoegd worden (<<)", deck(meer="  <<: {kaart: 3}\n"), "bestaat niet"),
            (
                "gekrulde aanhalingstekens om een begrip",
                deck().replace(b"[overlast]", "[“overlast”]".encode()),
                "bedoelde",
            ),
            (
                "een lege plaats in een lijst",
                deck().replace(b"[overlast]", b"[overlast,,drugs]"),
                "geen geldige",
            ),
            (
                "veldnamen met een hoofdletter",
                deck().replace(b"titel: ", b"Titel: "),
                "misschien bedoelde u 'titel'",
            ),
            ("links die alleen tekst zijn", deck(meer="  links: https://a.be\n"), "hier hoort een lijst"),
            ("een titel die een lijst is", deck(titel="[a, b]"), "hier hoort tekst"),
            (
                "twee kaarten waarvan één zonder id",
                cards([card(), card().replace("id: x-1", "id:")]),
                "hoort tekst",
            ),
            ("een adres met een backslash", deck(link="https://x.be\\\\@evil.be"), "een link begint met"),
            ("een adres met poort nul", deck(link="https://x.be:0/"), "geen adres dat kan bestaan"),
            ("twee adressen in één", deck(link="https://x.be https://y.be"), "een link begint met"),
            ("een adres van een mail", deck(link="mailto:a@b.be"), "een link begint met"),
            ("een adres met een komma erachter", deck(link="https://x.be,"), "geen adres dat kan bestaan"),
            (
                "een adres met een letter te veel",
                deck(link="https://" + "a" * 64 + ".be"),
                "geen adres dat kan",
            ),
        )
    ),
    # lists
    Row(
        fault="een lijst van iemand anders met een naam die op een eigen lijst lijkt",
        script="inspiratie shortlist add plein bart; sed 's/naam: plein/naam: PLEIN!/' p.yaml > q.yaml;"
        " inspiratie shortlist import q.yaml",
        code=1,
        says="er is al een lijst 'PLEIN!'",
        files={"p.yaml": shortlist("x")},
    ),
    Row(
        fault="twee lijsten waarvan de namen alleen in tekens verschillen: gezegd in welke het komt",
        script="inspiratie shortlist add 'a:b' bart; inspiratie shortlist add 'a*b' buurtvaders",
        says="Toegevoegd aan 'a:b': buurtvaders",
    ),
    Row(
        fault="een lijst die een ander programma als kopie bewaarde: gezegd",
        script="cp lm/plein.yaml 'lm/plein (1).yaml'; inspiratie shortlist list --map lm -f regels",
        says="'plein (1).yaml' is overgeslagen",
        files={"lm/plein.yaml": shortlist("x")},
    ),
)
