"""Names of the standard library: the data against the interpreter that runs the test."""

from __future__ import annotations

import sys

from egresslint.catalog.standard import load_standard

STANDARD = load_standard()


def test_what_is_built_in_or_loaded_first_is_known():
    built_in = {name for name in sys.builtin_module_names if not name.startswith("_")}
    # Which of these are built in and which are files of their own hangs on how Python was built.
    varies = {"array", "binascii", "cmath", "fcntl", "grp", "math", "mmap", "select", "spwd", "syslog"}
    varies |= {"unicodedata", "xxsubtype", "zlib", "resource", "termios", "msvcrt", "nt", "winreg", "audioop"}
    assert built_in - varies <= STANDARD.first


def test_no_name_of_the_running_library_lacks():
    assert {name for name in sys.stdlib_module_names if not name.startswith("_")} <= STANDARD.names


def test_what_comes_first_belongs_to_the_library():
    assert STANDARD.first <= STANDARD.names
    assert "cohere" not in STANDARD.names
