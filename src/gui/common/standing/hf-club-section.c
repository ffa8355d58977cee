/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Membership and points on a card. What a change means for older rows is the session's to know;
 * here somebody chooses and sees what came of it. */

#include "gui/common/standing/hf-club-section.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-benefit-use.h"
#include "core/hf-membership.h"
#include "core/hf-points.h"
#include "core/hf-tier-benefit.h"
#include "core/hf-tier.h"
#include "core/hf-visit.h"
#include "gui/common/hf-children.h"
#include "gui/common/standing/hf-benefit-list.h"
#include "gui/common/standing/hf-club-words.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-rows-dialog.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-sheet-reader.h"
#include "gui/common/hf-invalid.h"
#include "gui/common/hf-typed-day.h"
#include "gui/common/standing/hf-origin-picker.h"
#include "gui/common/standing/hf-term-list.h"
#include "session/hf-error-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MOST_ENTRIES 50

struct _HfClubSection
{
  GtkWidget parent_instance;

  /* owned */
  HfContext     *context;
  HfSheetReader *reader;
  HfClub        *club;    /* NULL until it was read */
  GPtrArray     *entries; /* of rows, which belong to the ledger */

  /* template children */
  HfReadError    *trouble;
  GtkWidget      *group;
  GtkWidget      *edit_tiers;
  GtkWidget      *member;
  GtkWidget      *join_button;
  GtkWidget      *join_popover;
  GtkWidget      *tier;
  GtkWidget      *number;
  GtkWidget      *term;
  GtkWidget      *end;
  HfTermList     *terms;
  GtkWidget      *none;
  GtkWidget      *rule;
  HfBenefitList  *benefits;
  GtkWidget      *balance;
  GtkWidget      *points;
  GtkWidget      *points_popover;
  GtkWidget      *amount;
  GtkWidget      *reason;
  GtkWidget      *date;
  GtkWidget      *flaw;
  HfOriginPicker *origin;
  GtkWidget      *redeem;
  GtkWidget      *ledger;
};

G_DEFINE_FINAL_TYPE (HfClubSection, hf_club_section, GTK_TYPE_WIDGET)

static gpointer
read_club (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  return hf_club_read (db, question->viewer, question->id, question->day, error);
}

static HfDate
get_today (HfClubSection *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

static void
set_texts (GtkWidget *row, const char *title, const char *subtitle)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
}

static void
show_member (HfClubSection *self)
{
  const HfClub    *club = self->club;
  g_autofree char *title = hf_club_words_title (club);
  g_autofree char *term = hf_club_words_term (club);

  set_texts (self->member, title, term);
  gtk_widget_set_visible (self->member, club->tiers->len > 0 || club->current != NULL);
  gtk_widget_set_visible (self->none, club->tiers->len == 0);
  gtk_widget_set_visible (self->edit_tiers, club->tiers->len > 0);
  gtk_widget_set_visible (self->join_button, club->tiers->len > 0);
  hf_term_list_show (self->terms, self->context, club);
  hf_benefit_list_show (self->benefits, self->context, club);
}

static void
show_rule (HfClubSection *self)
{
  const HfRow     *tier = self->club->suggested;
  g_autofree char *why = tier ? hf_club_words_rule (tier) : NULL;

  gtk_widget_set_visible (self->rule, tier != NULL);
  if (tier != NULL)
    set_texts (self->rule, hf_row_text (tier, HF_TIER_NAME), why);
}

/* A line about something leads to it. */
static void
lead_to_origin (GtkWidget *line, const HfRow *row)
{
  gint64      visit = hf_row_int (row, HF_POINTS_VISIT);
  gint64      id = visit != 0 ? visit : hf_row_int (row, HF_POINTS_FOLLOW_UP);
  const char *entity = visit != 0 ? "visit" : "follow_up";

  if (id == 0)
    return;
  adw_action_row_add_suffix (ADW_ACTION_ROW (line),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (line), "(sx)", entity, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (line), "card.show-entry");
}

static void
add_entry (HfClubSection *self, const HfRow *row)
{
  GtkWidget       *line = adw_action_row_new ();
  gint64           points = hf_row_int (row, HF_POINTS_POINTS);
  const char      *reason = hf_row_text (row, HF_POINTS_REASON);
  g_autofree char *when = hf_club_words_entry (row);
  g_autofree char *n = hf_format_points (points);
  GtkWidget       *label = gtk_label_new (n);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  set_texts (line, reason ? reason : points > 0 ? _ ("Given") : _ ("Redeemed"), when);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), label);
  hf_term_list_add_edit (line, self->context, row);
  lead_to_origin (line, row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->ledger), line);
  g_ptr_array_add (self->entries, line);
}

