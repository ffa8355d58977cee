/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfFieldEdit:
 * @def: the entity
 * @field: the field
 * @widget: the widget that edits it
 * @options: (nullable): for a reference, the records to choose from
 * @offered: (nullable): for a choice, what may be chosen, where that is not all
 * @today: today, for ages
 *
 * A field and the widget it is edited in.
 */
typedef struct
{
  const HfEntityDef *def;
  guint              field;
  GtkWidget         *widget;
  GListModel        *options;
  HfChoice          *offered;
  HfDate             today;
} HfFieldEdit;

/**
 * hf_field_edit_describe:
 * @edit: a field
 * @error: a #HfValidationError, why it cannot be read
 *
 * Returns: (transfer none): a translated sentence, which says what to write instead
 */
const char *hf_field_edit_describe (const HfFieldEdit *edit, const GError *error);

/**
 * hf_field_edit_get_choices:
 * @edit: a field that is a choice
 *
 * Returns: (transfer none): what may be chosen
 */
const HfChoice *hf_field_edit_get_choices (const HfFieldEdit *edit);
const char     *hf_field_edit_get_choice (const HfFieldEdit *edit);
void            hf_field_edit_fill_choices (const HfFieldEdit *edit, const char *selected);

/**
 * HfFieldEditor:
 * @signal: the signal of the widget after which to save at once, or %NULL to save on leaving it
 * @make: makes the widget
 * @show: shows a row's value in it
 * @read: reads it into a draft; fails with a #HfValidationError
 *
 * How fields of a type are edited: one table a kind of widget.
 */
typedef struct
{
  const char *signal;
  GtkWidget *(*make) (const HfFieldEdit *edit);
  void (*show) (const HfFieldEdit *edit, const HfRow *row);
  gboolean (*read) (const HfFieldEdit *edit, HfRow *draft, GError **error);
} HfFieldEditor;

/**
 * hf_field_editor_for:
 * @field: a field
 * @is_multiline: whether a text may have several lines
 * @is_labelled: whether its label stands before it
 *
 * Returns: (transfer none): how it is edited
 */
const HfFieldEditor *
hf_field_editor_for (const HfFieldDef *field, gboolean is_multiline, gboolean is_labelled);

G_END_DECLS
