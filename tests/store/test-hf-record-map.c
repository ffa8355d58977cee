/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One record a row as long as somebody shows it, and nothing kept for those nobody shows. */

#include "store/hf-record-map.h"

#include "core/hf-customer.h"
#include "core/hf-visit.h"

static void
test_one_record_a_row (void)
{
  HfRecordMap *map = hf_record_map_new ();
  HfRecord    *first = hf_record_map_ensure (map, &hf_customer_def, 1);
  HfRecord    *same = hf_record_map_ensure (map, &hf_customer_def, 1);
  g_autoptr (HfRecord) other_row = hf_record_map_ensure (map, &hf_customer_def, 2);
  g_autoptr (HfRecord) other_entity = hf_record_map_ensure (map, &hf_visit_def, 1);

  g_assert_true (first == same);
  g_assert_true (first != other_row);
  g_assert_true (HF_IS_VISIT (other_entity));
  g_object_unref (same);
  g_assert_finalize_object (first); /* the map does not hold it */
  first = hf_record_map_ensure (map, &hf_customer_def, 1);
  g_assert_null (hf_record_get_row (first));
  hf_record_map_free (map);
  g_assert_finalize_object (first); /* and it may outlive the map */
}

static void
test_many (void)
{
  HfRecordMap *map = hf_record_map_new ();
  g_autoptr (HfRecord) kept = hf_record_map_ensure (map, &hf_customer_def, 1);

  for (gint64 id = 2; id < 20000; id++)
    g_object_unref (hf_record_map_ensure (map, &hf_customer_def, id));
  {
    g_autoptr (HfRecord) again = hf_record_map_ensure (map, &hf_customer_def, 1);
    g_assert_true (again == kept);
  }
  hf_record_map_free (map);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-map/one-record-a-row", test_one_record_a_row);
  g_test_add_func ("/record-map/many", test_many);
  return g_test_run ();
}
