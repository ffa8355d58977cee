/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is beside rows, here a greeting with each customer's name: when it is read, and what is
 * known until then. */

#include "session/hf-beside-rows.h"

#include "core/hf-customer.h"
#include "store/hf-sql.h"
#include "tests/store/hf-test-book.h"

/* Both threads use these, one after the other. */
static int      n_readings;
static gboolean can_read;
static GMutex   gate; /* locked while a reading is not to end */

#define TYPE_GREETINGS (greetings_get_type ())
G_DECLARE_FINAL_TYPE (Greetings, greetings, TEST, GREETINGS, HfBesideRows)

struct _Greetings
{
  HfBesideRows parent_instance;

  guint n_changed; /* as the class hears it */
};

G_DEFINE_FINAL_TYPE (Greetings, greetings, HF_TYPE_BESIDE_ROWS)

static GPtrArray *
greetings_read (HfDatabase   *db,
                HfViewer     *viewer,
                const GArray *ids,
                const char   *text,
                GError      **error)
{
  g_autoptr (GPtrArray) greetings = g_ptr_array_new_with_free_func (g_free);

  g_atomic_int_inc (&n_readings);
  g_mutex_lock (&gate);
  g_mutex_unlock (&gate);
  if (!can_read)
    {
      g_set_error (error, HF_STORE_ERROR, HF_STORE_ERROR_IO, "reading greetings");
      return NULL;
    }
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (HfRow) row = hf_sql_read_one (db, &hf_customer_def, viewer, id, NULL);

      g_ptr_array_add (greetings,
                       row ? g_strconcat (text, hf_row_text (row, HF_CUSTOMER_NAME), NULL) : NULL);
    }
  return g_steal_pointer (&greetings);
}

static void
greetings_changed (HfBesideRows *rows)
{
  TEST_GREETINGS (rows)->n_changed++;
}

static void
greetings_class_init (GreetingsClass *klass)
{
  static const HfEntityDef *const entities[] = { &hf_customer_def, NULL };
  HfBesideRowsClass              *beside_class = HF_BESIDE_ROWS_CLASS (klass);

  beside_class->read = greetings_read;
  beside_class->value_free = g_free;
  beside_class->entities = entities;
  beside_class->changed = greetings_changed;
}

static void
greetings_init (Greetings *self)
{
}

typedef struct
{
  HfTestBook   *book;
  HfBesideRows *rows;
  gint64        wang, li;
  guint         n_changed, n_failed;
} Fixture;

/* The class hears of it first. */
static void
changed_cb (Greetings *greetings, Fixture *self)
{
  self->n_changed++;
  g_assert_cmpuint (self->n_changed, ==, greetings->n_changed);
}

static void
told_cb (HfStore *store, HfChanged *changed, gboolean *was_told)
{
  *was_told = TRUE;
}

/* What the book tells of these is not to be heard of in a test. */
static void
add_customers (Fixture *self)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  gboolean was_told = FALSE;
  gulong handler = g_signal_connect (self->book->store, "changed", G_CALLBACK (told_cb), &was_told);

  hf_change_set_insert (changes, hf_test_customer ("王芳"));
  hf_change_set_insert (changes, hf_test_customer ("李雷"));
  committed = hf_test_book_commit (self->book, changes);
  hf_test_wait_for (was_told);
  g_signal_handler_disconnect (self->book->store, handler);
  self->wang = g_array_index (committed->ids, gint64, 0);
  self->li = g_array_index (committed->ids, gint64, 1);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (HfContext) context = NULL;

  n_readings = 0;
  can_read = TRUE;
  self->book = hf_test_book_new ();
  add_customers (self);
  context = hf_context_new (self->book->store, NULL);
  self->rows = hf_beside_rows_new (TYPE_GREETINGS, context);
  hf_beside_rows_look (self->rows, "你好");
  g_assert_cmpuint (TEST_GREETINGS (self->rows)->n_changed, ==, 1);
  TEST_GREETINGS (self->rows)->n_changed = 0;
  g_signal_connect (self->rows, "changed", G_CALLBACK (changed_cb), self);
  hf_test_count_failures (self->rows, &self->n_failed);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->rows);
  hf_test_book_let_finish (self->book);
  hf_test_book_free (self->book);
}

static void
assert_greeting (Fixture *self, gint64 customer, const char *expected)
{
  g_assert_cmpstr (hf_beside_rows_get (self->rows, customer), ==, expected);
}

/* Rows that come on screen together are read at once, and the same answer is not asked for twice.
 */
