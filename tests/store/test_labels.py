from cmdesk.store import labels


def test_labels_are_listed_by_name(workspace):
    workspace.write(labels.make, "Devis")
    workspace.write(labels.make, "Allergènes", "red")
    assert [(found.name, found.colour) for found in workspace.read(labels.every)] == [
        ("Allergènes", "red"),
        ("Devis", ""),
    ]


def test_a_removed_label_leaves_the_conversations(workspace):
    found = workspace.conversation(workspace.account())
    devis = workspace.write(labels.make, "Devis")
    workspace.write(labels.put, [found], devis)
    workspace.write(labels.remove, devis)
    assert workspace.row(found).labels == ()
