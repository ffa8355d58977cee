/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The family on a card: who is in it without anybody having said so, adding by a search, and the
 * same family on the other's card. */

#include "core/hf-relation.h"
#include "gui/common/card/hf-family-add.h"
#include "gui/common/card/hf-family-section.h"
#include "gui/common/hf-alert-mark.h"
#include "kin-fixture.h"
#include "row-menu.h"

#include <adwaita.h>

static HfFamilySection *
make_section (KinFixture *fixture, gint64 customer)
{
  HfFamilySection *section = g_object_new (HF_TYPE_FAMILY_SECTION, NULL);

  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (section));
  hf_family_section_set_customer (section, fixture->context, customer);
  return section;
}

static guint
count_members (HfFamilySection *section)
{
  GListModel *members = gtk_widget_observe_children (kin_fixture_child (section, "family"));
  guint       n = g_list_model_get_n_items (members);

  g_object_unref (members);
  return n;
}

/* 陈建国 and 陈建国 have one telephone. */
static void
test_same_phone (KinFixture *fixture, gconstpointer data)
{
  HfFamilySection *section = make_section (fixture, fixture->ids[0]);

  hf_test_wait_for (count_members (section) == 1);
}

/* What runs in the family is to be seen beside them. */
static void
test_alert (KinFixture *fixture, gconstpointer data)
{
  HfFamilySection *section = make_section (fixture, fixture->ids[0]);
  gpointer         family = kin_fixture_child (section, "family");

  hf_test_wait_for (count_members (section) == 1);
  g_assert_false (gtk_widget_get_visible (find_widget (family, HF_TYPE_ALERT_MARK)));
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[1], HF_CUSTOMER_HEREDITARY,
                         "血友病");
  hf_test_wait_for (gtk_widget_get_visible (find_widget (family, HF_TYPE_ALERT_MARK)));
}

static gpointer
find_lin (HfFamilySection *section)
{
  HfFamilyAdd *add = kin_fixture_child (section, "add");
  GtkListBox  *list = kin_fixture_child (add, "list");

  gtk_drop_down_set_selected (kin_fixture_child (add, "kind"), 1); /* parent */
  gtk_editable_set_text (kin_fixture_child (add, "search"), "林");
  hf_test_wait_for (gtk_list_box_get_row_at_index (list, 1) != NULL);
  return add;
}

/* Whoever looks for a relative sees who has a red alert. */
static void
test_alert_of_hits (KinFixture *fixture, gconstpointer data)
{
  HfFamilySection *section = make_section (fixture, fixture->ids[0]);
  GtkWidget       *hits, *mark;

  hits = kin_fixture_child (find_lin (section), "list");
  mark = find_widget (hits, HF_TYPE_ALERT_MARK);
  g_assert_false (gtk_widget_get_visible (mark));
  hf_test_book_set_text (
    fixture->book, &hf_customer_def,
    ((HfRow *) g_object_get_data (G_OBJECT (gtk_widget_get_first_child (hits)), "row"))->id,
    HF_CUSTOMER_ALLERGIES, "pollen");
  gtk_editable_set_text (kin_fixture_child (kin_fixture_child (section, "add"), "search"), "");
  hits = kin_fixture_child (find_lin (section), "list");
  g_assert_true (gtk_widget_get_visible (find_widget (hits, HF_TYPE_ALERT_MARK)));
}

static gint64
add_lin (KinFixture *fixture, HfFamilySection *section)
{
  g_signal_emit_by_name (kin_fixture_child (find_lin (section), "search"), "activate");
  hf_test_wait_for (count_members (section) == 2);
  return hf_test_book_number (fixture->book, "SELECT other FROM relation");
}

