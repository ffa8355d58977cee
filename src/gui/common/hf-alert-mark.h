/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ALERT_MARK (hf_alert_mark_get_type ())

/**
 * HfAlertMark:
 *
 * Stands beside somebody's name where there are alerts, see hf_alert_find(), and tells them to who
 * points at it or listens. Where there are none, it takes no room.
 */
G_DECLARE_FINAL_TYPE (HfAlertMark, hf_alert_mark, HF, ALERT_MARK, GtkWidget)

/**
 * hf_alert_mark_new:
 *
 * Returns: (transfer full): a mark of nobody yet
 */
GtkWidget *hf_alert_mark_new (void);

/**
 * hf_alert_mark_set_row:
 * @row: (nullable): a customer, or a row that joins the fields of one
 *
 * Says who is meant. It is to be called again when the row changes.
 */
void hf_alert_mark_set_row (HfAlertMark *self, const HfRow *row);

/**
 * hf_alert_mark_set_words:
 * @words: (nullable): what hf_alert_words() found, a line each; %NULL for nothing
 *
 * Tells alerts that were read before, where there is no row any more.
 */
void hf_alert_mark_set_words (HfAlertMark *self, const char *words);

/**
 * hf_alert_mark_get_words:
 *
 * Returns: (transfer none): what it tells, for the spoken name of a whole line; "" for nothing
 */
const char *hf_alert_mark_get_words (HfAlertMark *self);

G_END_DECLS
