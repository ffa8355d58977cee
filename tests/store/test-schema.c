/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The book's tables against the entities', and what must work for rows of any entity. The random
 * rows come from the test's seed. */

#include "hf-test-book.h"

#include "core/hf-attachment.h"
#include "core/hf-entity.h"
#include "core/hf-given-item.h"
#include "core/hf-grade-preset-row.h"
#include "core/hf-membership.h"
#include "core/hf-package-use.h"
#include "core/hf-points.h"
#include "core/hf-validate.h"
#include "store/hf-statement.h"

#include <string.h>

#define N_ROUNDS 5

static GHashTable *
read_columns (HfDatabase *db, const HfEntityDef *def)
{
  g_autoptr (HfStatement) rows =
    hf_database_ask (db, NULL, "SELECT name, type, \"notnull\" FROM pragma_table_xinfo ($1)", "t",
                     def->name);
  GHashTable *columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  while (hf_statement_step (rows, NULL) == HF_STEP_ROW)
    g_hash_table_insert (columns, g_strdup (hf_statement_text (rows, 0)),
                         g_strdup_printf ("%s%s", hf_statement_text (rows, 1),
                                          hf_statement_int (rows, 2) ? " NOT NULL" : ""));
  return columns;
}

static void
assert_column (GHashTable *columns, const char *name, const char *type)
{
  g_test_message ("%s", name);
  g_assert_cmpstr (g_hash_table_lookup (columns, name), ==, type);
  g_hash_table_remove (columns, name);
}

static void
assert_shadows (GHashTable *columns, const HfFieldDef *field)
{
  gboolean         is_phone = (field->flags & HF_FIELD_PHONE) != 0;
  g_autofree char *first = g_strconcat (field->name, is_phone ? "_digits" : "_fold", NULL);
  g_autofree char *second = g_strconcat (field->name, is_phone ? "_tail" : "_sort", NULL);

  if (!(field->flags & (HF_FIELD_PHONE | HF_FIELD_NAMED)))
    return;
  assert_column (columns, first, "TEXT NOT NULL");
  assert_column (columns, second, is_phone ? "TEXT NOT NULL" : "BLOB NOT NULL");
}

static void
assert_field (GHashTable *columns, const HfFieldDef *field)
{
  const char *found = g_hash_table_lookup (columns, field->name);
  const char *type = HF_FIELD_IS_INTEGER (field->type) ? "INTEGER" : "TEXT";
  gboolean    is_filled = (field->flags & HF_FIELD_REQUIRED) != 0 ||
                       (field->flags & HF_FIELD_DERIVED && found && strstr (found, "NOT NULL"));
  g_autofree char *expected = g_strconcat (type, is_filled ? " NOT NULL" : "", NULL);

  if (field->type == HF_FIELD_JOINED)
    {
      g_assert_null (found);
      return;
    }
  assert_column (columns, field->name, expected);
  assert_shadows (columns, field);
}

static gpointer
schema_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; hf_entities[i] != NULL; i++)
    {
      g_autoptr (GHashTable) columns = read_columns (db, hf_entities[i]);

      assert_column (columns, "id", "INTEGER");
      assert_column (columns, "rev", "INTEGER NOT NULL");
      for (guint j = 0; j < hf_entities[i]->n_fields; j++)
        assert_field (columns, &hf_entities[i]->fields[j]);
      g_assert_cmpuint (g_hash_table_size (columns), ==, 0); /* nothing but fields */
    }
  return NULL;
}

static void
test_tables (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  hf_store_run_sync (book->store, HF_LANE_READ, schema_work, NULL, NULL, NULL);
}

static char *
random_text (HfFieldType type, const HfChoice *choices)
{
  static const char *const texts[] = { "回访",       "a\"b'c",           "%_*",
                                       "two\nlines", "\xf0\x9f\x98\x80", " x " };
  guint                    n_choices = 0;

  switch (type)
    {
    case HF_FIELD_DATE:
      return g_strdup_printf ("20%02d-%02d-%02d", g_test_rand_int_range (0, 30),
                              g_test_rand_int_range (1, 13), g_test_rand_int_range (1, 29));
    case HF_FIELD_TIME:
      return g_strdup_printf ("%02d:%02d", g_test_rand_int_range (0, 24),
                              g_test_rand_int_range (0, 60));
    case HF_FIELD_CHOICE:
      while (choices[n_choices].key != NULL)
        n_choices++;
      return g_strdup (choices[g_test_rand_int_range (0, (gint32) n_choices)].key);
    case HF_FIELD_TEXT:
      return g_strdup_printf ("%s%d", texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))],
                              g_test_rand_int ());
    case HF_FIELD_INT:
    case HF_FIELD_BOOL:
    case HF_FIELD_INSTANT:
    case HF_FIELD_MONEY:
    case HF_FIELD_DECIMAL:
    case HF_FIELD_REF:
    case HF_FIELD_JOINED:
    default:
      g_assert_not_reached ();
    }
}

