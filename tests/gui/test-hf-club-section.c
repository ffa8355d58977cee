/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Membership on a card: from a book without tiers to a member with points. */

#include "customer-fixture.h"
#include "find-field.h"

#include "core/hf-membership.h"
#include "core/hf-points.h"
#include "core/hf-tier-benefit.h"
#include "core/hf-tier.h"
#include "gui/common/card/hf-entry-dialog.h"
#include "gui/common/standing/hf-club-section.h"
#include "gui/common/standing/hf-origin-picker.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-rows-dialog.h"

#include <adwaita.h>

static gpointer
child_of (HfClubSection *section, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (section), HF_TYPE_CLUB_SECTION, name);
}

static gboolean
is_shown (HfClubSection *section, const char *name)
{
  return gtk_widget_get_visible (child_of (section, name));
}

static HfClubSection *
open_section (CustomerFixture *fixture)
{
  GtkWidget *stack = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->card), HF_TYPE_CUSTOMER_CARD, "stack"));
  HfClubSection *section;

  customer_fixture_open (fixture, fixture->wang);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "standing");
  section = HF_CLUB_SECTION (find_widget (fixture->card, HF_TYPE_CLUB_SECTION));
  hf_test_wait_for (is_shown (section, "group"));
  return section;
}

static void
make_tiers (HfClubSection *section)
{
  g_assert_true (is_shown (section, "none"));
  g_signal_emit_by_name (find_widget (child_of (section, "none"), GTK_TYPE_BUTTON), "clicked");
  hf_test_wait_for (!is_shown (section, "none"));
}

static const char *
get_title (HfClubSection *section)
{
  return adw_preferences_row_get_title (child_of (section, "member"));
}

static void
test_join (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfClubSection *section = open_section (fixture);

  make_tiers (section);
  g_assert_cmpstr (get_title (section), ==, "Not a member");
  gtk_drop_down_set_selected (child_of (section, "tier"), 1);
  g_assert_cmpstr (gtk_label_get_text (child_of (section, "term")), ==, "Until Sat 19 Oct 2024");
  g_signal_emit_by_name (child_of (section, "number"), "activate");
  hf_test_wait_for (g_str_equal (get_title (section), "Gold"));
  g_assert_true (fixture->can_undo);
  /* another term would go on where this one ends */
  g_assert_cmpstr (gtk_label_get_text (child_of (section, "term")), ==,
                   "Sun 20 Oct 2024 to Sun 19 Oct 2025");
  /* the same one twice is refused, in the popover that stays */
  for (guint i = 2; i < 4; i++)
    {
      g_signal_emit_by_name (child_of (section, "number"), "activate");
      hf_test_book_let_finish (fixture->book);
      g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM membership"), ==,
                       2);
    }
  hf_test_wait_for (
    g_str_has_prefix (gtk_label_get_text (child_of (section, "term")), "There is a membership"));
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (g_str_equal (get_title (section), "Not a member"));
}

static HfRow *
make_points (gint64 customer, gint64 n)
{
  HfRow *row = hf_row_new (&hf_points_def);

  hf_row_set_int (row, HF_POINTS_CUSTOMER, customer);
  hf_row_set_text (row, HF_POINTS_DATE, "2023-10-01");
  hf_row_set_int (row, HF_POINTS_POINTS, n);
  return row;
}

/* Nobody can be given what is not there. */
static void
test_points (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfClubSection *section = open_section (fixture);
  GtkWidget     *redeem = child_of (section, "redeem");

  gtk_spin_button_set_value (child_of (section, "amount"), 30);
  g_assert_false (gtk_widget_get_sensitive (redeem));
  hf_test_book_insert (fixture->book, make_points (fixture->wang, 40));
  hf_test_wait_for (gtk_widget_get_sensitive (redeem));
  g_signal_emit_by_name (redeem, "clicked");
  hf_test_wait_for (g_str_equal (gtk_label_get_text (child_of (section, "points")), "10"));
  g_assert_false (gtk_widget_get_sensitive (redeem));
}

