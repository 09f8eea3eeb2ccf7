from ..domain import Note

_notes = {}


def add_note(user, text):
    note = Note(user, text)
    _notes.setdefault(user, []).append(note)
    return note


def find_notes(user):
    return _notes.get(user, [])


def find(user):
    return [note.text for note in find_notes(user)]
