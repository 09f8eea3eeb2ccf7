"""Functions of the built-ins and of libraries that have behaviour of their own.

`table` finds them by name; the other modules hold one method for each, by what they are about. It knows no
provider: what sends data is for `egresses`.
"""

from egresslint.dataflow.library.table import Library

__all__ = ["Library"]
