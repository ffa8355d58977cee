/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Imports as a whole: tried out, stopped, undone, and how far they are. The people are invented. */

#include "tests/session/import-fixture.h"
#include "transfer/hf-left-out.h"

#include <glib/gstdio.h>

static void
test_dry_run (void)
{
  HfImportOptions options = { .kind = HF_IMPORT_CUSTOMERS, .dry_run = TRUE };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfImportResult) result =
    import_with (book, &options, IMPORT_HIS, IMPORT_HEADER "1,张敏,,,,\n,,,,,\n2,,女,,,\n");

  import_assert_counts (result, "1/0/0/1");
  g_assert_null (result->refused_file);
  g_assert_cmpint (result->batch, ==, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM step"), ==, 0);
}

static void
test_undo (void)
{
  static const char both[] = IMPORT_HEADER "1,张敏,女,1985-03-02,13800138000,新街\n2,李雷,男,,,\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS, IMPORT_HEADER "1,张敏,,,,旧街\n", "1/0/0/0");
  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS, both, "1/1/0/0");
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE street = "
                                              "'旧街' AND sex IS NULL AND phone IS NULL"),
                   ==, 1);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 1);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM external_id"), ==, 0);
  hf_test_book_check (book);
}

static void
test_cancelled (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char  *file = g_build_filename (book->folder, "in.csv", NULL);
  const char *const files[] = { file, NULL };
  HfImportOptions   options = { .kind = HF_IMPORT_CUSTOMERS, .files = files };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "姓名\n张敏\n", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_null (hf_import_stage_new (&options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_unlink (file);
}

static void
note_progress (gint64 done, gint64 total, gpointer user_data)
{
  gint64 *told = user_data;

  told[0] = done;
  told[1] = total;
}

static void
test_progress (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GString) text = g_string_new ("病历号,姓名\n");
  gint64          told[2] = { 0, 0 };
  HfImportOptions options = { .kind = HF_IMPORT_CUSTOMERS, .progress = { note_progress, told } };
  g_autoptr (HfImportResult) result = NULL;

  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (text, "%u,张敏\n", i);
  result = import_with (book, &options, NULL, text->str);
  g_assert_cmpint (result->created, ==, 1500);
  g_assert_cmpint (told[0], ==, 1000);
  g_assert_cmpint (told[1], ==, 1500);
}

/* Cards go through the same matching and the same batch as rows. */
static void
test_cards (void)
{
  static const char cards[] =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:张敏\r\nTEL:13800138000\r\nX-WECHAT:zm_85\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:李雷\r\nBDAY:19900304\r\nTEL:13900139000\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:4.0\r\nTEL:13700137000\r\nEND:VCARD\r\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfImportOptions options = { .kind = HF_IMPORT_CUSTOMERS };
  g_autoptr (HfImportResult) result = NULL;

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "姓名,电话\n张敏,138-0013-8000\n", "1/0/0/0");
  result = import_with (book, &options, NULL, cards);
  import_assert_counts (result, "1/1/0/1");
  g_assert_cmpuint (result->left_out->len, ==, 0);
  g_assert_cmpint (g_array_index (result->refused_rows, HfRefusedRow, 0).line, ==, 13);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM handle WHERE value = 'zm_85'"),
                   ==, 1);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, cards, "0/0/2/1");
  hf_test_book_check (book);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 1);
}

static guint
count_unknown (const HfImportResult *result, const char *kind)
{
  guint n = 0;

  for (guint i = 0; i < result->left_out->len; i++)
    {
      const HfLeftOut *column = &g_array_index (result->left_out, HfLeftOut, i);

      if (column->reason == HF_LEFT_OUT_WORKED_OUT)
        continue;
      g_test_message ("%s: %s", kind, column->column);
      n++;
    }
  return n;
}

/* No column of our own is unknown to us, whoever the table was for. */
static void
test_own_exports (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  guint n_unknown = 0;

  for (HfImportKind kind = 0; kind < HF_IMPORT_N_KINDS; kind++)
    {
      g_autofree char *plain = export_text (book, kind, book->viewer);
      g_autofree char *for_people = export_for_people (book, kind);
      const char      *tables[] = { plain, for_people };

      for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
        {
          HfImportOptions options = { .kind = kind };
          g_autoptr (HfImportResult) result = import_with (book, &options, NULL, tables[i]);

          n_unknown += count_unknown (result, hf_import_kind_get_name (kind));
        }
    }
  g_assert_cmpuint (n_unknown, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import/dry-run", test_dry_run);
  g_test_add_func ("/import/undo", test_undo);
  g_test_add_func ("/import/cancelled", test_cancelled);
  g_test_add_func ("/import/progress", test_progress);
  g_test_add_func ("/import/cards", test_cards);
  g_test_add_func ("/import/own-exports", test_own_exports);
  return g_test_run ();
}
