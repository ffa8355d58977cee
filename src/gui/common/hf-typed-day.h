/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-days-off.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

char  *hf_typed_day_describe (const HfDaysOff *days_off, HfDate day, HfDate today);
HfDate hf_typed_day_read_past (GtkWidget *field, HfDate today, const char **flaw);
void   hf_typed_day_mark (GtkWidget *field, GtkWidget *reading, gboolean is_wrong);

G_END_DECLS
