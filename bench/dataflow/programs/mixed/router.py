from probe import source, sink


class App:
    def __init__(self):
        self.routes = {}

    def route(self, path, methods=("GET",)):
        def register(view):
            for method in methods:
                self.routes[method, path] = view
            return view

        return register

    def dispatch(self, method, path, **params):
        view = self.routes.get((method, path))
        if view is None:
            return "404"
        return view(**params)


app = App()


@app.route("/token")
def token():
    return source()


@app.route("/echo", methods=("GET", "POST"))
def echo(text, secret=None):
    return text


sink(app.dispatch("GET", "/token"))
sink(app.dispatch("POST", "/echo", text="hi", secret=source()))
sink(app.dispatch("POST", "/echo", text=source()))
sink(app.dispatch("GET", "/nothing"))
