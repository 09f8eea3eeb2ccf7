from fastapi import Depends, FastAPI, HTTPException
from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse, PlainTextResponse
from probe import sink, source
from pydantic import BaseModel


class Visit(BaseModel):
    note: str
    room: str = "1"


app = FastAPI(title="ward")


def current_note():
    return source()


@app.post("/visits")
def create(visit: Visit):
    return visit.note


@app.get("/visits")
def read(note: str = Depends(current_note), room: str = "1"):
    return {"note": note, "room": room}


@app.get("/missing")
def missing(text: str):
    raise HTTPException(status_code=404, detail=text)


sink(create(Visit(note=source())))
sink(create(Visit(note="plain")))
sink(read("plain", source())["note"])
sink(read("plain", source())["room"])
sink(jsonable_encoder(Visit(note=source())))
sink(jsonable_encoder(Visit(note=source()))["room"])
sink(jsonable_encoder({"note": source(), "room": "1"})["note"])
sink(jsonable_encoder({"note": source(), "room": "1"})["room"])
sink(JSONResponse({"note": source()}).body)
sink(JSONResponse({"note": "plain"}).body)
sink(JSONResponse({"note": source()}).status_code)  # over: a response is an unknown object
sink(PlainTextResponse(source()).body)
try:
    missing(source())
except HTTPException as error:
    sink(error.detail)
    sink(error.status_code)  # over: an error of a library is an unknown object
try:
    missing("plain")
except HTTPException as error:
    sink(error.detail)
sink(app.title)
sink(sorted(route.path for route in app.routes if route.path == "/visits"))
