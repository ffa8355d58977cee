/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The alert bar of a card. Which alerts there are follows from the rows alone; the notes to be
 * shown at once are read, as is whether somebody still has to tell it from another card; they stand
 * behind what could harm somebody. What cannot be read is said by the timeline, which has the notes
 * too. */

#include "gui/common/card/hf-customer-card-alerts.h"

#include "base/hf-date.h"
#include "core/hf-alert.h"
#include "core/hf-appointment-rule.h"
#include "core/hf-appointment.h"
#include "core/hf-complaint.h"
#include "core/hf-customer.h"
#include "core/hf-distinct-pair.h"
#include "core/hf-phone.h"
#include "gui/common/card/hf-entry-dialog.h"
#include "gui/common/card/hf-popup-note.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-column.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-revealing.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-sheet-reader.h"
#include "session/customer/hf-complaint-words.h"
#include "session/customer/hf-complaints.h"
#include "session/follow-up/hf-booking.h"
#include "session/same-person/hf-pair-cards.h"

#include <glib/gi18n.h>

/* What the row does not tell. */
typedef struct
{
  GPtrArray *popups;     /* of HfPopup */
  GPtrArray *complaints; /* of HfRow, the open ones */
  guint      n_missed;   /* appointments in turn */
  HfMark     mark;
} Sheet;

static void
sheet_free (Sheet *self)
{
  g_clear_pointer (&self->popups, g_ptr_array_unref);
  g_clear_pointer (&self->complaints, g_ptr_array_unref);
  g_free (self);
}

struct _HfCustomerCardAlerts
{
  GtkWidget parent_instance;

  /* owned */
  HfContext     *context;
  HfSheetReader *reader;
  HfRow         *customer;
  GListModel    *phones;
  Sheet         *sheet; /* NULL before it was read */
};

G_DEFINE_FINAL_TYPE (HfCustomerCardAlerts, hf_customer_card_alerts, GTK_TYPE_WIDGET)

/* Where a long text ends, in columns of which a Han character takes two: who was called and the
 * number have to be seen too. All of it stands among the details. */
#define MOST_COLUMNS 240

static char *
shorten (const char *text)
{
  guint n = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      n += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
      if (n > MOST_COLUMNS)
        return g_strdup_printf ("%.*s…", (int) (at - text), text);
    }
  return NULL;
}

static GtkWidget *
add_line (HfCustomerCardAlerts *self, const char *icon_name, const char *text)
{
  g_autofree char *shortened = shorten (text);
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget       *label = gtk_label_new (shortened ? shortened : text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  if (shortened != NULL)
    {
      gtk_widget_set_tooltip_text (label, text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                      -1);
    }
  gtk_widget_add_css_class (line, "alert-line");
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  return line;
}

static void
add_deceased (HfCustomerCardAlerts *self, const char *iso)
{
  g_autofree char *day = hf_format_day (hf_date_from_iso (iso));
  /* Translators: %s is a date */
  g_autofree char *text = g_strdup_printf (_ ("Deceased on %s"), day);

  add_line (self, "dialog-warning-symbolic", text);
}

/* What could harm somebody stands out from what is merely good to know. */
static void
add_dangers (HfCustomerCardAlerts *self, const HfRow *customer)
{
  for (guint i = 0; i < HF_ALERT_N_KINDS; i++)
    {
      g_autofree char *text = hf_alert_line (customer, (HfAlert) i);

      if (text != NULL)
        gtk_widget_add_css_class (add_line (self, "dialog-warning-symbolic", text), "danger");
    }
}

/* Below each other where they have no room beside each other: no line makes a card wider. As wide
 * as the line, since a flow box that is aligned asks for the height of one a line. */
static GtkWidget *
make_answers (void)
{
  return g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE,
                       "min-children-per-line", 1, "max-children-per-line", 3, "column-spacing", 6,
                       "row-spacing", 6, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
}

static GtkWidget *
add_answer (GtkWidget *answers, const char *label, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_flow_box_append (GTK_FLOW_BOX (answers), button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE); /* the button is */
  return button;
}

/* A card that is put away cannot be compared with a view to merging, only be looked at. */
static void
add_duplicate (HfCustomerCardAlerts *self, gint64 other)
{
  GtkWidget *line = add_line (self, "system-users-symbolic",
                              _ ("This may be the same person as another customer."));
  GtkWidget *label = gtk_widget_get_last_child (line);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *answers = make_answers ();

  g_object_ref (label);
  gtk_box_remove (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (column), label);
  g_object_unref (label);
  gtk_box_append (GTK_BOX (column), answers);
  gtk_box_append (GTK_BOX (line), column);
  if (self->sheet->mark == HF_MARK_OPEN)
    add_answer (answers, _ ("_Compare…"), "win.merge",
                g_variant_new ("(xx)", self->customer->id, other));
  if (!hf_context_get_viewer (self->context)->masked)
    add_answer (answers, _ ("_Not a Duplicate"), "alerts.set-apart", NULL);
  add_answer (answers, _ ("_Open the Other"), "win.show-customer", g_variant_new_int64 (other));
}

/* What was not saved has to be decided yet. */
static void
set_apart (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  if (committed == NULL)
    hf_sheet_reader_ask_again (HF_CUSTOMER_CARD_ALERTS (widget)->reader);
}

/* A second press would find the line gone. */
static void
set_apart_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerCardAlerts *self = HF_CUSTOMER_CARD_ALERTS (widget);
  gint64                other;

  if (self->customer == NULL || self->sheet == NULL || self->sheet->mark == HF_MARK_NONE)
    return;
  self->sheet->mark = HF_MARK_NONE;
  other = hf_row_int (self->customer, HF_CUSTOMER_SIMILAR_TO);
  hf_saving_commit (widget, self->context, hf_pair_cards_set_apart (self->customer->id, other),
                    g_strdup (_ ("Noted that they are two people")), set_apart, NULL);
}

