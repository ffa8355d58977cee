/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether a row may be stored, judged from its entity's table alone. */

#include "core/hf-validate.h"

#include "base/hf-date.h"
#include "base/hf-strings.h"
#include "base/hf-text-mask.h"
#include "core/hf-agreement.h"
#include "core/hf-entity.h"
#include "core/hf-member.h"
#include "core/hf-membership.h"
#include "core/hf-work-day.h"

#include <string.h>

G_DEFINE_QUARK (hf_validation_error, hf_validation_error)

static gboolean
is_time (const char *text)
{
  return strlen (text) == 5 && text[2] == ':' && g_ascii_isdigit (text[0]) &&
         g_ascii_isdigit (text[1]) && g_ascii_isdigit (text[3]) && g_ascii_isdigit (text[4]) &&
         atoi (text) < 24 && atoi (text + 3) < 60;
}

/* Full-width digits count: hf_digits() folds them. */
static gboolean
has_digit (const char *number)
{
  g_autofree char *digits = hf_digits (number);

  return *digits != '\0';
}

static gboolean
is_well_formed (const HfFieldDef *field, const HfValue *value)
{
  if (HF_FIELD_IS_INTEGER (field->type))
    return value->kind == HF_VALUE_INT &&
           (field->type != HF_FIELD_BOOL || value->i == 0 || value->i == 1);
  if (value->kind != HF_VALUE_TEXT || !g_utf8_validate (value->s, -1, NULL))
    return FALSE;
  if (field->type == HF_FIELD_DATE)
    return hf_date_from_iso (value->s) != HF_DATE_NONE;
  if (field->type == HF_FIELD_TIME)
    return is_time (value->s);
  if (field->type == HF_FIELD_CHOICE)
    return hf_choice_has (field->choices, value->s);
  if (field->flags & HF_FIELD_PHONE)
    return has_digit (value->s);
  return TRUE;
}

static gboolean
is_missing (const HfValue *value)
{
  return value->kind == HF_VALUE_NULL ||
         (value->kind == HF_VALUE_TEXT && hf_str_is_blank (value->s));
}

/**
 * hf_field_validate:
 * @def: an entity
 * @field: one of its own fields
 * @value: the value to judge
 * @error: return location for a %HF_VALIDATION_ERROR
 *
 * Returns: whether @value may be stored in the field
 */
gboolean
hf_field_validate (const HfEntityDef *def, guint field, const HfValue *value, GError **error)
{
  const HfFieldDef *self = &def->fields[field];
  HfValidationError code;

  if (self->flags & HF_FIELD_REQUIRED && is_missing (value))
    code = HF_VALIDATION_ERROR_MISSING;
  else if (value->kind != HF_VALUE_NULL && !is_well_formed (self, value))
    code = HF_VALIDATION_ERROR_MALFORMED;
  else if (value->kind == HF_VALUE_TEXT && strlen (value->s) > HF_TEXT_MAX_BYTES)
    code = HF_VALIDATION_ERROR_TOO_LONG;
  else
    return TRUE;

  g_set_error (error, HF_VALIDATION_ERROR, code, "%s.%s is not valid", def->name, self->name);
  return FALSE;
}

/* What holds from one day until another. */
static const struct
{
  const HfEntityDef *def;
  guint              begins;
  guint              ends;
} spans[] = {
  { &hf_agreement_def, HF_AGREEMENT_SIGNED, HF_AGREEMENT_EXPIRES },
  { &hf_membership_def, HF_MEMBERSHIP_FROM, HF_MEMBERSHIP_TO },
  { &hf_work_day_def, HF_WORK_DAY_DATE, HF_WORK_DAY_UNTIL },
  { &hf_member_def, HF_MEMBER_FROM, HF_MEMBER_TO },
};

/**
 * hf_row_find_reversed:
 * @before: (nullable): a row as it was, %NULL for a new one
 * @after: the row as it is to be, its dates well-formed
 *
 * Looks whether it would end before it begins. What came to be so otherwise stays until one of its
 * days is changed.
 *
 * Returns: the field of its end, -1 if all is well
 */
int
hf_row_find_reversed (const HfRow *before, const HfRow *after)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      guint       begins = spans[i].begins, ends = spans[i].ends;
      const char *first = spans[i].def == after->def ? hf_row_text (after, begins) : NULL;
      const char *last = first != NULL ? hf_row_text (after, ends) : NULL;

      if (last != NULL && strcmp (last, first) < 0 &&
          (before == NULL || hf_row_differs (before, after, begins) ||
           hf_row_differs (before, after, ends)))
        return (int) ends;
    }
  return -1;
}

/**
 * hf_row_validate:
 * @row: a row
 * @error: return location for a %HF_VALIDATION_ERROR
 *
 * Checks all own fields of a row, in their order.
 *
 * Returns: whether the row may be stored
 */
gboolean
hf_row_validate (const HfRow *row, GError **error)
{
  for (guint i = 0; i < row->def->n_fields; i++)
    if (HF_FIELD_IS_OWN (&row->def->fields[i]) &&
        !hf_field_validate (row->def, i, &row->values[i], error))
      return FALSE;
  return TRUE;
}
