/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Queries are copied whole, and a copy goes its own way. What they mean is tested with hf-sql. */

#include "store/hf-query-private.h"

#include "core/hf-customer.h"

static HfQuery *
make_query (HfViewer *viewer)
{
  static const gint64 ids[] = { 3, 1 }, tiers[] = { 2, 0 };
  HfQuery            *query = hf_query_new (&hf_customer_def, viewer);

  hf_query_where (query, HF_CUSTOMER_CITY, HF_OP_EQ, HF_TEXT ("武汉"));
  hf_query_where (query, HF_CUSTOMER_OWNER, HF_OP_GT, HF_INT (4));
  hf_query_order (query, HF_CUSTOMER_NAME, TRUE);
  hf_query_where_id (query, ids, G_N_ELEMENTS (ids));
  hf_query_tiers (query, HF_CUSTOMER_VISIT_COUNT, tiers, G_N_ELEMENTS (tiers));
  hf_query_limit (query, 50);
  hf_query_offset (query, 7);
  return query;
}

static void
assert_is_made (const HfQuery *query, HfViewer *viewer)
{
  const HfQueryTerm  *city = &g_array_index (query->terms, HfQueryTerm, 0);
  const HfQueryTerm  *owner = &g_array_index (query->terms, HfQueryTerm, 1);
  const HfQueryOrder *order = &g_array_index (query->orders, HfQueryOrder, 0);

  g_assert_true (hf_query_get_def (query) == &hf_customer_def);
  g_assert_true (hf_query_get_viewer (query) == viewer);
  g_assert_cmpuint (query->limit, ==, 50);
  g_assert_cmpuint (query->offset, ==, 7);
  g_assert_cmpuint (query->terms->len, ==, 2);
  g_assert_cmpuint (city->field, ==, HF_CUSTOMER_CITY);
  g_assert_true (hf_value_equal (&city->value, &HF_TEXT ("武汉")));
  g_assert_cmpint (owner->op, ==, HF_OP_GT);
  g_assert_true (hf_value_equal (&owner->value, &HF_INT (4)));
  g_assert_cmpuint (query->orders->len, ==, 1);
  g_assert_cmpuint (order->field, ==, HF_CUSTOMER_NAME);
  g_assert_true (order->descending);
  g_assert_cmpuint (query->ids->len, ==, 2);
  g_assert_cmpint (g_array_index (query->ids, gint64, 0), ==, 3);
  g_assert_cmpuint (query->tier_field, ==, HF_CUSTOMER_VISIT_COUNT);
  g_assert_cmpuint (query->tiers->len, ==, 2);
  g_assert_cmpint (g_array_index (query->tiers, gint64, 0), ==, 2);
}

static void
test_new (void)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Lin", 0, FALSE);
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, viewer);

  g_assert_cmpuint (query->limit, ==, 0);
  g_assert_cmpuint (query->terms->len, ==, 0);
  g_assert_null (query->ids); /* any */
  g_assert_null (query->tiers);
}

static void
test_copy (void)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Lin", 0, FALSE);
  g_autoptr (HfQuery) copy = NULL;
  HfQuery *query = make_query (viewer);

  copy = hf_query_copy (query);
  hf_query_order (query, HF_CUSTOMER_CITY, FALSE);
  hf_query_where (query, HF_CUSTOMER_SEX, HF_OP_NULL, HF_NULL);
  hf_query_unref (query);
  assert_is_made (copy, viewer);
}

static void
test_set_again (void)
{
  static const gint64 ids[] = { 8 };
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Lin", 0, FALSE);
  g_autoptr (HfQuery) query = make_query (viewer);

  hf_query_where_id (query, ids, 1);
  g_assert_cmpuint (query->ids->len, ==, 1);
  g_assert_cmpint (g_array_index (query->ids, gint64, 0), ==, 8);
  hf_query_tiers (query, HF_CUSTOMER_GRADE, ids, 1);
  g_assert_cmpuint (query->tier_field, ==, HF_CUSTOMER_GRADE);
  g_assert_cmpuint (query->tiers->len, ==, 1);
}

static void
test_references (void)
{
  HfViewer *viewer = hf_viewer_new ("Lin", 0, FALSE);
  HfQuery  *query = make_query (viewer);
  g_autoptr (HfQuery) same = hf_query_ref (query);

  hf_viewer_unref (viewer);
  hf_query_unref (query);
  g_assert_cmpstr (hf_query_get_viewer (same)->who, ==, "Lin");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/new", test_new);
  g_test_add_func ("/query/copy", test_copy);
  g_test_add_func ("/query/set-again", test_set_again);
  g_test_add_func ("/query/references", test_references);
  return g_test_run ();
}
