/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The stage of a customer, and what it takes to reach the next one. */

#include "gui/common/card/hf-stage-pips.h"

#include "base/hf-date.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-stage-rule.h"
#include "gui/common/hf-children.h"

#include <glib/gi18n.h>

#define PIP_FILLED "●"
#define PIP_EMPTY  "○"

struct _HfStagePips
{
  GtkWidget parent_instance;

  GtkWidget *pips; /* children */
  GtkWidget *word;
};

G_DEFINE_FINAL_TYPE (HfStagePips, hf_stage_pips, GTK_TYPE_WIDGET)

static char *
describe_next (guint index)
{
  const HfStageRule *rule = &hf_stage_rules[index];
  const char        *label = hf_choice_label (hf_customer_stages, rule->stage);
  int                n_years = hf_stage_rule_get_years (rule);
  g_autofree char   *visits =
    g_strdup_printf (ngettext ("%d visit", "%d visits", rule->visits), rule->visits);
  g_autofree char *years =
    g_strdup_printf (ngettext ("%d year", "%d years", (gulong) n_years), n_years);

  if (n_years == 0)
    /* Translators: a stage, "1 visit" */
    return g_strdup_printf (_ ("%s: at least %s"), label, visits);
  /* Translators: a stage, "4 visits", "1 year" */
  return g_strdup_printf (_ ("%s: at least %s over %s or longer"), label, visits, years);
}

/* How long it took from the first visit to the last. */
static int
count_days (const HfRow *customer)
{
  HfDate first = hf_date_from_iso (hf_row_text (customer, HF_CUSTOMER_FIRST_VISIT));
  HfDate last = hf_date_from_iso (hf_row_text (customer, HF_CUSTOMER_LAST_VISIT));

  return first != HF_DATE_NONE && last != HF_DATE_NONE ? last - first : 0;
}

/* What this customer has not come to yet; "" where that is all of it, or nothing. */
static char *
describe_lacking (const HfRow *customer, const HfStageRule *rule)
{
  gint64           n_visits = rule->visits - hf_row_int (customer, HF_CUSTOMER_VISIT_COUNT);
  int              n_days = rule->days - count_days (customer);
  g_autofree char *visits =
    g_strdup_printf (ngettext ("%d more visit", "%d more visits", (gulong) MAX (n_visits, 1)),
                     (int) n_visits);
  g_autofree char *days =
    g_strdup_printf (ngettext ("%d more day", "%d more days", (gulong) MAX (n_days, 1)), n_days);

  if (hf_row_int (customer, HF_CUSTOMER_VISIT_COUNT) == 0)
    return g_strdup ("");
  if (n_visits > 0 && n_days > 0)
    /* Translators: "2 more visits", and "120 more days" between the first visit and the last */
    return g_strdup_printf (_ ("Still lacking: %s, and %s from the first visit to the last"),
                            visits, days);
  if (n_visits > 0)
    /* Translators: %s is "2 more visits" */
    return g_strdup_printf (_ ("Still lacking: %s"), visits);
  if (n_days > 0)
    /* Translators: %s is "120 more days" */
    return g_strdup_printf (_ ("Still lacking: %s from the first visit to the last"), days);
  return g_strdup ("");
}

static char *
describe (const HfRow *customer, guint rule)
{
  const char      *reason = hf_row_text (customer, HF_CUSTOMER_STAGE_REASON);
  g_autofree char *next = NULL, *lacking = NULL;

  if (!hf_row_is_null (customer, HF_CUSTOMER_STAGE))
    /* Translators: %s is why somebody chose the stage */
    return reason ? g_strdup_printf (_ ("Set by hand: %s"), reason) : g_strdup (_ ("Set by hand"));
  if (rule + 1 == HF_STAGE_N_RULES)
    return NULL;
  next = describe_next (rule + 1);
  lacking = describe_lacking (customer, &hf_stage_rules[rule + 1]);
  return g_strjoin (*lacking != '\0' ? "\n" : "", next, lacking, NULL);
}

char *
hf_stage_pips_write (const char *stage)
{
  GString *pips = g_string_new (NULL);

  for (guint i = 0; stage != NULL && i < HF_STAGE_N_RULES; i++)
    g_string_append (pips, i <= hf_stage_rule_index (stage) ? PIP_FILLED : PIP_EMPTY);
  return g_string_free (pips, FALSE);
}

static void
hf_stage_pips_dispose (GObject *object)
{
  hf_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (hf_stage_pips_parent_class)->dispose (object);
}

static void
hf_stage_pips_class_init (HfStagePipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_stage_pips_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "hfstagepips");
}

static void
hf_stage_pips_init (HfStagePips *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->pips =
    g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->word = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->word), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->pips, "stage-pips");
  gtk_widget_add_css_class (self->word, "dim-label");
  gtk_widget_set_parent (self->pips, GTK_WIDGET (self));
  gtk_widget_set_parent (self->word, GTK_WIDGET (self));
}

void
hf_stage_pips_set_customer (HfStagePips *self, const HfRow *customer)
{
  g_return_if_fail (HF_IS_STAGE_PIPS (self));

  const char      *stage = customer ? hf_row_text (customer, HF_CUSTOMER_STAGE_NOW) : NULL;
  g_autofree char *pips = hf_stage_pips_write (stage);
  g_autofree char *tooltip = stage ? describe (customer, hf_stage_rule_index (stage)) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), stage != NULL);
  if (stage == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (self->pips), pips);
  gtk_label_set_text (GTK_LABEL (self->word), hf_choice_label (hf_customer_stages, stage));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->word), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  tooltip ? tooltip : "", -1);
}