/* Given for a day of the past, they expire as if they had been given then. */
static void
test_points_day (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfClubSection *section = open_section (fixture);
  GtkWidget     *give = gtk_widget_get_next_sibling (child_of (section, "redeem"));

  gtk_editable_set_text (child_of (section, "date"), "2023-10-21"); /* today is the 20th */
  g_signal_emit_by_name (give, "clicked");
  g_assert_true (is_shown (section, "flaw"));
  gtk_editable_set_text (child_of (section, "date"), "2023-9-30");
  g_signal_emit_by_name (give, "clicked");
  hf_test_wait_for (g_str_equal (gtk_label_get_text (child_of (section, "points")), "10"));
  g_assert_false (is_shown (section, "flaw"));
  g_assert_cmpint (
    hf_test_book_number (fixture->book,
                         "SELECT count(*) FROM points WHERE date = '2023-09-30' AND points = 10"),
    ==, 1);
}

static GtkWidget *
open_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (HF_IS_ENTRY_DIALOG (window))
        return window;
    }
  return NULL;
}

static gboolean
is_edit (GtkWidget *button, gconstpointer unused)
{
  return GTK_IS_BUTTON (button) && g_strcmp0 (gtk_widget_get_tooltip_text (button), "Edit") == 0;
}

static void
type_day (GtkWidget *dialog, const char *field, const char *day)
{
  GtkWidget *row = GTK_WIDGET (find_editable (dialog, field));

  gtk_editable_set_text (GTK_EDITABLE (find_widget (row, GTK_TYPE_TEXT)), day);
}

/* A term that was entered wrongly is corrected, to what is possible. */
static void
test_correct_term (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfClubSection *section = open_section (fixture);
  GtkWidget     *dialog;

  make_tiers (section);
  gtk_drop_down_set_selected (child_of (section, "tier"), 1);
  g_signal_emit_by_name (child_of (section, "number"), "activate");
  hf_test_wait_for (g_str_equal (get_title (section), "Gold"));
  g_signal_emit_by_name (find_where (child_of (section, "terms"), is_edit, NULL), "clicked");
  dialog = open_dialog ();
  type_day (dialog, "to", "2023-10-1");
  gtk_widget_activate_action (dialog, "entry.save", NULL);
  g_assert_true (gtk_widget_get_visible (
    GTK_WIDGET (gtk_widget_get_template_child (dialog, HF_TYPE_ENTRY_DIALOG, "nothing"))));
  type_day (dialog, "from", "2022-10-2");
  gtk_widget_activate_action (dialog, "entry.save", NULL);
  hf_test_wait_for (open_dialog () == NULL);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM membership WHERE \"from\" = "
                                        "'2022-10-02' AND \"to\" = '2023-10-01'"),
                   ==, 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (g_str_equal (get_title (section), "Gold"));
}

static void
test_tiers (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfClubSection *section = open_section (fixture);
  GtkWidget     *dialog, *field;

  make_tiers (section);
  dialog = hf_rows_dialog_present (GTK_WIDGET (section), fixture->context, &hf_rows_dialog_tiers);
  hf_test_wait_for ((field = find_widget (dialog, HF_TYPE_EDITABLE_ROW)) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (HF_EDITABLE_ROW (field))),
                         "Bronze");
  g_assert_true (hf_editable_row_save (HF_EDITABLE_ROW (field)));
  hf_test_wait_for (
    hf_test_book_number (fixture->book, "SELECT count(*) FROM tier WHERE name = 'Bronze'") == 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
become_member (CustomerFixture *fixture)
{
  HfRow *tier = hf_row_new (&hf_tier_def), *benefit = hf_row_new (&hf_tier_benefit_def);
  HfRow *membership = hf_row_new (&hf_membership_def);
  gint64 id;

  hf_row_set_text (tier, HF_TIER_NAME, "Gold");
  id = hf_test_book_insert (fixture->book, tier);
  hf_row_set_int (benefit, HF_TIER_BENEFIT_TIER, id);
  hf_row_set_text (benefit, HF_TIER_BENEFIT_NAME, "Check-up");
  hf_row_set_int (benefit, HF_TIER_BENEFIT_TIMES, 1);
  hf_test_book_insert (fixture->book, benefit);
  hf_row_set_int (membership, HF_MEMBERSHIP_CUSTOMER, fixture->wang);
  hf_row_set_int (membership, HF_MEMBERSHIP_TIER, id);
  hf_row_set_text (membership, HF_MEMBERSHIP_FROM, "2023-05-03");
  hf_test_book_insert (fixture->book, membership);
}

static const char *
get_used (gpointer list)
{
  GtkWidget *button = find_button_for (list, "benefit.use");

  return adw_action_row_get_subtitle (
    ADW_ACTION_ROW (gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW)));
}

