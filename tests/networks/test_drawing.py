import io
import subprocess
import sys

import pytest
from PIL import Image

from cmdesk.domain.troubles import Problem
from cmdesk.networks import drawing, pictures
from tests.networks import images


def test_whoever_has_no_picture_does_not_load_what_draws_them():
    loaded = "import sys, cmdesk.networks; print([name for name in sys.modules if name.partition('.')[0] == 'PIL'])"
    told = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_too_many_pixels_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(drawing, "MOST_PIXELS", 1000)
    with pytest.raises(Problem, match="media-unreadable"):
        pictures.take(images.jpeg(), "four.jpg", tmp_path)


@pytest.mark.parametrize("make", [images.jpeg, images.png, images.gif])
def test_what_is_too_large_is_made_smaller_always_in_the_same_way(tmp_path, make):
    path = tmp_path / "four"
    path.write_bytes(make())
    most = len(make()) * 2 // 3
    fitted = pictures.fit(path, "image/jpeg", most)
    assert len(fitted.data) <= most
    assert fitted.type == "image/jpeg"
    assert pictures.fit(path, "image/jpeg", most) == fitted
    with Image.open(io.BytesIO(fitted.data)) as picture:
        assert picture.size == (fitted.width, fitted.height)


def test_the_longest_side_is_held(tmp_path):
    path = tmp_path / "four.jpg"
    path.write_bytes(images.jpeg(width=400, height=200))
    fitted = pictures.fit(path, "image/jpeg", 0, pixels=100)
    assert (fitted.width, fitted.height) == (100, 50)


def test_what_lets_light_through_lies_on_white(tmp_path):
    path = tmp_path / "logo.png"
    Image.new("RGBA", (300, 300), (0, 0, 0, 0)).save(path)
    fitted = pictures.fit(path, "image/png", 0, pixels=100)
    with Image.open(io.BytesIO(fitted.data)) as picture:
        assert min(picture.convert("L").tobytes()) > 250
