#!/bin/sh
# Set up and start: what follows the command goes to `bilik serve`.
set -eu
cd "$(dirname "$0")/.."
sh scripts/set-up.sh
exec node dist/bilik.js serve "$@"
