/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is planned with a customer: the open follow-ups, and what was agreed for longer. */

#include "gui/common/card/hf-customer-card-plan.h"

#include "base/hf-parts.h"
#include "core/hf-customer-choices.h"
#include "core/hf-follow-up.h"
#include "gui/common/card/hf-plans-section.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-follow-up-words.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-grade-badge.h"
#include "gui/common/standing/hf-given-section.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HfCustomerCardPlan
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget      *nothing;
  GtkWidget      *withheld;
  GtkWidget      *list;
  HfPlansSection *plans;
  HfGivenSection *given;
};

G_DEFINE_FINAL_TYPE (HfCustomerCardPlan, hf_customer_card_plan, GTK_TYPE_WIDGET)

/* The first that is to be done, or the first that is withheld, and how many are. One person's calls
 * may be withheld while letters are not. */
static const HfRow *
find_first (GListModel *follow_ups, gboolean is_to_do, guint *n_found)
{
  const HfRow *found = NULL;

  *n_found = 0;
  for (guint i = 0; i < g_list_model_get_n_items (follow_ups); i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (follow_ups, i);
      const HfRow *row = hf_record_get_row (record);

      if (row == NULL || hf_follow_up_is_to_do (row) != is_to_do)
        continue;
      found = found ? found : row;
      ++*n_found;
    }
  return found;
}

static char *
describe (const HfRow *row, HfDate today)
{
  g_autofree char *day = hf_format_day (hf_date_from_iso (hf_row_text (row, HF_FOLLOW_UP_DUE)));
  g_autofree char *due = hf_follow_up_is_to_do (row) ?
                           hf_format_due (hf_row_text (row, HF_FOLLOW_UP_DUE),
                                          hf_row_text (row, HF_FOLLOW_UP_PROMISED), today) :
                           g_strdup (_ ("Withheld"));

  return hf_join_facts (day, due, hf_row_text (row, HF_FOLLOW_UP_OWNER_NAME));
}

/* The next one in a line. */
static char *
describe_next (const HfRow *row, HfDate today)
{
  g_autofree char *reason = hf_follow_up_words_reason (row, "");
  HfDate           day = hf_date_from_iso (hf_row_text (row, HF_FOLLOW_UP_DUE));
  g_autofree char *date = hf_format_day (day);
  g_autofree char *due = hf_format_due (hf_row_text (row, HF_FOLLOW_UP_DUE),
                                        hf_row_text (row, HF_FOLLOW_UP_PROMISED), today);

  return hf_join_facts (date, due, reason);
}

static char *
describe_withheld (guint n_items, const char *why)
{
  g_autofree char *count = hf_format_count (n_items);

  /* Translators: how many, and why, as in "Deceased" */
  return g_strdup_printf (ngettext ("%s follow-up withheld: %s", "%s follow-ups withheld: %s",
                                    n_items),
                          count, hf_choice_label (hf_customer_withholdings, why));
}

static GtkWidget *
make_row (const HfRow *follow_up, HfDate today)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *reason = hf_follow_up_words_reason (follow_up, _ ("Follow-up"));
  g_autofree char *text = describe (follow_up, today);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), reason);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             hf_grade_badge_new (hf_row_text (follow_up, HF_FOLLOW_UP_GRADE)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-follow-up");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", follow_up->id);
  return row;
}

/* What stands in the list and comes to nobody is said to be so, and what would bring it back. */
static void
show_withheld (HfCustomerCardPlan *self, const char *why)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->withheld, why != NULL);
  if (why == NULL)
    return;
  /* Translators: %s is why, as in "Deceased" */
  text = g_strdup_printf (
    _ ("Withheld: %s. Nobody is asked to make these calls until that changes; then they are back."),
    hf_choice_label (hf_customer_withholdings, why));
  gtk_label_set_label (GTK_LABEL (self->withheld), text);
}

static void
hf_customer_card_plan_dispose (GObject *object)
{
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CUSTOMER_CARD_PLAN);

  G_OBJECT_CLASS (hf_customer_card_plan_parent_class)->dispose (object);
}

static void
hf_customer_card_plan_class_init (HfCustomerCardPlanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_customer_card_plan_dispose;
  g_type_ensure (HF_TYPE_PLANS_SECTION);
  g_type_ensure (HF_TYPE_GIVEN_SECTION);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-customer-card-plan.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPlan, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPlan, withheld);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPlan, list);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPlan, plans);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPlan, given);
}

static void
hf_customer_card_plan_init (HfCustomerCardPlan *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_customer_card_plan_set_follow_ups (HfCustomerCardPlan *self,
                                      GListModel         *follow_ups,
                                      HfDate              today)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_PLAN (self));

  GtkWidget   *child;
  guint        n_withheld, n_items = g_list_model_get_n_items (follow_ups);
  const HfRow *withheld = find_first (follow_ups, FALSE, &n_withheld);

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (follow_ups, i);
      const HfRow *row = hf_record_get_row (record);

      if (row != NULL)
        gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (row, today));
    }
  hf_plans_section_set_follow_ups (self->plans, follow_ups);
  show_withheld (self, withheld ? hf_row_text (withheld, HF_FOLLOW_UP_WITHHELD) : NULL);
  gtk_widget_set_visible (self->list, n_items > 0);
  gtk_widget_set_visible (self->nothing, n_items == 0);
}

void
hf_customer_card_plan_set_customer (HfCustomerCardPlan *self, HfContext *context, gint64 id)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_PLAN (self));

  hf_plans_section_set_customer (self->plans, context, id);
  hf_given_section_set_customer (self->given, context, id);
}

char *
hf_customer_card_plan_describe (GListModel *follow_ups, HfDate today)
{
  guint        n_found;
  const HfRow *next = find_first (follow_ups, TRUE, &n_found);

  if (next != NULL)
    return describe_next (next, today);
  next = find_first (follow_ups, FALSE, &n_found);
  if (next == NULL)
    return g_strdup (_ ("No follow-up planned"));
  return describe_withheld (n_found, hf_row_text (next, HF_FOLLOW_UP_WITHHELD));
}
