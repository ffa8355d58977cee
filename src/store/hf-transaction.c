/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The one write path. The invariants:
 *
 *  1. A row of an entity changes only here, together with its entry in the history, in one engine
 * transaction.
 *  2. What is derived is brought up to date before the commit, from the rows themselves.
 *  3. Nobody is told "saved" unless the commit returned success; ending an uncommitted transaction
 * rolls it back.
 *  4. A step that changed nothing leaves no trace.
 */

#include "store/hf-transaction.h"

#include "base/hf-clock.h"
#include "core/hf-appointment.h"
#include "core/hf-article.h"
#include "core/hf-class-choice.h"
#include "core/hf-consent.h"
#include "core/hf-contact.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-person-plan.h"
#include "core/hf-phone.h"
#include "core/hf-points.h"
#include "core/hf-relation.h"
#include "core/hf-special-day.h"
#include "core/hf-visit.h"
#include "store/hf-apply.h"
#include "store/hf-article-doc.h"
#include "store/hf-auto-tags.h"
#include "store/hf-booking-effects.h"
#include "store/hf-derived.h"
#include "store/hf-history.h"
#include "store/hf-plan-sync.h"
#include "store/hf-said.h"
#include "store/hf-tier-rise.h"
#include "store/sqlite/hf-said-index.h"
#include "store/sqlite/hf-search-index.h"

typedef struct
{
  const HfEntityDef *def;
  gint64             first;
  gint64             last;
} Range;

struct _HfTransaction
{
  HfDatabase       *db; /* borrowed; NULL once the transaction is over */
  HfDerived        *derived;
  GArray           *ranges;    /* of Range, the one being extended for each entity */
  HfRehearsal      *rehearsal; /* NULL when it is meant */
  gint64            step;
  guint             n_rows;
  guint             n_customers; /* new ones of a batch */
  gboolean          is_batch;
  HfDate            today;
  gboolean          may_raise; /* members; what is undone or redone says itself who rose */
  HfTierRise       *rise;      /* NULL until it is needed */
  HfBookingEffects *effects;   /* NULL where nothing follows by itself */
  HfPlanSync       *plans;     /* NULL until it is needed */
  gint64            at;
  gboolean          has_unsettled; /* what tags hang on changed */
};

static HfTransaction *
begin_nothing (HfDatabase *db, const HfStepInfo *info, GError **error)
{
  HfTransaction *self;

  if (!hf_database_begin (db, error))
    return NULL;
  self = g_new0 (HfTransaction, 1);
  self->db = db;
  self->derived = hf_derived_new (db, info->who, hf_clock_date_of (info->at));
  self->ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  self->is_batch = info->is_batch;
  self->at = info->at;
  self->today = hf_clock_date_of (info->at);
  return self;
}

static HfTransaction *
begin (HfDatabase *db, const HfStepInfo *info, const char *kind, gint64 target, GError **error)
{
  g_autoptr (HfTransaction) self = begin_nothing (db, info, error);

  if (self != NULL)
    self->step = hf_history_add_step (db, info, kind, target, error);
  return self && self->step ? g_steal_pointer (&self) : NULL;
}

/**
 * hf_transaction_begin:
 * @db: a writing connection
 * @info: who does what
 * @error: return location for an error
 *
 * Begins a step of its own. What the person had undone can no longer be redone.
 *
 * Returns: (transfer full) (nullable): the transaction
 */
HfTransaction *
hf_transaction_begin (HfDatabase *db, const HfStepInfo *info, GError **error)
{
  HfTransaction *self = begin (db, info, "do", 0, error);

  if (self == NULL)
    return NULL;
  self->may_raise = TRUE;
  self->effects = hf_booking_effects_new (db, info->at);
  return self;
}

/**
 * hf_transaction_begin_inverse:
 * @db: a writing connection
 * @info: who does what
 * @kind: "undo" or "redo"
 * @target: the step that is undone or redone
 * @error: return location for an error
 *
 * Begins the undoing or redoing of a step.
 *
 * Returns: (transfer full) (nullable): the transaction
 */
