#!/bin/sh
# Installs what test_object_store.py needs, s3fs and gcsfs (BSD-3-Clause) and a server that speaks
# S3, moto (Apache-2.0), with what they need some 300 MB, in a folder of their own beside this file.
# The other tests do not need it. OBJECT_STORE_TOOLS names another folder than .tools.
set -eu
tools="${OBJECT_STORE_TOOLS:-$(cd "$(dirname "$0")" && pwd)/.tools}"
python="${PYTHON:-python3}"
# fsspec itself comes with the project: s3fs goes by its calendar version.
version=$("$python" -c "import fsspec; print(fsspec.__version__)")
"$python" -m pip install --quiet --disable-pip-version-check --upgrade --target "$tools" \
  "s3fs==$version" gcsfs==2026.10.1 'moto[s3]==5.2.5' flask==3.1.3 flask-cors
echo "ready: $tools"
