from cmdesk.domain.judgements import Aspect, Learned
from cmdesk.store import judgements
from tests.fakes import Office


def test_a_correction_is_kept_learned_from_and_taken_back(office: Office) -> None:
    office.connect()
    office.network.arrives("La brioche déchire", office.now())
    office.do(office.desk.sync())
    (row,) = office.read(judgements.waiting, 10)
    office.do(office.desk.judging.judge_some())
    before = office.read(judgements.sentiments, [row.id])
    made = office.do(office.desk.correct(row.id, Aspect.SENTIMENT, "1"))
    assert office.read(judgements.sentiments, [row.id]) == {row.id: 1}
    assert office.do(office.desk.judging.learn()).corrections == 1
    assert office.do(office.desk.learned()).corrections == 1
    office.do(office.desk.undo_correction(made))
    assert office.read(judgements.sentiments, [row.id]) == before
    assert office.do(office.desk.judging.learn()).corrections == 0


def test_what_was_learned_is_forgotten_and_recalled(office: Office) -> None:
    office.connect()
    office.network.arrives("La brioche déchire", office.now())
    office.do(office.desk.sync())
    (row,) = office.read(judgements.waiting, 10)
    office.do(office.desk.judging.judge_some())
    office.do(office.desk.correct(row.id, Aspect.SENTIMENT, "1"))
    assert office.do(office.desk.judging.learn()).words
    before = office.do(office.desk.forget_learned())
    assert office.do(office.desk.learned()) == Learned()
    assert office.read(judgements.learned) == Learned()
    assert office.read(judgements.sentiments, [row.id]) == {row.id: 1}  # what was corrected stays so
    office.do(office.desk.recall_learned(before))
    assert office.do(office.desk.learned()).corrections == 1


def test_what_a_message_rests_on_can_be_asked(office: Office) -> None:
    office.connect()
    office.network.arrives("Merci, c'était délicieux", office.now())
    office.do(office.desk.sync())
    (row,) = office.read(judgements.waiting, 10)
    assert office.do(office.desk.why(row.id)).judgement.sentiment.value == "positive"


def test_several_things_are_corrected_and_taken_back_at_once(office: Office) -> None:
    office.connect()
    office.network.arrives("La brioche déchire", office.now())
    office.do(office.desk.sync())
    (row,) = office.read(judgements.waiting, 10)
    office.do(office.desk.judging.judge_some())
    before = office.read(judgements.of_items, [row.id])[row.id]
    numbers = office.do(office.desk.correct_all(row.id, {Aspect.SENTIMENT: "1", Aspect.TOXIC: "1"}))
    found = office.read(judgements.of_items, [row.id])[row.id]
    assert (found.sentiment, found.toxic, len(numbers)) == (1, True, 2)
    office.do(office.desk.undo_corrections(numbers))
    found = office.read(judgements.of_items, [row.id])[row.id]
    assert (found.sentiment, found.toxic, found.corrected) == (before.sentiment, before.toxic, frozenset())