/* A merged card has nothing left to come back for. */
static void
add_archived (HfCustomerCardAlerts *self, gboolean is_merged)
{
  GtkWidget *line = add_line (self, "user-trash-symbolic", _ ("Archived"));
  GtkWidget *button;

  if (is_merged)
    return;
  button = gtk_button_new_with_mnemonic (_ ("_Restore"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "customer.restore");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (line), button);
}

static void
add_wrong_numbers (HfCustomerCardAlerts *self, HfContext *context, GListModel *phones)
{
  guint n_items = phones ? g_list_model_get_n_items (phones) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (HfRecord) phone = g_list_model_get_item (phones, i);
      const HfRow *row = hf_record_get_row (phone);

      if (row != NULL && hf_row_int (row, HF_PHONE_INVALID) != 0)
        {
          g_autofree char *number =
            hf_revealing_format (context, hf_row_text (row, HF_PHONE_NUMBER));
          /* Translators: %s is a telephone number */
          g_autofree char *text = g_strdup_printf (_ ("Wrong number: %s"), number);

          add_line (self, "call-stop-symbolic", text);
        }
    }
}

static void
add_popups (HfCustomerCardAlerts *self)
{
  for (guint i = 0; self->sheet != NULL && i < self->sheet->popups->len; i++)
    gtk_widget_set_parent (hf_popup_note_new (GTK_WIDGET (self), self->context,
                                              self->sheet->popups->pdata[i]),
                           GTK_WIDGET (self));
}

static const HfRow *
find_complaint (HfCustomerCardAlerts *self, gint64 id)
{
  for (guint i = 0; self->sheet != NULL && i < self->sheet->complaints->len; i++)
    if (((const HfRow *) self->sheet->complaints->pdata[i])->id == id)
      return self->sheet->complaints->pdata[i];
  return NULL;
}

static void
open_complaint_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerCardAlerts *self = HF_CUSTOMER_CARD_ALERTS (widget);
  const HfRow          *complaint = find_complaint (self, g_variant_get_int64 (parameter));

  if (complaint != NULL)
    hf_entry_dialog_edit (widget, self->context, complaint);
}

/* Whoever calls somebody upset says something else than whoever asks how they are. */
static void
add_complaints (HfCustomerCardAlerts *self)
{
  gint64 now = hf_clock_now (hf_context_get_clock (self->context));

  for (guint i = 0; self->sheet != NULL && i < self->sheet->complaints->len; i++)
    {
      const HfRow     *complaint = self->sheet->complaints->pdata[i];
      g_autofree char *text = hf_complaint_words_alert (complaint, now);
      GtkWidget       *line = add_line (self, "dialog-warning-symbolic", text);
      GtkWidget       *button = gtk_button_new_with_mnemonic (_ ("_Open"));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "alerts.open-complaint");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", complaint->id);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      gtk_box_append (GTK_BOX (line), button);
    }
}

/* Whoever books or calls again should remind them, or ask why. */
static void
add_missed (HfCustomerCardAlerts *self)
{
  g_autofree char *text = NULL;

  if (self->sheet == NULL || self->sheet->n_missed < HF_APPOINTMENT_RULE_MISSED_ALERT)
    return;
  text = g_strdup_printf (ngettext ("Missed the last %u appointment",
                                    "Missed the last %u appointments", self->sheet->n_missed),
                          self->sheet->n_missed);
  add_line (self, "dialog-warning-symbolic", text);
}

