/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Errors in words: each one has some of its own, none shows what the program says to itself. */

#include "session/hf-error-text.h"

#include <gio/gio.h>
#include <string.h>

#include "core/hf-validate.h"
#include "session/hf-start.h"
#include "store/hf-keeping.h"
#include "store/hf-membership-guard.h"
#include "store/hf-store-error.h"
#include "transfer/hf-transfer-error.h"

#define SECRET "customer/42"

static char *
word (GQuark domain, int code)
{
  g_autoptr (GError) error = g_error_new_literal (domain, code, SECRET);

  return hf_error_text (error);
}

static void
assert_worded (GQuark domain, int first, int last)
{
  g_autofree char *unknown = word (G_FILE_ERROR, G_FILE_ERROR_FAILED);

  for (int code = first; code <= last; code++)
    {
      g_autofree char *text = word (domain, code);

      g_assert_nonnull (text);
      g_assert_null (strstr (text, SECRET));
      g_assert_true (g_str_has_suffix (text, "."));
      if (domain != HF_TRANSFER_ERROR || code != HF_TRANSFER_ERROR_IO)
        g_assert_cmpstr (text, !=, unknown);
    }
}

static void
test_every_code (void)
{
  assert_worded (HF_STORE_ERROR, HF_STORE_ERROR_SQL, HF_STORE_ERROR_NOTHING);
  assert_worded (HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_MAP, HF_TRANSFER_ERROR_IO);
  assert_worded (HF_VALIDATION_ERROR, HF_VALIDATION_ERROR_MISSING, HF_VALIDATION_ERROR_TOO_LONG);
  assert_worded (HF_MEMBERSHIP_ERROR, HF_MEMBERSHIP_ERROR_OVERLAPS, HF_MEMBERSHIP_ERROR_OVERLAPS);
  assert_worded (HF_KEEPING_ERROR, HF_KEEPING_ERROR_UNREADABLE, HF_KEEPING_ERROR_LEFT_OUT);
  assert_worded (HF_START_ERROR, HF_START_ERROR_NOBODY, HF_START_ERROR_IN_USE);
}

static void
test_cancelled (void)
{
  g_assert_null (word (G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

/* A full disk is one, whoever noticed. */
static void
test_full (void)
{
  g_autofree char *book = word (HF_STORE_ERROR, HF_STORE_ERROR_FULL);
  g_autofree char *table = word (HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_FULL);
  g_autofree char *other = word (G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_autofree char *file = word (G_FILE_ERROR, G_FILE_ERROR_NOSPC);

  g_assert_cmpstr (book, ==, table);
  g_assert_cmpstr (book, ==, other);
  g_assert_cmpstr (book, ==, file);
}

/* Which of somebody's books it is about. */
static void
test_of_file (void)
{
  g_autoptr (GError) full = g_error_new (HF_STORE_ERROR, HF_STORE_ERROR_FULL, SECRET);
  g_autoptr (GError) over = g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, SECRET);
  g_autofree char *plain = hf_error_text (full);
  g_autofree char *named = hf_error_text_of_file (full, "/books/a\nb.huifang");

  g_assert_true (g_str_has_prefix (named, "/books/a␊b.huifang\n"));
  g_assert_true (g_str_has_suffix (named, plain));
  g_assert_null (hf_error_text_of_file (over, "/books/a.huifang"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error-text/every-code", test_every_code);
  g_test_add_func ("/error-text/cancelled", test_cancelled);
  g_test_add_func ("/error-text/full", test_full);
  g_test_add_func ("/error-text/of-file", test_of_file);
  return g_test_run ();
}
