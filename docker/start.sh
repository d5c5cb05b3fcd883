#!/bin/sh
# What the container runs. A service that others can reach refuses to start without an administration
# key, so one is made where there is none; it is printed once, here, and kept hashed in the data folder.
set -eu
cd "$(dirname "$0")/.."
if [ -f src/keys/main.ts ]; then
  node --disable-warning=ExperimentalWarning src/keys/main.ts create administration --name container --if-none
fi
exec node --disable-warning=ExperimentalWarning src/main.ts "$@"
