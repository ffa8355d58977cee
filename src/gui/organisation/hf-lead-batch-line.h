/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_LEAD_BATCH_LINE (hf_lead_batch_line_get_type ())

/**
 * HfLeadBatchLine:
 *
 * How many came of a batch of leads, and the way to the list of them.
 */
G_DECLARE_FINAL_TYPE (HfLeadBatchLine, hf_lead_batch_line, HF, LEAD_BATCH_LINE, GtkBox)

GtkWidget *hf_lead_batch_line_new (HfContext *context, gint64 activity);

G_END_DECLS
