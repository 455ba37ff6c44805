from cmdesk.domain.documents import Document


def test_each_field_is_a_line_of_its_words_and_none_runs_into_the_next():
    found = Document(
        "Le Fournil", "L’été : bœuf", "Léa", labels=("À suivre", "Devis"), link="https://www.Ouest.example/a"
    )
    assert found.title_line == " le fournil "
    assert found.everything == " le fournil \n l ete boeuf \n lea "
    assert found.label_line == " a suivre \n devis "
    assert found.vocabulary == {"le", "fournil", "l", "ete", "boeuf", "lea"}
    assert found.host == "ouest.example"


def test_words_that_were_found_before_are_not_looked_for_again():
    found = Document("Titre", "Texte", "Auteur").knowing("a b", "c", "d")
    assert found.everything == " a b \n c \n d "
