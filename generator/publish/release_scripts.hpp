#pragma once

#include <string_view>

namespace schaukasten {

// What is done at a target with a shell, in the shell's words: POSIX, and of GNU only `mv -T`,
// which puts a symbolic link in place of another in one step. The folder there:
//
//     current -> releases/5f0c8b12ab34cd56     the web server's root
//     releases/5f0c8b12ab34cd56/               a whole site
//     releases/5f0c8b12ab34cd56.manifest       its ledger
//     releases/5f0c8b12ab34cd56.part/          one on its way
//     releases/5f0c8b12ab34cd56.gone           the ledger of one that is being deleted
//     releases/history                         which were live, a line each, the last one last
//     .schaukasten-lock -> <token> <who> <seconds since 1970>
//
// What they end with instead of 0: 40 no such folder, 41 "current" is not ours, 42 files arrived
// damaged, 43 the lock is not ours any more, 44 nothing to go back to, 45 there are things about
// persons in it that were withdrawn since.

/// Every script begins with it. $1 is the folder, $2 "make" if it may be made.
inline constexpr std::string_view script_start = R"sh(
set -eu
umask 022
LC_ALL=C
export LC_ALL
if [ ! -d "$1" ]; then
    if [ "$2" != make ] || ! mkdir -- "$1" 2>/dev/null; then exit 40; fi
fi
cd -- "$1"
)sh";

/// $3 token, $4 who. Takes the lock, or leaves it to who has it.
inline constexpr std::string_view lock_script = R"sh(
lock="$3 $4 $(date +%s)"
if ! ln -sn "$lock" .schaukasten-lock 2>/dev/null && [ ! -L .schaukasten-lock ]; then
    ln -sn "$lock" .schaukasten-lock # says why not
fi
)sh";

