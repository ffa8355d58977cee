/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows that follow from their table of fields: articles, staff, rosters, members, measurements and
 * all others of HF_PLAIN_KINDS(). A row is known by the fields that tell two apart; one that was
 * put away is not brought back. What it refers to has to be in the book, but for departments, which
 * are nothing but a name.
 */

#include "session/import/hf-import-plain.h"

#include "base/hf-fold.h"
#include "base/hf-text-mask.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-entity-customer.h"
#include "core/hf-organisation.h"
#include "core/hf-phone.h"
#include "core/hf-special-day.h"
#include "core/hf-validate.h"
#include "session/import/hf-import-address.h"
#include "session/import/hf-import-find.h"
#include "session/import/hf-import-given.h"
#include "session/import/hf-import-measured.h"
#include "session/import/hf-import-names.h"
#include "session/organisation/hf-organisation-draft.h"
#include "session/standing/hf-given-name.h"
#include "store/hf-sql.h"
#include "store/hf-staff-guard.h"
#include "store/hf-statement.h"
#include "store/hf-store-error.h"
#include "transfer/hf-plain-kind.h"

static const HfPlainKind *
get_kind (HfImport *self)
{
  return hf_plain_kind_get (self->options->kind);
}

/* The one that is so called; of several nobody knows which is meant. Of whoever has left a file
 * tells as well, but if somebody who is here has that name, they are meant. */
static gboolean
find_only (HfImport *self, const char *entity, const char *folded, gint64 *id, GError **error)
{
  const HfEntityDef *def = hf_entity_find (entity);
  g_autofree char   *sql = g_strdup_printf (
      hf_entity_field (def, "archived") >= 0 ?
        "SELECT CASE count(*) WHEN 1 THEN min(id) ELSE 0 END FROM \"%1$s\" WHERE name_fold = $1 "
          "AND (archived IS NULL OR NOT EXISTS (SELECT 1 FROM \"%1$s\" WHERE name_fold = $1 "
          "AND archived IS NULL))" :
        "SELECT CASE count(*) WHEN 1 THEN min(id) ELSE 0 END FROM \"%1$s\" WHERE name_fold = $1",
    entity);

  return hf_database_number (self->db, id, error, sql, "t", folded);
}

/* An export of this book names in a row what that row refers to, whoever else has the name. */
static gboolean
find_named (HfImport          *self,
            const HfImportRow *row,
            const HfFieldDef  *field,
            const char        *name,
            gint64            *id,
            GError           **error)
{
  g_autofree char *folded = hf_fold (name);
  g_autofree char *sql =
    g_strdup_printf ("SELECT t.id FROM main.\"%s\" AS r JOIN \"%s\" AS t ON t.id = r.\"%s\" "
                     "WHERE r.id = $1 AND t.name_fold = $2",
                     get_kind (self)->def->name, field->ref, field->name);

  return hf_database_number (self->db, id, error, sql, "it",
                             hf_import_get_number (row, HF_IMPORT_BOOK_ID), folded) &&
         (*id != 0 || find_only (self, field->ref, folded, id, error));
}

/* Customers are referred to by a number: a name alone is nobody in particular. Where a name stands
 * behind it, as exports write it, it has to be theirs: in another book the number is somebody
 * else's. None comes into the book by such rows, so a rehearsal asks the book itself. A card that
 * was merged since stands for the one it went into. */
static gboolean
find_numbered (HfImport *self, const char *text, gint64 *id, GError **error)
{
  static const char sql[] = "SELECT CASE count(DISTINCT coalesce(merged_into, id)) WHEN 1 "
                            "THEN min(coalesce(merged_into, id)) ELSE 0 END FROM main.customer "
                            "WHERE (id = $1 OR ($2 <> '' AND id IN "
                            "(SELECT customer FROM main.external_id WHERE value = $1))) "
                            "AND ($2 = '' OR name_fold = $2)";
  g_auto (GStrv) words = g_strsplit (text, " ", 2);
  g_autofree char *folded = hf_fold (words[1] ? words[1] : "");

  return hf_database_number (self->db, id, error, sql, "tt", words[0], folded);
}

