/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The inside of the field, for hf-editable-row.c, hf-editable-row-guard.c,
 * hf-editable-row-names.c and hf-editable-row-rule.c. */

#include "gui/common/hf-editable-row-editor.h"
#include "gui/common/hf-editable-row-rule.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-field-row.h"
#include "gui/common/hf-field-save.h"
#include "gui/common/hf-revealed.h"

struct _HfEditableRow
{
  GtkWidget parent_instance;

  /* owned */
  char    *field_name;
  char    *remark;  /* about what is stored, NULL for none */
  char    *lock;    /* why it is not typed into, NULL where it is */
  char    *refusal; /* why what was read last is not taken, NULL for a reason of the field's own */
  HfClock *clock;
  HfContext  *context; /* NULL before hf_editable_row_guard() */
  HfFieldSave save;

  HfEditableRowCheck check; /* (nullable) */
  gpointer           check_data;

  const HfFieldEditor *editor;      /* NULL before hf_editable_row_set_up() */
  HfFieldEdit          edit;        /* its options are owned */
  HfSuggestions       *suggestions; /* (nullable): a child */
  GtkWidget           *unread; /* (nullable): a child, seen when there are no choices to show */
  HfRevealed          *guard;  /* (nullable): a child, see hf-editable-row-guard.c */
  gboolean             follows_focus;
  gboolean             is_multiline;
  gboolean             shows_label;
  gboolean             is_showing; /* the program, not the person, changes the widget */
  gboolean             is_telling; /* what was chosen; the drop-down is still at it */
  gboolean             is_chosen;  /* the person chose from a drop-down or moved a switch */

  /* template children */
  GtkWidget *label;
  GtkWidget *holder;
  GtkWidget *problem;
};

gboolean hf_editable_row_has_focus (HfEditableRow *self);
gboolean hf_editable_row_is_called (HfFieldRow *row, const char *typed);
gboolean hf_editable_row_is_edited (HfEditableRow *self);
gboolean hf_editable_row_is_locked (HfEditableRow *self);
void     hf_editable_row_show_guard (HfEditableRow *self);
gboolean hf_editable_row_allows (HfEditableRow *self, const HfRow *draft, GError **error);

const char *hf_editable_row_describe (HfEditableRow *self, const GError *error);
