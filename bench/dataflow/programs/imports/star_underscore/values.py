from probe import source

_cached = source()
name = source()
city = "Porto"
