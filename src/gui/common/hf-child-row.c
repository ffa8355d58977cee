/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A row of a list of children. It knows the entity's table and nothing of any entity. */

#include "gui/common/hf-child-row.h"

#include "core/hf-validate.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-conflict.h"
#include "gui/common/hf-drop-down.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-saving.h"

#include <glib/gi18n.h>

#define NAME_CHARS   8
#define COLUMN_CHARS 6
#define TOPIC_CHARS  8
#define DATE_CHARS   10
#define EXAMPLE      "hf-example" /* object data of an entry in a column */

struct _HfChildRow
{
  GtkWidget parent_instance;

  /* owned */
  HfContext *context;
  HfRecord  *record; /* NULL for a new one */
  HfRow     *row;
  GPtrArray *fields; /* of HfEditableRow, which belong to the boxes */
  gboolean   is_inserting;

  const HfEntityDef *def;

  /* template children */
  GtkWidget *entries;
  GtkWidget *remove;
  GtkWidget *problems;
  GtkWidget *checks;
  GtkWidget *explanation;
};

enum
{
  DESCRIBED,
  REFUSED,
  STORED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfChildRow, hf_child_row, GTK_TYPE_WIDGET)

static HfEditableRow *
nth_field (HfChildRow *self, guint i)
{
  return g_ptr_array_index (self->fields, i);
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static gboolean
is_any_checked (HfChildRow *self)
{
  for (guint i = 0; i < self->def->n_fields; i++)
    if (self->def->fields[i].type == HF_FIELD_BOOL && hf_row_int (self->row, i) != 0)
      return TRUE;
  return FALSE;
}

/* What is not ticked is of no interest but to who edits the row. */
static void
show_checks (HfChildRow *self, gboolean is_edited)
{
  gtk_widget_set_visible (self->checks, gtk_widget_get_first_child (self->checks) != NULL &&
                                          self->row != NULL &&
                                          (is_edited || is_any_checked (self)));
}

/* One below the other, examples look like days of their own: under headings there are some only
 * where one is typed. */
static void
show_examples (HfChildRow *self, gboolean is_edited)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      GtkWidget  *editor = hf_editable_row_get_editor (nth_field (self, i));
      const char *example = g_object_get_data (G_OBJECT (editor), EXAMPLE);

      if (example != NULL)
        gtk_entry_set_placeholder_text (GTK_ENTRY (editor), is_edited ? example : "—");
    }
}

static void
explain (HfChildRow *self, const char *text, gboolean is_problem)
{
  gtk_label_set_text (GTK_LABEL (self->explanation), text ? text : "");
  gtk_widget_set_visible (self->explanation, text != NULL);
  (is_problem ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->explanation,
                                                                         "error");
}

static void
show_explanation (HfChildRow *self)
{
  g_autofree char *text = NULL;

  if (self->row->id != 0)
    g_signal_emit (self, signals[DESCRIBED], 0, self->row, &text);
  explain (self, text, FALSE);
}

/* What a rule of the book forbids, somebody who knows the rule may say more of. */
static void
tell_refused (HfChildRow *self, const HfRow *draft, const GError *error)
{
  if (draft != NULL && g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT))
    g_signal_emit (self, signals[REFUSED], 0, draft);
}

static void
show_row (HfChildRow *self, const HfRow *row, void (*show) (HfEditableRow *field, const HfRow *row))
{
  HfRow *old = self->row;

  self->row = hf_row_ref (row);
  g_clear_pointer (&old, hf_row_unref);
  for (guint i = 0; i < self->fields->len; i++)
    show (nth_field (self, i), row);
  show_checks (self, has_focus_within (GTK_WIDGET (self)));
  show_explanation (self);
}

static void
record_changed_cb (HfChildRow *self)
{
  if (hf_record_get_row (self->record) != NULL)
    show_row (self, hf_record_get_row (self->record), hf_editable_row_set_row);
}

static void
follow (HfChildRow *self, HfRecord *record)
{
  self->record = g_object_ref (record);
  g_signal_connect_object (record, "notify", G_CALLBACK (record_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The new row becomes the stored one where it stands, with the focus and what was typed since. What
 * was left before there was an id to save it under is saved now. */
static void
settle (HfChildRow *self, const HfRow *stored)
{
  g_autoptr (HfRecord) record = hf_store_adopt (hf_context_get_store (self->context), stored);

  follow (self, record);
  show_row (self, stored, hf_editable_row_rebase);
  g_signal_emit (self, signals[STORED], 0);
  for (guint i = 0; i < self->fields->len; i++)
    if (!has_focus_within (GTK_WIDGET (nth_field (self, i))))
      hf_editable_row_save (nth_field (self, i));
}

static void
saved_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfChildRow *self = HF_CHILD_ROW (widget);
  g_autoptr (HfRow) draft = user_data;

  for (guint i = 0; i < self->fields->len; i++)
    hf_editable_row_end_saving (nth_field (self, i), FALSE);
  if (committed != NULL && self->is_inserting && gtk_widget_get_visible (widget))
    settle (self, g_ptr_array_index (committed->rows, 0));
  self->is_inserting = FALSE;
  hf_saving_tell_conflict (widget, error);
  tell_refused (self, draft, error);
}

/* Gives up @draft, which is what is to be added, if anything is. */
static void
save (HfChildRow *self, HfChangeSet *changes, char *message, HfRow *draft)
{
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, message, saved_cb, draft);
}

static void
updated_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfChildRow *self = HF_CHILD_ROW (widget);
  g_autoptr (HfRow) draft = user_data;

  for (guint i = 0; i < self->fields->len; i++)
    hf_editable_row_end_saving (nth_field (self, i), hf_store_error_is_conflict (error));
  tell_refused (self, draft, error);
}

