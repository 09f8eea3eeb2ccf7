from functools import total_ordering

from probe import source, sink


@total_ordering
class Version:
    def __init__(self, number, notes):
        self.number = number
        self.notes = notes

    def __eq__(self, other):
        return self.number == other.number

    def __lt__(self, other):
        return self.number < other.number


versions = sorted([Version(2, source()), Version(1, "first")])
sink([version.notes for version in versions])
sink([version.number for version in versions])
sink(versions[0] <= versions[1])
sink(max(versions).number)
sink(max(versions).notes)
