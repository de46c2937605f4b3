"""Addresses of the working-day calendar and of proposed changes."""

from django.urls import path

from appwarden.console.deadlines import views

app_name = "deadlines"
urlpatterns = [
    path("calendar/", views.calendar, name="calendar"),
    path("calendar/announce/", views.announce, name="announce"),
    path("rules/new/", views.new_policy, name="new_policy"),
    path("changes/<int:key>/", views.change, name="change"),
]
