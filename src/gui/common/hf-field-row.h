/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_FIELD_ROW (hf_field_row_get_type ())

/**
 * HfFieldRow:
 *
 * One line of a form: a field, or a list of what hangs on a record. A form asks it whether there is
 * anything to be seen.
 */
G_DECLARE_INTERFACE (HfFieldRow, hf_field_row, HF, FIELD_ROW, GtkWidget)

/**
 * HfFieldRowInterface:
 * @parent_iface: the parent interface
 * @get_label: its label, translated
 * @is_empty: whether it holds nothing, not even something half typed
 * @is_called: (nullable): whether people call it something that begins so, see
 *   hf_field_names_have()
 *
 * What a line of a form has to tell.
 */
struct _HfFieldRowInterface
{
  GTypeInterface parent_iface;

  const char *(*get_label) (HfFieldRow *self);
  gboolean (*is_empty) (HfFieldRow *self);
  gboolean (*is_called) (HfFieldRow *self, const char *typed);
};

/**
 * hf_field_row_get_label:
 *
 * Returns: (transfer none): its label, translated
 */
const char *hf_field_row_get_label (HfFieldRow *self);

/**
 * hf_field_row_is_empty:
 *
 * Returns: whether it holds nothing, not even something half typed
 */
gboolean hf_field_row_is_empty (HfFieldRow *self);

/**
 * hf_field_row_is_found:
 * @typed: what is looked for
 *
 * Returns: whether it is called that, here or by people, see hf_match_get_place()
 */
gboolean hf_field_row_is_found (HfFieldRow *self, const char *typed);

G_END_DECLS
