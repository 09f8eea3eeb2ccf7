class Table:
    def __init__(self, columns):
        self.columns = columns
        self.rows = []

    def header(self):
        return " | ".join(self.columns)

    def row(self, *cells):
        self.rows.append(cells)
        return self

    def text(self):
        lines = [self.header()]
        for cells in self.rows:
            lines.append(" | ".join(str(cell) for cell in cells))
        return "\n".join(lines)


def render(items, columns):
    table = Table(columns)
    for item in items:
        table.row(*[getattr(item, column) for column in columns])
    return table.text()
