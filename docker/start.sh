#!/bin/sh
# What the container runs. A service that others can reach refuses to start without an administration
# key, so one is made where there is none; it is printed once, here, and kept hashed in the data folder.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/node_modules/.bin:$PATH"
node --disable-warning=ExperimentalWarning src/keys/main.ts create administration --name container --if-none
exec node --disable-warning=ExperimentalWarning src/main.ts "$@"
