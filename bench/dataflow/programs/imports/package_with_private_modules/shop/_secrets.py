from probe import source

TOKEN = source()
