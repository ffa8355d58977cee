/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which of a customer's texts are alerts. A false alarm teaches people to look past the true ones,
 * but an alert that is missing may harm: so only what consists of known words alone is taken for a
 * denial. Words are compared folded, so traditional characters need no entries of their own. */

#include "core/hf-alert.h"

#include "base/hf-fold.h"
#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"

#include <glib/gi18n.h>
#include <string.h>

/* After any of these somebody may begin to say the contrary. */
#define SEPARATORS ",，;；.。!！\n\r"

#define IGNORED " :()[]\"'*"

typedef enum
{
  WORD_UNKNOWN,
  WORD_IGNORED,
  WORD_DENIAL,
  WORD_SUBJECT, /* what can be denied as a whole; no substance and no disease by name */
  WORD_JOINER,
  WORD_MINUS, /* a result, where it ends what is said */
} WordKind;

typedef struct
{
  const char *text;
  WordKind    kind;
} Word;

/* clang-format off */
static const Word words[] = {
  { "无", WORD_DENIAL }, { "没有", WORD_DENIAL }, { "否认", WORD_DENIAL }, { "否", WORD_DENIAL },
  { "未见", WORD_DENIAL }, { "未发现", WORD_DENIAL }, { "未诉", WORD_DENIAL }, { "暂无", WORD_DENIAL },
  { "均无", WORD_DENIAL }, { "阴性", WORD_DENIAL }, { "不过敏", WORD_DENIAL },
  { "不易过敏", WORD_DENIAL }, { "非过敏", WORD_DENIAL },
  { "no", WORD_DENIAL }, { "none", WORD_DENIAL }, { "nil", WORD_DENIAL }, { "without", WORD_DENIAL },
  { "denies", WORD_DENIAL }, { "denied", WORD_DENIAL }, { "negative", WORD_DENIAL }, { "nka", WORD_DENIAL },
  { "nkda", WORD_DENIAL }, { "not allergic", WORD_DENIAL }, { "n/a", WORD_DENIAL },

  { "过敏", WORD_SUBJECT }, { "药物", WORD_SUBJECT }, { "食物", WORD_SUBJECT }, { "药", WORD_SUBJECT },
  { "史", WORD_SUBJECT }, { "病", WORD_SUBJECT }, { "疾病", WORD_SUBJECT }, { "遗传", WORD_SUBJECT },
  { "家族", WORD_SUBJECT }, { "家族中", WORD_SUBJECT }, { "性", WORD_SUBJECT }, { "体质", WORD_SUBJECT },
  { "特殊", WORD_SUBJECT }, { "殊", WORD_SUBJECT }, { "明显", WORD_SUBJECT }, { "明确", WORD_SUBJECT },
  { "已知", WORD_SUBJECT }, { "任何", WORD_SUBJECT }, { "其他", WORD_SUBJECT }, { "相关", WORD_SUBJECT },
  { "异常", WORD_SUBJECT }, { "不良反应", WORD_SUBJECT }, { "反应", WORD_SUBJECT }, { "的", WORD_SUBJECT },
  { "allergy", WORD_SUBJECT }, { "allergies", WORD_SUBJECT }, { "allergic", WORD_SUBJECT },
  { "known", WORD_SUBJECT }, { "drug", WORD_SUBJECT }, { "drugs", WORD_SUBJECT }, { "food", WORD_SUBJECT },
  { "foods", WORD_SUBJECT }, { "medication", WORD_SUBJECT }, { "medications", WORD_SUBJECT },
  { "any", WORD_SUBJECT }, { "history", WORD_SUBJECT }, { "of", WORD_SUBJECT }, { "to", WORD_SUBJECT },
  { "目前", WORD_SUBJECT }, { "reported", WORD_SUBJECT },
  { "reaction", WORD_SUBJECT }, { "reactions", WORD_SUBJECT }, { "constitution", WORD_SUBJECT },
  { "hereditary", WORD_SUBJECT }, { "genetic", WORD_SUBJECT }, { "family", WORD_SUBJECT },
  { "disease", WORD_SUBJECT }, { "diseases", WORD_SUBJECT },

  { "、", WORD_JOINER }, { "/", WORD_JOINER }, { "及", WORD_JOINER }, { "和", WORD_JOINER },
  { "或", WORD_JOINER }, { "and", WORD_JOINER }, { "or", WORD_JOINER },

  { "-", WORD_MINUS }, { "—", WORD_MINUS }, { "–", WORD_MINUS },
};

/* What a constitution has in it that is prone to allergies, and what it is called in Chinese medicine. */
static const char *const allergic[] = { "过敏", "特禀", "allerg", "atop" };

static const struct
{
  guint       field;
  const char *label;
} alerts[HF_ALERT_N_KINDS] = {
  [HF_ALERT_ALLERGIES]    = { HF_CUSTOMER_ALLERGIES, N_ ("Allergies") },
  [HF_ALERT_HEREDITARY]   = { HF_CUSTOMER_HEREDITARY, N_ ("Hereditary diseases") },
  [HF_ALERT_CONSTITUTION] = { HF_CUSTOMER_CONSTITUTION, N_ ("Constitution") },
};
/* clang-format on */

