/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What pages are handed: a context over an open book, or one that opens its book first. */

#include "session/hf-context.h"
#include "tests/store/hf-test-book.h"

static void
test_hands_over (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfContext *context = hf_context_new (book->store, NULL);

  g_assert_true (hf_context_get_store (context) == book->store);
  g_assert_true (hf_context_get_clock (context) == book->clock);
  g_assert_true (hf_context_get_viewer (context) == book->viewer);
  g_assert_null (hf_context_get_settings (context));
  hf_test_book_set_person (book, "Zhao");
  g_assert_true (hf_context_get_viewer (context) == book->viewer); /* whoever works now */
  g_assert_finalize_object (context);
}

typedef struct
{
  HfTestBook *book;
  GSettings  *settings;
  GString    *phases;
  HfContext  *context;
  GError     *error;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->settings = g_settings_new ("org.huifang.Huifang");
  self->phases = g_string_new (NULL);
  hf_test_book_close (self->book);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->context != NULL)
    g_assert_finalize_object (self->context);
  g_clear_error (&self->error);
  g_string_free (self->phases, TRUE);
  g_object_unref (self->settings);
  hf_test_book_free (self->book);
}

static void
phase_begun_cb (HfOpenPhase phase, gpointer user_data)
{
  g_string_append_printf (((Fixture *) user_data)->phases, "%d", (int) phase);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *self = user_data;

  self->context = hf_context_open_finish (result, &self->error);
}

static void
open_book (Fixture *self, const char *path)
{
  hf_context_open_async (path, 0, self->book->clock, self->settings, phase_begun_cb, NULL,
                         opened_cb, self);
  hf_test_wait_for (self->context != NULL || self->error != NULL);
}

static void
test_opens (Fixture *self, gconstpointer data)
{
  open_book (self, self->book->path);
  g_assert_no_error (self->error);
  g_assert_cmpstr (hf_store_get_path (hf_context_get_store (self->context)), ==, self->book->path);
  g_assert_true (hf_context_get_settings (self->context) == self->settings);
  g_assert_cmpint (hf_context_get_viewer (self->context)->staff, ==, 0);
  g_assert_cmpstr (self->phases->str, ==, ""); /* it had not to be brought up to date */
}

static void
test_no_book (Fixture *self, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (self->book->folder, "missing", NULL);

  open_book (self, missing);
  g_assert_null (self->context);
  g_assert_error (self->error, HF_STORE_ERROR, HF_STORE_ERROR_NOT_FOUND);
}

#define ADD(name, func) g_test_add ("/context/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/context/hands-over", test_hands_over);
  ADD ("opens", test_opens);
  ADD ("no-book", test_no_book);
  return g_test_run ();
}
