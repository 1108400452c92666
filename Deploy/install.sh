#!/bin/bash
# Puts the built program where a system looks for programs.   Deploy/install.sh [--program FILE] [--prefix DIR] [--destdir DIR]
#
# PREFIX/bin/baocao, PREFIX/share/baocao (layouts and the list of faces), manual pages and completions of three shells, made
# from the program's own help. With PREFIX /usr also systemd units, the user `baocao` and its folders, and /etc/baocao.
set -eu
cd "$(dirname "$0")/.."

program=.build/release/baocao
prefix=/usr/local
destdir=
while [ $# -gt 0 ]; do
  case "$1" in
    --program) program=$2 ;;
    --prefix) prefix=$2 ;;
    --destdir) destdir=$2 ;;
    *) echo "usage: $0 [--program FILE] [--prefix DIR] [--destdir DIR]" >&2; exit 64 ;;
  esac
  shift 2
done
[ -x "$program" ] || { echo "error: there is no program at $program; build it with: make build" >&2; exit 66; }

root=$destdir$prefix
install -D -m 755 "$program" "$root/bin/baocao"
strip --strip-unneeded "$root/bin/baocao"

share=$root/share/baocao
rm -rf "$share"
mkdir -p "$share"
cp -R Layouts Fonts Places "$share/"
find "$share" -name '.*' -type f -delete
chmod -R u=rwX,go=rX "$share"

mkdir -p "$root/share/man/man1"
"$program" --experimental-dump-help | python3 Deploy/package/manual.py "$root/share/man/man1" "$("$program" --version)"
for shell in bash zsh fish; do
  case $shell in
    bash) file=share/bash-completion/completions/baocao ;;
    zsh) file=share/zsh/site-functions/_baocao ;;
    fish) file=share/fish/vendor_completions.d/baocao.fish ;;
  esac
  mkdir -p "$(dirname "$root/$file")"
  "$program" --generate-completion-script $shell > "$root/$file"
done

if [ "$prefix" = /usr ]; then
  mkdir -p "$destdir/lib/systemd/system" "$root/lib/sysusers.d" "$root/lib/tmpfiles.d" "$destdir/etc/baocao"
  install -m 644 Deploy/package/baocao@.service Deploy/package/baocao@.timer "Deploy/baocao-failure@.service" \
    "$destdir/lib/systemd/system/"
  install -m 644 Deploy/package/sysusers.conf "$root/lib/sysusers.d/baocao.conf"
  install -m 644 Deploy/package/tmpfiles.conf "$root/lib/tmpfiles.d/baocao.conf"
  [ -e "$destdir/etc/baocao/baocao.conf" ] || install -m 644 Deploy/package/baocao.conf "$destdir/etc/baocao/baocao.conf"
fi
echo "==> installed in $root"
