/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Conditions on rows, as values. How they are written down is in hf-filter-text.c, how they become
 * SQL is in store/hf-filter-sql.c, how they are worded is the window's. */

#include "core/hf-filter.h"

#include "base/hf-anniversary.h"
#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "core/hf-measurement.h"
#include "core/hf-organisation.h"
#include "core/hf-special-day.h"

/* A century; what is written down may come from elsewhere. */
#define MAX_DAYS 36525

#define MAX_AGE        150
#define MONTHS_OF_YEAR 12

typedef struct
{
  HfCondition asked;
  gboolean    is_alternative; /* it is enough instead of the one before */
} Kept;

struct _HfFilter
{
  GArray *conditions; /* of Kept */
};

#define OP(op)   (1u << HF_FILTER_##op)
#define PRESENCE (OP (KNOWN) | OP (UNKNOWN))
#define AMONG    (OP (IS) | OP (IS_NOT))
#define RANGE    (OP (AT_LEAST) | OP (AT_MOST))
#define JOINED   (AMONG | RANGE | PRESENCE | OP (CONTAINS) | OP (ENTRUSTED) | OP (COLLEAGUE))
#define DAYS     (OP (WITHIN_LAST) | OP (LONGER_AGO) | OP (WITHIN_NEXT))

static void
clear_condition (gpointer kept)
{
  g_strfreev (((Kept *) kept)->asked.values);
}

static HfCondition
copy_condition (const HfCondition *condition)
{
  HfCondition copy = *condition;

  copy.values = condition->values ? g_strdupv (condition->values) : g_new0 (char *, 1);
  return copy;
}

/* What is resolved into other conditions is none that another could stand in for. */
static gboolean
may_be_joined (const HfCondition *condition)
{
  return (JOINED & 1u << condition->op) != 0;
}

/**
 * hf_filter_may_be_alternative:
 * @self: a filter
 * @index: a condition
 *
 * Returns: whether it may stand in for the one before it: there has to be one, and neither may be
 *   about days that are counted anew each day
 */
gboolean
hf_filter_may_be_alternative (const HfFilter *self, guint index)
{
  g_return_val_if_fail (index < self->conditions->len, FALSE);

  return index > 0 && may_be_joined (hf_filter_get (self, index)) &&
         may_be_joined (hf_filter_get (self, index - 1));
}

/**
 * hf_filter_set_alternative:
 * @self: a filter
 * @index: a condition
 * @is: whether it is enough if it holds instead of the one before it
 *
 * Makes one question of the two, where that may be.
 */
void
hf_filter_set_alternative (HfFilter *self, guint index, gboolean is)
{
  g_return_if_fail (index < self->conditions->len);

  g_array_index (self->conditions, Kept, index).is_alternative =
    is && hf_filter_may_be_alternative (self, index);
}

/**
 * hf_filter_is_alternative:
 * @self: a filter
 * @index: a condition
 *
 * Returns: whether it is enough if it holds instead of the one before it
 */
gboolean
hf_filter_is_alternative (const HfFilter *self, guint index)
{
  g_return_val_if_fail (index < self->conditions->len, FALSE);

  return g_array_index (self->conditions, Kept, index).is_alternative;
}

/**
 * hf_filter_is_joined:
 * @self: a filter
 * @index: a condition
 *
 * Returns: whether it stands in for another, or another for it
 */
gboolean
hf_filter_is_joined (const HfFilter *self, guint index)
{
  g_return_val_if_fail (index < self->conditions->len, FALSE);

  return hf_filter_is_alternative (self, index) ||
         (index + 1 < self->conditions->len && hf_filter_is_alternative (self, index + 1));
}

/* What a condition stood in for may have gone, or be another one by now. */
static void
part_alternatives (HfFilter *self)
{
  for (guint i = 0; i < self->conditions->len; i++)
    if (!hf_filter_may_be_alternative (self, i))
      g_array_index (self->conditions, Kept, i).is_alternative = FALSE;
}

/**
 * hf_filter_new:
 *
 * Returns: (transfer full): a filter that everything passes
 */
