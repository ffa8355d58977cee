/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is shown a number is in the book before it is shown, by name, and the number is not. */

#include "session/hf-reveal-log.h"

#include "core/hf-customer.h"
#include "tests/store/hf-test-book.h"

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static HfRevealAnswer
ask (HfTestBook *book, gint64 customer, const char *reason, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hf_reveal_log_async (book->store, customer, HF_REVEAL_PHONE, HF_REVEAL_SHOWN, reason, result_cb,
                       &result);
  hf_test_wait_for (result != NULL);
  return hf_reveal_log_finish (book->store, result, customer, error);
}

static void
changed_cb (HfStore *store, HfChanged *changed, guint *n_changed)
{
  *n_changed += hf_changed_has_row (changed, &hf_customer_def, 1) &&
                hf_changed_has_entity_of (changed, &hf_customer_def, 1) &&
                !hf_changed_has_entity_of (changed, &hf_customer_def, 2);
}

static void
test_entered (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64           customer = hf_test_book_add_customer (book, "王芳");
  gint64           chen = hf_test_book_add_staff (book, "Chen", "doctor");
  g_autofree char *sql = NULL;
  guint            n_changed = 0;

  hf_test_book_insert (book, hf_test_phone (customer, "13800138821"));
  hf_test_book_work_as (book, chen, "doctor", 0);
  g_signal_connect (book->store, "changed", G_CALLBACK (changed_cb), &n_changed);
  g_assert_cmpint (ask (book, customer, NULL, NULL), ==, HF_REVEAL_ANSWER_ENTERED);
  g_assert_cmpuint (n_changed, ==, 1);
  sql = g_strdup_printf ("SELECT count(*) FROM reveal WHERE who = 'Chen' AND staff = %d AND "
                         "customer = %d AND field = 'phone' AND how = 'shown' AND reason IS NULL "
                         "AND at = %" G_GINT64_FORMAT,
                         (int) chen, (int) customer, hf_clock_now (book->clock));
  g_assert_cmpint (hf_test_book_number (book, sql), ==, 1);
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM reveal WHERE at || who || staff "
                                        "|| customer || field || how LIKE '%8821%'"),
                   ==, 0);
  hf_test_book_check (book);
}

/* The thirty-first wants a reason; the next day begins anew. */
static void
test_why (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "王芳");

  for (guint i = 0; i < HF_REVEALS_WITHOUT_REASON; i++)
    g_assert_cmpint (ask (book, customer, NULL, NULL), ==, HF_REVEAL_ANSWER_ENTERED);
  g_assert_cmpint (ask (book, customer, NULL, NULL), ==, HF_REVEAL_ANSWER_WHY);
  g_assert_cmpint (ask (book, customer, "why", NULL), ==, HF_REVEAL_ANSWER_ENTERED);
  g_assert_cmpint (ask (book, customer, NULL, NULL), ==, HF_REVEAL_ANSWER_WHY);
  hf_clock_set (book->clock, hf_clock_now (book->clock) + G_TIME_SPAN_DAY / G_TIME_SPAN_SECOND);
  g_assert_cmpint (ask (book, customer, NULL, NULL), ==, HF_REVEAL_ANSWER_ENTERED);
}

static void
test_refused (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "王芳");
  g_autoptr (GError) error = NULL;

  hf_test_book_refuse (book, "INSERT ON reveal");
  g_assert_cmpint (ask (book, customer, NULL, &error), ==, HF_REVEAL_ANSWER_FAILED);
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reveal-log/entered", test_entered);
  g_test_add_func ("/reveal-log/why", test_why);
  g_test_add_func ("/reveal-log/refused", test_refused);
  return g_test_run ();
}
