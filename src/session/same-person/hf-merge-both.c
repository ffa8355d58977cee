/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What two cards of one person say, put together: an allergy that only one of them knows must not
 * be lost. Nothing is taken out of what somebody wrote, since what stands beside it may belong to
 * it. */

#include "session/same-person/hf-merge-both.h"

#include "base/hf-fold.h"
#include "core/hf-alert.h"
#include "core/hf-customer.h"
#include "core/hf-tags.h"
#include "core/hf-validate.h"

#include <string.h>

#define SEPARATORS ",，、;；\n"

static const guint joined_fields[] = {
  HF_CUSTOMER_ALLERGIES, HF_CUSTOMER_HEREDITARY,    HF_CUSTOMER_CONSTITUTION,
  HF_CUSTOMER_TAGS,      HF_CUSTOMER_NOTE,          HF_CUSTOMER_EMERGENCY,
  HF_CUSTOMER_FAMILY,    HF_CUSTOMER_ASSETS,        HF_CUSTOMER_HOBBIES,
  HF_CUSTOMER_SPENDING,  HF_CUSTOMER_PERSONALITY,   HF_CUSTOMER_INTERESTS,
  HF_CUSTOMER_TOPICS,    HF_CUSTOMER_ORIGIN_DETAIL, HF_CUSTOMER_DECISION_FACTORS,
  HF_CUSTOMER_GOALS,
};

gboolean
hf_merge_may_keep_both (guint field)
{
  for (guint i = 0; i < G_N_ELEMENTS (joined_fields); i++)
    if (joined_fields[i] == field)
      return TRUE;
  return FALSE;
}

/* The parts of a list, folded, as a set. */
static GHashTable *
list_parts (const char *text)
{
  GHashTable *parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  while (*text != '\0')
    {
      const char      *end = text;
      g_autofree char *raw = NULL;

      while (*end != '\0' && g_utf8_strchr (SEPARATORS, -1, g_utf8_get_char (end)) == NULL)
        end = g_utf8_next_char (end);
      raw = g_strndup (text, (gsize) (end - text));
      g_hash_table_add (parts, hf_fold (raw));
      text = *end != '\0' ? g_utf8_next_char (end) : end;
    }
  return parts;
}

static gboolean
says_all_of (const char *text, const char *other)
{
  g_autoptr (GHashTable) parts = list_parts (text);
  g_autoptr (GHashTable) others = list_parts (other);
  GHashTableIter iter;
  gpointer       part;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &part, NULL))
    if (!g_hash_table_contains (parts, part))
      return FALSE;
  return TRUE;
}

static gboolean
is_denied (guint field, const char *text)
{
  return (field == HF_CUSTOMER_ALLERGIES || field == HF_CUSTOMER_HEREDITARY ||
          field == HF_CUSTOMER_CONSTITUTION) &&
         hf_alert_is_denial (text);
}

static char *
join (guint field, const char *stays, const char *goes)
{
  if (field == HF_CUSTOMER_TAGS)
    return hf_tags_add (stays, goes);
  if (hf_customer_def.fields[field].flags & HF_FIELD_PROSE)
    return g_strconcat (stays, "\n", goes, NULL);
  return g_strconcat (stays, g_str_is_ascii (stays) ? "; " : "；", goes, NULL);
}

char *
hf_merge_both (guint field, const char *stays, const char *goes)
{
  g_autofree char *both = NULL;

  if (is_denied (field, goes) || says_all_of (stays, goes))
    return g_strdup (stays);
  if (is_denied (field, stays) || says_all_of (goes, stays))
    return g_strdup (goes);
  both = join (field, stays, goes);
  return strlen (both) <= HF_TEXT_MAX_BYTES ? g_steal_pointer (&both) : NULL;
}

void
hf_merge_take_both (HfRow *card, const HfRow *from, guint field)
{
  g_autofree char *both =
    hf_merge_both (field, hf_row_text (card, field), hf_row_text (from, field));

  if (both != NULL)
    hf_row_set_text (card, field, both);
}
