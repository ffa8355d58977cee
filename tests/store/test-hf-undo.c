/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Batches, as an import makes them: taken back as one step, but for what others changed or hung on
 * it since, which is left and named. */

#include "hf-test-book.h"

#include "core/hf-attachment.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-phone.h"
#include "core/hf-visit.h"
#include "store/hf-transaction.h"

#define N_CUSTOMERS 40
#define DAY         86400

typedef struct
{
  const HfRow *existing; /* (nullable): gets a city */
  guint        n_customers;
  gint64       first; /* out: the first customer */
  gint64       department;
} Import;

static gboolean
insert (HfTransaction *transaction, HfRow *row, gint64 *id, GError **error)
{
  *id = hf_transaction_insert (transaction, row, error);
  hf_row_unref (row);
  return *id != 0;
}

static gboolean
insert_customer (HfTransaction *transaction, guint number, Import *import, GError **error)
{
  g_autofree char *name = g_strdup_printf ("王%u", number);
  g_autofree char *phone = g_strdup_printf ("138%08u", number);
  gint64           customer, ignored;
  HfRow           *visit;

  if (!insert (transaction, hf_test_customer (name), &customer, error) ||
      !insert (transaction, hf_test_phone (customer, phone), &ignored, error))
    return FALSE;
  import->first = import->first ? import->first : customer;
  visit = hf_test_visit (customer, "2023-09-04", NULL);
  hf_row_set_int (visit, HF_VISIT_DEPARTMENT, import->department);
  return insert (transaction, visit, &ignored, error);
}

static gboolean
give_city (HfTransaction *transaction, const HfRow *row, GError **error)
{
  g_autoptr (HfRow) after = hf_row_copy (row);

  hf_row_set_text (after, HF_CUSTOMER_CITY, "武汉");
  hf_row_set_text (after, HF_CUSTOMER_PROVINCE, "湖北");
  return hf_transaction_update (transaction, row, after, error);
}

static gpointer
import_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Import    *import = data;
  HfStepInfo info = { .who = "Lin", .at = 1697763600, .label = "Import", .is_batch = TRUE };
  g_autoptr (HfTransaction) transaction = hf_transaction_begin (db, &info, error);
  HfRow *department = hf_row_new (&hf_department_def);

  g_assert_nonnull (transaction);
  hf_row_set_text (department, HF_DEPARTMENT_NAME, "骨科");
  g_assert_true (insert (transaction, department, &import->department, error));
  for (guint i = 0; i < import->n_customers; i++)
    g_assert_true (insert_customer (transaction, i, import, error));
  if (import->existing != NULL)
    g_assert_true (give_city (transaction, import->existing, error));
  g_assert_true (hf_transaction_commit (transaction, error));
  return NULL;
}

static Import
import_many (HfTestBook *book, guint n_customers, const HfRow *existing)
{
  Import import = { .existing = existing, .n_customers = n_customers };

  hf_test_book_run (book, HF_LANE_WRITE, import_work, &import);
  return import;
}

static Import
import (HfTestBook *book, const HfRow *existing)
{
  return import_many (book, N_CUSTOMERS, existing);
}

static void
assert_counts (HfTestBook *book,
               guint       n_customers,
               guint       n_phones,
               guint       n_visits,
               guint       n_departments)
{
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, n_customers);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM phone"), ==, n_phones);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM visit"), ==, n_visits);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM department"), ==,
                   n_departments);
  hf_test_book_check (book);
}

static gboolean
is_left (HfUndone *undone, const HfEntityDef *def, gint64 id)
{
  for (guint i = 0; i < undone->left->len; i++)
    {
      const HfLeftRow *row = &g_array_index (undone->left, HfLeftRow, i);

      if (row->def == def && row->id == id)
        return TRUE;
    }
  return FALSE;
}

static void
test_whole (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import (book, NULL);
  assert_counts (book, N_CUSTOMERS, N_CUSTOMERS, N_CUSTOMERS, 1);
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (HfUndone) undone = hf_test_book_undo (book);
      g_autoptr (HfUndone) redone = NULL;

      g_assert_cmpuint (undone->n_rows, ==, 3 * N_CUSTOMERS + 1);
      g_assert_cmpuint (undone->left->len, ==, 0);
      assert_counts (book, 0, 0, 0, 0);
      redone = hf_test_book_redo (book);
      g_assert_cmpuint (redone->n_rows, ==, 3 * N_CUSTOMERS + 1);
      assert_counts (book, N_CUSTOMERS, N_CUSTOMERS, N_CUSTOMERS, 1);
    }
}

