"""The files of a scan as Python modules: which file an import names, and who mentions a name.

It reads nothing itself: IR and bytes come through ports that `scan` provides.
"""
