from flask import Flask, current_app, g, jsonify, make_response, render_template_string, request, session, url_for
from markupsafe import escape
from probe import sink, source

app = Flask("ward")
app.secret_key = "plain"
app.config["NOTE"] = "plain"
seen = []


@app.route("/visits/<room>")
def visit(room):
    seen.append(room)
    return {"room": room}


with app.test_request_context("/visits/1?room=2"):
    sink(jsonify(note=source()).get_data())
    sink(jsonify({"note": source()}).get_json()["note"])
    sink(jsonify({"note": "plain"}).get_data())
    sink(jsonify(note=source()).status_code)  # over: a response is an unknown object
    sink(render_template_string("{{ note }}", note=source()))
    sink(render_template_string("{{ note }}", note="plain"))
    sink(make_response(source()).get_data())
    sink(make_response("plain").get_data())
    g.note = source()
    g.room = "1"
    sink(g.note)
    sink(g.room)
    sink(g.get("note"))
    session["note"] = source()
    session["room"] = "1"
    sink(session["note"])
    sink(session["room"])
    sink(current_app.config["NOTE"])
    sink(url_for("visit", room="1"))
    sink(str(escape(source())))
    sink(request.method)
    sink(request.args.get("room"))
    sink(visit(source())["room"])
    sink(visit("1")["room"])
sink(app.name)
sink(seen)