/* More customers than are brought up to date at a time. */
static void
test_large (void)
{
  const guint n_customers = 8192 + 50;
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_many (book, n_customers, NULL);
  assert_counts (book, n_customers, n_customers, n_customers, 1);
  hf_undone_free (hf_test_book_undo (book));
  assert_counts (book, 0, 0, 0, 0);
  hf_undone_free (hf_test_book_redo (book));
  assert_counts (book, n_customers, n_customers, n_customers, 1);
}

static void
test_is_kept_as_ranges (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import (book, NULL);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM change"), ==, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM change_range"), ==, 4);
}

/* Somebody corrected one customer, and another came again. */
static void
work_on_imported (HfTestBook *book, const Import *import)
{
  hf_test_book_set_person (book, "Zhao");
  hf_test_book_set_text (book, &hf_customer_def, import->first, HF_CUSTOMER_NOTE, "recalled");
  hf_test_book_insert (book, hf_test_visit (import->first + 1, "2023-10-20", NULL));
  hf_test_book_set_person (book, "Lin");
}

static void
test_what_others_touched_is_left (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  Import imported = import (book, NULL);

  work_on_imported (book, &imported);
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (HfUndone) undone = hf_test_book_undo (book);
      g_autoptr (HfUndone) redone = NULL;
      g_autoptr (HfRow) returned = NULL;

      /* The second time they no longer belong to what is taken back. */
      g_assert_cmpuint (undone->left->len, ==, round == 0 ? 3 : 0);
      g_assert_true (round > 0 || is_left (undone, &hf_customer_def, imported.first));
      g_assert_true (round > 0 || is_left (undone, &hf_customer_def, imported.first + 1));
      g_assert_cmpuint (g_strv_length (undone->left_names), ==, round == 0 ? 2 : 0);
      g_assert_true (round > 0 ||
                     g_strv_contains ((const char *const *) undone->left_names, "王1"));
      returned = hf_test_book_read (book, &hf_customer_def, imported.first + 1);
      g_assert_cmpstr (hf_row_text (returned, HF_CUSTOMER_PHONE), ==, "13800000001");
      g_assert_cmpstr (hf_row_text (returned, HF_CUSTOMER_FIRST_VISIT), ==, "2023-10-20");
      assert_counts (book, 2, 1, 1, 0);
      redone = hf_test_book_redo (book);
      g_assert_cmpuint (redone->left->len, ==, 0);
      assert_counts (book, N_CUSTOMERS, N_CUSTOMERS, N_CUSTOMERS + 1, 1);
    }
}

/* The imported visit of the department goes, but a colleague used the department for another. */
static void
test_department_in_use_is_left (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 own = hf_test_book_add_customer (book, "李敏");
  Import imported = import (book, NULL);
  g_autoptr (HfUndone) undone = NULL;
  HfRow *visit = hf_test_visit (own, "2023-10-19", NULL);

  hf_test_book_set_person (book, "Zhao");
  hf_row_set_int (visit, HF_VISIT_DEPARTMENT, imported.department);
  hf_test_book_insert (book, visit);
  hf_test_book_set_person (book, "Lin");
  undone = hf_test_book_undo (book);
  g_assert_cmpuint (undone->left->len, ==, 1);
  g_assert_true (is_left (undone, &hf_department_def, imported.department));
  assert_counts (book, 1, 0, 1, 1);
}

static void
test_fields_that_still_hold_are_taken_back (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 own = hf_test_book_add_customer (book, "李敏");
  g_autoptr (HfRow) before = hf_test_book_read (book, &hf_customer_def, own);
  g_autoptr (HfRow) after = NULL;
  g_autoptr (HfUndone) undone = NULL;

  import (book, before);
  hf_test_book_set_person (book, "Zhao");
  hf_test_book_set_text (book, &hf_customer_def, own, HF_CUSTOMER_CITY, "宜昌");
  hf_test_book_set_person (book, "Lin");
  undone = hf_test_book_undo (book);
  after = hf_test_book_read (book, &hf_customer_def, own);
  g_assert_cmpuint (undone->left->len, ==, 1);
  g_assert_true (is_left (undone, &hf_customer_def, own));
  g_assert_cmpstr (hf_row_text (after, HF_CUSTOMER_CITY), ==, "宜昌");
  g_assert_null (hf_row_text (after, HF_CUSTOMER_PROVINCE));
  assert_counts (book, 1, 0, 0, 0);
}

