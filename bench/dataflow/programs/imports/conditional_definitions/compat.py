import sys

if sys.version_info >= (3, 9):
    def removeprefix(text, prefix):
        return text.removeprefix(prefix)
else:
    def removeprefix(text, prefix):
        return text[len(prefix):] if text.startswith(prefix) else text

texttype = str

try:
    from pathlib import PurePath as Path
except ImportError:
    Path = None

platform_note = "windows" if sys.platform == "win32" else "other"
FLAGS = {}
FLAGS["text"] = texttype.__name__


def describe(value):
    if not isinstance(value, texttype):
        return value
    return "text of %d" % len(value)
