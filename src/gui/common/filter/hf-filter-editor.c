/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Putting a condition together. The editor does not know of which filter it is a part. */

#include "gui/common/filter/hf-filter-editor.h"

#include "base/hf-match.h"
#include "base/hf-strings.h"
#include "gui/common/filter/hf-filter-value.h"
#include "session/search/hf-filter-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define FIELD_KEY "hf-field" /* object data of a row: its HfFilterField */

struct _HfFilterEditor
{
  GtkPopover parent_instance;

  /* owned */
  HfContext     *context;
  HfFilterNames *names;
  GArray        *offered;  /* of HfFilterField */
  char          *searched; /* as typed, NULL for all */

  const HfEntityDef *def; /* what is listed */

  HfFilterField field;
  HfFilterOp    ops[HF_FILTER_N_OPS]; /* those of the field, as listed */
  gboolean      is_showing;           /* what is shown changes by the program */
  gboolean      keeps;                /* what is shown stays when another field is chosen */

  /* template children */
  GtkWidget     *stack;
  GtkWidget     *search;
  GtkWidget     *fields;
  GtkWidget     *field_name;
  GtkWidget     *comparison;
  HfFilterValue *value;
  GtkWidget     *alternative;
  GtkWidget     *another;
};

enum
{
  EDITED,
  FIELD_CHOSEN,
  ANOTHER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfFilterEditor, hf_filter_editor, GTK_TYPE_POPOVER)

/* As it stands or by its sound: "jibie" is 级别. */
static gboolean
is_searched (GtkListBoxRow *row, gpointer user_data)
{
  HfFilterEditor *self = user_data;
  GtkWidget      *label = gtk_list_box_row_get_child (row);

  return self->searched == NULL || hf_match_get_place (gtk_label_get_label (GTK_LABEL (label)),
                                                       self->searched) != HF_MATCH_NOWHERE;
}

static void
search_changed_cb (HfFilterEditor *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_free (self->searched);
  self->searched = hf_str_is_blank (typed) ? NULL : g_strdup (typed);
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->fields));
}

/* Of what can only be chosen no part is asked for. */
static gboolean
offers (HfFilterEditor *self, const HfFilterField *field, HfFilterOp op)
{
  return hf_filter_words_field_offers (field, op) &&
         !(op == HF_FILTER_CONTAINS &&
           hf_filter_names_find_own_choice (self->names, field->custom));
}

/* The comparison a field is mostly asked by comes first, or none is known. */
static HfFilterOp
usual_op (HfFilterEditor *self, const HfFilterField *field)
{
  static const HfFilterOp usual[] = { HF_FILTER_CONTAINS, HF_FILTER_IS, HF_FILTER_WITHIN_LAST,
                                      HF_FILTER_AT_LEAST, HF_FILTER_AGED };

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (offers (self, field, usual[i]))
      return usual[i];
  return HF_FILTER_KNOWN;
}

static void
list_comparisons (HfFilterEditor *self, HfFilterOp chosen)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint n_ops = 0, selected = 0;

  for (guint op = 0; op < HF_FILTER_N_OPS; op++)
    if (offers (self, &self->field, op))
      {
        selected = op == chosen ? n_ops : selected;
        self->ops[n_ops++] = op;
        gtk_string_list_append (words, hf_filter_words_op (self->field.def, self->field.field, op));
      }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->comparison), G_LIST_MODEL (words));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->comparison), selected);
  gtk_widget_set_visible (self->comparison, n_ops > 1);
}

static void
show_value (HfFilterEditor *self, const HfCondition *condition)
{
  hf_filter_value_show (self->value, condition, self->names,
                        hf_clock_today (hf_context_get_clock (self->context)));
}

static HfFilterOp
get_op (HfFilterEditor *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->comparison));

  return self->ops[selected == GTK_INVALID_LIST_POSITION ? 0 : selected];
}

static void
tell (HfFilterEditor *self)
{
  g_auto (GStrv) values = hf_filter_value_read (self->value);
  HfCondition condition = { self->field.def, self->field.field, self->field.custom, get_op (self),
                            values };

  g_signal_emit (self, signals[EDITED], 0, values ? &condition : NULL);
}