/* One field is named; where it was more, what was done has to do. */
static void
test_names_the_field (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 own = hf_test_book_add_customer (book, "李敏");
  g_autoptr (HfUndone) one = NULL;
  g_autoptr (HfUndone) many = NULL;

  hf_test_book_set_text (book, &hf_customer_def, own, HF_CUSTOMER_CITY, "宜昌");
  one = hf_test_book_undo (book);
  g_assert_cmpstr (one->field, ==, "City");
  many = hf_test_book_undo (book);
  g_assert_null (many->field);
}

/* A row that was changed and changed back is as it was. */
static void
test_changed_back_goes (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  Import imported = import (book, NULL);
  g_autoptr (HfUndone) undone = NULL;

  hf_test_book_set_person (book, "Zhao");
  hf_test_book_set_text (book, &hf_customer_def, imported.first, HF_CUSTOMER_NOTE, "recalled");
  hf_test_book_set_text (book, &hf_customer_def, imported.first, HF_CUSTOMER_NOTE, NULL);
  hf_test_book_set_person (book, "Lin");
  undone = hf_test_book_undo (book);
  g_assert_cmpuint (undone->left->len, ==, 0);
  assert_counts (book, 0, 0, 0, 0);
}

/* Deleting a row and taking that back makes it a new row of old content. */
static void
test_deleted_and_back_is_still_edited (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 own = hf_test_book_add_customer (book, "李敏");
  Import imported;
  g_autoptr (HfUndone) undeleted = NULL, undone = NULL;
  gint64 phone;

  imported = import (book, NULL);
  phone = hf_test_book_number (book, "SELECT min(id) FROM phone");
  g_assert_cmpint (imported.first, >, own);
  hf_test_book_set_person (book, "Zhao");
  hf_test_book_set_text (book, &hf_phone_def, phone, HF_PHONE_WHOSE, "daughter");
  hf_test_book_delete (book, &hf_phone_def, phone);
  undeleted = hf_test_book_undo (book);
  hf_test_book_set_person (book, "Lin");
  undone = hf_test_book_undo (book);
  g_assert_true (is_left (undone, &hf_phone_def, phone));
  g_assert_true (is_left (undone, &hf_customer_def, imported.first));
  assert_counts (book, 2, 1, 0, 0);
}

static const char *
least_text (const HfFieldDef *field)
{
  if (field->type == HF_FIELD_CHOICE)
    return field->choices[0].key;
  if (field->type == HF_FIELD_TIME)
    return "09:00";
  return field->type == HF_FIELD_DATE ? "2023-09-05" : "1";
}

/* A row with nothing but what it must have, its references all to the first row of their kind. */
static HfRow *
least_row (const HfEntityDef *def)
{
  HfRow *row = hf_row_new (def);

  for (guint i = 0; i < def->n_fields; i++)
    {
      const HfFieldDef *field = &def->fields[i];

      if (!(field->flags & HF_FIELD_REQUIRED))
        continue;
      if (HF_FIELD_IS_INTEGER (field->type))
        hf_row_set_int (row, i, 1);
      else
        hf_row_set_text (row, i, least_text (field));
    }
  return row;
}

/* An attachment without its file would be a fault of the book. */
static void
keep_its_file (HfTestBook *book, HfRow *attachment)
{
  HfKept kept;

  hf_test_book_keep (book, "blood pressure 128/82", &kept);
  hf_row_set_int (attachment, HF_ATTACHMENT_SIZE, kept.size);
  hf_row_set_text (attachment, HF_ATTACHMENT_HASH, kept.hash);
}

/* On a customer, or on what hangs on one. */
static gboolean
hangs_on_customer (const HfEntityDef *def)
{
  gboolean hangs = def == &hf_customer_def || hf_entity_is_of_customer (def);

  for (guint i = 0; i < def->n_fields && !hangs; i++)
    if (def->fields[i].flags & HF_FIELD_REQUIRED && def->fields[i].ref != NULL)
      hangs = hangs_on_customer (hf_entity_find (def->fields[i].ref));
  return hangs;
}

