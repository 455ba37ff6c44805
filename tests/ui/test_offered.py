from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage

from cmdesk.ui.offered import offered, png


def test_only_files_of_this_computer_are_taken(tmp_path):
    far = QMimeData()
    far.setUrls([QUrl("https://x.example/four.jpg"), QUrl.fromLocalFile(str(tmp_path))])
    assert offered(far) == ([], None)


def test_a_picture_is_taken_unless_text_comes_with_it():
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    data = QMimeData()
    data.setImageData(image)
    files, picture = offered(data)
    assert (files, picture.width()) == ([], 20)
    assert png(picture).startswith(b"\x89PNG")
    data.setText("un texte")
    assert offered(data) == ([], None)
