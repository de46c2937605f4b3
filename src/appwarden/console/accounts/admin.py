"""Django's admin shows accounts without their passwords; it can change nothing."""

from django.contrib import admin

from appwarden.console.accounts.models import User


@admin.register(User)
class UserAdmin(admin.ModelAdmin[User]):
    list_display = ("username", "display_name", "role", "is_active")
    exclude = ("password",)