/* What a row must refer to besides a customer, of the first one. */
static void
add_needed (HfTestBook *book, const HfEntityDef *def)
{
  for (guint i = 0; i < def->n_fields; i++)
    {
      const HfEntityDef *needed = def->fields[i].ref ? hf_entity_find (def->fields[i].ref) : NULL;

      if (!(def->fields[i].flags & HF_FIELD_REQUIRED) || needed == NULL ||
          needed == &hf_customer_def || !hangs_on_customer (needed))
        continue;
      add_needed (book, needed);
      hf_test_book_insert (book, least_row (needed));
    }
}

static void
assert_keeps_numbers (const HfEntityDef *def, guint field)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfUndone) undone = NULL;
  HfRow *hung = least_row (def);
  Import imported;

  hf_test_book_add_customer (book, "李敏");
  for (guint i = 0; hf_entities[i] != NULL; i++)
    if (!hangs_on_customer (hf_entities[i]))
      hf_test_book_insert (book, least_row (hf_entities[i]));
  add_needed (book, def);
  imported = import (book, NULL);
  hf_row_set_int (hung, field, imported.first);
  if (def == &hf_attachment_def)
    keep_its_file (book, hung);
  hf_test_book_set_person (book, "Zhao");
  hf_test_book_insert (book, hung);
  hf_test_book_set_person (book, "Lin");
  undone = hf_test_book_undo (book);
  g_assert_true (is_left (undone, &hf_customer_def, imported.first));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM phone"), ==, 1);
  hf_test_book_check (book);
}

/* Whatever hangs on a customer keeps it in the book, and then its numbers too. */
static void
test_whatever_hangs_keeps_numbers (void)
{
  guint n_tried = 0;

  for (guint i = 0; hf_entities[i] != NULL; i++)
    for (guint j = 0; j < hf_entities[i]->n_fields; j++)
      if (g_strcmp0 (hf_entities[i]->fields[j].ref, "customer") == 0 &&
          !hf_entity_is_part (hf_entities[i]))
        {
          g_test_message ("%s.%s", hf_entities[i]->name, hf_entities[i]->fields[j].name);
          assert_keeps_numbers (hf_entities[i], j);
          n_tried++;
        }
  g_assert_cmpuint (n_tried, >, 10);
}

/* Each sent by the one before, as a sample hospital has them. */
static gpointer
refer_work (HfDatabase *db, gpointer first, GCancellable *cancellable, GError **error)
{
  HfStepInfo info = { .who = "Lin", .at = 1697763600, .label = "Import", .is_batch = TRUE };
  g_autoptr (HfTransaction) transaction = hf_transaction_begin (db, &info, error);
  gint64 referrer = 0, customer, ignored;

  for (guint i = 0; i < N_CUSTOMERS; i++)
    {
      g_autofree char *phone = g_strdup_printf ("139%08u", i);
      HfRow           *row = hf_test_customer ("王");

      hf_row_set (row, HF_CUSTOMER_REFERRER, referrer != 0 ? HF_INT (referrer) : HF_NULL);
      g_assert_true (insert (transaction, row, &customer, error));
      g_assert_true (insert (transaction, hf_test_phone (customer, phone), &ignored, error));
      *(gint64 *) first = i == 0 ? customer : *(gint64 *) first;
      referrer = customer;
    }
  g_assert_true (hf_transaction_commit (transaction, error));
  return NULL;
}

/* They go together; who sent somebody that was edited or has a visit by now stays, too, and keeps
 * the number. */
static void
test_referred_go_together (void)
{
  for (guint round = 0; round < 3; round++)
    {
      g_autoptr (HfTestBook) book = hf_test_book_new ();
      g_autoptr (HfUndone) undone = NULL;
      gint64 first;

      hf_test_book_run (book, HF_LANE_WRITE, refer_work, &first);
      hf_test_book_set_person (book, "Zhao");
      if (round == 1)
        hf_test_book_set_text (book, &hf_customer_def, first + 1, HF_CUSTOMER_CITY, "武汉");
      else if (round == 2)
        hf_test_book_insert (book, hf_test_visit (first + 1, "2023-09-04", NULL));
      hf_test_book_set_person (book, "Lin");
      undone = hf_test_book_undo (book);
      assert_counts (book, round == 0 ? 0 : 2, round, round == 2, 0);
      g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM phone WHERE customer = "
                                                  "(SELECT min(id) FROM customer)"),
                       ==, round != 0);
      g_assert_cmpint (is_left (undone, &hf_customer_def, first), ==, round != 0);
    }
}

