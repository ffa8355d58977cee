/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rules about what may be written in an own field. They stand in the text of its choices, a line
 * each behind them:
 *
 *   浦东、徐汇、海淀
 *   ||offer|12|上海|浦东、徐汇|
 *   ||refuse|12|上海|<30、>250|Height is in centimetres.
 *
 * No choice can be taken for one, since "|" and the end of a line part choices. */

#include "core/hf-own-rules.h"

#include "base/hf-day-parse.h"
#include "base/hf-fold.h"
#include "base/hf-strings.h"
#include "core/hf-decimal.h"
#include "core/hf-own-fields.h"

#include <glib/gi18n.h>
#include <string.h>

#define MARK "||"

/* clang-format off */
const HfChoice hf_own_rule_kinds[] = {
  { HF_OWN_RULE_OFFER, N_ ("Limit Choices") },
  { HF_OWN_RULE_REFUSE, N_ ("Refuse Values") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_OWN_RULE_KIND]    = { "kind", NULL, HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_own_rule_kinds },
  [HF_OWN_RULE_BY]      = { "by", N_ ("Depends on"), HF_FIELD_REF, 0, .ref = "custom_field" },
  [HF_OWN_RULE_FOR]     = { "for", N_ ("Holds for"), HF_FIELD_TEXT, 0 },
  [HF_OWN_RULE_VALUES]  = { "values", N_ ("Values of the rule"), HF_FIELD_TEXT, 0 },
  [HF_OWN_RULE_MESSAGE] = { "message", N_ ("What is said then"), HF_FIELD_TEXT, 0 },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_OWN_RULE_N_FIELDS);

const HfEntityDef hf_own_rule_def = { "own_rule", N_ ("Own field"), fields, G_N_ELEMENTS (fields),
                                      NULL };

/* Where the rules begin, the end of the text if there are none. */
static const char *
find_rules (const char *options)
{
  const char *found = g_str_has_prefix (options, MARK) ? options : strstr (options, "\n" MARK);

  return found != NULL ? found : options + strlen (options);
}

char *
hf_own_rules_get_choices (const char *options)
{
  g_autofree char *choices = NULL;

  if (options == NULL)
    return NULL;
  choices = g_strndup (options, (gsize) (find_rules (options) - options));
  return hf_str_clean (choices);
}

static void
read_part (HfRow *rule, guint field, const char *text)
{
  g_autofree char *clean = hf_str_clean (text);

  hf_row_set_text (rule, field, clean);
}

/* A line that says something else was written by a later version: it is nothing to go by, and
 * stays. */
static HfRow *
read_rule (const char *line, gint64 id)
{
  g_auto (GStrv) parts = g_strsplit (line, "|", HF_OWN_RULE_N_FIELDS);
  g_autoptr (HfRow) rule = hf_row_new (&hf_own_rule_def);
  gint64 by;

  if (g_strv_length (parts) < HF_OWN_RULE_N_FIELDS ||
      !g_ascii_string_to_signed (*parts[1] ? parts[1] : "0", 10, 0, G_MAXINT64, &by, NULL))
    return NULL;
  rule->id = id;
  hf_row_set_text (rule, HF_OWN_RULE_KIND, parts[0]);
  if (by != 0)
    hf_row_set_int (rule, HF_OWN_RULE_BY, by);
  read_part (rule, HF_OWN_RULE_FOR, parts[2]);
  read_part (rule, HF_OWN_RULE_VALUES, parts[3]);
  read_part (rule, HF_OWN_RULE_MESSAGE, parts[4]);
  return hf_own_rules_is_complete (rule) ? hf_row_seal (g_steal_pointer (&rule)) : NULL;
}

GPtrArray *
hf_own_rules_read (const char *options)
{
  GPtrArray *rules = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_auto (GStrv) lines = g_strsplit (options != NULL ? find_rules (options) : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      HfRow *rule = g_str_has_prefix (lines[i], MARK) ?
                      read_rule (lines[i] + strlen (MARK), (gint64) rules->len + 1) :
                      NULL;

      if (rule != NULL)
        g_ptr_array_add (rules, rule);
    }
  return rules;
}

/* What parts the rules must not stand in one. */
static void
write_part (GString *text, const HfRow *rule, guint field)
{
  g_autofree char *part = hf_str_one_line (hf_row_text (rule, field));

  g_strdelimit (part, "|", ' ');
  g_string_append_printf (text, "|%s", part);
}

static void
write_unknown (GString *text, const char *options)
{
  g_auto (GStrv) lines = g_strsplit (options != NULL ? find_rules (options) : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_rule = g_str_has_prefix (lines[i], MARK);
      g_autoptr (HfRow) known = is_rule ? read_rule (lines[i] + strlen (MARK), 0) : NULL;

      if (is_rule && known == NULL)
        g_string_append_printf (text, "\n%s", lines[i]);
    }
}

