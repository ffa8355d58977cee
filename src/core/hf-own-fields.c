/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of own fields, made from their definitions as the tables of entities are written by
 * hand. What is stored is a text a field; here it gets its type, and loses it again. */

#include "core/hf-own-fields.h"

#include "base/hf-strings.h"
#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "core/hf-decimal.h"
#include "core/hf-own-rules.h"

#include <string.h>

#define SEPARATORS ",，、;；|\n"

struct _HfOwnFields
{
  gatomicrefcount ref_count;
  HfEntityDef     def;
  GPtrArray      *definitions; /* of HfRow, which own the labels */
  GPtrArray      *fields_text; /* what the fields point to */
  HfFieldDef     *fields;
  GPtrArray      *rules; /* of GPtrArray of HfRow, for each field */
};

/* How each kind is kept and compared. */
static const struct
{
  const char *kind;
  HfFieldType type;
  guint       value_field;
} kinds[] = {
  { HF_CUSTOM_FIELD_TEXT, HF_FIELD_TEXT, HF_CUSTOM_VALUE_VALUE },
  { HF_CUSTOM_FIELD_NUMBER, HF_FIELD_DECIMAL, HF_CUSTOM_VALUE_NUMBER },
  { HF_CUSTOM_FIELD_DATE, HF_FIELD_DATE, HF_CUSTOM_VALUE_DAY },
  { HF_CUSTOM_FIELD_CHOICE, HF_FIELD_CHOICE, HF_CUSTOM_VALUE_VALUE },
};

static guint
find_kind (const HfRow *definition)
{
  const char *kind = hf_row_text (definition, HF_CUSTOM_FIELD_KIND);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].kind, kind) == 0)
      return i;
  return 0;
}

guint
hf_own_fields_value_field (const HfRow *definition)
{
  return kinds[find_kind (definition)].value_field;
}

static void
add_option (GPtrArray *options, const char *text, gsize length)
{
  g_autofree char *part = g_strndup (text, length);
  char            *option = hf_str_clean (part);

  if (option == NULL || g_ptr_array_find_with_equal_func (options, option, g_str_equal, NULL))
    g_free (option);
  else
    g_ptr_array_add (options, option);
}

char **
hf_own_fields_split (const char *options)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autofree char *choices = hf_own_rules_get_choices (options);
  const char      *start = choices ? choices : "";

  for (const char *p = start; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr (SEPARATORS, -1, g_utf8_get_char (p)) != NULL)
      {
        add_option (found, start, (gsize) (p - start));
        start = g_utf8_next_char (p);
      }
  add_option (found, start, strlen (start));
  g_ptr_array_add (found, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&found), FALSE);
}

/* The choices there are, and behind them those that cards made when there were others. */
static char **
list_options (const HfRow *definition, GPtrArray *values)
{
  g_auto (GStrv) options = hf_own_fields_split (hf_row_text (definition, HF_CUSTOM_FIELD_OPTIONS));
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; options[i] != NULL; i++)
    add_option (all, options[i], strlen (options[i]));
  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      const HfRow *value = g_ptr_array_index (values, i);
      const char  *text = hf_row_text (value, HF_CUSTOM_VALUE_VALUE);

      if (text != NULL && hf_row_int (value, HF_CUSTOM_VALUE_FIELD) == definition->id)
        add_option (all, text, strlen (text));
    }
  g_ptr_array_add (all, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&all), FALSE);
}

static HfChoice *
make_choices (HfOwnFields *self, const HfRow *definition, GPtrArray *values)
{
  g_auto (GStrv) options = list_options (definition, values);
  HfChoice *choices = g_new0 (HfChoice, g_strv_length (options) + 1);

  for (guint i = 0; options[i] != NULL; i++)
    {
      choices[i] = (HfChoice){ options[i], options[i] };
      g_ptr_array_add (self->fields_text, g_steal_pointer (&options[i]));
    }
  g_ptr_array_add (self->fields_text, choices);
  return choices;
}

guint
hf_own_fields_flags (const HfRow *definition)
{
  const char *level = hf_row_text (definition, HF_CUSTOM_FIELD_LEVEL);
  guint       flags = hf_custom_value_def.fields[HF_CUSTOM_VALUE_VALUE].flags & ~HF_FIELD_REQUIRED;

  if (hf_row_int (definition, HF_CUSTOM_FIELD_WANTED) != 0)
    flags |= HF_FIELD_WANTED;
  if (g_strcmp0 (level, HF_CUSTOM_FIELD_OPEN) == 0)
    return flags & ~HF_FIELD_PERSONAL;
  if (g_strcmp0 (level, HF_CUSTOM_FIELD_RESTRICTED) == 0)
    return (flags & ~HF_FIELD_SEARCHED) | HF_FIELD_RESTRICTED;
  return flags;
}

