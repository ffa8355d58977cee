/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is about means and family, for who needs not know: each restricted field of a card, and an
 * own field of that level, is neither seen nor found, written, exported, imported or told of. */

#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-own-fields.h"
#include "session/customer/hf-field-history.h"
#include "session/customer/hf-own-card.h"
#include "session/search/hf-filter-words.h"
#include "store/hf-sql.h"
#include "store/hf-transaction.h"
#include "store/hf-undo.h"
#include "tests/session/own-fixture.h"
#include "tests/session/import-fixture.h"
#include "tests/session/restricted-fixture.h"
#include "transfer/hf-left-out.h"

#include <string.h>

static gpointer
own_card_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  RestrictedFixture *self = data;

  return hf_own_card_read (db, self->book->viewer, self->full, error);
}

static guint
count_own (RestrictedFixture *self, guint *n_values)
{
  g_autoptr (HfOwnCard) card = hf_test_book_run (self->book, HF_LANE_READ, own_card_work, self);

  *n_values = card->values->len;
  return hf_own_fields_get_def (card->fields)->n_fields;
}

static void
test_seen (RestrictedFixture *self, gconstpointer data)
{
  g_autoptr (HfRow) card = hf_test_book_read (self->book, &hf_customer_def, self->full);
  guint n_values, n_restricted = 0;

  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (restricted_is (i))
      {
        g_assert_true (hf_row_is_null (card, i));
        n_restricted++;
      }
  g_assert_cmpuint (n_restricted, >=, 3);
  g_assert_cmpstr (hf_row_text (card, HF_CUSTOMER_NAME), ==, "陈建国");
  g_assert_cmpuint (count_own (self, &n_values), ==, 0);
  g_assert_cmpuint (n_values, ==, 0);
  restricted_look_as (self, self->owner);
  g_assert_cmpuint (count_own (self, &n_values), ==, 1);
  g_assert_cmpuint (n_values, ==, 1);
}

static gpointer
count_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = hf_sql_read_all (db, query, error);

  return GUINT_TO_POINTER (rows ? rows->len + 1 : 0);
}

static guint
count_passing (RestrictedFixture *self, HfViewer *viewer, const HfCondition *condition)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, viewer);
  g_autoptr (HfFilter) filter = hf_filter_new ();

  hf_filter_add (filter, condition);
  hf_query_filter (query, filter, 0);
  return GPOINTER_TO_UINT (hf_test_book_run (self->book, HF_LANE_READ, count_work, query)) - 1;
}

static gboolean
is_offered (const HfViewer *viewer, const HfEntityDef *def, guint field, GPtrArray *own)
{
  g_autoptr (GArray) fields = hf_filter_words_list_fields (&hf_customer_def, viewer, own);

  for (guint i = 0; i < fields->len; i++)
    if (g_array_index (fields, HfFilterField, i).def == def &&
        g_array_index (fields, HfFilterField, i).field == field)
      return TRUE;
  return FALSE;
}

static void
assert_asked (RestrictedFixture *self, const HfCondition *condition)
{
  HfCondition unknown = *condition;
  char       *nothing[] = { NULL };

  unknown.op = HF_FILTER_UNKNOWN;
  unknown.values = nothing;
  g_assert_cmpuint (count_passing (self, self->owner, condition), ==, 1);
  g_assert_cmpuint (count_passing (self, self->owner, &unknown), ==, 1);
  g_assert_cmpuint (count_passing (self, self->desk, condition), ==, 0);
  g_assert_cmpuint (count_passing (self, self->desk, &unknown), ==, 0);
}

static void
test_asked (RestrictedFixture *self, gconstpointer data)
{
  g_autoptr (HfRow) definition = NULL;
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  char *houses[] = { (char *) OWN_VALUE, NULL };

  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (restricted_is (i))
      {
        g_autofree char *value = restricted_value_of (i, 1);
        char            *values[] = { value, NULL };
        gboolean         is = hf_filter_offers (&hf_customer_def, i, HF_FILTER_IS);
        HfCondition condition = { &hf_customer_def, i, 0, is ? HF_FILTER_IS : HF_FILTER_CONTAINS,
                                  values };

        g_test_message ("%s", hf_customer_def.fields[i].name);
        assert_asked (self, &condition);
        g_assert_true (is_offered (self->owner, &hf_customer_def, i, NULL));
        g_assert_false (is_offered (self->desk, &hf_customer_def, i, NULL));
      }
  assert_asked (self, &(HfCondition){ &hf_custom_value_def, HF_CUSTOM_VALUE_VALUE, self->own,
                                      HF_FILTER_CONTAINS, houses });
  restricted_look_as (self, self->owner);
  definition = hf_test_book_read (self->book, &hf_custom_field_def, self->own);
  g_ptr_array_add (own, definition);
  g_assert_true (is_offered (self->owner, &hf_custom_value_def, HF_CUSTOM_VALUE_VALUE, own));
  g_assert_false (is_offered (self->desk, &hf_custom_value_def, HF_CUSTOM_VALUE_VALUE, own));
}

