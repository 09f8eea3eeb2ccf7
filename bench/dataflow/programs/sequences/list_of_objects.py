from probe import source, sink


class Task:
    def __init__(self, title, note):
        self.title = title
        self.note = note


tasks = [Task("first", "plain"), Task("second", source())]
sink(tasks[0].note)
sink(tasks[1].note)
sink(tasks[1].title)
for task in tasks:
    sink(task.title)
    sink(task.note)
tasks[1].note = ""
sink(tasks[1].note)
