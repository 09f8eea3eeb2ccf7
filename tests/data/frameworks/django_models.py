import django
from django.conf import settings

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
    USE_TZ=True,
)
django.setup()

from django import forms
from django.db import connection, models
from django.http import HttpResponse, JsonResponse
from django.template import Context, Template
from django.utils.html import escape, format_html
from django.utils.text import Truncator, slugify
from probe import sink, source


class Visit(models.Model):
    note = models.TextField()
    room = models.CharField(max_length=9, default="1")

    class Meta:
        app_label = "ward"

    def __str__(self):
        return f"room {self.room}"

    @property
    def shout(self):
        return self.note.upper()


class NoteForm(forms.Form):
    note = forms.CharField()
    room = forms.CharField(required=False)

    def clean_room(self):
        return "ward"


visit = Visit(note=source())
sink(visit.note)
sink(visit.room)
sink(visit.shout)
sink(str(visit))
with connection.schema_editor() as editor:
    editor.create_model(Visit)
visit.save()
sink(visit.pk)
sink(Visit.objects.count())
sink(Visit.objects.filter(note=source()).exists())
sink(Visit.objects.get().note)  # missed: what a database keeps is not followed
sink(Visit.objects.create(note=source()).note)
sink(Visit.objects.create(note=source()).room)  # over: what a manager creates holds all that it is given
sink(JsonResponse({"note": source()}).content)
sink(JsonResponse({"note": "plain"}).content)
sink(JsonResponse({"note": source()}).status_code)  # over: a response is an unknown object
sink(HttpResponse(source()).content)
sink(HttpResponse("plain").content)
sink(str(format_html("<b>{}</b>", source())))
sink(str(format_html("<b>{}</b>", "plain")))
sink(str(escape(source())))
sink(Template("{{ note }}").render(Context({"note": source()})))
sink(Template("{{ note }}").render(Context({"note": "plain"})))
sink(slugify(source(), allow_unicode=True))
sink(Truncator(source()).chars(9))
form = NoteForm({"note": source(), "room": "1"})
if form.is_valid():
    sink(form.cleaned_data["note"])
    sink(form.cleaned_data["room"])  # over: a form is an unknown object
sink(sorted(form.fields))  # over: a form is an unknown object
