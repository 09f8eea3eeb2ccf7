from probe import source, sink


def solve(board, row=0, placed=()):
    if row == len(board):
        return placed
    for column, cell in enumerate(board[row]):
        if cell is None or column in [c for c, _ in placed]:
            continue
        found = solve(board, row + 1, placed + ((column, cell),))
        if found is not None:
            return found
    return None


def paths(graph, start, end, path=()):
    path = path + (start,)
    if start == end:
        return [path]
    return [p for step in graph.get(start, ()) if step not in path for p in paths(graph, step, end, path)]


sink(solve([["a", None], [None, "b"]]))
sink(solve([["a", None], [None, source()]]))
sink(solve([[None]]))
sink(paths({"a": ["b", "c"], "b": ["d"], "c": ["d"]}, "a", "d"))
sink(paths({"a": [source()]}, "a", "z"))
sink(len(paths({"a": ["b"]}, "a", "b")))
