from django.urls import path

from appwarden.console.accounts.views import own, people, signing_in

app_name = "accounts"
urlpatterns = [
    path("login/", signing_in.login, name="login"),
    path("logout/", signing_in.logout, name="logout"),
    path("verify/", signing_in.verify, name="verify"),
    path("enrol/", signing_in.enrol, name="enrol"),
    path("enrol/code.svg", signing_in.enrolment_code, name="enrolment_code"),
    path("password/", signing_in.password, name="password"),
    path("profile/", own.profile, name="profile"),
    path("profile/language/", own.language, name="language"),
    path("tokens/new/", own.new_token, name="new_token"),
    path("tokens/<int:key>/end/", own.end_token, name="end_token"),
    path("searches/", own.keep_search, name="save_search"),
    path("searches/<int:key>/forget/", own.drop_search, name="forget_search"),
    path("people/", people.listing, name="people"),
    path("people/new/", people.new, name="new"),
    path("people/<int:key>/", people.change, name="change"),
    path("people/<int:key>/act/", people.act, name="act"),
]