/// The release that is live, and the one that was before it.
inline constexpr std::string_view live_script = R"sh(
live=
before=
if [ -L current ]; then
    live=$(readlink current)
    case $live in releases/*) live=${live#releases/} ;; *) exit 41 ;; esac
    case $live in *[!0-9a-f]*) exit 41 ;; esac
elif [ -e current ]; then exit 41; fi
if [ -f releases/history ]; then
    last=
    while read -r each; do
        if [ "$each" = "$live" ]; then before=$last; fi
        if [ -f "releases/$each.manifest" ]; then last=$each; fi
    done <releases/history
fi
must_hold_lock() {
    case $(readlink .schaukasten-lock) in "$1 "*) ;; *) exit 43 ;; esac
}
# Whether all that ledger $1 says of persons is said by ledger $2.
says_no_more() {
    awk '!/^# person / { next }
        { sub(/^# person [^ ]+ /, "") }
        FNR == NR { known[$0]; next }
        !($0 in known) { more = 1 }
        END { exit more }' "$2" "$1"
}
# What other hands put into the live release. awk: a line of the ledger has its path behind 66 characters.
foreign() {
    if [ ! -f "releases/$live.manifest" ]; then return; fi
    (cd "releases/$live" && find . ! -type d) |
        awk 'NR == FNR { known[substr($0, 67)]; next } !(substr($0, 3) in known) { print substr($0, 3) }' \
            "releases/$live.manifest" -
}
# Takes $3 from the tree $1 into the tree $2. A link needs the file to be ours (protected_hardlinks).
take_over() {
    if [ -e "$2/$3" ] || [ -L "$2/$3" ]; then return; fi
    mkdir -p -- "$2/$(dirname -- "$3")"
    if [ -L "$1/$3" ]; then cp -P -- "$1/$3" "$2/$3"; return; fi
    ln -- "$1/$3" "$2/$3" 2>/dev/null || cp -p -- "$1/$3" "$2/$3"
}
switch_to() {
    rm -f .current-new
    ln -s "releases/$1" .current-new
    mv -T .current-new current
}
)sh";

/// Tells what is there.
inline constexpr std::string_view look_script = R"sh(
echo "now $(date +%s)"
if [ -L .schaukasten-lock ]; then echo "lock $(readlink .schaukasten-lock)"; fi
if [ -n "$live" ]; then
    echo "live $live"
    foreign | sed 's/^/foreign /'
fi
if [ -n "$before" ]; then echo "before $before"; fi
for each in releases/*; do
    case ${each#releases/} in
    *[!0-9a-f]*.part) ;;
    *.part) echo "unfinished ${each#releases/}" ;;
    *[!0-9a-f]*) ;;
    *)
        echo "release ${each#releases/}"
        if [ -f "$each.gone" ]; then echo "unfinished ${each#releases/}"; fi
        cat "$each.manifest" "$each.gone" 2>/dev/null | grep '^# person ' || true
        ;;
    esac
done | sort -u
for each in $live $before; do
    if [ -f "releases/$each.manifest" ]; then
        echo "manifest $each $(wc -c <"releases/$each.manifest")"
        cat "releases/$each.manifest"
    fi
done
)sh";

/// $3 what the lock says: gives up one's own, or breaks somebody else's.
inline constexpr std::string_view unlock_script = R"sh(
if [ "$(readlink .schaukasten-lock)" = "$3" ]; then rm -f .schaukasten-lock; fi
)sh";

/// $3 the one that stays.
inline constexpr std::string_view clear_script = R"sh(
for each in releases/*.part; do
    name=${each#releases/}
    if [ "$name" = "$3" ]; then continue; fi
    case ${name%.part} in *[!0-9a-f]*) ;; *) rm -rf -- "$each" ;; esac
done
)sh";

/// $3 token, $4 release, $5 how many to keep. Reads a line "0 path" for each file to take over from
/// the live release, "1 path" from the one before it, ".", and then the ledger.
inline constexpr std::string_view finish_script = R"sh(
must_hold_lock "$3"
new=$4
tree=releases/$new
if [ ! -d "$tree" ]; then tree=$tree.part; fi # else it was there before
echo / >releases/missing.part # and what somebody deleted there
take_over_kept() { # from, path
    if [ -e "$1/$2" ] || [ -L "$1/$2" ]; then take_over "$1" "$tree" "$2"; else echo "$2" >>releases/missing.part; fi
}
while IFS= read -r line; do
    case $line in
    .) break ;;
    '0 '*) take_over_kept "releases/$live" "${line#* }" ;;
    '1 '*) take_over_kept "releases/$before" "${line#* }" ;;
    esac
done
awk 'NR == FNR { missing[$0]; next } !(substr($0, 67) in missing)' releases/missing.part - >"releases/$new.manifest.part"
rm -f releases/missing.part
grep -v '^#' "releases/$new.manifest.part" | (cd "$tree" && sha256sum -c -) >/dev/null 2>&1 || exit 42
sync -f . 2>/dev/null || sync
mv "releases/$new.manifest.part" "releases/$new.manifest" # first: no release without one
rm -f "releases/$new.gone" # it was being deleted, and comes back
if [ "$tree" != "releases/$new" ]; then mv -T "$tree" "releases/$new"; fi
must_hold_lock "$3"
switch_to "$new"

# What was live after the release that is left now was rolled back: no longer part of the history.
if [ -f releases/history ]; then cat releases/history; fi | awk -v live="$live" -v new="$new" '
    { line[NR] = $0; if ($0 == live) end = NR }
    END {
        for (i = 1; i <= (end ? end : NR); i++) print line[i]
        if (!end && live != "") print live
        if (new != live) print new
    }' >releases/history.part
mv releases/history.part releases/history
kept=" $(awk -v keep="$5" '{ line[NR] = $0 }
    END { for (i = NR; i > 0 && n < keep; i--) if (!(line[i] in seen)) { seen[line[i]]; n++; print line[i] } }' \
    releases/history | tr '\n' ' ')"
for tree in releases/*; do
    name=${tree#releases/}
    case $name in
    *.part)
        name=${name%.part}
        case ${name%.manifest} in *[!0-9a-f]*) ;; *) rm -rf -- "$tree" ;; esac
        continue
        ;;
    *.manifest)
        case ${name%.manifest} in *[!0-9a-f]*) continue ;; esac
        if [ ! -d "${tree%.manifest}" ]; then rm -f "$tree"; fi
        continue
        ;;
    *[!0-9a-f]*) continue ;;
    esac
    if [ -f "$tree.manifest" ]; then
        case $kept in
        *" $name "*) if says_no_more "$tree.manifest" "releases/$new.manifest"; then continue; fi ;;
        esac
        mv "$tree.manifest" "$tree.gone" # from here on nobody goes back to it
    fi
    if [ ! -f "$tree.gone" ]; then continue; fi
    # Its own files, and of others what the new release has as well.
    grep -v '^#' "$tree.gone" | cut -c 67- | tr '\n' '\0' | (cd "$tree" && xargs -0 rm -f --)
    (cd "$tree" && find . ! -type d) | while IFS= read -r each; do
        if [ "$tree/$each" -ef "releases/$new/$each" ]; then rm -f -- "$tree/$each"; fi
    done
    find "$tree" -depth -type d -exec rmdir {} + 2>/dev/null || true
    rm -f "$tree.gone"
done
rm -f .schaukasten-lock
)sh";

/// $3 token. Goes back one release and gives the lock up.
inline constexpr std::string_view roll_back_script = R"sh(
case $(readlink .schaukasten-lock) in
"$3 "*) ;;
*) echo "now $(date +%s)"; echo "lock $(readlink .schaukasten-lock)"; exit 0 ;;
esac
if [ -z "$before" ]; then rm -f .schaukasten-lock; exit 44; fi
if ! says_no_more "releases/$before.manifest" "releases/$live.manifest"; then rm -f .schaukasten-lock; exit 45; fi
# Who has a page of the live release open still needs its styles, scripts and fonts.
# Its ledger names them: they go with it.
echo >releases/linked.part
grep -v '^#' "releases/$live.manifest" | while IFS= read -r line; do
    each=${line#*  }
    case $each in assets/*.css | assets/*.js | assets/*.woff2) ;; *) continue ;; esac
    if [ -e "releases/$before/$each" ] || [ ! -e "releases/$live/$each" ]; then continue; fi
    take_over "releases/$live" "releases/$before" "$each"
    echo "$line" >>releases/linked.part
done
awk 'NR == FNR { if ($0 != "") linked = linked $0 "\n"; next }
    /^# (davor|zuvor|unterwegs|ende)$/ && !told {
        told = 1
        if (linked != "" || $0 == "# davor") printf "# davor\n%s", linked
        if ($0 == "# davor") next
    }
    { print }' releases/linked.part "releases/$before.manifest" >"releases/$before.manifest.part"
mv "releases/$before.manifest.part" "releases/$before.manifest"
rm -f releases/linked.part
foreign | while IFS= read -r each; do
    take_over "releases/$live" "releases/$before" "$each" 2>/dev/null || true # unless it is in the way
done
switch_to "$before"
awk -v live="$live" '{ line[NR] = $0; if ($0 == live) end = NR - 1 } END { for (i = 1; i <= end; i++) print line[i] }' \
    releases/history >releases/history.part
mv releases/history.part releases/history
rm -f .schaukasten-lock
echo "live $before"
)sh";

} // namespace schaukasten
