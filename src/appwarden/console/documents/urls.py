"""Addresses of documents; `verify/` is open to everybody."""

from django.urls import path

from appwarden.console.documents import views

app_name = "documents"
urlpatterns = [
    path("", views.document_list, name="list"),
    path("verify/", views.verify, name="verify"),
    path("verify/<slug:code>/", views.proof, name="proof"),
    path("templates/", views.templates, name="templates"),
    path("templates/<slug:kind>/<slug:language>/", views.template, name="template"),
    path("<int:key>/", views.document, name="document"),
    path("<int:key>/withdraw/", views.withdraw, name="withdraw"),
    path("<int:key>/<slug:target>/", views.document_file, name="file"),
]
