from cmdesk.domain.media import Attached, place


def test_a_file_is_where_its_content_says():
    assert place("abcd", "image/jpeg") == "ab/abcd.jpg"
    assert place("abcd", "application/x-odd") == "ab/abcd.bin"


def test_a_picture_is_told_from_a_film():
    film = Attached(1, "a", "film.mp4", "video/mp4", 1, 0, 0, 2.0)
    assert not film.is_picture
    assert Attached(1, "a", "four.jpg", "image/jpeg", 1, 4, 3, 0.0).is_picture
