import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "src"))

from app.cli import main
from app.core import service
from probe import source, sink

sink(main(["show", source()]))
sink(main(["hide", source()]))
sink(service.LAST)
service.remember(source())
sink(service.LAST)
sink(service.recall())
