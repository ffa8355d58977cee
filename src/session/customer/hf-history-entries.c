/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was changed of the entries of a card: a visit that was put right, a note that went. Which
 * entry it was the change itself does not say, so the entry is read as it is, or as it was when it
 * went. Nobody is told of an entry that is not for them. */

#include "base/hf-clock.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-history-part.h"
#include "session/customer/hf-field-history-private.h"
#include "store/hf-file-guard.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

/* An entry as its reader may see it. */
typedef struct
{
  const HfHistoryPart *part;
  HfRow               *row; /* owned; NULL: it is not for this viewer, or no part of this card */
  gboolean             is_there; /* it is in the book now */
} Entry;

static void
entry_clear (Entry *self)
{
  g_clear_pointer (&self->row, hf_row_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entry, entry_clear)

/* The rows that were changed since they came, which the engine has at hand for what there is much
 * of, and these first: left to itself it looks through all changes of their kind; and those that
 * went, with what is told of them before and since. */
static void
append_part (GString *sql, const HfHistoryPart *part)
{
  const char *name = part->def->name;

  g_string_append_printf (
    sql,
    "SELECT u.id FROM \"%s\" AS p CROSS JOIN change AS u ON "
    "u.entity = '%s' AND u.row_id = p.id WHERE p.\"%s\" = $1 AND p.rev > 0 UNION ALL ",
    name, name, part->def->fields[part->via].name);
  if (part->whole == &hf_customer_def)
    return;
  g_string_append_printf (
    sql,
    "SELECT o.id FROM change AS d JOIN change AS o ON o.entity = d.entity AND "
    "o.row_id = d.row_id WHERE d.entity = '%s' AND d.whole = $1 UNION ALL ",
    name);
}

/* What went of a customer, of whichever kind, the history has by the customer; that ends the query
 * for all. */
static char *
make_sql (const HfEntityDef *whole)
{
  GString *sql = g_string_new (
    "SELECT c.id, c.before, c.after, s.who, s.at, c.row_id, c.entity, s.kind FROM change AS c "
    "JOIN step AS s ON s.id = c.step WHERE c.id IN (");

  for (guint i = 0; i < hf_history_n_parts; i++)
    if (hf_history_parts[i].whole == whole && hf_history_parts[i].kind == HF_HISTORY_ENTRY)
      append_part (sql, &hf_history_parts[i]);
  g_string_append (sql, "SELECT o.id FROM change AS d JOIN change AS o ON o.entity = d.entity AND "
                        "o.row_id = d.row_id WHERE ");
  g_string_append (sql, whole == &hf_customer_def ? "d.customer = $1 AND d.after IS NULL" : "0");
  g_string_append (sql, ") AND (c.before IS NOT NULL OR s.kind <> 'do' OR EXISTS (SELECT 1 FROM "
                        "change AS e WHERE e.entity = c.entity AND e.row_id = c.row_id AND "
                        "e.id < c.id)) ORDER BY c.id DESC");
  return g_string_free (sql, FALSE);
}

static const HfValue *
find_side (const HfDelta *delta, guint field, gboolean after)
{
  for (guint i = 0; i < delta->fields->len; i++)
    {
      const HfDeltaField *own = &g_array_index (delta->fields, HfDeltaField, i);

      if (own->field == field)
        return after ? &own->after : &own->before;
    }
  return NULL;
}

/* Who wrote it, and whether it was for nobody else: as far as its history goes. */
typedef struct
{
  gboolean was_private;
  gboolean is_own;
  gboolean has_author;
} Secrecy;

static void
note_author (HfHistoryReader *self, Secrecy *secrecy, gint64 author)
{
  secrecy->has_author |= author != 0;
  secrecy->is_own |= author != 0 && author == self->viewer->staff;
}

static void
look_at_side (HfHistoryReader *self, const HfDelta *delta, gboolean after, Secrecy *secrecy)
{
  guint          field = (guint) hf_entity_flagged_field (delta->def, HF_FIELD_PRIVATE);
  guint          staff = (guint) hf_entity_field (delta->def, "staff");
  const HfValue *flag = find_side (delta, field, after);
  const HfValue *author = find_side (delta, staff, after);

  secrecy->was_private |= flag != NULL && flag->kind == HF_VALUE_INT && flag->i != 0;
  note_author (self, secrecy, author != NULL && author->kind == HF_VALUE_INT ? author->i : 0);
}

/* Written for oneself once, it stays so, be it that everybody may read what became of it. Without
 * an author it is the owner's of a private book, who is nobody of the staff. */
static gboolean
is_secret (HfHistoryReader   *self,
           const HfEntityDef *def,
           gint64             id,
           gboolean          *secret,
           GError           **error)
{
  static const char sql[] = "SELECT before, after FROM change WHERE entity = $1 AND row_id = $2";
  Secrecy           secrecy = { 0 };
  gint64            author = 0;
  g_autofree char  *author_sql = NULL;
  g_autoptr (HfStatement) rows = NULL;
  HfStep step;

  *secret = FALSE;
  if (self->viewer->sees_private || hf_entity_flagged_field (def, HF_FIELD_PRIVATE) < 0)
    return TRUE;
  author_sql = g_strdup_printf ("SELECT max(staff) FROM \"%s\" WHERE id = $1", def->name);
  if (!hf_database_number (self->db, &author, error, author_sql, "i", id))
    return FALSE;
  note_author (self, &secrecy, author);
  rows = hf_database_ask (self->db, error, sql, "ti", def->name, id);
  step = rows ? hf_statement_step (rows, error) : HF_STEP_ERROR;
  for (; step == HF_STEP_ROW; step = hf_statement_step (rows, error))
    {
      g_autoptr (GBytes) before = hf_statement_bytes (rows, 0);
      g_autoptr (GBytes) after = hf_statement_bytes (rows, 1);
      g_autoptr (HfDelta) delta = hf_delta_new_stored (def, id, before, after);

      look_at_side (self, delta, FALSE, &secrecy);
      look_at_side (self, delta, TRUE, &secrecy);
    }
  *secret =
    secrecy.was_private &&
    (self->viewer->staff != 0 ? !secrecy.is_own : self->viewer->masked || secrecy.has_author);
  return step == HF_STEP_DONE;
}

/* As it was when it went, at the last. */
static gboolean
read_gone (HfHistoryReader *self, const HfEntityDef *def, gint64 id, HfRow **row, GError **error)
{
  static const char sql[] = "SELECT before FROM change WHERE entity = $1 AND row_id = $2 AND "
                            "after IS NULL ORDER BY id DESC LIMIT 1";
  g_autoptr (HfStatement) rows = hf_database_ask (self->db, error, sql, "ti", def->name, id);
  HfStep step = rows ? hf_statement_step (rows, error) : HF_STEP_ERROR;
  g_autoptr (GBytes) before = step == HF_STEP_ROW ? hf_statement_bytes (rows, 0) : NULL;
  g_autoptr (HfDelta) delta = before ? hf_delta_new_stored (def, id, before, NULL) : NULL;

  if (delta == NULL)
    return step != HF_STEP_ERROR;
  *row = hf_row_new (def);
  (*row)->id = id;
  for (guint i = 0; i < delta->fields->len; i++)
    {
      const HfDeltaField *field = &g_array_index (delta->fields, HfDeltaField, i);

      hf_row_set (*row, field->field, field->before);
    }
  return TRUE;
}

static gboolean
read_row (HfHistoryReader *self, const HfEntityDef *def, gint64 id, Entry *entry, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\" WHERE id = $1", def->name);
  g_autoptr (GError) failure = NULL;
  gint64 n_rows = 0;

  if (!hf_database_number (self->db, &n_rows, error, sql, "i", id))
    return FALSE;
  entry->is_there = n_rows > 0;
  if (!entry->is_there)
    return read_gone (self, def, id, &entry->row, error);
  entry->row = hf_sql_read_one (self->db, def, self->viewer, id, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
read_entry (HfHistoryReader   *self,
            const HfEntityDef *whole,
            gint64             whose,
            const HfEntityDef *def,
            gint64             id,
            Entry             *entry,
            GError           **error)
{
  gboolean secret;

  if (!is_secret (self, def, id, &secret, error))
    return FALSE;
  if (secret)
    return TRUE;
  if (!read_row (self, def, id, entry, error))
    return FALSE;
  for (guint i = 0; entry->row != NULL && i < hf_history_n_parts; i++)
    if (hf_history_parts[i].whole == whole && hf_history_parts[i].def == def &&
        hf_row_int (entry->row, hf_history_parts[i].via) == whose)
      entry->part = &hf_history_parts[i];
  if (entry->part == NULL)
    g_clear_pointer (&entry->row, hf_row_unref);
  else if (!entry->is_there)
    hf_viewer_mask (self->viewer, entry->row);
  return TRUE;
}

/* "2023-10-01 · Outpatient · Cough", of what is known. */
static gboolean
name (HfHistoryReader     *self,
      const HfHistoryPart *part,
      const HfRow         *row,
      const char          *first,
      guint                n_names,
      char               **text,
      GError             **error)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (first != NULL)
    g_strv_builder_add (words, first);
  for (guint i = 0; i < n_names && (i == 0 || part->names[i] != 0); i++)
    {
      g_autofree char *word = NULL;

      if (hf_row_is_null (row, part->names[i]))
        continue;
      if (!hf_history_describe (self, row, part->names[i], &word, error))
        return FALSE;
      g_strv_builder_add (words, word);
    }
  all = g_strv_builder_end (words);
  /* Translators: between when, how and by whom something was done */
  *text = g_strjoinv (C_ ("evidence", " · "), all);
  return TRUE;
}

/**
 * hf_field_history_name:
 * @db: a connection
 * @viewer: who looks
 * @part: what the row is part of
 * @row: a row of it, as @viewer may see it
 * @error: return location for an error
 *
 * Says which row it is, as the history does when one came or went: "2023-10-01 · Outpatient".
 *
 * Returns: (transfer full) (nullable): the words
 */
char *
hf_field_history_name (HfDatabase          *db,
                       HfViewer            *viewer,
                       const HfHistoryPart *part,
                       const HfRow         *row,
                       GError             **error)
{
  HfHistoryReader self = { db, viewer, NULL, 0, FALSE };
  char           *text = NULL;

  return name (&self, part, row, NULL, HF_HISTORY_N_NAMES, &text, error) ? text : NULL;
}

static gboolean
add_changed (HfHistoryReader *self,
             HfStatement     *row,
             const HfDelta   *delta,
             const Entry     *entry,
             guint            field,
             GError         **error)
{
  const HfEntityDef *def = delta->def;
  guint              n_before = self->changes->len;
  g_autofree char   *which = NULL, *label = NULL;

  if (!name (self, entry->part, entry->row, _ (def->label), entry->part->n_named, &which, error))
    return FALSE;
  label = g_strdup_printf (C_ ("timeline", "%s: %s"), which, _ (hf_entity_label (def, field)));
  if (!hf_history_add_field (self, row, delta, field, label, NULL, error))
    return FALSE;
  if (self->changes->len > n_before && !entry->is_there)
    ((HfFieldChange *) g_ptr_array_index (self->changes, n_before))->can_restore = FALSE;
  return TRUE;
}

/* Two values would say that one thing took the place of another, and not whether somebody wanted it
 * so or took back a slip. */
static char *
word_whole (const HfDelta *delta, const char *step_kind, const char *words)
{
  if (delta->kind != HF_DELTA_DELETE)
    /* Translators: an entry of the card, such as a visit, that had gone and came back */
    return g_strdup_printf (_ ("Back again: %s"), words);
  if (hf_history_is_slip (delta, step_kind))
    /* Translators: an entry of the card, such as a call, that was entered and undone */
    return g_strdup_printf (_ ("Taken back: %s"), words);
  /* Translators: an entry of the card, such as a visit */
  return g_strdup_printf (_ ("Removed: %s"), words);
}

static gboolean
add_whole (HfHistoryReader *self,
           HfStatement     *row,
           const HfDelta   *delta,
           const Entry     *entry,
           GError         **error)
{
  const HfHistoryPart *part = entry->part;
  guint                n_before = self->changes->len;
  gboolean             is_gone = delta->kind == HF_DELTA_DELETE;
  g_autofree char     *words = NULL;
  HfFieldChange       *change;
  char               **text;

  if (!hf_history_add_field (self, row, delta, part->names[0], _ (delta->def->label), NULL, error))
    return FALSE;
  if (self->changes->len == n_before)
    return TRUE;
  change = g_ptr_array_index (self->changes, n_before);
  if (!name (self, part, is_gone ? change->before : change->after, NULL, HF_HISTORY_N_NAMES, &words,
             error))
    return FALSE;
  change->can_restore = change->can_restore && !entry->is_there &&
                        (!part->has_file || hf_file_guard_is_kept (self->db, entry->row));
  text = is_gone ? &change->before_text : &change->after_text;
  change->told = word_whole (delta, hf_statement_text (row, 7), *words ? words : *text);
  if (*words == '\0')
    return TRUE; /* what it said is not for this viewer: the dash stays */
  g_free (*text);
  *text = g_steal_pointer (&words);
  return TRUE;
}

static gboolean
add_entry_change (HfHistoryReader   *self,
                  HfStatement       *row,
                  const HfEntityDef *whole,
                  gint64             whose,
                  GError           **error)
{
  const HfHistoryPart *part = hf_history_part_find (whole, hf_statement_text (row, 6));
  g_autoptr (GBytes) before = hf_statement_bytes (row, 1);
  g_autoptr (GBytes) after = hf_statement_bytes (row, 2);
  g_autoptr (HfDelta) delta = NULL;
  g_auto (Entry) entry = { 0 };

  if (part == NULL || part->kind != HF_HISTORY_ENTRY)
    return TRUE; /* lines that went are told elsewhere */
  delta = hf_delta_new_stored (part->def, hf_statement_int (row, 5), before, after);
  if (self->skips_slips && hf_history_is_slip (delta, hf_statement_text (row, 7)))
    return TRUE;
  if (!read_entry (self, whole, whose, part->def, delta->id, &entry, error))
    return FALSE;
  if (entry.row == NULL)
    return TRUE;
  if (delta->kind != HF_DELTA_UPDATE)
    return add_whole (self, row, delta, &entry, error);
  for (guint i = 0; i < delta->fields->len; i++)
    {
      guint field = g_array_index (delta->fields, HfDeltaField, i).field;

      if (hf_history_part_tells (entry.part, field) &&
          !add_changed (self, row, delta, &entry, field, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hf_history_read_entries (HfHistoryReader   *self,
                         const HfEntityDef *whole,
                         gint64             id,
                         guint              limit,
                         GError           **error)
{
  g_autofree char *sql = make_sql (whole);
  g_autoptr (HfStatement) rows = hf_database_ask (self->db, error, sql, "i", id);
  HfStep step;

  self->most = self->changes->len + limit;
  while ((step = hf_history_next_row (self, rows, error)) == HF_STEP_ROW)
    if (!add_entry_change (self, rows, whole, id, error))
      return FALSE;
  return step == HF_STEP_DONE;
}
