"""`inspiratie wizard`: a short conversation that ends in suggestions."""

import os
import sys
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from inspiratie import commands
from inspiratie.cli.groups import SheetOptions, Wishes, grouped
from inspiratie.cli.options import AantalOption, BewaarOption, DeckOption, format_option
from inspiratie.cli.output import say, width_of, write_result
from inspiratie.cli.session import Session
from inspiratie.cli.suggest import finish
from inspiratie.cli.wrapping import wrapped
from inspiratie.output.formats import Format
from inspiratie.output.kinds import SUGGESTIONS
from inspiratie.output.suggested import Suggestions
from inspiratie.wording.cards import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspiratie.advice.conversation import Answer, Answers, Question
    from inspiratie.cli.asking import Asker
    from inspiratie.deck.initiative import Initiative
    from inspiratie.engine.need import Need
    from inspiratie.engine.ranking import Ranking


@grouped
def wizard(
    *,
    kort: Annotated[bool, typer.Option("--kort", help="Stel alleen de drie belangrijkste vragen.")] = False,
    aantal: AantalOption = 5,
    bewaar: BewaarOption = None,
    formaat: Annotated[Format | None, format_option(SUGGESTIONS)] = None,
    deck: DeckOption = None,
    to: SheetOptions,
) -> None:
    """Beantwoord enkele vragen en krijg initiatieven die passen.

    Elke vraag mag u open laten, en u kunt altijd terug naar de vorige.
    Op het einde staat de opdracht die hetzelfde antwoord geeft zonder vragen.

    Voorbeeld: inspiratie wizard --kort
    """
    from inspiratie.wording import conversation as words  # noqa: PLC0415 - loads the engine, only when needed
    from inspiratie.wording.needs import command_line  # noqa: PLC0415 - likewise

    output, session = to.open(SUGGESTIONS, formaat), Session(deck)
    asker = _asker(accessible=to.look.toegankelijk)
    conversation = Conversation(session, asker)
    with asker.held():
        answers = conversation.hold(words.SHORT if kort else words.QUESTIONS)
        is_asked = not (answers.has_ended or answers.is_empty)
        ranking = session.answer(conversation.need(answers), aantal) if is_asked else None
    if answers.has_ended:
        return
    if ranking is None:
        say(words.NOTHING_TOLD.format(commands.on_decks(commands.overview(), session.catalogue.given)))
        return
    need, found = ranking.need, conversation.found(answers, ranking, aantal)
    session.tell(need.notices)
    if line := conversation.left_line(answers, found):
        say(line)
    say("")
    output.give(found, asked=need.text)
    finish(output, session, ranking, count=aantal, bewaar=bewaar)
    again = command_line(need, session.catalogue, rest=("--aantal", str(aantal)))
    say(words.same_line(again))


