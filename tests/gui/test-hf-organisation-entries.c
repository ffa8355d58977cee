/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What hangs on an organisation: agreements, activities, members, with many of them. */

#include "find-field.h"
#include "organisation-fixture.h"
#include "find-field.h"
#include "row-menu.h"

#include "core/hf-activity.h"
#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-grade-badge.h"
#include "gui/common/hf-record-picker.h"
#include "gui/organisation/hf-organisation-entries.h"
#include "gui/organisation/hf-organisation-head.h"
#include "gui/organisation/hf-organisation-members.h"
#include "tests/store/hf-fault-vfs.h"

#include <adwaita.h>

static GtkWidget *
entries_list (OrganisationFixture *self, const char *name)
{
  return organisation_fixture_part (organisation_fixture_card_child (self, name),
                                    HF_TYPE_ORGANISATION_ENTRIES, "list");
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *at = gtk_widget_get_first_child (widget); at;
       at = gtk_widget_get_next_sibling (at))
    n++;
  return n;
}

static void
test_agreement_and_activity (OrganisationFixture *self, gconstpointer is_empty)
{
  GtkWidget *agreements = entries_list (self, "agreements");
  GtkWidget *timeline = entries_list (self, "timeline");
  GtkWidget *rounds = entries_list (self, "check_ups");

  organisation_fixture_open_mill (self);
  gtk_widget_activate_action (GTK_WIDGET (self->card), "card.add-agreement", NULL);
  hf_test_wait_for (count_children (agreements) == 1);
  hf_test_wait_for (
    adw_expander_row_get_expanded (ADW_EXPANDER_ROW (gtk_widget_get_first_child (agreements))));
  gtk_widget_activate_action (GTK_WIDGET (self->card), "card.add-activity", "s",
                              HF_ACTIVITY_CHECK_UP);
  hf_test_wait_for (count_children (timeline) == 2);
  g_assert_cmpuint (count_children (rounds), ==, 1);
  hf_test_wait_for (self->n_messages == 2);
}

/* What would end before it was signed is told under the field, and is not saved. */
static void
test_reversed (OrganisationFixture *self, gconstpointer is_empty)
{
  GtkWidget     *agreements = entries_list (self, "agreements");
  HfEditableRow *expires;
  GtkEditable   *entry;

  organisation_fixture_open_mill (self);
  gtk_widget_activate_action (GTK_WIDGET (self->card), "card.add-agreement", NULL);
  hf_test_wait_for (count_children (agreements) == 1);
  hf_test_wait_for ((expires = find_editable (agreements, "expires")) != NULL);
  entry = GTK_EDITABLE (hf_editable_row_get_editor (expires));
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (entry, "2020-1-1");
  gtk_widget_grab_focus (
    GTK_WIDGET (hf_editable_row_get_editor (find_editable (agreements, "number"))));
  hf_test_wait_for (g_strcmp0 (shown_problem (expires), "It would end before it begins.") == 0);
  g_assert_cmpint (hf_test_book_number (self->book,
                                        "SELECT count(*) FROM agreement WHERE expires < signed"),
                   ==, 0);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (entry, "2033-1-1");
  gtk_widget_grab_focus (
    GTK_WIDGET (hf_editable_row_get_editor (find_editable (agreements, "number"))));
  hf_test_wait_for (hf_test_book_number (self->book, "SELECT count(*) FROM agreement WHERE "
                                                     "expires = '2033-01-01'") == 1);
}

/* Names that somebody sent are here: there is nothing to be done by a day. */
static void
test_leads (OrganisationFixture *self, gconstpointer is_empty)
{
  static const char received[] = "SELECT count(*) FROM activity WHERE kind = 'leads' AND "
                                 "done IS NOT NULL AND due IS NULL";
  GtkWidget        *timeline = entries_list (self, "timeline");
  g_autoptr (HfRow) before = NULL;
  HfChangeSet *changes = hf_change_set_new ("Test");
  HfRow       *after;

  organisation_fixture_open_mill (self);
  gtk_widget_activate_action (GTK_WIDGET (self->card), "card.add-activity", "s", HF_ACTIVITY_LEADS);
  hf_test_wait_for (count_children (timeline) == 1);
  g_assert_cmpint (hf_test_book_number (self->book, received), ==, 1);
  before = hf_test_book_read (self->book, &hf_activity_def, 1);
  after = hf_row_copy (before);
  hf_row_set_int (after, HF_ACTIVITY_ATTENDED, 40);
  hf_change_set_update (changes, before, after);
  hf_committed_free (hf_test_book_commit (self->book, changes));
  hf_test_wait_for (strstr (adw_expander_row_get_subtitle (
                              ADW_EXPANDER_ROW (gtk_widget_get_first_child (timeline))),
                            "40 leads") != NULL);
}