static void
show_points (HfClubSection *self)
{
  const HfClub    *club = self->club;
  g_autofree char *n = hf_format_count (club->balance.points);
  g_autofree char *what = hf_club_words_balance (&club->balance);

  gtk_label_set_text (GTK_LABEL (self->points), n);
  set_texts (self->balance, _ ("Points"), what);
  for (guint i = 0; i < self->entries->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self->ledger), self->entries->pdata[i]);
  g_ptr_array_set_size (self->entries, 0);
  for (guint i = 0; i < MIN (club->points->len, MOST_ENTRIES); i++)
    add_entry (self, club->points->pdata[i]);
  gtk_widget_set_visible (self->ledger, club->points->len > 0);
}

/* Nobody gives away what a customer does not have. */
static void
amount_changed_cb (HfClubSection *self)
{
  int amount;

  if (self->club == NULL) /* the template is being filled */
    return;
  amount = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->amount));
  gtk_widget_set_sensitive (self->redeem, self->club->balance.points >= amount);
}

static const HfRow *
get_chosen_tier (HfClubSection *self)
{
  guint chosen = self->club != NULL ? gtk_drop_down_get_selected (GTK_DROP_DOWN (self->tier)) :
                                      GTK_INVALID_LIST_POSITION;

  if (self->club == NULL || chosen >= self->club->tiers->len)
    return NULL;
  return self->club->tiers->pdata[chosen];
}

static void
tier_chosen_cb (HfClubSection *self)
{
  const HfRow     *tier = get_chosen_tier (self);
  HfDate           today = get_today (self);
  g_autofree char *offer = NULL;

  if (tier == NULL)
    return;
  offer = hf_club_words_offer (tier, hf_club_begin_of_term (self->club, tier, today), today);
  gtk_label_set_text (GTK_LABEL (self->term), offer);
}

/* What somebody is choosing from stays. */
static void
fill_tiers (HfClubSection *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64      now = self->club->current ? hf_row_int (self->club->current, HF_MEMBERSHIP_TIER) : 0;
  const char *number =
    self->club->current ? hf_row_text (self->club->current, HF_MEMBERSHIP_NUMBER) : NULL;
  guint chosen = 0;

  if (gtk_widget_get_visible (self->join_popover))
    return;
  for (guint i = 0; i < self->club->tiers->len; i++)
    {
      const HfRow *tier = self->club->tiers->pdata[i];

      gtk_string_list_append (names, hf_row_text (tier, HF_TIER_NAME));
      if (tier->id == now)
        chosen = i;
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->tier), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->tier), chosen);
  gtk_editable_set_text (GTK_EDITABLE (self->number), number ? number : "");
  gtk_widget_set_visible (self->end, self->club->current != NULL);
  tier_chosen_cb (self);
}

static void
show (HfClubSection *self)
{
  show_member (self);
  fill_tiers (self);
  show_rule (self);
  show_points (self);
  amount_changed_cb (self);
}

static void
show_club (GtkWidget *widget, gpointer answer, const GError *error)
{
  HfClubSection *self = HF_CLUB_SECTION (widget);

  hf_read_error_show (self->trouble, error, FALSE);
  gtk_widget_set_visible (self->group, error == NULL);
  if (answer == NULL)
    return;
  g_clear_pointer (&self->club, hf_club_free);
  self->club = answer;
  show (self);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 customer)
{
  return hf_changed_has_entity (changed, &hf_tier_def) ||
         hf_changed_has_entity (changed, &hf_tier_benefit_def) ||
         hf_changed_has_entity (changed, &hf_benefit_use_def) ||
         hf_changed_has_entity (changed, &hf_membership_def) ||
         hf_changed_has_entity (changed, &hf_points_def) ||
         hf_changed_has_entity_of (changed, &hf_visit_def, customer) || /* what was spent */
         hf_changed_has_row (changed, &hf_customer_def, customer);
}

static const HfSheetReading club_reading = {
  .read = read_club,
  .free = (GDestroyNotify) hf_club_free,
  .show = show_club,
  .is_concerned = is_concerned,
  .when_seen = TRUE,
};

/* What happened with the customer is read when somebody is about to give points. */
static void
points_shown_cb (HfClubSection *self)
{
  if (self->reader != NULL)
    hf_origin_picker_set_customer (self->origin, self->context,
                                   hf_sheet_reader_get_id (self->reader),
                                   HF_TIMELINE_VISITS | HF_TIMELINE_FOLLOW_UPS);
}

static void
read_again (HfClubSection *self)
{
  hf_sheet_reader_ask_again (self->reader);
}

static void
commit (HfClubSection *self, HfChangeSet *changes, const char *message)
{
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, g_strdup (message), NULL, NULL);
}

/* The popover stays, and may lie on the toast that says why. */
static void
joined_cb (GtkWidget *form, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfClubSection   *self = (gpointer) gtk_widget_get_ancestor (form, HF_TYPE_CLUB_SECTION);
  g_autofree char *text = error != NULL ? hf_error_text (error) : NULL;

  if (self != NULL && text != NULL)
    gtk_label_set_text (GTK_LABEL (self->term), text);
}

