/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One change of many customers or organisations: one batch, so one undo. Who is selected is read in
 * the transaction that changes them, and each row unmasked, since what is written is the whole
 * truth. */

#include "session/customer/hf-bulk.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up-rule.h"
#include "core/hf-follow-up.h"
#include "core/hf-organisation.h"
#include "core/hf-tags.h"
#include "session/follow-up/hf-grades.h"
#include "session/follow-up/hf-reschedule.h"
#include "session/follow-up/hf-work-days.h"
#include "session/standing/hf-cell-plans.h"
#include "session/standing/hf-cell-proposal.h"
#include "store/hf-sql.h"
#include "store/hf-transaction.h"

#include <glib/gi18n.h>

#define TELL_EVERY 500

/* What is changed, and which of its fields hold what both have. */
typedef struct
{
  const HfEntityDef *def;
  guint              owner;
  guint              tags;
  guint              archived;
} Subject;

/* clang-format off */
static const Subject subjects[] = {
  { &hf_customer_def, HF_CUSTOMER_OWNER, HF_CUSTOMER_TAGS, HF_CUSTOMER_ARCHIVED },
  { &hf_organisation_def, HF_ORGANISATION_OWNER, HF_ORGANISATION_TAGS, HF_ORGANISATION_ARCHIVED },
};
/* clang-format on */

typedef struct
{
  const Subject      *subject;
  const HfBulkChange *change;
  HfDatabase         *db;
  HfTransaction      *transaction; /* borrowed; NULL in a dry run */
  HfViewer           *unmasked;
  GPtrArray          *plans; /* of cells; NULL where they are not asked */
  HfBulkResult       *result;
  const HfDaysOff    *days_off;
  HfGradePresets      presets;
} Bulk;

static const Subject *
find_subject (const HfEntityDef *def)
{
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (subjects[i].def == def)
      return &subjects[i];
  return NULL;
}

static void
change_tags (HfRow *draft, guint field, const HfBulkChange *change)
{
  const char      *tags = hf_row_text (draft, field);
  g_autofree char *changed = change->kind == HF_BULK_TAG ? hf_tags_add (tags, change->text) :
                                                           hf_tags_remove (tags, change->text);

  hf_row_set_text (draft, field, changed);
}

static void
change_draft (HfRow *draft, const Subject *subject, const HfBulkChange *change)
{
  switch (change->kind)
    {
    case HF_BULK_GRADE:
      hf_row_set_text (draft, HF_CUSTOMER_GRADE, change->text);
      break;
    case HF_BULK_STAGE:
      hf_row_set_text (draft, HF_ORGANISATION_STAGE, change->text);
      break;
    case HF_BULK_OWNER:
      hf_row_set (draft, subject->owner, change->id != 0 ? HF_INT (change->id) : HF_NULL);
      break;
    case HF_BULK_TAG:
    case HF_BULK_UNTAG:
      change_tags (draft, subject->tags, change);
      break;
    case HF_BULK_FIELD:
      hf_row_set_text (draft, change->field, change->text);
      break;
    case HF_BULK_ARCHIVE:
      if (hf_row_is_null (draft, subject->archived))
        hf_row_set_int (draft, subject->archived, change->now);
      break;
    case HF_BULK_RESTORE:
      hf_row_set_null (draft, subject->archived);
      break;
    case HF_BULK_PLAN:
    case HF_BULK_MOVE:
    default:
      g_return_if_reached ();
    }
}

static gboolean
apply_change (Bulk *self, const HfRow *before, const HfRow *draft, GError **error)
{
  g_autoptr (HfDelta) delta = hf_delta_new_rows (before, draft);

  if (hf_delta_is_empty (delta))
    return TRUE;
  self->result->changed++;
  return self->transaction == NULL || hf_transaction_apply (self->transaction, delta, error);
}

/* What goes with whoever is archived is told before. */
static gboolean
count_withheld (Bulk *self, const HfRow *row, GError **error)
{
  static const char sql[] = "SELECT count(*) FROM follow_up WHERE customer = $1 AND "
                            "state = 'open' AND withheld IS NULL";
  gint64            n;

  if (!hf_database_number (self->db, &n, error, sql, "i", row->id))
    return FALSE;
  self->result->withheld += n;
  return TRUE;
}

/* It is somebody else's card now; taking the merge back is what brings it back. */
static gboolean
is_merged (const HfRow *row)
{
  return row->def == &hf_customer_def && !hf_row_is_null (row, HF_CUSTOMER_MERGED_INTO);
}