static void
test_add_and_remove (KinFixture *fixture, gconstpointer data)
{
  HfFamilySection *section = make_section (fixture, fixture->ids[0]);
  gint64           added;
  GtkWidget       *line;

  hf_test_wait_for (count_members (section) == 1);
  added = add_lin (fixture, section);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM relation WHERE customer = 1 "
                                        "AND kind = 'parent'"),
                   ==, 1);

  section = make_section (fixture, added);
  hf_test_wait_for (count_members (section) == 2); /* the child and the twin's telephone */
  line = gtk_widget_get_first_child (kin_fixture_child (section, "family"));
  g_signal_emit_by_name (gtk_widget_get_last_child (line), "clicked");
  hf_test_wait_for (count_members (section) == 1);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM relation"), ==, 0);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (count_members (section) == 2);
}

static gboolean
is_saying (GtkWidget *label, gconstpointer text)
{
  return GTK_IS_LABEL (label) && strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL;
}

static GtkWidget *
find_edit (HfFamilySection *section)
{
  GtkWidget *family = kin_fixture_child (section, "family"), *button = NULL;

  for (GtkWidget *line = gtk_widget_get_first_child (family); line != NULL && button == NULL;
       line = gtk_widget_get_next_sibling (line))
    button = g_object_get_data (G_OBJECT (line), "edit");
  return button;
}

static GtkWidget *
get_focus (KinFixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* From the end of the parent, whose child the other is, though it is kept from that of the child.
 */
static void
test_correct (KinFixture *fixture, gconstpointer data)
{
  HfFamilySection *section = make_section (fixture, fixture->ids[0]);
  gint64           added;
  gpointer         button, edit, kind, note;

  hf_test_wait_for (count_members (section) == 1);
  added = add_lin (fixture, section);
  section = make_section (fixture, added);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hf_test_wait_for (find_edit (section) != NULL);
  button = find_edit (section);
  g_signal_emit_by_name (button, "clicked");
  edit = kin_fixture_child (section, "edit");
  kind = kin_fixture_child (edit, "kind");
  note = kin_fixture_child (edit, "note");
  g_assert_cmpuint (gtk_drop_down_get_selected (kind), ==, 2); /* child */
  gtk_drop_down_set_selected (kind, 5);                        /* grandchild */
  gtk_editable_set_text (note, "lives abroad");
  g_signal_emit_by_name (note, "activate");
  hf_test_wait_for (hf_test_book_number (fixture->book,
                                         "SELECT count(*) FROM relation WHERE customer = 1 AND "
                                         "kind = 'grandparent' AND note = 'lives abroad'") == 1);
  hf_test_wait_for (find_where (kin_fixture_child (section, "family"), is_saying, "lives abroad") !=
                    NULL);
  hf_test_wait_for (!gtk_widget_get_visible (edit));
  g_assert_true (find_edit (section) != button); /* all lines are made anew */
  g_assert_true (get_focus (fixture) == find_edit (section));
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM relation WHERE kind = 'parent' AND "
                                        "note IS NULL"),
                   ==, 1);
}

static GtkWidget *
open_menu (HfFamilySection *section, gint64 customer)
{
  GtkWidget *family = kin_fixture_child (section, "family");

  for (GtkWidget *line = gtk_widget_get_first_child (family); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      gint64 *whose = g_object_get_data (G_OBJECT (line), "line-of");

      if (*whose == customer)
        return hf_row_menu_open (family, line);
    }
  return NULL;
}

/* What the buttons of a line do: who is a relative by a telephone alone cannot be removed. */
static void
test_row_menu (KinFixture *fixture, gconstpointer data)
{
  HfFamilySection *section = make_section (fixture, fixture->ids[0]);
  gint64           added;
  GtkWidget       *menu;

  hf_test_wait_for (count_members (section) == 1);
  added = add_lin (fixture, section);
  menu = open_menu (section, fixture->ids[1]);
  assert_leads (menu, "_Open Card", "win.show-customer", fixture->ids[1]);
  g_assert_false (offers (menu, "_Remove from the Family"));
  close_menu (menu);
  choose_line (open_menu (section, added), "Put into the _Household");
  hf_test_wait_for (hf_test_book_number (fixture->book, "SELECT count(*) FROM customer WHERE "
                                                        "household IS NOT NULL") == 2);
  hf_test_book_let_finish (fixture->book);
  menu = open_menu (section, added);
  g_assert_true (offers (menu, "Take Out of the _Household"));
  choose_line (menu, "_Remove from the Family");
  hf_test_wait_for (hf_test_book_number (fixture->book, "SELECT count(*) FROM relation") == 0);
}

