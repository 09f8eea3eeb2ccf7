ENABLED = True
DISABLED = False
MODE = "strict"
