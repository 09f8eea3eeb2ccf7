import threading
from concurrent.futures import ThreadPoolExecutor

from probe import source, sink

results = []


def work(text, out):
    out.append(text)


quiet = []
thread = threading.Thread(target=work, args=(source(), results))
thread.start()
thread.join()
sink(results)
other = threading.Thread(target=work, kwargs={"text": "x", "out": quiet})
other.start()
other.join()
sink(quiet)
with ThreadPoolExecutor(1) as pool:
    future = pool.submit(str.upper, source())
    sink(future.result())
    sink(list(pool.map(len, [source()])))
    sink(list(pool.map(str.lower, ["A", source()])))
