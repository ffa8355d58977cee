/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Work that takes long is listed with its book until it ends, or until its report was seen. */

#include "session/hf-job.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook   *book;
  HfContext    *context;
  GCancellable *cancellable;
  HfJob        *job;
  GString      *told; /* what its signals said */
  guint         n_given_up;
} Fixture;

static void
lasts_cb (Fixture *fixture)
{
  g_string_append (fixture->told, "lasts ");
}

static void
changed_cb (Fixture *fixture)
{
  g_string_append (fixture->told, "changed ");
}

static void
ended_cb (Fixture *fixture, const char *text)
{
  g_string_append_printf (fixture->told, "ended:%s ", text ? text : "-");
}

static void
report_asked_cb (Fixture *fixture)
{
  g_string_append (fixture->told, "report ");
}

static void
dismissed_cb (Fixture *fixture)
{
  g_string_append (fixture->told, "dismissed ");
}

static void
give_up (gpointer n)
{
  (*(guint *) n)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static HfProgressMeter meter;
  const HfProgress       progress = hf_progress_meter_tell_to (&meter);
  const struct
  {
    const char *signal;
    GCallback   callback;
  } told[] = { { "lasts", G_CALLBACK (lasts_cb) },
               { "changed", G_CALLBACK (changed_cb) },
               { "ended", G_CALLBACK (ended_cb) },
               { "report-asked", G_CALLBACK (report_asked_cb) },
               { "dismissed", G_CALLBACK (dismissed_cb) } };

  fixture->book = hf_test_book_new ();
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->cancellable = g_cancellable_new ();
  fixture->told = g_string_new ("");
  fixture->job = hf_job_begin (fixture->context, "Export Customers", fixture->cancellable, &meter,
                               &fixture->n_given_up, give_up);
  hf_progress_tell (&progress, 3, 12);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    g_signal_connect_swapped (fixture->job, told[i].signal, told[i].callback, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->job);
  g_assert_cmpuint (fixture->n_given_up, ==, 1);
  g_object_unref (fixture->cancellable);
  g_object_unref (fixture->context);
  g_string_free (fixture->told, TRUE);
  hf_test_book_free (fixture->book);
}

static guint
count_listed (Fixture *fixture)
{
  return g_list_model_get_n_items (hf_jobs_of (fixture->context));
}

static void
test_short (Fixture *fixture, gconstpointer data)
{
  gint64 total;

  g_assert_cmpstr (hf_job_get_name (fixture->job), ==, "Export Customers");
  g_assert_cmpint (hf_job_read (fixture->job, &total), ==, 3);
  g_assert_cmpint (total, ==, 12);
  hf_job_end_with_report (fixture->job, "12 customers exported");
  g_assert_cmpstr (fixture->told->str, ==, "changed ended:12 customers exported ");
  g_assert_false (hf_job_has_report (fixture->job)); /* whoever asked is still there to show it */
  g_assert_cmpuint (fixture->n_given_up, ==, 1);
  g_assert_cmpint (hf_job_read (fixture->job, &total), ==, 0);
  g_assert_cmpuint (count_listed (fixture), ==, 0);
}

static void
test_long (Fixture *fixture, gconstpointer data)
{
  hf_test_wait_for (fixture->told->len > 0);
  g_assert_cmpstr (fixture->told->str, ==, "lasts ");
  g_assert_cmpuint (count_listed (fixture), ==, 1);
  hf_job_end (fixture->job, NULL);
  g_assert_cmpuint (count_listed (fixture), ==, 0);
  g_assert_cmpstr (fixture->told->str, ==, "lasts ended:- ");
}

/* Whether it is stopped is for its end to tell. */
static void
test_stop (Fixture *fixture, gconstpointer data)
{
  g_assert_true (hf_job_can_stop (fixture->job));
  hf_job_stop (fixture->job);
  hf_job_stop (fixture->job);
  g_assert_true (g_cancellable_is_cancelled (fixture->cancellable));
  g_assert_false (hf_job_can_stop (fixture->job));
  g_assert_cmpstr (fixture->told->str, ==, "changed ");
}

static void
test_report (Fixture *fixture, gconstpointer data)
{
  hf_test_wait_for (count_listed (fixture) == 1);
  hf_job_end_with_report (fixture->job, "done");
  g_assert_true (hf_job_has_report (fixture->job));
  g_assert_false (hf_job_can_stop (fixture->job));
  g_assert_cmpuint (count_listed (fixture), ==, 1);
  g_string_truncate (fixture->told, 0);
  if (data != NULL)
    hf_job_show_report (fixture->job);
  hf_job_dismiss (fixture->job);
  hf_job_dismiss (fixture->job);
  g_assert_cmpstr (fixture->told->str, ==, data != NULL ? "report " : "dismissed ");
  g_assert_cmpuint (count_listed (fixture), ==, 0);
}

/* Not before there is anything to go by. */
static void
test_left (void)
{
  g_assert_cmpint (hf_jobs_guess_left (25, 100, 10 * G_TIME_SPAN_SECOND), ==, 30);
  g_assert_cmpint (hf_jobs_guess_left (100, 100, 10 * G_TIME_SPAN_SECOND), ==, 0);
  g_assert_cmpint (hf_jobs_guess_left (25, 100, G_TIME_SPAN_SECOND), ==, -1);
  g_assert_cmpint (hf_jobs_guess_left (0, 100, 10 * G_TIME_SPAN_SECOND), ==, -1);
  g_assert_cmpint (hf_jobs_guess_left (25, 0, 10 * G_TIME_SPAN_SECOND), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)
  ADD ("/job/short", NULL, test_short);
  ADD ("/job/long", NULL, test_long);
  ADD ("/job/stop", NULL, test_stop);
  ADD ("/job/report-dismissed", NULL, test_report);
  ADD ("/job/report-shown", "shown", test_report);
#undef ADD
  g_test_add_func ("/job/left", test_left);
  return g_test_run ();
}
