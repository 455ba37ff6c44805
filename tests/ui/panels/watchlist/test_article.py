from cmdesk.ui.panels.watchlist import article

PAGE = (
    '<p>Un</p><p><img src="https://a.example/1.jpg" alt="La bûche"><img src="https://a.example/2.jpg?x=1&amp;y=2"></p>'
)


def test_the_time_to_read_is_never_nothing():
    assert article.minutes("") == 1
    assert article.minutes("mot " * 231) == 2


def test_images_are_found_once_and_only_on_the_web():
    twice = (
        PAGE + '<img src="https://a.example/1.jpg"><img src="data:image/png;base64,xx"><img src="file:///etc/passwd">'
    )
    assert article.images_of(twice) == ("https://a.example/1.jpg", "https://a.example/2.jpg?x=1&y=2")


def test_without_images_their_words_stay():
    assert article.without_images(PAGE) == '<p>Un</p><p><span class="quiet">[La bûche]</span></p>'


def test_only_images_that_came_are_placed_and_in_their_own_size():
    sized = '<img width="900" src="https://a.example/1.jpg"><img src="https://a.example/3.jpg" alt="Trois">'
    placed = article.with_images(sized, frozenset({"https://a.example/1.jpg"}))
    assert placed == '<img src="https://a.example/1.jpg"><span class="quiet">[Trois]</span>'


def test_an_image_below_a_paragraph_stands_below_it():
    placed = article.with_images(
        '<p>Un</p>\n<img src="https://a.example/1.jpg">', frozenset({"https://a.example/1.jpg"})
    )
    assert placed == '<p>Un</p>\n<p><img src="https://a.example/1.jpg"></p>'
    within = '<p>Un <img src="https://a.example/1.jpg"></p>'
    assert article.with_images(within, frozenset({"https://a.example/1.jpg"})) == within


def test_long_text_is_cut_after_a_paragraph():
    text, is_cut = article.cut("<p>abc</p>" * 100, 205)
    assert is_cut
    assert text == "<p>abc</p>" * 21
    assert article.cut("<p>abc</p>", 205) == ("<p>abc</p>", False)


def test_a_title_is_text_and_leads_to_the_item():
    head = article.Heading("Prix < 3 €", "Rennes", "feed", "par N.", 'https://a.example/?a="b"')
    told = article.document(head, "<h2 class='x'>Titre</h2><p>Oui\u202f!</p>")
    assert "Prix &lt; 3 €" in told
    assert 'href="https://a.example/?a=&quot;b&quot;"' in told
    assert '<p class="heading">Titre</p>' in told
    assert "Oui\u00a0!" in told


def test_signs_stay_with_their_words():
    assert article.unbroken("« Oui » : vrai ? https://a.b/?c") == "«\u00a0Oui\u00a0»\u00a0: vrai\u00a0? https://a.b/?c"
