from probe import source, sink


class Ordered(type):
    @classmethod
    def __prepare__(mcs, name, bases, **options):
        return {"created_with": options.get("note", "none")}

    def __new__(mcs, name, bases, namespace, **options):
        return super().__new__(mcs, name, bases, dict(namespace))

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.options = options


class Pooled(type):
    def __call__(cls, *args, **kwargs):
        instance = super().__call__(*args, **kwargs)
        cls.pool = getattr(cls, "pool", []) + [instance]
        return instance


class Plain(metaclass=Ordered, note="fine"):
    pass


class Leaky(metaclass=Ordered, note=source(), label="l"):
    pass


class Task(metaclass=Pooled):
    def __init__(self, text, *, tag="t"):
        self.text = text
        self.tag = tag


sink(Plain.created_with)
sink(Leaky.created_with)
sink(Leaky.options["label"])
sink(Leaky.options["note"])
sink(Plain.options)
Task(source())
Task("b", tag="x")
sink(Task.pool[0].text)
sink(Task.pool[0].tag)
sink(Task.pool[1].text)
sink([task.tag for task in Task.pool])