/* What has no name is spelled by whose it is, what and when. If somebody has two that are alike,
 * an export of this book means what its row refers to. */
static gboolean
find_spelled (HfImport          *self,
              const HfImportRow *row,
              const HfFieldDef  *field,
              const char        *text,
              gint64            *id,
              GError           **error)
{
  g_auto (GStrv) parts = g_strsplit (text, HF_GIVEN_NAME_JOINT, 2);
  g_autofree char *sql =
    g_strdup_printf ("SELECT coalesce((SELECT \"%s\" FROM main.\"%s\" WHERE id = $1), 0)",
                     field->name, get_kind (self)->def->name);
  gint64 customer, usual;

  *id = 0;
  if (parts[0] == NULL || parts[1] == NULL)
    return TRUE;
  if (!find_numbered (self, parts[0], &customer, error) ||
      !hf_database_number (self->db, &usual, error, sql, "i",
                           hf_import_get_number (row, HF_IMPORT_BOOK_ID)))
    return FALSE;
  return customer == 0 ||
         hf_given_name_find (self->db, field->ref, customer, parts[1], usual, id, error);
}

static gboolean
find_referred (HfImport          *self,
               const HfImportRow *row,
               const HfFieldDef  *field,
               const char        *name,
               gint64            *id,
               GError           **error)
{
  if (g_str_equal (field->ref, hf_customer_def.name))
    return find_numbered (self, name, id, error);
  if (hf_plain_kind_is_spelled (field->ref))
    return find_spelled (self, row, field, name, id, error);
  return find_named (self, row, field, name, id, error);
}

static gboolean
is_department (const HfFieldDef *field)
{
  return field->type == HF_FIELD_REF && g_str_equal (field->ref, hf_department_def.name);
}

/* Departments that are not in the book yet are made once nothing speaks against the row. */
static gboolean
build_department (HfImport          *self,
                  const HfImportRow *row,
                  HfImportFieldId    from,
                  HfRow             *built,
                  guint              field,
                  GError           **error)
{
  gint64 id;

  if (!hf_import_look_up_department (self, hf_import_row_get_text (row, from), &id, error))
    return FALSE;
  hf_row_set_int (built, field, id);
  return TRUE;
}

/* What the record says in a field; a reference that leads nowhere is refused. */
static gboolean
build_field (HfImport          *self,
             const HfImportRow *row,
             guint              field,
             HfRow             *built,
             HfImportOutcome   *outcome,
             GError           **error)
{
  const HfPlainKind *kind = get_kind (self);
  const HfFieldDef  *def = &kind->def->fields[field];
  const HfImportPair pair = { field, kind->first + field };
  gint64             id;

  if (row->values[pair.from].kind == HF_VALUE_NULL)
    return TRUE;
  if (is_department (def))
    return build_department (self, row, pair.from, built, field, error);
  if (def->type != HF_FIELD_REF)
    {
      hf_import_copy (built, row, &pair, 1);
      return TRUE;
    }
  if (!find_referred (self, row, def, hf_import_row_get_text (row, pair.from), &id, error))
    return FALSE;
  if (id == 0)
    return hf_import_refuse (outcome, HF_REFUSAL_UNKNOWN_NAME, pair.from);
  hf_row_set_int (built, field, id);
  return TRUE;
}

/* A day without a year is one of either calendar, which another column says. */
static void
complete_special_day (HfRow *built)
{
  const char *text =
    built->def == &hf_special_day_def ? hf_row_text (built, HF_SPECIAL_DAY_DATE) : NULL;
  gboolean is_lunar = text != NULL && hf_row_int (built, HF_SPECIAL_DAY_IS_LUNAR) != 0;
  HfDate   date = hf_special_day_parse (text, &is_lunar);

  if (date == HF_DATE_NONE)
    return;
  hf_row_set_date (built, HF_SPECIAL_DAY_DATE, date);
  if (is_lunar)
    hf_row_set_int (built, HF_SPECIAL_DAY_IS_LUNAR, 1);
}

