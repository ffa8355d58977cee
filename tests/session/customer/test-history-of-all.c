/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What must hold of every kind of row that has its history with another one: each field that was
 * changed is told with the way back, and what went can come again. */

#include "core/hf-attachment.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-entity.h"
#include "core/hf-history-part.h"
#include "core/hf-memo.h"
#include "core/hf-visit.h"
#include "session/customer/hf-field-history.h"
#include "store/hf-history.h"
#include "store/hf-keeping-tidy.h"
#include "store/hf-sql.h"
#include "tests/store/hf-test-effort.h"

typedef struct
{
  HfViewer          *viewer;
  const HfEntityDef *whole;
  gint64             id;
} Question;

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return hf_field_history_read_row (db, question->viewer, question->whole, question->id, 50, error);
}

static GPtrArray *
read_as (HfTestBook *book, HfViewer *viewer, const HfEntityDef *whole, gint64 id)
{
  return hf_test_book_run (book, HF_LANE_READ, read_work, &(Question){ viewer, whole, id });
}

static gpointer
query_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  return hf_sql_read_all (db, query, error);
}

/* Whether there was anything to do. */
static gboolean
restore (HfTestBook *book, HfViewer *viewer, const HfFieldChange *change)
{
  g_autoptr (HfQuery) query = hf_field_change_query (change, viewer);
  g_autoptr (GPtrArray) rows = hf_test_book_run (book, HF_LANE_READ, query_work, query);
  g_autoptr (HfChangeSet) changes = hf_field_change_restore (change, rows);

  if (changes != NULL)
    hf_committed_free (hf_test_book_commit (book, changes));
  return changes != NULL;
}

static gint64 make_row (HfTestBook *book, const HfEntityDef *def, int via, gint64 whole);

/* No two are alike, since some may be there but once; what is measured is known by its code. */
static void
set_text (HfRow *row, guint field, guint nth)
{
  static const char *const indicators[] = { "pulse", "weight" };
  static guint             n_texts = 0;
  const HfFieldDef        *def = &row->def->fields[field];
  g_autofree char         *text = NULL;

  if (g_str_equal (def->name, "indicator"))
    text = g_strdup (indicators[nth]);
  else if (def->flags & HF_FIELD_PHONE)
    text = g_strdup_printf ("1380013800%u", nth);
  else
    text = g_strdup_printf ("word %u", ++n_texts);
  hf_row_set_text (row, field, text);
}

/* Of each field two values. Much is wanted of a number, so that what is counted lasts. */
static void
fill (HfTestBook *book, HfRow *row, guint field, guint nth)
{
  const HfFieldDef *def = &row->def->fields[field];
  char              text[16];

  switch (def->type)
    {
    case HF_FIELD_TEXT:
      set_text (row, field, nth);
      break;
    case HF_FIELD_CHOICE:
      hf_row_set_text (row, field, def->choices[nth].key);
      break;
    case HF_FIELD_DATE:
      g_snprintf (text, sizeof text, "2023-0%u-05", nth + 1);
      hf_row_set_text (row, field, text);
      break;
    case HF_FIELD_TIME:
      g_snprintf (text, sizeof text, "0%u:30", nth + 1);
      hf_row_set_text (row, field, text);
      break;
    case HF_FIELD_BOOL:
      hf_row_set_int (row, field, nth);
      break;
    case HF_FIELD_REF:
      hf_row_set_int (row, field, make_row (book, hf_entity_find (def->ref), -1, 0));
      break;
    case HF_FIELD_INSTANT:
      hf_row_set_int (row, field, 1696000000 + 3600 * nth);
      break;
    case HF_FIELD_INT:
    case HF_FIELD_MONEY:
    case HF_FIELD_DECIMAL:
      hf_row_set_int (row, field, g_str_equal (row->def->name, "given_item") ? 99 : nth + 2);
      break;
    case HF_FIELD_JOINED:
    default:
      g_assert_not_reached ();
    }
}

/* With what it must have, and the field it is named by. */
static gint64
make_row (HfTestBook *book, const HfEntityDef *def, int via, gint64 whole)
{
  const HfHistoryPart *part = hf_history_part_find (NULL, def->name);
  HfRow               *row = hf_row_new (def);

  for (guint i = 0; i < def->n_fields; i++)
    if ((int) i == via)
      hf_row_set_int (row, i, whole);
    else if (def->fields[i].flags & HF_FIELD_REQUIRED || (part != NULL && part->names[0] == i))
      fill (book, row, i, 0);
  return hf_test_book_insert (book, row);
}