HfTransaction *
hf_transaction_begin_inverse (HfDatabase       *db,
                              const HfStepInfo *info,
                              const char       *kind,
                              gint64            target,
                              GError          **error)
{
  return begin (db, info, kind, target, error);
}

/**
 * hf_transaction_rehearse:
 * @db: a reading connection
 * @info: who would do what
 * @def: what is to change: customers, rows of theirs, or something else
 * @error: return location for an error
 *
 * Begins a step that is only tried out, on stand-ins for the book; it cannot be committed. What it
 * is about has to be taken in first, customers or the rows of something else, see
 * hf_transaction_get_rehearsal(). Nothing derived is worked out.
 *
 * Returns: (transfer full) (nullable): the transaction
 */
HfTransaction *
hf_transaction_rehearse (HfDatabase        *db,
                         const HfStepInfo  *info,
                         const HfEntityDef *def,
                         GError           **error)
{
  g_autoptr (HfTransaction) self = begin_nothing (db, info, error);

  if (self == NULL || (self->rehearsal = hf_rehearsal_new (db, def, error)) == NULL)
    return NULL;
  self->step = hf_history_add_step (db, info, "do", 0, error);
  return self->step ? g_steal_pointer (&self) : NULL;
}

/**
 * hf_transaction_end:
 * @self: (transfer full): a transaction
 *
 * Frees a transaction, rolling it back unless it was committed.
 */
void
hf_transaction_end (HfTransaction *self)
{
  if (self->db != NULL)
    hf_database_rollback (self->db);
  hf_derived_free (self->derived);
  g_clear_pointer (&self->rise, hf_tier_rise_free);
  g_clear_pointer (&self->plans, hf_plan_sync_free);
  g_clear_pointer (&self->effects, hf_booking_effects_free);
  g_clear_pointer (&self->rehearsal, hf_rehearsal_free);
  g_array_unref (self->ranges);
  g_free (self);
}

static gboolean
note_rise (HfTransaction *self, gint64 customer, GError **error)
{
  if (self->rise == NULL && (self->rise = hf_tier_rise_new (self->db, self->today, error)) == NULL)
    return FALSE;
  return hf_tier_rise_note (self->rise, customer, error);
}

/* Of what plans follow from. */
static gboolean
note_plans (HfTransaction *self, const HfEntityDef *def, gint64 customer, GError **error)
{
  if (customer == 0 || !self->may_raise ||
      (def != &hf_customer_def && def != &hf_visit_def && def != &hf_contact_def &&
       def != &hf_follow_up_def && def != &hf_person_plan_def && def != &hf_appointment_def))
    return TRUE;
  if (self->plans == NULL && (self->plans = hf_plan_sync_new (self->db, self->at, error)) == NULL)
    return FALSE;
  hf_plan_sync_note (self->plans, customer, def == &hf_visit_def);
  return TRUE;
}

/* Which parts of which customer a row bears on. */
static gboolean
touch (HfTransaction *self, const HfEntityDef *def, gint64 id, gint64 customer, GError **error)
{
  HfDerivedParts parts = hf_entity_is_searched (def) ? HF_DERIVED_SEARCH : 0;

  if (def == &hf_customer_def || hf_entity_is_of_customer (def))
    parts |= HF_DERIVED_TAGS;
  if (self->rehearsal != NULL)
    return TRUE;
  hf_booking_effects_note_change (self->effects, def, id);
  if (!note_plans (self, def, def == &hf_customer_def ? id : customer, error) ||
      (self->may_raise && customer != 0 && (def == &hf_visit_def || def == &hf_points_def) &&
       !note_rise (self, customer, error)))
    return FALSE;
  if (def == &hf_article_def)
    return hf_derived_touch_article (self->derived, id, error);
  if (def == &hf_customer_def)
    {
      customer = id;
      parts |= HF_DERIVED_CASES | HF_DERIVED_FOLLOW_UPS | HF_DERIVED_WANTED;
    }
  else if (def == &hf_phone_def)
    parts |= HF_DERIVED_PHONES;
  else if (def == &hf_visit_def)
    parts |= HF_DERIVED_VISITS | HF_DERIVED_CASES;
  else if (def == &hf_follow_up_def || def == &hf_consent_def)
    parts |= HF_DERIVED_FOLLOW_UPS;
  else if (def == &hf_contact_def)
    parts |= HF_DERIVED_CONTACTS;
  else if (def == &hf_points_def)
    parts |= HF_DERIVED_POINTS;
  else if (def == &hf_special_day_def)
    parts |= HF_DERIVED_DAYS;
  else if (def == &hf_class_choice_def)
    parts |= HF_DERIVED_CASES;
  else if (def == &hf_custom_value_def)
    parts |= HF_DERIVED_WANTED;
  return parts == 0 || customer == 0 || hf_derived_touch (self->derived, customer, parts, error);
}

