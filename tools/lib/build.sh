# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Building, and running the program without installing it. Sourced after packages.sh, never run.
# Needs $root, the source folder.

# build_configure DIR OPTION...: only where it was never done; ninja notices later changes by itself.
build_configure () {
  local dir=$root/$1
  shift
  if [ ! -f "$dir/build.ninja" ]; then
    meson setup "$dir" "$root" "$@" >&2
  fi
}

# build_program ENGINE: brings the folder build/ up to date; silent where there is nothing to do.
build_program () {
  packages_ensure 'Building Huifang' "${packages_build[@]}" "${packages_run[@]}"
  build_configure build "-Dengine=$1" -Dtests=false
  if [ -x "$root/build/src/huifang" ]; then
    ninja -C "$root/build" --quiet | sed '/no work to do/d' >&2
  else
    say 'Building Huifang. This happens once and takes a minute or two.'
    ninja -C "$root/build" >&2
  fi
}

# build_exec DIR ARGUMENT...: becomes the program of that build, with that build's own settings
# schema and translations and the icons of the source.
build_exec () {
  local dir=$root/$1
  shift
  export GSETTINGS_SCHEMA_DIR=$dir/data
  export HUIFANG_LOCALEDIR=$dir/po
  export XDG_DATA_DIRS=$root/data:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
  exec "$dir/src/huifang" "$@"
}
