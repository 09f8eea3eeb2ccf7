from concurrent.futures import ThreadPoolExecutor, as_completed
from probe import source, sink


def load(key, prefix=""):
    if key == "bad":
        raise ValueError(prefix)
    return prefix + key


with ThreadPoolExecutor(max_workers=2) as pool:
    one = pool.submit(load, "a")
    two = pool.submit(load, source())
    three = pool.submit(load, "bad", prefix=source())
    sink(one.result())
    sink(two.result())
    sink(str(three.exception()))
    try:
        three.result()
    except ValueError as error:
        sink(error.args[0])
    jobs = {pool.submit(load, key): key for key in ("x", "y")}
    sink(sorted(job.result() for job in as_completed(jobs)))
    sink(sorted(jobs.values()))
    sink(list(pool.map(load, ["p", "q"], ["1", source()])))
results = []
job = one
job.add_done_callback(lambda done: results.append(done.result()))
sink(results)
