from probe import source, sink
import asyncio


async def token():
    await asyncio.sleep(0)
    return source()


async def pair():
    return "left", await token()


sink(asyncio.run(token()))
left, right = asyncio.run(pair())
sink(left)
sink(right)
sink(asyncio.run(asyncio.sleep(0, result="slept")))
