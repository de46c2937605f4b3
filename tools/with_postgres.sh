#!/bin/sh
# Run a command beside a PostgreSQL of its own: `with_postgres.sh COMMAND...`.
# A new cluster in a temporary folder, on a unix socket, without a port; gone when the command ends.
# The command finds it in DATABASE_URL. Exits with 78 where no PostgreSQL is installed.
set -eu
NOT_INSTALLED=78

binaries() { # the folder of initdb and pg_ctl, newest version first
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -n -r); do
    [ -x "$folder/initdb" ] && { echo "$folder"; return 0; }
  done
  command -v initdb >/dev/null && dirname "$(command -v initdb)"
}

bin=$(binaries) || { echo "with_postgres: PostgreSQL is not installed (apt install postgresql)" >&2; exit $NOT_INSTALLED; }
folder=$(mktemp -d "${TMPDIR:-/tmp}/appwarden-postgres-XXXXXX")
# PostgreSQL refuses to run as root; Debian's package brings the user.
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as() { su postgres -s /bin/sh -c "cd '$folder' && $*"; }
else
  as() { (cd "$folder" && sh -c "$*"); }
fi
chmod 755 "$folder"

stop() {
  as "'$bin/pg_ctl' -D '$folder/data' -m immediate -w stop >/dev/null 2>&1" || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

as "'$bin/initdb' -D '$folder/data' -U appwarden -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null"
# Durability is no concern of a cluster that lives for one run; who measures may turn it on.
as "printf '%s\\n' 'fsync = off' 'synchronous_commit = off' 'full_page_writes = off' >> '$folder/data/postgresql.conf'"
as "'$bin/pg_ctl' -D '$folder/data' -l '$folder/log' -w -o \"-k '$folder' -c listen_addresses='' -c unix_socket_permissions=0700 -c max_connections=60\" start >/dev/null" ||
  { cat "$folder/log" >&2; exit 1; }
as "'$bin/createdb' -h '$folder' -U appwarden appwarden"
status=0
DATABASE_URL="postgres://appwarden@/appwarden?host=$folder" "$@" || status=$?
exit $status
