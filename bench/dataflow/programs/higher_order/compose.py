from probe import source, sink


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


clean = compose(str.strip, str.lower)
measure = compose(str.strip, len)
fetch = compose(lambda _: source(), str.upper)
sink(clean(source()))
sink(measure(source()))
sink(fetch("x"))
sink(clean("y"))
sink(compose(clean, measure)(source()))
sink(compose(clean, str.title)(source()))
