/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The line of a batch of leads: how many came of it, and the way to the list of them. */

#include "find-widget.h"
#include "in-window.h"

#include "core/hf-activity.h"
#include "core/hf-customer.h"
#include "core/hf-filter.h"
#include "core/hf-organisation.h"
#include "gui/organisation/hf-lead-batch-line.h"

#include <string.h>

typedef struct
{
  HfTestBook *book;
  HfContext  *context;
  GtkWidget  *window;
  GtkWidget  *line;
  char       *listed; /* as the window was asked */
} Fixture;

static void
listed_cb (GSimpleAction *action, GVariant *filter, Fixture *fixture)
{
  g_free (fixture->listed);
  fixture->listed = g_variant_dup_string (filter, NULL);
}

static void
add_action (Fixture *fixture)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) list = g_simple_action_new ("list-customers", G_VARIANT_TYPE_STRING);

  g_signal_connect (list, "activate", G_CALLBACK (listed_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (list));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HfRow *bureau = hf_row_new (&hf_organisation_def);
  HfRow *batch = hf_row_new (&hf_activity_def);

  fixture->book = hf_test_book_new ();
  fixture->context = hf_context_new (fixture->book->store, NULL);
  hf_row_set_text (bureau, HF_ORGANISATION_NAME, "Registry");
  hf_row_set_int (batch, HF_ACTIVITY_ORGANISATION, hf_test_book_insert (fixture->book, bureau));
  hf_row_set_text (batch, HF_ACTIVITY_KIND, HF_ACTIVITY_LEADS);
  hf_row_set_text (batch, HF_ACTIVITY_TITLE, "October");
  fixture->line =
    hf_lead_batch_line_new (fixture->context, hf_test_book_insert (fixture->book, batch));
  fixture->window = show_in_window (fixture->line, 600, 200);
  add_action (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->listed);
  end_in_window (fixture->window, fixture->line, fixture->context, fixture->book);
}

static void
test_line (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = find_widget (fixture->line, GTK_TYPE_BUTTON);
  gint64     customer;

  hf_test_wait_for (
    find_label (fixture->line, "No customer has “Registry · October” as source in detail yet") !=
    NULL);
  g_assert_false (gtk_widget_get_visible (list));
  customer = hf_test_book_add_customer (fixture->book, "王芳");
  hf_test_book_set_text (fixture->book, &hf_customer_def, customer, HF_CUSTOMER_ORIGIN_DETAIL,
                         "Registry · October");
  hf_test_wait_for (find_label (fixture->line, "1 customer from this batch, 0 with a visit") !=
                    NULL);
  hf_test_book_let_finish (
    fixture->book); /* or what is still being read is asked once more anyway */
  hf_test_book_insert (fixture->book, hf_test_visit (customer, "2023-10-09", NULL));
  hf_test_wait_for (find_label (fixture->line, "1 customer from this batch, 1 with a visit") !=
                    NULL);
  g_assert_true (gtk_widget_activate (list));
  hf_test_wait_for (fixture->listed != NULL);
  g_autoptr (HfFilter) whom = hf_filter_from_text (fixture->listed, NULL);
  g_assert_cmpuint (hf_filter_get_n (whom), ==, 1);
  g_assert_cmpint (hf_filter_get (whom, 0)->field, ==, HF_CUSTOMER_ORIGIN_DETAIL);
  g_assert_cmpstr (hf_filter_get (whom, 0)->values[0], ==, "Registry · October");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/lead-batch-line/line", Fixture, NULL, set_up, test_line, tear_down);
  return g_test_run ();
}
