/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A sample hospital of any size, for trial, tests and benchmarks. The same options make the same
 * book: every number comes from the seed and the index of the customer it belongs to, and none from
 * a clock. Written as one step, so that undo takes the whole hospital away again. */

#include "session/demo/hf-demo.h"

#include "core/hf-department.h"
#include "core/hf-staff.h"
#include "session/demo/hf-demo-card.h"
#include "session/demo/hf-demo-people.h"
#include "session/demo/hf-demo-private.h"

#include <glib/gi18n.h>

#define TELL_EVERY 1000

/* Streams of numbers that belong to no customer. */
#define STAFF_STREAM (G_GUINT64_CONSTANT (1) << 40)

/* The queue of a hospital of 12,000 customers, which is what its staff can call in a day. */
#define QUEUE_CUSTOMERS 12000.0
#define QUEUE_TODAY     70
#define QUEUE_PROMISED  6
#define QUEUE_OVERDUE   8
#define QUEUE_DAILY     64

/* A small one still has something to show. */
#define LEAST_TODAY    12
#define LEAST_PROMISED 2
#define LEAST_OVERDUE  2
#define LEAST_DAILY    3

static double
share_of (int usual, int least, guint customers, double most)
{
  return MAX (usual / QUEUE_CUSTOMERS, MIN ((double) least / customers, most));
}

static void
plan_queue (HfDemo *self)
{
  guint customers = self->options->customers;

  self->queue = (HfDemoQueue){
    .today = share_of (QUEUE_TODAY, LEAST_TODAY, customers, 0.2),
    .promised = share_of (QUEUE_PROMISED, LEAST_PROMISED, customers, 0.05),
    .overdue = share_of (QUEUE_OVERDUE, LEAST_OVERDUE, customers, 0.05),
    .daily = share_of (QUEUE_DAILY, LEAST_DAILY, customers, 0.02),
  };
}

static gint64
add_department (HfDemo *self, const HfDemoDepartment *department, GError **error)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_department_def);

  hf_row_set_text (row, HF_DEPARTMENT_NAME, department->name);
  hf_row_set_text (row, HF_DEPARTMENT_FUNCTIONS, department->functions);
  hf_row_set_text (row, HF_DEPARTMENT_SERVICES, department->services);
  return hf_transaction_insert (self->transaction, row, error);
}

static gint64
add_staff (HfDemo *self, const char *role, gint64 department, HfDemoRandom *random, GError **error)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_staff_def);
  gboolean         is_woman = hf_demo_random_chance (random, 0.6);
  int              birth_year = 1962 + (int) hf_demo_random_below (random, 34);
  g_autofree char *name = hf_demo_name (random, is_woman, birth_year);

  hf_row_set_text (row, HF_STAFF_NAME, name);
  hf_row_set_text (row, HF_STAFF_ROLE, role);
  if (department != 0)
    hf_row_set_int (row, HF_STAFF_DEPARTMENT, department);
  return hf_transaction_insert (self->transaction, row, error);
}

/* The head of a department sees patients like the other doctors. */
static gboolean
add_doctors (HfDemo *self, guint department, HfDemoRandom *random, GError **error)
{
  guint customers = self->options->customers * hf_demo_departments[department].weight / 100;

  self->n_doctors[department] = CLAMP (customers / 400, 2, HF_DEMO_MOST_DOCTORS);
  for (guint i = 0; i < self->n_doctors[department]; i++)
    {
      const char *role = i == 0 ? HF_STAFF_ROLE_HEAD : HF_STAFF_ROLE_DOCTOR;
      gint64      id = add_staff (self, role, self->departments[department], random, error);

      if (id == 0)
        return FALSE;
      self->doctors[department][i] = id;
    }
  return TRUE;
}

