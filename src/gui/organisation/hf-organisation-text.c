/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is said of organisations, and how urgent it looks. */

#include "gui/organisation/hf-organisation-text.h"

#include "base/hf-strings.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

char *
hf_organisation_text_name (const HfRow *organisation)
{
  g_autofree char *name =
    hf_str_visible_controls (hf_row_text (organisation, HF_ORGANISATION_NAME));

  if (hf_row_is_null (organisation, HF_ORGANISATION_ARCHIVED))
    return g_steal_pointer (&name);
  /* Translators: %s is the name of an organisation */
  return g_strdup_printf (_ ("%s (archived)"), name);
}

const char *
hf_organisation_text_stage (const char *stage)
{
  return *stage == '\0' ? _ ("No stage") : hf_choice_label (hf_organisation_stages, stage);
}

char *
hf_organisation_text_day (const char *iso, HfDate today)
{
  HfDate day = hf_date_from_iso (iso);

  return day != HF_DATE_NONE ? hf_format_day_in_list (day, today) : NULL;
}

char *
hf_organisation_text_ends (const char *ends, HfDate today)
{
  g_autofree char *day = hf_organisation_text_day (ends, today);

  if (day == NULL)
    return NULL;
  if (hf_date_from_iso (ends) < today)
    /* Translators: an agreement; %s is a day */
    return g_strdup_printf (_ ("Ended %s"), day);
  /* Translators: an agreement; %s is a day */
  return g_strdup_printf (_ ("Ends %s"), day);
}

HfUrgency
hf_organisation_text_weigh (HfAgreementState state)
{
  return state == HF_AGREEMENT_ENDED  ? HF_URGENCY_LATE :
         state == HF_AGREEMENT_ENDING ? HF_URGENCY_SOON :
                                        HF_URGENCY_NONE;
}

HfUrgency
hf_organisation_text_weigh_next (const char *next, HfDate today)
{
  HfDate due = hf_date_from_iso (next);

  return due != HF_DATE_NONE && due < today ? HF_URGENCY_LATE : HF_URGENCY_NONE;
}

void
hf_organisation_text_show_urgency (GtkImage *icon, GtkWidget *widget, HfUrgency urgency)
{
  static const struct
  {
    const char *icon_name, *css_class;
  } looks[] = { { NULL, NULL },
                { "dialog-warning-symbolic", "warning" },
                { "dialog-error-symbolic", "error" } };

  gtk_image_set_from_icon_name (icon, looks[urgency].icon_name);
  gtk_widget_set_visible (GTK_WIDGET (icon), urgency != HF_URGENCY_NONE);
  for (guint i = HF_URGENCY_SOON; i <= HF_URGENCY_LATE; i++)
    if (i == urgency)
      gtk_widget_add_css_class (widget, looks[i].css_class);
    else
      gtk_widget_remove_css_class (widget, looks[i].css_class);
}
