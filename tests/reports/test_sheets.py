import io

from openpyxl import load_workbook

from cmdesk.reports.sheets import Sheet, as_csv, as_xlsx


def test_numbers_stay_numbers_and_texts_texts():
    sheet = Sheet(
        "A/b: très long nom d’une feuille de calcul", ("Name", "Value"), [("=1+1", 3), ("x\x00", 2.5), ("", None)]
    )
    assert as_csv(sheet).decode("utf-8-sig") == "Name;Value\r\n'=1+1;3\r\nx\x00;2.5\r\n;\r\n"
    book = load_workbook(io.BytesIO(as_xlsx([sheet, Sheet("Vide", ("a",), [])])))
    first = book.worksheets[0]
    assert len(first.title) <= 31
    assert [[cell.value for cell in row] for row in first.iter_rows()] == [
        ["Name", "Value"],
        ["=1+1", 3],
        ["x", 2.5],
        [None, None],
    ]
    assert first["A2"].data_type == "s"
    assert first["A1"].font.bold
    assert first.freeze_panes == "A2"
    assert book.worksheets[1].max_row == 1
