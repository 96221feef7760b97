#!/bin/sh
# Makes a fresh checkout ready: system packages (Debian, as root), npm packages, the database client, the build.
# Run again it does only what is missing. `--tests` asks for what the tests need as well.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*"; }
missing() { command -v "$1" >/dev/null 2>&1 || printf ' %s' "$2"; }

node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit((a === 20 && b >= 19) || (a === 22 && b >= 12) || a >= 24 ? 0 : 1)' 2>/dev/null || {
  say "Bilik needs Node.js 20.19, 22.12, or 24 and later: https://nodejs.org"; exit 1; }

# The database driver is compiled here: nothing is downloaded but npm and Debian packages.
packages="$(missing g++ g++)$(missing make make)$(missing python3 python3)"
# It reads the kiosk's sentences aloud while the pages are built; without it they are built in silence.
voice="$(missing espeak-ng espeak-ng)"
if [ "${1:-}" = --tests ]; then
  packages="$packages$(missing chromium chromium)$(missing zbarimg zbar-tools)$(missing pdftotext poppler-utils)"
  packages="$packages$(missing certutil libnss3-tools)$(missing ssh-keygen openssh-client)$(missing git git)"
fi
if [ "$(id -u)" = 0 ]; then packages="$packages$voice"; fi
if [ -n "$packages" ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "Installing Debian packages:$packages"
    apt-get update -q >/dev/null
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $packages >/dev/null
  else
    say "Missing on this system:$packages. Install them and run this again."; exit 1
  fi
fi

# Node's own headers, if they lie beside it: the compiler then needs no download.
prefix="$(node -p 'require("node:path").resolve(process.execPath, "../..")')"
[ -f "$prefix/include/node/node.h" ] && export npm_config_nodedir="$prefix"

# npm ci only when the lock file is another one than last time, or another Node compiled the driver.
stamp="$(cat package-lock.json | cksum) $(node -p process.versions.modules)"
if [ "$(cat node_modules/.bilik-stamp 2>/dev/null || true)" != "$stamp" ]; then
  say "Installing npm packages (about two minutes)"
  npm ci --no-audit --no-fund --loglevel=error
  node -e 'const D = require("better-sqlite3"); new D(":memory:").close()' || {
    say "The database driver did not compile: see the lines above."; exit 1; }
  printf '%s' "$stamp" > node_modules/.bilik-stamp
fi
npx --no-install prisma generate >/dev/null
npm run --silent build