static void
make_field (HfOwnFields *self, guint field, GPtrArray *values)
{
  const HfRow *definition = g_ptr_array_index (self->definitions, field);
  const char  *label = hf_row_text (definition, HF_CUSTOM_FIELD_NAME);
  HfFieldType  type = kinds[find_kind (definition)].type;
  char        *name = g_strconcat (HF_OWN_FIELDS_PREFIX, label, NULL);

  g_ptr_array_add (self->fields_text, name);
  self->fields[field] = (HfFieldDef){
    .name = name,
    .label = label,
    .type = type,
    .flags = hf_own_fields_flags (definition) |
             (hf_row_int (definition, HF_CUSTOM_FIELD_REQUIRED) != 0 ? HF_FIELD_REQUIRED : 0),
    .choices = type == HF_FIELD_CHOICE ? make_choices (self, definition, values) : NULL,
  };
}

HfOwnFields *
hf_own_fields_new (GPtrArray *definitions, GPtrArray *values)
{
  HfOwnFields *self = g_new0 (HfOwnFields, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->definitions = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  self->fields_text = g_ptr_array_new_with_free_func (g_free);
  self->fields = g_new0 (HfFieldDef, definitions->len);
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < definitions->len; i++)
    {
      g_ptr_array_add (self->definitions, hf_row_ref (g_ptr_array_index (definitions, i)));
      make_field (self, i, values);
      g_ptr_array_add (self->rules,
                       hf_own_rules_read (hf_row_text (g_ptr_array_index (definitions, i),
                                                       HF_CUSTOM_FIELD_OPTIONS)));
    }
  self->def =
    (HfEntityDef){ "own_fields", hf_customer_def.label, self->fields, definitions->len, NULL };
  return self;
}

/**
 * hf_own_fields_ref:
 * @self: own fields
 *
 * Returns: (transfer full): @self
 */
HfOwnFields *
hf_own_fields_ref (HfOwnFields *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hf_own_fields_unref (HfOwnFields *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->definitions);
  g_ptr_array_unref (self->fields_text);
  g_ptr_array_unref (self->rules);
  g_free (self->fields);
  g_free (self);
}

const HfEntityDef *
hf_own_fields_get_def (const HfOwnFields *self)
{
  return &self->def;
}

gint64
hf_own_fields_get_id (const HfOwnFields *self, guint field)
{
  g_return_val_if_fail (field < self->definitions->len, 0);

  return ((const HfRow *) g_ptr_array_index (self->definitions, field))->id;
}

int
hf_own_fields_find (const HfOwnFields *self, const char *name)
{
  gsize            prefix = strlen (HF_OWN_FIELDS_PREFIX);
  gboolean         is_full = g_str_has_prefix (name, HF_OWN_FIELDS_PREFIX);
  g_autofree char *plain = hf_str_clean (is_full ? name + prefix : name);

  for (guint i = 0; plain != NULL && i < self->def.n_fields; i++)
    if (g_str_equal (self->fields[i].label, plain))
      return (int) i;
  return -1;
}

static int
find_id (const HfOwnFields *self, gint64 id)
{
  for (guint i = 0; i < self->definitions->len; i++)
    if (hf_own_fields_get_id (self, i) == id)
      return (int) i;
  return -1;
}

/* Whether the field it depends on says one of these; anything, where that is not said. */
static gboolean
is_met (const char *options, const HfRow *row, guint by)
{
  g_auto (GStrv) wanted = hf_own_fields_split (options);
  const char *said = hf_row_text (row, by);

  return said != NULL &&
         (wanted[0] == NULL || g_strv_contains ((const char *const *) wanted, said));
}

/* Fields may depend on each other in a circle, which ends where it began. */
static gboolean
is_shown (const HfOwnFields *self, guint field, const HfRow *row, guint n_steps)
{
  const HfRow *definition = g_ptr_array_index (self->definitions, field);
  int          by = find_id (self, hf_row_int (definition, HF_CUSTOM_FIELD_SHOWN_BY));

  if (by < 0 || self->fields[by].type != HF_FIELD_CHOICE || n_steps > self->definitions->len)
    return TRUE;
  return is_met (hf_row_text (definition, HF_CUSTOM_FIELD_SHOWN_FOR), row, (guint) by) &&
         is_shown (self, (guint) by, row, n_steps + 1);
}

