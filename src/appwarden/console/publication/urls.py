"""Addresses of the public site and of the publishers' desk."""

from django.urls import path

from appwarden.console.publication.views import announcing, data, desk, imports, naming, public

app_name = "publication"
urlpatterns = [
    path("", public.home, name="home"),
    path("bulletins/", public.bulletins, name="bulletins"),
    path("bulletins/<slug:slug>/", public.bulletin, name="bulletin"),
    path("bulletins/<slug:slug>.json", public.bulletin_json, name="bulletin_json"),
    path("bulletins/<slug:slug>/archive/", public.archive, name="archive"),
    path("bulletins/<slug:slug>/errata/<int:number>.pdf", public.erratum_file, name="erratum"),
    path(
        "bulletins/<slug:slug>/errata/<int:number>/<slug:language>.pdf",
        public.erratum_file,
        name="erratum_in",
    ),
    path(
        "bulletins/<slug:slug>/<slug:language>.<slug:target>",
        public.bulletin_file,
        name="bulletin_file",
    ),
    path("apps/<int:key>/", public.app, name="app"),
    path("search/", public.search, name="search"),
    path("announcements/", public.announcements, name="announcements"),
    path("announcements/<int:key>/", public.announcement, name="announcement"),
    path("calculator/", public.calculator, name="calculator"),
    path("data/", data.data, name="data"),
    path("data/schema.json", data.schema, name="schema"),
    path("data/bulletins.json", data.bulletins_json, name="bulletins_json"),
    path("data/entries.csv", data.entries_csv, name="entries_csv"),
    path("feed.rss", data.rss, name="rss"),
    path("feed.atom", data.atom, name="atom"),
    path("desk/", desk.desk, name="desk"),
    path("desk/new/", desk.new, name="new"),
    path("desk/naming/<str:number>/", naming.naming, name="naming"),
    path("desk/redaction/", desk.redaction, name="redaction"),
    path("desk/announcements/", announcing.announcing, name="announcing"),
    path("desk/announcements/new/", announcing.write, name="write"),
    path("desk/announcements/<int:key>/", announcing.write, name="rewrite"),
    path("desk/announcements/<int:key>/publish/", announcing.publish, name="announce"),
    path("desk/announcements/<int:key>/withdraw/", announcing.withdraw, name="unannounce"),
    path("desk/imports/", imports.imports, name="imports"),
    path("desk/imports/<int:key>/", imports.taken_in, name="import"),
    path("desk/imports/<int:key>/settle/", imports.settle, name="settle"),
    path("desk/<int:key>/", desk.desk_bulletin, name="desk_bulletin"),
    path("desk/<int:key>/edit/", desk.edit, name="edit"),
    path("desk/<int:key>/cases/", desk.pick, name="pick"),
    path("desk/<int:key>/remove/", desk.remove, name="remove"),
    path("desk/<int:key>/publish/", desk.publish, name="publish"),
    path("desk/<int:key>/withdraw/", desk.withdraw, name="withdraw"),
    path("desk/<int:key>/correct/", desk.correct, name="correct"),
    path("desk/<int:key>/open-cases/", imports.open_cases, name="open_cases"),
    path("desk/<int:key>/<slug:language>.pdf", desk.desk_pdf, name="desk_pdf"),
]
