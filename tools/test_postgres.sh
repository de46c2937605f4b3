#!/bin/sh
# The tests of the console and of fleets on PostgreSQL: `test_postgres.sh PYTHON PYTEST-WORDS...`.
# Only those that ask for a database (marker `database`, set in tests/conftest.py).
# Where PostgreSQL cannot be had it says so; with CI=true that is a failure.
set -eu
python=$1
shift
status=0
sh tools/with_postgres.sh "$python" -m pytest -m database tests/console tests/fleet "$@" || status=$?
[ $status = 78 ] || exit $status
echo "test_postgres: console and fleets were NOT tested on PostgreSQL: it is not installed here"
[ "${CI:-}" != true ]
