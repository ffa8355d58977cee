/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Own fields on the card. They are lines of the form like any other; only where their table comes
 * from differs: it is read with the card, and may change while that is open. */

#include "gui/common/card/hf-own-section.h"

#include "base/hf-short-name.h"
#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "gui/common/card/hf-own-line.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-conflict.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-sheet-reader.h"
#include "session/customer/hf-own-card.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HfOwnSection
{
  GtkWidget parent_instance;

  /* owned */
  HfContext     *context;
  HfSheetReader *reader;
  HfOwnFields   *fields; /* of the lines; NULL before the first was read */
  GPtrArray     *values; /* of HfRow, the customer's */
  GPtrArray     *rows;   /* of HfEditableRow, which belong to the group */
  HfRow         *card;   /* what the customer's card says in the fields; NULL while nobody's */

  /* template children */
  HfReadError  *trouble;
  HfFieldGroup *group;
  GtkWidget    *define;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfOwnSection, hf_own_section, GTK_TYPE_WIDGET)

static gpointer
read_card (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  return hf_own_card_read (db, question->viewer, question->id, error);
}

static HfEditableRow *
nth_row (HfOwnSection *self, guint i)
{
  return g_ptr_array_index (self->rows, i);
}

/* Whether a card that says what this one does has the field. */
static gboolean
is_there (HfOwnSection *self, guint field)
{
  return self->card == NULL || hf_own_fields_is_shown (self->fields, field, self->card);
}

static gboolean
is_missing (HfOwnSection *self, guint field)
{
  const HfFieldDef *def = &hf_own_fields_get_def (self->fields)->fields[field];

  return self->card != NULL && def->flags & HF_FIELD_REQUIRED &&
         hf_row_is_null (self->card, field) && is_there (self, field);
}

static void
show_values (HfOwnSection *self)
{
  gint64 customer = hf_sheet_reader_get_id (self->reader);

  g_clear_pointer (&self->card, hf_row_unref);
  self->card = hf_own_fields_make_row (self->fields, customer, self->values);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *line = GTK_WIDGET (nth_row (self, i));

      hf_editable_row_set_row (nth_row (self, i), self->card);
      hf_own_line_follow (line, self->card, is_missing (self, i));
      hf_own_line_set_lock (line, self->fields,
                            hf_own_fields_find_lock (self->fields, i, self->card));
    }
}

/* Leaving a customer saves what was typed, as in the fields above. */
static void
show_nobody (HfOwnSection *self)
{
  g_clear_pointer (&self->card, hf_row_unref);
  for (guint i = 0; i < self->rows->len; i++)
    hf_editable_row_set_row (nth_row (self, i), NULL);
}

static void
saved_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  g_autoptr (HfEditableRow) line = user_data;

  hf_editable_row_end_saving (line, FALSE);
  hf_saving_tell_conflict (widget, error);
}

static void
replaced_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  g_autoptr (HfEditableRow) line = user_data;

  hf_editable_row_end_saving (line, hf_store_error_is_conflict (error));
}

/* One value over another may meet a third; whatever else there is can only be looked at again. Each
 * save is of one line: others may be on their way too, and end by themselves. */
static void
field_edited_cb (HfEditableRow *field, HfRow *before, HfRow *draft, HfOwnSection *self)
{
  const char      *name = hf_editable_row_get_field (field);
  g_autofree char *shown = hf_short_name (name + strlen (HF_OWN_FIELDS_PREFIX));
  /* Translators: %s is what was saved, such as "Special day" */
  char *message = g_strdup_printf (_ ("Saved: %s"), shown);
  g_autoptr (HfRow) seen = NULL;
  HfRow *changed = NULL;

  if (hf_own_card_replaces (self->fields, self->values, before, draft,
                            (guint) hf_own_fields_find (self->fields, name), &seen, &changed))
    hf_conflict_commit (GTK_WIDGET (self), self->context, N_ ("Edit customer"), seen, changed,
                        message, replaced_cb, g_object_ref (field));
  else
    hf_saving_commit (GTK_WIDGET (self), self->context,
                      hf_own_card_change (self->fields, self->values, before, draft), message,
                      saved_cb, g_object_ref (field));
}

