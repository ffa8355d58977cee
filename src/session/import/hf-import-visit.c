/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows that are visits or follow-ups: both belong to a customer, who is found or made first. */

#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"
#include "session/import/hf-import-find.h"
#include "session/import/hf-import-names.h"

static const HfImportPair visit_pairs[] = {
  { HF_VISIT_DATE, HF_IMPORT_DATE },
  { HF_VISIT_TIME, HF_IMPORT_TIME },
  { HF_VISIT_KIND, HF_IMPORT_VISIT_KIND },
  { HF_VISIT_DIAGNOSIS, HF_IMPORT_DIAGNOSIS },
  { HF_VISIT_CHANNEL, HF_IMPORT_VISIT_CHANNEL },
  { HF_VISIT_FEE, HF_IMPORT_FEE },
  { HF_VISIT_RECORDED_KIND, HF_IMPORT_RECORDED_KIND },
};

/* What makes two visits without a number the same one; whose it is comes first. */
static const guint visit_key[] = {
  HF_VISIT_CUSTOMER, HF_VISIT_DATE, HF_VISIT_TIME,      HF_VISIT_DEPARTMENT,
  HF_VISIT_DOCTOR,   HF_VISIT_KIND, HF_VISIT_DIAGNOSIS, HF_VISIT_FEE,
};

static const HfImportPair follow_up_pairs[] = {
  { HF_FOLLOW_UP_REASON, HF_IMPORT_REASON },
  { HF_FOLLOW_UP_GRADE, HF_IMPORT_GRADE },
  { HF_FOLLOW_UP_DUE, HF_IMPORT_DUE },
  { HF_FOLLOW_UP_PROMISED, HF_IMPORT_PROMISED },
  { HF_FOLLOW_UP_LIMIT, HF_IMPORT_LIMIT },
  { HF_FOLLOW_UP_CHANNEL, HF_IMPORT_CHANNEL },
  { HF_FOLLOW_UP_STATE, HF_IMPORT_STATE },
  { HF_FOLLOW_UP_SUGGESTED, HF_IMPORT_SUGGESTED },
  { HF_FOLLOW_UP_SUGGESTED_BY, HF_IMPORT_SUGGESTED_BY },
  { HF_FOLLOW_UP_GRADE_REASON, HF_IMPORT_GRADE_REASON },
  { HF_FOLLOW_UP_CLOSE_REASON, HF_IMPORT_CLOSE_REASON },
  { HF_FOLLOW_UP_CLOSE_NOTE, HF_IMPORT_CLOSE_NOTE },
};

static const guint follow_up_key[] = {
  HF_FOLLOW_UP_CUSTOMER,
  HF_FOLLOW_UP_DUE,
  HF_FOLLOW_UP_REASON,
};

/* What differs between the two kinds. */
typedef struct
{
  const HfEntityDef *def;
  const guint       *key;
  guint              n_key;
  guint              source;
  guint              external_id;
  gboolean (*build) (HfImport *self, const HfImportRow *row, HfRow *built, GError **error);
  gboolean (*make_named) (HfImport *self, const HfImportRow *row, HfRow *built, GError **error);
  void (*complete) (HfRow *built);
} Kind;

static gboolean
build_visit (HfImport *self, const HfImportRow *row, HfRow *built, GError **error)
{
  gint64 department, doctor;

  if (!hf_import_look_up_department (self, hf_import_row_get_text (row, HF_IMPORT_DEPARTMENT),
                                     &department, error) ||
      !hf_import_look_up_staff (self, hf_import_row_get_text (row, HF_IMPORT_DOCTOR), &doctor,
                                error))
    return FALSE;
  hf_import_copy (built, row, visit_pairs, G_N_ELEMENTS (visit_pairs));
  if (department != 0)
    hf_row_set_int (built, HF_VISIT_DEPARTMENT, department);
  if (doctor != 0)
    hf_row_set_int (built, HF_VISIT_DOCTOR, doctor);
  return TRUE;
}

static gboolean
make_named_of_visit (HfImport *self, const HfImportRow *row, HfRow *built, GError **error)
{
  return hf_import_make_department (self, hf_import_row_get_text (row, HF_IMPORT_DEPARTMENT), built,
                                    HF_VISIT_DEPARTMENT, error) &&
         hf_import_make_staff (self, hf_import_row_get_text (row, HF_IMPORT_DOCTOR),
                               HF_STAFF_ROLE_DOCTOR, built, HF_VISIT_DOCTOR, error);
}

static gboolean
build_follow_up (HfImport *self, const HfImportRow *row, HfRow *built, GError **error)
{
  gint64 owner;

  if (!hf_import_look_up_staff (self, hf_import_row_get_text (row, HF_IMPORT_OWNER), &owner, error))
    return FALSE;
  hf_import_copy (built, row, follow_up_pairs, G_N_ELEMENTS (follow_up_pairs));
  if (owner != 0)
    hf_row_set_int (built, HF_FOLLOW_UP_OWNER, owner);
  return TRUE;
}

static gboolean
make_named_of_follow_up (HfImport *self, const HfImportRow *row, HfRow *built, GError **error)
{
  return hf_import_make_staff (self, hf_import_row_get_text (row, HF_IMPORT_OWNER),
                               HF_STAFF_ROLE_DESK, built, HF_FOLLOW_UP_OWNER, error);
}

