"""What the choices of a network are called: the words of its file, in the language of the window."""

from cmdesk.ui.words import tr


def words_for(label: str) -> str:
    """A choice or a value; one we have no words for speaks for itself."""
    return {
        "Who can see it": tr("Who can see it"),
        "As usual for this account": tr("As usual for this account"),
        "Everybody": tr("Everybody"),
        "Everybody, outside the public timelines": tr("Everybody, outside the public timelines"),
        "Followers": tr("Followers"),
        "Only those who are mentioned": tr("Only those who are mentioned"),
        "Content warning": tr("Content warning"),
        "Hide the pictures at first": tr("Hide the pictures at first"),
        "No": tr("No"),
        "Yes": tr("Yes"),
        "Language of the text": tr("Language of the text"),
        "What the pictures show": tr("What the pictures show"),
        "Nothing special": tr("Nothing special"),
        "Suggestive": tr("Suggestive"),
        "Nudity": tr("Nudity"),
        "For adults": tr("For adults"),
        "Hard to look at": tr("Hard to look at"),
        "A link to a post": tr("A link to a post"),
        "Quotes it, where its author lets people": tr("Quotes it, where its author lets people"),
        "Stays a link": tr("Stays a link"),
        "Who may quote it": tr("Who may quote it"),
        "Nobody": tr("Nobody"),
        "Title": tr("Title"),
        "Community": tr("Community"),
        "State": tr("State"),
        "Published": tr("Published"),
        "Waiting for review": tr("Waiting for review"),
        "Draft": tr("Draft"),
        "Let the site publish it at": tr("Let the site publish it at"),
        "Number of the category": tr("Number of the category"),
    }.get(label, label)
