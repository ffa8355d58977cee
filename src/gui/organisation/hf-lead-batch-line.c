/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom a batch of leads brought. Where nobody is written down yet, it says how that is done. */

#include "gui/organisation/hf-lead-batch-line.h"

#include "core/hf-activity.h"
#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "core/hf-visit.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-sheet-reader.h"
#include "session/organisation/hf-lead-batch.h"

#include <glib/gi18n.h>

struct _HfLeadBatchLine
{
  GtkBox parent_instance;

  /* owned */
  HfSheetReader *reader;
  HfLeadBatch   *batch; /* NULL until it was read */

  /* children */
  GtkWidget *label;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (HfLeadBatchLine, hf_lead_batch_line, GTK_TYPE_BOX)

static gpointer
read_batch (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  return hf_lead_batch_read (db, question->id, error);
}

static char *
describe (const HfLeadBatch *batch)
{
  g_autofree char *cards = hf_format_count (batch->n_cards);
  g_autofree char *came = hf_format_count (batch->n_came);

  if (batch->n_cards == 0)
    /* Translators: %s is what a batch of leads is called */
    return g_strdup_printf (_ ("No customer has “%s” as source in detail yet"), batch->name);
  /* Translators: how many customers a batch of leads brought, and how many of them have had a visit
   */
  return g_strdup_printf (ngettext ("%s customer from this batch, %s with a visit",
                                    "%s customers from this batch, %s with a visit",
                                    (gulong) batch->n_cards),
                          cards, came);
}

static void
show_batch (GtkWidget *widget, gpointer answer, const GError *error)
{
  HfLeadBatchLine *self = HF_LEAD_BATCH_LINE (widget);
  g_autofree char *text = answer != NULL ? describe (answer) : NULL;

  if (answer == NULL)
    {
      hf_page_show_error_of (widget, error);
      return;
    }
  g_clear_pointer (&self->batch, hf_lead_batch_free);
  self->batch = answer;
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (self->list, self->batch->n_cards > 0);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 id)
{
  return hf_changed_has_row (changed, &hf_activity_def, id) ||
         hf_changed_has_entity (changed, &hf_organisation_def) ||
         hf_changed_has_entity (changed, &hf_customer_def) ||
         hf_changed_has_entity (changed, &hf_visit_def);
}

static const HfSheetReading batch_reading = {
  .read = read_batch,
  .free = (GDestroyNotify) hf_lead_batch_free,
  .show = show_batch,
  .is_concerned = is_concerned,
  .when_seen = TRUE,
};

static void
list_cb (HfLeadBatchLine *self)
{
  g_autoptr (HfFilter) whom = hf_lead_batch_make_filter (self->batch);
  g_autofree char *text = hf_filter_to_text (whom);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.list-customers", "s", text);
}

static void
hf_lead_batch_line_dispose (GObject *object)
{
  HfLeadBatchLine *self = HF_LEAD_BATCH_LINE (object);

  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  g_clear_pointer (&self->batch, hf_lead_batch_free);

  G_OBJECT_CLASS (hf_lead_batch_line_parent_class)->dispose (object);
}

static void
hf_lead_batch_line_class_init (HfLeadBatchLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_lead_batch_line_dispose;
}

static void
hf_lead_batch_line_init (HfLeadBatchLine *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_add_css_class (self->label, "numeric");
  self->list = gtk_button_new_with_mnemonic (_ ("_List Them"));
  gtk_widget_set_valign (self->list, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->list, FALSE);
  g_signal_connect_object (self->list, "clicked", G_CALLBACK (list_cb), self, G_CONNECT_SWAPPED);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_box_append (GTK_BOX (self), self->label);
  gtk_box_append (GTK_BOX (self), self->list);
}

/**
 * hf_lead_batch_line_new:
 * @context: the book
 * @activity: the batch
 *
 * Returns: (transfer floating): a line
 */
GtkWidget *
hf_lead_batch_line_new (HfContext *context, gint64 activity)
{
  HfLeadBatchLine *self = g_object_new (HF_TYPE_LEAD_BATCH_LINE, NULL);

  self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &batch_reading);
  hf_sheet_reader_ask (self->reader, activity);
  return GTK_WIDGET (self);
}
