from probe import source, sink


class Plugin:
    plugins = {}

    def __init_subclass__(cls, key=None, **rest):
        super().__init_subclass__(**rest)
        cls.key = key or cls.__name__
        Plugin.plugins[cls.key] = cls

    def run(self, text):
        return self.key


class Echo(Plugin, key="echo"):
    def run(self, text):
        return text


class Quiet(Plugin):
    pass


class Marked(Plugin, key=source()):
    pass


class Generic:
    def __class_getitem__(cls, item):
        return [item]


class Named:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        return self.name if instance is None else instance.data[self.name]


class Form:
    email = Named()
    phone = Named()

    def __init__(self, **data):
        self.data = data


sink(Plugin.plugins["echo"]().run(source()))
sink(Plugin.plugins["Quiet"]().run(source()))
sink(Quiet.key)
sink(Marked.key)
sink(Marked().run("x"))
sink(Generic[source()])
sink(Generic["x"])
form = Form(email=source(), phone="1")
sink(form.email)
sink(form.phone)
sink(Form.email)
