#!/bin/bash
# Makes a clean Debian root in a folder.   root.sh SUITE FOLDER
#
# The bare root is kept in .build/roots/SUITE.tar and taken from there the next time. Packages come from where this machine's
# own come from. Needs root and debootstrap.
set -eu
[ $# = 2 ] || { echo "usage: $0 SUITE FOLDER" >&2; exit 64; }
suite=$1 folder=$2
store=$(cd "$(dirname "$0")/../.." && pwd)/.build/roots
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' | head -1)
[ -n "$mirror" ] || { echo "error: this machine's apt names no Debian archive" >&2; exit 69; }

mkdir -p "$folder" "$store"
if [ ! -e "$store/$suite.tar" ]; then
  echo "==> making a root of Debian $suite"
  debootstrap --variant=minbase "$suite" "$folder" "$mirror" > "$store/$suite.log" 2>&1 \
    || { tail -5 "$store/$suite.log" >&2; exit 70; }
  rm -f "$folder"/var/cache/apt/archives/*.deb
  tar -C "$folder" -cf "$store/$suite.tar.new" .
  mv "$store/$suite.tar.new" "$store/$suite.tar"
else
  tar -C "$folder" -xf "$store/$suite.tar"
fi
cp /etc/resolv.conf "$folder/etc/resolv.conf"
# Services have nothing to run on here.
printf '#!/bin/sh\nexit 101\n' > "$folder/usr/sbin/policy-rc.d"
chmod 755 "$folder/usr/sbin/policy-rc.d"
