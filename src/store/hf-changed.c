/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What changed since a step, read from the history: own saves, other windows, the command line, an
 * import. */

#include "store/hf-changed.h"

#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-follow-up.h"
#include "store/hf-delta.h"
#include "store/hf-statement.h"

typedef struct
{
  const char *entity; /* borrowed from the registry */
  gint64      first;
  gint64      last;
} Span;

/* Of whom a row is, or was before it changed. */
typedef struct
{
  const char *entity;   /* borrowed from the registry */
  gint64      customer; /* 0 for anybody */
} Whose;

struct _HfChanged
{
  gatomicrefcount ref_count;
  GArray         *spans; /* of Span */
  GArray         *whose; /* of Whose */
  gint64          step;
};

/* More than so many single rows are told as "any row of the entity". */
#define MAX_SPANS 4096

G_DEFINE_BOXED_TYPE (HfChanged, hf_changed, hf_changed_ref, hf_changed_unref)

/**
 * hf_changed_ref:
 * @self: changes
 *
 * Returns: (transfer full): @self
 */
HfChanged *
hf_changed_ref (HfChanged *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * hf_changed_unref:
 * @self: (transfer full): changes
 *
 * Gives up a reference.
 */
void
hf_changed_unref (HfChanged *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->spans);
  g_array_unref (self->whose);
  g_free (self);
}

/* Rows that changed together mostly belong together. */
static void
add_whose (HfChanged *self, const HfEntityDef *def, gint64 customer)
{
  Whose        whose = { def->name, customer };
  const Whose *last =
    self->whose->len > 0 ? &g_array_index (self->whose, Whose, self->whose->len - 1) : NULL;

  if (last == NULL || last->entity != whose.entity || last->customer != customer)
    g_array_append_val (self->whose, whose);
}

static void
widen_to_all (HfChanged *self)
{
  g_array_set_size (self->spans, 0);
  g_array_set_size (self->whose, 0);
  for (guint i = 0; hf_entities[i] != NULL; i++)
    {
      Span all = { hf_entities[i]->name, 0, G_MAXINT64 };
      g_array_append_val (self->spans, all);
      add_whose (self, hf_entities[i], 0);
    }
}

static HfChanged *
new_empty (void)
{
  HfChanged *self = g_new0 (HfChanged, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  self->whose = g_array_new (FALSE, FALSE, sizeof (Whose));
  return self;
}

/**
 * hf_changed_new_any:
 * @def: an entity
 *
 * For what the store derives and no history tells of.
 *
 * Returns: (transfer full): changes of which any row of @def may be one, and that are of no step;
 *   nothing was written of anybody
 */
HfChanged *
hf_changed_new_any (const HfEntityDef *def)
{
  HfChanged *self = new_empty ();
  Span       any = { def->name, 0, G_MAXINT64 };

  g_array_append_val (self->spans, any);
  return self;
}

/**
 * hf_changed_new_customer:
 * @id: a customer
 *
 * For what is written of somebody beside the history.
 *
 * Returns: (transfer full): a change of that customer that is of no step
 */
HfChanged *
hf_changed_new_customer (gint64 id)
{
  HfChanged *self = new_empty ();
  Span       span = { hf_customer_def.name, id, id };

  g_array_append_val (self->spans, span);
  add_whose (self, &hf_customer_def, id);
  return self;
}

static const HfDeltaField *
find_field (const HfDelta *delta, guint field)
{
  for (guint i = 0; i < delta->fields->len; i++)
    if (g_array_index (delta->fields, HfDeltaField, i).field == field)
      return &g_array_index (delta->fields, HfDeltaField, i);
  return NULL;
}

static void
add_value (HfChanged *self, const HfEntityDef *def, const HfValue *customer)
{
  if (customer->kind == HF_VALUE_INT)
    add_whose (self, def, customer->i);
}

/* What did not change the row itself tells; one that went since may have been anybody's. */
static gboolean
add_stored (HfChanged         *self,
            HfDatabase        *db,
            const HfEntityDef *def,
            guint              field,
            gint64             id,
            GError           **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = $1", def->fields[field].name, def->name);
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", id);
  HfStep step = rows ? hf_statement_step (rows, error) : HF_STEP_ERROR;

  if (step != HF_STEP_ERROR)
    add_whose (self, def, step == HF_STEP_ROW ? hf_statement_int (rows, 0) : 0);
  return step != HF_STEP_ERROR;
}

/* Of whom the row was and is, whichever of its fields says so: a relation has two. */
static gboolean
add_people (HfChanged *self, HfDatabase *db, const HfDelta *delta, GError **error)
{
  const HfEntityDef *def = delta->def;

  for (guint i = 0; i < def->n_fields; i++)
    {
      const HfDeltaField *field = find_field (delta, i);

      if (def->fields[i].type != HF_FIELD_REF ||
          !g_str_equal (def->fields[i].ref, hf_customer_def.name))
        continue;
      if (field == NULL && !add_stored (self, db, def, i, delta->id, error))
        return FALSE;
      if (field == NULL)
        continue;
      add_value (self, def, &field->before);
      add_value (self, def, &field->after);
    }
  return TRUE;
}

/* A card that goes into another, or comes out of it, stands in the history of both. */
static void
add_customer (HfChanged *self, gint64 id, GBytes *before, GBytes *after)
{
  g_autoptr (HfDelta) delta = hf_delta_new_stored (&hf_customer_def, id, before, after);
  const HfDeltaField *into =
    delta->kind == HF_DELTA_UPDATE ? find_field (delta, HF_CUSTOMER_MERGED_INTO) : NULL;

  add_whose (self, &hf_customer_def, id);
  if (into == NULL)
    return;
  add_value (self, &hf_customer_def, &into->before);
  add_value (self, &hf_customer_def, &into->after);
}

/* Otherwise a customer is of nobody else; of the rows that came with an import nobody looks for
 * whose they are. */
static gboolean
add_row (HfChanged *self, HfDatabase *db, const HfEntityDef *def, HfStatement *row, GError **error)
{
  Span span = { def->name, hf_statement_int (row, 1), hf_statement_int (row, 2) };
  g_autoptr (GBytes) before = hf_statement_bytes (row, 3);
  g_autoptr (GBytes) after = hf_statement_bytes (row, 4);
  g_autoptr (HfDelta) delta = NULL;

  g_array_append_val (self->spans, span);
  if (before == NULL && after == NULL)
    add_whose (self, def, 0);
  else if (def == &hf_customer_def)
    add_customer (self, span.first, before, after);
  else if (hf_entity_is_of_customer (def))
    delta = hf_delta_new_stored (def, span.first, before, after);
  return delta == NULL || add_people (self, db, delta, error);
}

static gboolean
read_spans (HfChanged *self, HfDatabase *db, gint64 after_step, GError **error)
{
  static const char sql[] =
    "SELECT entity, row_id, row_id, before, after FROM change WHERE step > $1 "
    "UNION ALL SELECT entity, first, last, NULL, NULL FROM change_range WHERE step > $1";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", after_step);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      const HfEntityDef *def = hf_entity_find (hf_statement_text (rows, 0));

      if (def != NULL && !add_row (self, db, def, rows, error))
        return FALSE;
      if (self->spans->len >= MAX_SPANS)
        {
          widen_to_all (self);
          return TRUE;
        }
    }
  return step == HF_STEP_DONE;
}