static gboolean
update (Bulk *self, const HfRow *row, GError **error)
{
  g_autoptr (HfRow) draft = hf_row_copy (row);

  if (self->change->kind == HF_BULK_RESTORE && is_merged (row))
    {
      self->result->left_out++;
      return TRUE;
    }
  if (self->change->kind == HF_BULK_ARCHIVE && row->def == &hf_customer_def &&
      !count_withheld (self, row, error))
    return FALSE;
  change_draft (draft, self->subject, self->change);
  return apply_change (self, row, draft, error);
}

/* Whoever presses twice plans once. */
static gboolean
is_planned (Bulk *self, gint64 customer, gint64 *planned, GError **error)
{
  static const char at_all[] = "SELECT EXISTS (SELECT 1 FROM follow_up WHERE customer = $1 AND "
                               "state = 'open')";
  static const char on_day[] = "SELECT EXISTS (SELECT 1 FROM follow_up WHERE customer = $1 AND "
                               "due = $2 AND state = 'open')";
  char              due[11];

  if (self->plans != NULL)
    return hf_database_number (self->db, planned, error, at_all, "i", customer);
  hf_date_write_iso (self->change->due, due);
  return hf_database_number (self->db, planned, error, on_day, "it", customer, due);
}

/* What was typed goes before what the plan says. */
static HfRow *
make_follow_up (const Bulk *self, const HfRow *customer, GError **error)
{
  const HfBulkChange *change = self->change;
  g_autoptr (HfCellProposal) cell = NULL;
  HfRow *row;

  if (self->plans != NULL &&
      (cell = hf_cell_proposal_make (self->db, customer, self->plans, change->today, self->days_off,
                                     error)) == NULL)
    return NULL;
  row = hf_follow_up_new_of (customer, change->viewer, cell ? cell->due : change->due);
  hf_row_set_text (row, HF_FOLLOW_UP_REASON, change->text || !cell ? change->text : cell->subject);
  if (change->grade != NULL)
    hf_row_set_text (row, HF_FOLLOW_UP_GRADE, change->grade);
  hf_follow_up_rule_complete (&self->presets, row);
  return row;
}

static gboolean
plan (Bulk *self, const HfRow *customer, GError **error)
{
  g_autoptr (HfRow) row = NULL;
  gint64 planned = 0;

  if (!hf_customer_may_be_contacted (customer))
    {
      self->result->left_out++;
      return TRUE;
    }
  if (!is_planned (self, customer->id, &planned, error))
    return FALSE;
  if (planned)
    return TRUE;
  self->result->changed++;
  if (self->transaction == NULL)
    return TRUE;
  row = make_follow_up (self, customer, error);
  return row != NULL && hf_transaction_insert (self->transaction, row, error) != 0;
}

static gboolean
move (Bulk *self, const HfRow *customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_reschedule_query_next (customer->id, self->unmasked);
  g_autoptr (GPtrArray) rows = hf_sql_read_all (self->db, query, error);
  g_autoptr (HfRow) draft = NULL;
  HfDate passed_limit;

  if (rows == NULL)
    return FALSE;
  if (rows->len == 0)
    {
      self->result->left_out++;
      return TRUE;
    }
  if (self->change->due == HF_DATE_NONE)
    return TRUE;
  draft = hf_reschedule_draft (rows->pdata[0], self->change->due, &passed_limit);
  if (draft == NULL)
    return TRUE;
  self->result->past_limit += passed_limit != HF_DATE_NONE;
  return apply_change (self, rows->pdata[0], draft, error);
}

/* Who is gone meanwhile is left out. */
static gboolean
change_one (Bulk *self, gint64 id, GError **error)
{
  g_autoptr (GError) trouble = NULL;
  g_autoptr (HfRow) row =
    hf_sql_read_one (self->db, self->subject->def, self->unmasked, id, &trouble);

  if (trouble != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return FALSE;
    }
  if (row == NULL)
    return TRUE;
  self->result->selected++;
  if (self->change->kind == HF_BULK_PLAN)
    return plan (self, row, error);
  return self->change->kind == HF_BULK_MOVE ? move (self, row, error) : update (self, row, error);
}

static gboolean
change_all (Bulk *self, const HfSelected *selected, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = hf_selected_read (selected, self->db, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      if (i % TELL_EVERY == 0)
        hf_progress_tell (&self->change->progress, i, ids->len);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !change_one (self, g_array_index (ids, gint64, i), error))
        return FALSE;
    }
  return ids != NULL;
}

