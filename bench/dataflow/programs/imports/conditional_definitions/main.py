import sys
import compat
from compat import removeprefix, Path, texttype
from probe import source, sink

sink(removeprefix(source(), "x"))
sink(texttype(source()))
sink(Path(source()).name)
sink(compat.describe(source()))
sink(compat.platform_note)
sink(compat.FLAGS)