gboolean
hf_own_fields_is_shown (const HfOwnFields *self, guint field, const HfRow *row)
{
  g_return_val_if_fail (field < self->definitions->len, TRUE);

  return is_shown (self, field, row, 0);
}

/**
 * hf_own_fields_find_lock:
 * @self: the fields
 * @field: one of them
 * @stored: what the card says in the book, not what is being typed
 *
 * Returns: the choice because of which nobody changes what the card says in @field, or -1
 */
int
hf_own_fields_find_lock (const HfOwnFields *self, guint field, const HfRow *stored)
{
  g_return_val_if_fail (field < self->definitions->len, -1);

  const HfRow *definition = g_ptr_array_index (self->definitions, field);
  int          by = find_id (self, hf_row_int (definition, HF_CUSTOM_FIELD_LOCKED_BY));

  if (by < 0 || by == (int) field || self->fields[by].type != HF_FIELD_CHOICE ||
      !is_shown (self, (guint) by, stored, 0))
    return -1;
  return is_met (hf_row_text (definition, HF_CUSTOM_FIELD_LOCKED_FOR), stored, (guint) by) ? by :
                                                                                             -1;
}

static const GPtrArray *
get_rules (const HfOwnFields *self, guint field)
{
  return g_ptr_array_index (self->rules, field);
}

/* One that depends on nothing always holds; one that depends on what is no choice, is not there or
 * is the field itself never does. */
static gboolean
holds (const HfOwnFields *self, guint field, const HfRow *rule, const HfRow *row)
{
  int by = find_id (self, hf_row_int (rule, HF_OWN_RULE_BY));

  if (hf_row_is_null (rule, HF_OWN_RULE_BY))
    return TRUE;
  return by >= 0 && by != (int) field && self->fields[by].type == HF_FIELD_CHOICE &&
         is_shown (self, (guint) by, row, 0) &&
         is_met (hf_row_text (rule, HF_OWN_RULE_FOR), row, (guint) by);
}

static gboolean
is_offer (const HfRow *rule)
{
  return g_str_equal (hf_row_text (rule, HF_OWN_RULE_KIND), HF_OWN_RULE_OFFER);
}

/* The first that holds counts. */
static const HfRow *
find_offer (const HfOwnFields *self, guint field, const HfRow *row)
{
  const GPtrArray *rules = get_rules (self, field);

  for (guint i = 0; self->fields[field].type == HF_FIELD_CHOICE && i < rules->len; i++)
    if (is_offer (g_ptr_array_index (rules, i)) &&
        holds (self, field, g_ptr_array_index (rules, i), row))
      return g_ptr_array_index (rules, i);
  return NULL;
}

/**
 * hf_own_fields_list_offered:
 * @self: the fields
 * @field: one of them
 * @row: what the card says, or would say
 *
 * Returns: (transfer full) (nullable): those of its choices that may be chosen beside that, %NULL
 *   for all
 */
char **
hf_own_fields_list_offered (const HfOwnFields *self, guint field, const HfRow *row)
{
  g_return_val_if_fail (field < self->definitions->len, NULL);

  const HfRow *offer = find_offer (self, field, row);
  g_autoptr (GStrvBuilder) offered = g_strv_builder_new ();
  g_autoptr (HfRow) said = hf_row_copy (row);

  if (offer == NULL)
    return NULL;
  for (const HfChoice *choice = self->fields[field].choices; choice->key != NULL; choice++)
    {
      hf_row_set_text (said, field, choice->key);
      if (hf_own_rules_names_value (offer, said, field, HF_DATE_NONE))
        g_strv_builder_add (offered, choice->key);
    }
  return g_strv_builder_end (offered);
}

/**
 * hf_own_fields_find_refusal:
 * @self: the fields
 * @field: one of them
 * @row: what the card would say
 * @today: today
 *
 * Returns: (transfer none) (nullable): the rule by which nobody writes in @field what @row says
 * there. What stands there already is not judged: whoever asks knows what that is.
 */
const HfRow *
hf_own_fields_find_refusal (const HfOwnFields *self, guint field, const HfRow *row, HfDate today)
{
  g_return_val_if_fail (field < self->definitions->len, NULL);

  const GPtrArray *rules = get_rules (self, field);
  const HfRow     *offer = find_offer (self, field, row);

  if (hf_row_is_null (row, field))
    return NULL;
  if (offer != NULL && !hf_own_rules_names_value (offer, row, field, today))
    return offer;
  for (guint i = 0; i < rules->len; i++)
    {
      const HfRow *rule = g_ptr_array_index (rules, i);

      if (!is_offer (rule) && holds (self, field, rule, row) &&
          hf_own_rules_names_value (rule, row, field, today))
        return rule;
    }
  return NULL;
}

