/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a customer answered to being reached, on the card: four marks, the form behind them, and
 * what follows for calls. It is 20 October 2023. */

#include "customer-fixture.h"

#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-relation.h"
#include "gui/common/card/hf-consent-form.h"
#include "gui/common/card/hf-consent-marks.h"
#include "gui/common/card/hf-customer-card-follow-up.h"
#include "session/hf-start.h"

#include <string.h>

#define N_ANSWERS "SELECT count(*) FROM consent"

static HfRow *
new_answer (gint64 customer, const char *channel, const char *purpose, const char *given)
{
  HfRow *row = hf_row_new (&hf_consent_def);

  hf_row_set_int (row, HF_CONSENT_CUSTOMER, customer);
  hf_row_set_text (row, HF_CONSENT_CHANNEL, channel);
  hf_row_set_text (row, HF_CONSENT_PURPOSE, purpose);
  hf_row_set_text (row, HF_CONSENT_ANSWER, given);
  hf_row_set_text (row, HF_CONSENT_DAY, "2023-03-01");
  hf_row_set_text (row, HF_CONSENT_HOW, "written");
  return row;
}

static GtkWidget *
open_marks (CustomerFixture *fixture, gint64 customer)
{
  GtkWidget *marks;

  customer_fixture_open (fixture, customer);
  marks = find_widget (fixture->card, HF_TYPE_CONSENT_MARKS);
  hf_test_wait_for (gtk_widget_get_visible (marks));
  return marks;
}

static gboolean
says (GtkWidget *marks, const char *line)
{
  GtkWidget *button = gtk_widget_get_first_child (marks);

  return strstr (gtk_widget_get_tooltip_text (button), line) != NULL;
}

/* What is in the form is there once it was opened. */
static GtkWidget *
open_form (GtkWidget *marks)
{
  GtkWidget *form = find_widget (marks, HF_TYPE_CONSENT_FORM);

  g_assert_null (find_widget (form, GTK_TYPE_GRID));
  gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_first_child (marks)));
  hf_test_wait_for (gtk_widget_get_mapped (form));
  return form;
}

/* The button has its tooltip back then, for which it is asked once more. */
static void
close_form (GtkWidget *marks)
{
  GtkWidget *form = find_widget (marks, HF_TYPE_CONSENT_FORM);

  gtk_popover_popdown (GTK_POPOVER (form));
  hf_test_wait_for (!gtk_widget_get_mapped (form));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* Of the channels in their order; each has two, for care and for marketing. */
static GtkWidget *
nth_choice (GtkWidget *marks, int n)
{
  GtkWidget *grid = find_widget (find_widget (marks, HF_TYPE_CONSENT_FORM), GTK_TYPE_GRID);

  return find_widget (gtk_grid_get_child_at (GTK_GRID (grid), 1 + n % 2, 1 + n / 2),
                      GTK_TYPE_DROP_DOWN);
}

static void
choose (CustomerFixture *fixture, GtkWidget *choice, guint answer)
{
  guint before = fixture->n_messages;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), answer);
  hf_test_wait_for (fixture->n_messages > before);
  g_assert_true (fixture->can_undo);
}

static void
test_shown (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *marks;

  hf_test_book_insert (fixture->book, new_answer (fixture->wang, "phone", "care", "agreed"));
  hf_test_book_insert (fixture->book, new_answer (fixture->wang, "mail", "care", "refused"));
  hf_test_book_insert (fixture->book, new_answer (fixture->wang, "sms", "marketing", "refused"));
  marks = open_marks (fixture, fixture->wang);
  g_assert_true (says (marks, "For care\nPhone: agreed Wed 1 Mar 2023\nSMS or WeChat: not known\n"
                              "Letter or e-mail: refused Wed 1 Mar 2023\nHome visit: not known"));
  g_assert_true (says (marks, "For marketing\nPhone: not known\nSMS or WeChat: refused Wed"));
  marks = open_marks (fixture, fixture->li);
  g_assert_true (says (marks, "For care\nPhone: not known\n"));
}