static void
set_number (OrganisationFixture *self, const HfEntityDef *def, gint64 id, guint field, gint64 n)
{
  g_autoptr (HfRow) before = hf_test_book_read (self->book, def, id);
  HfChangeSet *changes = hf_change_set_new ("Test");
  HfRow       *after = hf_row_copy (before);

  hf_row_set_int (after, field, n);
  hf_change_set_update (changes, before, after);
  hf_committed_free (hf_test_book_commit (self->book, changes));
}

static gboolean
is_told (GtkWidget *timeline, const char *part)
{
  GtkWidget *row = gtk_widget_get_first_child (timeline);

  return row != NULL &&
         strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), part) != NULL;
}

/* To a round of check-ups those come who are enrolled; who those are is said of the organisation.
 */
static void
test_enrolled (OrganisationFixture *self, gconstpointer is_empty)
{
  GtkWidget *timeline = entries_list (self, "timeline");
  GtkWidget *size = organisation_fixture_part (find_widget (self->card, HF_TYPE_ORGANISATION_HEAD),
                                               HF_TYPE_ORGANISATION_HEAD, "size");

  organisation_fixture_open_mill (self);
  gtk_widget_activate_action (GTK_WIDGET (self->card), "card.add-activity", "s",
                              HF_ACTIVITY_CHECK_UP);
  hf_test_wait_for (count_children (timeline) == 1);
  set_number (self, &hf_activity_def, 1, HF_ACTIVITY_ATTENDED, 46);
  set_number (self, &hf_organisation_def, self->mill, HF_ORGANISATION_HEADCOUNT, 620);
  hf_test_wait_for (is_told (timeline, "46 of 620 attended (7 %)"));
  set_number (self, &hf_organisation_def, self->mill, HF_ORGANISATION_ENROLLED, 92);
  hf_test_wait_for (is_told (timeline, "46 of 92 attended (50 %)"));
  g_assert_true (
    g_str_has_prefix (gtk_label_get_label (GTK_LABEL (size)), "620 staff · 92 enrolled · "));
}

/* How many there are of a type inside a widget, with a style where one is named. */
static guint
count_inside (GtkWidget *widget, GType type, const char *style)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
            (style == NULL || gtk_widget_has_css_class (widget, style));

  for (GtkWidget *part = gtk_widget_get_first_child (widget); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    n += count_inside (part, type, style);
  return n;
}

/* What members have is the grade of a person, not of a call. */
static void
assert_grades_of_people (GtkWidget *members)
{
  hf_test_wait_for (count_inside (members, ADW_TYPE_EXPANDER_ROW, NULL) == 1);
  g_assert_cmpuint (count_inside (members, HF_TYPE_GRADE_BADGE, NULL), >, 0);
  g_assert_cmpuint (count_inside (members, HF_TYPE_GRADE_BADGE, "of-customer"), ==,
                    count_inside (members, HF_TYPE_GRADE_BADGE, NULL));
}

/* Which is read with the member, and again with a change of the person. */
static void
assert_marks_alerts (OrganisationFixture *self, GtkWidget *members)
{
  g_assert_cmpuint (count_inside (members, HF_TYPE_ALERT_MARK, NULL), ==, 1);
  g_assert_false (gtk_widget_get_visible (find_widget (members, HF_TYPE_ALERT_MARK)));
  hf_test_book_set_text (self->book, &hf_customer_def, self->qiao, HF_CUSTOMER_ALLERGIES, "pollen");
  hf_test_wait_for (gtk_widget_get_visible (find_widget (members, HF_TYPE_ALERT_MARK)));
  hf_undone_free (hf_test_book_undo (self->book));
  hf_test_wait_for (!gtk_widget_get_visible (find_widget (members, HF_TYPE_ALERT_MARK)));
}

static void
test_members (OrganisationFixture *self, gconstpointer is_empty)
{
  HfOrganisationMembers *members = organisation_fixture_card_child (self, "members");
  HfRecordPicker        *picker =
    organisation_fixture_part (members, HF_TYPE_ORGANISATION_MEMBERS, "picker");
  g_autoptr (HfUndone) undone = NULL;

  organisation_fixture_open_mill (self);
  gtk_stack_set_visible_child_name (organisation_fixture_card_child (self, "stack"), "members");
  g_signal_emit_by_name (picker, "picked", self->qiao);
  hf_test_wait_for (organisation_fixture_stored (self, HF_ORGANISATION_MEMBER_COUNT) == 1);
  hf_test_wait_for (hf_row_int (hf_organisation_card_get_organisation (self->card),
                                HF_ORGANISATION_MEMBER_COUNT) == 1);
  assert_grades_of_people (GTK_WIDGET (members));
  assert_marks_alerts (self, GTK_WIDGET (members));
  hf_test_wait_for (self->n_messages == 1);
  g_assert_true (self->can_undo);
  hf_organisation_members_add (members, self->qiao); /* is one already */
  hf_test_wait_for (self->n_messages == 2);
  g_assert_cmpstr (self->message, ==, "A member already");
  g_assert_false (self->can_undo);
  hf_test_book_let_finish (self->book);
  g_assert_cmpint (organisation_fixture_stored (self, HF_ORGANISATION_MEMBER_COUNT), ==, 1);
  undone = hf_test_book_undo (self->book);
  hf_test_wait_for (hf_row_int (hf_organisation_card_get_organisation (self->card),
                                HF_ORGANISATION_MEMBER_COUNT) == 0);
}

