/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Planning a follow-up from a card: presets for the day, or a date typed; the day it comes to is
 * shown before it is saved. */

#include "gui/common/card/hf-customer-card-follow-up.h"

#include "base/hf-day-parse.h"
#include "base/hf-short-name.h"
#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-typed-day.h"

#include <glib/gi18n.h>

struct _HfCustomerCardFollowUp
{
  GtkPopover parent_instance;

  /* owned */
  HfContext *context;
  HfRow     *customer;

  /* template children */
  GtkWidget *withheld;
  GtkWidget *date;
  GtkWidget *reading;
  GtkWidget *grade;
  GtkWidget *reason;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (HfCustomerCardFollowUp, hf_customer_card_follow_up, GTK_TYPE_POPOVER)

static HfDate
get_today (HfCustomerCardFollowUp *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

static HfDate
read_day (HfCustomerCardFollowUp *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->date));

  return self->context ? hf_day_parse (text, get_today (self), HF_DAY_LEAN_AHEAD) : HF_DATE_NONE;
}

static void
show_reading (HfCustomerCardFollowUp *self)
{
  HfDate           day = read_day (self);
  gboolean         is_typed = !hf_str_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->date)));
  g_autofree char *text = self->context ? hf_typed_day_describe (day, get_today (self)) : NULL;
  gboolean         is_good = self->context != NULL && day >= get_today (self);

  gtk_label_set_text (GTK_LABEL (self->reading), text ? text : "");
  hf_typed_day_mark (self->date, self->reading, is_typed && !is_good);
  gtk_widget_set_sensitive (self->save, is_good);
}

static void
preset_activated_cb (GtkWidget *widget, const char *action, GVariant *days)
{
  HfCustomerCardFollowUp *self = HF_CUSTOMER_CARD_FOLLOW_UP (widget);
  char                    iso[11];

  hf_date_write_iso (get_today (self) + g_variant_get_int32 (days), iso);
  gtk_editable_set_text (GTK_EDITABLE (self->date), iso);
  gtk_widget_grab_focus (self->reason);
}

static HfRow *
make_follow_up (HfCustomerCardFollowUp *self)
{
  HfRow           *row = hf_row_new (&hf_follow_up_def);
  const HfViewer  *viewer = hf_context_get_viewer (self->context);
  gint64           owner = hf_follow_up_choose_owner (self->customer, viewer);
  g_autofree char *reason = hf_str_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason)));

  hf_row_set_int (row, HF_FOLLOW_UP_CUSTOMER, self->customer->id);
  hf_row_set_text (row, HF_FOLLOW_UP_REASON, reason);
  hf_row_set_text (
    row, HF_FOLLOW_UP_GRADE,
    hf_customer_grades[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->grade))].key);
  hf_row_set_date (row, HF_FOLLOW_UP_DUE, read_day (self));
  if (owner != 0)
    hf_row_set_int (row, HF_FOLLOW_UP_OWNER, owner);
  hf_follow_up_complete (row);
  return row;
}

static void
save_cb (HfCustomerCardFollowUp *self)
{
  HfChangeSet     *changes;
  g_autofree char *day = NULL, *name = NULL;

  if (!gtk_widget_get_sensitive (self->save) || self->customer == NULL)
    return;
  changes = hf_change_set_new (N_ ("Plan follow-up"));
  hf_change_set_insert (changes, make_follow_up (self));
  day = hf_format_day_short (read_day (self));
  name = hf_short_name (hf_row_text (self->customer, HF_CUSTOMER_NAME));
  /* Translators: a person and a day */
  hf_saving_commit (gtk_widget_get_parent (GTK_WIDGET (self)), self->context, changes,
                    g_strdup_printf (_ ("%s: follow-up planned for %s"), name, day), NULL, NULL);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* It can be planned all the same, for when that changes; but nobody shall wait for it. */
static void
show_withheld (HfCustomerCardFollowUp *self)
{
  gboolean         is_withheld = self->customer && !hf_customer_may_be_contacted (self->customer);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->withheld, is_withheld);
  if (!is_withheld)
    return;
  /* Translators: %s is why, as in "Deceased" */
  text = g_strdup_printf (_ ("This call will be withheld: %s"),
                          hf_choice_label (hf_customer_withholdings,
                                           hf_row_text (self->customer, HF_CUSTOMER_WITHHELD)));
  gtk_label_set_label (GTK_LABEL (self->withheld), text);
}

static void
shown_cb (HfCustomerCardFollowUp *self)
{
  const char *grade = self->customer ? hf_row_text (self->customer, HF_CUSTOMER_GRADE) : NULL;

  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  gtk_editable_set_text (GTK_EDITABLE (self->date), "");
  for (guint i = 0; grade != NULL && hf_customer_grades[i].key != NULL; i++)
    if (g_str_equal (grade, hf_customer_grades[i].key))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->grade), i);
  show_reading (self);
}

static void
hf_customer_card_follow_up_dispose (GObject *object)
{
  HfCustomerCardFollowUp *self = HF_CUSTOMER_CARD_FOLLOW_UP (object);

  g_clear_pointer (&self->customer, hf_row_unref);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_CUSTOMER_CARD_FOLLOW_UP);

  G_OBJECT_CLASS (hf_customer_card_follow_up_parent_class)->dispose (object);
}

static void
hf_customer_card_follow_up_class_init (HfCustomerCardFollowUpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_customer_card_follow_up_dispose;
  gtk_widget_class_install_action (widget_class, "plan.in-days", "i", preset_activated_cb);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-customer-card-follow-up.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, withheld);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, date);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, reading);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, grade);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, reason);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardFollowUp, save);
  gtk_widget_class_bind_template_callback (widget_class, show_reading);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
hf_customer_card_follow_up_init (HfCustomerCardFollowUp *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (const HfChoice *grade = hf_customer_grades; grade->key != NULL; grade++)
    gtk_string_list_append (labels, _ (grade->label));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->grade), G_LIST_MODEL (labels));
}

void
hf_customer_card_follow_up_set_customer (HfCustomerCardFollowUp *self,
                                         HfContext              *context,
                                         const HfRow            *customer)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_FOLLOW_UP (self));

  g_set_object (&self->context, context);
  g_clear_pointer (&self->customer, hf_row_unref);
  self->customer = customer ? hf_row_ref (customer) : NULL;
  show_withheld (self);
}
