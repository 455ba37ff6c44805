from cmdesk.domain.media import Attached, place, with_part


def test_a_file_is_where_its_content_says():
    assert place("abcd", "image/jpeg") == "ab/abcd.jpg"
    assert place("abcd", "application/x-odd") == "ab/abcd.bin"


def test_a_picture_is_told_from_a_film():
    film = Attached(1, "a", "film.mp4", "video/mp4", 1, 0, 0, 2.0)
    assert not film.is_picture
    assert Attached(1, "a", "four.jpg", "image/jpeg", 1, 4, 3, 0.0).is_picture


def test_files_go_with_their_part_and_with_the_last_where_theirs_is_not_there():
    every = [Attached(n, "a", "a.jpg", "image/jpeg", 1, 1, 1, 0.0, part=part) for n, part in enumerate((0, 2, 5))]
    assert [[each.media_id for each in with_part(every, place, 3)] for place in range(3)] == [[0], [], [1, 2]]
    assert len(with_part(every, 0, 1)) == 3
