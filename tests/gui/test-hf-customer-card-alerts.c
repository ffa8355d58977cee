/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What must not be overlooked: no false alarm, and nothing that lies over an alert. */

#include "customer-fixture.h"

#include "core/hf-customer.h"
#include "core/hf-memo.h"
#include "gui/common/card/hf-customer-card-alerts.h"

#define SENTENCE                                                                        \
  "Penicillin: generalised urticaria and swelling of the throat within minutes of the " \
  "infusion, with a fall of blood pressure; sulfonamides; iodinated contrast media in 2019"

static GtkWidget *
open_with (CustomerFixture *fixture, guint field, const char *text)
{
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, field, text);
  customer_fixture_open (fixture, fixture->wang);
  return find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_ALERTS);
}

static void
test_dangers (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *alerts = open_with (fixture, HF_CUSTOMER_ALLERGIES, "无");

  g_assert_null (gtk_widget_get_first_child (alerts));
  open_with (fixture, HF_CUSTOMER_CONSTITUTION, "过敏体质");
  hf_test_wait_for (gtk_widget_get_first_child (alerts) != NULL);
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_first_child (alerts), "danger"));
  g_assert_null (gtk_widget_get_next_sibling (gtk_widget_get_first_child (alerts)));
}

/* What lies over what is measured by what each line needs at the width it has. */
static gboolean
all_have_room (GtkWidget *alerts)
{
  int bottom = 0, height;

  for (GtkWidget *line = gtk_widget_get_first_child (alerts); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (line), &height,
                          NULL, NULL, NULL);
      bottom += height;
    }
  return bottom > 0 && gtk_widget_get_height (alerts) >= bottom;
}

/* Wider than the card as often as not: what is hidden when it is filled has to be measured anew. */
static void
test_wraps (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *alerts = open_with (fixture, HF_CUSTOMER_ALLERGIES, SENTENCE);

  hf_test_wait_for (gtk_widget_get_height (alerts) > 0);
  g_assert_true (all_have_room (alerts));
  open_with (fixture, HF_CUSTOMER_HEREDITARY, SENTENCE);
  hf_test_wait_for (gtk_widget_get_last_child (alerts) != gtk_widget_get_first_child (alerts));
  hf_test_wait_for (all_have_room (alerts));
}

/* Who was called must be seen too; all of it stands among the details. */
static void
test_endless (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *alerts = open_with (fixture, HF_CUSTOMER_ALLERGIES,
                                 SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE);
  GtkWidget *label;

  hf_test_wait_for (gtk_widget_get_height (alerts) > 0);
  label = find_widget (alerts, GTK_TYPE_LABEL);
  g_assert_true (g_str_has_suffix (gtk_label_get_text (GTK_LABEL (label)), "…"));
  g_assert_true (g_str_has_suffix (gtk_widget_get_tooltip_text (label), SENTENCE));
  g_assert_cmpint (gtk_widget_get_height (alerts), <, 200);
}

static gint64
add_note (CustomerFixture *fixture, const char *text)
{
  HfRow *row = hf_row_new (&hf_memo_def);

  hf_row_set_int (row, HF_MEMO_CUSTOMER, fixture->wang);
  hf_row_set_int (row, HF_MEMO_AT, 1697763600);
  hf_row_set_text (row, HF_MEMO_TEXT, text);
  hf_row_set_text (row, HF_MEMO_POPUP, HF_MEMO_POPUP_CUSTOMER);
  return hf_test_book_insert (fixture->book, row);
}

/* A note to be shown at once is there when the card is, behind what could harm, and goes for good
 * by its button; undone it is back. */
static void
test_popup (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *alerts = open_with (fixture, HF_CUSTOMER_ALLERGIES, "青霉素");
  GtkWidget *note;

  add_note (fixture, "deaf in one ear");
  hf_test_wait_for ((note = gtk_widget_get_last_child (alerts)) != NULL &&
                    gtk_widget_has_css_class (note, "popup-note"));
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_first_child (alerts), "danger"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (find_widget (note, GTK_TYPE_LABEL))), ==,
                   "deaf in one ear");
  g_signal_emit_by_name (find_widget (note, GTK_TYPE_BUTTON), "clicked");
  hf_test_wait_for (gtk_widget_get_last_child (alerts) == gtk_widget_get_first_child (alerts));
  hf_test_wait_for (fixture->can_undo);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM memo WHERE popup_archived > 0"),
                   ==, 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (gtk_widget_has_css_class (gtk_widget_get_last_child (alerts), "popup-note"));
  customer_fixture_open (fixture, fixture->li);
  g_assert_null (gtk_widget_get_first_child (alerts));
}

/* Who was marked is compared, or told apart on the spot, which undo takes back. */
static void
test_duplicate (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *alerts, *answer;

  hf_test_book_set_int (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_SIMILAR_TO,
                        fixture->li);
  alerts = open_with (fixture, HF_CUSTOMER_CITY, "武汉");
  hf_test_wait_for ((answer = find_button_for (alerts, "alerts.set-apart")) != NULL);
  g_assert_nonnull (find_button_for (alerts, "win.merge"));
  g_assert_nonnull (find_button_for (alerts, "win.show-customer"));
  g_signal_emit_by_name (answer, "clicked");
  hf_test_wait_for (fixture->can_undo && gtk_widget_get_first_child (alerts) == NULL);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM distinct_pair"), ==,
                   1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (find_button_for (alerts, "win.merge") != NULL);
  hf_test_book_archive (fixture->book, &hf_customer_def, fixture->li);
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_CITY, "宜昌");
  hf_test_wait_for (find_button_for (alerts, "win.merge") == NULL);
  g_assert_nonnull (find_button_for (alerts, "win.show-customer"));
}

static int
measure_width (CustomerFixture *fixture)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->card), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  return minimum;
}

/* Nothing of a line lies over what stands below it. */
static gboolean
is_within (GtkWidget *part, GtkWidget *alerts)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (part, alerts, &bounds) && bounds.size.height > 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (alerts);
}

/* A small window has no room for a card that gets wider by what is said on it. */
static void
test_as_wide (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *alerts = open_with (fixture, HF_CUSTOMER_CITY, "武汉");
  int        without = measure_width (fixture), least;

  hf_test_book_set_int (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_SIMILAR_TO,
                        fixture->li);
  hf_test_wait_for (find_button_for (alerts, "alerts.set-apart") != NULL);
  gtk_widget_measure (alerts, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (measure_width (fixture), ==, without);
  g_assert_cmpint (least, <, 300);
  hf_test_wait_for (gtk_widget_get_height (find_button_for (alerts, "win.show-customer")) > 0);
  hf_test_wait_for (is_within (find_button_for (alerts, "win.show-customer"), alerts));
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);

  customer_fixture_add_test ("/customer-card-alerts/dangers", test_dangers);
  customer_fixture_add_test ("/customer-card-alerts/wraps", test_wraps);
  customer_fixture_add_test ("/customer-card-alerts/endless", test_endless);
  customer_fixture_add_test ("/customer-card-alerts/popup", test_popup);
  customer_fixture_add_test ("/customer-card-alerts/duplicate", test_duplicate);
  customer_fixture_add_test ("/customer-card-alerts/as-wide", test_as_wide);

  return g_test_run ();
}
