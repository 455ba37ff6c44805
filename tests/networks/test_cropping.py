import io

import pytest
from PIL import Image

from cmdesk.domain.media import place
from cmdesk.domain.troubles import Problem
from cmdesk.networks import cropping, pictures
from tests.networks import images

QUARTER = (0.5, 0.0, 0.5, 0.5)


@pytest.mark.parametrize(("make", "name"), [(images.jpeg, "a.jpg"), (images.png, "a.png"), (images.webp, "a.webp")])
def test_a_part_is_a_file_of_its_own_and_the_picture_stays(tmp_path, make, name):
    whole = pictures.take(make(), name, tmp_path)
    path = tmp_path / place(whole.sha256, whole.type)
    before = path.read_bytes()
    part = cropping.cut(path, whole.type, name, QUARTER, tmp_path)
    assert (part.width, part.height, part.type) == (round(whole.width / 2), round(whole.height / 2), whole.type)
    assert path.read_bytes() == before
    data = (tmp_path / place(part.sha256, part.type)).read_bytes()
    assert not any(secret in data for secret in images.SECRETS)


def test_the_part_is_what_was_chosen(tmp_path):
    picture = Image.new("RGB", (100, 50), "red")
    picture.paste("blue", (50, 0, 100, 25))
    out = io.BytesIO()
    picture.save(out, "PNG")
    whole = pictures.take(out.getvalue(), "a.png", tmp_path)
    part = cropping.cut(tmp_path / place(whole.sha256, whole.type), whole.type, "a.png", QUARTER, tmp_path)
    with Image.open(tmp_path / place(part.sha256, part.type)) as made:
        assert made.size == (50, 25)
        assert made.convert("RGB").getcolors() == [(50 * 25, (0, 0, 255))]


def test_how_large_a_part_is_on_its_way(tmp_path):
    whole = pictures.take(images.jpeg(width=800, height=600), "a.jpg", tmp_path)
    path = tmp_path / place(whole.sha256, whole.type)
    free, small, narrow = cropping.sizes(path, whole.type, QUARTER, [(0, 0), (4000, 0), (0, 100)])
    assert free[:2] == (400, 300)
    assert small[2] <= 4000 < free[2]
    assert max(narrow[:2]) == 100


def test_what_is_no_picture_is_told(tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"broken")
    with pytest.raises(Problem, match="media-unreadable"):
        cropping.cut(tmp_path / "a.jpg", "image/jpeg", "a.jpg", QUARTER, tmp_path)
