/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who belongs to a customer. A relation is one row, so it is read from both its ends; shared
 * telephones and the referrer are read from where they are kept. */

#include "session/customer/hf-kin.h"

#include "core/hf-customer.h"
#include "core/hf-kinship.h"
#include "core/hf-relation.h"
#include "store/hf-search.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

#define MAX_FOUND 8

typedef struct
{
  HfDatabase *db;       /* borrowed */
  HfViewer   *viewer;   /* borrowed */
  gint64      customer; /* whose */
  GPtrArray  *members;
} Reader;

static void
member_free (HfKinMember *self)
{
  hf_row_unref (self->row);
  g_clear_pointer (&self->relation, hf_row_unref);
  g_free (self);
}

static HfKinMember *
find_member (Reader *self, gint64 customer, HfKinLink first, HfKinLink last)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      HfKinMember *member = g_ptr_array_index (self->members, i);

      if (member->row->id == customer && member->link >= first && member->link <= last)
        return member;
    }
  return NULL;
}

/* Archived cards do not count; NULL without an error is one of those. */
static HfKinMember *
add_member (Reader *self, HfKinLink link, gint64 customer, gboolean *is_read, GError **error)
{
  HfRow       *row = hf_sql_read_one (self->db, &hf_customer_def, self->viewer, customer, error);
  HfKinMember *member;

  *is_read = row != NULL;
  if (row == NULL)
    return NULL;
  if (!hf_row_is_null (row, HF_CUSTOMER_ARCHIVED))
    {
      hf_row_unref (row);
      return NULL;
    }
  member = g_new0 (HfKinMember, 1);
  member->link = link;
  member->row = row;
  g_ptr_array_add (self->members, member);
  return member;
}

static gboolean
add_relation (Reader *self, const HfRow *relation, guint end, GError **error)
{
  const char  *kind = hf_row_text (relation, HF_RELATION_KIND);
  gboolean     is_read;
  HfKinMember *member =
    add_member (self, HF_KIN_RELATION, hf_row_int (relation, end), &is_read, error);

  if (member == NULL)
    return is_read;
  member->relation = hf_row_ref (relation);
  member->word = hf_kinship_word (end == HF_RELATION_OTHER ? kind : hf_kinship_inverse (kind),
                                  hf_row_text (member->row, HF_CUSTOMER_SEX));
  return TRUE;
}

static gboolean
read_relations (Reader *self, guint near_end, guint far_end, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_relation_def, self->viewer);
  g_autoptr (GPtrArray) rows = NULL;

  hf_query_where (query, near_end, HF_OP_EQ, HF_INT (self->customer));
  hf_query_limit (query, 200);
  rows = hf_sql_read_all (self->db, query, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!add_relation (self, g_ptr_array_index (rows, i), far_end, error))
      return FALSE;
  return rows != NULL;
}

static GArray *
read_ids (Reader *self, const char *sql, GError **error)
{
  g_autoptr (HfStatement) rows = hf_database_ask (self->db, error, sql, "i", self->customer);

  return hf_statement_read_ids (rows, error);
}

/* Whoever is named already is not named again. Returns NULL without an error for archived cards. */
static HfKinMember *
find_or_add (Reader *self, HfKinLink link, gint64 customer, gboolean *is_read, GError **error)
{
  HfKinMember *member = find_member (self, customer, HF_KIN_RELATION, HF_KIN_PHONE);

  *is_read = TRUE;
  return member != NULL ? member : add_member (self, link, customer, is_read, error);
}

static gboolean
read_household (Reader *self, GError **error)
{
  static const char sql[] =
    "SELECT c.id FROM customer AS own JOIN customer AS c ON c.household = own.household "
    "AND c.id <> own.id WHERE own.id = $1 AND c.archived IS NULL ORDER BY c.name_sort, c.id "
    "LIMIT 200";
  g_autoptr (GArray) ids = read_ids (self, sql, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gboolean     is_read;
      HfKinMember *member =
        find_or_add (self, HF_KIN_HOUSEHOLD, g_array_index (ids, gint64, i), &is_read, error);

      if (member != NULL)
        member->is_at_home = TRUE;
      if (!is_read)
        return FALSE;
    }
  return ids != NULL;
}

/* Somebody of the family who shares the telephone is named once, as a relative. */
static gboolean
read_phones (Reader *self, GError **error)
{
  static const char sql[] =
    "SELECT DISTINCT p.customer FROM phone AS own JOIN phone AS p "
    "ON p.number_digits = own.number_digits AND p.customer <> own.customer "
    "WHERE own.customer = $1 AND own.number_digits <> '' ORDER BY p.customer LIMIT 200";
  g_autoptr (GArray) ids = read_ids (self, sql, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gboolean     is_read;
      HfKinMember *member =
        find_or_add (self, HF_KIN_PHONE, g_array_index (ids, gint64, i), &is_read, error);

      if (member != NULL)
        member->has_same_phone = TRUE;
      if (!is_read)
        return FALSE;
    }
  return ids != NULL;
}