/**
 * hf_changed_read:
 * @db: a connection
 * @after_step: the step known so far
 * @error: return location for an error
 *
 * Reads what changed after a step.
 *
 * Returns: (transfer full) (nullable): the changes, perhaps none
 */
HfChanged *
hf_changed_read (HfDatabase *db, gint64 after_step, GError **error)
{
  g_autoptr (HfChanged) self = new_empty ();

  if (!hf_database_number (db, &self->step, error, "SELECT max(id) FROM step", "") ||
      !read_spans (self, db, after_step, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * hf_changed_has_entity:
 * @self: changes
 * @def: an entity
 *
 * Returns: whether any row of @def changed
 */
gboolean
hf_changed_has_entity (const HfChanged *self, const HfEntityDef *def)
{
  for (guint i = 0; i < self->spans->len; i++)
    if (g_str_equal (g_array_index (self->spans, Span, i).entity, def->name))
      return TRUE;
  return FALSE;
}

/**
 * hf_changed_has_entity_of:
 * @self: changes
 * @def: an entity whose rows are somebody's, or that of customers
 * @customer: a customer
 *
 * Returns: whether something was written of a row of @def that is, or was until then, of @customer
 */
gboolean
hf_changed_has_entity_of (const HfChanged *self, const HfEntityDef *def, gint64 customer)
{
  for (guint i = 0; i < self->whose->len; i++)
    {
      const Whose *whose = &g_array_index (self->whose, Whose, i);

      if ((whose->customer == customer || whose->customer == 0) &&
          g_str_equal (whose->entity, def->name))
        return TRUE;
    }
  return FALSE;
}

/**
 * hf_changed_has_row:
 * @self: changes
 * @def: an entity
 * @id: a row
 *
 * Returns: whether that row changed
 */
gboolean
hf_changed_has_row (const HfChanged *self, const HfEntityDef *def, gint64 id)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      const Span *span = &g_array_index (self->spans, Span, i);

      if (span->first <= id && id <= span->last && g_str_equal (span->entity, def->name))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_derived (const HfEntityDef *def)
{
  for (guint i = 0; i < def->n_fields; i++)
    if (def->fields[i].flags & HF_FIELD_DERIVED)
      return TRUE;
  return FALSE;
}

static gboolean
refers_to (const HfEntityDef *def, const HfEntityDef *other)
{
  for (guint i = 0; i < def->n_fields; i++)
    if (def->fields[i].type == HF_FIELD_REF && g_str_equal (def->fields[i].ref, other->name))
      return TRUE;
  return FALSE;
}

/**
 * hf_changed_concerns:
 * @self: changes
 * @def: an entity
 *
 * Looks further than hf_changed_has_entity(): a joined field shows another row, and what a derived
 * field sums up are rows that refer to its own.
 *
 * Returns: whether rows of this entity may look different now
 */
gboolean
hf_changed_concerns (const HfChanged *self, const HfEntityDef *def)
{
  if (hf_changed_has_entity (self, def))
    return TRUE;
  for (guint i = 0; i < def->n_fields; i++)
    if (def->fields[i].type == HF_FIELD_REF &&
        hf_changed_has_entity (self, hf_entity_find (def->fields[i].ref)))
      return TRUE;
  if (def == &hf_follow_up_def && hf_changed_has_entity (self, &hf_consent_def))
    return TRUE; /* whoever refuses calls has them withheld */
  for (guint i = 0; is_derived (def) && hf_entities[i] != NULL; i++)
    if (refers_to (hf_entities[i], def) && hf_changed_has_entity (self, hf_entities[i]))
      return TRUE;
  return FALSE;
}

/**
 * hf_changed_is_empty:
 * @self: changes
 *
 * Returns: whether nothing changed
 */
gboolean
hf_changed_is_empty (const HfChanged *self)
{
  return self->spans->len == 0;
}

/**
 * hf_changed_get_step:
 * @self: changes
 *
 * Returns: the newest step they contain
 */
gint64
hf_changed_get_step (const HfChanged *self)
{
  return self->step;
}
