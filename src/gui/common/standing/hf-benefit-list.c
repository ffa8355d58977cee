/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The benefits of a member. The lines stay while what they say changes, so that the focus stays on
 * the button that was pressed. */

#include "gui/common/standing/hf-benefit-list.h"

#include "base/hf-strings.h"
#include "core/hf-membership.h"
#include "core/hf-tier.h"
#include "gui/common/hf-saving.h"
#include "gui/common/standing/hf-club-words.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *row;
  GtkWidget *use;
  GtkWidget *take_back;
} Line;

struct _HfBenefitList
{
  AdwExpanderRow parent_instance;

  /* owned */
  HfContext *context;
  GArray    *lines; /* of Line */

  const HfClub *club; /* borrowed */
};

G_DEFINE_FINAL_TYPE (HfBenefitList, hf_benefit_list, ADW_TYPE_EXPANDER_ROW)

static const HfBenefit *
get_benefit (HfBenefitList *self, GVariant *index)
{
  guint i = g_variant_get_uint32 (index);

  return self->club != NULL && i < self->club->benefits->len ? self->club->benefits->pdata[i] :
                                                               NULL;
}

static void
use_cb (GtkWidget *widget, const char *action, GVariant *index)
{
  HfBenefitList   *self = HF_BENEFIT_LIST (widget);
  const HfBenefit *benefit = get_benefit (self, index);
  gint64           staff = hf_context_get_viewer (self->context)->staff;
  HfDate           today = hf_clock_today (hf_context_get_clock (self->context));

  if (benefit != NULL && hf_benefit_may_be_used (benefit))
    hf_saving_commit (widget, self->context,
                      hf_benefit_changes_use (benefit, self->club->customer, staff, today),
                      g_strdup (_ ("Benefit used")), NULL, NULL);
}

static void
take_back_cb (GtkWidget *widget, const char *action, GVariant *index)
{
  HfBenefitList   *self = HF_BENEFIT_LIST (widget);
  const HfBenefit *benefit = get_benefit (self, index);

  if (benefit != NULL && benefit->latest != NULL)
    hf_saving_commit (widget, self->context, hf_benefit_changes_take_back (benefit),
                      g_strdup (_ ("Use of the benefit taken back")), NULL, NULL);
}

static GtkWidget *
add_button (GtkWidget *row, const char *label, const char *action, guint index)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return button;
}

static void
add_line (HfBenefitList *self)
{
  guint      index = self->lines->len;
  GtkWidget *row = adw_action_row_new ();
  Line       line = { .row = row };

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  line.take_back = add_button (row, _ ("Take Back"), "benefit.take-back", index);
  line.use = add_button (row, C_ ("benefit", "Use"), "benefit.use", index);
  gtk_widget_add_css_class (line.take_back, "flat");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_array_append_val (self->lines, line);
}

/* Of several buttons that are called the same, who hears them has to know which is which. */
static void
name_button (GtkWidget *button, const char *name)
{
  g_autofree char *label =
    /* Translators: what a button does, and of which benefit */
    g_strdup_printf (C_ ("button", "%s: %s"), gtk_button_get_label (GTK_BUTTON (button)), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
show_line (const Line *line, const HfBenefit *benefit)
{
  g_autofree char *name = hf_str_one_line (benefit->name);
  g_autofree char *used = hf_club_words_used (benefit);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line->row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line->row), used);
  gtk_widget_set_sensitive (line->use, hf_benefit_may_be_used (benefit));
  gtk_widget_set_visible (line->take_back, benefit->latest != NULL);
  name_button (line->use, name);
  name_button (line->take_back, name);
}

static void
remove_last (HfBenefitList *self)
{
  const Line *line = &g_array_index (self->lines, Line, self->lines->len - 1);

  adw_expander_row_remove (ADW_EXPANDER_ROW (self), line->row);
  g_array_set_size (self->lines, self->lines->len - 1);
}

static void
hf_benefit_list_dispose (GObject *object)
{
  HfBenefitList *self = HF_BENEFIT_LIST (object);

  self->club = NULL;
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_benefit_list_parent_class)->dispose (object);
}

static void
hf_benefit_list_finalize (GObject *object)
{
  g_array_unref (HF_BENEFIT_LIST (object)->lines);

  G_OBJECT_CLASS (hf_benefit_list_parent_class)->finalize (object);
}

static void
hf_benefit_list_class_init (HfBenefitListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_benefit_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_benefit_list_finalize;
  gtk_widget_class_install_action (widget_class, "benefit.use", "u", use_cb);
  gtk_widget_class_install_action (widget_class, "benefit.take-back", "u", take_back_cb);
}

static void
hf_benefit_list_init (HfBenefitList *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
}

void
hf_benefit_list_show (HfBenefitList *self, HfContext *context, const HfClub *club)
{
  g_return_if_fail (HF_IS_BENEFIT_LIST (self));

  const HfRow *tier =
    club->current ? hf_club_find_tier (club, hf_row_int (club->current, HF_MEMBERSHIP_TIER)) : NULL;
  const char *prose = tier ? hf_row_text (tier, HF_TIER_BENEFITS) : NULL;
  guint       n_lines = club->benefits->len;
  gboolean    were_lines = self->lines->len > 0;

  g_set_object (&self->context, context);
  self->club = club;
  while (self->lines->len > n_lines)
    remove_last (self);
  while (self->lines->len < n_lines)
    add_line (self);
  for (guint i = 0; i < n_lines; i++)
    show_line (&g_array_index (self->lines, Line, i), club->benefits->pdata[i]);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), prose ? prose : "");
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), n_lines > 0);
  if (n_lines > 0 && !were_lines) /* whoever folded it knows why */
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), prose != NULL || n_lines > 0);
}