static HfCommitted *
change (RestrictedFixture *self, guint field, const char *text, GError **error)
{
  g_autoptr (HfRow) before = hf_test_book_read (self->book, &hf_customer_def, self->full);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *after = hf_row_copy (before);

  hf_row_set_text (after, field, text);
  hf_change_set_update (changes, before, after);
  return hf_store_commit_sync (self->book->store, changes, error);
}

static void
test_written (RestrictedFixture *self, gconstpointer data)
{
  g_autoptr (HfCommitted) saved = change (self, HF_CUSTOMER_CITY, "太原", NULL);
  HfRow *value = hf_row_new (&hf_custom_value_def);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (saved);
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (restricted_is (i))
      {
        g_autofree char *text = restricted_value_of (i, 2);
        g_autoptr (GError) refusal = NULL;

        g_test_message ("%s", hf_customer_def.fields[i].name);
        g_assert_null (change (self, i, text, &refusal));
        g_assert_error (refusal, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
      }
  hf_row_set_int (value, HF_CUSTOM_VALUE_CUSTOMER, self->empty);
  hf_row_set_int (value, HF_CUSTOM_VALUE_FIELD, self->own);
  hf_row_set_text (value, HF_CUSTOM_VALUE_VALUE, "one");
  hf_change_set_insert (changes, value);
  g_assert_null (hf_store_commit_sync (self->book->store, changes, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
  hf_undone_free (hf_test_book_undo (self->book));
  restricted_assert_kept (self);
}

static HfCommitted *
add_own_field (RestrictedFixture *self, const char *name, GError **error)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *row = hf_row_new (&hf_custom_field_def);

  hf_row_set_text (row, HF_CUSTOM_FIELD_NAME, name);
  hf_row_set_text (row, HF_CUSTOM_FIELD_KIND, HF_CUSTOM_FIELD_TEXT);
  hf_row_set_text (row, HF_CUSTOM_FIELD_LEVEL, HF_CUSTOM_FIELD_OPEN);
  hf_change_set_insert (changes, row);
  return hf_store_commit_sync (self->book->store, changes, error);
}

/* Files tell own fields apart by their names, those that are not there for everybody too. */
static void
test_own_name (RestrictedFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCommitted) free_one = add_own_field (self, "Boats", NULL);

  g_assert_nonnull (free_one);
  g_assert_null (add_own_field (self, " houses", &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
}

static gpointer
undo_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) refusal = NULL;
  g_autoptr (HfUndone) undone = hf_undo (db, data, 1, FALSE, HF_UNDO_ANY, &refusal);

  if (undone == NULL)
    g_assert_error (refusal, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
  return GINT_TO_POINTER (undone != NULL);
}

static gpointer
redo_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) refusal = NULL;
  g_autoptr (HfUndone) undone = hf_undo (db, data, 1, TRUE, HF_UNDO_ANY, &refusal);

  if (undone == NULL)
    g_assert_error (refusal, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
  return GINT_TO_POINTER (undone != NULL);
}

static gboolean
can (RestrictedFixture *self, HfWork work, HfViewer *viewer)
{
  return GPOINTER_TO_INT (
    hf_store_run_sync (self->book->store, HF_LANE_WRITE, work, viewer, NULL, NULL));
}

/* The last step is neither taken back nor done again by who sees no more what it changed. */
static void
assert_stays (RestrictedFixture *self, HfViewer *now_desk)
{
  g_assert_false (can (self, undo_work, now_desk));
  g_assert_true (can (self, undo_work, self->owner));
  g_assert_false (can (self, redo_work, now_desk));
  g_assert_true (can (self, redo_work, self->owner));
}

/* Who saw it yesterday and does not today is the same person, whose steps these are. */
static void
test_taken_back (RestrictedFixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) now_desk = hf_viewer_new (self->owner->who, 0, FALSE);
  gint64 value;

  now_desk->hides_restricted = TRUE;
  restricted_look_as (self, self->owner);
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (restricted_is (i))
      {
        g_autofree char *text = restricted_value_of (i, 2);

        g_test_message ("%s", hf_customer_def.fields[i].name);
        hf_test_book_set_text (self->book, &hf_customer_def, self->full, i, text);
        assert_stays (self, now_desk);
      }
  own_fixture_add_value (self->book, self->empty, self->own, "one");
  assert_stays (self, now_desk);
  value = hf_test_book_number (self->book, "SELECT id FROM custom_value WHERE value = 'one'");
  hf_test_book_set_text (self->book, &hf_custom_value_def, value, HF_CUSTOM_VALUE_VALUE, "ten");
  assert_stays (self, now_desk);
  hf_test_book_delete (self->book, &hf_custom_value_def, value);
  assert_stays (self, now_desk);
  hf_test_book_set_text (self->book, &hf_customer_def, self->full, HF_CUSTOMER_CITY, "太原");
  g_assert_true (can (self, undo_work, now_desk));
  g_assert_true (can (self, redo_work, now_desk));
}

