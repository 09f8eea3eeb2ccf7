from probe import source, sink
from app.web.views import page, footer

sink(page())
sink(footer())
sink(page(public=True))
