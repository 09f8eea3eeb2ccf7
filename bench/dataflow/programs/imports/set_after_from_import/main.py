from probe import source, sink
import settings
from settings import KEY

before = settings.KEY
settings.KEY = source()
sink(KEY)
sink(before)
sink(settings.KEY)
settings.KEY = "rotated"
sink(settings.KEY)
