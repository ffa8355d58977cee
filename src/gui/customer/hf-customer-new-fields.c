/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rest of a new customer. Each field is a line as on the card, of a draft that is not in the
 * book: what one of them has taken, the others build on. Own fields come once they are read, and
 * may change while somebody types. */

#include "gui/customer/hf-customer-new-fields.h"

#include "core/hf-customer.h"
#include "core/hf-id-number.h"
#include "gui/common/card/hf-own-line.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-person-words.h"
#include "session/customer/hf-own-values.h"

#include <glib/gi18n.h>

struct _HfCustomerNewFields
{
  GtkWidget parent_instance;

  /* owned */
  HfContext   *context; /* NULL before it is set up */
  HfOwnValues *values;
  HfOwnFields *fields; /* of the lines; NULL before the first were read */
  HfRow       *card;
  HfRow       *own; /* a row of the fields */

  /* template children */
  GtkExpander   *expander;
  HfEditableRow *sex;
  HfEditableRow *birth_date;
  HfEditableRow *id_number;
  GtkWidget     *own_box;
};

enum
{
  CHANGED,
  CREATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfCustomerNewFields, hf_customer_new_fields, GTK_TYPE_WIDGET)

static void
replace (HfRow **row, HfRow *by)
{
  g_clear_pointer (row, hf_row_unref);
  *row = by;
}

#define N_OF_CARD 3

/* The lines of the card, in their order. */
static HfEditableRow *
get_nth (HfCustomerNewFields *self, guint n)
{
  HfEditableRow *const lines[N_OF_CARD] = { self->sex, self->birth_date, self->id_number };

  return lines[n];
}