static void
value_changed_cb (HfFilterEditor *self)
{
  if (!self->is_showing)
    tell (self);
}

/* What was chosen stays, where the other comparison can use it. */
static void
comparison_changed_cb (HfFilterEditor *self)
{
  g_auto (GStrv) values = NULL;
  HfCondition condition;

  if (self->is_showing)
    return;
  values = hf_filter_value_read (self->value);
  condition = (HfCondition){ self->field.def, self->field.field, self->field.custom, get_op (self),
                             values ? values : (char *[]){ NULL } };
  self->is_showing = TRUE;
  show_value (self, &condition);
  self->is_showing = FALSE;
  tell (self);
}

static void
show_condition (HfFilterEditor *self, const HfCondition *condition)
{
  HfFilterField    field = hf_filter_words_field_of (condition);
  g_autofree char *name = hf_filter_words_field (&field, hf_filter_names_find, self->names);

  self->is_showing = TRUE;
  self->keeps = FALSE;
  gtk_widget_set_visible (self->another, FALSE);
  gtk_widget_set_visible (self->alternative, FALSE);
  self->field = field;
  gtk_label_set_label (GTK_LABEL (self->field_name), name);
  list_comparisons (self, condition->op);
  show_value (self, condition);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "condition");
  self->is_showing = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->value));
}

static void
begin (HfFilterEditor *self, const HfFilterField *field)
{
  char       *nothing[] = { NULL };
  HfCondition condition = { field->def, field->field, field->custom, usual_op (self, field),
                            nothing };

  show_condition (self, &condition);
  tell (self); /* a number of days holds from the beginning */
}

static void
field_activated_cb (HfFilterEditor *self, GtkListBoxRow *row)
{
  const HfFilterField *field = g_object_get_data (G_OBJECT (row), FIELD_KEY);
  gboolean             is_shown = FALSE;

  g_signal_emit (self, signals[FIELD_CHOSEN], 0, field, &is_shown);
  if (!is_shown)
    begin (self, field);
}

/* Two of a field make a range, or ask for two tags at once. */
static void
another_clicked_cb (HfFilterEditor *self)
{
  HfFilterField field = self->field;

  g_signal_emit (self, signals[ANOTHER], 0);
  begin (self, &field);
}

static GtkWidget *
find_first_hit (HfFilterEditor *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->fields); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (GTK_IS_LIST_BOX_ROW (row) && gtk_widget_get_child_visible (row))
      return row;
  return NULL;
}

static void
search_activated_cb (HfFilterEditor *self)
{
  GtkWidget *row = find_first_hit (self);

  if (row != NULL)
    field_activated_cb (self, GTK_LIST_BOX_ROW (row));
}

/* Of itself the list would begin at its first row, which may not be shown. */
static gboolean
key_pressed_cb (HfFilterEditor *self, guint key)
{
  GtkWidget *row = find_first_hit (self);

  return (key == GDK_KEY_Down || key == GDK_KEY_KP_Down) && row != NULL &&
         gtk_widget_grab_focus (row);
}

static void
back_clicked_cb (HfFilterEditor *self)
{
  if (self->keeps)
    g_signal_emit (self, signals[ANOTHER], 0);
  else
    g_signal_emit (self, signals[EDITED], 0, NULL);
  hf_filter_editor_start (self);
}

/* Own fields come and go, and are read when the others are there already. */
static void
list_fields (HfFilterEditor *self)
{
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->fields), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->fields), GTK_WIDGET (old));
  g_clear_pointer (&self->offered, g_array_unref);
  self->offered =
    hf_filter_words_list_fields (self->def, hf_context_get_viewer (self->context),
                                 hf_filter_names_get_rows (self->names, "custom_field"));
  for (guint i = 0; i < self->offered->len; i++)
    {
      HfFilterField   *field = &g_array_index (self->offered, HfFilterField, i);
      g_autofree char *name = hf_filter_words_field (field, hf_filter_names_find, self->names);
      GtkWidget       *row = gtk_list_box_row_new ();
      GtkWidget       *label = gtk_label_new (name);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      g_object_set_data (G_OBJECT (row), FIELD_KEY, field);
      gtk_list_box_append (GTK_LIST_BOX (self->fields), row);
    }
}