static void
test_given (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64     chen = hf_test_book_add_staff (fixture->book, "陈静", "desk");
  GtkWidget *marks;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfRow) row = NULL;

  hf_start_as_staff (fixture->book->store, "陈静", &error);
  g_assert_no_error (error);
  marks = open_marks (fixture, fixture->wang);
  open_form (marks);
  choose (fixture, nth_choice (marks, 3), 2);
  g_assert_cmpstr (fixture->message, ==, "SMS or WeChat, For marketing: Refuses");
  row = hf_test_book_read (fixture->book, &hf_consent_def, 1);
  g_assert_cmpint (hf_row_int (row, HF_CONSENT_CUSTOMER), ==, fixture->wang);
  g_assert_cmpstr (hf_row_text (row, HF_CONSENT_CHANNEL), ==, HF_CONSENT_SMS);
  g_assert_cmpstr (hf_row_text (row, HF_CONSENT_PURPOSE), ==, HF_CONSENT_MARKETING);
  g_assert_cmpstr (hf_row_text (row, HF_CONSENT_ANSWER), ==, HF_CONSENT_REFUSED);
  g_assert_cmpstr (hf_row_text (row, HF_CONSENT_DAY), ==, "2023-10-20");
  g_assert_true (hf_row_is_null (row, HF_CONSENT_HOW)); /* nobody said so */
  g_assert_cmpint (hf_row_int (row, HF_CONSENT_STAFF), ==, chen);
  hf_test_wait_for (says (marks, "SMS or WeChat: refused Fri 20 Oct 2023"));
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (!says (marks, "SMS or WeChat: refused"));
  g_assert_cmpint (gtk_drop_down_get_selected (GTK_DROP_DOWN (nth_choice (marks, 3))), ==, 0);
  g_assert_cmpint (hf_test_book_number (fixture->book, N_ANSWERS), ==, 0);
  close_form (marks);
}

/* Who refused to be called is called only by those who say so again, and a call planned here is
 * said to be withheld. */
static void
test_refused_calls (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *marks = open_marks (fixture, fixture->wang);
  GtkWidget *popover = find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_FOLLOW_UP);
  GtkWidget *withheld = GTK_WIDGET (
    gtk_widget_get_template_child (popover, HF_TYPE_CUSTOMER_CARD_FOLLOW_UP, "withheld"));

  /* As it is said where one calls, mostly before anybody opens the form. */
  hf_consent_marks_set_how (HF_CONSENT_MARKS (marks), HF_CONSENT_BY_PHONE);
  open_form (marks);
  hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->wang, "2023-10-20", "A"));
  choose (fixture, nth_choice (marks, 1), 2);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        N_ANSWERS " WHERE how = '" HF_CONSENT_BY_PHONE "'"),
                   ==, 1);
  hf_test_wait_for (says (marks, "For marketing\nPhone: refused"));
  g_assert_false (gtk_widget_get_visible (withheld));
  choose (fixture, nth_choice (marks, 0), 2);
  hf_test_wait_for (gtk_widget_get_visible (withheld));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (withheld)), ==,
                   "This call will be withheld: Refuses calls");
  hf_test_wait_for (g_str_equal (gtk_label_get_text (GTK_LABEL (gtk_widget_get_template_child (
                                   GTK_WIDGET (fixture->card), HF_TYPE_CUSTOMER_CARD, "next"))),
                                 "1 follow-up withheld: Refuses calls"));
  choose (fixture, nth_choice (marks, 0), 1);
  hf_test_wait_for (!gtk_widget_get_visible (withheld));
  close_form (marks);
}

