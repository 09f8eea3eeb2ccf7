from .store import load as fetch
from .store import label
