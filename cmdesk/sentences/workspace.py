"""The file with everything in it, and what the user made of it."""

from cmdesk.sentences.telling import Chosen, Facts, Sentences, Translate

SENTENCES: Sentences = {
    "collection-gone": lambda tr: tr("This collection was removed meanwhile. Nothing was moved."),
    # The file with everything in it
    "workspace-newer": lambda tr: tr(
        "This workspace was written by a newer cmdesk: {path}. Update cmdesk to open it; nothing was changed."
    ),
    "workspace-older": lambda tr: tr(
        "This workspace was written by an older cmdesk: {path}. Open it once in the window to bring it up to date."
    ),
    "workspace-damaged": lambda tr: tr(
        "This workspace is damaged: {path}. Nothing was changed; restore a backup with “cmdesk restore”."
    ),
    "workspace-read-only": lambda tr: tr(
        "This workspace cannot be written: {path}. Check the rights of the file and of its folder."
    ),
    "workspace-busy": lambda tr: tr(
        "Another program is using this workspace: {path}. Nothing was changed; try again in a moment."
    ),
    "workspace-folder": lambda tr: tr("There is no such folder: {folder}. Create it, or choose another place."),
    "workspace-closed": lambda tr: tr("The workspace is closed already: what was just asked for was not done."),
    "workspace-foreign": lambda tr: tr("This is not a cmdesk workspace: {path}. It was not touched."),
    "workspace-missing": lambda tr: tr(
        "There is no workspace here yet: {path}. Open the window once, or add a source."
    ),
    "workspace-unreadable": lambda tr: tr(
        "This workspace cannot be read: {path}. It was not touched; check the rights of the file."
    ),
    "workspace-exists": lambda tr: tr(
        "There is a workspace here already: {path}. It was not touched; use --force to set it aside and go on."
    ),
    "disk-full": lambda tr: tr("The disk is full: {path}. What was kept before is safe; make room and try again."),
    "disk-broken": lambda tr: tr(
        "The disk gives or takes no more: {path}. It may be unplugged, or at a limit. What was kept before is as it"
        " was; see to the disk and try again."
    ),
    "backup-failed": lambda tr: tr(
        "The backup could not be written: {path}. The workspace is unharmed; check the folder and the room left."
    ),
    "backup-onto-itself": lambda tr: tr("The copy cannot be the workspace itself."),
    "answer-under-way": lambda tr: tr(
        "Something you wrote to this person has not left yet, or it is not known whether it did. Nothing was"
        " erased: decide about it in the outbox first."
    ),
    "people-not-two": lambda tr: tr("These two cards cannot be put together: one of them is gone."),
    "item-gone": lambda tr: tr("This message is not there any more."),
    "restored": lambda tr: tr("This came back from a backup and may have left since. Look, then send it or drop it."),
    "person-gone": lambda tr: tr("This person is not there any more."),
    "export-failed": lambda tr: tr(
        "The export could not be written: {path}. The workspace is unharmed; check the folder and the room left."
    ),
    "folder-not-empty": lambda tr: tr(
        "This folder is not empty: {path}. Nothing was written; choose a new or empty one."
    ),
    # What the user made, and what is ours
    "demo": lambda tr: tr("{host} is not part of the demo, in which nothing leaves this computer."),
    "rule-without-name": lambda tr: tr("Give the rule a name."),
    "rule-without-event": lambda tr: tr("Say when the rule is to be asked."),
    "rule-without-action": lambda tr: tr("Say what the rule is to do."),
    "rule-mixed": lambda tr: tr("A rule is for items or for conversations. Make two of it."),
    "rule-too-long": lambda tr: tr("A rule has at most {most} conditions and {most} actions. Make two of it."),
    "rule-value": lambda tr: tr("One of the conditions lacks what it is to be compared with."),
    "query-gone": lambda tr: tr("This query was removed meanwhile. Nothing was changed."),
    "query-name-taken": lambda tr: tr("There is a query named “{name}” already. Choose another name."),
    "bug": lambda tr: tr("Something went wrong inside cmdesk. What you wrote is kept, and the details are in the log."),
}


def _workspace_open(facts: Facts, tr: Translate) -> str:
    if facts["process"]:
        return tr(
            "This workspace is open in another cmdesk (process {process}). "
            "Use that window, or close it first; nothing was changed."
        )
    return tr("This workspace is open in another cmdesk. Use that window, or close it first; nothing was changed.")


CHOSEN: Chosen = {
    "workspace-open": _workspace_open,
}