/* A card that was changed, which one that was left alone was not. */
static gboolean
touch_entry (HfTransaction *self, const HfEntityDef *def, gint64 id, GError **error)
{
  return def != &hf_customer_def || self->rehearsal != NULL ||
         hf_derived_touch (self->derived, id, HF_DERIVED_ENTRY, error);
}

/* Whose a row is; a relation has two ends. */
typedef struct
{
  gint64 customer;
  gint64 other; /* or 0 */
} Owners;

static gboolean
touch_owners (HfTransaction     *self,
              const HfEntityDef *def,
              gint64             id,
              const Owners      *owners,
              GError           **error)
{
  return touch (self, def, id, owners->customer, error) &&
         (owners->other == 0 || self->rehearsal != NULL ||
          hf_derived_touch (self->derived, owners->other, HF_DERIVED_TAGS, error));
}

static gboolean
read_owners (HfTransaction *self, const HfEntityDef *def, gint64 id, Owners *owners, GError **error)
{
  g_autofree char *sql = NULL;

  *owners = (Owners){ 0, 0 };
  if (def == &hf_customer_def || hf_entity_field (def, "customer") < 0)
    return TRUE;
  if (def == &hf_relation_def &&
      !hf_database_number (self->db, &owners->other, error,
                           "SELECT other FROM relation WHERE id = $1", "i", id))
    return FALSE;
  sql = g_strdup_printf ("SELECT customer FROM \"%s\" WHERE id = $1", def->name);
  return hf_database_number (self->db, &owners->customer, error, sql, "i", id);
}

static gboolean
count_follow_up (HfTransaction *self, gint64 id, int sign, GError **error)
{
  return self->rehearsal != NULL || hf_derived_count_follow_up (self->derived, id, sign, error);
}

static gboolean
forget (HfTransaction *self, const HfDelta *delta, GError **error)
{
  if (self->rehearsal == NULL && !hf_said_forget (self->db, delta, error))
    return FALSE;
  if (delta->def == &hf_visit_def)
    return hf_derived_forget_visit (self->derived, delta->id, error);
  if (delta->def == &hf_follow_up_def)
    return count_follow_up (self, delta->id, -1, error);
  if (delta->def == &hf_customer_def && delta->kind == HF_DELTA_DELETE)
    return hf_derived_forget_customer (self->derived, delta->id, error);
  if (delta->def == &hf_article_def && delta->kind == HF_DELTA_DELETE)
    return hf_article_doc_remove (self->db, delta->id, error);
  return TRUE;
}

/* The other half of forget(), for the row as it stands now. Also when the change was refused: a
 * batch goes on, and what was forgotten has to be worked out again. */
static gboolean
remember (HfTransaction *self,
          const HfDelta *delta,
          const Owners  *owners,
          gboolean       is_applied,
          GError       **error)
{
  gboolean is_forgotten = is_applied || delta->kind != HF_DELTA_INSERT;

  return touch_owners (self, delta->def, delta->id, owners, error) &&
         (!is_forgotten || self->rehearsal != NULL || hf_said_remember (self->db, delta, error)) &&
         (!is_forgotten || delta->def != &hf_follow_up_def ||
          count_follow_up (self, delta->id, 1, error));
}

/* Once is enough. Of what a batch inserts nothing is anybody's yet. */
static gboolean
unsettle_tags (HfTransaction *self, const HfDelta *delta, GError **error)
{
  if (self->rehearsal != NULL || self->has_unsettled || !hf_auto_tags_hang_on (delta))
    return TRUE;
  self->has_unsettled = TRUE;
  return hf_auto_tags_unsettle (self->db, error);
}