static void
remove_rows (HfOwnSection *self)
{
  show_nobody (self);
  for (guint i = 0; i < self->rows->len; i++)
    gtk_box_remove (GTK_BOX (self->group), GTK_WIDGET (nth_row (self, i)));
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_row (HfOwnSection *self, guint field)
{
  GtkWidget *row = hf_own_line_new (self->fields, field, hf_context_get_clock (self->context));

  g_signal_connect_object (row, "edited", G_CALLBACK (field_edited_cb), self, 0);
  gtk_widget_set_visible (row, FALSE); /* the form shows what is to be seen */
  gtk_box_append (GTK_BOX (self->group), row);
  g_ptr_array_add (self->rows, row);
}

static void
set_fields (HfOwnSection *self, HfOwnFields *fields)
{
  if (self->fields != NULL && hf_own_fields_is_same (self->fields, fields))
    return;
  remove_rows (self);
  g_clear_pointer (&self->fields, hf_own_fields_unref);
  self->fields = hf_own_fields_ref (fields);
  for (guint i = 0; i < hf_own_fields_get_def (fields)->n_fields; i++)
    add_row (self, i);
}

static void
show_card (GtkWidget *widget, gpointer answer, const GError *error)
{
  HfOwnSection *self = HF_OWN_SECTION (widget);
  g_autoptr (HfOwnCard) card = answer;

  hf_read_error_show (self->trouble, error, FALSE);
  if (card == NULL)
    return;
  set_fields (self, card->fields);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  self->values = g_ptr_array_ref (card->values);
  show_values (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 customer)
{
  return hf_changed_has_entity (changed, &hf_custom_field_def) ||
         hf_changed_has_entity_of (changed, &hf_custom_value_def, customer);
}

static const HfSheetReading card_reading = {
  .read = read_card,
  .free = (GDestroyNotify) hf_own_card_free,
  .show = show_card,
  .is_concerned = is_concerned,
};

static void
read_again (HfOwnSection *self)
{
  hf_sheet_reader_ask_again (self->reader);
}

static void
hf_own_section_dispose (GObject *object)
{
  HfOwnSection *self = HF_OWN_SECTION (object);

  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  g_clear_object (&self->context);
  g_ptr_array_set_size (self->rows, 0);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_OWN_SECTION);

  G_OBJECT_CLASS (hf_own_section_parent_class)->dispose (object);
}

static void
hf_own_section_finalize (GObject *object)
{
  HfOwnSection *self = HF_OWN_SECTION (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->card, hf_row_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_pointer (&self->fields, hf_own_fields_unref);

  G_OBJECT_CLASS (hf_own_section_parent_class)->finalize (object);
}

static void
hf_own_section_class_init (HfOwnSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_own_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_own_section_finalize;

  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_OWN_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  g_type_ensure (HF_TYPE_FIELD_GROUP);
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-own-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOwnSection, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSection, group);
  gtk_widget_class_bind_template_child (widget_class, HfOwnSection, define);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
}

static void
hf_own_section_init (HfOwnSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

void
hf_own_section_set_customer (HfOwnSection *self, HfContext *context, gint64 customer)
{
  g_return_if_fail (HF_IS_OWN_SECTION (self));

  if (self->context == NULL)
    {
      self->context = g_object_ref (context);
      self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &card_reading);
    }
  if (customer == hf_sheet_reader_get_id (self->reader))
    return;
  show_nobody (self);
  hf_sheet_reader_ask (self->reader, customer);
}

gboolean
hf_own_section_update (HfOwnSection *self, const HfFieldGroupShow *show)
{
  g_return_val_if_fail (HF_IS_OWN_SECTION (self), FALSE);

  gboolean is_any = FALSE;

  hf_field_group_update (self->group, show);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = GTK_WIDGET (nth_row (self, i));

      if (!is_there (self, i))
        gtk_widget_set_visible (row, FALSE);
      else if (is_missing (self, i) && show->filter == NULL)
        gtk_widget_set_visible (row, TRUE); /* hidden it would be missing for ever */
      is_any |= gtk_widget_get_visible (row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->group), is_any);
  gtk_widget_set_visible (self->define, show->empty && show->filter == NULL);
  return is_any;
}

GtkWidget *
hf_own_section_find (HfOwnSection *self, const char *name)
{
  g_return_val_if_fail (HF_IS_OWN_SECTION (self), NULL);

  int field = self->fields ? hf_own_fields_find (self->fields, name) : -1;

  return field >= 0 ? g_ptr_array_index (self->rows, (guint) field) : NULL;
}
