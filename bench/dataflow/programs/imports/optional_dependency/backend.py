try:
    import nonexistent_fast_library as fast
    HAS_FAST = True
    name = "fast"
except ImportError:
    fast = None
    HAS_FAST = False
    name = "slow"

try:
    from nonexistent_json import loads
except (ImportError, ValueError):
    from json import loads


def slow(value):
    return len(value)


if HAS_FAST:
    def encode(value):
        return "fast"
else:
    def encode(value):
        return value + "!"
