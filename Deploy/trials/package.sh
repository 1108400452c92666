#!/bin/bash
# Installs the Debian package into clean roots and makes the example there.   package.sh PROGRAM PACKAGE [SUITE…]
#
# PROGRAM is the built program, PACKAGE made from it on this machine; SUITE are releases of Debian (default: bookworm trixie).
# Another release has other C libraries (qpdf 12 has another binary interface than qpdf 11), so its package is built there first,
# in a root of its own, with this machine's Swift toolchain and the sources already fetched. In a second, clean root nothing but
# the package is installed. Documents on this machine's release must be those made here, byte for byte; on another, where Cairo,
# Pango and qpdf write other bytes, their text and their number of pages must be the same. Needs root, debootstrap and the network.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
[ $# -ge 2 ] || { echo "usage: $0 PROGRAM PACKAGE [SUITE…]" >&2; exit 64; }
[ "$(id -u)" = 0 ] || { echo "error: this trial makes roots of Debian and needs root" >&2; exit 69; }
program=$(realpath "$1") package=$(realpath "$2")
shift 2
suites=("$@")
[ ${#suites[@]} -gt 0 ] || suites=(bookworm trixie)
own=$(. /etc/os-release && echo "$VERSION_CODENAME")
as_of=2023-10-09T18:00:00+07:00
work=$(mktemp -d)
finish() {
  status=$?
  if [ $status = 0 ]; then rm -rf --one-file-system "$work"; else echo "what happened lies in $work" >&2; fi
  exit $status
}
trap finish EXIT
fail() { echo "FAIL $1" >&2; exit 1; }

# Runs a command in a root that sees its own processes alone.
inside() {
  local root=$1
  shift
  unshare --mount --pid --fork --mount-proc="$root/proc" chroot "$root" /usr/bin/env -i \
    PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
as_user() { local root=$1; shift; inside "$root" setpriv --reuid baocao --regid baocao --clear-groups "$@"; }

# Builds the package in a root of another release; prints its path.
built_in() {
  local suite=$1 root=$work/build-$1 toolchain
  toolchain=$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")
  echo "==> building the package on Debian $suite" >&2
  "$here/root.sh" "$suite" "$root" >&2
  # What the toolchain itself needs; what the program needs its own set-up installs.
  inside "$root" sh -c "apt-get update -qq && apt-get install -y -qq --no-install-recommends ca-certificates g++ git make \
    binutils-gold dpkg-dev python3 libcurl4-openssl-dev libxml2-dev libncurses-dev zlib1g-dev tzdata" \
    > "$work/build-$suite.log" 2>&1 || { tail -5 "$work/build-$suite.log" >&2; fail "packages of the toolchain on $suite"; }
  mkdir -p "$root/source" "$root$toolchain"
  tar -C "$home" --exclude=./.build --exclude=./.git --exclude=./out -cf - . | tar -C "$root/source" -xf -
  mkdir -p "$root/source/.build"
  cp -a "$home"/.build/{checkouts,repositories,workspace-state.json} "$root/source/.build/"
  [ ! -e "$home/Package.resolved" ] || cp "$home/Package.resolved" "$root/source/"
  unshare --mount --pid --fork sh -c '
    set -e
    mount --bind "$1" "$2$1"
    mount -t proc proc "$2/proc"
    exec chroot "$2" /usr/bin/env -i PATH="$1/bin:/usr/sbin:/usr/bin:/sbin:/bin" HOME=/root LANG=C.UTF-8 sh -c "
      set -e
      cd /source
      Deploy/setup.sh program
      swift build -c release --static-swift-stdlib --disable-automatic-resolution --product baocao
      Deploy/package/deb.sh /source/package"' _ "$toolchain" "$root" >> "$work/build-$suite.log" 2>&1 \
    || { tail -20 "$work/build-$suite.log" >&2; fail "the build on $suite"; }
  mkdir -p "$home/.build/packages/$suite"
  cp "$root"/source/package/*.deb "$home/.build/packages/$suite/"
  rm -rf --one-file-system "$root"
  ls "$home/.build/packages/$suite"/*.deb
}

# The example, made here.
cp -a "$home/Examples/thanh-tri-2023" "$work/example"
rm -rf "$work"/example/ledger.* "$work/example/feedback"
cp -a "$work/example" "$work/here"
BAOCAO_HOME=$home "$program" run "$work/here" --as-of $as_of --out "$work/out-here" 2> "$work/here.log" \
  || { cat "$work/here.log" >&2; fail "the example on this machine"; }

for suite in "${suites[@]}"; do
  chosen=$package
  [ "$suite" = "$own" ] || chosen=$(built_in "$suite")
  root=$work/$suite
  "$here/root.sh" "$suite" "$root"
  inside "$root" dpkg-query -W -f '${Package}\n' | sort > "$work/$suite.before"
  cp "$chosen" "$root/tmp/baocao.deb"
  inside "$root" sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends /tmp/baocao.deb' \
    > "$work/$suite.log" 2>&1 || { tail -20 "$work/$suite.log" >&2; fail "the package does not install on $suite"; }
  inside "$root" dpkg-query -W -f '${Package}\n' | sort > "$work/$suite.after"
  brought=$(comm -13 "$work/$suite.before" "$work/$suite.after")
  echo "==> Debian $suite: the package brings $(wc -l <<< "$brought") packages"
  ! grep -E -e '-dev$|swift|^g?cc|^python' <<< "$brought" || fail "more than what is needed at run time"

  # What the package must have laid down.
  ! inside "$root" ldd /usr/bin/baocao | grep -E 'not found|libswift|libFoundation' || fail "a library is missing"
  inside "$root" dpkg --verify baocao | grep . && fail "files are not as packaged"
  inside "$root" getent passwd baocao > /dev/null || fail "there is no user baocao"
  [ "$(inside "$root" stat -c '%U %a' /srv/baocao)" = "baocao 750" ] || fail "/srv/baocao is not the user's"
  inside "$root" dpkg-query -W -f '${Conffiles}\n' baocao | grep -q ' /etc/baocao/baocao.conf ' || fail "settings are no settings"
  inside "$root" bash -n /usr/share/bash-completion/completions/baocao || fail "completions of bash"
  dpkg-deb -c "$chosen" > "$work/$suite.files"
  for command in "" -run -ledger-restore; do
    # A minimal root leaves manual pages out; the package has them.
    grep -q "/usr/share/man/man1/baocao$command\.1\.gz" "$work/$suite.files" || fail "no manual page of baocao$command"
  done
  for unit in baocao@.service baocao@.timer baocao-failure@.service; do
    grep -q "/lib/systemd/system/$unit" "$work/$suite.files" || fail "no $unit"
  done

  # The example, by the user it is meant for, without the network.
  cp -a "$work/example" "$root/srv/baocao/thanh-tri-2023"
  inside "$root" chown -R baocao:baocao /srv/baocao/thanh-tri-2023
  as_user "$root" baocao doctor /srv/baocao/thanh-tri-2023 --out /srv/baocao/out > "$work/$suite.doctor" 2>&1 \
    || { cat "$work/$suite.doctor" >&2; fail "doctor on $suite"; }
  run=(baocao run /srv/baocao/thanh-tri-2023 --as-of $as_of --out /srv/baocao/out)
  inside "$root" unshare --net setpriv --reuid baocao --regid baocao --clear-groups "${run[@]}" 2> "$work/$suite.run" \
    || { cat "$work/$suite.run" >&2; fail "the run on $suite"; }
  as_user "$root" "${run[@]}" 2>&1 | grep -q "nothing to do" || fail "the second run did something"
  if [ "$suite" = "$own" ]; then
    "$here/same-documents.sh" "$work/out-here" "$root/srv/baocao/out"
  else
    grep -E '^ok.* (cairo|pango|qpdf|fontconfig|harfbuzz)' -i "$work/$suite.doctor" || true
    same=0 other=0
    while read -r file; do
      there=$root/srv/baocao/out/$file
      [ -f "$there" ] || fail "$file is not there"
      qpdf --check "$there" > "$work/check" 2>&1 || { cat "$work/check" >&2; fail "$file is damaged"; }
      if cmp -s "$work/out-here/$file" "$there"; then same=$((same + 1)); continue; fi
      other=$((other + 1))
      cmp <(pdftotext -layout "$work/out-here/$file" -) <(pdftotext -layout "$there" -) || fail "$file says something else"
      [ "$(pdfinfo "$work/out-here/$file" | grep Pages)" = "$(pdfinfo "$there" | grep Pages)" ] || fail "$file has other pages"
    done < <(cd "$work/out-here" && find . -name '*.pdf' | sort)
    echo "ok: $((same + other)) documents say the same on the same pages; $same are the same bytes, $other are drawn by other versions"
  fi

  # Taken away, it leaves what was made.
  inside "$root" dpkg --purge baocao >> "$work/$suite.log" 2>&1 || fail "the package cannot be taken away"
  [ -f "$root/srv/baocao/thanh-tri-2023/ledger.sqlite" ] || fail "taking the package away took the ledger"
  [ ! -e "$root/usr/bin/baocao" ] && [ ! -e "$root/etc/baocao/baocao.conf" ] || fail "something of the package is left"
  rm -rf --one-file-system "$root"
done
echo "ok: the package works on ${suites[*]}"