static GtkWidget *
get_focus (CustomerFixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static gboolean
is_focused (CustomerFixture *fixture, GtkWidget *widget)
{
  GtkWidget *focus = get_focus (fixture);

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* From one end of the card to the other, as far as it takes. */
static void
tab_to (CustomerFixture *fixture, GtkWidget *widget)
{
  for (guint i = 0; i < 40 && !is_focused (fixture, widget); i++)
    gtk_widget_child_focus (GTK_WIDGET (fixture->card), GTK_DIR_TAB_FORWARD);
  g_assert_true (is_focused (fixture, widget));
}

/* By Tab to the marks and to each answer, by Enter what is behind them, and back by Escape. */
static void
test_keyboard (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *marks = open_marks (fixture, fixture->wang);
  GtkWidget *form = find_widget (marks, HF_TYPE_CONSENT_FORM);
  g_autoptr (GHashTable) passed = g_hash_table_new (NULL, NULL);

  tab_to (fixture, marks);
  g_assert_true (gtk_widget_activate (get_focus (fixture)));
  hf_test_wait_for (gtk_widget_get_mapped (form) && is_focused (fixture, form));
  for (guint i = 0; i < 8 + 1; i++) /* the answers, and how they are given */
    {
      g_hash_table_add (passed, gtk_widget_get_ancestor (get_focus (fixture), GTK_TYPE_DROP_DOWN));
      gtk_widget_child_focus (form, GTK_DIR_TAB_FORWARD);
    }
  g_assert_cmpuint (g_hash_table_size (passed), ==, 9);
  g_assert_false (gtk_widget_get_mapped (find_widget (form, GTK_TYPE_ENTRY))); /* no child */
  g_assert_true (g_hash_table_contains (passed, nth_choice (marks, 0)));
  g_assert_true (g_hash_table_contains (passed, nth_choice (marks, 7)));
  gtk_popover_popdown (GTK_POPOVER (form));
  hf_test_wait_for (!gtk_widget_get_mapped (form));
  hf_test_wait_for (is_focused (fixture, marks));
}

/* A child: nothing is agreed before a guardian is named, who may be one of the family; what was
 * agreed without one is shown not to count. */
static void
test_child (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfRow     *relation = hf_row_new (&hf_relation_def);
  GtkWidget *marks, *form, *entry;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_BIRTH_DATE,
                         "2012-05-01");
  hf_row_set_int (relation, HF_RELATION_CUSTOMER, fixture->li);
  hf_row_set_int (relation, HF_RELATION_OTHER, fixture->wang);
  hf_row_set_text (relation, HF_RELATION_KIND, HF_RELATION_CHILD);
  hf_test_book_insert (fixture->book, relation);
  hf_test_book_insert (fixture->book, new_answer (fixture->wang, "phone", "care", "agreed"));
  marks = open_marks (fixture, fixture->wang);
  g_assert_true (
    says (marks, "Phone: agreed Wed 1 Mar 2023 · does not count: no guardian named\n"));
  form = find_widget (marks, HF_TYPE_CONSENT_FORM);
  tab_to (fixture, marks);
  g_assert_true (gtk_widget_activate (get_focus (fixture)));
  hf_test_wait_for (gtk_widget_get_mapped (form) && is_focused (fixture, form));
  entry = find_widget (form, GTK_TYPE_ENTRY);
  g_assert_true (gtk_widget_get_mapped (entry));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (nth_choice (marks, 3)), 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (nth_choice (marks, 3))), ==, 0);
  g_assert_true (is_focused (fixture, entry));
  choose (fixture, nth_choice (marks, 5), 2); /* to refuse, a child needs nobody */
  g_signal_emit_by_name (gtk_widget_get_parent (find_label (form, "李雷")), "clicked");
  choose (fixture, nth_choice (marks, 3), 1);
  hf_test_wait_for (says (marks, "SMS or WeChat: agreed Fri 20 Oct 2023 · Guardian: 李雷"));
  g_assert_cmpint (hf_test_book_number (fixture->book, N_ANSWERS " WHERE guardian = '李雷'"), ==,
                   1);
  gtk_popover_popdown (GTK_POPOVER (form));
  hf_test_wait_for (!gtk_widget_get_mapped (form));
  hf_test_wait_for (is_focused (fixture, marks));
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/consent-marks/shown", test_shown);
  customer_fixture_add_test ("/consent-marks/given", test_given);
  customer_fixture_add_test ("/consent-marks/refused-calls", test_refused_calls);
  customer_fixture_add_test ("/consent-marks/keyboard", test_keyboard);
  customer_fixture_add_test ("/consent-marks/child", test_child);
  return g_test_run ();
}
