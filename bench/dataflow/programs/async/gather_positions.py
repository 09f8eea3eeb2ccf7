from probe import source, sink
import asyncio


async def secret():
    return source()


async def public():
    return "public"


async def main():
    results = await asyncio.gather(secret(), public())
    sink(results[0])
    sink(results[1])
    first, second = await asyncio.gather(public(), secret())
    sink(first)
    sink(second)


asyncio.run(main())
