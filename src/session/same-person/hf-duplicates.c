/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cards that may be one person, for somebody who looks: gathered by the rules, compared, weighed
 * and masked. */

#include "session/same-person/hf-duplicates.h"

#include "base/hf-fold.h"
#include "base/hf-text-mask.h"
#include "core/hf-customer.h"
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

/* Whether somebody found that they are two people, or they must be. */
static gboolean
is_ruled_out (Search      *self,
              const HfRow *other,
              gboolean     is_contradicted,
              gboolean    *is,
              GError     **error)
{
  static const char sql[] = "SELECT count(*) FROM distinct_pair WHERE customer = $1 AND other = $2 "
                            "OR customer = $2 AND other = $1";
  gint64            n = 0;

  if (!is_contradicted &&
      !hf_database_number (self->db, &n, error, sql, "ii", self->card->id, other->id))
    return FALSE;
  *is = is_contradicted || n > 0;
  return TRUE;
}

/* Compared as they are, shown as the viewer may see them. */
static gboolean
add_found (Search *self, gint64 id, guint reasons, GPtrArray *duplicates, GError **error)
{
  g_autoptr (HfViewer) all = hf_viewer_new (self->viewer->who, 0, FALSE);
  g_autoptr (HfRow) row = hf_sql_read_existing (self->db, &hf_customer_def, all, id, error);
  g_autoptr (HfRow) shown = NULL;
  HfLikenessFacts own = hf_likeness_get_facts (self->card), facts;
  HfDuplicate    *duplicate;
  gboolean        is_out;

  if (row == NULL)
    return FALSE;
  facts = hf_likeness_get_facts (row);
  if (!is_ruled_out (self, row, hf_likeness_contradict (&own, &facts), &is_out, error))
    return FALSE;
  if (is_out)
    return TRUE;
  /* Reading may be given up between any two rows. */
  shown = hf_sql_read_existing (self->db, &hf_customer_def, self->viewer, id, error);
  if (shown == NULL)
    return FALSE;
  reasons |= hf_likeness_compare_names (&own, &facts);
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
