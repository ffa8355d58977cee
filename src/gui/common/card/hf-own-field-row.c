/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A line of the dialog in which own fields are defined. It stores nothing itself. */

#include "gui/common/card/hf-own-field-row.h"

#include "core/hf-custom-field.h"
#include "core/hf-entity.h"
#include "core/hf-own-rules.h"
#include "gui/common/card/hf-own-rule-list.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-editable-row.h"

#include <glib/gi18n.h>

struct _HfOwnFieldRow
{
  GtkListBoxRow parent_instance;

  /* owned */
  HfRecord   *record; /* NULL for a new one */
  HfRow      *row;
  GListModel *choices; /* the fields that others may depend on */
  char       *sent;    /* the options on their way to the book, NULL for none */

  /* template children */
  HfEditableRow *name;
  HfEditableRow *options;
  HfEditableRow *level;
  HfEditableRow *wanted;
  HfEditableRow *required;
  HfEditableRow *shown_by;
  HfEditableRow *shown_for;
  HfEditableRow *locked_by;
  HfEditableRow *locked_for;
  GtkWidget     *condition;
  GtkWidget     *lock;
  HfOwnRuleList *rules;
  GtkLabel      *level_hint;
  GtkLabel      *wanted_hint;
  GtkLabel      *required_hint;
  GtkLabel      *kind;
  GtkWidget     *hint;
  GtkWidget     *up;
  GtkWidget     *down;
  GtkWidget     *away;
};

enum
{
  EDITED,
  MOVED,
  PUT_AWAY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfOwnFieldRow, hf_own_field_row, GTK_TYPE_LIST_BOX_ROW)

#define N_EDITS 9

static HfEditableRow *
nth_edit (HfOwnFieldRow *self, guint i)
{
  HfEditableRow *const edits[N_EDITS] = { self->name,      self->options,   self->level,
                                          self->wanted,    self->required,  self->shown_by,
                                          self->shown_for, self->locked_by, self->locked_for };

  return edits[i];
}

static gboolean
names_choice (HfOwnFieldRow *self, const HfEditableRow *edit)
{
  return edit == self->shown_by || edit == self->locked_by;
}

static gboolean
is_choice (const HfRow *row)
{
  return g_strcmp0 (hf_row_text (row, HF_CUSTOM_FIELD_KIND), HF_CUSTOM_FIELD_CHOICE) == 0;
}

static gboolean
is_complete (const HfRow *row)
{
  return !hf_row_is_null (row, HF_CUSTOM_FIELD_NAME) &&
         !(is_choice (row) && hf_row_is_null (row, HF_CUSTOM_FIELD_OPTIONS));
}

static const char *
describe_level (const HfRow *row)
{
  const char *level = hf_row_text (row, HF_CUSTOM_FIELD_LEVEL);

  if (g_strcmp0 (level, HF_CUSTOM_FIELD_OPEN) == 0)
    return _ ("Seen by everybody who opens the book");
  if (g_strcmp0 (level, HF_CUSTOM_FIELD_RESTRICTED) == 0)
    return _ ("Like means and family: in no list and no search, in files only when asked for");
  return _ ("Like birth dates: not for those who see personal data masked");
}

/* There is nothing to depend on but what the field itself offers: the lines would be of no use. */
static void
show_condition (HfOwnFieldRow *self)
{
  guint    n = g_list_model_get_n_items (self->choices);
  gboolean is_any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (self->choices, i);

      is_any |= self->row == NULL || hf_record_get_id (record) != self->row->id;
    }
  gtk_widget_set_visible (self->condition, is_any);
  gtk_widget_set_visible (self->lock, is_any);
}

/* The rules stand behind the choices, and have lines of their own. */
static HfRow *
make_plain (const HfRow *row)
{
  g_autofree char *choices = hf_own_rules_get_choices (hf_row_text (row, HF_CUSTOM_FIELD_OPTIONS));
  HfRow           *plain = hf_row_copy (row);

  hf_row_set_text (plain, HF_CUSTOM_FIELD_OPTIONS, choices);
  return hf_row_seal (plain);
}