HfFilter *
hf_filter_new (void)
{
  HfFilter *self = g_new0 (HfFilter, 1);

  self->conditions = g_array_new (FALSE, TRUE, sizeof (Kept));
  g_array_set_clear_func (self->conditions, clear_condition);
  return self;
}

/**
 * hf_filter_copy:
 * @self: a filter
 *
 * Returns: (transfer full): one like it
 */
HfFilter *
hf_filter_copy (const HfFilter *self)
{
  HfFilter *copy = hf_filter_new ();

  for (guint i = 0; i < self->conditions->len; i++)
    {
      hf_filter_add (copy, hf_filter_get (self, i));
      hf_filter_set_alternative (copy, i, hf_filter_is_alternative (self, i));
    }
  return copy;
}

/**
 * hf_filter_free:
 * @self: (transfer full): a filter
 *
 * Frees a filter.
 */
void
hf_filter_free (HfFilter *self)
{
  g_array_unref (self->conditions);
  g_free (self);
}

/**
 * hf_filter_add:
 * @self: a filter
 * @condition: what is asked besides, copied
 *
 * Adds a condition.
 */
void
hf_filter_add (HfFilter *self, const HfCondition *condition)
{
  Kept kept = { copy_condition (condition), FALSE };

  g_return_if_fail (condition->field < condition->def->n_fields);

  g_array_append_val (self->conditions, kept);
}

/**
 * hf_filter_set:
 * @self: a filter
 * @index: a condition
 * @condition: what is asked instead, copied
 *
 * Replaces a condition.
 */
void
hf_filter_set (HfFilter *self, guint index, const HfCondition *condition)
{
  HfCondition kept = copy_condition (condition);

  g_return_if_fail (index < self->conditions->len);

  clear_condition (&g_array_index (self->conditions, Kept, index));
  g_array_index (self->conditions, Kept, index).asked = kept;
  part_alternatives (self);
}

/**
 * hf_filter_remove:
 * @self: a filter
 * @index: a condition
 *
 * Takes a condition out.
 */
void
hf_filter_remove (HfFilter *self, guint index)
{
  g_array_remove_index (self->conditions, index);
  part_alternatives (self);
}

/**
 * hf_filter_get_n:
 * @self: a filter
 *
 * Returns: how many conditions it has
 */
guint
hf_filter_get_n (const HfFilter *self)
{
  return self->conditions->len;
}

/**
 * hf_filter_get:
 * @self: a filter
 * @index: a condition
 *
 * Returns: (transfer none): the condition
 */
const HfCondition *
hf_filter_get (const HfFilter *self, guint index)
{
  g_return_val_if_fail (index < self->conditions->len, NULL);

  return &g_array_index (self->conditions, Kept, index).asked;
}

static guint
ops_of (HfFieldType type)
{
  switch (type)
    {
    case HF_FIELD_TEXT:
      return AMONG | OP (CONTAINS) | PRESENCE;
    case HF_FIELD_DATE:
      return RANGE | DAYS | OP (ANNIVERSARY) | PRESENCE;
    case HF_FIELD_BOOL:
      return OP (IS);
    case HF_FIELD_CHOICE:
    case HF_FIELD_REF:
      return AMONG | PRESENCE;
    case HF_FIELD_INT:
    case HF_FIELD_MONEY:
    case HF_FIELD_DECIMAL:
    case HF_FIELD_TIME:
      return RANGE | PRESENCE;
    case HF_FIELD_INSTANT: /* by its day */
      return RANGE | OP (WITHIN_LAST) | OP (LONGER_AGO) | PRESENCE;
    case HF_FIELD_JOINED:
    default:
      return 0;
    }
}

/* There are too many of them to choose from, and a name is no secret. */
static gboolean
is_named (const HfFieldDef *field)
{
  return field->type == HF_FIELD_REF && g_str_equal (field->ref, hf_organisation_def.name);
}

/**
 * hf_filter_offers:
 * @def: an entity
 * @field: a field of it
 * @op: a comparison
 *
 * Of consents, %HF_FILTER_LATEST asks for the answers that count, one for each channel and purpose.
 * With it, what an answer is not is asked of these, and holds where there is none.
 *
 * Returns: whether it makes sense for what the field holds
 */
