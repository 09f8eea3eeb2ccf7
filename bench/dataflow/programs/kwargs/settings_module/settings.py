NOTE = "none"
MODE = "fast"
EXTRA = {}
