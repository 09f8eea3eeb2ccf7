from probe import source

KEY = source()
TITLE = "Shop"
