from probe import source, sink

width = 60
fill = "."
value = "plain"
token = source()
sink(f"{value:{fill}>{width}}")
sink(f"{token:{fill}>{width}}")
sink(f"{value:{width}}" + f"{token}")
sink(f"{'inner ' + token}")
sink(f"{(lambda t: 'x')(token)}")
