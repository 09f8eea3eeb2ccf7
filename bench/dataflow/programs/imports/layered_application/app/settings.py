DEBUG = False
OPTIONS = {"limit": 10}
