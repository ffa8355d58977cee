/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"
#include "gui/common/hf-editable-row-rule.h"
#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What takes back what a toast of the dialog tells of. */
#define HF_ROWS_DIALOG_UNDO "rows.undo"

#define HF_TYPE_ROWS_DIALOG (hf_rows_dialog_get_type ())

/**
 * HfRowsDialog:
 *
 * Where a hospital says what there is of something few: membership tiers, classes of cases. Each
 * change holds at once and can be undone.
 */
G_DECLARE_FINAL_TYPE (HfRowsDialog, hf_rows_dialog, HF, ROWS_DIALOG, AdwWindow)

/**
 * HfRowsDialogParts:
 * @entity: the entity's table
 * @parent_field: the reference by which its rows hang on a row of the dialog
 * @fields: the names of the fields that are edited, parted by blanks
 * @title: msgid of the title
 * @add: msgid of the button that adds one
 * @sum_up: (nullable): writes what the rows of a list of records come to; (transfer full)
 *
 * What each row of a dialog consists of.
 */
typedef struct
{
  const char *entity;
  const char *parent_field;
  const char *fields;
  const char *title;
  const char *add;
  char *(*sum_up) (GListModel *records);
} HfRowsDialogParts;

/**
 * HF_ROWS_DIALOG_STAYS:
 *
 * The rows of a dialog are neither added one by one nor removed.
 */
#define HF_ROWS_DIALOG_STAYS G_MAXUINT

/**
 * HF_ROWS_DIALOG_DELETES:
 *
 * Nothing refers to the rows of a dialog: they go for good, but for Undo.
 */
#define HF_ROWS_DIALOG_DELETES (G_MAXUINT - 1)

/**
 * HfRowsDialogKind:
 * @def: the entity
 * @fields: (array zero-terminated=1): the fields that are edited, by name; a reference is to the
 *   entity itself
 * @orders: the fields the rows are sorted by
 * @archived: the field by which a row that is removed is archived; %HF_ROWS_DIALOG_STAYS where
 *   none is, %HF_ROWS_DIALOG_DELETES where it is deleted
 * @heading: (nullable): the field that is not edited and stands above the others
 * @title: msgid of the title
 * @add: (nullable): msgid of the button that adds one
 * @remove: (nullable): msgid of the button that removes one
 * @nothing: msgid of what is said while there are none
 * @make_new: (nullable): makes a row to begin with
 * @begin: (nullable): says of a new row what follows from the day it is made on
 * @make_usual: (nullable): makes the usual rows, if there are any
 * @parts: (nullable): what a row consists of
 * @check: (nullable): judges what is typed in a field of a row
 * @make_extra: (nullable): makes what stands below the fields of a row, (transfer floating)
 * @explain: (nullable): says what has to be known beside the rows, as they are now; (transfer full)
 *   (nullable)
 *
 * What a dialog is about.
 */
typedef struct
{
  const HfEntityDef *def;
  const char *const *fields;
  guint              orders[2];
  guint              archived;
  const char        *heading;
  const char        *title;
  const char        *add;
  const char        *remove;
  const char        *nothing;
  HfRow *(*make_new) (void);
  void (*begin) (HfRow *row, HfDate today);
  HfChangeSet *(*make_usual) (void);
  const HfRowsDialogParts *parts;
  HfEditableRowCheck       check;
  GtkWidget *(*make_extra) (GtkWidget *dialog, HfContext *context, HfRecord *record);
  char *(*explain) (HfContext *context);
} HfRowsDialogKind;

/* The membership tiers, the classes of cases, the departments, the service packages, and the plans
 * for cells of stage, need and value. */
extern const HfRowsDialogKind hf_rows_dialog_tiers;
extern const HfRowsDialogKind hf_rows_dialog_classes;
extern const HfRowsDialogKind hf_rows_dialog_departments;
extern const HfRowsDialogKind hf_rows_dialog_packages;
extern const HfRowsDialogKind hf_rows_dialog_plans;

/**
 * hf_rows_dialog_present:
 * @parent: a widget of the window
 * @context: what to work with
 * @kind: what it is about
 *
 * Opens a dialog.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
hf_rows_dialog_present (GtkWidget *parent, HfContext *context, const HfRowsDialogKind *kind);

/**
 * hf_rows_dialog_show_row:
 * @self: a dialog that was just opened
 * @id: a row of it
 *
 * Brings a row into view once it is read, with the focus in its first field.
 */
void hf_rows_dialog_show_row (HfRowsDialog *self, gint64 id);

G_END_DECLS
