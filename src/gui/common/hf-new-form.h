/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_NEW_FORM (hf_new_form_get_type ())

/**
 * HfNewForm:
 *
 * The base of a form for a new row, which has a name. What was typed stays until it is saved or
 * given up.
 *
 * The template of a form says of these internal children what they are about: `title`,
 * `name_label`, `name`, `name_problem`, and `fields`, a box for what is asked besides.
 */
G_DECLARE_DERIVABLE_TYPE (HfNewForm, hf_new_form, HF, NEW_FORM, GtkWidget)

/**
 * HfNewFormClass:
 * @parent_class: the parent class
 * @check: marks what is missing besides the name; returns the first such field, %NULL for none.
 * %NULL: nothing is needed
 * @make_changes: (transfer full): what saves the row, and what to tell then
 * @clear: empties the fields besides the name. %NULL: they stay
 * @enter: what Enter does instead of saving; returns whether it did. %NULL: it saves
 *
 * The class of a form for a new row.
 */
struct _HfNewFormClass
{
  GtkWidgetClass parent_class;

  GtkWidget *(*check) (HfNewForm *self);
  HfChangeSet *(*make_changes) (HfNewForm *self, char **message);
  void (*clear) (HfNewForm *self);
  gboolean (*enter) (HfNewForm *self);
};

/**
 * HfNewForm::created:
 * @self: the form
 * @id: the new row
 *
 * The row was saved.
 */

/**
 * HfNewForm::cancelled:
 * @self: the form
 *
 * The form was given up.
 */

void hf_new_form_start (HfNewForm *self, HfContext *context, const char *name);
void hf_new_form_create (HfNewForm *self);
void hf_new_form_enter (HfNewForm *self);
void hf_new_form_set_doubtful (HfNewForm *self, gboolean is_doubtful);
void hf_new_form_clear (HfNewForm *self);
void hf_new_form_focus_create (HfNewForm *self);

HfContext  *hf_new_form_get_context (HfNewForm *self);
GtkWidget  *hf_new_form_get_name_entry (HfNewForm *self);
const char *hf_new_form_get_name (HfNewForm *self);
void        hf_new_form_show_problem (GtkWidget *entry, GtkWidget *problem, gboolean is_missing);

G_END_DECLS