const char *
hf_bulk_get_label (HfBulkKind kind, const HfEntityDef *def)
{
  static const struct
  {
    const char *of_customers;
    const char *of_organisations;
  } labels[] = {
    [HF_BULK_GRADE] = { N_ ("Grade customers"), NULL },
    [HF_BULK_STAGE] = { NULL, N_ ("Change stage of organisations") },
    [HF_BULK_OWNER] = { N_ ("Change owner of customers"), N_ ("Change owner of organisations") },
    [HF_BULK_TAG] = { N_ ("Tag customers"), N_ ("Tag organisations") },
    [HF_BULK_UNTAG] = { N_ ("Take tags from customers"), N_ ("Take tags from organisations") },
    [HF_BULK_PLAN] = { N_ ("Plan follow-ups"), NULL },
    [HF_BULK_MOVE] = { N_ ("Move follow-ups"), NULL },
    [HF_BULK_FIELD] = { N_ ("Change a field of customers"),
                        N_ ("Change a field of organisations") },
    [HF_BULK_ARCHIVE] = { N_ ("Archive customers"), N_ ("Archive organisations") },
    [HF_BULK_RESTORE] = { N_ ("Restore customers"), N_ ("Restore organisations") },
  };

  return def == &hf_customer_def ? labels[kind].of_customers : labels[kind].of_organisations;
}

/* Of these a change of many would go past what is said of each. */
static gboolean
has_own_rule (const HfEntityDef *def, guint field)
{
  return def == &hf_customer_def ? field == HF_CUSTOMER_TAGS || field == HF_CUSTOMER_STAGE ||
                                     field == HF_CUSTOMER_STAGE_REASON :
                                   field == HF_ORGANISATION_TAGS;
}

gboolean
hf_bulk_can_set (const HfEntityDef *def, guint field)
{
  const HfFieldDef *of = &def->fields[field];
  const guint       kept = HF_FIELD_REQUIRED | HF_FIELD_DERIVED | HF_FIELD_NAMED | HF_FIELD_PHONE |
                     HF_FIELD_INTERNAL | HF_FIELD_PERSONAL_NAME | HF_FIELD_PERSONAL_PHONE |
                     HF_FIELD_PERSONAL | HF_FIELD_GUARDED | HF_FIELD_RESTRICTED | HF_FIELD_PRIVATE |
                     HF_FIELD_PERSONNEL | HF_FIELD_LEVEL;

  return (of->type == HF_FIELD_TEXT || of->type == HF_FIELD_CHOICE) && (of->flags & kept) == 0 &&
         !has_own_rule (def, field);
}

/* What only one of the two has is not to be asked of the other. */
static gboolean
can_do (const Subject *subject, const HfBulkChange *change)
{
  return subject != NULL && hf_bulk_get_label (change->kind, subject->def) != NULL &&
         (change->kind != HF_BULK_FIELD || hf_bulk_can_set (subject->def, change->field));
}

HfBulkResult *
hf_bulk_run (HfDatabase         *db,
             const HfSelected   *selected,
             const HfBulkChange *change,
             GCancellable       *cancellable,
             GError            **error)
{
  const Subject           *subject = find_subject (hf_query_get_def (selected->query));
  const HfStepInfo         info = { .who = change->viewer->who,
                                    .at = change->now,
                                    .label =
                                      hf_bulk_get_label (change->kind, hf_query_get_def (selected->query)),
                                    .is_batch = TRUE };
  g_autofree HfBulkResult *result = g_new0 (HfBulkResult, 1);
  g_autoptr (HfViewer) unmasked = hf_viewer_new (change->viewer->who, change->viewer->staff, FALSE);
  g_autoptr (HfTransaction) transaction = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  Bulk self = {
    .subject = subject, .change = change, .db = db, .unmasked = unmasked, .result = result
  };

  g_return_val_if_fail (can_do (subject, change), NULL);
  if (!change->dry_run &&
      (self.transaction = transaction = hf_transaction_begin (db, &info, error)) == NULL)
    return NULL;
  if (change->by_cell && (self.plans = plans = hf_cell_plans_read (db, unmasked, error)) == NULL)
    return NULL;
  if (!hf_grades_read (db, unmasked, &self.presets, error) ||
      !hf_work_days_read (db, &self.days_off, error))
    return NULL;
  if (!change_all (&self, selected, cancellable, error))
    return NULL;
  if (transaction != NULL && !hf_transaction_commit (transaction, error))
    return NULL;
  result->step = transaction ? hf_transaction_get_step (transaction) : 0;
  return g_steal_pointer (&result);
}
