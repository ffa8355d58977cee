/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A book looked at masked beside itself: the same person, the same rows, and none of the one look
 * in the other. */

#include "core/hf-customer.h"
#include "core/hf-grade-preset-row.h"
#include "core/hf-work-day.h"
#include "core/hf-phone.h"
#include "session/follow-up/hf-grades.h"
#include "session/follow-up/hf-work-days.h"
#include "session/hf-veil.h"
#include "store/hf-sql.h"
#include "tests/store/hf-test-book.h"

#include <string.h>

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer veiled)
{
  g_autoptr (GError) error = NULL;

  *(HfContext **) veiled = hf_veil_open_finish (HF_CONTEXT (source), result, &error);
  g_assert_no_error (error);
}

static HfContext *
open_veiled (HfContext *context)
{
  HfContext *veiled = NULL;

  hf_veil_open_async (context, NULL, opened_cb, &veiled);
  hf_test_wait_for (veiled != NULL);
  return veiled;
}

static char *
read_name (HfContext *context)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, hf_context_get_viewer (context));
  g_autoptr (GPtrArray) rows = hf_store_query_sync (hf_context_get_store (context), query, NULL);
  g_autoptr (HfRecord) record =
    hf_store_adopt (hf_context_get_store (context), g_ptr_array_index (rows, 0));

  return g_strdup (hf_row_text (hf_record_get_row (record), HF_CUSTOMER_NAME));
}

static void
test_beside (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");
  g_autoptr (HfContext) context = hf_context_new (book->store, settings);
  g_autoptr (HfContext) veiled = NULL;
  g_autofree char *masked = NULL, *whole = NULL;

  hf_test_book_add_customer (book, "陈建国");
  veiled = open_veiled (context);
  whole = read_name (context);
  masked = read_name (veiled);
  g_assert_cmpstr (masked, ==, "陈*");
  g_assert_cmpstr (whole, ==, "陈建国");
  g_assert_cmpstr (hf_context_get_viewer (veiled)->who, ==, hf_context_get_viewer (context)->who);
  g_clear_object (&veiled);
}

/* What the hospital says of its grades and its days off holds behind the veil as well. */
static void
test_grades (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");
  g_autoptr (HfContext) context = hf_context_new (book->store, settings);
  g_autoptr (HfContext) veiled = NULL;
  HfRow *preset = hf_row_new (&hf_grade_preset_row_def);
  HfRow *day = hf_row_new (&hf_work_day_def);

  hf_row_set_text (preset, HF_GRADE_PRESET_GRADE, "A");
  hf_row_set_int (preset, HF_GRADE_PRESET_ATTEMPTS, 7);
  hf_test_book_insert (book, preset);
  hf_row_set_text (day, HF_WORK_DAY_DATE, "2023-10-23");
  hf_row_set_text (day, HF_WORK_DAY_KIND, HF_WORK_DAY_OFF);
  hf_test_book_insert (book, day);
  veiled = open_veiled (context);
  g_assert_cmpuint (hf_grades_find (veiled, "A")->attempts, ==, 7);
  g_assert_cmpint (hf_days_off_find (hf_work_days_get (veiled), hf_date_from_iso ("2023-10-23"),
                                     NULL),
                   ==, HF_DAY_OFF);
  g_clear_object (&veiled);
}

/* Whoever comes to work is shown as little. */
static void
test_another_person (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");
  g_autoptr (HfContext) context = hf_context_new (book->store, settings);
  g_autoptr (HfContext) veiled = open_veiled (context);
  gint64 chen = hf_test_book_add_staff (book, "Chen Jing", "desk");

  hf_test_book_work_as (book, chen, "desk", 0);
  g_assert_cmpint (hf_context_get_viewer (veiled)->staff, ==, chen);
  g_assert_true (hf_context_get_viewer (veiled)->masked);
  g_assert_false (hf_context_get_viewer (context)->masked);
  g_clear_object (&veiled);
}

static void
changed_cb (HfStore *store, HfChanged *changed, guint *n)
{
  *n += hf_changed_get_step (changed) == 0 && hf_changed_has_entity (changed, &hf_customer_def);
}

/* Ranking and tags are counted for the book as it is, and are seen masked as well. */
static void
test_derived (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");
  g_autoptr (HfContext) context = hf_context_new (book->store, settings);
  g_autoptr (HfContext) veiled = open_veiled (context);
  guint n_here = 0, n_there = 0;

  g_signal_connect (book->store, "changed", G_CALLBACK (changed_cb), &n_here);
  g_signal_connect (hf_context_get_store (veiled), "changed", G_CALLBACK (changed_cb), &n_there);
  hf_store_tell_derived (book->store, hf_changed_new_any (&hf_customer_def));
  g_assert_cmpuint (n_there, ==, 1);
  g_assert_cmpuint (n_here, ==, 1); /* and not back again */
  hf_store_tell_derived (book->store, hf_changed_new_any (&hf_phone_def));
  g_assert_cmpuint (n_there, ==, 1);
  g_clear_object (&veiled);
  hf_store_tell_derived (book->store,
                         hf_changed_new_any (&hf_customer_def)); /* nobody is there to be told */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/veil/beside", test_beside);
  g_test_add_func ("/veil/another-person", test_another_person);
  g_test_add_func ("/veil/grades", test_grades);
  g_test_add_func ("/veil/derived", test_derived);
  return g_test_run ();
}
