"""Addresses of statistics; filters stand in the query."""

from django.urls import path

from appwarden.console.statistics import annual_views as annual
from appwarden.console.statistics import views

app_name = "statistics"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("by/<slug:dimension>/", views.tally, name="tally"),
    path("annual/", annual.annual, name="annual"),
    path("annual/<slug:language>.pdf", annual.draft_pdf, name="annual_pdf"),
    path("reference/", views.reference, name="reference"),
    path("reference/<slug:kind>/new/", views.enter, name="enter"),
    path("reference/<slug:kind>/<int:key>/", views.enter, name="correct"),
    path("public/", views.public_overview, name="public"),
    path("public/by/<slug:dimension>/", views.public_tally, name="public_tally"),
]
