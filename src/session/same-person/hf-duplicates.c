/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cards that may be one person, for somebody who looks: gathered by the rules, compared, weighed
 * and masked. */

#include "session/same-person/hf-duplicates.h"

#include "base/hf-fold.h"
#include "base/hf-pinyin.h"
#include "base/hf-text-mask.h"
#include "core/hf-customer.h"
#include "session/customer/hf-household.h"
#include "store/hf-sql.h"

#define MAX_GATHERED 50 /* by each rule */
#define MAX_FOUND    10

typedef struct
{
  HfDatabase  *db;     /* borrowed */
  HfViewer    *viewer; /* borrowed */
  const HfRow *card;   /* borrowed */
  GHashTable  *found;  /* customer id → HfLikeness */
} Search;

static void
hf_duplicate_free (HfDuplicate *self)
{
  hf_row_unref (self->row);
  g_free (self);
}

typedef struct
{
  Search *search;
  guint   reasons;
} Finding;

static gboolean
card_found (gint64 id, const HfLikenessFacts *facts, gpointer user_data, GError **error)
{
  const Finding *finding = user_data;
  GHashTable    *found = finding->search->found;
  gpointer       key = GSIZE_TO_POINTER (id);
  guint          known = GPOINTER_TO_UINT (g_hash_table_lookup (found, key));

  if (id != finding->search->card->id)
    g_hash_table_insert (found, key, GUINT_TO_POINTER (known | finding->reasons));
  return TRUE;
}

static gboolean
gather_by (Search *self, const HfLikenessRule *rule, const char *detail, GError **error)
{
  Finding          finding = { self, rule->reasons };
  g_autofree char *fold = hf_fold (hf_row_text (self->card, HF_CUSTOMER_NAME));

  return detail == NULL || *detail == '\0' ||
         hf_likeness_find (self->db, rule, fold, detail, MAX_GATHERED, card_found, &finding, error);
}

static const char *
get_birth_date (const HfRow *card)
{
  return hf_row_is_null (card, HF_CUSTOMER_BIRTH_PRECISION) ?
           hf_row_text (card, HF_CUSTOMER_BIRTH_DATE) :
           NULL;
}

static gboolean
gather_by_phones (Search               *self,
                  const HfLikenessRule *rule,
                  const char *const    *phones,
                  GError              **error)
{
  for (; phones != NULL && *phones != NULL; phones++)
    {
      g_autofree char *digits = hf_digits (*phones);

      if (!gather_by (self, rule, digits, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
gather_all (Search *self, const char *const *phones, GError **error)
{
  for (const HfLikenessRule *rule = hf_likeness_rules; rule->reasons != 0; rule++)
    {
      if (rule->find == NULL)
        continue;
      if (rule->reasons & HF_LIKENESS_PHONE && !gather_by_phones (self, rule, phones, error))
        return FALSE;
      if (rule->reasons & HF_LIKENESS_ID_NUMBER &&
          !gather_by (self, rule, hf_row_text (self->card, HF_CUSTOMER_ID_NUMBER), error))
        return FALSE;
      if (rule->reasons & HF_LIKENESS_BIRTH_DATE &&
          !gather_by (self, rule, get_birth_date (self->card), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
sounds_alike (const char *one, const char *other)
{
  g_autofree char *a = hf_pinyin (one);
  g_autofree char *b = hf_pinyin (other);

  return a != NULL && g_strcmp0 (a, b) == 0;
}

static guint
compare_names (const HfRow *one, const HfRow *other)
{
  const char      *a = hf_row_text (one, HF_CUSTOMER_NAME);
  const char      *b = hf_row_text (other, HF_CUSTOMER_NAME);
  g_autofree char *folded = hf_fold (a);
  g_autofree char *folded_other = hf_fold (b);

  if (*folded != '\0' && g_str_equal (folded, folded_other))
    return HF_LIKENESS_NAME;
  /* In a household names sound alike, and the telephone is everybody's. */
  return sounds_alike (a, b) && !hf_household_is_same (one, other) ? HF_LIKENESS_PINYIN : 0;
}

static HfLikenessFacts
get_facts (const HfRow *card)
{
  return (HfLikenessFacts){ hf_row_text (card, HF_CUSTOMER_SEX),
                            hf_row_text (card, HF_CUSTOMER_ID_NUMBER),
                            !hf_row_is_null (card, HF_CUSTOMER_ARCHIVED) };
}

static gboolean
is_ruled_out (Search *self, const HfRow *other, gboolean *is, GError **error)
{
  static const char sql[] = "SELECT count(*) FROM distinct_pair WHERE customer = $1 AND other = $2 "
                            "OR customer = $2 AND other = $1";
  HfLikenessFacts   facts = get_facts (self->card), other_facts = get_facts (other);
  gint64            n = 0;

  *is = hf_likeness_contradict (&facts, &other_facts);
  if (*is)
    return TRUE;
  if (!hf_database_number (self->db, &n, error, sql, "ii", self->card->id, other->id))
    return FALSE;
  *is = n > 0;
  return TRUE;
}

/* Compared as they are, shown as the viewer may see them. */
static gboolean
add_found (Search *self, gint64 id, guint reasons, GPtrArray *duplicates, GError **error)
{
  g_autoptr (HfViewer) all = hf_viewer_new (self->viewer->who, 0, FALSE);
  g_autoptr (HfRow) row = hf_sql_read_existing (self->db, &hf_customer_def, all, id, error);
  g_autoptr (HfRow) shown = NULL;
  HfDuplicate *duplicate;
  gboolean     is_out;

  if (row == NULL || !is_ruled_out (self, row, &is_out, error))
    return FALSE;
  if (is_out)
    return TRUE;
  /* Reading may be given up between any two rows. */
  shown = hf_sql_read_existing (self->db, &hf_customer_def, self->viewer, id, error);
  if (shown == NULL)
    return FALSE;
  reasons |= compare_names (self->card, row);
  duplicate = g_new0 (HfDuplicate, 1);
  duplicate->customer = id;
  duplicate->reasons = reasons;
  duplicate->weight = hf_likeness_weigh (reasons);
  duplicate->row = g_steal_pointer (&shown);
  g_ptr_array_add (duplicates, duplicate);
  return TRUE;
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const HfDuplicate *x = *(HfDuplicate *const *) a, *y = *(HfDuplicate *const *) b;

  gboolean x_is_archived = !hf_row_is_null (x->row, HF_CUSTOMER_ARCHIVED);
  gboolean y_is_archived = !hf_row_is_null (y->row, HF_CUSTOMER_ARCHIVED);

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  if (x_is_archived != y_is_archived)
    return x_is_archived ? 1 : -1;
  return (x->customer > y->customer) - (x->customer < y->customer);
}

GPtrArray *
hf_duplicates_find (HfDatabase        *db,
                    HfViewer          *viewer,
                    const HfRow       *card,
                    const char *const *phones,
                    GError           **error)
{
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) duplicates =
    g_ptr_array_new_with_free_func ((GDestroyNotify) hf_duplicate_free);
  Search         self = { db, viewer, card, found };
  GHashTableIter iter;
  gpointer       id, reasons;

  if (!gather_all (&self, phones, error))
    return NULL;
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &id, &reasons))
    if (!add_found (&self, (gint64) GPOINTER_TO_SIZE (id), GPOINTER_TO_UINT (reasons), duplicates,
                    error))
      return NULL;
  g_ptr_array_sort (duplicates, compare_weights);
  if (duplicates->len > MAX_FOUND)
    g_ptr_array_set_size (duplicates, MAX_FOUND);
  return g_steal_pointer (&duplicates);
}
