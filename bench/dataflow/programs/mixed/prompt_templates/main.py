from probe import source, sink
from prompts import library
from prompts.render import render, render_safe

ticket = {"title": "Broken lamp", "customer": source()}
sink(render("triage", ticket))
sink(render("reply", ticket))
sink(render_safe("reply", ticket))
sink(library.TEMPLATES["reply"])
sink(render("reply", {"customer": "ana", "title": "t"}))