static void
complete_nothing (HfRow *built)
{
}

static const Kind visits = {
  &hf_visit_def,        visit_key,   G_N_ELEMENTS (visit_key), HF_VISIT_SOURCE,
  HF_VISIT_EXTERNAL_ID, build_visit, make_named_of_visit,      complete_nothing,
};

static const Kind follow_ups = {
  &hf_follow_up_def,        follow_up_key,   G_N_ELEMENTS (follow_up_key), HF_FOLLOW_UP_SOURCE,
  HF_FOLLOW_UP_EXTERNAL_ID, build_follow_up, make_named_of_follow_up,      hf_follow_up_complete,
};

/* A record on its way into the book. */
typedef struct
{
  HfImport          *import;
  const Kind        *kind;
  const HfImportRow *row;
  HfRow             *built; /* what the file wants it to be */
  HfImportOutcome   *outcome;
} Record;

static gboolean
create (const Record *self, GError **error)
{
  const Kind *kind = self->kind;

  if (!kind->make_named (self->import, self->row, self->built, error))
    return FALSE;
  kind->complete (self->built);
  hf_row_set_text (self->built, kind->source, self->import->source);
  hf_row_set_text (self->built, kind->external_id,
                   hf_import_row_get_text (self->row, HF_IMPORT_EXTERNAL_ID));
  return hf_import_insert (self->import, self->row, self->built, &self->outcome->verdict, error);
}

static gboolean
find_unnumbered (const Record *self, gint64 *id, GError **error)
{
  const Kind *kind = self->kind;

  if (!hf_import_find_known (self->import, kind->def, self->built, self->row, id, error))
    return FALSE;
  if (*id != 0 || self->row->values[HF_IMPORT_EXTERNAL_ID].kind != HF_VALUE_NULL)
    return TRUE;
  return hf_import_find_equal (self->import, self->built, kind->key, kind->n_key, id, error);
}

/* A row whose number the book knows is that row; its customer need not be looked for unless the
 * record has a number of the customer too. */
static gboolean
update (const Record *self, gint64 id, GError **error)
{
  hf_import_remember (self->import, id, self->row);
  return self->kind->make_named (self->import, self->row, self->built, error) &&
         hf_import_merge (self->import, self->kind->def, id, self->built, &self->outcome->verdict,
                          error);
}

static gboolean
place_with_customer (const Record *self, gint64 id, GError **error)
{
  gint64 customer;

  if (!hf_import_find_customer (self->import, self->row, &customer, self->outcome, error))
    return FALSE;
  if (self->outcome->verdict == HF_IMPORT_REFUSED)
    return TRUE;
  hf_row_set_int (self->built, (guint) hf_entity_field (self->kind->def, "customer"), customer);
  if (id == 0 && !find_unnumbered (self, &id, error))
    return FALSE;
  return id == 0 ? create (self, error) : update (self, id, error);
}

static gboolean
place (const Record *self, GError **error)
{
  const Kind *kind = self->kind;
  gboolean has_customer = self->row->values[HF_IMPORT_CUSTOMER_EXTERNAL_ID].kind != HF_VALUE_NULL;
  gint64   id, named;

  if (!hf_import_find_numbered (self->import, kind->def, self->row, &id, error))
    return FALSE;
  if (id != 0 && !hf_import_remember (self->import, id, self->row))
    return hf_import_refuse (self->outcome, HF_REFUSAL_REPEATED_ID, HF_IMPORT_EXTERNAL_ID);
  if (!kind->build (self->import, self->row, self->built, error))
    return FALSE;
  if (id != 0 && !has_customer)
    return update (self, id, error);
  if (id == 0 && !hf_import_find_named (self->import, self->built, self->row, kind->key + 1,
                                        kind->n_key - 1, &named, error))
    return FALSE;
  if (id == 0 && named != 0)
    return update (self, named, error);
  return place_with_customer (self, id, error);
}

static gboolean
import (HfImport          *self,
        const Kind        *kind,
        const HfImportRow *row,
        HfImportOutcome   *outcome,
        GError           **error)
{
  g_autoptr (HfRow) built = hf_row_new (kind->def);

  outcome->verdict = HF_IMPORT_UNCHANGED;
  return place (&(Record){ self, kind, row, built, outcome }, error);
}

/**
 * hf_import_visit:
 * @self: the import
 * @row: what a record says
 * @outcome: (out): what became of it
 * @error: return location for an error
 *
 * Brings a visit into the book.
 *
 * Returns: whether it succeeded, the row refused or not
 */
gboolean
hf_import_visit (HfImport *self, const HfImportRow *row, HfImportOutcome *outcome, GError **error)
{
  return import (self, &visits, row, outcome, error);
}

/**
 * hf_import_follow_up:
 * @self: the import
 * @row: what a record says
 * @outcome: (out): what became of it
 * @error: return location for an error
 *
 * Brings a follow-up into the book.
 *
 * Returns: whether it succeeded, the row refused or not
 */
gboolean
hf_import_follow_up (HfImport          *self,
                     const HfImportRow *row,
                     HfImportOutcome   *outcome,
                     GError           **error)
{
  return import (self, &follow_ups, row, outcome, error);
}