/* What is half typed in one line, and no date yet, must not undo what was said in another. */
static void
take_card (HfCustomerNewFields *self, HfRow *card, gboolean is_edited)
{
  replace (&self->card, hf_row_seal (card));
  for (guint i = 0; i < N_OF_CARD; i++)
    if (is_edited)
      hf_editable_row_rebase (get_nth (self, i), self->card);
    else
      hf_editable_row_set_row (get_nth (self, i), self->card);
  hf_editable_row_set_remark (self->id_number, hf_person_words_id_remark (self->card));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What only the number said goes with it; what somebody typed stays. */
static void
forget_implied (HfRow *card, const char *number)
{
  static const guint implied[] = { HF_CUSTOMER_SEX, HF_CUSTOMER_BIRTH_DATE,
                                   HF_CUSTOMER_BIRTH_PRECISION };
  g_autoptr (HfRow) said = hf_row_new (&hf_customer_def);

  hf_row_set_text (said, HF_CUSTOMER_ID_NUMBER, number);
  hf_id_number_fill (said);
  for (guint i = 0; i < G_N_ELEMENTS (implied); i++)
    if (!hf_row_differs (card, said, implied[i]))
      hf_row_set_null (card, implied[i]);
}

static void
card_edited_cb (HfCustomerNewFields *self, HfRow *before, HfRow *draft)
{
  HfRow *card = hf_row_copy (draft);

  if (hf_row_differs (draft, self->card, HF_CUSTOMER_ID_NUMBER))
    {
      forget_implied (card, hf_row_text (self->card, HF_CUSTOMER_ID_NUMBER));
      hf_id_number_fill (card);
    }
  take_card (self, card, TRUE);
}

/* The lines that a card of this kind has, with what may be chosen in them. */
static void
show_own (HfCustomerNewFields *self)
{
  guint i = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (self->own_box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      gtk_widget_set_visible (row, hf_own_fields_is_shown (self->fields, i++, self->own));
      hf_own_line_follow (row, self->own, FALSE);
    }
}

static void
take_own (HfCustomerNewFields *self, HfRow *own)
{
  replace (&self->own, own);
  for (GtkWidget *row = gtk_widget_get_first_child (self->own_box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    hf_editable_row_rebase (HF_EDITABLE_ROW (row), own);
  show_own (self);
}

static void
own_edited_cb (HfCustomerNewFields *self, HfRow *before, HfRow *draft)
{
  take_own (self, hf_row_ref (draft));
}

static void
add_row (HfCustomerNewFields *self, guint field)
{
  GtkWidget *row = hf_own_line_new (self->fields, field, hf_context_get_clock (self->context));

  g_signal_connect_object (row, "edited", G_CALLBACK (own_edited_cb), self, G_CONNECT_SWAPPED);
  hf_editable_row_set_row (HF_EDITABLE_ROW (row), self->own);
  gtk_box_append (GTK_BOX (self->own_box), row);
}

static HfRow *
make_own (HfOwnFields *fields)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return hf_own_fields_make_row (fields, 0, none);
}

/* What was said in a field that is still there is said in it still. */
static HfRow *
carry_over (HfCustomerNewFields *self, HfOwnFields *fields)
{
  g_autoptr (HfRow) empty = make_own (fields);
  HfRow *own = hf_row_copy (empty);

  for (guint i = 0; self->own != NULL && i < own->def->n_fields; i++)
    for (guint j = 0; j < self->own->def->n_fields; j++)
      if (hf_own_fields_get_id (fields, i) == hf_own_fields_get_id (self->fields, j) &&
          own->def->fields[i].type == self->own->def->fields[j].type)
        hf_row_set (own, i, self->own->values[j]);
  return hf_row_seal (own);
}

/* Takes what was typed so far; the first line in which that cannot be stored is returned. */
static GtkWidget *
save_lines (HfCustomerNewFields *self)
{
  GtkWidget *wrong = NULL;

  for (guint i = 0; i < N_OF_CARD && self->context != NULL; i++)
    if (!hf_editable_row_save (get_nth (self, i)) && wrong == NULL)
      wrong = GTK_WIDGET (get_nth (self, i));
  for (GtkWidget *row = gtk_widget_get_first_child (self->own_box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_visible (row) && !hf_editable_row_save (HF_EDITABLE_ROW (row)) &&
        wrong == NULL)
      wrong = row;
  return wrong;
}

/* Nobody has said yet that this is all: nothing is missing so far. */
static void
fields_changed_cb (HfCustomerNewFields *self)
{
  HfOwnFields *fields = hf_own_values_get_fields (self->values);

  save_lines (self);
  replace (&self->own, carry_over (self, fields));
  hf_children_remove (self->own_box);
  g_clear_pointer (&self->fields, hf_own_fields_unref);
  self->fields = hf_own_fields_ref (fields);
  for (guint i = 0; i < hf_own_fields_get_def (fields)->n_fields; i++)
    add_row (self, i);
  show_own (self);
}

/* The line under the focus would take the key for itself. */
static gboolean
key_pressed_cb (HfCustomerNewFields *self, guint key, guint code, GdkModifierType state)
{
  gboolean is_enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter;

  if (!is_enter || !(state & GDK_CONTROL_MASK))
    return FALSE;
  g_signal_emit (self, signals[CREATE], 0);
  return TRUE;
}

static void
hf_customer_new_fields_dispose (GObject *object)
{
  HfCustomerNewFields *self = HF_CUSTOMER_NEW_FIELDS (object);

  if (self->values != NULL)
    g_signal_handlers_disconnect_by_data (self->values, self);
  g_clear_object (&self->values);
  g_clear_object (&self->context);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CUSTOMER_NEW_FIELDS);

  G_OBJECT_CLASS (hf_customer_new_fields_parent_class)->dispose (object);
}

static void
hf_customer_new_fields_finalize (GObject *object)
{
  HfCustomerNewFields *self = HF_CUSTOMER_NEW_FIELDS (object);

  g_clear_pointer (&self->card, hf_row_unref);
  g_clear_pointer (&self->own, hf_row_unref);
  g_clear_pointer (&self->fields, hf_own_fields_unref);

  G_OBJECT_CLASS (hf_customer_new_fields_parent_class)->finalize (object);
}

static void
hf_customer_new_fields_class_init (HfCustomerNewFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_customer_new_fields_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_customer_new_fields_finalize;
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_CUSTOMER_NEW_FIELDS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CREATE] = g_signal_new ("create", HF_TYPE_CUSTOMER_NEW_FIELDS, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HF_TYPE_EDITABLE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-customer-new-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerNewFields, expander);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerNewFields, sex);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerNewFields, birth_date);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerNewFields, id_number);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerNewFields, own_box);
  gtk_widget_class_bind_template_callback (widget_class, card_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
hf_customer_new_fields_init (HfCustomerNewFields *self)
{
  self->card = hf_row_seal (hf_row_new (&hf_customer_def));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_customer_new_fields_set_up (HfCustomerNewFields *self, HfContext *context)
{
  g_return_if_fail (HF_IS_CUSTOMER_NEW_FIELDS (self));

  if (self->context != NULL)
    return;
  self->context = g_object_ref (context);
  gtk_widget_set_visible (GTK_WIDGET (self), !hf_context_get_viewer (context)->masked);
  for (guint i = 0; i < N_OF_CARD; i++)
    {
      hf_editable_row_set_up (get_nth (self, i), &hf_customer_def, hf_context_get_clock (context),
                              NULL);
      hf_editable_row_set_row (get_nth (self, i), self->card);
    }
  self->values = hf_own_values_new (context);
  g_signal_connect_object (self->values, "fields-changed", G_CALLBACK (fields_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* What nobody touched is not read, so what has to be filled in is asked for here; and what was
 * typed before something else made it wrong. */
static GtkWidget *
show_wrong (HfCustomerNewFields *self)
{
  int        missing = self->own ? hf_own_fields_find_missing (self->fields, self->own) : -1;
  int        i = 0;
  GtkWidget *found = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (self->own_box); row != NULL;
       row = gtk_widget_get_next_sibling (row), i++)
    {
      gboolean is_fine = hf_own_line_follow (row, self->own, i == missing);

      if (!is_fine && found == NULL && gtk_widget_get_visible (row))
        found = row;
    }
  return found;
}

GtkWidget *
hf_customer_new_fields_check (HfCustomerNewFields *self)
{
  g_return_val_if_fail (HF_IS_CUSTOMER_NEW_FIELDS (self), NULL);

  GtkWidget *wrong = save_lines (self);

  if (wrong == NULL)
    wrong = show_wrong (self);
  if (wrong != NULL)
    gtk_expander_set_expanded (self->expander, TRUE);
  return wrong;
}

void
hf_customer_new_fields_clear (HfCustomerNewFields *self)
{
  g_return_if_fail (HF_IS_CUSTOMER_NEW_FIELDS (self));

  if (self->context == NULL)
    return;
  take_card (self, hf_row_new (&hf_customer_def), FALSE);
  for (guint i = 0; i < N_OF_CARD; i++)
    hf_editable_row_restore (get_nth (self, i));
  if (self->fields != NULL)
    take_own (self, make_own (self->fields));
  for (GtkWidget *row = gtk_widget_get_first_child (self->own_box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    hf_editable_row_restore (HF_EDITABLE_ROW (row));
  gtk_expander_set_expanded (self->expander, FALSE);
}

const HfRow *
hf_customer_new_fields_get_card (HfCustomerNewFields *self)
{
  g_return_val_if_fail (HF_IS_CUSTOMER_NEW_FIELDS (self), NULL);

  return self->card;
}

const HfRow *
hf_customer_new_fields_get_own (HfCustomerNewFields *self, HfOwnFields **fields)
{
  g_return_val_if_fail (HF_IS_CUSTOMER_NEW_FIELDS (self), NULL);

  *fields = self->fields;
  return self->own;
}
