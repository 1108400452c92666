#!/bin/bash
# Installs the Debian packages that are missing.   Deploy/setup.sh program|tests|bench|page|roots|cluster
# Does nothing, and needs no root, when everything is there.
set -eu

program=(libcairo2-dev libpango1.0-dev libqpdf-dev liblcms2-dev libzip-dev libexpat1-dev libxlsxwriter-dev libsqlite3-dev
  fonts-liberation2 fonts-noto-core pkg-config)
# What the libxlsxwriter of Debian 13 names in turn.
case "$(. /etc/os-release && echo "${VERSION_CODENAME:-}")" in trixie) program+=(libminizip-dev libssl-dev) ;; esac
tests=(faketime poppler-utils mupdf-tools qpdf python3 python3-venv openjdk-17-jdk-headless libjaxb-java libjaxb-api-java unzip)

bench=(binutils poppler-utils pkg-config python3 valgrind)
page=(chromium python3 python3-venv)
roots=(debootstrap dpkg-dev poppler-utils qpdf python3)
cluster=(slurm-wlm munge parallel debootstrap dpkg-dev buildah runc python3 python3-yaml)

case "${1:-}" in
  program) wanted=("${program[@]}") ;;
  tests) wanted=("${tests[@]}") ;;
  bench) wanted=("${bench[@]}") ;;
  page) wanted=("${page[@]}") ;;
  roots) wanted=("${roots[@]}") ;;
  cluster) wanted=("${cluster[@]}") ;;
  *) echo "usage: $0 program|tests|bench|page|roots|cluster" >&2; exit 64 ;;
esac

if ! command -v swift >/dev/null; then
  echo "error: there is no Swift toolchain on this machine" >&2
  echo "hint: install Swift 6.2 or newer from https://www.swift.org/install/linux/ and put its bin folder on the PATH" >&2
  exit 69
fi

missing=()
for package in "${wanted[@]}"; do
  status=$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null || true)
  [ "$status" = "ii " ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -ne 0 ]; then
  echo "error: packages are missing: ${missing[*]}" >&2
  echo "hint: sudo apt-get install ${missing[*]}" >&2
  exit 69
fi
echo "==> installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
