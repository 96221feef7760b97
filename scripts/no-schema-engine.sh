#!/bin/sh
# Stands where Prisma's schema engine would: it cannot be downloaded, and generating the client never runs it.
# It fails loudly, because with a stub that succeeds `prisma migrate` exits 0 having done nothing.
echo "no schema engine here: migrations are SQL files, see prisma/README.md" >&2
exit 1
