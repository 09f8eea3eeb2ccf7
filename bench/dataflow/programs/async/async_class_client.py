import asyncio

from probe import source, sink


class Session:
    def __init__(self):
        self.sent = []

    async def __aenter__(self):
        self.open = True
        return self

    async def __aexit__(self, *error):
        self.sent.clear()

    async def post(self, url, body=None):
        self.sent.append(body)
        return Response(url, body)


class Response:
    def __init__(self, url, body):
        self.url = url
        self._body = body

    async def text(self):
        return self._body

    def __aiter__(self):
        self.left = [self.url, self._body]
        return self

    async def __anext__(self):
        if not self.left:
            raise StopAsyncIteration
        return self.left.pop(0)


async def main():
    async with Session() as session:
        answer = await session.post("/a", body=source())
        plain = await session.post("/b", body="x")
        sink(answer.url)
        sink(await answer.text())
        sink(await plain.text())
        sink(session.sent)
        sink([part async for part in plain])
        sink([part async for part in answer])
        async for part in answer:
            sink(part)
            break
    sink(session.sent)


asyncio.run(main())
