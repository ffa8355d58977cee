/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The upper part of the card. */

#include "gui/organisation/hf-organisation-head.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-card-menu.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/organisation/hf-organisation-text.h"

#include <glib/gi18n.h>

#define USUAL_DAYS 365 /* of an agreement nobody knows the beginning of */

struct _HfOrganisationHead
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *initial;
  GtkWidget *name;
  GtkWidget *facts;
  GtkWidget *agreement;
  GtkWidget *agreement_icon;
  GtkWidget *agreement_text;
  GtkWidget *agreement_bar;
  GtkWidget *contact;
  GtkWidget *liaison;
  GtkWidget *manager;
  GtkWidget *alert;
  GtkWidget *call;
  GtkWidget *risks;
  GtkWidget *risks_text;
  GtkWidget *size;
  GtkWidget *next;
};

G_DEFINE_FINAL_TYPE (HfOrganisationHead, hf_organisation_head, GTK_TYPE_WIDGET)

static void
show_name (HfOrganisationHead *self, const HfRow *row)
{
  const char      *kind = hf_row_text (row, HF_ORGANISATION_KIND);
  const char      *stage = hf_row_text (row, HF_ORGANISATION_STAGE);
  const char      *owner = hf_row_text (row, HF_ORGANISATION_OWNER_NAME);
  g_autofree char *name = hf_str_visible_controls (hf_row_text (row, HF_ORGANISATION_NAME));
  g_autofree char *initial = g_utf8_substring (name, 0, MIN (1, g_utf8_strlen (name, -1)));
  g_autofree char *facts = NULL;

  facts = hf_join_facts (kind ? hf_choice_label (hf_organisation_kinds, kind) : NULL,
                         stage ? hf_choice_label (hf_organisation_stages, stage) : NULL, owner);
  gtk_label_set_label (GTK_LABEL (self->initial), initial);
  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_widget_set_tooltip_text (self->name, name);
  gtk_label_set_label (GTK_LABEL (self->facts), facts);
  gtk_widget_set_visible (self->facts, *facts != '\0');
}

/* How much of its time an agreement has left, from 1 to 0. */
static double
get_time_left (const HfRow *agreement, HfDate ends, HfDate today)
{
  HfDate begun = hf_date_from_iso (hf_row_text (agreement, HF_AGREEMENT_SIGNED));
  int    days = begun != HF_DATE_NONE && begun < ends ? ends - begun : USUAL_DAYS;

  return CLAMP ((double) (ends - today) / days, 0, 1);
}

static void
show_agreement (HfOrganisationHead *self, const HfOrganisationSheet *sheet, HfDate today)
{
  const HfRow *row = sheet->agreements->len > 0 ? g_ptr_array_index (sheet->agreements, 0) : NULL;
  const char  *ends = row ? hf_row_text (row, HF_AGREEMENT_EXPIRES) : NULL;
  HfDate       day = hf_date_from_iso (ends);
  g_autofree char *text = NULL, *when = NULL, *distance = NULL;

  gtk_widget_set_visible (self->agreement, ends != NULL);
  if (ends == NULL)
    return;
  when = hf_organisation_text_ends (ends, today);
  distance = hf_format_distance (day, today);
  text = hf_join_facts (when, distance);
  gtk_label_set_label (GTK_LABEL (self->agreement_text), text);
  hf_organisation_text_show_urgency (GTK_IMAGE (self->agreement_icon), self->agreement,
                                     hf_organisation_text_weigh (hf_agreement_state (
                                       ends, hf_row_int (row, HF_AGREEMENT_ALERT_DAYS), today)));
  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->agreement_bar), get_time_left (row, day, today));
}

/* Who is named says who they are: one looks after the health programme, another decides. */
static gboolean
show_named (GtkWidget *label, guint field, const char *name)
{
  g_autofree char *visible = hf_str_visible_controls (name);
  /* Translators: what somebody is in an organisation, and their name: "Manager: Li Qiang" */
  g_autofree char *text = g_strdup_printf (C_ ("organisation", "%s: %s"),
                                           _ (hf_organisation_def.fields[field].label), visible);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_set_visible (label, *visible != '\0');
  return *visible != '\0';
}

/* The number in full, unlike in a list: who opens the card is about to ring there. */
static void
show_contact (HfOrganisationHead *self, const HfOrganisationSheet *sheet)
{
  const HfRow *row = sheet->organisation;
  const char  *phone = hf_row_text (row, HF_ORGANISATION_PHONE);
  const HfRow *liaison = sheet->liaison;
  gboolean     has_liaison = show_named (self->liaison, HF_ORGANISATION_LIAISON,
                                     liaison ? hf_row_text (liaison, HF_CUSTOMER_NAME) : NULL);
  gboolean     has_manager =
    show_named (self->manager, HF_ORGANISATION_MANAGER, hf_row_text (row, HF_ORGANISATION_MANAGER));
  g_autofree char *number = hf_format_phone (phone);
  /* Translators: the button that calls; %s is a number */
  g_autofree char *call = g_strdup_printf (_ ("_Call %s"), number);

  gtk_widget_set_visible (self->contact, phone != NULL || has_liaison || has_manager);
  hf_alert_mark_set_row (HF_ALERT_MARK (self->alert), liaison);
  gtk_button_set_label (GTK_BUTTON (self->call), call);
  gtk_widget_set_visible (self->call, phone != NULL);
}

