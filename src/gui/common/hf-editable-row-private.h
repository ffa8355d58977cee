/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The inside of the field, for hf-editable-row.c and hf-editable-row-guard.c. */

#include "gui/common/hf-editable-row-editor.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-field-save.h"
#include "gui/common/hf-revealed.h"

struct _HfEditableRow
{
  GtkWidget parent_instance;

  /* owned */
  char       *field_name;
  char       *remark; /* about what is stored, NULL for none */
  char       *lock;   /* why it is not typed into, NULL where it is */
  HfClock    *clock;
  HfContext  *context; /* NULL before hf_editable_row_guard() */
  HfFieldSave save;

  const HfFieldEditor *editor;      /* NULL before hf_editable_row_set_up() */
  HfFieldEdit          edit;        /* its options are owned */
  HfSuggestions       *suggestions; /* (nullable): a child */
  GtkWidget           *unread; /* (nullable): a child, seen when there are no choices to show */
  HfRevealed          *guard;  /* (nullable): a child, see hf-editable-row-guard.c */
  gboolean             follows_focus;
  gboolean             is_multiline;
  gboolean             shows_label;
  gboolean             is_showing; /* the program, not the person, changes the widget */
  gboolean             is_chosen;  /* the person chose from a drop-down or moved a switch */

  /* template children */
  GtkWidget *label;
  GtkWidget *holder;
  GtkWidget *problem;
};

gboolean hf_editable_row_has_focus (HfEditableRow *self);
gboolean hf_editable_row_is_edited (HfEditableRow *self);
gboolean hf_editable_row_is_locked (HfEditableRow *self);
void     hf_editable_row_show_guard (HfEditableRow *self);
