#!/usr/bin/env bash
# Lets libFuzzer look for bytes that break a target, each for so many seconds:
#
#     tests/fuzz/fuzz.sh SECONDS [TARGET …]
#
# It begins with the committed corpus and with what earlier runs found interesting (build/fuzz/corpus/). What breaks a
# target is left in build/fuzz/found/; mend it, and put it into tests/fuzz/corpus/<target>/ under a name that says what it was.
set -u
cd "$(dirname "$0")/../.."
seconds=${1:-60}
shift || true
[ $# -gt 0 ] || set -- slugs escapers markdown mustache records feed site
mkdir -p build/fuzz/found
broken=0
for target; do
    kept=build/fuzz/corpus/$target
    mkdir -p "$kept"
    build/fuzz/tests/fuzz/fuzz_"$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=6000 \
        -print_final_stats=1 -artifact_prefix="build/fuzz/found/$target-" "$kept" "tests/fuzz/corpus/$target" \
        >"build/fuzz/found/$target.log" 2>&1
    status=$?
    runs=$(awk '/stat::number_of_executed_units/ { print $2 }' "build/fuzz/found/$target.log")
    [ $status -eq 0 ] && what='nothing found' || { what="BROKEN, see build/fuzz/found/$target.log"; broken=1; }
    printf '%-10s %10s executions in %s s: %s\n' "$target" "${runs:-?}" "$seconds" "$what"
done
exit $broken
