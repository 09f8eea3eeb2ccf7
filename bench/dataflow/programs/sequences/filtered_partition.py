from probe import source, sink


def partition(items, keep):
    yes, no = [], []
    for item in items:
        (yes if keep(item) else no).append(item)
    return yes, no


secret = source()
yes, no = partition([secret, 3, 4], lambda item: isinstance(item, str))
sink(yes)
empty_yes, empty_no = partition([], bool)
sink(empty_yes)
targets = [[], []]
targets[0].append(secret)
sink(targets[0])
sink(targets[1])
(targets[1] if len(targets) == 2 else targets[0]).append("x")
sink(targets[1])
