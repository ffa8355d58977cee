# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The one list of Debian packages, by what they are for, and how the missing ones are installed.
# Sourced, never run. The names hold on Debian 12 and 13.

# shellcheck disable=SC2034  # read by the scripts that source this file
{
  packages_build=(
    gcc libc6-dev meson ninja-build pkgconf gettext libxml2-utils desktop-file-utils
    libglib2.0-dev libgtk-4-dev libgtk-4-bin libadwaita-1-dev libnotify-dev libicu-dev libsqlite3-dev
    libpoppler-glib-dev libical-dev libqrencode-dev
  )
  packages_run=(
    adwaita-icon-theme librsvg2-common fonts-noto-cjk
  )
  packages_test=(
    appstream locales xvfb xauth openbox dbus-daemon at-spi2-core xdotool imagemagick poppler-utils
    dunst python3-dbusmock python3-pyatspi python3-gi python3-icalendar zbar-tools
  )
  packages_screenshot=(xvfb xauth openbox dbus-daemon xdotool imagemagick)
  packages_browser=(xvfb xauth openbox dbus-daemon dunst x11vnc novnc websockify)
  packages_sqlcipher=(libsqlcipher-dev sqlcipher)
}

say () {
  printf '%s\n' "$*" >&2
}

die () {
  say "$*"
  exit 1
}

debian_version () {
  sed -n 's/^VERSION_ID="\{0,1\}\([0-9]*\).*/\1/p' /etc/os-release
}

# The layout is checked by exactly the formatter it was made with, which Debian 13 no longer has. Only
# since then is Debian's own SQLCipher new enough to be tested as well.
if [ "$(debian_version)" = 12 ]; then
  packages_test+=(clang-format-14)
else
  packages_test+=(libsqlcipher-dev)
fi

as_root () {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "This needs root, and there is no sudo. As root, run: $*"
  fi
}

# Prints those of the packages that are not installed. Reads dpkg's own list: a few milliseconds.
packages_missing () {
  local installed name
  installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii  *//p') ||
    true  # dpkg-query fails where it does not know a name
  for name in "$@"; do
    grep -qxF -- "$name" <<<"$installed" || printf '%s\n' "$name"
  done
}

apt_install () {
  as_root apt-get update -q >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" >&2
}

# packages_ensure WHY NAME...: installs what is missing, saying so.
packages_ensure () {
  local why=$1 missing
  shift
  if ! command -v dpkg-query >/dev/null; then
    say "This is not Debian, so nothing is installed for you. $why needs: $*"
    return
  fi
  mapfile -t missing < <(packages_missing "$@")
  if [ ${#missing[@]} -eq 0 ]; then
    return
  fi
  say "$why needs packages that are not installed here. Installing with apt-get: ${missing[*]}"
  apt_install "${missing[@]}" || die "The packages could not be installed (see above)."
}

# apt_mirror RELEASE: address, and file of the key if one is named, of the Debian archive this machine
# itself uses for a release.
apt_mirror () {
  apt-get indextargets --format '$(REPO_URI)|$(RELEASE)|$(SIGNED_BY)' 'Created-By: Packages' |
    awk -F '|' -v release="$1" '$2 == release { print $1, $3 ~ "^/" ? $3 : ""; exit }'
}

# sqlcipher_is_usable: as meson.build asks. On a bare machine there is no pkg-config yet either.
sqlcipher_is_usable () {
  command -v pkg-config >/dev/null && pkg-config --exists 'sqlcipher >= 3.46'
}

# Debian 12's own SQLCipher is too old. Its backports have one, from the same mirror as the rest.
sqlcipher_ensure () {
  local list=/etc/apt/sources.list.d/huifang-backports.list mirror key
  if sqlcipher_is_usable; then
    return
  fi
  if [ "$(debian_version)" != 12 ]; then
    packages_ensure 'Encryption' "${packages_sqlcipher[@]}"
    return
  fi
  if [ -z "$(apt_mirror bookworm-backports)" ]; then
    read -r mirror key < <(apt_mirror bookworm) || true
    [ -n "${mirror:-}" ] || die 'No mirror for Debian 12 (bookworm) in the apt sources of this machine.'
    say 'Encryption needs SQLCipher 4.6, which Debian 12 has in bookworm-backports only.'
    say "Adding that suite from $mirror as $list; nothing else is taken from it."
    printf 'deb %s%s bookworm-backports main\n' "${key:+[signed-by=$key] }" "$mirror" |
      as_root tee "$list" >/dev/null
  fi
  say "Installing from bookworm-backports: ${packages_sqlcipher[*]}"
  # Not by -t, which would take what these depend on from there too.
  if ! apt_install "${packages_sqlcipher[@]/%//bookworm-backports}"; then
    as_root rm -f "$list"
    die 'SQLCipher could not be installed (see above); the suite was taken out again.'
  fi
}
