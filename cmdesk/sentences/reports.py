"""Reports."""

from cmdesk.sentences.telling import Sentences

SENTENCES: Sentences = {
    "report-gone": lambda tr: tr("This report is no longer in the list."),
    "report-format": lambda tr: tr(
        "A report cannot be written as “{name}”. The name of the file ends in .pdf, .html, .docx, .xlsx or .csv."
    ),
    "report-private": lambda tr: tr(
        "This one is for you alone: cmdesk does not send it. Write it into a file, and hand it on if you want."
    ),
}
