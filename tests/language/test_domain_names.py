from cmdesk.language.domain_names import TOP_LEVEL


def test_names_are_as_people_type_them() -> None:
    assert {"com", "fr", "paris", "museum", "рф", "한국"} <= TOP_LEVEL
    assert not {"exe", "jpg", "txt", "pdf", "html"} & TOP_LEVEL
    assert all(name == name.lower() and not name.startswith("xn--") for name in TOP_LEVEL)
    assert len(TOP_LEVEL) > 1400
