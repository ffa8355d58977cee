/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom to greet on which day, and whose they are: as many as the list behind the number has. Friday
 * is 20 October 2023. */

#include "session/follow-up/hf-greetings.h"

#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-responsible.h"
#include "core/hf-special-day.h"
#include "core/hf-staff.h"
#include "session/customer/hf-customer-scope.h"
#include "store/hf-sql.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfViewer *viewer;
  HfDate    today;
  guint     n;
} Ask;

static gpointer
count_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Ask *ask = data;

  return GINT_TO_POINTER (hf_greetings_count (db, ask->viewer, ask->today, &ask->n, error));
}

static gpointer
list_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Ask *ask = data;
  g_autoptr (HfFilter) filter = hf_greetings_make_filter (ask->viewer, ask->today, NULL);
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, ask->viewer);

  hf_customer_scope (query, filter, ask->today);
  return hf_sql_read_all (db, query, error);
}

/* As many are told as are listed. */
static guint
count (HfTestBook *book, const char *today)
{
  Ask ask = { hf_store_get_viewer (book->store), hf_date_from_iso (today), 0 };
  g_autoptr (GPtrArray) rows = NULL;

  hf_test_book_run (book, HF_LANE_READ, count_work, &ask);
  rows = hf_test_book_run (book, HF_LANE_READ, list_work, &ask);
  g_assert_cmpuint (rows->len, ==, ask.n);
  return ask.n;
}

static gint64
add_day (HfTestBook *book, const char *date)
{
  gint64 customer = hf_test_book_add_customer (book, "王芳");
  HfRow *row = hf_row_new (&hf_special_day_def);

  hf_row_set_int (row, HF_SPECIAL_DAY_CUSTOMER, customer);
  hf_row_set_text (row, HF_SPECIAL_DAY_KIND, "手术");
  hf_row_set_text (row, HF_SPECIAL_DAY_DATE, date);
  hf_row_set_int (row, HF_SPECIAL_DAY_GREETING, 1);
  hf_test_book_insert (book, row);
  return customer;
}

/* Nobody is told of anything on days off, so those of the weekend are greeted before. */
static void
test_days_off (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  add_day (book, "2019-10-20");
  g_assert_cmpuint (count (book, "2023-10-19"), ==, 0);
  g_assert_cmpuint (count (book, "2023-10-20"), ==, 1);
  add_day (book, "2019-10-21");
  g_assert_cmpuint (count (book, "2023-10-19"), ==, 0);
  g_assert_cmpuint (count (book, "2023-10-20"), ==, 2);
  add_day (book, "2019-10-22");
  g_assert_cmpuint (count (book, "2023-10-20"), ==, 3);
  g_assert_cmpuint (count (book, "2023-10-21"), ==, 2); /* who works on Saturday */
  add_day (book, "2019-10-23");
  g_assert_cmpuint (count (book, "2023-10-20"), ==, 3);
  g_assert_cmpuint (count (book, "2023-10-23"), ==, 1);
}

static gint64
add_staff (HfTestBook *book, const char *name, const char *role, gint64 department)
{
  HfRow *row = hf_test_staff (name, role);

  hf_row_set_int (row, HF_STAFF_DEPARTMENT, department);
  return hf_test_book_insert (book, row);
}

static gint64
add_department (HfTestBook *book, const char *name)
{
  HfRow *row = hf_row_new (&hf_department_def);

  hf_row_set_text (row, HF_DEPARTMENT_NAME, name);
  return hf_test_book_insert (book, row);
}

static void
entrust (HfTestBook *book, gint64 customer, gint64 staff)
{
  HfRow *row = hf_row_new (&hf_responsible_def);

  hf_row_set_int (row, HF_RESPONSIBLE_CUSTOMER, customer);
  hf_row_set_int (row, HF_RESPONSIBLE_STAFF, staff);
  hf_row_set_text (row, HF_RESPONSIBLE_ROLE, "doctor");
  hf_test_book_insert (book, row);
}

/* A head is told of those the department owns, of the colleagues as well. */
static void
test_whose (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 breast = add_department (book, "乳腺科");
  gint64 head = add_staff (book, "张主任", HF_STAFF_ROLE_HEAD, breast);
  gint64 lin = add_staff (book, "林一", HF_STAFF_ROLE_DOCTOR, breast);
  gint64 other = add_staff (book, "赵二", HF_STAFF_ROLE_DOCTOR, add_department (book, "儿科"));
  gint64 owners[] = { head, lin, lin, other, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      gint64 customer = add_day (book, "2018-10-20");

      if (owners[i] != 0)
        hf_test_book_set_int (book, &hf_customer_def, customer, HF_CUSTOMER_OWNER, owners[i]);
      else
        entrust (book, customer, lin);
    }
  g_assert_cmpuint (count (book, "2023-10-20"), ==, 5);
  hf_test_book_work_as (book, head, HF_STAFF_ROLE_HEAD, breast);
  g_assert_cmpuint (count (book, "2023-10-20"), ==, 3);
  hf_test_book_work_as (book, lin, HF_STAFF_ROLE_DOCTOR, breast);
  g_assert_cmpuint (count (book, "2023-10-20"), ==, 3);
  hf_test_book_work_as (book, other, HF_STAFF_ROLE_DOCTOR, breast + 1);
  g_assert_cmpuint (count (book, "2023-10-20"), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/greetings/days-off", test_days_off);
  g_test_add_func ("/greetings/whose", test_whose);
  return g_test_run ();
}
