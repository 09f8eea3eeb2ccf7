import functools
import time
from probe import source, sink


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        begin = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            wrapper.elapsed = time.perf_counter() - begin
            wrapper.last_args = args

    wrapper.elapsed = 0.0
    wrapper.last_args = ()
    return wrapper


def deprecated(reason):
    def decorate(function):
        function.reason = reason
        return function
    return decorate


def returns(kind):
    def decorate(function):
        def wrapper(*args, **kwargs):
            return kind(function(*args, **kwargs))
        return wrapper
    return decorate


def memo(function, cache={}):
    def wrapper(key):
        if key not in cache:
            cache[key] = function(key)
        return cache[key]
    return wrapper


@timed
def read(name):
    return name


@deprecated("use read")
def old(name):
    return name


@returns(len)
def measured(name):
    return name


@returns(list)
def listed(name):
    return [name]


@memo
def slow(key):
    return key * 2


sink(read(source()))
sink(read.elapsed)
sink(read.last_args)
read("x")
sink(read.last_args)
sink(old.reason)
sink(old(source()))
sink(measured(source()))
sink(listed(source()))
sink(slow("a"))
sink(slow(source()))