static gboolean
is_told (const HfHistoryPart *part, guint field)
{
  const HfFieldDef *def = &part->def->fields[field];

  if (part->kind == HF_HISTORY_ENTRY)
    return hf_history_part_tells (part, field);
  return HF_FIELD_IS_OWN (def) && !(def->flags & HF_FIELD_INTERNAL) && def->type != HF_FIELD_REF;
}

static const HfFieldChange *
find (GPtrArray *changes, const HfEntityDef *def, guint field)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const HfFieldChange *change = g_ptr_array_index (changes, i);

      if (change->before->def == def && change->field == field)
        return change;
    }
  return NULL;
}

static void
assert_restored (HfTestBook          *book,
                 HfViewer            *viewer,
                 const HfHistoryPart *part,
                 gint64               whole,
                 const HfRow         *before,
                 guint                field)
{
  g_autoptr (GPtrArray) changes = read_as (book, viewer, part->whole, whole);
  const HfFieldChange *change = find (changes, part->def, field);
  g_autoptr (HfRow) restored = NULL;

  g_assert_nonnull (change);
  g_assert_cmpstr (change->before_text, !=, change->after_text);
  g_assert_cmpstr (change->after_text, !=, "—");
  g_assert_true (change->can_restore);
  if (part->kind == HF_HISTORY_ENTRY)
    {
      g_assert_nonnull (strstr (change->label, hf_entity_label (part->def, field)));
      g_assert_true (g_str_has_prefix (change->label, part->def->label));
    }
  g_assert_true (restore (book, viewer, change));
  restored = hf_test_book_read (book, part->def, before->id);
  g_assert_false (hf_row_differs (restored, before, field));
}

/* As a save does, in one go: of whom the row is it is never given away. */
static void
test_fields (HfTestBook *book, HfViewer *viewer, const HfHistoryPart *part)
{
  gint64 whole = make_row (book, part->whole, -1, 0);
  gint64 id = make_row (book, part->def, (int) part->via, whole);
  guint  n_told = 0;

  for (guint i = 0; i < part->def->n_fields; i++)
    {
      g_autoptr (HfRow) before = hf_test_book_read (book, part->def, id);
      g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
      HfRow *after;

      if (!is_told (part, i))
        continue;
      g_test_message ("%s.%s of a %s", part->def->name, part->def->fields[i].name,
                      part->whole->name);
      after = hf_row_copy (before);
      fill (book, after, i, 1);
      hf_change_set_update (changes, before, after);
      hf_committed_free (hf_test_book_commit (book, changes));
      assert_restored (book, viewer, part, whole, before, i);
      n_told++;
    }
  g_assert_cmpuint (n_told, >, 0);
}

static void
test_gone (HfTestBook *book, HfViewer *viewer, const HfHistoryPart *part)
{
  gint64 whole = make_row (book, part->whole, -1, 0);
  gint64 id = make_row (book, part->def, (int) part->via, whole);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (HfRow) before = hf_test_book_read (book, part->def, id);
  g_autoptr (HfRow) back = NULL;
  const HfFieldChange *gone;

  g_test_message ("a %s of a %s", part->def->name, part->whole->name);
  hf_test_book_delete (book, part->def, id);
  changes = read_as (book, viewer, part->whole, whole);
  gone = find (changes, part->def, part->names[0]);
  g_assert_nonnull (gone);
  g_assert_true (gone->is_gone);
  g_assert_cmpstr (gone->before_text, !=, "—");
  g_assert_cmpstr (gone->after_text, ==, "—");
  g_assert_true (gone->can_restore == !part->has_file);
  if (part->has_file)
    return; /* there never was one here, see test_file */
  g_assert_true (restore (book, viewer, gone));
  back = hf_test_book_read (book, part->def, id);
  for (guint i = 0; i < part->def->n_fields; i++)
    if (HF_FIELD_IS_OWN (&part->def->fields[i]))
      g_assert_false (hf_row_differs (back, before, i));
  g_assert_false (restore (book, viewer, gone));
}

/* By whose card a relation went the history knows of the one it hangs on. */
static gboolean
is_told_of_gone (const HfHistoryPart *part)
{
  return hf_history_part_find (part->whole, part->def->name) == part;
}

