from jinja2 import DictLoader, Environment, StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape
from probe import sink, source

note = source()
sink(Template("Dear {{ name }}").render(name=note))
sink(Template("Dear {{ name }}").render({"name": note}))
sink(Template("Dear {{ name }}").render(name="Ann"))
sink(Template("{% for each in notes %}{{ each }}{% endfor %}").render(notes=[note]))
sink(Template("{% for each in notes %}{{ each }}{% endfor %}").render(notes=["plain"]))
sink(Template("{{ visit.note }}").render(visit={"note": note}))
environment = Environment(undefined=StrictUndefined)
sink(environment.from_string("{{ note|upper }}").render(note=note))
sink(environment.from_string("plain").render())
loaded = Environment(loader=DictLoader({"letter": "{{ note }}", "page": "plain"}))
sink(loaded.get_template("letter").render(note=note))
sink(loaded.get_template("page").render())
sink(SandboxedEnvironment().from_string("{{ note }}").render(note=note))
sink(Template(note).render())
sink("".join(Template("{{ note }}").generate(note=note)))
sink(Template("{{ note }}").module is None)
sink(str(escape(note)))
sink(str(Markup("<b>%s</b>") % note))
sink(str(Markup("<b>%s</b>") % "plain"))
sink(Markup("<b>plain</b>").striptags())
