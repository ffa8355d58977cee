/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A reminder in the bell's list. */

#pragma once

#include "app/hf-book-reminders.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_BELL_ROW (hf_bell_row_get_type ())

/**
 * HfBellRow:
 *
 * What was told and when; activated it closes the list and opens what it was about.
 */
G_DECLARE_FINAL_TYPE (HfBellRow, hf_bell_row, HF, BELL_ROW, AdwActionRow)

HfBellRow *hf_bell_row_new (const HfReminder *reminder, gint64 at, const char *path);
void       hf_bell_row_mark_new (HfBellRow *self);
void       hf_bell_row_mark_not_shown (HfBellRow *self);
void hf_bell_row_offer_snooze (HfBellRow *self, HfReminder *pending, HfBookReminders *reminders);
void hf_bell_row_close_menu (HfBellRow *self);
GMenuModel *hf_bell_row_make_menu (HfBellRow *self);

G_END_DECLS
