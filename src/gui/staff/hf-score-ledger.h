/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_SCORE_LEDGER (hf_score_ledger_get_type ())

/**
 * HfScoreLedger:
 *
 * The service scores of somebody, month by month, with what they come to.
 */
G_DECLARE_FINAL_TYPE (HfScoreLedger, hf_score_ledger, HF, SCORE_LEDGER, GtkWidget)

/**
 * hf_score_ledger_set_up:
 * @context: what to work with
 *
 * Makes the ledger ready.
 */
void hf_score_ledger_set_up (HfScoreLedger *self, HfContext *context);

/**
 * hf_score_ledger_set_staff:
 * @id: whose, 0 for nobody's
 *
 * Shows this month of somebody.
 */
void hf_score_ledger_set_staff (HfScoreLedger *self, gint64 id);

/**
 * hf_score_ledger_export:
 * @file: where to, replaced when it is there
 *
 * Writes the month that is shown to a file, and tells on the page how it ended.
 */
void hf_score_ledger_export (HfScoreLedger *self, GFile *file);

/**
 * hf_score_ledger_name_file:
 * @staff: the name of whose scores they are
 * @month: a day of the month
 *
 * Returns: (transfer full): what a file with them is called at first
 */
char *hf_score_ledger_name_file (const char *staff, HfDate month);

G_END_DECLS