static void
pick_lin (HfFamilySection *section)
{
  GtkListBox *list = kin_fixture_child (find_lin (section), "list");

  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  g_assert_null (gtk_list_box_get_row_at_index (list, 0));
}

/* Said twice it is known once. */
static void
test_add_again (KinFixture *fixture, gconstpointer data)
{
  HfFamilySection *section = make_section (fixture, fixture->ids[0]);

  hf_test_wait_for (count_members (section) == 1);
  pick_lin (section);
  hf_test_wait_for (count_members (section) == 2);
  pick_lin (section);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM relation"), ==, 1);
}

static void
set_referrer (KinFixture *fixture, guint customer, guint referrer)
{
  hf_test_book_set_int (fixture->book, &hf_customer_def, fixture->ids[customer],
                        HF_CUSTOMER_REFERRER, fixture->ids[referrer]);
}

static void
test_referrals (KinFixture *fixture, gconstpointer data)
{
  HfFamilySection *section = make_section (fixture, fixture->ids[0]);

  hf_test_wait_for (count_members (section) == 1);
  g_assert_false (gtk_widget_get_visible (kin_fixture_child (section, "tree")));
  set_referrer (fixture, 2, 0);
  hf_test_wait_for (gtk_widget_get_visible (kin_fixture_child (section, "tree")));
  g_assert_cmpstr (gtk_label_get_text (kin_fixture_child (section, "referrals_title")), ==,
                   "Referred 1, 0 came");
  g_assert_false (gtk_widget_get_visible (kin_fixture_child (section, "referrals")));
  set_referrer (fixture, 3, 2);
  hf_test_wait_for (
    g_str_equal (gtk_label_get_text (kin_fixture_child (section, "referrals_title")),
                 "Referred 1, 0 came; they referred 1 more"));

  section = make_section (fixture, fixture->ids[2]); /* who has a referrer, too */
  hf_test_wait_for (gtk_widget_get_visible (kin_fixture_child (section, "referrals")));
  g_assert_true (gtk_widget_get_visible (kin_fixture_child (section, "tree")));
}

static GtkWidget *
get_home_button (HfFamilySection *section)
{
  GtkWidget *line = gtk_widget_get_first_child (kin_fixture_child (section, "family"));

  return gtk_widget_get_next_sibling (gtk_widget_get_first_child (line));
}

static gboolean
says (HfFamilySection *section, const char *expected)
{
  GtkWidget *label = kin_fixture_child (section, "household_label");

  return gtk_widget_get_visible (kin_fixture_child (section, "household_line")) ==
           (expected != NULL) &&
         (expected == NULL || g_str_equal (gtk_label_get_text (GTK_LABEL (label)), expected));
}

/* One press puts both into one household, named after the first, and another takes one out. */
static void
test_household (KinFixture *fixture, gconstpointer data)
{
  static const char named[] = "Household 陈建国 0001 · shared phone 138 0000 0001";
  HfFamilySection  *section = make_section (fixture, fixture->ids[0]);

  hf_test_wait_for (count_members (section) == 1);
  g_assert_true (says (section, NULL));
  g_signal_emit_by_name (get_home_button (section), "clicked");
  hf_test_wait_for (says (section, named));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM customer "
                                                       "WHERE household = '陈建国 0001'"),
                   ==, 2);
  hf_undone_free (hf_test_book_undo (fixture->book)); /* both at once */
  hf_test_wait_for (says (section, NULL));
  g_assert_cmpint (hf_test_book_number (
                     fixture->book, "SELECT count(*) FROM customer WHERE household IS NOT NULL"),
                   ==, 0);
  hf_undone_free (hf_test_book_redo (fixture->book));
  hf_test_wait_for (says (section, named));
  hf_test_wait_for (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_home_button (section))));
  g_signal_emit_by_name (get_home_button (section), "clicked");
  hf_test_wait_for (says (section, "Household 陈建国 0001"));
  g_assert_cmpint (count_members (section), ==, 1); /* the number is still the same */
}