static void
join_cb (HfClubSection *self)
{
  const HfRow     *tier = get_chosen_tier (self);
  g_autofree char *number = hf_str_clean (gtk_editable_get_text (GTK_EDITABLE (self->number)));

  if (tier != NULL)
    hf_saving_commit_form (self->join_popover, GTK_WIDGET (self), self->context,
                           hf_club_changes_join (self->club, tier, number, get_today (self)),
                           g_strdup (_ ("Membership saved")), joined_cb, NULL);
  else
    gtk_popover_popdown (GTK_POPOVER (self->join_popover));
}

static void
end_cb (HfClubSection *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->join_popover));
  if (self->club != NULL && self->club->current != NULL)
    commit (self, hf_club_changes_end (self->club, get_today (self)), _ ("Membership ended"));
}

static void
follow_rule_cb (HfClubSection *self)
{
  const HfRow *current = self->club->current;

  if (self->club->suggested != NULL)
    commit (self,
            hf_club_changes_join (self->club, self->club->suggested,
                                  current ? hf_row_text (current, HF_MEMBERSHIP_NUMBER) : NULL,
                                  get_today (self)),
            _ ("Membership saved"));
}

static void
make_tiers_cb (HfClubSection *self)
{
  commit (self, hf_club_changes_tiers (), _ ("Membership tiers made"));
}

static void
edit_tiers_cb (HfClubSection *self)
{
  hf_rows_dialog_present (GTK_WIDGET (self), self->context, &hf_rows_dialog_tiers);
}

static void
points_written_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfClubSection *self = HF_CLUB_SECTION (gtk_widget_get_ancestor (widget, HF_TYPE_CLUB_SECTION));

  if (committed != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
      gtk_editable_set_text (GTK_EDITABLE (self->date), "");
    }
}

static void
write_points (HfClubSection *self, int sign)
{
  gint64 points = sign * gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->amount));
  g_autofree char *reason = hf_str_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason)));
  gint64           staff = hf_context_get_viewer (self->context)->staff;
  const char      *wrong_day;
  HfDate           day = hf_typed_day_read_past (self->date, get_today (self), &wrong_day);

  hf_invalid_mark (self->date, wrong_day != NULL);
  gtk_label_set_text (GTK_LABEL (self->flaw), wrong_day != NULL ? wrong_day : "");
  gtk_widget_set_visible (self->flaw, wrong_day != NULL);
  if (wrong_day != NULL)
    gtk_widget_grab_focus (self->date);
  if (self->club == NULL || wrong_day != NULL)
    return;
  hf_saving_commit_form (self->points_popover, GTK_WIDGET (self), self->context,
                         hf_club_changes_points (self->club, points, reason,
                                                 hf_origin_picker_get_row (self->origin), staff,
                                                 day),
                         g_strdup (sign > 0 ? _ ("Points given") : _ ("Points redeemed")),
                         points_written_cb, NULL);
}

static void
give_cb (HfClubSection *self)
{
  write_points (self, 1);
}

static void
redeem_cb (HfClubSection *self)
{
  write_points (self, -1);
}

static void
hf_club_section_dispose (GObject *object)
{
  HfClubSection *self = HF_CLUB_SECTION (object);

  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  g_clear_object (&self->context);
  g_clear_pointer (&self->club, hf_club_free);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CLUB_SECTION);

  G_OBJECT_CLASS (hf_club_section_parent_class)->dispose (object);
}

static void
hf_club_section_finalize (GObject *object)
{
  g_ptr_array_unref (HF_CLUB_SECTION (object)->entries);

  G_OBJECT_CLASS (hf_club_section_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, group);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, edit_tiers);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, member);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, join_button);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, join_popover);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, tier);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, number);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, term);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, end);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, terms);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, none);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, rule);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, benefits);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, balance);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, points);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, points_popover);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, amount);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, reason);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, flaw);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, date);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, origin);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, redeem);
  gtk_widget_class_bind_template_child (widget_class, HfClubSection, ledger);
}

static void
hf_club_section_class_init (HfClubSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_club_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_club_section_finalize;
  g_type_ensure (HF_TYPE_BENEFIT_LIST);
  g_type_ensure (HF_TYPE_ORIGIN_PICKER);
  g_type_ensure (HF_TYPE_READ_ERROR);
  g_type_ensure (HF_TYPE_TERM_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/standing/hf-club-section.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
  gtk_widget_class_bind_template_callback (widget_class, tier_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, join_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow_rule_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_tiers_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_tiers_cb);
  gtk_widget_class_bind_template_callback (widget_class, amount_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, points_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, give_cb);
  gtk_widget_class_bind_template_callback (widget_class, redeem_cb);
}

static void
hf_club_section_init (HfClubSection *self)
{
  self->entries = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->group, FALSE);
}

void
hf_club_section_set_customer (HfClubSection *self, HfContext *context, gint64 customer)
{
  g_return_if_fail (HF_IS_CLUB_SECTION (self));

  if (self->context == NULL)
    {
      self->context = g_object_ref (context);
      self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &club_reading);
    }
  if (customer == hf_sheet_reader_get_id (self->reader))
    return;
  gtk_widget_set_visible (self->group, FALSE); /* nobody may read it as another customer's */
  hf_sheet_reader_ask (self->reader, customer);
}
