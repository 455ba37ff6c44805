from cmdesk.language.suggesting import suggest, telling

PAST = {
    1: telling("Mon colis n'est pas arrivé, la livraison est en retard de trois jours, où est mon colis ?"),
    2: telling("À quelle heure ouvrez-vous le dimanche ? Quels sont vos horaires d'ouverture ?"),
    3: telling("Avez-vous du pain sans gluten ? Quels produits sans gluten ou allergènes ?"),
}


def test_the_reply_that_answered_such_a_message_comes_first():
    assert suggest("Bonjour, mon colis est encore en retard", PAST)[0] == 1
    assert suggest("Vos horaires du dimanche ?", PAST)[0] == 2
    assert suggest("Je suis allergique au gluten", PAST)[0] == 3


def test_accents_and_case_do_not_matter():
    assert suggest("LIVRAISON EN RETARD", PAST) == suggest("livraison en retard", PAST) != ()


def test_nothing_is_suggested_by_chance():
    assert suggest("Bonjour, merci beaucoup à vous", PAST) == ()
    assert suggest("", PAST) == ()
    assert suggest("colis", {}) == ()


def test_at_most_three():
    many = {i: telling("colis retard livraison") for i in range(9)} | {10: telling("horaires dimanche") * 9}
    assert len(suggest("colis en retard à la livraison", many)) <= 3


def test_common_words_tell_nothing():
    assert telling("je suis avec vous dans le colis") == ("colis",)