static gboolean
build (HfImport          *self,
       const HfImportRow *row,
       HfRow             *built,
       HfImportOutcome   *outcome,
       GError           **error)
{
  gint64 customer;

  for (guint i = 0; i < built->def->n_fields && outcome->verdict != HF_IMPORT_REFUSED; i++)
    if (!build_field (self, row, i, built, outcome, error))
      return FALSE;
  hf_import_address_split (self, built);
  complete_special_day (built);
  if (outcome->verdict == HF_IMPORT_REFUSED || !hf_entity_needs_customer (built->def))
    return TRUE;
  if (!hf_import_find_customer (self, row, &customer, outcome, error))
    return FALSE;
  if (outcome->verdict != HF_IMPORT_REFUSED)
    hf_row_set_int (built, (guint) hf_entity_field (built->def, "customer"), customer);
  return TRUE;
}

static gboolean
make_departments (HfImport *self, const HfImportRow *row, HfRow *built, GError **error)
{
  const HfPlainKind *kind = get_kind (self);

  for (guint i = 0; i < built->def->n_fields; i++)
    if (is_department (&built->def->fields[i]) &&
        !hf_import_make_department (self, hf_import_row_get_text (row, kind->first + i), built, i,
                                    error))
      return FALSE;
  return TRUE;
}

/* The row that a record is looked for as. */
typedef struct
{
  const HfRow *built;
  char        *folded; /* its name or telephone number, where it is known by one; it has to last */
  gint64       book_id;
} Wanted;

/* By which column beside it such a field is compared, however it is written. */
static const char *
find_suffix (const HfEntityDef *def, guint field)
{
  guint flags = def->fields[field].flags;

  return flags & HF_FIELD_NAMED ? "_fold" : flags & HF_FIELD_PHONE ? "_digits" : "";
}

static char *
fold_key (const HfPlainKind *kind, const HfRow *built)
{
  for (guint i = 0; i < kind->n_keys; i++)
    {
      guint       flags = kind->def->fields[kind->keys[i]].flags;
      const char *text =
        flags & (HF_FIELD_NAMED | HF_FIELD_PHONE) ? hf_row_text (built, kind->keys[i]) : NULL;

      if (text != NULL)
        return flags & HF_FIELD_NAMED ? hf_fold (text) : hf_digits (text);
    }
  return NULL;
}

static void
bind_keys (HfStatement *rows, const HfPlainKind *kind, const Wanted *wanted)
{
  for (guint i = 0; i < kind->n_keys; i++)
    if (*find_suffix (kind->def, kind->keys[i]) != '\0')
      hf_statement_bind_text (rows, (int) i + 1, wanted->folded);
    else
      hf_statement_bind (rows, (int) i + 1, &wanted->built->values[kind->keys[i]]);
  hf_statement_bind_int (rows, (int) kind->n_keys + 1, wanted->book_id);
}

/* Rows of @schema that it may be: of several, first what an export of the book meant. */
static HfStatement *
ask_same (HfImport *self, const char *schema, const Wanted *wanted, GError **error)
{
  const HfPlainKind *kind = get_kind (self);
  g_autoptr (GString) sql = g_string_new (NULL);
  HfStatement *rows;

  g_string_append_printf (sql, "SELECT id FROM %s\"%s\" WHERE ", schema, kind->def->name);
  if (hf_entity_field (kind->def, "archived") >= 0)
    g_string_append (sql, "archived IS NULL AND ");
  for (guint i = 0; i < kind->n_keys; i++)
    g_string_append_printf (sql, "%s\"%s%s\" IS NOT DISTINCT FROM $%u", i > 0 ? " AND " : "",
                            kind->def->fields[kind->keys[i]].name,
                            find_suffix (kind->def, kind->keys[i]), i + 1);
  g_string_append_printf (sql, " ORDER BY id = $%u DESC, id", kind->n_keys + 1);
  rows = hf_database_prepare (self->db, sql->str, error);
  if (rows != NULL)
    bind_keys (rows, kind, wanted);
  return rows;
}