/* Latin words end where no letter follows: "no" is not in "norfloxacin". */
static gboolean
is_whole (const char *text, gsize length)
{
  return !g_ascii_isalpha (text[length - 1]) || !g_ascii_isalnum (text[length]);
}

/* The longest word at the start of @text. */
static WordKind
read_word (const char **text)
{
  WordKind kind = WORD_UNKNOWN;
  gsize    longest = 0;

  if (strchr (IGNORED, **text) != NULL)
    {
      (*text)++;
      return WORD_IGNORED;
    }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i].text);

      if (length > longest && g_str_has_prefix (*text, words[i].text) && is_whole (*text, length))
        {
          longest = length;
          kind = words[i].kind;
        }
    }
  *text += longest;
  return kind;
}

/* Two denials side by side, or a list that begins right after one, may well mean something else. */
static gboolean
may_follow (WordKind before, WordKind kind)
{
  if (before == WORD_MINUS)
    return kind == WORD_MINUS;
  return before != WORD_DENIAL || kind == WORD_SUBJECT;
}

/* One part between separators, folded. */
static gboolean
part_denies (const char *part)
{
  WordKind before = WORD_IGNORED;
  gboolean denies = FALSE;

  while (*part != '\0')
    {
      WordKind kind = read_word (&part);

      if (kind == WORD_IGNORED)
        continue;
      if (kind == WORD_UNKNOWN || !may_follow (before, kind))
        return FALSE;
      denies = denies || kind == WORD_DENIAL || kind == WORD_MINUS;
      before = kind;
    }
  return denies;
}

typedef gboolean (*SaysOfPart) (const char *part);

/* Splits before folding, which makes spaces of line ends. Returns of how many parts @says is true.
 */
static guint
count_parts (const char *text, SaysOfPart says, guint *n_parts)
{
  const char *start = text, *end = text;
  guint       n = 0;

  *n_parts = 0;
  for (gboolean is_last = FALSE; !is_last; end = start)
    {
      g_autofree char *raw = NULL, *part = NULL;

      while (*end != '\0' && g_utf8_strchr (SEPARATORS, -1, g_utf8_get_char (end)) == NULL)
        end = g_utf8_next_char (end);
      is_last = *end == '\0';
      raw = g_strndup (start, (gsize) (end - start));
      part = hf_fold (raw);
      *n_parts += *part != '\0';
      n += *part != '\0' && says (part);
      start = is_last ? end : g_utf8_next_char (end);
    }
  return n;
}

gboolean
hf_alert_is_denial (const char *text)
{
  guint n_parts = 0;

  return text != NULL && count_parts (text, part_denies, &n_parts) == n_parts && n_parts > 0;
}

static gboolean
part_is_allergic (const char *part)
{
  for (guint i = 0; i < G_N_ELEMENTS (allergic); i++)
    if (strstr (part, allergic[i]) != NULL)
      return !part_denies (part);
  return FALSE;
}

/* Comparing the name first is cheap, and lists ask for each row. */
static gboolean
joins (const HfEntityDef *def, guint i, const HfFieldDef *field)
{
  const HfFieldDef *own = &def->fields[i];

  return own->type == HF_FIELD_JOINED && g_str_equal (own->column, field->name) &&
         hf_entity_source_field (def, i) == field;
}

static const char *
find_text (const HfRow *row, guint field)
{
  if (row->def == &hf_customer_def)
    return hf_row_text (row, field);
  for (guint i = 0; i < row->def->n_fields; i++)
    if (joins (row->def, i, &hf_customer_def.fields[field]))
      return hf_row_text (row, i);
  return NULL;
}

guint
hf_alert_field (HfAlert alert)
{
  return alerts[alert].field;
}

const char *
hf_alert_find (const HfRow *row, HfAlert alert)
{
  const char *text = find_text (row, alerts[alert].field);
  guint       n_parts;

  if (text == NULL)
    return NULL;
  if (alert == HF_ALERT_CONSTITUTION)
    return count_parts (text, part_is_allergic, &n_parts) > 0 ? text : NULL;
  return hf_alert_is_denial (text) ? NULL : text;
}

char *
hf_alert_line (const HfRow *row, HfAlert alert)
{
  const char      *text = hf_alert_find (row, alert);
  g_autofree char *what = hf_str_visible_controls (text);

  /* Translators: a field such as "Allergies", and what is written there */
  return text ? g_strdup_printf (C_ ("alert", "%s: %s"), _ (alerts[alert].label), what) : NULL;
}

char *
hf_alert_words (const HfRow *row, const char *between)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < HF_ALERT_N_KINDS; i++)
    {
      g_autofree char *line = hf_alert_line (row, (HfAlert) i);

      if (line != NULL)
        g_string_append_printf (all, "%s%s", all->len > 0 ? between : "", line);
    }
  return g_string_free (all, all->len == 0);
}
