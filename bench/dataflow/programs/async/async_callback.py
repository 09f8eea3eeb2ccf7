from probe import source, sink
import asyncio


async def apply(function, value):
    return await function(value)


async def keep(value):
    return value


async def drop(value):
    return "drop"


async def main():
    sink(await apply(keep, source()))
    sink(await apply(drop, source()))
    sink(await apply(keep, "x"))
    handlers = {"keep": keep, "drop": drop}
    sink(await handlers["drop"](source()))
    sink(await handlers["keep"](source()))


asyncio.run(main())