static void
test_member_menu (OrganisationFixture *self, gconstpointer is_empty)
{
  HfOrganisationMembers *members = organisation_fixture_card_child (self, "members");
  GtkWidget *entries = organisation_fixture_part (members, HF_TYPE_ORGANISATION_MEMBERS, "entries");
  GtkWidget *list = organisation_fixture_part (entries, HF_TYPE_ORGANISATION_ENTRIES, "list");
  GtkWidget *in_list = organisation_fixture_part (members, HF_TYPE_ORGANISATION_MEMBERS, "in_list");
  GtkWidget *menu;

  organisation_fixture_open_mill (self);
  gtk_stack_set_visible_child_name (organisation_fixture_card_child (self, "stack"), "members");
  g_assert_false (gtk_widget_get_visible (in_list));
  hf_organisation_members_add (members, self->qiao);
  hf_test_wait_for (count_children (list) == 1);
  g_assert_true (gtk_widget_get_visible (in_list));
  menu = hf_row_menu_open (list, gtk_widget_get_first_child (list));
  assert_leads (menu, "_Open Card", "win.show-customer", self->qiao);
  choose_line (menu, "_Edit");
  g_assert_true (
    adw_expander_row_get_expanded (ADW_EXPANDER_ROW (gtk_widget_get_first_child (list))));
  choose_line (hf_row_menu_open (list, gtk_widget_get_first_child (list)), "Re_move");
  hf_test_wait_for (count_children (list) == 0);
}

static gpointer
crowd_work (HfDatabase *db, gpointer mill, GCancellable *cancellable, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1050) "
    "INSERT INTO member (organisation, customer) SELECT %d, 1 FROM n",
    GPOINTER_TO_INT (mill));

  g_assert_true (hf_database_script (db, sql, error));
  return GINT_TO_POINTER (TRUE);
}

/* Whoever goes on to the end of a thousand members gets to the rest of them, even if they could not
 * be read at first. */
static void
test_many_members (OrganisationFixture *self, gconstpointer is_empty)
{
  HfOrganisationEntries *entries =
    organisation_fixture_part (organisation_fixture_card_child (self, "members"),
                               HF_TYPE_ORGANISATION_MEMBERS, "entries");
  GtkWidget     *list = organisation_fixture_part (entries, HF_TYPE_ORGANISATION_ENTRIES, "list");
  GtkWidget     *more = organisation_fixture_part (entries, HF_TYPE_ORGANISATION_ENTRIES, "more");
  GtkWidget     *window;
  GtkAdjustment *scroll;

  hf_test_book_run (self->book, HF_LANE_WRITE, crowd_work, GINT_TO_POINTER ((int) self->mill));
  organisation_fixture_open_mill (self);
  gtk_stack_set_visible_child_name (organisation_fixture_card_child (self, "stack"), "members");
  hf_test_wait_for (count_children (list) == 100 && gtk_widget_get_visible (more));
  window = gtk_widget_get_ancestor (GTK_WIDGET (entries), GTK_TYPE_SCROLLED_WINDOW);
  scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
  hf_test_wait_for (gtk_adjustment_get_upper (scroll) > 2 * gtk_adjustment_get_page_size (scroll));
  gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll)); /* by scrolling */
  hf_test_wait_for (count_children (list) == 200);
  for (guint n = 300; n <= 1000; n += 100) /* and by the button */
    {
      g_signal_emit_by_name (more, "clicked");
      g_assert_cmpuint (count_children (list), ==, n);
    }
  hf_test_book_break_disk (self->book);
  g_signal_emit_by_name (more, "clicked");
  hf_test_wait_for (gtk_widget_get_visible (organisation_fixture_card_child (self, "trouble")));
  hf_fault_vfs_clear ();
  g_signal_emit_by_name (more, "clicked");
  hf_test_wait_for (count_children (list) == 1050);
  g_assert_false (gtk_widget_get_visible (more));
}

int
main (int argc, char **argv)
{
  organisation_fixture_init (&argc, &argv);
  organisation_fixture_add_test ("/gui/organisations/reversed", test_reversed);
  organisation_fixture_add_test ("/gui/organisations/agreement-and-activity",
                                 test_agreement_and_activity);
  organisation_fixture_add_test ("/gui/organisations/leads", test_leads);
  organisation_fixture_add_test ("/gui/organisations/enrolled", test_enrolled);
  organisation_fixture_add_test ("/gui/organisations/members", test_members);
  organisation_fixture_add_test ("/gui/organisations/member-menu", test_member_menu);
  organisation_fixture_add_test ("/gui/organisations/many-members", test_many_members);
  return g_test_run ();
}
