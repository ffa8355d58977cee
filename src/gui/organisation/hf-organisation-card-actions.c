/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be added to an organisation: activities and agreements. Something new is in the book at
 * once, with what is known of it, and opens to be filled in. */

#include "gui/organisation/hf-organisation-card-private.h"

#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "gui/common/hf-saving.h"

#include <glib/gi18n.h>

static HfDate
get_today (HfOrganisationCard *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

static void
added_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer entries)
{
  HfOrganisationCard *self = HF_ORGANISATION_CARD (widget);
  const HfEntityDef  *def = entries == self->agreements ? &hf_agreement_def : &hf_activity_def;

  if (self->context != NULL && committed != NULL)
    hf_organisation_entries_open (entries, def, hf_committed_get_id (committed, HF_FIRST_NEW));
}

static void
insert (HfOrganisationCard    *self,
        const char            *label,
        HfRow                 *row,
        const char            *message,
        HfOrganisationEntries *entries)
{
  HfChangeSet *changes = hf_change_set_new (label);

  hf_change_set_insert (changes, row);
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, g_strdup (message), added_cb,
                    entries);
}

static HfOrganisationEntries *
get_shown_activities (HfOrganisationCard *self, const char *kind)
{
  const char *tab = gtk_stack_get_visible_child_name (GTK_STACK (self->stack));

  if (g_strcmp0 (tab, "check-ups") == 0 && g_str_equal (kind, HF_ACTIVITY_CHECK_UP))
    return self->check_ups;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "timeline");
  return self->timeline;
}

static void
add_activity_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfOrganisationCard *self = HF_ORGANISATION_CARD (widget);
  const char         *kind = g_variant_get_string (parameter, NULL);
  HfRow              *row;

  if (self->sheet == NULL || !hf_choice_has (hf_activity_kinds, kind))
    return;
  row = hf_row_new (&hf_activity_def);
  hf_row_set_int (row, HF_ACTIVITY_ORGANISATION, hf_sheet_reader_get_id (self->reader));
  hf_row_set_text (row, HF_ACTIVITY_KIND, kind);
  hf_row_set_text (row, HF_ACTIVITY_TITLE, hf_choice_label (hf_activity_kinds, kind));
  hf_row_set_date (row, g_str_equal (kind, HF_ACTIVITY_LEADS) ? HF_ACTIVITY_DONE : HF_ACTIVITY_DUE,
                   get_today (self)); /* names are here, or they are not */
  insert (self, N_ ("New activity"), row, _ ("Activity added"), get_shown_activities (self, kind));
}

static void
add_agreement_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfOrganisationCard *self = HF_ORGANISATION_CARD (widget);
  HfRow              *row;

  if (self->sheet == NULL)
    return;
  row = hf_row_new (&hf_agreement_def);
  hf_row_set_int (row, HF_AGREEMENT_ORGANISATION, hf_sheet_reader_get_id (self->reader));
  hf_row_set_date (row, HF_AGREEMENT_SIGNED, get_today (self));
  hf_row_set_date (row, HF_AGREEMENT_EXPIRES, hf_date_add_months (get_today (self), 12));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "agreements");
  insert (self, N_ ("New agreement"), row, _ ("Agreement added"), self->agreements);
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_organisation_card_edit (HF_ORGANISATION_CARD (widget));
}

static void
call_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_organisation_card_call (HF_ORGANISATION_CARD (widget));
}

static void
show_changes_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfOrganisationCard *self = HF_ORGANISATION_CARD (widget);

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "changes");
  gtk_widget_child_focus (GTK_WIDGET (self->changes), GTK_DIR_TAB_FORWARD);
}

void
hf_organisation_card_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "card.add-activity", "s", add_activity_cb);
  gtk_widget_class_install_action (widget_class, "card.add-agreement", NULL, add_agreement_cb);
  gtk_widget_class_install_action (widget_class, "card.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "card.call", NULL, call_cb);
  gtk_widget_class_install_action (widget_class, "card.show-changes", NULL, show_changes_cb);
}