/**
 * hf_transaction_apply:
 * @self: a transaction
 * @delta: what to do; an insert without an id gets one
 * @error: return location for an error
 *
 * Applies a delta, keeps it in the history and notes what follows from it.
 *
 * Returns: whether it was applied
 */
gboolean
hf_transaction_apply (HfTransaction *self, HfDelta *delta, GError **error)
{
  g_autoptr (GError) refusal = NULL;
  Owners before = { 0 }, after;

  if (hf_delta_is_empty (delta))
    return TRUE;
  if (delta->kind != HF_DELTA_INSERT &&
      (!read_owners (self, delta->def, delta->id, &before, error) || !forget (self, delta, error)))
    return FALSE;
  hf_apply_delta (self->db, delta, &refusal);
  /* A batch goes on after a refusal, so what cannot be worked out again is the worse of the two. */
  if (!remember (self, delta, &before, refusal == NULL, error))
    return FALSE;
  if (refusal != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&refusal));
      return FALSE;
    }
  if (!hf_history_add_change (self->db, self->step, delta, error) ||
      !unsettle_tags (self, delta, error))
    return FALSE;
  self->n_rows++;
  if (delta->kind == HF_DELTA_INSERT)
    hf_booking_effects_note (self->effects, delta->def, delta->id);
  if (delta->kind == HF_DELTA_DELETE)
    return TRUE;
  return read_owners (self, delta->def, delta->id, &after, error) &&
         touch_owners (self, delta->def, delta->id, &after, error) &&
         touch_entry (self, delta->def, delta->id, error);
}

/**
 * hf_transaction_refresh:
 * @self: a transaction
 * @error: return location for an error
 *
 * Brings what is derived up to date now, for whoever looks at it before the commit.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_transaction_refresh (HfTransaction *self, GError **error)
{
  return hf_derived_refresh (self->derived, error);
}

static gboolean
write_range (HfTransaction *self, const Range *range, GError **error)
{
  return hf_history_add_range (self->db, self->step, range->def, range->first, range->last, error);
}

static gboolean
note_inserted (HfTransaction *self, const HfEntityDef *def, gint64 id, GError **error)
{
  Range *range = NULL;

  for (guint i = 0; i < self->ranges->len && range == NULL; i++)
    if (g_array_index (self->ranges, Range, i).def == def)
      range = &g_array_index (self->ranges, Range, i);
  if (range != NULL && range->last + 1 == id)
    range->last = id;
  else if (range != NULL)
    {
      if (!write_range (self, range, error))
        return FALSE;
      range->first = range->last = id;
    }
  else
    {
      Range fresh = { def, id, id };
      g_array_append_val (self->ranges, fresh);
    }
  return TRUE;
}

static gboolean
insert_in_batch (HfTransaction *self, const HfRow *row, gint64 *id, GError **error)
{
  int    customer = hf_entity_field (row->def, "customer");
  Owners owners = { 0 };

  *id = hf_apply_row (self->db, row, error);
  if (*id == 0 || !note_inserted (self, row->def, *id, error))
    return FALSE;
  self->n_rows++;
  hf_booking_effects_note (self->effects, row->def, *id);
  if (row->def == &hf_customer_def)
    self->n_customers++;
  if (row->def == &hf_follow_up_def && !count_follow_up (self, *id, 1, error))
    return FALSE;
  if (self->rehearsal == NULL && !hf_said_insert (self->db, row, *id, error))
    return FALSE;
  owners.customer = customer >= 0 ? hf_row_int (row, (guint) customer) : 0;
  owners.other = row->def == &hf_relation_def ? hf_row_int (row, HF_RELATION_OTHER) : 0;
  return touch_owners (self, row->def, *id, &owners, error) &&
         touch_entry (self, row->def, *id, error);
}

/**
 * hf_transaction_insert:
 * @self: a transaction
 * @row: a new row; with its id, or 0 for the next free one
 * @error: return location for an error
 *
 * Inserts a row. In a batch only the range of ids is kept in the history.
 *
 * Returns: the row's id, 0 when it failed
 */
