from cmdesk.sentences.telling import Known


def test_a_fact_that_nobody_told_is_an_empty_word():
    assert "{host}: {status}".format_map(Known({"host": "a.example"})) == "a.example: "
