from probe import source
from . import catalog
from . import orders

TOKEN = source()
orders.put(TOKEN)
