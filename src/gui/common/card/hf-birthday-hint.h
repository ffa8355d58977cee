/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_BIRTHDAY_HINT (hf_birthday_hint_get_type ())

/**
 * HfBirthdayHint:
 *
 * Whose birthday it is, or will be soon, and which special days come; nothing where there are none.
 */
G_DECLARE_FINAL_TYPE (HfBirthdayHint, hf_birthday_hint, HF, BIRTHDAY_HINT, GtkWidget)

/**
 * hf_birthday_hint_set_customer:
 * @context: what to work with, the same each time
 * @row: (nullable): a customer as it is stored
 *
 * Tells of the days of a customer; told again whenever the row changes.
 */
void hf_birthday_hint_set_customer (HfBirthdayHint *self, HfContext *context, const HfRow *row);

G_END_DECLS
