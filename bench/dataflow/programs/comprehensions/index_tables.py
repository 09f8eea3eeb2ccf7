from probe import source, sink


class Note:
    def __init__(self, owner, text):
        self.owner = owner
        self.text = text


notes = [Note("eva", source()), Note("tom", "plain")]
by_owner = {note.owner: note for note in notes}
texts = {owner: note.text for owner, note in by_owner.items()}
sink(texts)
sink(list(texts))
sink(sorted(by_owner))
sink([note.owner for note in by_owner.values()])
sink({owner: len(text) for owner, text in texts.items()})
sink([by_owner[owner].text for owner in ("eva",)])
