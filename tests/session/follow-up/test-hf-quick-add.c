/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom one line means, and what is in the book then. */

#include "session/follow-up/hf-quick-add.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-grade-preset-row.h"
#include "core/hf-staff.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  HfContext  *context;
  gint64      zhang;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->context = hf_context_new (self->book->store, NULL);
  self->zhang = hf_test_book_add_customer (self->book, "张三");
  hf_test_book_insert (self->book, hf_test_phone (self->zhang, "13800138821"));
  hf_test_book_add_customer (self->book, "张三丰");
  hf_test_book_add_customer (self->book, "王芳");
  hf_test_book_add_customer (self->book, "王方");
  hf_test_book_add_customer (self->book, "John Smith");
  hf_test_book_add_staff (self->book, "李伟", HF_STAFF_ROLE_DESK);
  hf_test_book_add_staff (self->book, "李伟强", HF_STAFF_ROLE_DESK);
  hf_test_book_add_staff (self->book, "何平", HF_STAFF_ROLE_DESK);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->context);
  hf_test_book_free (self->book);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **read = user_data;

  *read = g_object_ref (result);
}

static HfQuickReading *
read_line (Fixture *self, const char *text, gint64 customer)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  HfQuickReading *reading;

  hf_quick_add_read_async (self->context, text, customer, NULL, read_cb, &result);
  hf_test_wait_for (result != NULL);
  reading = hf_quick_add_read_finish (self->context, result, &error);
  g_assert_no_error (error);
  return reading;
}

static char *
list_names (const GPtrArray *rows, guint field)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "|" : "",
                            hf_row_text (g_ptr_array_index (rows, i), field));
  return g_string_free (names, FALSE);
}

static void
assert_reading (Fixture *self, const char *text, const char *people, const char *what)
{
  g_autoptr (HfQuickReading) reading = read_line (self, text, 0);
  g_autofree char *names = list_names (reading->people, HF_CUSTOMER_NAME);

  g_assert_cmpstr (names, ==, people);
  g_assert_cmpstr (reading->what, ==, what);
}

static void
test_people (Fixture *self, gconstpointer data)
{
  assert_reading (self, "张三 明天 复查", "张三", "复查");
  assert_reading (self, "复查 明天 张三", "张三", "复查");
  assert_reading (self, "张三丰 明天", "张三丰", NULL);
  assert_reading (self, "8821 3天后 看伤口", "张三", "看伤口");
  assert_reading (self, "wf 明天", "王芳|王方", NULL);
  assert_reading (self, "John Smith tomorrow change the dressing", "John Smith",
                  "change the dressing");
  assert_reading (self, "明天 复查 伤口", "", "复查 伤口");
  assert_reading (self, "21 明天", "", "21");
  assert_reading (self, "", "", NULL);
}

static void
assert_of_zhang (Fixture *self, const char *text, const char *people, const char *what)
{
  g_autoptr (HfQuickReading) reading = read_line (self, text, self->zhang);
  g_autofree char *names = list_names (reading->people, HF_CUSTOMER_NAME);

  g_assert_cmpstr (names, ==, people);
  g_assert_cmpint (reading->line->minutes, ==, 9 * 60 + 30);
  g_assert_cmpstr (hf_quick_reading_get_what (reading, self->zhang), ==, what);
}

/* Of a card that is open; who names somebody else has to say who is meant. */
static void
test_of_somebody (Fixture *self, gconstpointer data)
{
  g_autoptr (HfQuickReading) reading = read_line (self, "王芳 复查 明天", self->zhang);

  assert_of_zhang (self, "930 明天 复查", "张三", "复查");
  assert_of_zhang (self, "张三 930 明天 复查", "张三", "复查");
  assert_of_zhang (self, "王芳 930 明天 回电", "张三|王芳", "王芳 回电");
  g_assert_cmpstr (hf_quick_reading_get_what (reading, self->zhang + 2), ==, "复查");
}

