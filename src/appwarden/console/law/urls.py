"""Addresses of the law calendar."""

from django.urls import path

from appwarden.console.law import views

app_name = "law"
urlpatterns = [
    path("", views.calendar, name="calendar"),
    path("instruments/<slug:key>/", views.instrument, name="instrument"),
    path("instruments/<slug:key>/change/", views.change, name="change"),
    path("trials/<slug:key>/", views.trial, name="trial"),
]
