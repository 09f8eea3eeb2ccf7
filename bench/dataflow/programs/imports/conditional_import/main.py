from probe import source, sink

USE_FAST = False

if USE_FAST:
    from fast import read
else:
    from slow import read

try:
    import not_installed_anywhere as codec
except ImportError:
    import slow as codec

sink(read())
sink(codec.read())
sink(codec.version())
