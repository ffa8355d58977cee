/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cards that may be one person. Candidates come by index, each rule by its own question; what they
 * have in common is weighed in one place. */

#include "session/hf-duplicates.h"

#include "base/hf-fold.h"
#include "base/hf-pinyin.h"
#include "base/hf-text-mask.h"
#include "core/hf-customer.h"
#include "store/hf-sql.h"

#define MAX_FOUND 10

typedef struct
{
  HfDatabase  *db;     /* borrowed */
  HfViewer    *viewer; /* borrowed */
  const HfRow *card;   /* borrowed */
  GHashTable  *found;  /* customer id → HfDuplicateReasons */
} Search;

/* The weights of the rules; a rule holds where all of its reasons do. */
static const struct
{
  guint reasons;
  guint weight;
} rules[] = {
  { HF_DUPLICATE_ID_NUMBER, 10 },
  { HF_DUPLICATE_PHONE | HF_DUPLICATE_NAME, 9 },
  { HF_DUPLICATE_NAME | HF_DUPLICATE_BIRTH_DATE, 8 },
  { HF_DUPLICATE_PHONE | HF_DUPLICATE_PINYIN, 6 },
  { HF_DUPLICATE_PHONE, 2 },
};

guint
hf_duplicate_weight (HfDuplicateReasons reasons)
{
  guint weight = 0, counted = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if ((reasons & rules[i].reasons) == rules[i].reasons &&
        (counted & HF_DUPLICATE_PHONE & rules[i].reasons) == 0)
      {
        weight += rules[i].weight;
        counted |= rules[i].reasons;
      }
  return weight;
}

static void
hf_duplicate_free (HfDuplicate *self)
{
  hf_row_unref (self->row);
  g_free (self);
}

static gboolean
gather (Search     *self,
        const char *sql,
        const char *first,
        const char *second,
        guint       reasons,
        GError    **error)
{
  g_autoptr (HfStatement) rows =
    hf_database_ask (self->db, error, sql, "itt", self->card->id, first, second);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      gpointer id = GSIZE_TO_POINTER (hf_statement_int (rows, 0));
      guint    known = GPOINTER_TO_UINT (g_hash_table_lookup (self->found, id));

      g_hash_table_insert (self->found, id, GUINT_TO_POINTER (known | reasons));
    }
  return step == HF_STEP_DONE;
}

static gboolean
gather_by_id_number (Search *self, GError **error)
{
  static const char sql[] = "SELECT id FROM customer WHERE id <> $1 AND id_number = $2 "
                            "AND $3 IS NULL AND archived IS NULL LIMIT 50";
  const char       *number = hf_row_text (self->card, HF_CUSTOMER_ID_NUMBER);

  return number == NULL || gather (self, sql, number, NULL, HF_DUPLICATE_ID_NUMBER, error);
}

static gboolean
gather_by_birth_date (Search *self, GError **error)
{
  static const char sql[] =
    "SELECT id FROM customer WHERE id <> $1 AND name_fold = $2 AND birth_date = $3 "
    "AND birth_precision IS NULL AND archived IS NULL LIMIT 50";
  g_autofree char *fold = hf_fold (hf_row_text (self->card, HF_CUSTOMER_NAME));

  return hf_row_is_null (self->card, HF_CUSTOMER_BIRTH_DATE) ||
         !hf_row_is_null (self->card, HF_CUSTOMER_BIRTH_PRECISION) ||
         gather (self, sql, fold, hf_row_text (self->card, HF_CUSTOMER_BIRTH_DATE),
                 HF_DUPLICATE_NAME | HF_DUPLICATE_BIRTH_DATE, error);
}

static gboolean
gather_by_phone (Search *self, const char *phone, GError **error)
{
  static const char sql[] =
    "SELECT c.id FROM phone AS p JOIN customer AS c ON c.id = p.customer WHERE c.id <> $1 "
    "AND p.number_digits = $2 AND $3 IS NULL AND c.archived IS NULL LIMIT 50";
  g_autofree char *digits = hf_digits (phone);

  return *digits == '\0' || gather (self, sql, digits, NULL, HF_DUPLICATE_PHONE, error);
}