static void
test_all (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) viewer = hf_viewer_new_caretaker ("Test");

  for (guint i = 0; i < hf_history_n_parts; i++)
    {
      test_fields (book, viewer, &hf_history_parts[i]);
      if (is_told_of_gone (&hf_history_parts[i]))
        test_gone (book, viewer, &hf_history_parts[i]);
    }
}

static void
pass_by (HfTestBook *book, gint64 customer, int days)
{
  for (guint i = 0; i <= HF_HISTORY_STEPS; i++)
    {
      g_autofree char *note = g_strdup_printf ("%d %u", days, i);

      hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_NOTE, note);
    }
  hf_clock_set (book->clock, hf_clock_now (book->clock) + days * G_GINT64_CONSTANT (86400));
  g_assert_true (hf_keeping_tidy (book->path, hf_clock_now (book->clock), NULL, NULL, NULL));
}

/* However many steps came since, a file can come back for 30 days, and not when it is gone. */
static void
test_file (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "Li Lei");
  gint64 id = hf_test_book_attach (book, customer, "an X-ray");
  g_autoptr (GPtrArray) then = NULL;
  g_autoptr (GPtrArray) later = NULL;

  hf_test_book_delete (book, &hf_attachment_def, id);
  pass_by (book, customer, 29);
  then = read_as (book, book->viewer, &hf_customer_def, customer);
  g_assert_true (find (then, &hf_attachment_def, HF_ATTACHMENT_NAME)->can_restore);
  g_assert_true (restore (book, book->viewer, find (then, &hf_attachment_def, HF_ATTACHMENT_NAME)));
  hf_test_book_check (book);

  hf_test_book_delete (book, &hf_attachment_def, id);
  pass_by (book, customer, 31);
  later = read_as (book, book->viewer, &hf_customer_def, customer);
  g_assert_false (find (later, &hf_attachment_def, HF_ATTACHMENT_NAME)->can_restore);
}

static void
let_one_go (HfTestBook *book, const HfHistoryPart *part, gint64 whole)
{
  hf_test_book_delete (book, part->def, make_row (book, part->def, (int) part->via, whole));
}

/* However many went elsewhere. */
static void
test_gone_elsewhere (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) viewer = hf_viewer_new_caretaker ("Test");

  for (guint i = 0; i < hf_history_n_parts; i++)
    {
      const HfHistoryPart *part = &hf_history_parts[i];
      Question             question = { viewer, part->whole, make_row (book, part->whole, -1, 0) };
      gint64               other = make_row (book, part->whole, -1, 0);
      guint64              effort;

      g_test_message ("a %s of a %s", part->def->name, part->whole->name);
      let_one_go (book, part, question.id);
      let_one_go (book, part, other); /* so that the other is next in each index */
      effort = hf_test_effort (book, read_work, &question, (GDestroyNotify) g_ptr_array_unref);
      for (guint n = 0; n < 5; n++)
        let_one_go (book, part, other);
      g_assert_cmpuint (hf_test_effort (book, read_work, &question,
                                        (GDestroyNotify) g_ptr_array_unref),
                        ==, effort);
    }
}

static gint64
add_visit (HfTestBook *book, gint64 customer, const char *diagnosis)
{
  HfRow *row = hf_test_visit (customer, "2023-10-01", NULL);

  hf_row_set_text (row, HF_VISIT_DIAGNOSIS, diagnosis);
  return hf_test_book_insert (book, row);
}

static const HfFieldChange *
nth (GPtrArray *changes, guint i)
{
  g_assert_cmpuint (i, <, changes->len);
  return g_ptr_array_index (changes, i);
}

