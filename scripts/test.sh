#!/bin/sh
# Set up and test: lint, types, and every test. Closes with one plain line of numbers.
set -u
cd "$(dirname "$0")/.."
sh scripts/set-up.sh --tests || exit 1
npm run --silent lint || exit 1
npm run --silent types || exit 1
log="$(mktemp)"
# The longest first, so that none of them runs alone at the end.
long="tests/election-day.test.ts tests/web-kiosk-page.test.ts tests/drills.test.ts tests/tls.test.ts tests/verify-page.test.ts"
rest="$(printf '%s\n' tests/*.test.ts | grep -vxF "$(printf '%s\n' $long)")"
# shellcheck disable=SC2086
[ "$#" -gt 0 ] || set -- $long $rest
TZ=America/Anchorage npx --no-install tap --disable-coverage --reporter=terse "$@" 2>&1 | tee "$log"
grep -qE '^# \{ total: [0-9]+' "$log" || { echo "no closing line from the test runner"; exit 1; }
number() { sed -nE 's/^# \{ (.*) \}$/\1/p' "$log" | tail -n 1 | grep -oE "$1: [0-9]+" | grep -oE '[0-9]+' || echo 0; }
passed="$(number pass)"; failed="$(number fail)"; skipped="$(number skip)"
echo "$passed passed, $failed failed, $skipped skipped"
rm -f "$log"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