char *
hf_own_rules_write (const char *choices, GPtrArray *rules, const char *before)
{
  g_autoptr (GString) text = g_string_new (choices);

  for (guint i = 0; i < rules->len; i++)
    {
      const HfRow *rule = g_ptr_array_index (rules, i);

      if (!hf_own_rules_is_complete (rule))
        continue;
      g_string_append_printf (text, "\n" MARK "%s|%" G_GINT64_FORMAT,
                              hf_row_text (rule, HF_OWN_RULE_KIND),
                              hf_row_int (rule, HF_OWN_RULE_BY));
      write_part (text, rule, HF_OWN_RULE_FOR);
      write_part (text, rule, HF_OWN_RULE_VALUES);
      write_part (text, rule, HF_OWN_RULE_MESSAGE);
    }
  write_unknown (text, before);
  if (choices == NULL && text->len > 0)
    g_string_erase (text, 0, 1);
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

gboolean
hf_own_rules_is_complete (const HfRow *rule)
{
  const char *kind = hf_row_text (rule, HF_OWN_RULE_KIND);

  if (g_strcmp0 (kind, HF_OWN_RULE_OFFER) == 0)
    return !hf_row_is_null (rule, HF_OWN_RULE_BY) && !hf_row_is_null (rule, HF_OWN_RULE_VALUES);
  return g_strcmp0 (kind, HF_OWN_RULE_REFUSE) == 0 && !hf_row_is_null (rule, HF_OWN_RULE_MESSAGE) &&
         (!hf_row_is_null (rule, HF_OWN_RULE_BY) || !hf_row_is_null (rule, HF_OWN_RULE_VALUES));
}

/* How a value has to stand to the one behind the sign. */
static const struct
{
  const char *sign;
  gboolean    less, same, more;
} signs[] = {
  /* the longer ones first */
  { "<=", TRUE, TRUE, FALSE },  { ">=", FALSE, TRUE, TRUE },  { "≤", TRUE, TRUE, FALSE },
  { "≥", FALSE, TRUE, TRUE },   { "<", TRUE, FALSE, FALSE },  { ">", FALSE, FALSE, TRUE },
  { "＜", TRUE, FALSE, FALSE }, { "＞", FALSE, FALSE, TRUE }, { "=", FALSE, TRUE, FALSE },
  { "", FALSE, TRUE, FALSE },
};

static guint
find_sign (const char *text)
{
  guint i = 0;

  while (!g_str_has_prefix (text, signs[i].sign))
    i++;
  return i;
}

/* Numbers and days alike: both stand in order. */
static gboolean
read_limit (const char *text, HfFieldType type, HfDate today, gint64 *limit)
{
  g_autofree char *clean = hf_str_clean (text);

  if (clean == NULL)
    return FALSE;
  if (type == HF_FIELD_DECIMAL)
    return hf_decimal_parse (clean, limit);
  *limit = hf_day_parse (clean, today, HF_DAY_LEAN_NONE);
  return *limit != HF_DATE_NONE;
}

static gboolean
is_ordered (HfFieldType type)
{
  return type == HF_FIELD_DECIMAL || type == HF_FIELD_DATE;
}

static gboolean
meets (const char *part, const HfRow *row, guint field, HfDate today)
{
  HfFieldType type = row->def->fields[field].type;
  guint       sign = find_sign (part);
  gint64      limit, value;

  if (!read_limit (part + strlen (signs[sign].sign), type, today, &limit))
    return FALSE;
  value =
    type == HF_FIELD_DATE ? hf_date_from_iso (hf_row_text (row, field)) : hf_row_int (row, field);
  return value < limit ? signs[sign].less : value > limit ? signs[sign].more : signs[sign].same;
}

static gboolean
is_text (const char *part, const HfRow *row, guint field)
{
  g_autofree char *wanted = hf_fold (part);
  g_autofree char *said = hf_fold (hf_row_text (row, field));

  return g_str_equal (wanted, said);
}

gboolean
hf_own_rules_names_value (const HfRow *rule, const HfRow *row, guint field, HfDate today)
{
  g_auto (GStrv) parts = hf_own_fields_split (hf_row_text (rule, HF_OWN_RULE_VALUES));
  gboolean is_in_order = is_ordered (row->def->fields[field].type);

  if (hf_row_is_null (row, field))
    return FALSE;
  for (guint i = 0; parts[i] != NULL; i++)
    if (is_in_order ? meets (parts[i], row, field, today) : is_text (parts[i], row, field))
      return TRUE;
  return parts[0] == NULL;
}

static gboolean
is_readable (const char *part, const HfFieldDef *def, HfDate today)
{
  g_autofree char *fold = NULL;
  gint64           limit;

  if (is_ordered (def->type))
    return read_limit (part + strlen (signs[find_sign (part)].sign), def->type, today, &limit);
  if (def->type != HF_FIELD_CHOICE)
    return TRUE;
  fold = hf_fold (part);
  for (const HfChoice *choice = def->choices; choice->key != NULL; choice++)
    {
      g_autofree char *own = hf_fold (choice->key);

      if (g_str_equal (own, fold))
        return TRUE;
    }
  return FALSE;
}

char *
hf_own_rules_find_unreadable (const HfRow *rule, const HfFieldDef *def, HfDate today)
{
  g_auto (GStrv) parts = hf_own_fields_split (hf_row_text (rule, HF_OWN_RULE_VALUES));

  for (guint i = 0; parts[i] != NULL; i++)
    if (!is_readable (parts[i], def, today))
      return g_strdup (parts[i]);
  return NULL;
}
