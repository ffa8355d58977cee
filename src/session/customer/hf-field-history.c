/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The changes of a row's fields, and of the parts of its card that are a line each. A step holds
 * the values of all fields it changed; each of them becomes an entry of its own. */

#include "session/customer/hf-field-history.h"

#include "base/hf-clock.h"
#include "core/hf-consent.h"
#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-history-part.h"
#include "core/hf-indicator.h"
#include "core/hf-measurement.h"
#include "core/hf-phone.h"
#include "core/hf-staff-rights.h"
#include "core/hf-staff.h"
#include "core/hf-validate.h"
#include "session/customer/hf-consent-history.h"
#include "session/customer/hf-field-history-private.h"
#include "session/hf-field-words.h"
#include "store/hf-reveals.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

/* However many steps it takes: of some nothing is told. */
HfStep
hf_history_next_row (const HfHistoryReader *self, HfStatement *rows, GError **error)
{
  if (rows == NULL)
    return HF_STEP_ERROR;
  return self->changes->len < self->most ? hf_statement_step (rows, error) : HF_STEP_DONE;
}

gboolean
hf_history_is_slip (const HfDelta *delta, const char *step_kind)
{
  return (delta->kind == HF_DELTA_DELETE && g_strcmp0 (step_kind, "undo") == 0) ||
         (delta->kind == HF_DELTA_INSERT && g_strcmp0 (step_kind, "redo") == 0);
}