static void
update (HfChildRow *self, const HfRow *before, const HfRow *draft)
{
  hf_conflict_commit (GTK_WIDGET (self), self->context, N_ ("Change on the card"), before,
                      hf_row_copy (draft),
                      /* Translators: %s is what was saved, such as "Special day" */
                      g_strdup_printf (_ ("Saved: %s"), _ (self->def->label)), updated_cb,
                      hf_row_seal (hf_row_copy (draft)));
}

/* What is filled in stays in the draft until it is complete. */
static void
insert (HfChildRow *self, const HfRow *draft)
{
  HfChangeSet *changes;
  g_autoptr (HfRow) sealed = hf_row_seal (hf_row_copy (draft));

  if (!hf_row_validate (draft, NULL))
    {
      show_row (self, sealed, hf_editable_row_rebase);
      return;
    }
  self->is_inserting = TRUE;
  changes = hf_change_set_new (N_ ("Add to the card"));
  hf_change_set_insert (changes, hf_row_copy (draft));
  /* Translators: %s is what was added, such as "Special day" */
  save (self, changes, g_strdup_printf (_ ("Added: %s"), _ (self->def->label)),
        g_steal_pointer (&sealed));
}

static void
field_edited_cb (HfEditableRow *field, HfRow *before, HfRow *draft, HfChildRow *self)
{
  if (before->id != 0)
    update (self, before, draft);
  else if (self->is_inserting)
    hf_editable_row_end_saving (field, FALSE); /* it is saved as soon as there is an id */
  else
    insert (self, draft);
}

static void
remove_clicked_cb (HfChildRow *self)
{
  HfChangeSet *changes;

  for (guint i = 0; i < self->fields->len; i++)
    hf_editable_row_restore (nth_field (self, i)); /* what was typed goes with it */
  if (self->row->id == 0)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  changes = hf_change_set_new (N_ ("Remove from the card"));
  hf_change_set_delete (changes, self->row);
  /* Translators: %s is what was removed, such as "Special day" */
  save (self, changes, g_strdup_printf (_ ("Removed: %s"), _ (self->def->label)), NULL);
}

static void
focus_entered_cb (HfChildRow *self)
{
  show_checks (self, TRUE);
  show_examples (self, TRUE);
}

static void
focus_left_cb (HfChildRow *self)
{
  show_checks (self, FALSE);
  show_examples (self, FALSE);
}

static gboolean
hf_child_row_grab_focus (GtkWidget *widget)
{
  HfChildRow *self = HF_CHILD_ROW (widget);

  return self->fields->len > 0 && gtk_widget_grab_focus (GTK_WIDGET (nth_field (self, 0)));
}

static void
hf_child_row_dispose (GObject *object)
{
  HfChildRow *self = HF_CHILD_ROW (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CHILD_ROW);
  g_ptr_array_set_size (self->fields, 0);
  g_clear_pointer (&self->row, hf_row_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_child_row_parent_class)->dispose (object);
}

static void
hf_child_row_finalize (GObject *object)
{
  g_ptr_array_unref (HF_CHILD_ROW (object)->fields);

  G_OBJECT_CLASS (hf_child_row_parent_class)->finalize (object);
}

static void
hf_child_row_class_init (HfChildRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_child_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_child_row_finalize;
  hf_children_hand_on_focus (widget_class, hf_child_row_grab_focus);

  signals[DESCRIBED] = g_signal_new ("described", HF_TYPE_CHILD_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_STRING, 1, HF_TYPE_ROW);
  signals[REFUSED] = g_signal_new ("refused", HF_TYPE_CHILD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, HF_TYPE_ROW);
  signals[STORED] = g_signal_new ("stored", HF_TYPE_CHILD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/common/hf-child-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfChildRow, entries);
  gtk_widget_class_bind_template_child (widget_class, HfChildRow, remove);
  gtk_widget_class_bind_template_child (widget_class, HfChildRow, problems);
  gtk_widget_class_bind_template_child (widget_class, HfChildRow, checks);
  gtk_widget_class_bind_template_child (widget_class, HfChildRow, explanation);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
}

static void
hf_child_row_init (HfChildRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->fields = g_ptr_array_new ();
}

