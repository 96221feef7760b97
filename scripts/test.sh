#!/bin/sh
# Set up and test: lint, types, and every test, or those that are named. Closes with one plain line of numbers.
# `--fast`: no set-up, and only tests that open no browser and hold no whole day; for every save, under a minute.
set -u
cd "$(dirname "$0")/.."
# The longest first, so that none of them runs alone at the end.
long="election-day web-kiosk-page verify-page tls record faults rehearse secrecy drills two-tellers verify-by-hand"
fast="roll architecture audit ballot ballot-store basics database desk fixtures kiosk
  tally tally-decisions tally-known tally-names tally-reading tally-stake web-desk web-kiosk web-projector"
paths() { printf 'tests/%s.test.ts\n' "$@"; }

# shellcheck disable=SC2086,SC2046
if [ "${1:-}" = --fast ]; then
  shift
  [ "$#" -gt 0 ] || set -- $(paths $fast)
else
  sh scripts/set-up.sh --tests || exit 1
  [ "$#" -gt 0 ] || set -- $(paths $long) $(printf '%s\n' tests/*.test.ts | grep -vxF "$(paths $long)")
fi
npm run --silent lint || exit 1
log="$(mktemp)"; types="$(mktemp)"
npm run --silent types >"$types" 2>&1 & checker=$!
# Twice as many at once as there are processors: many wait for a page, or for a clock.
jobs="$(($(getconf _NPROCESSORS_ONLN) * 2))"
TZ=America/Anchorage npx --no-install tap --jobs="$jobs" --disable-coverage --reporter=terse "$@" 2>&1 | tee "$log"
wait "$checker"; typed=$?
cat "$types"
[ "$typed" = 0 ] || echo "the types do not fit"
grep -qE '^# \{ total: [0-9]+' "$log" || { echo "no closing line from the test runner"; exit 1; }
number() { sed -nE 's/^# \{ (.*) \}$/\1/p' "$log" | tail -n 1 | grep -oE "$1: [0-9]+" | grep -oE '[0-9]+' || echo 0; }
passed="$(number pass)"; failed="$(number fail)"; skipped="$(number skip)"
echo "$passed passed, $failed failed, $skipped skipped"
rm -f "$log" "$types"
[ "$failed" = 0 ] && [ "$passed" != 0 ] && [ "$typed" = 0 ]