static gboolean
describe_reference (HfHistoryReader *self,
                    const HfRow     *row,
                    guint            field,
                    char           **text,
                    GError         **error)
{
  const HfEntityDef *def = hf_entity_find (row->def->fields[field].ref);
  int                name = hf_entity_field (def, "name");
  g_autoptr (GError) failure = NULL;
  g_autoptr (HfRow) target =
    hf_sql_read_one (self->db, def, self->viewer, hf_row_int (row, field), &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  *text = g_strdup (target && name >= 0 ? hf_row_text (target, (guint) name) : NULL);
  return TRUE;
}

/* "2023-10-01 09:30" */
static char *
describe_instant (gint64 instant)
{
  g_autofree char *day = hf_date_to_iso (hf_clock_date_of (instant));
  int              minutes = hf_clock_minutes_of (instant);

  return g_strdup_printf ("%s %02d:%02d", day, minutes / 60, minutes % 60);
}

/* What is measured is kept by its code. */
static char *
describe_indicator (const char *code)
{
  const HfIndicator *indicator = hf_indicator_find (code);

  return g_strdup (indicator ? g_dgettext (NULL, indicator->label) : code);
}

/* What is not known, or not for this viewer, reads as a dash. */
gboolean
hf_history_describe (HfHistoryReader *self,
                     const HfRow     *row,
                     guint            field,
                     char           **text,
                     GError         **error)
{
  const HfFieldDef *def = &row->def->fields[field];

  *text = NULL;
  if (hf_row_is_null (row, field))
    *text = NULL;
  else if (def->type == HF_FIELD_REF)
    {
      if (!describe_reference (self, row, field, text, error))
        return FALSE;
    }
  else if (def->type == HF_FIELD_INSTANT)
    *text = describe_instant (hf_row_int (row, field));
  else if (row->def == &hf_measurement_def && field == HF_MEASUREMENT_INDICATOR)
    *text = describe_indicator (hf_row_text (row, field));
  else
    *text = hf_field_words_for (self->viewer, row, field);
  if (*text == NULL)
    *text = g_strdup ("—");
  return TRUE;
}

/* That somebody's means were noted at all says something of them. */
static gboolean
is_hidden (HfHistoryReader *self, const HfDelta *delta, guint field, const char *level)
{
  const guint hidden = hf_viewer_hides (self->viewer) & HF_FIELD_RESTRICTED;

  return delta->def->fields[field].flags & hidden ||
         (hidden != 0 && g_strcmp0 (level, HF_CUSTOM_FIELD_RESTRICTED) == 0);
}

/* What is masked can be shown, but nothing can be made of it again. */
static HfRow *
make_side (HfHistoryReader *self,
           const HfDelta   *delta,
           const char      *level,
           gboolean         after,
           gboolean        *is_whole)
{
  HfRow *row = hf_row_new (delta->def);
  int    level_field = hf_entity_flagged_field (delta->def, HF_FIELD_LEVEL);
  g_autoptr (HfRow) whole = NULL;

  row->id = delta->id;
  for (guint i = 0; i < delta->fields->len; i++)
    {
      const HfDeltaField *field = &g_array_index (delta->fields, HfDeltaField, i);
      hf_row_set (row, field->field, after ? field->after : field->before);
    }
  if (level_field >= 0)
    hf_row_set_text (row, (guint) level_field, level);
  whole = hf_row_copy (row);
  hf_viewer_mask (self->viewer, row);
  *is_whole = TRUE;
  for (guint i = 0; i < row->def->n_fields; i++)
    if (hf_row_differs (whole, row, i))
      *is_whole = FALSE;
  return hf_row_seal (row);
}

gboolean
hf_history_add_field (HfHistoryReader *self,
                      HfStatement     *row,
                      const HfDelta   *delta,
                      guint            field,
                      const char      *label,
                      const char      *level,
                      GError         **error)
{
  g_autoptr (HfFieldChange) change = g_new0 (HfFieldChange, 1);
  gboolean may_come = delta->kind != HF_DELTA_INSERT || delta->def == &hf_custom_value_def;
  gboolean is_whole, is_after_whole;

  if (is_hidden (self, delta, field, level))
    return TRUE;
  change->id = hf_statement_int (row, 0);
  change->field = field;
  change->label = g_strdup (label);
  change->who = g_strdup (hf_statement_text (row, 3));
  change->at = hf_statement_int (row, 4);
  change->is_gone = delta->kind == HF_DELTA_DELETE;
  change->before = make_side (self, delta, level, FALSE, &is_whole);
  change->after = make_side (self, delta, level, TRUE, &is_after_whole);
  change->can_restore = may_come && is_whole;
  if (!hf_history_describe (self, change->before, field, &change->before_text, error) ||
      !hf_history_describe (self, change->after, field, &change->after_text, error))
    return FALSE;
  g_ptr_array_add (self->changes, g_steal_pointer (&change));
  return TRUE;
}

/* Not of one field alone. */
#define ANY_FIELD (-1)

static gboolean
add_change (HfHistoryReader   *self,
            HfStatement       *row,
            const HfEntityDef *def,
            gint64             id,
            int                wanted,
            GError           **error)
{
  g_autoptr (GBytes) before = hf_statement_bytes (row, 1);
  g_autoptr (GBytes) after = hf_statement_bytes (row, 2);
  g_autoptr (HfDelta) delta = hf_delta_new_stored (def, id, before, after);

  for (guint i = 0; i < delta->fields->len; i++)
    {
      guint field = g_array_index (delta->fields, HfDeltaField, i).field;

      if ((wanted == ANY_FIELD ? !(def->fields[field].flags & HF_FIELD_INTERNAL) :
                                 wanted == (int) field) &&
          !hf_history_add_field (self, row, delta, field, _ (def->fields[field].label), NULL,
                                 error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_fields (HfHistoryReader   *self,
             const HfEntityDef *def,
             gint64             id,
             int                wanted,
             guint              limit,
             GError           **error)
{
  static const char sql[] =
    "SELECT c.id, c.before, c.after, s.who, s.at FROM change AS c JOIN step AS s ON s.id = c.step "
    "WHERE c.entity = $1 AND c.row_id = $2 AND c.before IS NOT NULL AND c.after IS NOT NULL "
    "ORDER BY c.id DESC";
  g_autoptr (HfStatement) rows = hf_database_ask (self->db, error, sql, "ti", def->name, id);
  HfStep step;

  self->most = self->changes->len + limit;
  while ((step = hf_history_next_row (self, rows, error)) == HF_STEP_ROW)
    if (!add_change (self, rows, def, id, wanted, error))
      return FALSE;
  return step == HF_STEP_DONE;
}

static gint64
get_before (const HfDelta *delta, guint field)
{
  for (guint i = 0; i < delta->fields->len; i++)
    {
      const HfDeltaField *own = &g_array_index (delta->fields, HfDeltaField, i);

      if (own->field == field && own->before.kind == HF_VALUE_INT)
        return own->before.i;
    }
  return 0;
}

/* What the field is called in which a value was that is there no more; nothing where the hospital
 * has done away with the field too. */
static gboolean
find_own_field (HfHistoryReader *self,
                const HfDelta   *delta,
                char           **name,
                char           **level,
                GError         **error)
{
  g_autoptr (HfStatement) row =
    hf_database_ask (self->db, error, "SELECT name, level FROM custom_field WHERE id = $1", "i",
                     get_before (delta, HF_CUSTOM_VALUE_FIELD));
  HfStep step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;

  if (step == HF_STEP_ROW)
    {
      *name = g_strdup (hf_statement_text (row, 0));
      *level = g_strdup (hf_statement_text (row, 1));
    }
  return step != HF_STEP_ERROR;
}

/* One value of a field that the hospital added: what else its row says is not seen. */
static gboolean
add_own_change (HfHistoryReader *self, HfStatement *row, GError **error)
{
  g_autoptr (GBytes) before = hf_statement_bytes (row, 1);
  g_autoptr (GBytes) after = hf_statement_bytes (row, 2);
  g_autofree char *name = g_strdup (hf_statement_text (row, 6));
  g_autofree char *level = g_strdup (hf_statement_text (row, 7));
  g_autoptr (HfDelta) delta =
    hf_delta_new_stored (&hf_custom_value_def, hf_statement_int (row, 5), before, after);

  if (name == NULL && !find_own_field (self, delta, &name, &level, error))
    return FALSE;
  for (guint i = 0; name != NULL && i < delta->fields->len; i++)
    if (g_array_index (delta->fields, HfDeltaField, i).field == HF_CUSTOM_VALUE_VALUE &&
        !hf_history_add_field (self, row, delta, HF_CUSTOM_VALUE_VALUE, name, level, error))
      return FALSE;
  return TRUE;
}

/* The card's rows first: left to itself the engine looks through all changes of their kind. What
 * stands there by its row, and what was emptied, which has none any more, by the customer. */
static gboolean
read_own (HfHistoryReader *self, gint64 customer, guint limit, GError **error)
{
  static const char sql[] =
    "SELECT c.id, c.before, c.after, s.who, s.at, c.row_id, n.name, n.level FROM ("
    "SELECT u.id AS change, f.name AS name, f.level AS level FROM custom_value AS v "
    "JOIN custom_field AS f ON f.id = v.field CROSS JOIN change AS u ON "
    "u.entity = 'custom_value' AND u.row_id = v.id WHERE v.customer = $1 AND u.after IS NOT NULL "
    "UNION ALL SELECT d.id, NULL, NULL FROM change AS d WHERE d.customer = $1 AND "
    "d.entity = 'custom_value') AS n JOIN change AS c ON c.id = n.change "
    "JOIN step AS s ON s.id = c.step ORDER BY c.id DESC";
  g_autoptr (HfStatement) rows = hf_database_ask (self->db, error, sql, "i", customer);
  HfStep step;

  self->most = self->changes->len + limit;
  while ((step = hf_history_next_row (self, rows, error)) == HF_STEP_ROW)
    if (!add_own_change (self, rows, error))
      return FALSE;
  return step == HF_STEP_DONE;
}

static gboolean
has_field (const HfDelta *delta, guint field)
{
  for (guint i = 0; i < delta->fields->len; i++)
    if (g_array_index (delta->fields, HfDeltaField, i).field == field)
      return TRUE;
  return FALSE;
}

/* Of a line that came or went only the line itself is told; whose it is, never: a merge tells. */
static gboolean
is_told (const HfHistoryPart *part, const HfDelta *delta, guint field)
{
  const HfFieldDef *def = &part->def->fields[field];

  if (delta->kind != HF_DELTA_UPDATE ||
      ((part->kind == HF_HISTORY_LEDGER) && has_field (delta, part->names[0])))
    return field == part->names[0];
  return !(def->flags & HF_FIELD_INTERNAL) && def->type != HF_FIELD_REF;
}

static gboolean
word_last (HfHistoryReader *self, HfDeltaKind kind, GError **error)
{
  HfFieldChange *last = g_ptr_array_index (self->changes, self->changes->len - 1);

  return hf_consent_history_word (last, kind, self->db, self->viewer, error);
}

static gboolean
add_part_change (HfHistoryReader *self, HfStatement *row, const HfHistoryPart *part, GError **error)
{
  g_autoptr (GBytes) before = hf_statement_bytes (row, 1);
  g_autoptr (GBytes) after = hf_statement_bytes (row, 2);
  g_autoptr (HfDelta) delta =
    hf_delta_new_stored (part->def, hf_statement_int (row, 5), before, after);

  if (self->skips_slips && part->kind == HF_HISTORY_LINE &&
      hf_history_is_slip (delta, hf_statement_text (row, 6)))
    return TRUE;
  for (guint i = 0; i < delta->fields->len; i++)
    {
      guint       field = g_array_index (delta->fields, HfDeltaField, i).field;
      const char *label =
        field == part->names[0] ? part->def->label : hf_entity_label (part->def, field);

      if (!is_told (part, delta, field))
        continue;
      if (!hf_history_add_field (self, row, delta, field, _ (label), NULL, error) ||
          ((part->kind == HF_HISTORY_LEDGER) && field == part->names[0] &&
           !word_last (self, delta->kind, error)))
        return FALSE;
    }
  return TRUE;
}

/* A line that came is on the card; only that one came back is told, as that it went is. Of a ledger
 * all is, also of what is there no more. Whatever has lines is a customer. */
static gboolean
read_part (HfHistoryReader *self, const HfHistoryPart *part, gint64 id, guint limit, GError **error)
{
  static const char form[] =
    "SELECT c.id, c.before, c.after, s.who, s.at, c.row_id, s.kind FROM change AS c "
    "JOIN step AS s ON s.id = c.step WHERE c.id IN ("
    "SELECT u.id FROM \"%s\" AS p CROSS JOIN change AS u ON u.entity = '%s' AND u.row_id = p.id "
    "WHERE p.\"%s\" = $1 AND u.after IS NOT NULL "
    "UNION ALL SELECT d.id FROM change AS d WHERE %d AND d.customer = $1 AND d.entity = '%s' "
    "UNION ALL SELECT o.id FROM change AS d JOIN change AS o ON o.entity = d.entity AND "
    "o.row_id = d.row_id WHERE %d AND d.customer = $1 AND d.entity = '%s') "
    "AND (%d OR c.before IS NOT NULL OR s.kind <> 'do' OR EXISTS (SELECT 1 FROM change AS e WHERE "
    "e.entity = c.entity AND e.row_id = c.row_id AND e.id < c.id)) ORDER BY c.id DESC";
  const char      *name = part->def->name;
  g_autofree char *sql =
    g_strdup_printf (form, name, name, part->whole->name, part->whole == &hf_customer_def, name,
                     (part->kind == HF_HISTORY_LEDGER), name, (part->kind == HF_HISTORY_LEDGER));
  g_autoptr (HfStatement) rows = hf_database_ask (self->db, error, sql, "i", id);
  HfStep step;

  self->most = self->changes->len + limit;
  while ((step = hf_history_next_row (self, rows, error)) == HF_STEP_ROW)
    if (!add_part_change (self, rows, part, error))
      return FALSE;
  return step == HF_STEP_DONE;
}

static gboolean
read_parts (HfHistoryReader *self, const HfEntityDef *whole, gint64 id, guint limit, GError **error)
{
  for (guint i = 0; i < hf_history_n_parts; i++)
    if (hf_history_parts[i].whole == whole && hf_history_parts[i].kind != HF_HISTORY_ENTRY &&
        !read_part (self, &hf_history_parts[i], id, limit, error))
      return FALSE;
  return hf_history_read_entries (self, whole, id, limit, error);
}

/* Why is typed: it may say anything, so it is not for everybody. */
static char *
describe_reveal (HfHistoryReader *self, const HfReveal *reveal)
{
  const char *what = g_str_equal (reveal->how, HF_REVEAL_COPIED) ? C_ ("timeline", "Copied") :
                                                                   C_ ("timeline", "Shown in full");

  if (reveal->reason == NULL || self->viewer->masked)
    return g_strdup (what);
  return g_strdup_printf (C_ ("timeline", "%s: %s"), what, reveal->reason);
}

static char *
describe_revealed (const HfReveal *reveal)
{
  if (g_str_equal (reveal->field, HF_REVEAL_PHONE))
    return g_strdup (_ (hf_entity_label (&hf_phone_def, HF_PHONE_NUMBER)));
  return g_strdup (_ (
    hf_entity_label (&hf_customer_def, (guint) hf_entity_field (&hf_customer_def, reveal->field))));
}

/* Their numbers are not those of changes, from which a minus tells them apart. */
static void
add_reveal (HfHistoryReader *self, const HfReveal *reveal)
{
  HfFieldChange *change = g_new0 (HfFieldChange, 1);
  HfRow         *row = hf_row_new (&hf_customer_def);

  row->id = reveal->customer;
  change->id = -reveal->id;
  change->field = (guint) hf_entity_field (&hf_customer_def, reveal->field);
  change->label = describe_revealed (reveal);
  change->at = reveal->at;
  change->who = g_strdup (reveal->who);
  change->after = hf_row_seal (row);
  change->before = hf_row_ref (change->after);
  change->before_text = g_strdup ("—");
  change->after_text = g_strdup ("—");
  change->told = describe_reveal (self, reveal);
  g_ptr_array_add (self->changes, change);
}

static gboolean
read_reveals (HfHistoryReader *self, gint64 customer, guint limit, GError **error)
{
  g_autoptr (GPtrArray) reveals = hf_reveals_read (self->db, customer, limit, error);

  for (guint i = 0; reveals != NULL && i < reveals->len; i++)
    add_reveal (self, g_ptr_array_index (reveals, i));
  return reveals != NULL;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const HfFieldChange *one = *(const HfFieldChange *const *) a;
  const HfFieldChange *two = *(const HfFieldChange *const *) b;

  if (one->at != two->at)
    return one->at < two->at ? 1 : -1;
  if (one->id < 0 || two->id < 0)
    return one->id < 0 && two->id < 0 ? (one->id > two->id) - (one->id < two->id) :
                                        (one->id > 0) - (two->id > 0);
  return (one->id < two->id) - (one->id > two->id);
}

/* What changed of somebody on the staff is part of their record, which is not for every colleague.
 */
static gboolean
is_for (HfHistoryReader   *self,
        const HfEntityDef *def,
        gint64             id,
        gboolean          *is_for_viewer,
        GError           **error)
{
  g_autoptr (HfRow) who = NULL, whom = NULL;

  *is_for_viewer = def != &hf_staff_def || hf_viewer_reads_all_records (self->viewer);
  if (*is_for_viewer)
    return TRUE;
  who = hf_sql_read_existing (self->db, def, self->viewer, self->viewer->staff, error);
  whom = who ? hf_sql_read_existing (self->db, def, self->viewer, id, error) : NULL;
  *is_for_viewer = whom != NULL && hf_staff_may_read_record (who, whom);
  return whom != NULL;
}

static gboolean
read_row (HfHistoryReader *self, const HfEntityDef *def, gint64 id, guint limit, GError **error)
{
  gboolean is_for_viewer;

  if (!is_for (self, def, id, &is_for_viewer, error))
    return FALSE;
  return !is_for_viewer || (read_fields (self, def, id, ANY_FIELD, limit, error) &&
                            read_parts (self, def, id, limit, error));
}

GPtrArray *
hf_field_history_read_row (HfDatabase        *db,
                           HfViewer          *viewer,
                           const HfEntityDef *def,
                           gint64             id,
                           guint              limit,
                           GError           **error)
{
  g_autoptr (GPtrArray) changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) hf_field_change_free);
  HfHistoryReader self = { db, viewer, changes, limit, FALSE };

  if (!read_row (&self, def, id, limit, error))
    return NULL;
  g_ptr_array_sort (changes, compare_newest_first);
  return g_steal_pointer (&changes);
}

/**
 * hf_field_history_read_field:
 * @db: a connection
 * @viewer: who looks
 * @customer: a customer
 * @field: a field of customers
 * @error: return location for an error
 *
 * Reads how one field became what it is, however often it changed, and looks at nothing else of the
 * card. What @viewer may not see is left out or masked, as hf_field_history_read() does.
 *
 * Returns: (transfer full) (element-type HfFieldChange) (nullable): the changes, newest first
 */
GPtrArray *
hf_field_history_read_field (HfDatabase *db,
                             HfViewer   *viewer,
                             gint64      customer,
                             guint       field,
                             GError    **error)
{
  g_autoptr (GPtrArray) changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) hf_field_change_free);
  HfHistoryReader self = { db, viewer, changes, G_MAXUINT, FALSE };

  if (!read_fields (&self, &hf_customer_def, customer, (int) field, G_MAXUINT, error))
    return NULL;
  g_ptr_array_sort (changes, compare_newest_first);
  return g_steal_pointer (&changes);
}

GPtrArray *
hf_field_history_read (HfDatabase *db,
                       HfViewer   *viewer,
                       gint64      customer,
                       guint       limit,
                       gboolean    skips_slips,
                       GError    **error)
{
  g_autoptr (GPtrArray) changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) hf_field_change_free);
  HfHistoryReader self = { db, viewer, changes, limit, skips_slips };

  if (!read_row (&self, &hf_customer_def, customer, limit, error) ||
      !read_own (&self, customer, limit, error) || !read_reveals (&self, customer, limit, error) ||
      !hf_history_read_merges (&self, customer, error))
    return NULL;
  g_ptr_array_sort (changes, compare_newest_first);
  return g_steal_pointer (&changes);
}

gboolean
hf_field_history_is_concerned (const HfChanged *changed, const HfEntityDef *def, gint64 id)
{
  gboolean is_of_customer = def == &hf_customer_def;

  for (guint i = 0; i < hf_history_n_parts; i++)
    if (hf_history_parts[i].whole == def &&
        (is_of_customer ? hf_changed_has_entity_of (changed, hf_history_parts[i].def, id) :
                          hf_changed_has_entity (changed, hf_history_parts[i].def)))
      return TRUE;
  return is_of_customer ? hf_changed_has_entity_of (changed, def, id) ||
                            hf_changed_has_entity_of (changed, &hf_custom_value_def, id) :
                          hf_changed_has_row (changed, def, id);
}
