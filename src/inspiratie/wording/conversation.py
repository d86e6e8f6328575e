"""The questions of a guided conversation, and what is said between them.

They are values, so that whoever asks them, at a terminal or on a page, asks the same.
"""

from collections.abc import Sequence

from inspiratie.advice.conversation import Answer, Choice, Question
from inspiratie.deck.vocabulary import Facet
from inspiratie.wording.series import joined

DANGER = (
    "Betrek nu geen burgers: eerst moet iedereen veilig zijn. Bel 112 (dringend) of 101 (politie)."
    " Over geweld praten kan bij 1712, gratis en anoniem."
    " Kom terug als het gevaar geweken is: de buurt zal nog met vragen zitten."
)
"""What is said when someone is in danger."""
INQUIRY = (
    "Wacht met alles wat over de zaak zelf gaat: burgers mogen niet zelf speuren of oordelen."
    " Vraag aan de politie of het parket wat u mag vertellen. Wat wel kan: uitleggen wat er gebeurt, en"
    " luisteren naar de zorgen in de buurt."
)
"""What is said when a case is under investigation."""
DECIDED = (
    "Vraag dan geen mening meer over wat vastligt: dat kost vertrouwen. Leg uit wat er beslist is en waarom,"
    " en vraag alleen mee over wat nog open is. We zoeken daarom hoe u burgers goed informeert."
)
"""What is said when a decision is taken already."""
UNSURE = (
    "Vraag dit eerst na: wat kunnen burgers nog veranderen, en wie beslist daarover? Wie dat niet kan zeggen,"
    " belooft te veel."
)
"""What is said to who does not know whether citizens can be involved."""
NOTHING_TOLD = "U liet alles open, dus kunnen we niets kiezen. Alles op een rij vindt u met: {}"
"""What is said when nothing was answered; with the command for the overview."""
LEFT_OPEN = "Dat laat ik open"
"""The choice that leaves a question open."""
OWN_WORDS = "Ik vertel het in mijn eigen woorden"
"""The choice that asks for a sentence."""
TYPING_HINT = "(Enter bevestigt, zonder tekst of met Esc terug naar de lijst)"
"""How one gets away from typing a sentence."""
WENT_BACK = "Terug naar de vorige vraag."
BACK_SIGN = "<"
"""What is typed to go back."""


def _themes(*told: tuple[str, *tuple[str, ...]]) -> tuple[Choice, ...]:
    """Return the choices with these labels; behind each stand the ids of what it wishes."""
    return tuple(Choice(label=label, wishes=tuple((Facet.THEMA, id_) for id_ in ids)) for label, *ids in told)


def _groups(*pairs: tuple[str, tuple[str, ...]]) -> tuple[Choice, ...]:
    return tuple(
        Choice(label=label, wishes=tuple((Facet.DOELGROEP, id_) for id_ in ids)) for label, ids in pairs
    )


APT = Question(
    id="kan",
    text="Kunt u burgers hier nu bij betrekken?",
    choices=(
        Choice(label="Ja, er valt nog iets te kiezen of te doen"),
        Choice(label="Er is nu iemand in gevaar", advice=DANGER, ends=True),
        Choice(label="Er loopt een onderzoek of een rechtszaak", advice=INQUIRY),
        Choice(
            label="De beslissing is al genomen",
            advice=DECIDED,
            wishes=((Facet.VORM, "transparantie"),),
            settles=frozenset({"hoe"}),
        ),
        Choice(label="Dat weet ik nog niet", advice=UNSURE),
    ),
)
"""Whether participation is apt at all."""
WHAT = Question(
    id="wat",
    text="Wat speelt er?",
    free="Vertel in een zin wat er gebeurt, waar en met wie",
    choices=_themes(
        ("Hangjongeren, lawaai of andere overlast", "hangjongeren", "lawaai", "overlast"),
        ("Vuil en sluikstort", "netheid"),
        ("Inbraak of diefstal", "eigendomscriminaliteit"),
        ("Oplichting, aan de deur of online", "oplichting"),
        ("Drugs", "drugs"),
        ("Geweld op straat of bij het uitgaan", "straatgeweld"),
        ("Geweld thuis", "intrafamiliaal-geweld"),
        ("Verkeer of parkeren", "verkeer"),
        ("Ruzie tussen buren", "burenconflicten"),
        ("Spanningen tussen groepen", "maatschappelijke-onrust"),
        ("Mensen voelen zich niet veilig", "onveiligheidsgevoelens"),
        ("Weinig vertrouwen in de politie", "vertrouwen-politie"),
        ("Nepnieuws en geruchten", "fake-news"),
        ("Brand, noodweer of een andere ramp", "noodsituaties"),
        ("Een veiligheidsplan of het beleid zelf", "veiligheidsbeleid"),
    ),
)
"""What is going on."""
WHOM = Question(
    id="wie",
    text="Wie wilt u erbij betrekken?",
    takes_several=True,
    choices=_groups(
        ("De buurt", ("buurt",)),
        ("Jongeren", ("jongeren",)),
        ("Kinderen en scholen", ("kinderen", "scholen")),
        ("Ouders en gezinnen", ("ouders", "gezinnen")),
        ("Senioren", ("senioren",)),
        ("Handelaars en horeca", ("handelaars", "horeca")),
        ("Nieuwkomers en anderstaligen", ("nieuwkomers",)),
        ("Wie u moeilijk bereikt", ("moeilijk-bereikbaren",)),
        ("Slachtoffers", ("slachtoffers",)),
        ("Iedereen", ()),
    ),
)
"""With or for whom."""
HOW = Question(
    id="hoe",
    text="Wat mogen burgers doen?",
    takes_several=True,
    choices=(
        Choice(
            label="Meeweten (transparantie): ze krijgen eerlijke informatie",
            wishes=((Facet.VORM, "transparantie"),),
        ),
        Choice(label="Meepraten: ze zeggen wat ze denken", wishes=((Facet.VORM, "meepraten"),)),
        Choice(label="Meebeslissen: hun keuze telt", wishes=((Facet.DOEL, "meebeslissen"),)),
        Choice(label="Meedoen: ze steken zelf de handen uit de mouwen", wishes=((Facet.VORM, "meedoen"),)),
    ),
)
"""What they may do."""
NOT = Question(
    id="niet",
    text="Wat wilt u zeker niet?",
    takes_several=True,
    choices=(
        Choice(label="De politie erbij", without=("politie-en-hulpdiensten",)),
        Choice(label="Een app of iets online", without=("digitale-middelen",)),
        Choice(label="Vergaderingen en workshops", without=("workshops",)),
        Choice(label="Werken met vrijwilligers", without=("vrijwilligers",)),
        Choice(label="Een buurtnetwerk of WhatsApp-groep", without=("buurtnetwerk",)),
        Choice(label="Een enquête", without=("enquete",)),
        Choice(label="Een spel of quiz", without=("gamification",)),
        Choice(label="Een opleiding", without=("opleiding",)),
    ),
)
"""What they surely do not want."""

