/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A telephone number in the details of a card. */

#include "gui/common/card/hf-customer-card-phone-row.h"

#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "core/hf-relation.h"
#include "gui/common/hf-children.h"
#include "gui/common/card/hf-duplicate-hint.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-conflict.h"
#include "gui/common/hf-saving.h"
#include "session/customer/hf-kin.h"

#include <glib/gi18n.h>

struct _HfCustomerCardPhoneRow
{
  GtkWidget parent_instance;

  /* owned */
  HfContext *context;
  HfRecord  *record; /* NULL for a new number */
  HfRow     *row;
  HfRecord  *called_first; /* of the card; NULL until the row is told */

  gboolean is_showing;

  /* template children */
  HfEditableRow   *number;
  GtkWidget       *is_first;
  GtkWidget       *first;
  HfDuplicateHint *hint;
  GtkWidget       *about;
  HfEditableRow   *type;
  HfEditableRow   *whose;
  GtkWidget       *wrong;
  GtkWidget       *remove;
};

G_DEFINE_FINAL_TYPE (HfCustomerCardPhoneRow, hf_customer_card_phone_row, GTK_TYPE_WIDGET)

static void
show_row (HfCustomerCardPhoneRow *self, const HfRow *row)
{
  if (self->row != row)
    {
      g_clear_pointer (&self->row, hf_row_unref);
      self->row = hf_row_ref (row);
    }
  self->is_showing = TRUE;
  hf_editable_row_set_row (self->number, row);
  /* What and whose a number is can only be said once there is one. */
  hf_editable_row_set_row (self->type, row->id != 0 ? row : NULL);
  hf_editable_row_set_row (self->whose, row->id != 0 ? row : NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->wrong),
                                hf_row_int (row, HF_PHONE_INVALID) != 0);
  gtk_widget_set_visible (self->wrong, row->id != 0);
  gtk_widget_set_visible (self->about, row->id != 0);
  self->is_showing = FALSE;
}

static void
record_changed_cb (HfCustomerCardPhoneRow *self)
{
  if (hf_record_get_row (self->record) != NULL)
    show_row (self, hf_record_get_row (self->record));
}

static void
end_saving (HfCustomerCardPhoneRow *self, gboolean is_lost)
{
  HfEditableRow *const fields[] = { self->number, self->type, self->whose };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    hf_editable_row_end_saving (fields[i], is_lost);
}

static void
saved_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfCustomerCardPhoneRow *self = HF_CUSTOMER_CARD_PHONE_ROW (widget);

  end_saving (self, FALSE);
  if (committed != NULL && self->record == NULL)
    {
      hf_editable_row_restore (self->number); /* the list shows it now */
      gtk_widget_set_visible (widget, FALSE);
    }
  hf_saving_tell_conflict (widget, error);
}

static void
save (HfCustomerCardPhoneRow *self, HfChangeSet *changes, const char *message)
{
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, g_strdup (message), saved_cb, NULL);
}

static void
updated_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  end_saving (HF_CUSTOMER_CARD_PHONE_ROW (widget), hf_store_error_is_conflict (error));
}

static void
field_edited_cb (HfCustomerCardPhoneRow *self, HfRow *before, HfRow *draft)
{
  HfChangeSet *changes;

  if (before->id != 0)
    {
      hf_conflict_commit (GTK_WIDGET (self), self->context, N_ ("Edit phone number"), before,
                          hf_row_copy (draft), g_strdup (_ ("Number saved")), updated_cb, NULL);
      return;
    }
  changes = hf_change_set_new (N_ ("Edit phone number"));
  hf_change_set_insert (changes, hf_row_copy (draft));
  save (self, changes, _ ("Number added"));
}

static void
wrong_toggled_cb (HfCustomerCardPhoneRow *self, GtkToggleButton *button)
{
  HfChangeSet *changes;
  HfRow       *draft;

  if (self->is_showing)
    return;
  changes = hf_change_set_new (N_ ("Mark phone number"));
  draft = hf_row_copy (self->row);
  hf_row_set (draft, HF_PHONE_INVALID,
              gtk_toggle_button_get_active (button) ? HF_INT (1) : HF_NULL);
  hf_change_set_update (changes, self->row, draft);
  save (self, changes,
        gtk_toggle_button_get_active (button) ? _ ("Marked as a wrong number") :
                                                _ ("No longer marked as a wrong number"));
}

/* Only this number changes: whatever stood before it keeps its order. */
static void
first_clicked_cb (HfCustomerCardPhoneRow *self)
{
  const HfRow *before = self->called_first ? hf_record_get_row (self->called_first) : NULL;
  HfChangeSet *changes;
  HfRow       *draft;

  if (before == NULL)
    return;
  changes = hf_change_set_new (N_ ("Call number first"));
  draft = hf_row_copy (self->row);
  hf_row_set_int (draft, HF_PHONE_POSITION, hf_row_int (before, HF_PHONE_POSITION) - 1);
  hf_change_set_update (changes, self->row, draft);
  save (self, changes, _ ("This number is called first"));
}

