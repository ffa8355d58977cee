/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/hf-article.h"
#include "core/hf-customer.h"
#include "core/hf-entity-customer.h"
#include "core/hf-points.h"
#include "core/hf-service-score.h"

static void
test_needs_customer (void)
{
  g_assert_true (hf_entity_needs_customer (&hf_points_def));
  g_assert_false (hf_entity_needs_customer (&hf_service_score_def));
  g_assert_false (hf_entity_needs_customer (&hf_article_def));
  g_assert_false (hf_entity_needs_customer (&hf_customer_def));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entity-customer/needs-customer", test_needs_customer);
  return g_test_run ();
}
