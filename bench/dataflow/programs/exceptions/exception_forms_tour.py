from probe import source, sink

class Err(Exception):
    def __init__(self, msg, data=None):
        Exception.__init__(self, msg)
        self.data = data
    def __str__(self):
        return "masked"
def a(x):
    raise Err(x, data=x)
try:
    a(source())
except Err as e:
    sink(str(e))
    sink(e.args[0])
    sink(e.data)
    sink(repr(e))
    sink(f"{e}")
    sink(e)
try:
    raise Err("x") from Err(source())
except Err as e:
    sink(e.__cause__.args[0])
    sink(e.args)
def b(x):
    try:
        return int(x)
    except ValueError:
        return x
    finally:
        pass
sink(b(source()))
def c(x):
    try:
        raise KeyError
    except KeyError:
        x = "clean"
    return x
sink(c(source()))
def d():
    try:
        v = source()
    except Exception:
        v = "x"
    return v
sink(d())
def e_():
    v = source()
    try:
        raise ValueError("p")
    except ValueError as err:
        v = str(err)
    finally:
        w = v
    return w
sink(e_())
for i in range(2):
    try:
        if i == 0:
            raise ValueError
        v = "x"
    except ValueError:
        v = source()
        continue
    sink(v)
def g():
    try:
        yield source()
    except GeneratorExit:
        pass
    finally:
        log.append("x")
log = []
for v in g():
    sink(v)
sink(log)
try:
    [][0]
except IndexError as ie:
    sink(str(ie))
try:
    int(source())
except ValueError as ve:
    sink(str(ve))
try:
    {}[source()]
except KeyError as ke:
    sink(ke.args[0])
try:
    raise SystemExit(source())
except SystemExit as se:
    sink(se.code)
try:
    next(iter([]))
except StopIteration:
    sink("x")
def h(x):
    assert x != "a", source()
    return "ok"
try:
    h("a")
except AssertionError as ae:
    sink(str(ae))
sink(h("b"))
def k(x):
    if not x:
        raise ValueError(source())
    return "fine"
try:
    sink(k("a"))
    k("")
except ValueError as e:
    sink(str(e))
else:
    sink(source()) # dead
class Ctx:
    def __enter__(self): return self
    def __exit__(self, t, e, tb):
        self.seen = e
        return True
with Ctx() as ctx:
    raise ValueError(source())
sink(str(ctx.seen))
with Ctx() as ctx2:
    pass
sink(str(ctx2.seen))