/* What they cannot see they cannot write. */
static void
test_masked (KinFixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  g_autoptr (HfContext) context = NULL;
  HfFamilySection *section = g_object_new (HF_TYPE_FAMILY_SECTION, NULL);

  for (guint i = 0; i < 2; i++)
    hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[i], HF_CUSTOMER_HOUSEHOLD,
                           "陈建国 0001");
  hf_store_set_viewer (fixture->book->store, masked);
  context = hf_context_new (fixture->book->store, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (section));
  hf_family_section_set_customer (section, context, fixture->ids[0]);
  hf_test_wait_for (count_members (section) == 1);
  g_assert_true (says (section, NULL));
  g_assert_null (get_home_button (section));
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  hf_store_set_viewer (fixture->book->store, fixture->book->viewer);
}

/* The lines are made anew with every change; the keyboard stays at the person, or at whoever took
 * the place. */
static void
test_keeps_place (KinFixture *fixture, gconstpointer data)
{
  HfFamilySection *section = make_section (fixture, fixture->ids[0]);
  GtkWidget       *button, *other;

  gtk_window_present (GTK_WINDOW (fixture->window));
  hf_test_wait_for (count_members (section) == 1);
  add_lin (fixture, section);
  button = get_home_button (section);
  gtk_widget_grab_focus (button);
  g_assert_true (get_focus (fixture) == button);
  g_signal_emit_by_name (button, "clicked");
  hf_test_wait_for (get_home_button (section) != button);
  g_assert_true (get_focus (fixture) == get_home_button (section));

  other =
    gtk_widget_get_last_child (gtk_widget_get_first_child (kin_fixture_child (section, "family")));
  gtk_widget_grab_focus (other);
  g_signal_emit_by_name (other, "clicked"); /* the relation goes */
  hf_test_wait_for (hf_test_book_number (fixture->book, "SELECT count(*) FROM relation") == 0 &&
                    get_focus (fixture) != NULL && get_focus (fixture) != other);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), GTK_WIDGET (section)));
}

static void
test_rename (KinFixture *fixture, gconstpointer data)
{
  HfFamilySection *section = make_section (fixture, fixture->ids[0]);
  gpointer         rename = kin_fixture_child (section, "rename");

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[0], HF_CUSTOMER_HOUSEHOLD,
                         "A");
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[1], HF_CUSTOMER_HOUSEHOLD,
                         "A");
  gtk_window_present (GTK_WINDOW (fixture->window));
  hf_test_wait_for (gtk_widget_get_mapped (kin_fixture_child (section, "rename_button")));
  gtk_menu_button_popup (kin_fixture_child (section, "rename_button"));
  gtk_editable_set_text (kin_fixture_child (rename, "name"), " B ");
  g_signal_emit_by_name (kin_fixture_child (rename, "name"), "activate");
  hf_test_wait_for (
    hf_test_book_number (fixture->book, "SELECT count(*) FROM customer WHERE household = 'B'") ==
    2);
  hf_test_wait_for (says (section, "Household B · shared phone 138 0000 0001"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  kin_fixture_add_test ("/family-section/same-phone", test_same_phone);
  kin_fixture_add_test ("/family-section/alert", test_alert);
  kin_fixture_add_test ("/family-section/alert-of-hits", test_alert_of_hits);
  kin_fixture_add_test ("/family-section/correct", test_correct);
  kin_fixture_add_test ("/family-section/add-and-remove", test_add_and_remove);
  kin_fixture_add_test ("/family-section/row-menu", test_row_menu);
  kin_fixture_add_test ("/family-section/add-again", test_add_again);
  kin_fixture_add_test ("/family-section/referrals", test_referrals);
  kin_fixture_add_test ("/family-section/household", test_household);
  kin_fixture_add_test ("/family-section/masked", test_masked);
  kin_fixture_add_test ("/family-section/keeps-place", test_keeps_place);
  kin_fixture_add_test ("/family-section/rename", test_rename);
  return g_test_run ();
}
