from probe import source, sink

import asyncio
async def f(x): return x
async def g(x):
    y = await f(x)
    return y
async def agen(*v):
    for i in v: yield i
class C:
    async def __aenter__(self): return source()
    async def __aexit__(self, *a): return False
    async def m(self, x):
        self.x = x
        return await f(x)
async def main():
    sink(await g(source()))
    sink(await g("x"))
    a, b = await asyncio.gather(g("a"), g(source()))
    sink(a)
    sink(b)
    async for i in agen("a", source()):
        last = i
    sink(last)
    sink([i async for i in agen("a", "b")])
    async with C() as c:
        sink(c)
    o = C()
    sink(await o.m("x"))
    sink(o.x)
    await o.m(source())
    sink(o.x)
    t = asyncio.create_task(g(source()))
    sink(await t)
    q = asyncio.Queue()
    await q.put("a")
    await q.put(source())
    sink(await q.get())
    sink(await q.get())
    sink(await asyncio.to_thread(lambda v: v, source()))
    r = await asyncio.wait_for(f("x"), 1)
    sink(r)
    res = [await f(v) for v in ("a", source())]
    sink(res[0])
    sink(res[1])
    done, _ = await asyncio.wait([asyncio.create_task(f("z"))])
    sink([d.result() for d in done])
    for coro in asyncio.as_completed([f("a"), f("b")]):
        sink(await coro)
    return source()
sink(asyncio.run(main()))
