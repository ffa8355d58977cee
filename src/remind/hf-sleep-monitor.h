/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tells when the machine woke up. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HF_TYPE_SLEEP_MONITOR (hf_sleep_monitor_get_type ())

/**
 * HfSleepMonitor:
 *
 * Listens to logind. Where there is none it stays silent; a jump of the clock is then the only
 * sign.
 */
G_DECLARE_FINAL_TYPE (HfSleepMonitor, hf_sleep_monitor, HF, SLEEP_MONITOR, GObject)

/**
 * HfSleepMonitor::resumed:
 * @self: the monitor
 *
 * The machine slept and is awake again.
 */

/**
 * hf_sleep_monitor_new:
 * @connection: (nullable): the bus logind is on; %NULL is the system bus, connected to in the
 *   background
 *
 * Returns: (transfer full): a monitor that listens as long as it is kept
 */
HfSleepMonitor *hf_sleep_monitor_new (GDBusConnection *connection);

G_END_DECLS
