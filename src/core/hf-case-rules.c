/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which classes a text belongs to. A class is known by its words; whatever is in it is in the class
 * around it too. Pure logic: what texts there are is the store's to say. */

#include "core/hf-case-rules.h"

#include "base/hf-strings.h"
#include "core/hf-case-class.h"

#include <string.h>

typedef struct
{
  gint64 id;
  gint64 parent;
  char  *axis;
  char **words;
} Rule;

struct _HfCaseRules
{
  GPtrArray  *rules;
  GHashTable *by_id; /* id → Rule, borrowed */
};

static void
rule_free (gpointer data)
{
  Rule *self = data;

  g_free (self->axis);
  g_strfreev (self->words);
  g_free (self);
}

static Rule *
rule_new (const HfRow *row)
{
  Rule *self = g_new0 (Rule, 1);

  self->id = row->id;
  self->parent = hf_row_int (row, HF_CASE_CLASS_PARENT);
  self->axis = g_strdup (hf_row_text (row, HF_CASE_CLASS_AXIS));
  self->words = hf_str_split_words (hf_row_text (row, HF_CASE_CLASS_KEYWORDS));
  return self;
}

/**
 * hf_case_rules_new:
 * @classes: (element-type HfRow): all classes
 *
 * Returns: (transfer full): their rules
 */
HfCaseRules *
hf_case_rules_new (const GPtrArray *classes)
{
  HfCaseRules *self = g_new0 (HfCaseRules, 1);

  self->rules = g_ptr_array_new_with_free_func (rule_free);
  self->by_id = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < classes->len; i++)
    {
      Rule *rule = rule_new (classes->pdata[i]);

      g_ptr_array_add (self->rules, rule);
      g_hash_table_insert (self->by_id, GSIZE_TO_POINTER ((gsize) rule->id), rule);
    }
  return self;
}

/**
 * hf_case_rules_free:
 * @self: (transfer full): rules
 *
 * Frees them.
 */
void
hf_case_rules_free (HfCaseRules *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->rules);
  g_free (self);
}

/**
 * hf_case_rules_is_empty:
 * @self: rules
 *
 * Returns: whether there are no classes
 */
gboolean
hf_case_rules_is_empty (const HfCaseRules *self)
{
  return self->rules->len == 0;
}

static gboolean
fits (const Rule *rule, const char *text)
{
  for (guint i = 0; rule->words[i] != NULL; i++)
    if (strstr (text, rule->words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_among (GHashTable *ids, const Rule *rule)
{
  return ids != NULL && g_hash_table_contains (ids, GSIZE_TO_POINTER ((gsize) rule->id));
}

/* As far as none around it is excluded. */
static void
add_with_those_around (const HfCaseRules *self,
                       const Rule        *rule,
                       GHashTable        *excluded,
                       GHashTable        *classes)
{
  for (guint depth = 0; rule != NULL && depth < HF_CASE_MAX_DEPTH; depth++)
    {
      if (is_among (excluded, rule))
        return;
      g_hash_table_add (classes, GSIZE_TO_POINTER ((gsize) rule->id));
      rule = g_hash_table_lookup (self->by_id, GSIZE_TO_POINTER ((gsize) rule->parent));
    }
}

/* Who is not in a class is in none within it either. */
static gboolean
is_excluded (const HfCaseRules *self, const Rule *rule, GHashTable *excluded)
{
  for (guint depth = 0; rule != NULL && depth < HF_CASE_MAX_DEPTH; depth++)
    {
      if (is_among (excluded, rule))
        return TRUE;
      rule = g_hash_table_lookup (self->by_id, GSIZE_TO_POINTER ((gsize) rule->parent));
    }
  return FALSE;
}

/**
 * hf_case_rules_add:
 * @self: rules
 * @class: the id of a class
 * @excluded: (nullable): the ids, as pointers, of classes that are not added
 * @classes: the ids, as pointers, of the classes found so far
 *
 * Adds a class, and those around it up to one that is excluded, whatever its words are: what was
 * decided of a class holds for that class, whatever was decided of another. One that is archived is
 * not added.
 */
void
hf_case_rules_add (const HfCaseRules *self, gint64 class, GHashTable *excluded, GHashTable *classes)
{
  add_with_those_around (self, g_hash_table_lookup (self->by_id, GSIZE_TO_POINTER ((gsize) class)),
                         excluded, classes);
}

/**
 * hf_case_rules_match:
 * @self: rules
 * @axis: what @text says: a key of #hf_case_axes
 * @text: (nullable): a diagnosis, the name of a department, or a place
 * @excluded: (nullable): the ids, as pointers, of classes that are not looked for, nor those in
 * them
 * @classes: the ids, as pointers, of the classes found so far; those of @text are added
 *
 * Looks for the words of each class of @axis in a text.
 */
void
hf_case_rules_match (const HfCaseRules *self,
                     const char        *axis,
                     const char        *text,
                     GHashTable        *excluded,
                     GHashTable        *classes)
{
  for (guint i = 0; text != NULL && i < self->rules->len; i++)
    {
      const Rule *rule = self->rules->pdata[i];

      if (g_str_equal (rule->axis, axis) && fits (rule, text) &&
          !is_excluded (self, rule, excluded))
        add_with_those_around (self, rule, NULL, classes);
    }
}
