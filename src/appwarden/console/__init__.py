"""The enforcement office: reports become cases, and cases are carried to their end.

A Django project; each package below it is one app with one subject. Only this package knows Django.
"""
