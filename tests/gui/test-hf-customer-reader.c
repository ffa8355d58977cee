/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is read of a customer for a widget: the answer to what was asked last, and to nothing that
 * was given up. */

#include "gui/common/hf-customer-reader.h"

#include "kin-fixture.h"

static guint  n_shown;
static gint64 shown; /* whom the last answer was about, 0 for an error */
static HfDate day;

static gpointer
read_question (HfDatabase *db, const HfCustomerQuestion *question, GError **error)
{
  if (question->customer > 0)
    return g_memdup2 (question, sizeof *question);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no such customer");
  return NULL;
}

static void
show_question (GtkWidget *widget, gpointer answer, const GError *error)
{
  g_autofree HfCustomerQuestion *question = answer;

  g_assert_true (GTK_IS_WINDOW (widget));
  g_assert_true ((question == NULL) == (error != NULL));
  shown = question ? question->customer : 0;
  day = question ? question->today : HF_DATE_NONE;
  n_shown++;
}

static const HfCustomerReading reading = {
  .read = read_question,
  .free = g_free,
  .show = show_question,
};

static HfCustomerReader *
make_reader (KinFixture *fixture)
{
  n_shown = 0;
  shown = -1;
  return hf_customer_reader_new (fixture->window, &reading);
}

static void
test_last_counts (KinFixture *fixture, gconstpointer data)
{
  HfCustomerReader *reader = make_reader (fixture);

  hf_customer_reader_ask (reader, fixture->context, fixture->ids[0]);
  hf_customer_reader_ask (reader, fixture->context, fixture->ids[1]);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (n_shown, ==, 1);
  g_assert_cmpint (shown, ==, fixture->ids[1]);
  g_assert_cmpint (day, ==, hf_clock_today (fixture->book->clock));
  hf_customer_reader_free (reader);
}

static void
test_error (KinFixture *fixture, gconstpointer data)
{
  HfCustomerReader *reader = make_reader (fixture);

  hf_customer_reader_ask (reader, fixture->context, -1);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (n_shown, ==, 1);
  g_assert_cmpint (shown, ==, 0);
  hf_customer_reader_free (reader);
}

static void
test_nobody (KinFixture *fixture, gconstpointer data)
{
  HfCustomerReader *reader = make_reader (fixture);

  hf_customer_reader_ask (reader, NULL, 0);
  hf_customer_reader_ask (reader, fixture->context, fixture->ids[0]);
  hf_customer_reader_ask (reader, fixture->context, 0);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (n_shown, ==, 0);
  hf_customer_reader_free (reader);
}

/* The widget is gone before the answer is there. */
static void
test_gone (KinFixture *fixture, gconstpointer data)
{
  HfCustomerReader *reader = make_reader (fixture);

  hf_customer_reader_ask (reader, fixture->context, fixture->ids[0]);
  hf_customer_reader_free (reader);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (n_shown, ==, 0);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  kin_fixture_add_test ("/customer-reader/last-counts", test_last_counts);
  kin_fixture_add_test ("/customer-reader/error", test_error);
  kin_fixture_add_test ("/customer-reader/nobody", test_nobody);
  kin_fixture_add_test ("/customer-reader/gone", test_gone);
  return g_test_run ();
}
