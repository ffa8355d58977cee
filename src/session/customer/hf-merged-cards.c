/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* That a card went is a row's change like any other, by whatever step: the merge, or one that
 * redid it. The merges that were made at once stand in one step, one after the other; each begins
 * with the card that stays, where that changed, and the one that goes. */

#include "session/customer/hf-merged-cards.h"

#include "core/hf-customer.h"

static void
merged_card_free (gpointer data)
{
  HfMergedCard *self = data;

  g_free (self->who);
  g_free (self);
}

/* The card into which another went by this change; 0 where it did not. */
static gint64
find_into (const HfDelta *delta)
{
  for (guint i = 0; delta->kind == HF_DELTA_UPDATE && i < delta->fields->len; i++)
    {
      const HfDeltaField *field = &g_array_index (delta->fields, HfDeltaField, i);

      if (field->field == HF_CUSTOMER_MERGED_INTO && field->before.kind == HF_VALUE_NULL &&
          field->after.kind == HF_VALUE_INT)
        return field->after.i;
    }
  return 0;
}

static HfDelta *
read_delta (HfStatement *row, gint64 id)
{
  g_autoptr (GBytes) before = hf_statement_bytes (row, 0);
  g_autoptr (GBytes) after = hf_statement_bytes (row, 1);

  return hf_delta_new_stored (&hf_customer_def, id, before, after);
}

static HfMergedCard *
read_card (HfStatement *row, gint64 into)
{
  g_autoptr (HfDelta) delta = read_delta (row, hf_statement_int (row, 2));
  gint64        into_first = find_into (delta);
  HfMergedCard *self;

  if (into_first == 0)
    return NULL;
  self = g_new0 (HfMergedCard, 1);
  self->customer = delta->id;
  self->change = hf_statement_int (row, 3);
  self->step = hf_statement_int (row, 4);
  self->who = g_strdup (hf_statement_text (row, 5));
  self->at = hf_statement_int (row, 6);
  self->is_direct = into_first == into;
  return self;
}

/* It may have come back and gone again. */
GPtrArray *
hf_merged_cards_read (HfDatabase *db, gint64 into, GError **error)
{
  static const char sql[] =
    "SELECT c.before, c.after, m.id, c.id, c.step, s.who, s.at FROM customer AS m "
    "CROSS JOIN change AS c ON c.entity = 'customer' AND c.row_id = m.id "
    "JOIN step AS s ON s.id = c.step WHERE m.merged_into = $1 AND c.before IS NOT NULL "
    "AND c.after IS NOT NULL ORDER BY m.id, c.id DESC";
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (merged_card_free);
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", into);
  HfStep step = HF_STEP_ERROR;
  gint64 found = 0;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfMergedCard *card = hf_statement_int (rows, 2) != found ? read_card (rows, into) : NULL;

      if (card == NULL)
        continue;
      found = card->customer;
      g_ptr_array_add (cards, card);
    }
  return step == HF_STEP_DONE ? g_steal_pointer (&cards) : NULL;
}

/* Whether the change only made a row point to the card that stays instead of the one that went. */
static gboolean
is_move (const HfDelta *delta, gint64 went)
{
  gboolean is = delta->kind == HF_DELTA_UPDATE && went != 0;

  for (guint i = 0; is && i < delta->fields->len; i++)
    {
      const HfDeltaField *field = &g_array_index (delta->fields, HfDeltaField, i);

      is = delta->def->fields[field->field].type == HF_FIELD_REF &&
           field->before.kind == HF_VALUE_INT && field->before.i == went;
    }
  return is;
}

/* How far the changes of a step were gone through. */
typedef struct
{
  gint64 went;       /* the card that went last */
  gint64 last;       /* the change before */
  gint64 last_stays; /* whose card it changed, unless that was but a move; or 0 */
} Place;

/* Returns whether the run is complete. */
static gboolean
look_at (const HfMergedCard *self, HfChangeRun *run, Place *place, gint64 id, const HfDelta *delta)
{
  gint64 into = find_into (delta);
  gint64 first = into != 0 && place->last_stays == into ? place->last : id;

  place->last = id;
  place->last_stays =
    delta->kind == HF_DELTA_UPDATE && into == 0 && !is_move (delta, place->went) ? delta->id : 0;
  if (into == 0)
    return FALSE;
  place->went = delta->id;
  if (run->key != 0)
    {
      run->last = first - 1;
      run->is_whole = FALSE;
      return TRUE;
    }
  if (id == self->change)
    {
      run->key = id;
      run->first = run->is_whole ? 0 : first;
    }
  else
    run->is_whole = FALSE;
  return FALSE;
}

gboolean
hf_merged_card_find_run (const HfMergedCard *self, HfDatabase *db, HfChangeRun *run, GError **error)
{
  static const char sql[] =
    "SELECT before, after, entity, row_id, id FROM change WHERE step = $1 ORDER BY id";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", self->step);
  HfStep step = HF_STEP_ERROR;
  Place  place = { 0 };

  *run = (HfChangeRun){ self->step, 0, G_MAXINT64, 0, TRUE };
  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      gboolean is_card = g_str_equal (hf_statement_text (rows, 2), hf_customer_def.name);
      g_autoptr (HfDelta) delta = is_card ? read_delta (rows, hf_statement_int (rows, 3)) : NULL;

      if (delta == NULL)
        place.last_stays = 0;
      else if (look_at (self, run, &place, hf_statement_int (rows, 4), delta))
        return TRUE;
    }
  return step == HF_STEP_DONE;
}
