"""What is deleted is gone."""

from faults.row import SECONDS, Row

ROWS = (
    Row(
        fault="een persoonlijke notitie, na het verwijderen van de lijst",
        script="inspiratie shortlist add a bart --map lm --notitie Geheimzinnig;"
        " inspiratie shortlist show a --map lm; inspiratie shortlist delete a --ja --map lm;"
        " grep -rl Geheimzinnig lm || echo niets gevonden",
        says="niets gevonden",
    ),
    Row(
        fault="een vraag in een verwijderde lijst",
        script="inspiratie suggest 'Geheimzinnig lawaai' --bewaar z > /dev/null; inspiratie shortlist show z > /dev/null;"
        ' inspiratie shortlist delete z --ja; grep -rl Geheimzinnig home .cache "$HOME/.cache/inspiratie" 2> /dev/null'
        " || echo niets gevonden",
        says="niets gevonden",
    ),
    Row(
        fault="een vraag op de pagina die in de browser openging, na het verwijderen van de lijst",
        script="BROWSER=true inspiratie suggest 'Geheimzinnig lawaai' --bewaar z --open > /dev/null;"
        " inspiratie shortlist delete z --ja; grep -rl Geheimzinnig home || echo niets gevonden",
        says="niets gevonden",
        seconds=2 * SECONDS,
    ),
    Row(
        fault="wat een oudere versie in de cache bewaarde",
        script="mkdir c; echo Geheimzinnig > c/data-0123456789abcdef0123456789abcdef.json;"
        " INSPIRATIE_CACHE=$PWD/c inspiratie shortlist list --map lm; grep -rl Geheimzinnig c || echo niets gevonden",
        says="niets gevonden",
    ),
    *(
        Row(
            fault=f"een cachebestand van een oudere versie met {what}",
            script=f"mkdir c; printf '{content}' > c/phrases-0123456789abcdef0123456789abcdef.json;"
            " INSPIRATIE_CACHE=$PWD/c inspiratie suggest lawaai -n 1",
            says="Buurtbemiddeling",
        )
        for what, content in (("[]", "[]"), ("null", "null"), ("niets", ""))
    ),
)