/* Which visit it was stands before what was changed of it; of another's nothing does. */
static void
test_words (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 0, TRUE);
  gint64 wang = hf_test_book_add_customer (book, "王芳"),
         li = hf_test_book_add_customer (book, "李雷");
  gint64 visit = add_visit (book, wang, "cough"), other = add_visit (book, li, "cold");
  g_autoptr (GPtrArray) changes = NULL, masked = NULL, gone = NULL;

  add_visit (book, wang, "fever");
  hf_test_book_set_text (book, &hf_visit_def, visit, HF_VISIT_DIAGNOSIS, "asthma");
  hf_test_book_set_text (book, &hf_visit_def, other, HF_VISIT_DIAGNOSIS, "flu");
  changes = read_as (book, book->viewer, &hf_customer_def, wang);
  g_assert_cmpuint (changes->len, ==, 1); /* that they came, the timeline shows */
  g_assert_cmpstr (nth (changes, 0)->label, ==, "Visit · 2023-10-01: Diagnosis");
  g_assert_cmpstr (nth (changes, 0)->before_text, ==, "cough");
  g_assert_cmpstr (nth (changes, 0)->after_text, ==, "asthma");
  masked = read_as (book, intern, &hf_customer_def, wang);
  g_assert_cmpstr (nth (masked, 0)->before_text, ==, "—");
  g_assert_false (nth (masked, 0)->can_restore);

  hf_test_book_delete (book, &hf_visit_def, visit);
  gone = read_as (book, book->viewer, &hf_customer_def, wang);
  g_assert_cmpuint (gone->len, ==, 2);
  g_assert_cmpstr (nth (gone, 0)->label, ==, "Visit");
  g_assert_cmpstr (nth (gone, 0)->before_text, ==, "2023-10-01 · asthma");
  g_assert_false (nth (gone, 1)->can_restore); /* there is none to have it */
  /* Another one of that day and with that diagnosis is another one. */
  add_visit (book, wang, "asthma");
  g_assert_true (restore (book, book->viewer, nth (gone, 0)));
}

/* A department has no card, and its history all the same. */
static void
test_department (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 ward = make_row (book, &hf_department_def, -1, 0);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (HfRow) row = NULL;

  hf_test_book_set_text (book, &hf_department_def, ward, HF_DEPARTMENT_SERVICES, "X-ray");
  changes = read_as (book, book->viewer, &hf_department_def, ward);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpstr (nth (changes, 0)->label, ==, "Services");
  g_assert_true (restore (book, book->viewer, nth (changes, 0)));
  row = hf_test_book_read (book, &hf_department_def, ward);
  g_assert_true (hf_row_is_null (row, HF_DEPARTMENT_SERVICES));
}

static guint
count_as (HfTestBook *book, gint64 staff, gint64 customer)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Test", staff, FALSE);
  g_autoptr (GPtrArray) changes = read_as (book, viewer, &hf_customer_def, customer);

  return changes->len;
}

/* What somebody wrote for themselves nobody else is told of, neither while it is so nor after. */
static void
test_private (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳"), memo;
  gint64 chen = hf_test_book_add_staff (book, "Chen", "doctor"),
         wu = hf_test_book_add_staff (book, "Wu", "doctor");
  HfRow *row = hf_row_new (&hf_memo_def);
  g_autoptr (HfChangeSet) opening = hf_change_set_new ("Test");
  g_autoptr (HfRow) before = NULL;
  HfRow *after;

  hf_row_set_int (row, HF_MEMO_CUSTOMER, wang);
  hf_row_set_int (row, HF_MEMO_AT, hf_clock_now (book->clock));
  hf_row_set_text (row, HF_MEMO_TEXT, "is in love");
  hf_row_set_int (row, HF_MEMO_IS_PRIVATE, TRUE);
  hf_row_set_int (row, HF_MEMO_STAFF, chen);
  hf_test_book_work_as (book, chen, "doctor", 0);
  memo = hf_test_book_insert (book, row);
  hf_test_book_set_text (book, &hf_memo_def, memo, HF_MEMO_TEXT, "is married");
  g_assert_cmpuint (count_as (book, chen, wang), ==, 1);
  g_assert_cmpuint (count_as (book, wu, wang), ==, 0);
  g_assert_cmpuint (count_as (book, 0, wang), ==, 0);

  before = hf_test_book_read (book, &hf_memo_def, memo);
  after = hf_row_copy (before);
  hf_row_set_null (after, HF_MEMO_IS_PRIVATE);
  hf_change_set_update (opening, before, after);
  hf_committed_free (hf_test_book_commit (book, opening));
  g_assert_cmpuint (count_as (book, chen, wang), ==, 2);
  g_assert_cmpuint (count_as (book, wu, wang), ==, 0);
  hf_test_book_delete (book, &hf_memo_def, memo);
  g_assert_cmpuint (count_as (book, chen, wang), ==, 3);
  g_assert_cmpuint (count_as (book, wu, wang), ==, 0);
  g_assert_cmpuint (count_as (book, 0, wang), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/history-of-all/all", test_all);
  g_test_add_func ("/history-of-all/file", test_file);
  g_test_add_func ("/history-of-all/gone-elsewhere", test_gone_elsewhere);
  g_test_add_func ("/history-of-all/words", test_words);
  g_test_add_func ("/history-of-all/department", test_department);
  g_test_add_func ("/history-of-all/private", test_private);
  return g_test_run ();
}
