import io

from pypdf import PdfReader

from cmdesk.reports import field, layout
from cmdesk.reports.pdf import pdf
from tests.reports.conftest import MADE, figures


def test_a_file_has_its_fonts_its_title_its_language_and_real_text(speech, type_):
    document = field.document(figures(), speech)
    pages = layout.sheets(document, type_)
    body = pdf(document, pages, MADE)
    read = PdfReader(io.BytesIO(body))
    assert len(read.pages) == len(pages)
    assert document.title in read.metadata.title
    assert read.metadata.author == "Fournil Thabor"
    assert read.trailer["/Root"]["/Lang"] == speech.language
    fonts = {font.get_object()["/BaseFont"] for page in read.pages for font in page["/Resources"]["/Font"].values()}
    assert any("cmdeskReport" in name for name in fonts)
    assert [round(float(side)) for side in read.pages[0].mediabox[2:]] == [595, 842]
    assert len(read.outline) == len(pages)
    assert "é" in read.pages[0].extract_text() or speech.language == "en"


def test_the_same_report_is_the_same_file(speech, type_):
    document = field.document(figures(), speech)
    pages = layout.sheets(document, type_)
    assert pdf(document, pages, MADE) == pdf(document, pages, MADE)