/* By the buttons, which keep the focus; what is used up is not used once more. */
static void
test_benefits (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfClubSection *section;
  gpointer       list;
  GtkWidget     *use, *take_back;

  become_member (fixture);
  section = open_section (fixture);
  list = child_of (section, "benefits");
  g_assert_true (gtk_widget_get_visible (list));
  g_assert_cmpstr (get_used (list), ==, "0 of 1 used since Wed 3 May 2023");
  use = find_button_for (list, "benefit.use");
  take_back = find_button_for (list, "benefit.take-back");
  g_assert_false (gtk_widget_get_visible (take_back));
  g_signal_emit_by_name (use, "clicked");
  hf_test_wait_for (g_str_equal (get_used (list), "1 of 1 used since Wed 3 May 2023"));
  g_assert_true (find_button_for (list, "benefit.use") == use);
  g_assert_false (gtk_widget_get_sensitive (use));
  g_assert_true (fixture->can_undo);
  g_signal_emit_by_name (take_back, "clicked");
  hf_test_wait_for (g_str_equal (get_used (list), "0 of 1 used since Wed 3 May 2023"));
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (g_str_equal (get_used (list), "1 of 1 used since Wed 3 May 2023"));
}

/* What a colleague enters meanwhile does not come between: what was chosen stays chosen. */
static void
test_origin_stays (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfTimeline) timeline = hf_timeline_new (fixture->book->store);
  HfOriginPicker *picker =
    HF_ORIGIN_PICKER (g_object_ref_sink (g_object_new (HF_TYPE_ORIGIN_PICKER, NULL)));
  GtkDropDown *choice = GTK_DROP_DOWN (find_widget (picker, GTK_TYPE_DROP_DOWN));
  GListModel  *offered = gtk_drop_down_get_model (choice);
  gint64       visit =
    hf_test_book_insert (fixture->book, hf_test_visit (fixture->wang, "2023-10-01", NULL));

  hf_timeline_set_kinds (timeline, HF_TIMELINE_VISITS);
  hf_timeline_set_customer (timeline, fixture->wang);
  hf_origin_picker_set_customer (picker, fixture->context, fixture->wang, HF_TIMELINE_VISITS);
  hf_test_wait_for (g_list_model_get_n_items (offered) > 1);
  gtk_drop_down_set_selected (choice, 1);
  g_assert_cmpint (hf_origin_picker_get_row (picker)->id, ==, visit);
  hf_test_book_insert (fixture->book, hf_test_visit (fixture->wang, "2023-10-02", NULL));
  hf_test_wait_for (g_list_model_get_n_items (G_LIST_MODEL (timeline)) > 1);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 1);
  g_assert_cmpint (hf_origin_picker_get_row (picker)->id, ==, visit);
  hf_origin_picker_set_customer (picker, fixture->context, fixture->wang, HF_TIMELINE_VISITS);
  hf_test_wait_for (g_list_model_get_n_items (offered) == 3);
  g_assert_null (hf_origin_picker_get_row (picker));
  g_object_unref (picker);
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/club-section/join", test_join);
  customer_fixture_add_test ("/club-section/points", test_points);
  customer_fixture_add_test ("/club-section/points-day", test_points_day);
  customer_fixture_add_test ("/club-section/correct-term", test_correct_term);
  customer_fixture_add_test ("/club-section/origin-stays", test_origin_stays);
  customer_fixture_add_test ("/club-section/tiers", test_tiers);
  customer_fixture_add_test ("/club-section/benefits", test_benefits);
  return g_test_run ();
}
