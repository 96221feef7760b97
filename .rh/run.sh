cd /work/main && rm -f .rh/bilik*; node .rh/build.mjs 2>&1 | grep -v stub
rm -rf /tmp/rh/d1 /tmp/rh/t1 /tmp/rh/o1
time node .rh/bilik.js rehearse --data /tmp/rh/d1 --trace /tmp/rh/t1/trace.jsonl --out /tmp/rh/o1 "$@"
