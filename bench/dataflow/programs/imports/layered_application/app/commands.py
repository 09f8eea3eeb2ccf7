from .services import notes

COMMANDS = {}


def command(function):
    COMMANDS[function.__name__.removeprefix("do_")] = function
    return function


@command
def do_add(user, text):
    notes.add_note(user, text)
    return "added"


@command
def do_list(user):
    return [note.text for note in notes.find_notes(user)]


@command
def do_count(user):
    return len(notes.find_notes(user))