static void
assert_staff (Fixture *self, const char *text, const char *expected)
{
  g_autoptr (HfQuickReading) reading = read_line (self, text, 0);
  g_autofree char *names = list_names (reading->staff, HF_STAFF_NAME);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_staff (Fixture *self, gconstpointer data)
{
  assert_staff (self, "张三 明天 @李伟", "李伟");
  assert_staff (self, "张三 明天 @hp", "何平");
  assert_staff (self, "张三 明天 @李", "李伟|李伟强");
  assert_staff (self, "张三 明天 @nobody", "");
  assert_staff (self, "张三 明天", "");
}

static HfGradePresets usual;

static void
test_plan (Fixture *self, gconstpointer data)
{
  g_autoptr (HfQuickReading) reading =
    read_line (self, "张三 2099-11-29 10:00 复查 A @何平 #术后", 0);
  g_autoptr (HfChangeSet) changes =
    hf_quick_add_plan (reading, g_ptr_array_index (reading->people, 0),
                       g_ptr_array_index (reading->staff, 0), reading->line->day,
                       self->book->viewer, &usual);
  g_autoptr (HfCommitted) committed = hf_test_book_commit (self->book, changes);
  g_autoptr (HfRow) row = hf_test_book_read (self->book, &hf_follow_up_def, 1);
  g_autoptr (HfRow) customer = hf_test_book_read (self->book, &hf_customer_def, self->zhang);
  g_autoptr (HfUndone) undone = NULL;

  g_assert_cmpint (hf_row_int (row, HF_FOLLOW_UP_CUSTOMER), ==, self->zhang);
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_DUE), ==, "2099-11-29");
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_PROMISED), ==, "10:00");
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_REASON), ==, "复查");
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_GRADE), ==, "A");
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_LIMIT), ==, "2099-12-01");
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_OWNER_NAME), ==, "何平");
  g_assert_true (hf_follow_up_is_open (row));
  g_assert_cmpstr (hf_row_text (customer, HF_CUSTOMER_TAGS), ==, "术后");

  undone = hf_test_book_undo (self->book);
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM follow_up"), ==, 0);
  g_assert_cmpint (hf_test_book_number (self->book,
                                        "SELECT count(*) FROM customer WHERE tags IS NOT NULL"),
                   ==, 0);
}

/* As soon as the hospital has it for that grade, and the day is there to be seen. */
static void
test_grade_alone (Fixture *self, gconstpointer data)
{
  g_autoptr (HfQuickReading) reading = read_line (self, "张三 A", 0);
  g_autoptr (HfQuickReading) again = NULL;
  HfRow *row = hf_row_new (&hf_grade_preset_row_def);
  HfDate today = hf_clock_today (self->book->clock);

  g_assert_cmpint (reading->line->day, ==, today + 3);
  hf_row_set_text (row, HF_GRADE_PRESET_GRADE, "A");
  hf_row_set_int (row, HF_GRADE_PRESET_FIRST_DAYS, 1);
  hf_test_book_insert (self->book, row);
  again = read_line (self, "张三 A", 0);
  g_assert_cmpint (again->line->day, ==, today + 1);
}

/* What the line does not say is as for anything planned on the card. */
static void
test_plain (Fixture *self, gconstpointer data)
{
  g_autoptr (HfQuickReading) reading = read_line (self, "张三 2099-11-29", 0);
  g_autoptr (HfChangeSet) changes =
    hf_quick_add_plan (reading, g_ptr_array_index (reading->people, 0), NULL, reading->line->day,
                       self->book->viewer, &usual);
  g_autoptr (HfCommitted) committed = hf_test_book_commit (self->book, changes);
  g_autoptr (HfRow) row = hf_test_book_read (self->book, &hf_follow_up_def, 1);

  g_assert_true (hf_row_is_null (row, HF_FOLLOW_UP_PROMISED));
  g_assert_true (hf_row_is_null (row, HF_FOLLOW_UP_REASON));
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_GRADE), ==, "C");
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM change"), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  hf_grade_presets_init (&usual, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/quick-add/people", test_people);
  ADD ("/quick-add/of-somebody", test_of_somebody);
  ADD ("/quick-add/staff", test_staff);
  ADD ("/quick-add/plan", test_plan);
  ADD ("/quick-add/plain", test_plain);
  ADD ("/quick-add/grade-alone", test_grade_alone);
  return g_test_run ();
}
