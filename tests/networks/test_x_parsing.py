from cmdesk.networks import x_parsing as parsing


def test_words_are_compared_without_what_x_writes_its_own_way():
    assert parsing.bare("@lea @paul Oui, voir https://t.co/x") == parsing.bare("Oui, voir https://fournil.fr")
    assert parsing.bare("Merci @lea") != parsing.bare("Merci")


def test_only_a_number_can_be_answered():
    assert parsing.answered('{"id": "500"}') == "500"
    assert parsing.answered('{"id": "../me"}') == ""
    assert parsing.answered("nonsense") == ""


def test_who_wrote_may_be_unknown():
    item = parsing.item({"id": "5", "text": "x", "author_id": "7"}, {}, {"account_id": "9"})
    assert item is not None
    assert item.author.handle == ""
    assert item.link == "https://x.com/i/status/5"
    assert parsing.item({"id": "x"}, {}, {}) is None


def test_what_is_quoted_is_not_answered():
    assert parsing.parent({"referenced_posts": [{"type": "quoted", "id": "1"}]}) == ""
    assert parsing.parent({"referenced_posts": [{"type": "replied_to", "id": "2"}]}) == "2"


def test_signs_that_x_writes_as_a_web_page_does_are_read_as_they_were_written():
    item = parsing.item({"id": "5", "text": "Pain &amp; beurre &lt;3", "author_id": "7"}, {}, {"account_id": "9"})
    assert item is not None
    assert item.text == "Pain & beurre <3"
    link = {"urls": [{"url": "https://t.co/x", "expanded_url": "https://f.fr/?a=1&copy=2"}]}
    item = parsing.item({"id": "5", "text": "Ici &gt; https://t.co/x", "author_id": "7", "entities": link}, {}, {})
    assert item is not None
    assert item.text == "Ici > https://f.fr/?a=1&copy=2"
    assert parsing.same("Pain &amp; beurre &lt;3", "Pain & beurre <3")
    assert parsing.same("On écrit &amp;amp;", "On écrit &amp;")
    assert not parsing.same("Pain &amp; beurre", "Pain et beurre")


def linked(text, *links):
    urls = [{"url": f"https://t.co/{n}", "expanded_url": link} for n, link in enumerate(links)]
    return {"id": "7", "text": text, "entities": {"urls": urls}}


def test_a_post_with_the_same_words_and_other_links_is_another():
    wanted = "Le menu de la semaine https://fournil.example/menu-12."
    assert parsing.ours(linked("Le menu de la semaine https://t.co/0", "https://fournil.example/menu-12"), wanted)
    assert not parsing.ours(linked("Le menu de la semaine https://t.co/0", "https://fournil.example/menu-11"), wanted)
    assert not parsing.ours(linked("Le menu du mois https://t.co/0", "https://fournil.example/menu-12"), wanted)


def test_in_doubt_it_is_ours_so_that_nothing_is_sent_twice():
    wanted = "Le menu https://www.Fournil.example/menu/"
    picture = "https://x.com/fournil/status/7/photo/1"
    assert parsing.ours({"id": "7", "text": "Le menu https://t.co/0"}, wanted)  # it tells no links
    assert parsing.ours(linked("Le menu https://t.co/0", "https://fournil.example/menu"), wanted)
    assert parsing.ours(linked("Le menu https://t.co/0 https://t.co/1", picture), wanted)
    assert parsing.ours(linked("Le menu https://t.co/0", picture), "Le menu")
    # What it writes in another way than the person did is no proof that it leads elsewhere.
    for typed, written in [
        ("https://fournil.example/café", "https://fournil.example/caf%C3%A9"),
        ("https://épi.example/menu", "https://xn--pi-9ia.example/menu"),
        ("https://fournil.example/?a=1&b=2", "https://fournil.example/?a=1&amp;b=2"),
    ]:
        assert parsing.ours(linked("Le menu https://t.co/0", written), f"Le menu {typed}")
