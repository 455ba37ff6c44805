import random
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.relays import LEAST_WORDS, SKETCH, WINDOW, Said, find, marks, print_of, same

AGENCY = (
    "Le tribunal de commerce de Rennes a validé mardi la reprise du Fournil de Léa par sa principale concurrente, qui "
    "promet de garder les douze emplois et d’ouvrir deux nouvelles boutiques avant la fin de l’année dans le centre de "
    "la ville. Les syndicats, qui demandaient des garanties écrites, se disent soulagés mais restent prudents. La "
    "direction assure que les recettes ne changeront pas et que les fournisseurs de la région seront conservés."
)
OTHER = (
    "Le tribunal de commerce de Rennes a rejeté jeudi la demande du restaurant du Port, dont le patron réclamait un "
    "délai pour payer ses fournisseurs. L’établissement, connu pour ses galettes, devra fermer avant la fin du mois si "
    "aucun repreneur ne se présente. La mairie a promis de chercher une solution avec les commerçants du quartier."
)


def alike(one, other, title="", other_title=""):
    return same(print_of(title, one), print_of(other_title, other))


def test_a_text_that_was_copied_is_the_same():
    assert alike(AGENCY, AGENCY)
    assert alike(AGENCY, AGENCY.upper().replace("É", "E"))
    assert alike(AGENCY, AGENCY.replace("mardi", "hier").replace("douze", "12"))
    assert alike(AGENCY, AGENCY, "Le Fournil sauvé", "Rennes : reprise validée")


def test_an_agency_s_text_with_another_end_is_the_same():
    assert alike(AGENCY, f"{AGENCY} Par ailleurs, {OTHER} {OTHER[::-1]}")


def test_texts_about_neighbouring_things_are_not():
    assert not alike(AGENCY, OTHER)


def test_short_texts_say_too_little():
    assert not alike("Bravo !", "Bravo !")
    assert not alike("Merci beaucoup pour ce pain", "Merci beaucoup pour ce pain")
    assert print_of("", " ".join(["mot"] * (LEAST_WORDS - 1))).sketch == ()


def test_the_same_frame_around_other_words_is_not_the_same():
    frame = "Offre d’emploi {} à {} : contrat à durée {} de {} heures, salaire de {} euros, à pourvoir {}."
    one = frame.format("boulanger", "Rennes", "indéterminée", "39", "2 100", "tout de suite")
    other = frame.format("vendeuse", "Brest", "déterminée", "24", "1 400", "en septembre")
    assert not alike(one, other)


VOCABULARY = [f"mot{number}" for number in range(3000)]


@given(st.integers(0, 10**6), st.integers(60, 300), st.integers(0, 3))
def test_a_few_changed_words_hide_no_copy_and_the_sketches_meet(seed, length, changes):
    chance = random.Random(seed)
    said = chance.choices(VOCABULARY, k=length)
    copied = list(said)
    for _ in range(changes):
        copied[chance.randrange(length)] = "autre"
    one, other = print_of("", " ".join(said)), print_of("", " ".join(copied))
    assert same(one, other)
    assert set(one.sketch) & set(other.sketch)
    assert len(one.sketch) == SKETCH


@given(st.integers(0, 10**6), st.integers(20, 200))
def test_texts_of_other_words_are_never_taken_for_copies(seed, length):
    chance = random.Random(seed)
    one, other = (" ".join(chance.choices(VOCABULARY, k=length)) for _ in range(2))
    assert not alike(one, other)


@given(st.text(), st.text())
def test_it_does_not_matter_which_comes_first(one, other):
    assert alike(one, other) == alike(other, one)


NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


def said(number, text, source=None, link="", days=0.0):
    return Said(number, source or number, "", text, link, NOON + timedelta(days=days))


def test_the_first_that_said_it_is_found():
    news = [said(7, AGENCY), said(8, OTHER), said(9, AGENCY.replace("mardi", "hier"))]
    assert find(news, [said(3, AGENCY), said(4, OTHER[::-1])]) == [(7, 3), (9, 3)]
    assert find(news, []) == [(9, 7)]


def test_one_page_under_two_addresses_is_one_whatever_is_said_of_it():
    one = said(1, "Un résumé", link="https://m.ouest.fr/pain?utm_source=rss")
    other = said(2, "Un tout autre chapeau", link="https://www.ouest.fr/pain/amp")
    assert find([other], [one]) == [(2, 1)]
    assert set(dict(marks([one]))[1]) & set(dict(marks([other]))[2])


def test_a_comment_is_no_relay_of_its_article():
    article = said(1, "Le pain", link="https://ouest.fr/pain")
    comment = said(2, "Bravo", link="https://ouest.fr/pain#comment-12")
    assert find([comment], [article]) == []


def test_a_source_does_not_relay_itself_nor_what_is_long_past():
    assert find([said(2, AGENCY, source=1)], [said(1, AGENCY, source=1)]) == []
    late = WINDOW / timedelta(days=1) + 0.1
    assert find([said(2, AGENCY, days=late)], [said(1, AGENCY)]) == []


def test_front_pages_join_nothing():
    assert find([said(2, "Deux", link="https://ouest.fr/")], [said(1, "Un", link="https://ouest.fr/")]) == []