/* A rehearsal has no rows but those that were taken in. */
static gboolean
take_same (HfImport *self, const Wanted *wanted, GError **error)
{
  HfRehearsal *rehearsal = hf_transaction_get_rehearsal (self->transaction);
  g_autoptr (HfStatement) rows = NULL;
  HfStep step = HF_STEP_ERROR;

  if (!self->options->dry_run || hf_entity_needs_customer (wanted->built->def))
    return TRUE;
  rows = ask_same (self, "main.", wanted, error);
  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    if (!hf_rehearsal_take_row (rehearsal, hf_statement_int (rows, 0), error))
      return FALSE;
  return step == HF_STEP_DONE;
}

/* In a ledger each equal row of the file is another one of the book. */
static gboolean
find_same (HfImport *self, const Wanted *wanted, gint64 *id, GError **error)
{
  g_autoptr (HfStatement) rows = NULL;

  if (!take_same (self, wanted, error))
    return FALSE;
  rows = ask_same (self, "", wanted, error);
  return hf_import_find_first (self, rows, get_kind (self)->is_ledger, id, error);
}

/* A table gives nobody rights that its reader does not have; what they may not is refused. */
static gboolean
check_rights (HfImport        *self,
              const HfRow     *before,
              const HfRow     *after,
              HfImportOutcome *outcome,
              GError         **error)
{
  g_autoptr (GError) failure = NULL;

  if (hf_staff_guard_check (self->db, self->options->viewer, before, after, &failure))
    return TRUE;
  if (g_error_matches (failure, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT))
    return hf_import_refuse (outcome, HF_REFUSAL_RIGHTS, HF_IMPORT_N_FIELDS);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Whether the book may have a row as the file wants it. */
static gboolean
check_row (HfImport        *self,
           const HfRow     *before,
           const HfRow     *after,
           HfImportOutcome *outcome,
           GError         **error)
{
  int ends;

  if (!check_rights (self, before, after, outcome, error))
    return FALSE;
  if (outcome->verdict == HF_IMPORT_REFUSED)
    return TRUE;
  ends = hf_row_find_reversed (before, after);
  return ends >= 0 ?
           hf_import_refuse (outcome, HF_REFUSAL_REVERSED, get_kind (self)->first + (guint) ends) :
           hf_import_check_given (self, get_kind (self), before ? before->id : 0, after, outcome,
                                  error);
}

/* An organisation is found by its spelling, and most tables have none; what the book has stays. */
static void
spell (const HfRow *stored, HfRow *built)
{
  g_autofree char *pinyin = NULL;

  if (built->def != &hf_organisation_def || !hf_row_is_null (built, HF_ORGANISATION_PINYIN) ||
      (stored != NULL && !hf_row_is_null (stored, HF_ORGANISATION_PINYIN)))
    return;
  pinyin = hf_organisation_draft_pinyin (hf_row_text (built, HF_ORGANISATION_NAME));
  hf_row_set_text (built, HF_ORGANISATION_PINYIN, pinyin);
}

static gboolean
create (HfImport          *self,
        const HfImportRow *row,
        HfRow             *built,
        HfImportOutcome   *outcome,
        GError           **error)
{
  spell (NULL, built);
  if (!check_row (self, NULL, built, outcome, error))
    return FALSE;
  if (outcome->verdict == HF_IMPORT_REFUSED)
    return TRUE;
  return make_departments (self, row, built, error) &&
         hf_import_insert (self, row, built, &outcome->verdict, error);
}

static gboolean
update (HfImport          *self,
        const HfImportRow *row,
        gint64             id,
        HfRow             *built,
        HfImportOutcome   *outcome,
        GError           **error)
{
  g_autoptr (HfRow) stored = hf_sql_read_existing (self->db, built->def, self->viewer, id, error);
  g_autoptr (HfRow) after = NULL;

  if (stored != NULL)
    spell (stored, built);
  if (stored == NULL || !hf_import_draft (self, stored, built, &after, error))
    return FALSE;
  if (after == NULL)
    return TRUE;
  if (!check_row (self, stored, after, outcome, error))
    return FALSE;
  if (outcome->verdict == HF_IMPORT_REFUSED)
    return TRUE;
  outcome->verdict = HF_IMPORT_UPDATED;
  return make_departments (self, row, after, error) &&
         hf_transaction_update (self->transaction, stored, after, error);
}

/* Takes a row that is complete into the book. */
static gboolean
place (HfImport          *self,
       const HfImportRow *row,
       HfRow             *built,
       HfImportOutcome   *outcome,
       GError           **error)
{
  const HfPlainKind *kind = get_kind (self);
  g_autofree char   *folded = fold_key (kind, built);
  const Wanted       wanted = { built, folded, hf_import_get_number (row, HF_IMPORT_BOOK_ID) };
  gint64             id;

  if (!find_same (self, &wanted, &id, error))
    return FALSE;
  if (id != 0 && !hf_import_remember (self, id, row))
    return hf_import_refuse (outcome, HF_REFUSAL_REPEATED_ROW, kind->first + kind->keys[0]);
  return id == 0 ? create (self, row, built, outcome, error) :
                   update (self, row, id, built, outcome, error);
}

/* One cell may have all numbers of somebody, as in a table of customers: each is a row, but for one
 * that came before. Together they are what most happened to any of them. */
static gboolean
place_each (HfImport          *self,
            const HfImportRow *row,
            const HfRow       *built,
            char             **numbers,
            HfImportOutcome   *outcome,
            GError           **error)
{
  for (guint i = 0; numbers[i] != NULL; i++)
    {
      g_autoptr (HfRow) one = hf_row_copy (built);
      HfImportOutcome of_one = { HF_IMPORT_UNCHANGED, HF_REFUSAL_INIT };

      hf_row_set_text (one, HF_PHONE_NUMBER, numbers[i]);
      if (!place (self, row, one, &of_one, error))
        return FALSE;
      if (of_one.verdict != HF_IMPORT_REFUSED)
        outcome->verdict = MAX (outcome->verdict, of_one.verdict);
    }
  return TRUE;
}

/**
 * hf_import_plain:
 * @self: the import, of an #HfPlainKind
 * @row: what a record says
 * @outcome: (out): what became of it
 * @error: return location for an error
 *
 * Brings a row into the book that has no rules of its own.
 *
 * Returns: whether it succeeded, the row refused or not
 */
gboolean
hf_import_plain (HfImport *self, const HfImportRow *row, HfImportOutcome *outcome, GError **error)
{
  g_autoptr (HfRow) built = hf_row_new (get_kind (self)->def);
  g_auto (GStrv) numbers = NULL;

  outcome->verdict = HF_IMPORT_UNCHANGED;
  if (!build (self, row, built, outcome, error))
    return FALSE;
  if (outcome->verdict != HF_IMPORT_REFUSED)
    hf_import_read_measured (get_kind (self), built, outcome);
  if (outcome->verdict == HF_IMPORT_REFUSED)
    return TRUE;
  if (built->def == &hf_phone_def)
    numbers = hf_phone_split (hf_row_text (built, HF_PHONE_NUMBER));
  if (numbers != NULL && numbers[0] != NULL && numbers[1] != NULL)
    return place_each (self, row, built, numbers, outcome, error);
  return place (self, row, built, outcome, error);
}