static gboolean
gather_all (Search *self, const char *const *phones, GError **error)
{
  if (!gather_by_id_number (self, error) || !gather_by_birth_date (self, error))
    return FALSE;
  for (; phones != NULL && *phones != NULL; phones++)
    if (!gather_by_phone (self, *phones, error))
      return FALSE;
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
    return HF_DUPLICATE_NAME;
  return sounds_alike (a, b) ? HF_DUPLICATE_PINYIN : 0;
}

/* Both say something, and not the same. */
static gboolean
contradict (const HfRow *one, const HfRow *other, guint field)
{
  return !hf_row_is_null (one, field) && !hf_row_is_null (other, field) &&
         hf_row_differs (one, other, field);
}

static gboolean
is_ruled_out (Search *self, const HfRow *other, gboolean *is, GError **error)
{
  static const char sql[] = "SELECT count(*) FROM distinct_pair WHERE customer = $1 AND other = $2 "
                            "OR customer = $2 AND other = $1";
  gint64            n = 0;

  *is = contradict (self->card, other, HF_CUSTOMER_SEX) ||
        contradict (self->card, other, HF_CUSTOMER_ID_NUMBER);
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
  HfDuplicate *duplicate;
  gboolean     is_out;

  if (row == NULL || !is_ruled_out (self, row, &is_out, error))
    return FALSE;
  if (is_out)
    return TRUE;
  reasons |= compare_names (self->card, row);
  duplicate = g_new0 (HfDuplicate, 1);
  duplicate->customer = id;
  duplicate->reasons = reasons;
  duplicate->weight = hf_duplicate_weight (reasons);
  duplicate->row = hf_sql_read_existing (self->db, &hf_customer_def, self->viewer, id, error);
  g_ptr_array_add (duplicates, duplicate);
  return duplicate->row != NULL;
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const HfDuplicate *x = *(HfDuplicate *const *) a, *y = *(HfDuplicate *const *) b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
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

GArray *
hf_duplicates_scan (HfDatabase *db, guint limit, GCancellable *cancellable, GError **error)
{
  /* The rules that reach HF_DUPLICATE_SUSPECT, but for names that sound alike, which no index
   * knows. */
  static const char sql[] =
    "SELECT DISTINCT one.id, other.id FROM ("
    "SELECT id_a, id_b FROM (SELECT a.customer AS id_a, b.customer AS id_b FROM phone AS a "
    "JOIN phone AS b ON b.number_digits = a.number_digits AND b.customer > a.customer "
    "WHERE a.number_digits <> '') AS p "
    "JOIN customer AS x ON x.id = p.id_a JOIN customer AS y ON y.id = p.id_b "
    "WHERE x.name_fold = y.name_fold "
    "UNION ALL SELECT a.id, b.id FROM customer AS a JOIN customer AS b "
    "ON b.name_fold = a.name_fold AND b.birth_date = a.birth_date AND b.id > a.id "
    "WHERE a.birth_precision IS NULL AND b.birth_precision IS NULL "
    "UNION ALL SELECT a.id, b.id FROM customer AS a JOIN customer AS b "
    "ON b.id_number = a.id_number AND b.id > a.id WHERE a.id_number IS NOT NULL "
    "UNION ALL SELECT min(id, similar_to), max(id, similar_to) FROM customer "
    "WHERE similar_to IS NOT NULL) AS pair "
    "JOIN customer AS one ON one.id = pair.id_a JOIN customer AS other ON other.id = pair.id_b "
    "WHERE one.archived IS NULL AND other.archived IS NULL "
    "AND (one.sex IS NULL OR other.sex IS NULL OR one.sex = other.sex) "
    "AND (one.id_number IS NULL OR other.id_number IS NULL OR one.id_number = other.id_number) "
    "AND NOT EXISTS (SELECT 1 FROM distinct_pair AS d WHERE d.customer = one.id "
    "AND d.other = other.id OR d.customer = other.id AND d.other = one.id) LIMIT $1";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", (gint64) limit);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (HfDuplicatePair));
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfDuplicatePair pair = { hf_statement_int (rows, 0), hf_statement_int (rows, 1) };

      g_array_append_val (pairs, pair);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }
  return step == HF_STEP_DONE ? g_steal_pointer (&pairs) : NULL;
}