static gboolean
add_hospital (HfDemo *self, GError **error)
{
  HfDemoRandom random = hf_demo_random_new (self->options->seed, STAFF_STREAM);

  for (guint i = 0; i < HF_DEMO_DEPARTMENTS; i++)
    {
      self->departments[i] = add_department (self, &hf_demo_departments[i], error);
      if (self->departments[i] == 0 || !add_doctors (self, i, &random, error))
        return FALSE;
    }
  self->n_desk = CLAMP (self->options->customers / 3000, 3, HF_DEMO_MOST_DESK);
  for (guint i = 0; i < self->n_desk; i++)
    if ((self->desk[i] = add_staff (self, HF_STAFF_ROLE_DESK, 0, &random, error)) == 0)
      return FALSE;
  return add_staff (self, HF_STAFF_ROLE_MANAGER, 0, &random, error) != 0;
}

static gboolean
add_customers (HfDemo *self, GCancellable *cancellable, GError **error)
{
  const HfDemoOptions *options = self->options;

  for (guint i = 0; i < options->customers; i++)
    {
      if (i % TELL_EVERY == 0)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          hf_progress_tell (&options->progress, i, options->customers);
        }
      if (!hf_demo_add_customer (self, i, error))
        return FALSE;
    }
  hf_progress_tell (&options->progress, options->customers, options->customers);
  return TRUE;
}

/**
 * hf_demo_instant:
 * @day: a day
 * @minutes: minutes since midnight
 *
 * The hospital's clocks show Chinese time, wherever the program runs.
 *
 * Returns: the instant in UTC seconds
 */
gint64
hf_demo_instant (HfDate day, int minutes)
{
  const gint64 epoch = hf_date_new (1970, 1, 1);

  return (day - epoch) * 86400 + (minutes - 8 * 60) * 60;
}

#define LABEL N_ ("Add sample hospital")

/**
 * hf_demo_is_in:
 * @db: a connection
 * @is_in: (out): whether a sample hospital was added to the book, and not taken back
 * @error: return location for an error
 *
 * Looks for one: its departments and numbers are the same in each, so there cannot be another.
 *
 * Returns: whether that could be found out
 */
gboolean
hf_demo_is_in (HfDatabase *db, gboolean *is_in, GError **error)
{
  static const char sql[] =
    "SELECT count(*) FROM step WHERE label = $1 AND kind = 'do' AND state = 'done'";
  gint64 n;

  if (!hf_database_number (db, &n, error, sql, "t", LABEL))
    return FALSE;
  *is_in = n > 0;
  return TRUE;
}

/**
 * hf_demo_fill:
 * @db: a writing connection
 * @options: which hospital
 * @result: (out): what was added
 * @cancellable: (nullable): stops it; the book is then as before
 * @error: return location for an error
 *
 * Adds a sample hospital to a book, in bounded memory.
 *
 * Returns: whether it is on disk
 */
gboolean
hf_demo_fill (HfDatabase          *db,
              const HfDemoOptions *options,
              HfDemoResult        *result,
              GCancellable        *cancellable,
              GError             **error)
{
  const HfStepInfo info = {
    .who = options->who, .at = options->now, .label = LABEL, .is_batch = TRUE
  };
  g_autoptr (HfTransaction) transaction = NULL;
  g_autoptr (HfDemoCalendar) calendar = NULL;
  HfDemo self = { .options = options, .result = result };

  g_return_val_if_fail (options->customers > 0 && options->years > 0, FALSE);

  *result = (HfDemoResult){ 0 };
  self.calendar = calendar =
    hf_demo_calendar_new (options->until, options->years, options->returns);
  self.transaction = transaction = hf_transaction_begin (db, &info, error);
  if (transaction == NULL)
    return FALSE;
  plan_queue (&self);
  if (!add_hospital (&self, error) || !hf_demo_add_staff_records (&self, error) ||
      !hf_demo_add_articles (&self, error) || !hf_demo_add_organisations (&self, error) ||
      !hf_demo_add_benefits (&self, error) || !add_customers (&self, cancellable, error) ||
      !hf_transaction_commit (transaction, error))
    return FALSE;
  result->step = hf_transaction_get_step (transaction);
  return TRUE;
}
