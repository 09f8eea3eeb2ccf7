import asyncio
from collections import deque
from probe import source, sink

PAGES = {
    "/": ("home", ["/a", "/b"]),
    "/a": ("page a", ["/c"]),
    "/b": (None, []),
    "/c": ("page c", ["/"]),
}


class FetchError(Exception):
    def __init__(self, url, reason):
        super().__init__(url, reason)
        self.url, self.reason = url, reason


async def fetch(url, pages):
    await asyncio.sleep(0)
    try:
        text, links = pages[url]
    except KeyError:
        raise FetchError(url, "unknown") from None
    if text is None:
        raise FetchError(url, "empty")
    return text, links


async def crawl(start, pages, limit=2):
    semaphore = asyncio.Semaphore(limit)
    seen, results, errors = {start}, {}, []
    queue = deque([start])

    async def visit(url):
        async with semaphore:
            try:
                text, links = await fetch(url, pages)
            except FetchError as error:
                errors.append((error.url, error.reason))
                return []
            results[url] = text
            return links

    while queue:
        batch = [queue.popleft() for _ in range(len(queue))]
        for links in await asyncio.gather(*map(visit, batch)):
            for link in links:
                if link not in seen:
                    seen.add(link)
                    queue.append(link)
    return results, errors


async def main():
    results, errors = await crawl("/", PAGES)
    sink(results)
    sink(errors)
    tagged = {**PAGES, "/a": (source(), [])}
    results, errors = await crawl("/", tagged)
    sink(results)
    sink(results["/a"])
    sink(list(results))
    sink(errors)
    _, errors = await crawl(source(), PAGES)
    sink(errors)


asyncio.run(main())