static void
show_row (HfOwnFieldRow *self, const HfRow *row)
{
  g_autoptr (HfRow) plain = make_plain (row);
  HfRow *old = self->row;

  self->row = hf_row_ref (row);
  g_clear_pointer (&old, hf_row_unref);
  g_clear_pointer (&self->sent, g_free);
  for (guint i = 0; i < N_EDITS; i++)
    hf_editable_row_set_row (nth_edit (self, i), plain);
  hf_own_rule_list_set_definition (self->rules, row);
  gtk_widget_set_visible (GTK_WIDGET (self->rules), row->id != 0);
  gtk_label_set_text (self->level_hint, describe_level (row));
  gtk_label_set_text (self->kind, hf_choice_label (hf_custom_field_kinds,
                                                   hf_row_text (row, HF_CUSTOM_FIELD_KIND)));
  gtk_widget_set_visible (GTK_WIDGET (self->options), is_choice (row));
  gtk_widget_set_visible (self->hint, is_choice (row));
  gtk_widget_set_visible (GTK_WIDGET (self->shown_for),
                          !hf_row_is_null (row, HF_CUSTOM_FIELD_SHOWN_BY));
  gtk_widget_set_visible (GTK_WIDGET (self->locked_for),
                          !hf_row_is_null (row, HF_CUSTOM_FIELD_LOCKED_BY));
  show_condition (self);
  gtk_widget_set_visible (self->up, row->id != 0);
  gtk_widget_set_visible (self->down, row->id != 0);
}

static void
record_changed_cb (HfOwnFieldRow *self)
{
  if (hf_record_get_row (self->record) != NULL)
    show_row (self, hf_record_get_row (self->record));
}

static gboolean
says_same (const HfRow *one, const HfRow *other)
{
  return !hf_row_differs (one, other, HF_CUSTOM_FIELD_OPTIONS);
}

/* What the options were when they were last known: what is on its way to the book counts. */
static const char *
get_options (HfOwnFieldRow *self)
{
  return self->sent ? self->sent : hf_row_text (self->row, HF_CUSTOM_FIELD_OPTIONS);
}

static void
send_options (HfOwnFieldRow *self, HfRow *seen, HfRow *after, const char *choices)
{
  char *options = hf_own_rule_list_dup_options (self->rules, choices);

  hf_row_set_text (after, HF_CUSTOM_FIELD_OPTIONS, options);
  g_free (self->sent);
  self->sent = options;
  g_signal_emit (self, signals[EDITED], 0, hf_row_seal (seen), after);
}

static void
rules_edited_cb (HfOwnFieldRow *self)
{
  g_autofree char *choices = hf_own_rules_get_choices (get_options (self));
  g_autoptr (HfRow) seen = hf_row_copy (self->row);
  g_autoptr (HfRow) after = hf_row_copy (self->row);

  hf_row_set_text (seen, HF_CUSTOM_FIELD_OPTIONS, get_options (self));
  send_options (self, seen, after, choices);
}

/* Choices that somebody else changed while these were typed are a conflict; rules are not. */
static void
send (HfOwnFieldRow *self, const HfRow *before, const HfRow *draft)
{
  g_autoptr (HfRow) now = make_plain (self->row);
  g_autoptr (HfRow) seen = hf_row_copy (before);
  g_autoptr (HfRow) after = hf_row_copy (draft);

  if (says_same (before, now))
    hf_row_set_text (seen, HF_CUSTOM_FIELD_OPTIONS, get_options (self));
  if (!says_same (before, draft))
    {
      send_options (self, seen, after, hf_row_text (draft, HF_CUSTOM_FIELD_OPTIONS));
      return;
    }
  hf_row_set_text (after, HF_CUSTOM_FIELD_OPTIONS, hf_row_text (seen, HF_CUSTOM_FIELD_OPTIONS));
  g_signal_emit (self, signals[EDITED], 0, hf_row_seal (seen), after);
}

/* A new field is stored once it has all it needs. */
static void
field_edited_cb (HfOwnFieldRow *self, HfRow *before, HfRow *draft)
{
  g_autoptr (HfRow) sealed = hf_row_seal (hf_row_copy (draft));

  if (before->id != 0 || is_complete (draft))
    {
      send (self, before, draft);
      return;
    }
  hf_own_field_row_set_failed (self, FALSE); /* there is nothing to wait for */
  show_row (self, sealed);
  if (!hf_row_is_null (draft, HF_CUSTOM_FIELD_NAME))
    gtk_widget_grab_focus (GTK_WIDGET (self->options));
}

static void
up_clicked_cb (HfOwnFieldRow *self)
{
  g_signal_emit (self, signals[MOVED], 0, -1);
}

static void
down_clicked_cb (HfOwnFieldRow *self)
{
  g_signal_emit (self, signals[MOVED], 0, 1);
}

static void
away_clicked_cb (HfOwnFieldRow *self)
{
  hf_own_field_row_set_failed (self, TRUE); /* what was typed goes with it */
  g_signal_emit (self, signals[PUT_AWAY], 0);
}

static gboolean
hf_own_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HF_OWN_FIELD_ROW (widget)->name));
}

static void
hf_own_field_row_dispose (GObject *object)
{
  HfOwnFieldRow *self = HF_OWN_FIELD_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_OWN_FIELD_ROW);
  g_clear_pointer (&self->row, hf_row_unref);
  g_clear_pointer (&self->sent, g_free);
  g_clear_object (&self->record);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (hf_own_field_row_parent_class)->dispose (object);
}