gint64
hf_transaction_insert (HfTransaction *self, const HfRow *row, GError **error)
{
  g_autoptr (HfDelta) delta = NULL;
  gint64 id;

  if (self->is_batch)
    return insert_in_batch (self, row, &id, error) ? id : 0;
  delta = hf_delta_new_rows (NULL, row);
  return hf_transaction_apply (self, delta, error) ? delta->id : 0;
}

/**
 * hf_transaction_update:
 * @self: a transaction
 * @before: (nullable): the row as the writer knew it, %NULL to insert
 * @after: (nullable): the row as it shall be, %NULL to delete
 * @error: return location for an error
 *
 * Changes the fields in which the rows differ.
 *
 * Returns: whether it was done; %HF_STORE_ERROR_CONFLICT when somebody changed one of those fields
 * meanwhile, %HF_STORE_ERROR_GONE when somebody removed the row
 */
gboolean
hf_transaction_update (HfTransaction *self, const HfRow *before, const HfRow *after, GError **error)
{
  g_autoptr (HfDelta) delta = hf_delta_new_rows (before, after);

  return hf_transaction_apply (self, delta, error);
}

/* A search looks into every piece of its index, and a hospital that moves in leaves many. Put in
 * order once, when most of the book is new; what is added day by day the engine merges itself. */
static gboolean
settle_search (HfTransaction *self, GError **error)
{
  gint64 last;

  if (self->n_customers == 0)
    return TRUE;
  if (!hf_database_number (self->db, &last, error, "SELECT max (id) FROM customer", ""))
    return FALSE;
  return self->n_customers < last / 2 ||
         (hf_search_index_merge (self->db, HF_SEARCH_INDEX_CUSTOMERS, error) &&
          hf_said_index_merge (self->db, error));
}

/* Who rises follows from what is derived, and what is derived from who rose. */
static gboolean
settle (HfTransaction *self, GError **error)
{
  return (self->effects == NULL || hf_booking_effects_apply (self->effects, self, error)) &&
         hf_derived_refresh (self->derived, error) &&
         (self->rise == NULL || (hf_tier_rise_apply (self->rise, self, error) &&
                                 hf_derived_refresh (self->derived, error))) &&
         (self->plans == NULL || (hf_plan_sync_apply (self->plans, self, error) &&
                                  hf_derived_refresh (self->derived, error)));
}

static gboolean
finish (HfTransaction *self, GError **error)
{
  if (!settle (self, error))
    return FALSE;
  for (guint i = 0; i < self->ranges->len; i++)
    if (!write_range (self, &g_array_index (self->ranges, Range, i), error))
      return FALSE;
  return settle_search (self, error) &&
         hf_history_close_step (self->db, self->step, self->n_rows, error);
}

/**
 * hf_transaction_commit:
 * @self: a transaction
 * @error: return location for an error
 *
 * Makes everything final. A transaction that changed nothing is rolled back, with success.
 *
 * Returns: whether it is on disk
 */
gboolean
hf_transaction_commit (HfTransaction *self, GError **error)
{
  HfDatabase *db = self->db;

  g_return_val_if_fail (self->rehearsal == NULL, FALSE);

  if (self->n_rows == 0)
    {
      hf_database_rollback (db);
      self->step = 0;
      self->db = NULL;
      return TRUE;
    }
  if (!finish (self, error))
    return FALSE;
  self->db = NULL;
  return hf_database_commit (db, error);
}

/**
 * hf_transaction_get_step:
 * @self: a transaction
 *
 * Returns: the step's id, 0 when nothing was changed
 */
gint64
hf_transaction_get_step (HfTransaction *self)
{
  return self->step;
}

/**
 * hf_transaction_get_n_rows:
 * @self: a transaction
 *
 * Returns: how many rows were changed so far
 */
guint
hf_transaction_get_n_rows (HfTransaction *self)
{
  return self->n_rows;
}

/**
 * hf_transaction_get_rehearsal:
 * @self: a transaction
 *
 * Returns: (transfer none) (nullable): what stands in for the book, %NULL when the changes are
 * meant
 */
HfRehearsal *
hf_transaction_get_rehearsal (HfTransaction *self)
{
  return self->rehearsal;
}
