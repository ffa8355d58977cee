# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# An X server of our own, seen by nobody else. Sourced, never run. Needs $scratch, a private folder.

display_pids=()

# display_start WIDTHxHEIGHT: sets DISPLAY and XAUTHORITY. A cookie keeps other users of the machine out.
display_start () {
  local cookie number
  cookie=$(mcookie)
  export XAUTHORITY=$scratch/xauthority
  xauth -q -f "$XAUTHORITY" add :0 . "$cookie" 2>/dev/null
  : >"$scratch/display"
  # With -noreset, or it turns clients away between the last one that left and the next.
  Xvfb -displayfd 3 -auth "$XAUTHORITY" -nolisten tcp -noreset -screen 0 "$1x24" \
    3>"$scratch/display" >"$scratch/xvfb.log" 2>&1 &
  display_pids+=($!)
  for _ in $(seq 200); do
    read -r number <"$scratch/display" && break
    sleep 0.05
  done
  if [ -z "${number:-}" ]; then
    cat "$scratch/xvfb.log" >&2
    return 1
  fi
  xauth -q -f "$XAUTHORITY" add ":$number" . "$cookie" 2>/dev/null
  export DISPLAY=:$number
  unset WAYLAND_DISPLAY
  openbox --sm-disable >"$scratch/openbox.log" 2>&1 &
  display_pids+=($!)
}

# display_stop: ends what display_start began, newest first.
display_stop () {
  local i
  for ((i = ${#display_pids[@]} - 1; i >= 0; i--)); do
    kill "${display_pids[i]}" 2>/dev/null || true
    wait "${display_pids[i]}" 2>/dev/null || true
  done
  display_pids=()
}