static void
do_many_steps (HfTestBook *book, gint64 customer, guint n_steps)
{
  for (guint i = 0; i < n_steps; i++)
    {
      g_autofree char *city = g_strdup_printf ("city %u", i);
      hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_CITY, city);
    }
}

typedef struct
{
  HfTestBook *book;
  gint64      agreed;
  gboolean    redo;
} Wish;

static gpointer
undo_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wish *wish = data;

  return hf_undo (db, wish->book->viewer, hf_clock_now (wish->book->clock), wish->redo,
                  wish->agreed, error);
}

static HfUndone *
undo_agreed (HfTestBook *book, gint64 agreed, gboolean redo)
{
  Wish wish = { book, agreed, redo };

  return hf_test_book_run (book, HF_LANE_WRITE, undo_work, &wish);
}

/* A batch is not taken back by whoever did not agree to that very one; what is no batch, and what
 * comes back, needs no agreement. */
static void
test_batch_needs_agreement (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfUndone) single = NULL, refused = NULL, again = NULL, undone = NULL, redone = NULL;

  import (book, NULL);
  hf_test_book_add_customer (book, "周芳");
  single = undo_agreed (book, 0, FALSE);
  g_assert_cmpint (single->refused, ==, 0);
  assert_counts (book, N_CUSTOMERS, N_CUSTOMERS, N_CUSTOMERS, 1);

  refused = undo_agreed (book, 0, FALSE);
  g_assert_cmpint (refused->refused, !=, 0);
  g_assert_cmpstr (refused->label, ==, "Import");
  g_assert_cmpuint (refused->n_rows, ==, 3 * N_CUSTOMERS + 1);
  g_assert_cmpint (refused->at, ==, 1697763600);
  again = undo_agreed (book, refused->refused + 1, FALSE);
  g_assert_cmpint (again->refused, ==, refused->refused);
  assert_counts (book, N_CUSTOMERS, N_CUSTOMERS, N_CUSTOMERS, 1);

  undone = undo_agreed (book, refused->refused, FALSE);
  g_assert_cmpint (undone->refused, ==, 0);
  assert_counts (book, 0, 0, 0, 0);
  redone = undo_agreed (book, 0, TRUE);
  g_assert_cmpint (redone->refused, ==, 0);
  assert_counts (book, N_CUSTOMERS, N_CUSTOMERS, N_CUSTOMERS, 1);
}

/* Two hundred single steps can be taken back; a batch further back as well, for thirty days. */
static void
test_reach (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 now = hf_clock_now (book->clock);
  gint64 own = hf_test_book_add_customer (book, "李敏");
  g_autoptr (HfUndone) undone = NULL;

  import (book, NULL);
  do_many_steps (book, own, 203);
  for (guint i = 0; i < 200; i++)
    hf_undone_free (hf_test_book_undo (book));
  hf_clock_set (book->clock, now + 31 * DAY);
  hf_test_book_cannot_undo (book, FALSE, HF_STORE_ERROR_NOTHING);
  hf_clock_set (book->clock, now + 29 * DAY);
  undone = hf_test_book_undo (book);
  g_assert_cmpstr (undone->label, ==, "Import");
  assert_counts (book, 1, 0, 0, 0);
  hf_undone_free (hf_test_book_redo (book));
  assert_counts (book, 1 + N_CUSTOMERS, N_CUSTOMERS, N_CUSTOMERS, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/whole", test_whole);
  g_test_add_func ("/undo/large", test_large);
  g_test_add_func ("/undo/referred-go-together", test_referred_go_together);
  g_test_add_func ("/undo/batch-needs-agreement", test_batch_needs_agreement);
  g_test_add_func ("/undo/is-kept-as-ranges", test_is_kept_as_ranges);
  g_test_add_func ("/undo/what-others-touched-is-left", test_what_others_touched_is_left);
  g_test_add_func ("/undo/whatever-hangs-keeps-numbers", test_whatever_hangs_keeps_numbers);
  g_test_add_func ("/undo/department-in-use-is-left", test_department_in_use_is_left);
  g_test_add_func ("/undo/fields-that-still-hold-are-taken-back",
                   test_fields_that_still_hold_are_taken_back);
  g_test_add_func ("/undo/names-the-field", test_names_the_field);
  g_test_add_func ("/undo/changed-back-goes", test_changed_back_goes);
  g_test_add_func ("/undo/deleted-and-back-is-still-edited", test_deleted_and_back_is_still_edited);
  g_test_add_func ("/undo/reach", test_reach);
  return g_test_run ();
}
