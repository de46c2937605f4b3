"""Addresses of the fleet's pages."""

from django.urls import path

from appwarden.console.fleet import views

app_name = "fleet"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("shares/<slug:dimension>/", views.shares, name="shares"),
]
