from probe import source, sink


class Message:
    def __init__(self, form, *args, **named):
        self.form, self.args, self.named = form, args, named

    def render(self):
        if self.args:
            only = len(self.args) == 1 and isinstance(self.args[0], dict)
            return self.form % (self.args[0] if only else self.args)
        return self.form.format(**self.named)

    def __len__(self):
        return len(self.form)


sink(Message("%s is %s", "a", source()).render())
sink(Message("%s is %s", "a", "b").render())
sink(Message("%s is %s", "a", source()).form)
sink(Message("{x}", x="1", y=source()).render())
sink(Message("{y}", x="1", y=source()).render())
sink(len(Message("{y}", y=source())))
sink(Message("%(a)s", {"a": "x", "b": source()}).render())
sink(Message("%(b)s", {"a": "x", "b": source()}).render())
