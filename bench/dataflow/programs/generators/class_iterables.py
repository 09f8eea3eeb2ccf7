from probe import source, sink


class Batch:
    def __init__(self, rows):
        self.rows = rows

    def __iter__(self):
        for row in self.rows:
            yield row["text"]

    def ids(self):
        return (row["id"] for row in self.rows)

    def __reversed__(self):
        yield from (row["text"] for row in self.rows[::-1])


batch = Batch([{"id": 1, "text": source()}, {"id": 2, "text": "x"}])
sink(list(batch))
sink(list(batch.ids()))
sink(list(reversed(batch)))
sink(list(Batch([{"id": 3, "text": "y"}])))
sink([f"{number}" for number in batch.ids()])
sink(" ".join(batch))