static void
show_size (HfOrganisationHead *self, const HfRow *row)
{
  gint64           n_staff = hf_row_int (row, HF_ORGANISATION_HEADCOUNT);
  gint64           n_members = hf_row_int (row, HF_ORGANISATION_MEMBER_COUNT);
  gint64           n_enrolled = hf_row_int (row, HF_ORGANISATION_ENROLLED);
  g_autofree char *members = hf_format_count (n_members), *staff = hf_format_count (n_staff);
  g_autofree char *enrolled = hf_format_count (n_enrolled);
  /* Translators: customers who belong to an organisation */
  g_autofree char *known =
    g_strdup_printf (ngettext ("%s known customer", "%s known customers", (gulong) n_members),
                     members);
  g_autofree char *text = NULL;

  if (n_staff > 0 && n_enrolled > 0)
    /* Translators: how many people work there, how many of them are in the health programme, how
     * many are customers */
    text = g_strdup_printf (_ ("%s staff · %s enrolled · %s"), staff, enrolled, known);
  else if (n_enrolled > 0)
    /* Translators: how many of an organisation are in the health programme, how many are customers
     */
    text = g_strdup_printf (_ ("%s enrolled · %s"), enrolled, known);
  else if (n_staff > 0)
    /* Translators: how many people work there, how many of them are customers */
    text = g_strdup_printf (_ ("%s staff · %s"), staff, known);
  gtk_label_set_label (GTK_LABEL (self->size), text ? text : known);
}

/* What may go wrong is seen by whoever is about to call there. */
static void
show_risks (HfOrganisationHead *self, const HfRow *row)
{
  g_autofree char *risks = hf_str_one_line (hf_row_text (row, HF_ORGANISATION_RISKS));
  /* Translators: what somebody foresees that may go wrong with an organisation */
  g_autofree char *text = g_strdup_printf (_ ("Risks foreseen: %s"), risks);

  gtk_label_set_label (GTK_LABEL (self->risks_text), text);
  gtk_widget_set_tooltip_text (self->risks, hf_row_text (row, HF_ORGANISATION_RISKS));
  gtk_widget_set_visible (self->risks, !hf_row_is_null (row, HF_ORGANISATION_RISKS));
}

static void
show_next (HfOrganisationHead *self, const HfOrganisationSheet *sheet, HfDate today)
{
  const HfRow     *row = hf_organisation_sheet_get_next (sheet);
  g_autofree char *title = NULL, *day = NULL, *due = NULL, *text = NULL;

  if (row != NULL)
    {
      title = hf_str_visible_controls (hf_row_text (row, HF_ACTIVITY_TITLE));
      day = hf_organisation_text_day (hf_row_text (row, HF_ACTIVITY_DUE), today);
      due = hf_format_due (hf_row_text (row, HF_ACTIVITY_DUE), NULL, today);
      text = hf_join_facts (day, due, title);
    }
  gtk_label_set_label (GTK_LABEL (self->next), text ? text : _ ("Nothing planned"));
}

static void
hf_organisation_head_dispose (GObject *object)
{
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_ORGANISATION_HEAD);

  G_OBJECT_CLASS (hf_organisation_head_parent_class)->dispose (object);
}

static void
hf_organisation_head_class_init (HfOrganisationHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_organisation_head_dispose;
  g_type_ensure (HF_TYPE_ALERT_MARK);
  g_type_ensure (HF_TYPE_CARD_MENU);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-organisation-head.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationHead, initial);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationHead, name);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationHead, facts);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationHead, agreement);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationHead, agreement_icon);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationHead, agreement_text);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationHead, agreement_bar);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationHead, contact);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationHead, liaison);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationHead, manager);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationHead, alert);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationHead, call);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationHead, size);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationHead, risks);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationHead, risks_text);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationHead, next);
}

static void
hf_organisation_head_init (HfOrganisationHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_organisation_head_show (HfOrganisationHead *self, const HfOrganisationSheet *sheet, HfDate today)
{
  g_return_if_fail (HF_IS_ORGANISATION_HEAD (self));

  show_name (self, sheet->organisation);
  show_agreement (self, sheet, today);
  show_contact (self, sheet);
  show_size (self, sheet->organisation);
  show_risks (self, sheet->organisation);
  show_next (self, sheet, today);
}
