"""Odd files and machines."""

from faults.row import SECONDS, Row

_LISTED = "inspiratie shortlist list --map lm -f regels"
_ODD = "mkdir -p lm; inspiratie shortlist add wijk bart --map lm; "
_INTERRUPTED = b"""import _thread, sys, threading
from inspiratie.__main__ import main
timer = threading.Timer(float(sys.argv[1]), _thread.interrupt_main)
timer.daemon = True
timer.start()
sys.argv = ["inspiratie", "suggest", "lawaai"]
main()
"""
_DISK = (
    "mkdir m; mount -t tmpfs -o size=64k tmpfs m; inspiratie shortlist add wijk buurtvaders --map m/lm;"
    " dd if=/dev/zero of=m/vol bs=1k 2> /dev/null;"
)

ROWS = (
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
    Row(fault="een volle schijf achter stderr", script="inspiratie show nergens 2> /dev/full", code=2),
    Row(fault="stdout gesloten", script="inspiratie list >&-"),
    Row(fault="stdin gesloten", script="inspiratie suggest - <&-", code=2),
    *(
        Row(
            fault=f"een naam van een lijst: {name!r}",
            script=f"inspiratie shortlist add $'{name}' bart --map lm",
            code=2,
            says="kan geen naam van een lijst zijn",
        )
        for name in ("../../x", "..\\\\x", "CON", "COM1", "x" * 300, ".", "🙂", "a\\nb")
    ),
    Row(
        fault="namen die veilig gemaakt worden",
        script="for n in con.txt .lock 'ﬁets' 'İzmir' $'a\\u00a0b'; do inspiratie shortlist add \"$n\" bart --map lm; done; ls lm",
        says="lock.yaml",
    ),
    Row(
        fault="een lege lijst, na een stroompanne",
        script="inspiratie shortlist show plein --map lm",
        code=1,
        says="het bestand is leeg, misschien door een stroompanne",
        files={"lm/plein.yaml": b""},
    ),
    Row(
        fault="een lijst die een koppeling naar een ander bestand is: delete neemt alleen de koppeling weg",
        script="mkdir lm; echo eigen > x; ln -s ../x lm/a.yaml; inspiratie shortlist delete a --ja --map lm; cat x",
        says="eigen",
    ),
    *(
        Row(
            fault=f"een volle schijf: {what}",
            script=f"{_DISK} {command}; code=$?; umount m; exit $code",
            code=1,
            says="de schijf is vol",
        )
        for what, command in (
            ("een lijst aanvullen", "inspiratie shortlist add wijk bart --map m/lm"),
            ("een nieuwe lijst", "inspiratie shortlist add nieuw bart --map m/lm"),
            ("een document", "inspiratie export wijk --map m/lm -o m/x.html"),
            ("batch", "printf 'tekst\\nlawaai\\n' > n.csv; inspiratie batch n.csv -o m/r"),
        )
    ),
    Row(
        fault="een volle schijf halverwege een batch: gezegd hoe ver het kwam",
        script="mkdir m; mount -t tmpfs -o size=64k tmpfs m; (echo naam,tekst; for n in $(seq 30); do echo w$n,lawaai; done)"
        " > n.csv; inspiratie batch n.csv -o m/r; code=$?; umount m; exit $code",
        code=1,
        says="rijen verwerkt",
    ),
    Row(
        fault="een schijf die alleen te lezen is: tonen gaat, bewaren is één zin",
        script=f"{_DISK} mount -o remount,ro m; inspiratie shortlist show wijk --map m/lm > uit;"
        " inspiratie shortlist add wijk bart --map m/lm; code=$?; umount m; exit $code",
        code=1,
        says="de schijf is alleen-lezen",
    ),
    Row(
        fault="geen HOME",
        script='env -u HOME -u INSPIRATIE_HOME "$PYTHON" -m inspiratie list -f regels | tail -1',
        says="politiekids",
    ),
    Row(
        fault="een HOME die niet kan bestaan",
        script="HOME=/dev/null/x INSPIRATIE_HOME= inspiratie shortlist add a bart",
        code=1,
        says="kan niet geschreven worden",
    ),
    Row(
        fault="een andere houdt het slot vast",
        script='mkdir lm; "$PYTHON" -c \'import fcntl, time; f = open("lm/.lock", "w"); fcntl.flock(f, 2); time.sleep(40)\' &'
        " sleep 1; inspiratie shortlist add a bart --map lm; code=$?; kill %1; exit $code",
        code=1,
        says="Er is niets gewijzigd",
        seconds=2 * SECONDS,
    ),
    Row(
        fault="het slot is een koppeling die een ander legde",
        script="mkdir lm; echo eigen > x; ln -s ../x lm/.lock; inspiratie shortlist add a bart --map lm; code=$?; cat x; exit $code",
        code=1,
        says="een koppeling",
    ),
    Row(
        fault="een tweede gebruiker in een gedeelde map",
        script="umask 022; chmod 755 .; mkdir -m 2777 lm; inspiratie shortlist add wijk buurtvaders --map lm;"
        ' INSPIRATIE_HOME=/tmp/x setpriv --reuid 65534 --regid 0 --clear-groups "$PYTHON" -m inspiratie shortlist add wijk bart --map lm',
        says="Toegevoegd aan 'wijk': bart",
    ),
    *(
        Row(
            fault=f"een pijp die na de eerste regel sluit: {command}",
            script=f"inspiratie {command} | head -c 10 > /dev/null; echo ${{PIPESTATUS[0]}}",
            says="0",
        )
        for command in (
            "list",
            "list -f csv",
            "suggest lawaai",
            "terms",
            "export --alles -f html",
            "report lawaai",
            "overview",
            "--help",
        )
    ),
    Row(
        fault="een volle schijf achter stdout, bij --version",
        script="inspiratie --version > /dev/full",
        code=1,
        says="de schijf is vol",
    ),
    Row(
        fault="een volle schijf achter stderr: wat gedaan is, is gedaan",
        script="inspiratie shortlist add vol bart --map lm 2> /dev/full && cat lm/vol.yaml",
        says="id: bart",
    ),
    Row(fault="stderr gesloten", script="inspiratie list -f regels 2>&- | tail -1", says="politiekids"),
    *(
        Row(
            fault=f"Ctrl-C, {after} s nadat het programma begint te laden",
            script=f'"$PYTHON" kijk.py {after} > uit; code=$?; test $code = 0 || test $code = 130',
            files={"kijk.py": _INTERRUPTED},
        )
        for after in (0.02, 0.05, 0.1, 0.2, 0.4)
    ),
    *(
        Row(
            fault=f"een vreemd scherm: {environment}",
            script=f"{environment} inspiratie suggest lawaai -n 1; {environment} inspiratie --help > uit",
            says="Buurtbemiddeling",
        )
        for environment in ("COLUMNS=20", "COLUMNS=0", "COLUMNS=99999", "COLUMNS=²", "TERM=dumb", "TZ=onzin")
    ),
    Row(
        fault="de map met lijsten verdwijnt",
        script=f"{_ODD} rm -r lm; inspiratie shortlist show wijk --map lm",
        code=1,
        says="er is geen lijst 'wijk'",
    ),
    Row(
        fault="een map als kaartenbestand",
        script="mkdir d; inspiratie list --deck d",
        code=1,
        says="dat is een map",
    ),
    Row(
        fault="een toestel als kaartenbestand",
        script="inspiratie list --deck /dev/null",
        code=1,
        says="geen gewoon bestand",
    ),
    Row(
        fault="schrijvers die om de beurt gedood worden, en acht tegelijk",
        script='cd "$ROOT" && "$PYTHON" benchmarks/stress_shortlists.py --adds 80 --kills 60',
        says="0 files that do not load, 0 of",
        seconds=120,
    ),
)
