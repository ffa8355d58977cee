/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_PERSON_ROW (hf_person_row_get_type ())

/**
 * HfPersonRow:
 *
 * A field of a card that names a customer: their card is opened from it, another is chosen, or
 * nobody.
 */
G_DECLARE_DERIVABLE_TYPE (HfPersonRow, hf_person_row, HF, PERSON_ROW, GtkWidget)

/**
 * HfPersonRowClass:
 * @parent_class: the parent class
 * @choose: somebody chose a customer, or 0 for nobody: store that
 *
 * The class of such a field.
 */
struct _HfPersonRowClass
{
  GtkWidgetClass parent_class;

  void (*choose) (HfPersonRow *self, gint64 customer);
};

void       hf_person_row_set_label (HfPersonRow *self, const char *label);
void       hf_person_row_set_context (HfPersonRow *self, HfContext *context);
HfContext *hf_person_row_get_context (HfPersonRow *self);
void hf_person_row_show (HfPersonRow *self, gint64 customer, const char *name, gboolean may_choose);
void hf_person_row_show_alerts (HfPersonRow *self, const HfRow *customer);

G_END_DECLS
