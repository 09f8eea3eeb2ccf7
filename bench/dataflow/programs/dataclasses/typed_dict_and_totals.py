from typing import TypedDict
from probe import source, sink


class Movie(TypedDict, total=False):
    title: str
    plot: str


class Rated(Movie):
    rating: int


def make(title, plot=None) -> Rated:
    movie: Rated = {"title": title, "rating": 5}
    if plot is not None:
        movie["plot"] = plot
    return movie


movie = make("t", source())
sink(movie["title"])
sink(movie["plot"])
sink(movie["rating"])
sink(make("t").get("plot", "none"))
copy = Rated(title=source(), rating=3)
sink(copy["title"])
sink(copy["rating"])
copy.update(title="clean")
sink(copy["title"])