/**
 * hf_own_fields_make_shown_row:
 * @self: the fields
 * @customer: whose card it is
 * @values: (element-type HfRow): rows of `custom_value`
 *
 * Returns: (transfer full): what a table or paper says of a card: as hf_own_fields_make_row(), but
 * without what is kept of fields that are not there for the card
 */
HfRow *
hf_own_fields_make_shown_row (const HfOwnFields *self, gint64 customer, GPtrArray *values)
{
  g_autoptr (HfRow) said = hf_own_fields_make_row (self, customer, values);
  HfRow *shown = hf_row_copy (said);

  /* What is asked of one field must not depend on another having been left out already. */
  for (guint i = 0; i < self->definitions->len; i++)
    if (!is_shown (self, i, said, 0))
      hf_row_set_null (shown, i);
  return hf_row_seal (shown);
}

int
hf_own_fields_find_missing (const HfOwnFields *self, const HfRow *row)
{
  for (guint i = 0; i < self->definitions->len; i++)
    if (self->fields[i].flags & HF_FIELD_REQUIRED && hf_row_is_null (row, i) &&
        hf_own_fields_is_shown (self, i, row))
      return (int) i;
  return -1;
}

gboolean
hf_own_fields_have_rules (const HfOwnFields *self)
{
  for (guint i = 0; i < self->definitions->len; i++)
    if (self->fields[i].flags & HF_FIELD_REQUIRED ||
        !hf_row_is_null (g_ptr_array_index (self->definitions, i), HF_CUSTOM_FIELD_SHOWN_BY) ||
        !hf_row_is_null (g_ptr_array_index (self->definitions, i), HF_CUSTOM_FIELD_LOCKED_BY) ||
        get_rules (self, i)->len > 0)
      return TRUE;
  return FALSE;
}

static gboolean
offers_same (const HfFieldDef *one, const HfFieldDef *other)
{
  guint i;

  if (one->choices == NULL || other->choices == NULL)
    return one->choices == other->choices;
  for (i = 0; one->choices[i].key != NULL; i++)
    if (g_strcmp0 (one->choices[i].key, other->choices[i].key) != 0)
      return FALSE;
  return other->choices[i].key == NULL;
}

gboolean
hf_own_fields_is_same (const HfOwnFields *self, const HfOwnFields *other)
{
  if (self->definitions->len != other->definitions->len)
    return FALSE;
  for (guint i = 0; i < self->definitions->len; i++)
    {
      const HfRow *one = g_ptr_array_index (self->definitions, i);
      const HfRow *two = g_ptr_array_index (other->definitions, i);

      if (one->id != two->id || one->rev != two->rev ||
          !offers_same (&self->fields[i], &other->fields[i]))
        return FALSE;
    }
  return TRUE;
}

/* A value that does not fit its kind, which only another program can have written, is not shown:
 * it stays where it is until the field gets another one. */
static void
take_value (HfRow *row, guint field, const char *text)
{
  gint64 number;

  if (text == NULL || !hf_row_is_null (row, field))
    return;
  if (row->def->fields[field].type != HF_FIELD_DECIMAL)
    hf_row_set_text (row, field, text);
  else if (hf_decimal_parse (text, &number))
    hf_row_set_int (row, field, number);
}

HfRow *
hf_own_fields_make_row (const HfOwnFields *self, gint64 customer, GPtrArray *values)
{
  HfRow *row = hf_row_new (&self->def);

  row->id = customer;
  for (guint i = 0; i < self->def.n_fields; i++)
    for (guint j = 0; j < values->len; j++)
      {
        const HfRow *value = g_ptr_array_index (values, j);

        if (hf_row_int (value, HF_CUSTOM_VALUE_FIELD) == hf_own_fields_get_id (self, i))
          take_value (row, i, hf_row_text (value, HF_CUSTOM_VALUE_VALUE));
      }
  return hf_row_seal (row);
}

char *
hf_own_fields_write (const HfRow *row, guint field)
{
  if (hf_row_is_null (row, field))
    return NULL;
  if (row->def->fields[field].type == HF_FIELD_DECIMAL)
    return hf_decimal_format (hf_row_int (row, field), 0);
  return g_strdup (hf_row_text (row, field));
}