/* A field of which they were told once is not there any more either. */
static void
test_level_taken_back (RestrictedFixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) now_desk = hf_viewer_new (self->owner->who, 0, FALSE);

  now_desk->hides_restricted = TRUE;
  restricted_look_as (self, self->owner);
  restricted_set_level (self, HF_CUSTOM_FIELD_OPEN);
  restricted_set_level (self, HF_CUSTOM_FIELD_RESTRICTED);
  g_assert_false (can (self, undo_work, now_desk));
}

/* Whoever sees that a card is there may take it back with all it has. */
static void
test_card_taken_back (RestrictedFixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) now_desk = hf_viewer_new (self->owner->who, 0, FALSE);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *card = hf_test_customer ("王芳");
  HfRow *value = hf_row_new (&hf_custom_value_def);

  now_desk->hides_restricted = TRUE;
  restricted_look_as (self, self->owner);
  restricted_fill (card, 2);
  hf_row_set_int (value, HF_CUSTOM_VALUE_CUSTOMER, hf_change_set_insert (changes, card));
  hf_row_set_int (value, HF_CUSTOM_VALUE_FIELD, self->own);
  hf_row_set_text (value, HF_CUSTOM_VALUE_VALUE, "one");
  hf_change_set_insert (changes, value);
  hf_committed_free (hf_test_book_commit (self->book, changes));
  g_assert_true (can (self, undo_work, now_desk));
  g_assert_true (can (self, redo_work, now_desk));
}

static gpointer
batch_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  RestrictedFixture *self = data;
  HfStepInfo         info = { .who = self->owner->who, .at = 1, .label = "Test", .is_batch = TRUE };
  g_autoptr (HfTransaction) transaction = hf_transaction_begin (db, &info, error);
  g_autoptr (HfRow) before =
    hf_sql_read_existing (db, &hf_customer_def, self->owner, self->empty, error);
  g_autoptr (HfRow) after = hf_row_copy (before);

  hf_row_set_text (after, HF_CUSTOMER_ASSETS, "gold");
  hf_row_seal (after);
  g_assert_true (hf_transaction_update (transaction, before, after, error));
  g_assert_true (hf_transaction_commit (transaction, error));
  return NULL;
}

/* It carried unseen what is hidden, and goes whole; what that was is not told. */
static void
test_batch_taken_back (RestrictedFixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) now_desk = hf_viewer_new (self->owner->who, 0, FALSE);
  g_autoptr (HfUndone) undone = NULL;
  g_autoptr (HfUndone) redone = NULL;

  now_desk->hides_restricted = TRUE;
  hf_store_run_sync (self->book->store, HF_LANE_WRITE, batch_work, self, NULL, NULL);
  restricted_look_as (self, now_desk);
  undone = hf_test_book_undo (self->book);
  g_assert_cmpuint (undone->n_rows, ==, 1);
  g_assert_null (undone->field);
  restricted_look_as (self, self->owner);
  redone = hf_test_book_redo (self->book);
  g_assert_cmpstr (redone->field, ==, hf_customer_def.fields[HF_CUSTOMER_ASSETS].label);
}

typedef struct
{
  HfViewer *viewer;
  gint64    customer;
} Question;

static gpointer
history_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return hf_field_history_read (db, question->viewer, question->customer, 2, FALSE, error);
}

static GPtrArray *
read_history (RestrictedFixture *self, HfViewer *viewer)
{
  return hf_test_book_run (self->book, HF_LANE_READ, history_work,
                           &(Question){ viewer, self->full });
}

/* However much of it was changed, what else was is told. */
static void
test_told (RestrictedFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) of_owner = NULL;
  g_autoptr (GPtrArray) of_desk = NULL;

  restricted_look_as (self, self->owner);
  hf_test_book_set_text (self->book, &hf_customer_def, self->full, HF_CUSTOMER_CITY, "太原");
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (restricted_is (i))
      {
        g_autofree char *value = restricted_value_of (i, 2);

        hf_test_book_set_text (self->book, &hf_customer_def, self->full, i, value);
      }
  of_owner = read_history (self, self->owner);
  of_desk = read_history (self, self->desk);
  g_assert_cmpuint (of_owner->len, ==, 3); /* two of the card, and the own field */
  g_assert_cmpuint (of_desk->len, ==, 1);
  g_assert_cmpuint (((HfFieldChange *) of_desk->pdata[0])->field, ==, HF_CUSTOMER_CITY);
}

