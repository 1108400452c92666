#!/bin/bash
# Makes a Debian package of the built program.   Deploy/package/deb.sh [--program FILE] [FOLDER]
#
# The program should be built with static Swift libraries (make deb does), so that the package needs none. What it needs of
# Debian is read from the program itself.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
cd "$here"

program=.build/release/baocao
[ "${1:-}" = --program ] && { program=$2; shift 2; }
folder=${1:-.build}

version=$("$program" --version)
architecture=$(dpkg --print-architecture)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
Deploy/install.sh --program "$program" --prefix /usr --destdir "$tree" >/dev/null
gzip -9n "$tree"/usr/share/man/man1/*.1
install -D -m 644 LICENSE "$tree/usr/share/doc/baocao/copyright"
gzip -9nc CHANGELOG.md > "$tree/usr/share/doc/baocao/changelog.gz"

# dpkg-shlibdeps wants a source package around it.
work=$(mktemp -d)
mkdir "$work/debian"
printf 'Source: baocao\nPackage: baocao\nArchitecture: any\n' > "$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O --ignore-missing-info "$tree/usr/bin/baocao" 2>/dev/null | sed 's/^shlibs:Depends=//')
rm -rf "$work"

mkdir "$tree/DEBIAN"
cat > "$tree/DEBIAN/control" <<CONTROL
Package: baocao
Version: $version
Architecture: $architecture
Maintainer: ${DEBFULLNAME:-The baocao maintainers} <${DEBEMAIL:-root@localhost}>
Section: text
Priority: optional
Installed-Size: $(du -sk "$tree/usr" | cut -f1)
Depends: $depends, fonts-liberation2 | fonts-liberation, fonts-noto-core
Recommends: curl
Description: signed-ready Vietnamese PDF reports of learning campaigns
 Turns the activity reports that schools and communes send in into the
 district report and a summary for every commune, unattended.
CONTROL
echo /etc/baocao/baocao.conf > "$tree/DEBIAN/conffiles"
cat > "$tree/DEBIAN/postinst" <<'POSTINST'
#!/bin/sh
set -e
if [ "$1" = configure ]; then
  if command -v systemd-sysusers >/dev/null; then systemd-sysusers baocao.conf
  elif ! getent passwd baocao >/dev/null; then useradd --system --home-dir /srv/baocao --shell /usr/sbin/nologin --user-group baocao
  fi
  if command -v systemd-tmpfiles >/dev/null; then systemd-tmpfiles --create baocao.conf || true
  else install -d -o baocao -g baocao -m 750 /srv/baocao && install -d -o baocao -g baocao -m 755 /srv/baocao/out
  fi
  [ -d /run/systemd/system ] && systemctl daemon-reload || true
fi
POSTINST
chmod 755 "$tree/DEBIAN/postinst"
mkdir -p "$folder"
package="$folder/baocao_${version}_$architecture.deb"
dpkg-deb --root-owner-group --build "$tree" "$package" >/dev/null
echo "==> $package"