static void
show_alerts (HfCustomerCardAlerts *self)
{
  const HfRow *customer = self->customer;

  hf_children_remove (GTK_WIDGET (self));
  if (customer != NULL)
    {
      if (!hf_row_is_null (customer, HF_CUSTOMER_DECEASED))
        add_deceased (self, hf_row_text (customer, HF_CUSTOMER_DECEASED));
      add_dangers (self, customer);
      add_complaints (self);
      add_missed (self);
      add_popups (self);
      if (hf_row_int (customer, HF_CUSTOMER_DO_NOT_CONTACT) != 0)
        add_line (self, "action-unavailable-symbolic", _ ("Do not contact"));
      add_wrong_numbers (self, self->context, self->phones);
      if (self->sheet != NULL && self->sheet->mark != HF_MARK_NONE &&
          !hf_row_is_null (customer, HF_CUSTOMER_SIMILAR_TO))
        add_duplicate (self, hf_row_int (customer, HF_CUSTOMER_SIMILAR_TO));
      if (!hf_row_is_null (customer, HF_CUSTOMER_ARCHIVED))
        add_archived (self, !hf_row_is_null (customer, HF_CUSTOMER_MERGED_INTO));
    }
  hf_children_show_any (GTK_WIDGET (self));
}

static gpointer
read_sheet (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->popups = hf_popups_read (db, question->viewer, question->id, question->day, error);
  if (sheet->popups != NULL)
    sheet->complaints = hf_complaints_read_open (db, question->viewer, question->id, error);
  if (sheet->complaints != NULL &&
      hf_booking_count_missed (db, question->viewer, question->id, &sheet->n_missed, error) &&
      hf_pair_cards_read_mark (db, question->id, &sheet->mark, error))
    return sheet;
  sheet_free (sheet);
  return NULL;
}

static void
show_sheet (GtkWidget *widget, gpointer sheet, const GError *error)
{
  HfCustomerCardAlerts *self = HF_CUSTOMER_CARD_ALERTS (widget);

  g_clear_pointer (&self->sheet, sheet_free);
  self->sheet = sheet;
  show_alerts (self);
}

/* The other card decides as well: merged, or two again, it changes what is said of this one. */
static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 customer)
{
  const HfRow *shown = HF_CUSTOMER_CARD_ALERTS (widget)->customer;
  gint64       other = shown != NULL ? hf_row_int (shown, HF_CUSTOMER_SIMILAR_TO) : 0;

  if (other != 0 && hf_changed_has_entity_of (changed, &hf_customer_def, other))
    return TRUE;
  return hf_popups_is_concerned (changed, customer) ||
         hf_changed_has_entity (changed, &hf_distinct_pair_def) ||
         hf_changed_has_entity_of (changed, &hf_complaint_def, customer) ||
         hf_changed_has_entity_of (changed, &hf_appointment_def, customer) ||
         hf_changed_has_entity_of (changed, &hf_customer_def, customer);
}

static const HfSheetReading reading = {
  .read = read_sheet,
  .free = (GDestroyNotify) sheet_free,
  .show = show_sheet,
  .is_concerned = is_concerned,
};

static void
hf_customer_card_alerts_dispose (GObject *object)
{
  HfCustomerCardAlerts *self = HF_CUSTOMER_CARD_ALERTS (object);

  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  g_clear_pointer (&self->sheet, sheet_free);
  g_clear_pointer (&self->customer, hf_row_unref);
  g_clear_object (&self->phones);
  g_clear_object (&self->context);
  hf_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (hf_customer_card_alerts_parent_class)->dispose (object);
}

static void
hf_customer_card_alerts_class_init (HfCustomerCardAlertsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_customer_card_alerts_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "alerts.set-apart", NULL,
                                   set_apart_cb);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "alerts.open-complaint", "x",
                                   open_complaint_cb);
}

static void
hf_customer_card_alerts_init (HfCustomerCardAlerts *self)
{
  hf_column_lay_out (GTK_WIDGET (self), 6);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
hf_customer_card_alerts_set_customer (HfCustomerCardAlerts *self,
                                      HfContext            *context,
                                      const HfRow          *customer,
                                      GListModel           *phones)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_ALERTS (self));

  gint64 id = customer ? customer->id : 0;

  if (self->context == NULL)
    {
      self->context = g_object_ref (context);
      self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &reading);
    }
  g_clear_pointer (&self->customer, hf_row_unref);
  self->customer = customer ? hf_row_ref (customer) : NULL;
  g_set_object (&self->phones, phones);
  if (id != hf_sheet_reader_get_id (self->reader))
    {
      g_clear_pointer (&self->sheet, sheet_free); /* another customer's */
      hf_sheet_reader_ask (self->reader, id);
    }
  show_alerts (self);
}
