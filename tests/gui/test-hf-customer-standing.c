/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The tab with where a customer stands: read when it is seen, set by hand with a reason, and given
 * back to the rule by undo. */

#include "customer-fixture.h"

#include "core/hf-case-class.h"
#include "core/hf-customer.h"
#include "gui/common/standing/hf-class-edit.h"
#include "gui/common/standing/hf-customer-standing.h"
#include "gui/common/standing/hf-standing-edit.h"

#include <adwaita.h>

static GtkWidget *
open_standing (CustomerFixture *fixture)
{
  GtkWidget *stack = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->card), HF_TYPE_CUSTOMER_CARD, "stack"));

  customer_fixture_open (fixture, fixture->wang);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "standing");
  return find_widget (fixture->card, HF_TYPE_CUSTOMER_STANDING);
}

/* The first line is the stage. */
static AdwActionRow *
find_stage (GtkWidget *standing)
{
  gpointer groups = gtk_widget_get_template_child (standing, HF_TYPE_CUSTOMER_STANDING, "groups");

  return ADW_ACTION_ROW (find_widget (groups, ADW_TYPE_ACTION_ROW));
}

static gpointer
child_of (GtkWidget *edit, const char *name)
{
  return gtk_widget_get_template_child (edit, HF_TYPE_STANDING_EDIT, name);
}

static void
choose (GtkWidget *edit, guint choice, const char *reason)
{
  gtk_drop_down_set_selected (child_of (edit, "choice"), choice);
  gtk_editable_set_text (child_of (edit, "reason_entry"), reason);
}

static void
test_set_by_hand (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *standing = open_standing (fixture);
  GtkWidget *edit;

  hf_test_wait_for (find_stage (standing) != NULL);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find_stage (standing))), ==,
                   "Stage");
  edit = find_widget (find_stage (standing), HF_TYPE_STANDING_EDIT);
  choose (edit, 4, "");
  g_assert_false (gtk_widget_get_sensitive (child_of (edit, "save"))); /* not without a reason */
  choose (edit, 4, "founder");
  g_assert_true (gtk_widget_get_sensitive (child_of (edit, "save")));
  g_signal_emit_by_name (child_of (edit, "save"), "clicked");
  hf_test_wait_for (g_strrstr (adw_action_row_get_subtitle (find_stage (standing)), "founder") !=
                    NULL);
  g_assert_true (fixture->can_undo);
  g_assert_cmpint (
    hf_test_book_number (
      fixture->book,
      "SELECT count(*) FROM customer WHERE stage_now = 'lifelong' AND stage_reason = 'founder'"),
    ==, 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (g_strrstr (adw_action_row_get_subtitle (find_stage (standing)), "By rule") !=
                    NULL);
}

static gpointer
class_child_of (GtkWidget *edit, const char *name)
{
  return gtk_widget_get_template_child (edit, HF_TYPE_CLASS_EDIT, name);
}

static gboolean
says (GtkWidget *widget, const char *subtitle)
{
  if (ADW_IS_ACTION_ROW (widget) &&
      g_strrstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)), subtitle) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, subtitle))
      return TRUE;
  return FALSE;
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  g_test_message ("%s", focus ? G_OBJECT_TYPE_NAME (focus) : "none");
  return focus != NULL && gtk_widget_is_ancestor (focus, widget) &&
         gtk_widget_get_ancestor (focus, GTK_TYPE_MENU_BUTTON) != NULL;
}

/* A class is set with a reason, said to be set by hand, and given back to the rule by undo. */
static void
test_class_by_hand (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfRow *class = hf_row_new (&hf_case_class_def);
  GtkWidget *standing, *edit;

  hf_row_set_text (class, HF_CASE_CLASS_AXIS, HF_CASE_AXIS_DISEASE);
  hf_row_set_text (class, HF_CASE_CLASS_NAME, "Diabetes");
  hf_test_book_insert (fixture->book, class);
  standing = open_standing (fixture);
  hf_test_wait_for ((edit = find_widget (standing, HF_TYPE_CLASS_EDIT)) != NULL);
  g_assert_false (gtk_widget_get_sensitive (class_child_of (edit, "save"))); /* no reason yet */
  gtk_editable_set_text (class_child_of (edit, "reason"), "told by letter");
  g_signal_emit_by_name (class_child_of (edit, "save"), "clicked");
  hf_test_wait_for (says (standing, "told by letter"));
  g_assert_true (has_focus_within (standing)); /* the keyboard is where it was */
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM case_member"), ==, 1);
  g_assert_true (fixture->can_undo);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (!says (standing, "told by letter"));
}

/* A card is drawn at once: nothing is read for a tab that nobody looks at. */
static void
test_reads_when_seen (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *standing = find_widget (fixture->card, HF_TYPE_CUSTOMER_STANDING);

  customer_fixture_open (fixture, fixture->wang);
  hf_test_book_let_finish (fixture->book);
  g_assert_null (find_stage (standing));
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/customer-standing/set-by-hand", test_set_by_hand);
  customer_fixture_add_test ("/customer-standing/reads-when-seen", test_reads_when_seen);
  customer_fixture_add_test ("/customer-standing/class-by-hand", test_class_by_hand);
  return g_test_run ();
}
