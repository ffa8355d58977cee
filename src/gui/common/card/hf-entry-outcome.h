/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ENTRY_OUTCOME (hf_entry_outcome_get_type ())

/**
 * HfEntryOutcome:
 *
 * Asks whether a call that is logged by hand was the follow-up that is planned, and when to call
 * again: what follows from its outcome then follows as it does from the keys of Today.
 */
G_DECLARE_FINAL_TYPE (HfEntryOutcome, hf_entry_outcome, HF, ENTRY_OUTCOME, GtkBox)

GtkWidget *hf_entry_outcome_new (HfContext *context, gint64 customer);

void     hf_entry_outcome_set (HfEntryOutcome *self, const char *outcome);
gboolean hf_entry_outcome_check (HfEntryOutcome *self);

HfChangeSet *hf_entry_outcome_log (HfEntryOutcome *self, const HfRow *contact, char **message);

G_END_DECLS