/* What has to be there says most, and needs the room for it; under headings all texts share it. */
static void
make_room (HfEditableRow *widget, const HfFieldDef *field, gboolean is_in_columns)
{
  gboolean is_required = (field->flags & HF_FIELD_REQUIRED) != 0;

  gtk_widget_set_hexpand (GTK_WIDGET (widget), field->type == HF_FIELD_TEXT);
  if (field->type == HF_FIELD_BOOL)
    gtk_widget_set_valign (GTK_WIDGET (widget), GTK_ALIGN_CENTER);
  if (field->type == HF_FIELD_TEXT && (is_in_columns || is_required))
    gtk_editable_set_width_chars (GTK_EDITABLE (hf_editable_row_get_editor (widget)),
                                  !is_in_columns ? NAME_CHARS :
                                  is_required    ? TOPIC_CHARS :
                                                   COLUMN_CHARS);
  if (field->type == HF_FIELD_DATE && is_in_columns)
    {
      GtkEditable *entry = GTK_EDITABLE (hf_editable_row_get_editor (widget));

      gtk_editable_set_width_chars (entry, DATE_CHARS);
      gtk_editable_set_max_width_chars (entry, DATE_CHARS);
    }
}

/* Short ones, for there is room for the day alone. */
static void
keep_example (GtkWidget *editor, HfFieldType type)
{
  const char *example =
    GTK_IS_ENTRY (editor) ? gtk_entry_get_placeholder_text (GTK_ENTRY (editor)) : NULL;

  if (type == HF_FIELD_DATE)
    example = _ ("2023-3-5");
  g_object_set_data_full (G_OBJECT (editor), EXAMPLE, g_strdup (example), g_free);
}

static gboolean
is_choice (HfEditableRow *field)
{
  return GTK_IS_DROP_DOWN (hf_editable_row_get_editor (field));
}

/* Several choices beside each other may need more than a card has beside a list. */
static void
share_room (HfChildRow *self)
{
  guint n_choices = 0;

  for (guint i = 0; i < self->fields->len; i++)
    n_choices += is_choice (nth_field (self, i)) ? 1 : 0;
  for (guint i = 0; n_choices > 1 && i < self->fields->len; i++)
    if (is_choice (nth_field (self, i)))
      hf_drop_down_let_shrink (GTK_DROP_DOWN (hf_editable_row_get_editor (nth_field (self, i))));
}

static GtkWidget *
add_field (HfChildRow *self, const char *name, GListModel *options, gboolean is_in_columns)
{
  const HfFieldDef *field = &self->def->fields[hf_entity_field (self->def, name)];
  GtkWidget        *widget = hf_editable_row_new (name, FALSE);
  gboolean          is_below = field->type == HF_FIELD_BOOL && !is_in_columns;

  hf_editable_row_set_up (HF_EDITABLE_ROW (widget), self->def, hf_context_get_clock (self->context),
                          options);
  hf_editable_row_guard (HF_EDITABLE_ROW (widget), self->context);
  g_signal_connect_object (widget, "edited", G_CALLBACK (field_edited_cb), self, 0);
  hf_editable_row_lend_problem (HF_EDITABLE_ROW (widget), GTK_BOX (self->problems));
  make_room (HF_EDITABLE_ROW (widget), field, is_in_columns);
  if (is_in_columns)
    keep_example (hf_editable_row_get_editor (HF_EDITABLE_ROW (widget)), field->type);
  gtk_box_append (GTK_BOX (is_below ? self->checks : self->entries), widget);
  g_ptr_array_add (self->fields, widget);
  return widget;
}

GtkWidget *
hf_child_row_new (HfContext         *context,
                  const HfEntityDef *def,
                  const char *const *fields,
                  GListModel        *options,
                  GPtrArray         *columns)
{
  HfChildRow *self = g_object_new (HF_TYPE_CHILD_ROW, NULL);
  guint       n_fields = 0;

  self->context = g_object_ref (context);
  self->def = def;
  for (; fields[n_fields] != NULL; n_fields++)
    {
      GtkWidget *field = add_field (self, fields[n_fields], options, columns != NULL);

      if (columns != NULL)
        gtk_size_group_add_widget (g_ptr_array_index (columns, n_fields), field);
    }
  if (columns != NULL)
    gtk_size_group_add_widget (g_ptr_array_index (columns, n_fields), self->remove);
  show_examples (self, FALSE);
  share_room (self);
  return GTK_WIDGET (self);
}

void
hf_child_row_set_record (HfChildRow *self, HfRecord *record)
{
  g_return_if_fail (HF_IS_CHILD_ROW (self) && self->record == NULL);

  follow (self, record);
  record_changed_cb (self);
}

void
hf_child_row_set_draft (HfChildRow *self, const HfRow *draft)
{
  g_return_if_fail (HF_IS_CHILD_ROW (self) && self->record == NULL);

  show_row (self, draft, hf_editable_row_set_row);
}

gint64
hf_child_row_get_id (HfChildRow *self)
{
  g_return_val_if_fail (HF_IS_CHILD_ROW (self), 0);

  return self->row ? self->row->id : 0;
}

void
hf_child_row_tell_problem (HfChildRow *self, const char *text)
{
  g_return_if_fail (HF_IS_CHILD_ROW (self));

  explain (self, text, TRUE);
}
