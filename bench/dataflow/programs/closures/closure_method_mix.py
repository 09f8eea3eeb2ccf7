from probe import source, sink


class Page:
    def __init__(self, body):
        self.body = body
        self.filters = []

    def filter(self, function):
        self.filters.append(function)
        return self

    def renderer(self):
        filters = list(self.filters)

        def render():
            text = self.body
            for function in filters:
                text = function(text)
            return text

        return render


page = Page(source())
render = page.renderer()
sink(render())
hidden = page.filter(lambda text: "hidden").renderer()
sink(hidden())
page.body = "public"
sink(render())
sink(Page("x").filter(str.upper).renderer()())