class Conversation:
    """Questions asked one by one, with what is to be said between them."""

    def __init__(self, session: Session, asker: "Asker") -> None:
        """Take what to recommend from, and who asks."""
        self._session = session
        self._asker = asker
        self._remaining: dict[object, Sequence[Initiative]] = {}

    def hold(self, questions: "Sequence[Question]") -> "Answers":
        """Return what was answered; a question that another one settles is not asked, and one may go back.

        Raises `typer.Abort` when the user leaves, at whatever moment.
        """
        try:
            return self._held(questions)
        except KeyboardInterrupt:
            raise typer.Abort from None

    def _held(self, questions: "Sequence[Question]") -> "Answers":
        from inspiratie.advice.conversation import BACK, Answers  # noqa: PLC0415 - loads the engine
        from inspiratie.wording.conversation import WENT_BACK, progress_words  # noqa: PLC0415 - likewise

        answers = Answers()
        while ahead := answers.unasked(questions):
            question, *_ = ahead
            asked = len(answers.given)
            answer = self._asker.ask(
                question,
                place=progress_words(asked + 1, asked + len(ahead)),
                outcome=partial(self._foretold, answers, question),
                back=asked > 0,
            )
            if answer is BACK:
                say(WENT_BACK)
                answers = answers.without_last()
                continue
            answers = answers.with_answer(question, answer)
            self._respond(answer, answers)
        return answers

    def need(self, answers: "Answers") -> "Need":
        """Return what the answers ask, as the command with these options would."""
        vocabulary = self._session.catalogue.vocabulary
        values = {facet.value: list(labels) for facet, labels in answers.wishes(vocabulary).items()}
        return self._session.recommender.understand(
            answers.text, options=Wishes(**values).values(), without=answers.without(vocabulary)
        )

    def remaining(self, answers: "Answers") -> "Sequence[Initiative]":
        """Return which initiatives the answers leave, the best first; all when nothing is wished yet."""
        from inspiratie.advice.conversation import remaining  # noqa: PLC0415 - loads the engine

        if answers.is_empty:
            return tuple(self._session.catalogue)
        key = (answers.text, tuple(id(choice) for choice in answers.chosen))
        if key not in self._remaining:
            self._remaining[key] = remaining(self.need(answers), self._session.recommender)
        return self._remaining[key]

    def found(self, answers: "Answers", ranking: "Ranking", count: int) -> Suggestions:
        """Return the best `count` of the ranking of what the answers ask."""
        from inspiratie.advice.conversation import OPEN  # noqa: PLC0415 - loads the engine
        from inspiratie.wording.conversation import SHORT  # noqa: PLC0415 - likewise

        return Suggestions(
            ranking=ranking,
            recommender=self._session.recommender,
            count=count,
            left_open=tuple(question.text for question in SHORT if answers.given.get(question.id) == OPEN),
        )

    def left_line(self, answers: "Answers", found: Suggestions) -> str:
        """Return which initiatives fit all answers, where some that are shown do not; empty for none."""
        from inspiratie.wording.conversation import left_line  # noqa: PLC0415 - loads the engine

        remaining = self.remaining(answers)
        if not remaining or all(match.initiative in remaining for match in found.matches):
            return ""
        return left_line([named(one, self._session.catalogue) for one in remaining])

    def _respond(self, answer: "Answer", answers: "Answers") -> None:
        """Say what an answer calls for: advice, where to get help, how own words are read, what remains."""
        from inspiratie.advice.help import help_line  # noqa: PLC0415 - loads the engine
        from inspiratie.wording.needs import heard_line  # noqa: PLC0415 - likewise

        vocabulary = self._session.catalogue.vocabulary
        for choice in answer.chosen:
            helping = (vocabulary.help_for(id_) for _, id_ in choice.wishes)
            if choice.ends:
                advice = choice.advice
                write_result(f"{wrapped(advice, width_of(sys.stdout)) if sys.stdout.isatty() else advice}\n")
            else:
                for line in filter(None, dict.fromkeys((choice.advice, *helping))):
                    say(line)
        if answer.text:
            need = self.need(answers)
            say(f"Begrepen als: {heard_line(need, vocabulary)}")
            if line := help_line(need, vocabulary):
                say(line)
        if not answers.has_ended:
            say(self._outcome(answers))

    def _foretold(self, before: "Answers", question: "Question", answer: "Answer") -> str:
        return self._outcome(before.with_answer(question, answer))

    def _outcome(self, answers: "Answers") -> str:
        """Return how many initiatives the answers leave."""
        from inspiratie.wording.conversation import remaining_line  # noqa: PLC0415 - loads the engine

        return remaining_line(len(self.remaining(answers)), len(self._session.catalogue))


def _asker(*, accessible: bool) -> "Asker":
    """Return who asks: on a terminal that can, for who reads by eye, a list; else plain lines."""
    from inspiratie.cli.asking import PlainAsker, can_draw  # noqa: PLC0415 - loads the engine

    if accessible or not can_draw(os.environ, sys.stdin, sys.stderr):
        return PlainAsker()
    from inspiratie.cli.picking import PickAsker  # noqa: PLC0415 - prompt_toolkit, only to draw with

    return PickAsker()