gboolean
hf_filter_offers (const HfEntityDef *def, guint field, HfFilterOp op)
{
  if (op == HF_FILTER_ENTRUSTED || op == HF_FILTER_COLLEAGUE)
    return def == &hf_customer_def && field == HF_CUSTOMER_OWNER;
  if (op == HF_FILTER_AGED)
    return def == &hf_customer_def && field == HF_CUSTOMER_BIRTH_DATE;
  if (op == HF_FILTER_LATEST)
    return (def == &hf_measurement_def && field == HF_MEASUREMENT_DATE) ||
           (def == &hf_consent_def && field == HF_CONSENT_DAY);
  if (op == HF_FILTER_CONTAINS && is_named (&def->fields[field]))
    return TRUE;
  return (ops_of (def->fields[field].type) & 1u << op) != 0;
}

static void
add_dated (HfFilter *self, const HfCondition *like, HfFilterOp op, HfDate date)
{
  g_autofree char *iso = hf_date_to_iso (date);
  char            *values[] = { iso, NULL };
  HfCondition      condition = { like->def, like->field, like->custom, op, values };

  hf_filter_add (self, &condition);
}

static gboolean
is_birth_date (const HfCondition *condition)
{
  return condition->def == &hf_customer_def && condition->field == HF_CUSTOMER_BIRTH_DATE;
}

/* A special day knows itself by which calendar it comes back; a birth date is kept by the solar one
 * and, where a special day says so, by the lunar one. */
static void
add_anniversary (HfFilter *self, const HfCondition *like, HfDate today, guint n_days)
{
  gboolean is_special = like->def == &hf_special_day_def && like->field == HF_SPECIAL_DAY_DATE;
  g_autoptr (HfLunar) lunar = is_special || is_birth_date (like) ? hf_lunar_new () : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) keys = NULL;
  HfCondition condition = { like->def, like->field, like->custom, like->op, NULL };

  for (guint i = 0; i <= n_days; i++)
    hf_anniversary_add_keys (builder, today + (HfDate) i, lunar);
  keys = condition.values = g_strv_builder_end (builder);
  if (is_special)
    {
      condition.field = HF_SPECIAL_DAY_RECURS;
      condition.op = HF_FILTER_IS;
    }
  hf_filter_add (self, &condition);
}

/* Of a birth date that is known by the year or was worked out of an age the day says nothing. */
static void
add_exactness (HfFilter *self, const HfCondition *condition)
{
  char       *nothing[] = { NULL };
  HfCondition exact = { &hf_customer_def, HF_CUSTOMER_BIRTH_PRECISION, 0, HF_FILTER_UNKNOWN,
                        nothing };

  if (is_birth_date (condition))
    hf_filter_add (self, &exact);
}

static char *
find_birth (const char *age, HfDate today, int later_years, int later_days)
{
  guint64 years;
  HfDate  day;

  if (age == NULL || !g_ascii_string_to_unsigned (age, 10, 0, MAX_AGE, &years, NULL))
    return g_strdup ("");
  day = hf_date_add_months (today, -MONTHS_OF_YEAR * ((int) years + later_years));
  return hf_date_to_iso (day + later_days);
}

/* Who is 60 was born 60 years ago at the latest, and less than 61. */
static void
add_aged (HfFilter *self, const HfCondition *like, HfDate today)
{
  const char      *from = like->values[0];
  const char      *to = from ? like->values[1] : NULL;
  g_autofree char *earliest = find_birth (to, today, 1, 1);
  g_autofree char *latest = find_birth (from, today, 0, 0);
  HfCondition      condition = *like;

  condition.values = (char *[]){ earliest, latest, NULL };
  hf_filter_add (self, &condition);
}