static gboolean
read_referrer (Reader *self, GError **error)
{
  static const char sql[] =
    "SELECT referrer FROM customer WHERE id = $1 AND referrer IS NOT NULL AND referrer <> id";
  g_autoptr (GArray) ids = read_ids (self, sql, error);
  gboolean is_read = ids != NULL;

  if (is_read && ids->len > 0)
    add_member (self, HF_KIN_REFERRER, g_array_index (ids, gint64, 0), &is_read, error);
  return is_read;
}

GPtrArray *
hf_kin_read (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) member_free);
  Reader self = { db, viewer, customer, members };

  if (!read_relations (&self, HF_RELATION_CUSTOMER, HF_RELATION_OTHER, error) ||
      !read_relations (&self, HF_RELATION_OTHER, HF_RELATION_CUSTOMER, error) ||
      !read_household (&self, error) || !read_phones (&self, error) ||
      !read_referrer (&self, error))
    return NULL;
  return g_steal_pointer (&members);
}

GPtrArray *
hf_kin_find (HfDatabase *db, HfViewer *viewer, gint64 customer, const char *text, GError **error)
{
  g_autoptr (HfFound) found = hf_search (db, text, viewer, MAX_FOUND + 1, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  for (guint i = 0; found != NULL && i < hf_found_count_exact (found) && rows->len < MAX_FOUND; i++)
    {
      gint64 id = g_array_index (found->ids, gint64, i);
      g_autoptr (HfRow) row = hf_sql_read_one (db, &hf_customer_def, viewer, id, error);

      if (row == NULL)
        return NULL;
      if (id != customer && hf_row_is_null (row, HF_CUSTOMER_ARCHIVED))
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }
  return found != NULL ? g_steal_pointer (&rows) : NULL;
}

gboolean
hf_kin_is_known (HfDatabase *db,
                 gint64      customer,
                 gint64      other,
                 const char *kind,
                 gboolean   *is_known,
                 GError    **error)
{
  static const char sql[] =
    "SELECT count(*) FROM relation WHERE customer = $1 AND other = $2 AND kind = $3 "
    "OR customer = $2 AND other = $1 AND kind = $4";
  gint64 n = 0;

  if (!hf_database_number (db, &n, error, sql, "iitt", customer, other, kind,
                           hf_kinship_inverse (kind)))
    return FALSE;
  *is_known = n > 0;
  return TRUE;
}

gboolean
hf_kin_may_refer (HfDatabase *db, gint64 customer, gint64 referrer, gboolean *may, GError **error)
{
  static const char sql[] =
    "WITH RECURSIVE up (id) AS (SELECT $1 UNION SELECT c.referrer FROM up JOIN customer AS c "
    "ON c.id = up.id WHERE c.referrer IS NOT NULL) SELECT count(*) FROM up WHERE id = $2";
  gint64 n;

  if (!hf_database_number (db, &n, error, sql, "ii", referrer, customer))
    return FALSE;
  *may = n == 0;
  return TRUE;
}

HfChangeSet *
hf_kin_changes_add (gint64 customer, gint64 other, const char *kind)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Add relation"));
  HfRow       *row = hf_row_new (&hf_relation_def);

  hf_row_set_int (row, HF_RELATION_CUSTOMER, customer);
  hf_row_set_int (row, HF_RELATION_OTHER, other);
  hf_row_set_text (row, HF_RELATION_KIND, kind);
  hf_change_set_insert (changes, row);
  return changes;
}

static const char *
turn (const HfRow *relation, gint64 customer, const char *kind)
{
  return hf_row_int (relation, HF_RELATION_CUSTOMER) == customer ? kind : hf_kinship_inverse (kind);
}

/**
 * hf_kin_kind_for:
 * @relation: the row that says so, from either end
 * @customer: from whose end it is seen
 *
 * Returns: (transfer none): what the other is to @customer, a key of #hf_relation_kinds
 */
const char *
hf_kin_kind_for (const HfRow *relation, gint64 customer)
{
  return turn (relation, customer, hf_row_text (relation, HF_RELATION_KIND));
}

/**
 * hf_kin_changes_edit:
 * @relation: the row that says so, from either end
 * @customer: from whose end it is seen
 * @kind: what the other is to @customer, a key of #hf_relation_kinds
 * @note: (nullable): a remark
 *
 * Corrects what two customers are to each other.
 *
 * Returns: (transfer full) (nullable): the change set, %NULL where nothing would change
 */
HfChangeSet *
hf_kin_changes_edit (const HfRow *relation, gint64 customer, const char *kind, const char *note)
{
  HfChangeSet *changes;
  g_autoptr (HfRow) draft = hf_row_copy (relation);

  hf_row_set_text (draft, HF_RELATION_KIND, turn (relation, customer, kind));
  hf_row_set_text (draft, HF_RELATION_NOTE, note);
  if (!hf_row_differs (relation, draft, HF_RELATION_KIND) &&
      !hf_row_differs (relation, draft, HF_RELATION_NOTE))
    return NULL;
  changes = hf_change_set_new (N_ ("Change relation"));
  hf_change_set_update (changes, relation, g_steal_pointer (&draft));
  return changes;
}

HfChangeSet *
hf_kin_changes_remove (const HfRow *relation)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Remove relation"));

  hf_change_set_delete (changes, relation);
  return changes;
}
