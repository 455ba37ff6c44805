from cmdesk.domain.post_templates import PostTemplate, filled, found, variables

BREAD = PostTemplate(
    1,
    "Pain du mois",
    "Ce {{ weekday }} : {{ bread }}",
    {4: "{{ bread }} !", 5: None},
    "savoir-faire",
    options={"first_comment": "Recette : {{ link || 'en boutique' }}"},
)


def test_every_text_of_a_template_asks_and_is_filled():
    assert [one.name for one in variables(BREAD)] == ["weekday", "bread", "link"]
    made = filled(BREAD, {"weekday": "samedi", "bread": "l’épeautre"})
    assert made.text == "Ce samedi : l’épeautre"
    assert made.variants == {4: "l’épeautre !", 5: None}
    assert made.options == {"first_comment": "Recette : en boutique"}
    assert filled(BREAD, {}).text == BREAD.text


def test_a_template_is_found_by_the_beginnings_of_its_words():
    other = PostTemplate(2, "Fermeture", "Nous fermons le {{ date }}", campaign="Été")
    assert found([BREAD, other], "") == [BREAD, other]
    assert found([BREAD, other], "mois sav") == [BREAD]
    assert found([BREAD, other], "ete ferm") == [other]
    assert found([BREAD, other], "pain été") == []