static void
add_resolved (HfFilter *self, const HfCondition *condition, HfDate today)
{
  guint64 n_days = 0;

  if (condition->values[0] != NULL)
    g_ascii_string_to_unsigned (condition->values[0], 10, 0, MAX_DAYS, &n_days, NULL);
  switch (condition->op)
    {
    case HF_FILTER_WITHIN_LAST:
      add_dated (self, condition, HF_FILTER_AT_LEAST, today - (HfDate) n_days);
      add_dated (self, condition, HF_FILTER_AT_MOST, today);
      add_exactness (self, condition);
      break;
    case HF_FILTER_LONGER_AGO:
      add_dated (self, condition, HF_FILTER_AT_MOST, today - (HfDate) n_days - 1);
      break;
    case HF_FILTER_WITHIN_NEXT:
      add_dated (self, condition, HF_FILTER_AT_LEAST, today);
      add_dated (self, condition, HF_FILTER_AT_MOST, today + (HfDate) n_days);
      add_exactness (self, condition);
      break;
    case HF_FILTER_ANNIVERSARY:
      add_anniversary (self, condition, today, MIN ((guint) n_days, 365));
      break;
    case HF_FILTER_AGED:
      add_aged (self, condition, today);
      break;
    case HF_FILTER_IS:
    case HF_FILTER_IS_NOT:
    case HF_FILTER_CONTAINS:
    case HF_FILTER_AT_LEAST:
    case HF_FILTER_AT_MOST:
    case HF_FILTER_KNOWN:
    case HF_FILTER_UNKNOWN:
    case HF_FILTER_ENTRUSTED:
    case HF_FILTER_COLLEAGUE:
    case HF_FILTER_LATEST:
    case HF_FILTER_N_OPS:
    default:
      hf_filter_add (self, condition);
    }
}

/**
 * hf_filter_asks_for:
 * @self: (nullable): a filter, %NULL for none
 * @def: an entity
 * @field: a field of it
 *
 * Returns: whether a condition is about that field
 */
gboolean
hf_filter_asks_for (const HfFilter *self, const HfEntityDef *def, guint field)
{
  for (guint i = 0; self != NULL && i < self->conditions->len; i++)
    if (hf_filter_get (self, i)->def == def && hf_filter_get (self, i)->field == field)
      return TRUE;
  return FALSE;
}

/**
 * hf_filter_resolve:
 * @self: a filter
 * @today: the day on which it is applied
 *
 * Counts the days: what is left compares with dates, anniversaries with days of the year as
 * hf_anniversary_key() writes them, and ages with the first and the last day of birth.
 *
 * Returns: (transfer full): the filter of that day
 */
HfFilter *
hf_filter_resolve (const HfFilter *self, HfDate today)
{
  HfFilter *resolved = hf_filter_new ();

  for (guint i = 0; i < self->conditions->len; i++)
    {
      add_resolved (resolved, hf_filter_get (self, i), today);
      if (hf_filter_is_alternative (self, i))
        hf_filter_set_alternative (resolved, hf_filter_get_n (resolved) - 1, TRUE);
    }
  return resolved;
}

/* Of rows that are for their author alone no condition knows, see hf_filter_sql_append(). */
static gboolean
is_hidden (const HfCondition *condition, const HfViewer *viewer)
{
  const HfFieldDef *field = hf_entity_source_field (condition->def, condition->field);

  return (field->flags & hf_viewer_hides (viewer)) != 0 ||
         (!hf_viewer_reads_all_records (viewer) &&
          hf_entity_flagged_field (condition->def, HF_FIELD_PERSONNEL) >= 0);
}

/**
 * hf_filter_mask:
 * @self: a filter
 * @viewer: who looks
 *
 * Makes conditions that nothing passes of those on what the viewer may not see: who passes would
 * tell it. For whom an own field is, the book has to be asked, see hf_levels_append_asked().
 */
void
hf_filter_mask (HfFilter *self, const HfViewer *viewer)
{
  for (guint i = 0; i < self->conditions->len; i++)
    {
      HfCondition *condition = &g_array_index (self->conditions, Kept, i).asked;

      if (condition->custom != 0 || !is_hidden (condition, viewer))
        continue;
      condition->op = HF_FILTER_IS;
      g_strfreev (condition->values);
      condition->values = g_new0 (char *, 1);
    }
}
