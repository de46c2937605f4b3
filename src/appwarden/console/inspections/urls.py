"""Addresses of the inspections' pages."""

from django.urls import path

from appwarden.console.inspections.views import checklist, comparing, judging, ordering, reading

app_name = "inspections"
urlpatterns = [
    path("", reading.inspections, name="list"),
    path("new/", ordering.order, name="order"),
    path("side-by-side/", reading.variants, name="variants"),
    path("<int:pk>/", reading.inspection, name="detail"),
    path("<int:pk>/progress/", reading.progress, name="progress"),
    path("<int:pk>/gaps/", reading.gaps, name="gaps"),
    path("<int:pk>/report.json", reading.report_file, name="report"),
    path("<int:pk>/retry/", ordering.retry, name="retry"),
    path("<int:pk>/open-case/", ordering.open_case, name="open_case"),
    path("<int:pk>/attach/", ordering.attach, name="attach"),
    path("<int:pk>/judge/", judging.judge_many, name="judge_many"),
    path("<int:pk>/propose/", judging.propose, name="propose"),
    path("<int:pk>/confirm/", judging.confirm, name="confirm"),
    path("<int:pk>/give-back/", judging.give_back, name="give_back"),
    path("<int:pk>/checklist/", checklist.checklist, name="checklist"),
    path("<int:pk>/comparison/", comparing.comparison, name="comparison"),
    path("<int:pk>/comparison/accept/", comparing.accept, name="accept"),
    path("<int:pk>/comparison/<int:row_pk>/", comparing.decide, name="decide"),
    path("<int:pk>/findings/<slug:finding_id>/", reading.finding, name="finding"),
    path("<int:pk>/findings/<slug:finding_id>/judge/", judging.judge, name="judge"),
]