typedef struct
{
  HfExportOptions options;
  GOutputStream  *stream;
} ExportWork;

static gpointer
export_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  ExportWork *work = user_data;
  gint64      n_rows;

  return GINT_TO_POINTER (
    hf_export_run (db, &work->options, work->stream, &n_rows, cancellable, error));
}

static char *
export_in_full (RestrictedFixture *self, HfViewer *viewer)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  ExportWork work = { { .kind = HF_IMPORT_CUSTOMERS, .viewer = viewer, .with_restricted = TRUE },
                      stream };

  hf_test_book_run (self->book, HF_LANE_SCAN, export_work, &work);
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* Even somebody who may write tables of people, and asks for it. */
static void
test_exported (RestrictedFixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) market = hf_viewer_new ("Lin", 0, FALSE);
  g_autofree char *full = export_in_full (self, self->owner);
  g_autofree char *part = NULL;

  market->hides_restricted = TRUE;
  part = export_in_full (self, market);
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (restricted_is (i))
      {
        g_autofree char *column = g_strdup_printf (",%s,", hf_customer_def.fields[i].name);

        g_assert_nonnull (strstr (full, column));
        g_assert_null (strstr (part, column));
      }
  g_assert_nonnull (strstr (full, OWN_NAME));
  g_assert_nonnull (strstr (full, OWN_VALUE));
  g_assert_null (strstr (part, OWN_NAME));
  g_assert_null (strstr (part, OWN_VALUE));
  g_assert_nonnull (strstr (part, "陈建国"));
}

/* A table with a column for each of them, and for something else. */
static char *
make_table (RestrictedFixture *self)
{
  GString *header = g_string_new ("book_id,name,city,own:" OWN_NAME);
  GString *row = g_string_new (NULL);

  g_string_append_printf (row, "%" G_GINT64_FORMAT ",陈建国,大同,none", self->full);
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (restricted_is (i))
      {
        g_autofree char *value = restricted_value_of (i, 2);

        g_string_append_printf (header, ",%s", hf_customer_def.fields[i].name);
        g_string_append_printf (row, ",%s", value);
      }
  g_string_append_printf (header, "\n%s\n", row->str);
  g_string_free (row, TRUE);
  return g_string_free (header, FALSE);
}

static guint
count_hidden (const GArray *left_out)
{
  guint n = 0;

  for (guint i = 0; i < left_out->len; i++)
    n += g_array_index (left_out, HfLeftOut, i).reason == HF_LEFT_OUT_HIDDEN;
  return n;
}

static void
test_imported (RestrictedFixture *self, gconstpointer data)
{
  g_autofree char *table = make_table (self);
  HfImportOptions  options = { .kind = HF_IMPORT_CUSTOMERS };
  g_autoptr (HfImportResult) result = import_with (self->book, &options, NULL, table);
  g_autoptr (HfRow) card = hf_test_book_read (self->book, &hf_customer_def, self->full);
  guint n_restricted = 1; /* the own field */

  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    n_restricted += restricted_is (i);
  import_assert_counts (result, "0/1/0/0");
  g_assert_cmpuint (count_hidden (result->left_out), ==, n_restricted);
  g_assert_cmpstr (hf_row_text (card, HF_CUSTOMER_CITY), ==, "大同");
  restricted_assert_kept (self);
}

/* A map that names them is understood, and as little is filled. */
static void
test_imported_by_map (RestrictedFixture *self, gconstpointer data)
{
  static const char map[] = "[source]\nname = HIS\n[customers]\nname = Name\nassets = Assets\n"
                            "own:" OWN_NAME " = Houses\n";
  HfImportOptions   options = { .kind = HF_IMPORT_CUSTOMERS };
  g_autoptr (HfImportResult) result =
    import_with (self->book, &options, map, "Name,Assets,Houses\n王芳,gold,ten\n");

  import_assert_counts (result, "1/0/0/0");
  g_assert_cmpuint (count_hidden (result->left_out), ==, 2);
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM customer WHERE assets = "
                                                    "'gold'"),
                   ==, 0);
  restricted_assert_kept (self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name)                                                                      \
  g_test_add ("/restricted-fields/" #name, RestrictedFixture, NULL, restricted_set_up, \
              test_##name, restricted_tear_down)
  ADD (seen);
  ADD (asked);
  ADD (written);
  ADD (own_name);
  ADD (taken_back);
  ADD (level_taken_back);
  ADD (card_taken_back);
  ADD (batch_taken_back);
  ADD (told);
  ADD (exported);
  ADD (imported);
  ADD (imported_by_map);
#undef ADD
  return g_test_run ();
}
