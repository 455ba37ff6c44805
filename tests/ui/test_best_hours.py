from cmdesk.domain.best_hours import BestHours, GoodHours
from cmdesk.ui.best_hours import named, told
from cmdesk.ui.words import speak


def test_what_posts_show_is_told_with_its_evidence():
    assert told(BestHours(9)) == "Best hours: not enough yet, 9 of 20 posts"
    assert told(BestHours(34)) == "Best hours: none stands out in 34 posts"
    said = told(BestHours(34, (GoodHours(1, 22, 12, 14.0, 6.5),)))
    assert said.startswith("Best hours: Tuesday ")
    assert said.endswith("(12 posts, median 14 reactions against 6.5 at other hours)")


def test_hours_are_written_as_the_language_does(qapp):
    speak(qapp, "fr")
    assert named(GoodHours(None, 12, 12, 14.0, 6.5)) == "de 12:00 à 14:00"
    assert named(GoodHours(6, 22, 12, 14.0, 6.5)) == "dimanche de 22:00 à 00:00"
