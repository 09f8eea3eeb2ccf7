from probe import source, sink


def parse(tokens):
    position = 0
    errors = []

    def peek():
        return tokens[position] if position < len(tokens) else None

    def advance():
        nonlocal position
        token = tokens[position]
        position += 1
        return token

    def expression():
        left = advance()
        while peek() == "+":
            advance()
            left = [left, expression()]
        return left

    tree = expression()
    if peek() is not None:
        errors.append("trailing")
    return tree, errors, position


tree, errors, position = parse(["a", "+", source()])
sink(tree)
sink(errors)
sink(position)
sink(parse(["x", "+", "y"])[0])