QUESTIONS = (APT, WHAT, WHOM, HOW, NOT)
"""The whole conversation."""
SHORT = (WHAT, WHOM, HOW)
"""The three that matter most."""


_MOST_NAMED = 3
"""So many initiatives that fit all answers are named."""
REMAINING_NONE = "Niets past bij al uw antwoorden tegelijk; u krijgt straks wat er het dichtst bij komt."
REMAINING_ONE = "1 van de {size} initiatieven past bij al uw antwoorden."
REMAINING_MORE = "{count} van de {size} initiatieven passen bij al uw antwoorden."
REMAINING_ALL = "Alle {size} initiatieven komen nog in aanmerking."


def progress_words(number: int, total: int) -> str:
    """Return how far the conversation is."""
    return f"Vraag {number} van {total}"


def remaining_line(count: int, size: int) -> str:
    """Return how many of `size` initiatives fit all that was answered."""
    match count:
        case 0:
            return REMAINING_NONE
        case 1:
            return REMAINING_ONE.format(size=size)
        case _ if count == size:
            return REMAINING_ALL.format(size=size)
        case _:
            return REMAINING_MORE.format(count=count, size=size)


def left_line(names: Sequence[str]) -> str:
    """Return which initiatives fit all that was answered, a few by their names, for who sees others too."""
    if len(names) > _MOST_NAMED:
        return "Daarnaast ziet u suggesties die bij een deel van uw antwoorden passen."
    verb = "is" if len(names) == 1 else "zijn"
    return f"Dat {verb} {joined(names)}. De andere suggesties passen bij een deel van uw antwoorden."


def plain_hint(question: Question, *, back: bool = False) -> str:
    """Return how a question is answered by typing, and how one goes `back`."""
    return f"{_typed_hint(question)}{f' Typ {BACK_SIGN} om terug te gaan.' if back else ''}"


def _typed_hint(question: Question) -> str:
    if question.free:
        return "Typ een nummer, of een zin in uw eigen woorden. Enter laat de vraag open."
    if question.takes_several:
        return "Typ een of meer nummers, zoals 1 3. Enter laat de vraag open."
    return "Typ een nummer. Enter laat de vraag open."


def refusal(reply: str, question: Question) -> str:
    """Return why a reply is no answer."""
    which = "nummers" if question.takes_several else "een nummer"
    return f"'{reply}' is geen antwoord op deze vraag; typ {which} van 1 tot {len(question.choices)}."


def keys_hint(question: Question, *, back: bool = False, is_cut: bool = False) -> str:
    """Return how a question is answered with the keys of a terminal, and how one goes `back`.

    A list that `is_cut` has more lines than there is room for.
    """
    tick = "spatie duidt aan of haalt weg, " if question.takes_several else ""
    return (
        f"{'de lijst loopt door: ' if is_cut else ''}pijltjes of cijfers kiezen, {tick}Enter bevestigt,"
        f" {'pijltje links gaat terug, ' if back else ''}Ctrl+C stopt"
    )


def taken_line(count: int) -> str:
    """Return how many choices are taken of a question that may have several, and what Enter does then."""
    return f"{count} aangeduid: Enter bevestigt." if count else "Niets aangeduid: Enter laat de vraag open."


def told_line(question: Question, answer: Answer) -> str:
    """Return a question with what was answered."""
    told = answer.text or joined(choice.label for choice in answer.chosen)
    return f"{question.text} {told or LEFT_OPEN}."


def same_line(command: str) -> str:
    """Return the command that gives the answer again without the questions."""
    return f"Hetzelfde zonder vragen: {command}"