static void
hf_own_field_row_class_init (HfOwnFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_own_field_row_dispose;
  hf_children_hand_on_focus (widget_class, hf_own_field_row_grab_focus);

  signals[EDITED] = g_signal_new ("edited", HF_TYPE_OWN_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, HF_TYPE_ROW, HF_TYPE_ROW);
  signals[MOVED] = g_signal_new ("moved", HF_TYPE_OWN_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[PUT_AWAY] = g_signal_new ("put-away", HF_TYPE_OWN_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HF_TYPE_EDITABLE_ROW);
  g_type_ensure (HF_TYPE_OWN_RULE_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-own-field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, name);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, options);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, level);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, wanted);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, required);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, shown_by);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, shown_for);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, locked_by);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, locked_for);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, condition);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, lock);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, rules);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, level_hint);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, wanted_hint);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, required_hint);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, kind);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, hint);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, up);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, down);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldRow, away);
  gtk_widget_class_bind_template_callback (widget_class, field_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, rules_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, away_clicked_cb);
}

static void
hf_own_field_row_init (HfOwnFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What is read beside a switch is read out with it. */
static void
describe_edit (HfEditableRow *edit, GtkLabel *hint)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (hf_editable_row_get_editor (edit)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_text (hint),
                                  -1);
}

GtkWidget *
hf_own_field_row_new (HfContext *context, GListModel *choices)
{
  HfOwnFieldRow *self = g_object_new (HF_TYPE_OWN_FIELD_ROW, NULL);
  HfClock       *clock = hf_context_get_clock (context);

  self->choices = g_object_ref (choices);
  for (guint i = 0; i < N_EDITS; i++)
    hf_editable_row_set_up (nth_edit (self, i), &hf_custom_field_def, clock,
                            names_choice (self, nth_edit (self, i)) ? choices : NULL);
  hf_own_rule_list_set_up (self->rules, context, choices);
  describe_edit (self->wanted, self->wanted_hint);
  describe_edit (self->required, self->required_hint);
  g_signal_connect_object (choices, "items-changed", G_CALLBACK (show_condition), self,
                           G_CONNECT_SWAPPED);
  show_condition (self);
  return GTK_WIDGET (self);
}

void
hf_own_field_row_set_record (HfOwnFieldRow *self, HfRecord *record)
{
  g_return_if_fail (HF_IS_OWN_FIELD_ROW (self) && self->record == NULL);

  self->record = g_object_ref (record);
  g_signal_connect_object (record, "notify", G_CALLBACK (record_changed_cb), self,
                           G_CONNECT_SWAPPED);
  record_changed_cb (self);
}

void
hf_own_field_row_set_draft (HfOwnFieldRow *self, const char *kind)
{
  g_return_if_fail (HF_IS_OWN_FIELD_ROW (self) && self->record == NULL);

  g_autoptr (HfRow) draft = hf_row_new (&hf_custom_field_def);

  hf_row_set_text (draft, HF_CUSTOM_FIELD_KIND, kind);
  hf_row_set_text (draft, HF_CUSTOM_FIELD_LEVEL, HF_CUSTOM_FIELD_PERSONAL);
  show_row (self, hf_row_seal (draft));
}

const HfRow *
hf_own_field_row_get_definition (HfOwnFieldRow *self)
{
  g_return_val_if_fail (HF_IS_OWN_FIELD_ROW (self), NULL);

  return self->row;
}

void
hf_own_field_row_set_failed (HfOwnFieldRow *self, gboolean restores)
{
  g_return_if_fail (HF_IS_OWN_FIELD_ROW (self));

  for (guint i = 0; i < N_EDITS; i++)
    {
      hf_editable_row_end_saving (nth_edit (self, i), FALSE);
      if (restores)
        hf_editable_row_restore (nth_edit (self, i));
    }
  g_clear_pointer (&self->sent, g_free);
  hf_own_rule_list_end_saving (self->rules, restores);
}

void
hf_own_field_row_set_place (HfOwnFieldRow *self, gboolean is_first, gboolean is_last)
{
  g_return_if_fail (HF_IS_OWN_FIELD_ROW (self));

  gtk_widget_set_sensitive (self->up, !is_first);
  gtk_widget_set_sensitive (self->down, !is_last);
}

void
hf_own_field_row_focus_move (HfOwnFieldRow *self, int by)
{
  g_return_if_fail (HF_IS_OWN_FIELD_ROW (self));

  if (!gtk_widget_grab_focus (by < 0 ? self->up : self->down))
    gtk_widget_grab_focus (by < 0 ? self->down : self->up);
}