static gint64
random_number (HfFieldType type)
{
  if (type == HF_FIELD_BOOL)
    return g_test_rand_int_range (0, 2);
  if (type == HF_FIELD_REF)
    return g_test_rand_int_range (1, 3); /* two rows of everything are there */
  return g_test_rand_int ();
}

static void
set_at_random (HfRow *row, guint index)
{
  const HfFieldDef *field = &row->def->fields[index];
  g_autofree char  *text = NULL;

  /* what is somebody's alone would not come back to everybody; test-masked-viewer looks at that */
  if (!HF_FIELD_IS_OWN (field) || field->flags & HF_FIELD_PRIVATE)
    return;
  if (!(field->flags & HF_FIELD_REQUIRED) && g_test_rand_int_range (0, 4) == 0)
    hf_row_set_null (row, index);
  else if (HF_FIELD_IS_INTEGER (field->type))
    hf_row_set_int (row, index, random_number (field->type));
  else
    {
      text = random_text (field->type, field->choices);
      hf_row_set_text (row, index, text);
    }
}

/* An attachment names contents that are kept; seeded_book() keeps an empty file. */
static void
name_nothing (HfRow *row)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "", 0);

  hf_row_set_text (row, HF_ATTACHMENT_HASH, hash);
  hf_row_set_int (row, HF_ATTACHMENT_SIZE, 0);
}

/* A file is of a customer or of an organisation; test-hf-check looks at that. */
static void
belong_to_one (HfRow *row)
{
  if (row->def != &hf_attachment_def)
    return;
  if (hf_row_is_null (row, HF_ATTACHMENT_ORGANISATION))
    hf_row_set_int (row, HF_ATTACHMENT_CUSTOMER, 1);
  else
    hf_row_set_null (row, HF_ATTACHMENT_CUSTOMER);
}

/* Nobody spends what there is not; test-hf-spend-guard looks at that. */
static void
spend_nothing (HfRow *row)
{
  if (row->def == &hf_points_def)
    hf_row_set_int (row, HF_POINTS_POINTS, ABS (hf_row_int (row, HF_POINTS_POINTS)));
  else if (row->def == &hf_given_item_def)
    hf_row_set_int (row, HF_GIVEN_ITEM_QUANTITY, ABS (hf_row_int (row, HF_GIVEN_ITEM_QUANTITY)));
  else if (row->def == &hf_package_use_def)
    hf_row_set_int (row, HF_PACKAGE_USE_QUANTITY, -ABS (hf_row_int (row, HF_PACKAGE_USE_QUANTITY)));
}

/* Nobody is a member of one tier twice at a time; test-hf-membership-guard looks at that. */
static void
hold_for_a_day (HfRow *row)
{
  static HfDate day = 0;

  if (row->def != &hf_membership_def)
    return;
  hf_row_set_date (row, HF_MEMBERSHIP_FROM, ++day);
  hf_row_set_date (row, HF_MEMBERSHIP_TO, day);
}

/* Nothing ends before it begins; test-hf-validate looks at that. */
static void
end_after_beginning (HfRow *row)
{
  int ends = hf_row_find_reversed (NULL, row);

  if (ends >= 0)
    hf_row_set_null (row, (guint) ends);
}

/* Days can be counted by what a grade means; test-hf-grade-guard looks at that. */
static void
count_days (HfRow *row)
{
  static const guint numbers[] = { HF_GRADE_PRESET_FIRST_DAYS, HF_GRADE_PRESET_INTERVAL_DAYS,
                                   HF_GRADE_PRESET_ATTEMPTS, HF_GRADE_PRESET_PAUSE_HOURS };

  if (row->def != &hf_grade_preset_row_def)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!hf_row_is_null (row, numbers[i]))
      hf_row_set_int (row, numbers[i], (guint32) hf_row_int (row, numbers[i]) % 100);
  hf_row_set_int (row, HF_GRADE_PRESET_LIMIT_DAYS, 100 + g_test_rand_int_range (0, 100));
}

/* What a grade means is said once: what was said of it goes. */
static void
say_once (HfTestBook *book, const HfRow *row)
{
  g_autofree char *said = NULL;
  gint64           id;

  if (row->def != &hf_grade_preset_row_def)
    return;
  said = g_strdup_printf ("SELECT id FROM grade_preset WHERE grade = '%s'",
                          hf_row_text (row, HF_GRADE_PRESET_GRADE));
  if ((id = hf_test_book_number (book, said)) != 0)
    hf_test_book_delete (book, row->def, id);
}

static gint64
insert (HfTestBook *book, HfRow *row)
{
  say_once (book, row);
  return hf_test_book_insert (book, row);
}

