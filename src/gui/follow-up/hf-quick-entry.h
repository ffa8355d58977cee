/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_QUICK_ENTRY (hf_quick_entry_get_type ())

/**
 * HfQuickEntry:
 *
 * A popover in which a follow-up is planned by one line, and shown as understood before it is
 * saved.
 */
G_DECLARE_FINAL_TYPE (HfQuickEntry, hf_quick_entry, HF, QUICK_ENTRY, GtkPopover)

/**
 * hf_quick_entry_new:
 * @context: what to work with
 *
 * Returns: (transfer floating): a popover, still closed
 */
GtkWidget *hf_quick_entry_new (HfContext *context);

/**
 * hf_quick_entry_close:
 *
 * Closes it, and gives the focus back. What was typed stays for the next time.
 */
void hf_quick_entry_close (HfQuickEntry *self);

/**
 * hf_quick_entry_toggle:
 * @asker: a widget of the page that is told what was planned
 * @customer: whom it is about, 0 if the line shall say so
 *
 * Opens it with what was typed there last and is not planned yet, or closes it.
 */
void hf_quick_entry_toggle (HfQuickEntry *self, GtkWidget *asker, gint64 customer);

G_END_DECLS
