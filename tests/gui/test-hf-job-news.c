/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Long work that ends while nobody looks is told by a bubble. */

#include "app/hf-job-news.h"
#include "session/hf-job.h"
#include "tests/remind/hf-notifier-memory.h"
#include "tests/store/hf-test-book.h"

#include <gtk/gtk.h>

#define ID "jobs7:job"

typedef struct
{
  HfTestBook       *book;
  HfContext        *context;
  HfNotifierMemory *notifier;
  HfJobNews        *news;
  guint             n_activated;
} Fixture;

static void
activated_cb (Fixture *fixture)
{
  fixture->n_activated++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->notifier = hf_notifier_memory_new ();
  fixture->news = hf_job_news_new (fixture->context, HF_NOTIFIER (fixture->notifier), "7");
  g_signal_connect_swapped (fixture->news, "activated", G_CALLBACK (activated_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->news);
  g_object_unref (fixture->notifier);
  g_object_unref (fixture->context);
  hf_test_book_free (fixture->book);
}

static void
do_long_work (Fixture *fixture, const char *text)
{
  g_autoptr (HfJob) job =
    hf_job_begin (fixture->context, "Import customers", NULL, NULL, NULL, NULL);

  hf_test_wait_for (g_list_model_get_n_items (hf_jobs_of (fixture->context)) == 1);
  hf_job_end (job, text);
}

static void
test_told (Fixture *fixture, gconstpointer data)
{
  HfNotification *shown;

  do_long_work (fixture, NULL); /* stopped, or told elsewhere */
  g_assert_cmpuint (hf_notifier_memory_get_size (fixture->notifier), ==, 0);
  do_long_work (fixture, "3 rows: 2 new, 0 updated, 0 unchanged, 1 refused");
  hf_test_wait_for ((shown = hf_notifier_memory_lookup (fixture->notifier, ID)) != NULL);
  g_assert_cmpstr (shown->title, ==, "Import customers");
  g_assert_cmpstr (shown->body, ==, "3 rows: 2 new, 0 updated, 0 unchanged, 1 refused");
  g_assert_cmpint (shown->priority, ==, HF_NOTIFICATION_LOW);
  hf_notifier_memory_invoke (fixture->notifier, ID, HF_NOTIFICATION_OPEN);
  g_assert_cmpuint (fixture->n_activated, ==, 1);
}

static void
test_withdrawn (Fixture *fixture, gconstpointer data)
{
  do_long_work (fixture, "done");
  hf_test_wait_for (hf_notifier_memory_get_size (fixture->notifier) == 1);
  hf_job_news_withdraw (fixture->news);
  g_assert_cmpuint (hf_notifier_memory_get_size (fixture->notifier), ==, 0);
}

/* Whoever looks at the program sees the toast. */
static void
test_looked_at (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_present (GTK_WINDOW (window));
  hf_test_wait_for (gtk_window_is_active (GTK_WINDOW (window)));
  do_long_work (fixture, "done");
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (hf_notifier_memory_get_size (fixture->notifier), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/job-news/told", test_told);
  ADD ("/job-news/withdrawn", test_withdrawn);
  ADD ("/job-news/looked-at", test_looked_at);
#undef ADD
  return g_test_run ();
}