static void
remove_clicked_cb (HfCustomerCardPhoneRow *self)
{
  HfChangeSet *changes;

  hf_editable_row_restore (self->number); /* what was typed goes with it */
  if (self->row->id == 0)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  changes = hf_change_set_new (N_ ("Remove phone number"));
  hf_change_set_delete (changes, self->row);
  save (self, changes, _ ("Number removed"));
}

/* Of the person only the id is given: the book knows the rest. */
static void
typed_cb (HfCustomerCardPhoneRow *self)
{
  const char *text =
    gtk_editable_get_text (GTK_EDITABLE (hf_editable_row_get_editor (self->number)));
  g_autoptr (HfRow) card = NULL;

  if (self->context == NULL || self->row == NULL)
    return;
  if (self->is_showing || g_strcmp0 (text, hf_row_text (self->row, HF_PHONE_NUMBER)) == 0)
    {
      hf_duplicate_hint_clear (self->hint);
      return;
    }
  card = hf_row_new (&hf_customer_def);
  card->id = hf_row_int (self->row, HF_PHONE_CUSTOMER);
  hf_duplicate_hint_look (self->hint, self->context, card, text);
}

static void
same_person_cb (HfCustomerCardPhoneRow *self, gint64 other)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.merge", "(xx)",
                              hf_row_int (self->row, HF_PHONE_CUSTOMER), other);
}

static void
family_member_cb (HfCustomerCardPhoneRow *self, gint64 other)
{
  save (self,
        hf_kin_changes_add (hf_row_int (self->row, HF_PHONE_CUSTOMER), other, HF_RELATION_RELATIVE),
        _ ("Added to the family"));
}

static gboolean
hf_customer_card_phone_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HF_CUSTOMER_CARD_PHONE_ROW (widget)->number));
}

static void
hf_customer_card_phone_row_dispose (GObject *object)
{
  HfCustomerCardPhoneRow *self = HF_CUSTOMER_CARD_PHONE_ROW (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CUSTOMER_CARD_PHONE_ROW);
  g_clear_pointer (&self->row, hf_row_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->called_first);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_customer_card_phone_row_parent_class)->dispose (object);
}

static void
hf_customer_card_phone_row_class_init (HfCustomerCardPhoneRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_customer_card_phone_row_dispose;
  hf_children_hand_on_focus (widget_class, hf_customer_card_phone_row_grab_focus);

  g_type_ensure (HF_TYPE_DUPLICATE_HINT);
  g_type_ensure (HF_TYPE_EDITABLE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-customer-card-phone-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPhoneRow, number);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPhoneRow, is_first);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPhoneRow, first);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPhoneRow, hint);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPhoneRow, about);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPhoneRow, type);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPhoneRow, whose);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPhoneRow, wrong);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPhoneRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, field_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, wrong_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, same_person_cb);
  gtk_widget_class_bind_template_callback (widget_class, family_member_cb);
}

static void
hf_customer_card_phone_row_init (HfCustomerCardPhoneRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static HfCustomerCardPhoneRow *
make (HfContext *context)
{
  HfCustomerCardPhoneRow *self = g_object_new (HF_TYPE_CUSTOMER_CARD_PHONE_ROW, NULL);
  HfClock                *clock = hf_context_get_clock (context);

  self->context = g_object_ref (context);
  hf_editable_row_set_up (self->number, &hf_phone_def, clock, NULL);
  hf_editable_row_guard (self->number, context);
  hf_editable_row_set_up (self->type, &hf_phone_def, clock, NULL);
  hf_editable_row_set_up (self->whose, &hf_phone_def, clock, NULL);
  g_signal_connect_object (hf_editable_row_get_editor (self->number), "changed",
                           G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

GtkWidget *
hf_customer_card_phone_row_new (HfContext *context, HfRecord *record)
{
  HfCustomerCardPhoneRow *self = make (context);

  self->record = g_object_ref (record);
  g_signal_connect_object (record, "notify", G_CALLBACK (record_changed_cb), self,
                           G_CONNECT_SWAPPED);
  record_changed_cb (self);
  return GTK_WIDGET (self);
}

GtkWidget *
hf_customer_card_phone_row_new_empty (HfContext *context, gint64 customer, guint position)
{
  HfCustomerCardPhoneRow *self = make (context);
  g_autoptr (HfRow) row = hf_row_new (&hf_phone_def);

  hf_row_set_int (row, HF_PHONE_CUSTOMER, customer);
  hf_row_set_int (row, HF_PHONE_POSITION, position);
  show_row (self, hf_row_seal (row));
  return GTK_WIDGET (self);
}

void
hf_customer_card_phone_row_set_order (HfCustomerCardPhoneRow *self,
                                      gboolean                is_first,
                                      gboolean                may_be_first,
                                      HfRecord               *first)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_PHONE_ROW (self));

  g_set_object (&self->called_first, first);
  gtk_widget_set_visible (self->is_first, is_first);
  gtk_widget_set_visible (self->first, may_be_first);
}
