"""What a person types about accounts."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.accounts.services import UserRecord
from appwarden.console.accounts.services.tokens import LONGEST_DAYS, grantable_acts

FIRST_DAYS = 90


class SignInForm(forms.Form):
    username = forms.CharField(
        label=_("User name"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autofocus": True}),
    )
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    user: User | None = None

    @override
    def clean(self) -> dict[str, Any]:
        found = authenticate(
            username=self.cleaned_data.get("username"), password=self.cleaned_data.get("password")
        )
        if not isinstance(found, User):
            raise ValidationError(
                _("Name or password is wrong, or the account is locked for some minutes.")
            )
        self.user = found
        return self.cleaned_data


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Code"),
        max_length=20,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}
        ),
    )


class PasswordForm(forms.Form):
    old = forms.CharField(
        label=_("Present password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    new = forms.CharField(
        label=_("New password"),
        strip=False,
        help_text=_("At least 12 characters, no common word, not all digits."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("New password, once more"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_old(self) -> str:
        if not self.user.check_password(self.cleaned_data["old"]):
            raise ValidationError(_("The present password is not right."))
        return str(self.cleaned_data["old"])

    @override
    def clean(self) -> dict[str, Any]:
        if self.cleaned_data.get("new") != self.cleaned_data.get("again"):
            self.add_error("again", _("The two new passwords differ."))
        return self.cleaned_data


class LanguageForm(forms.Form):
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)


class UserForm(forms.ModelForm[User]):
    class Meta:
        model = User
        fields = (
            "username",
            "display_name",
            "email",
            "role",
            "authority",
            "laboratory",
            "operator",
            "store",
        )

    def _post_clean(self) -> None:
        """Leave the account alone: the service changes it, this form only reads."""

    def account(self) -> UserRecord:
        values = self.cleaned_data | {"role": Role(self.cleaned_data["role"])}
        return UserRecord(**values)


class NewUserForm(UserForm):
    password = forms.CharField(
        label=_("First password"),
        strip=False,
        help_text=_("It has to be changed at the first sign-in."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    @override
    def account(self) -> UserRecord:
        values = {name: self.cleaned_data[name] for name in UserForm.Meta.fields}
        return UserRecord(**values | {"role": Role(values["role"])})


class UserFilter(forms.Form):
    q = forms.CharField(label=_("Name"), required=False, max_length=100)
    role = forms.ChoiceField(
        label=_("Role"), required=False, choices=[("", _("all")), *Role.choices[1:]]
    )


class TokenForm(forms.Form):
    name = forms.CharField(label=_("What it is for"), max_length=100)
    scopes = forms.MultipleChoiceField(
        label=_("Acts it may do"), widget=forms.CheckboxSelectMultiple
    )
    days = forms.IntegerField(
        label=_("Days it lasts"), min_value=1, max_value=LONGEST_DAYS, initial=FIRST_DAYS
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["scopes"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101  narrows the type
        field.choices = [(name, name) for name in grantable_acts(user)]


class SavedSearchForm(forms.Form):
    kind = forms.SlugField(max_length=50)
    name = forms.CharField(max_length=100)
    query = forms.CharField(max_length=2000, required=False)
    path = forms.RegexField(regex=r"^/[^/\\]", max_length=200)
