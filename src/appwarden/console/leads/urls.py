"""Addresses of the reports' pages; the first three need no account."""

from django.urls import path

from appwarden.console.leads.views import bulk, office, public

app_name = "leads"
urlpatterns = [
    path("new/", public.complain, name="complain"),
    path("receipt/", public.receipt, name="receipt"),
    path("status/", public.status, name="status"),
    path("", office.leads, name="list"),
    path("enter/", office.enter, name="enter"),
    path("bulk/", bulk.bulk, name="bulk"),
    path("<int:pk>/", office.lead, name="detail"),
    path("<int:pk>/contact/", office.contact, name="contact"),
    path("<int:pk>/attachments/<int:attachment_pk>/", office.attachment, name="attachment"),
    path("<int:pk>/app/", office.app, name="app"),
    path("<int:pk>/open-case/", office.open_case, name="open_case"),
    path("<int:pk>/reply/", office.reply, name="reply"),
    path("<int:pk>/note/", office.note, name="note"),
]