static void
test_together (Fixture *self, gconstpointer data)
{
  assert_greeting (self, self->wang, NULL);
  assert_greeting (self, self->li, NULL);
  assert_greeting (self, 999, NULL);
  hf_test_wait_for (self->n_changed == 1);
  assert_greeting (self, self->wang, "你好王芳");
  assert_greeting (self, self->li, "你好李雷");
  assert_greeting (self, 999, NULL);
  hf_test_book_let_finish (self->book);
  g_assert_cmpint (n_readings, ==, 1);
}

/* A value stays until the next one is known, and goes where there is none any more. */
static void
test_follows_book (Fixture *self, gconstpointer data)
{
  assert_greeting (self, self->wang, NULL);
  assert_greeting (self, self->li, NULL);
  hf_test_wait_for (self->n_changed == 1);
  hf_test_book_set_text (self->book, &hf_customer_def, self->wang, HF_CUSTOMER_NAME, "王芳芳");
  hf_test_wait_for (self->n_changed == 2);
  assert_greeting (self, self->wang, "你好王芳");
  hf_test_wait_for (self->n_changed == 3);
  assert_greeting (self, self->wang, "你好王芳芳");

  hf_test_book_delete (self->book, &hf_customer_def, self->li);
  hf_test_wait_for (self->n_changed == 4);
  assert_greeting (self, self->li, "你好李雷");
  hf_test_wait_for (self->n_changed == 5);
  assert_greeting (self, self->li, NULL);
}

/* What is on its way when another text is typed is given up. */
static void
test_other_text (Fixture *self, gconstpointer data)
{
  assert_greeting (self, self->wang, NULL);
  hf_test_wait_for (self->n_changed == 1);
  g_mutex_lock (&gate);
  assert_greeting (self, self->li, NULL);
  while (g_atomic_int_get (&n_readings) < 2)
    g_main_context_iteration (NULL, FALSE);
  hf_beside_rows_look (self->rows, "早");
  g_mutex_unlock (&gate);
  g_assert_cmpuint (self->n_changed, ==, 2);
  g_assert_cmpstr (hf_beside_rows_get_text (self->rows), ==, "早");
  hf_test_book_let_finish (self->book);
  g_assert_cmpuint (self->n_changed, ==, 2);

  assert_greeting (self, self->wang, NULL);
  assert_greeting (self, self->li, NULL);
  hf_test_wait_for (self->n_changed == 3);
  assert_greeting (self, self->wang, "早王芳");
  assert_greeting (self, self->li, "早李雷");
  hf_beside_rows_look (self->rows, "早");
  g_assert_cmpuint (self->n_changed, ==, 3);
}

/* However far somebody scrolls, what was not shown for long is forgotten. */
static void
test_forgets (Fixture *self, gconstpointer data)
{
  assert_greeting (self, self->wang, NULL);
  hf_test_wait_for (self->n_changed == 1);
  for (gint64 other = 10; other < 1200; other++)
    assert_greeting (self, other, NULL);
  assert_greeting (self, self->wang, "你好王芳");
  for (gint64 other = 2000; other < 5000; other++)
    assert_greeting (self, other, NULL);
  assert_greeting (self, self->wang, NULL);
  hf_test_wait_for (self->n_changed == 2);
  assert_greeting (self, self->wang, "你好王芳");
}

/* Told once, and asked again the next time the row is shown. */
static void
test_cannot_read (Fixture *self, gconstpointer data)
{
  can_read = FALSE;
  assert_greeting (self, self->wang, NULL);
  hf_test_wait_for (self->n_failed == 1);
  assert_greeting (self, self->wang, NULL);
  hf_test_book_let_finish (self->book);
  g_assert_cmpint (n_readings, ==, 2);
  g_assert_cmpuint (self->n_changed, ==, 0);

  can_read = TRUE;
  assert_greeting (self, self->wang, NULL);
  hf_test_wait_for (self->n_changed == 1);
  assert_greeting (self, self->wang, "你好王芳");
  g_assert_cmpuint (self->n_failed, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/beside-rows/together", Fixture, NULL, set_up, test_together, tear_down);
  g_test_add ("/beside-rows/follows-book", Fixture, NULL, set_up, test_follows_book, tear_down);
  g_test_add ("/beside-rows/other-text", Fixture, NULL, set_up, test_other_text, tear_down);
  g_test_add ("/beside-rows/forgets", Fixture, NULL, set_up, test_forgets, tear_down);
  g_test_add ("/beside-rows/cannot-read", Fixture, NULL, set_up, test_cannot_read, tear_down);
  return g_test_run ();
}
