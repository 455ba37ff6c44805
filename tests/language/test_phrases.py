from cmdesk.language.phrases import phrases


def test_words_that_tell_stand_alone_and_in_pairs():
    assert phrases("Ma commande disparue, et la réponse ? 42 fois") == {
        "commande",
        "disparue",
        "commande disparue",
        "reponse",
    }


def test_what_everybody_says_tells_nothing():
    assert phrases("C’est très bien pour vous et pour moi") == set()
    assert phrases("") == set()
