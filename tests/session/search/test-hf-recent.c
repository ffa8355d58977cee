/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What somebody opened last: in order, each once, not for ever, and nobody else's. */

#include "session/search/hf-recent.h"

#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  HfContext  *context;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->context = hf_context_new (self->book->store, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->context);
  hf_test_book_free (self->book);
}

static gpointer
read_work (HfDatabase *db, gpointer viewer, GCancellable *cancellable, GError **error)
{
  return hf_recent_read (db, viewer, 100, error);
}

/* The names, each followed by a blank; the writer's lane comes first, so all is noted by then. */
static char *
read_names (Fixture *self, HfViewer *viewer)
{
  g_autoptr (GPtrArray) rows = hf_test_book_run (self->book, HF_LANE_WRITE, read_work, viewer);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const HfRow *row = g_ptr_array_index (rows, i);
      guint field = row->def == &hf_customer_def ? (guint) HF_CUSTOMER_NAME : HF_ORGANISATION_NAME;

      g_string_append_printf (names, "%s ", hf_row_text (row, field));
    }
  return g_strdup (names->str);
}

static void
assert_names (Fixture *self, HfViewer *viewer, const char *expected)
{
  g_autofree char *names = read_names (self, viewer);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_order (Fixture *self, gconstpointer data)
{
  gint64 wang = hf_test_book_add_customer (self->book, "王芳");
  gint64 li = hf_test_book_add_customer (self->book, "李雷");
  HfRow *unit = hf_row_new (&hf_organisation_def);
  gint64 mill;

  hf_row_set_text (unit, HF_ORGANISATION_NAME, "江心纺织");
  mill = hf_test_book_insert (self->book, unit);
  assert_names (self, self->book->viewer, "");
  hf_recent_note (self->context, &hf_customer_def, wang, NULL);
  hf_recent_note (self->context, &hf_organisation_def, mill, NULL);
  hf_recent_note (self->context, &hf_customer_def, li, NULL);
  assert_names (self, self->book->viewer, "李雷 江心纺织 王芳 ");
  hf_recent_note (self->context, &hf_customer_def, wang, NULL);
  assert_names (self, self->book->viewer, "王芳 李雷 江心纺织 ");
}

static void
test_for_whom (Fixture *self, gconstpointer data)
{
  gint64 wang = hf_test_book_add_customer (self->book, "王芳");
  g_autoptr (HfViewer) other = hf_viewer_new ("another", 0, FALSE);
  g_autoptr (HfViewer) masked = hf_viewer_new (self->book->viewer->who, 0, TRUE);

  hf_recent_note (self->context, &hf_customer_def, wang, NULL);
  assert_names (self, other, "");
  assert_names (self, masked, "王* ");
}

/* What somebody was found by is kept with it, unless names are masked. */
static void
test_found_by (Fixture *self, gconstpointer data)
{
  static const char by_wang[] = "SELECT count(*) FROM searched WHERE text = '王'";
  gint64            wang = hf_test_book_add_customer (self->book, "王芳");
  g_autoptr (HfViewer) masked = hf_viewer_new (self->book->viewer->who, 0, TRUE);

  hf_recent_note (self->context, &hf_customer_def, wang, " 王 ");
  assert_names (self, self->book->viewer, "王芳 ");
  g_assert_cmpint (hf_test_book_number (self->book, by_wang), ==, 1);
  hf_recent_note (self->context, &hf_customer_def, wang, "");
  hf_store_set_viewer (self->book->store, masked);
  hf_recent_note (self->context, &hf_customer_def, wang, "wf");
  assert_names (self, self->book->viewer, "王芳 ");
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM searched"), ==, 1);
}

/* Archived or deleted, somebody is no longer offered. */
static void
test_gone (Fixture *self, gconstpointer data)
{
  gint64 wang = hf_test_book_add_customer (self->book, "王芳");
  gint64 li = hf_test_book_add_customer (self->book, "李雷");

  hf_recent_note (self->context, &hf_customer_def, wang, NULL);
  hf_recent_note (self->context, &hf_customer_def, li, NULL);
  hf_test_book_archive (self->book, &hf_customer_def, li);
  assert_names (self, self->book->viewer, "王芳 ");
  hf_test_book_delete (self->book, &hf_customer_def, wang);
  assert_names (self, self->book->viewer, "");
}

static void
test_not_for_ever (Fixture *self, gconstpointer data)
{
  gint64 wang = hf_test_book_add_customer (self->book, "王芳");

  for (gint64 i = 0; i < HF_RECENT_MOST + 10; i++)
    hf_recent_note (self->context, &hf_customer_def, wang + i, NULL);
  assert_names (self, self->book->viewer, "");
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM recent"), ==,
                   HF_RECENT_MOST);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/recent/order", test_order },
    { "/recent/for-whom", test_for_whom },
    { "/recent/found-by", test_found_by },
    { "/recent/gone", test_gone },
    { "/recent/not-for-ever", test_not_for_ever },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