static HfRow *
random_row (const HfEntityDef *def)
{
  HfRow *row = hf_row_new (def);

  for (guint i = 0; i < def->n_fields; i++)
    set_at_random (row, i);
  if (def == &hf_attachment_def)
    name_nothing (row);
  belong_to_one (row);
  spend_nothing (row);
  hold_for_a_day (row);
  count_days (row);
  end_after_beginning (row);
  g_assert_true (hf_row_validate (row, NULL));
  return row;
}

/* The first rows refer to nothing that might not be there yet. */
static HfRow *
plain_row (const HfEntityDef *def)
{
  HfRow *row = random_row (def);

  for (guint i = 0; i < def->n_fields; i++)
    if (def->fields[i].type == HF_FIELD_REF)
      {
        if (def->fields[i].flags & HF_FIELD_REQUIRED)
          hf_row_set_int (row, i, 1);
        else
          hf_row_set_null (row, i);
      }
  belong_to_one (row);
  return row;
}

static HfTestBook *
seeded_book (void)
{
  HfTestBook *book = hf_test_book_new ();
  HfKept      nothing;

  hf_test_book_keep (book, "", &nothing);
  for (guint i = 0; hf_entities[i] != NULL; i++)
    for (guint j = 0; j < 2; j++)
      insert (book, plain_row (hf_entities[i]));
  return book;
}

static void
assert_same_fields (const HfRow *a, const HfRow *b, gboolean own_only)
{
  for (guint i = 0; i < a->def->n_fields; i++)
    if (!own_only || HF_FIELD_IS_OWN (&a->def->fields[i]))
      {
        g_test_message ("%s.%s", a->def->name, a->def->fields[i].name);
        g_assert_false (hf_row_differs (a, b, i));
      }
}

static void
assert_joined (HfTestBook *book, const HfRow *row)
{
  for (guint i = 0; i < row->def->n_fields; i++)
    {
      const HfFieldDef *field = &row->def->fields[i];
      guint             via = field->via ? (guint) hf_entity_field (row->def, field->via) : 0;
      g_autoptr (HfRow) target = NULL;

      if (field->type != HF_FIELD_JOINED || hf_row_is_null (row, via))
        continue;
      target =
        hf_test_book_read (book, hf_entity_find (row->def->fields[via].ref), hf_row_int (row, via));
      g_assert_nonnull (target);
      g_assert_true (
        hf_value_equal (&row->values[i],
                        &target->values[hf_entity_field (target->def, field->column)]));
    }
}

static void
test_round_trip (void)
{
  g_autoptr (HfTestBook) book = seeded_book ();

  for (guint i = 0; hf_entities[i] != NULL; i++)
    for (guint j = 0; j < N_ROUNDS; j++)
      {
        g_autoptr (HfRow) row = random_row (hf_entities[i]);
        gint64 id = insert (book, hf_row_ref (row));
        g_autoptr (HfRow) read = hf_test_book_read (book, hf_entities[i], id);

        assert_same_fields (row, read, TRUE);
        assert_joined (book, read);
      }
  hf_test_book_check (book);
}

static void
edit_at_random (HfTestBook *book, const HfRow *row)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  HfRow *draft = hf_row_copy (row);

  for (guint i = 0; i < row->def->n_fields; i++)
    if (g_test_rand_bit ())
      set_at_random (draft, i);
  belong_to_one (draft);
  spend_nothing (draft);
  end_after_beginning (draft);
  hold_for_a_day (draft);
  count_days (draft);
  if (row->def == &hf_grade_preset_row_def)
    hf_row_set (draft, HF_GRADE_PRESET_GRADE, row->values[HF_GRADE_PRESET_GRADE]);
  hf_change_set_update (changes, row, draft);
  committed = hf_test_book_commit (book, changes);
  if (committed->step != 0)
    hf_undone_free (hf_test_book_undo (book));
}

/* Every field is as before, the derived ones of the row included. */
static void
test_undo_is_inverse (void)
{
  g_autoptr (HfTestBook) book = seeded_book ();

  for (guint i = 0; hf_entities[i] != NULL; i++)
    for (guint j = 0; j < N_ROUNDS; j++)
      {
        gint64 id = insert (book, random_row (hf_entities[i]));
        g_autoptr (HfRow) before = hf_test_book_read (book, hf_entities[i], id);
        g_autoptr (HfRow) edited = NULL, restored = NULL;

        edit_at_random (book, before);
        edited = hf_test_book_read (book, hf_entities[i], id);
        assert_same_fields (before, edited, FALSE);
        hf_test_book_delete (book, hf_entities[i], id);
        g_assert_null (hf_test_book_read (book, hf_entities[i], id));
        hf_undone_free (hf_test_book_undo (book));
        restored = hf_test_book_read (book, hf_entities[i], id);
        assert_same_fields (before, restored, FALSE);
      }
  hf_test_book_check (book);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/tables", test_tables);
  g_test_add_func ("/schema/round-trip", test_round_trip);
  g_test_add_func ("/schema/undo-is-inverse", test_undo_is_inverse);
  return g_test_run ();
}
