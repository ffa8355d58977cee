/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who may write which tables to files: each role and each table, whichever way it is asked for. */

#include "session/hf-export-rights.h"

#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-role.h"
#include "core/hf-staff.h"
#include "session/hf-error-text.h"
#include "session/hf-export-columns.h"
#include "session/hf-export-log.h"
#include "session/hf-export.h"
#include "tests/store/hf-test-book.h"
#include "transfer/hf-transfer-error.h"

#include <string.h>

static gboolean
is_of_people (HfImportKind kind)
{
  const HfEntityDef *def = hf_export_kind_get_def (kind);

  return kind == HF_IMPORT_CUSTOMERS || kind == HF_IMPORT_STAFF ||
         kind == HF_IMPORT_GIVEN_ITEMS || /* spelled by whose they are */
         hf_entity_field (def, "customer") >= 0;
}

static gpointer
export_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gint64   n_rows;
  gboolean is_done = hf_export_run (db, options, stream, &n_rows, cancellable, error);

  g_assert_true (is_done ||
                 g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)) == 0);
  return GINT_TO_POINTER (is_done);
}

static void
assert_kind (HfTestBook *book, HfImportKind kind, gboolean may)
{
  HfExportOptions options = { .kind = kind, .viewer = book->viewer };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) of_log = NULL;
  gint64 entry = 0;

  g_test_message ("%s %s", book->viewer->role, hf_import_kind_get_name (kind));
  g_assert_true (hf_export_rights_check (book->viewer, kind, NULL) == may);
  g_assert_true (hf_export_log_begin_sync (book->store, kind, &entry, &of_log) == may);
  g_assert_true ((hf_store_run_sync (book->store, HF_LANE_SCAN, export_work, &options, NULL,
                                     &error) != NULL) == may);
  if (may)
    g_assert_no_error (error);
  else
    {
      g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_NOT_ALLOWED);
      g_assert_error (of_log, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_NOT_ALLOWED);
    }
}

static void
test_roles (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 staff = hf_test_book_add_staff (book, "Wu", HF_STAFF_ROLE_DESK);
  guint  n_may = 0, n_may_not = 0;

  for (const HfChoice *role = hf_staff_roles; role->key != NULL; role++)
    {
      gboolean exports = hf_role_find (role->key)->exports;

      hf_test_book_work_as (book, staff, role->key, 0);
      for (guint kind = 0; kind < HF_IMPORT_N_KINDS; kind++)
        assert_kind (book, kind, exports || !is_of_people (kind));
      n_may += exports;
      n_may_not += !exports;
    }
  g_assert_cmpuint (n_may, >, 0);
  g_assert_cmpuint (n_may_not, >, 0);
}

/* Whoever is nobody on the staff holds the file. */
static void
test_owner (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  for (guint kind = 0; kind < HF_IMPORT_N_KINDS; kind++)
    assert_kind (book, kind, TRUE);
}

/* Nothing that was refused stands in the history as taken out, and whoever asked is told who may.
 */
static void
test_told (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 staff = hf_test_book_add_staff (book, "Wu", HF_STAFF_ROLE_DESK);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gint64           entry;

  hf_test_book_work_as (book, staff, HF_STAFF_ROLE_DESK, 0);
  g_assert_false (hf_export_log_begin_sync (book->store, HF_IMPORT_CUSTOMERS, &entry, &error));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM step WHERE source IS NOT NULL"),
                   ==, 0);
  text = hf_error_text (error);
  g_assert_cmpstr (text, ==,
                   "Tables of people are exported by these roles alone:\n"
                   "Doctor, Department head, Manager, Market department");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-rights/roles", test_roles);
  g_test_add_func ("/export-rights/owner", test_owner);
  g_test_add_func ("/export-rights/told", test_told);
  return g_test_run ();
}