/* Most views are never filtered by hand, and there are a hundred fields. */
static void
names_changed_cb (HfFilterEditor *self)
{
  if (self->offered != NULL)
    list_fields (self);
}

static void
hf_filter_editor_dispose (GObject *object)
{
  HfFilterEditor *self = HF_FILTER_EDITOR (object);

  self->is_showing = TRUE; /* widgets that go lose their values; nobody has changed anything */
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_FILTER_EDITOR);
  g_clear_object (&self->names);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_filter_editor_parent_class)->dispose (object);
}

static void
hf_filter_editor_finalize (GObject *object)
{
  HfFilterEditor *self = HF_FILTER_EDITOR (object);

  g_clear_pointer (&self->offered, g_array_unref);
  g_free (self->searched);

  G_OBJECT_CLASS (hf_filter_editor_parent_class)->finalize (object);
}

static void
hf_filter_editor_class_init (HfFilterEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_filter_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_filter_editor_finalize;

  signals[EDITED] = g_signal_new ("edited", HF_TYPE_FILTER_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[FIELD_CHOSEN] =
    g_signal_new ("field-chosen", HF_TYPE_FILTER_EDITOR, G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_POINTER);
  signals[ANOTHER] = g_signal_new ("another", HF_TYPE_FILTER_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HF_TYPE_FILTER_VALUE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/filter/hf-filter-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, HfFilterEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, HfFilterEditor, search);
  gtk_widget_class_bind_template_child (widget_class, HfFilterEditor, fields);
  gtk_widget_class_bind_template_child (widget_class, HfFilterEditor, field_name);
  gtk_widget_class_bind_template_child (widget_class, HfFilterEditor, comparison);
  gtk_widget_class_bind_template_child (widget_class, HfFilterEditor, value);
  gtk_widget_class_bind_template_child (widget_class, HfFilterEditor, alternative);
  gtk_widget_class_bind_template_child (widget_class, HfFilterEditor, another);
  gtk_widget_class_bind_template_callback (widget_class, another_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, comparison_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
}

static void
hf_filter_editor_init (HfFilterEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->fields), is_searched, self, NULL);
}

void
hf_filter_editor_set_up (HfFilterEditor    *self,
                         HfContext         *context,
                         HfFilterNames     *names,
                         const HfEntityDef *def)
{
  g_return_if_fail (HF_IS_FILTER_EDITOR (self) && self->context == NULL);

  self->def = def;
  self->context = g_object_ref (context);
  self->names = g_object_ref (names);
  g_signal_connect_object (names, "changed", G_CALLBACK (names_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
hf_filter_editor_start (HfFilterEditor *self)
{
  g_return_if_fail (HF_IS_FILTER_EDITOR (self));

  if (self->offered == NULL)
    list_fields (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "fields");
  gtk_widget_grab_focus (self->search);
}

void
hf_filter_editor_edit (HfFilterEditor *self, const HfCondition *condition, gboolean keeps)
{
  g_return_if_fail (HF_IS_FILTER_EDITOR (self));

  show_condition (self, condition);
  self->keeps = keeps;
  gtk_widget_set_visible (self->another, TRUE);
}

void
hf_filter_editor_offer_alternative (HfFilterEditor *self, gboolean may_be, gboolean is)
{
  g_return_if_fail (HF_IS_FILTER_EDITOR (self));

  self->is_showing = TRUE;
  gtk_widget_set_visible (self->alternative, may_be);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->alternative), may_be && is);
  self->is_showing = FALSE;
}

gboolean
hf_filter_editor_is_alternative (HfFilterEditor *self)
{
  g_return_val_if_fail (HF_IS_FILTER_EDITOR (self), FALSE);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->alternative));
}
