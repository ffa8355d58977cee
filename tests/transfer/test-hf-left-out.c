/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which columns are left out, and why. */

#include "transfer/hf-left-out.h"

#include "transfer/hf-map.h"

/* Each line is a column, why, and the rows that have it, which are 0 customers, 1 visits and 2
 * follow-ups. */
static void
assert_left_out (const char *map, HfImportKind kind, const char *header, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfMap) parsed = map != NULL ? hf_map_new_from_data (map, -1, &error) : NULL;
  g_auto (GStrv) columns = g_strsplit (header, ",", -1);
  const HfCsvRecord record = { 1, g_strv_length (columns), (const char *const *) columns,
                               HF_CSV_PROBLEM_NONE };
  g_autoptr (HfMapping) mapping = hf_mapping_new (parsed, kind, &record, &error);
  g_autoptr (GArray) list = hf_left_out_list_new ();
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  hf_left_out_list_add (list, mapping, (const char *const *) columns);
  hf_left_out_list_add (list, mapping, (const char *const *) columns); /* a second such file */
  for (guint i = 0; i < list->len; i++)
    {
      const HfLeftOut *at = &g_array_index (list, HfLeftOut, i);

      g_string_append_printf (found, "%s %d ", at->column, (int) at->reason);
      if (at->kind == HF_IMPORT_N_KINDS)
        g_string_append (found, "-\n");
      else
        g_string_append_printf (found, "%d\n", (int) at->kind);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_reasons (void)
{
  assert_left_out (NULL, HF_IMPORT_CUSTOMERS, "姓名,电话,生日", "");
  assert_left_out (NULL, HF_IMPORT_CUSTOMERS,
                   "姓名,电话,手机,电话3,,幸运色,最近就诊日期,随访日期,医生",
                   "电话3 0 -\n幸运色 0 -\n最近就诊日期 2 -\n随访日期 3 2\n医生 3 1\n");
  assert_left_out (NULL, HF_IMPORT_CUSTOMERS, "name,phone,mobile,tel,Last visit,Follow-up date",
                   "tel 1 -\nLast visit 2 -\nFollow-up date 3 2\n");
  assert_left_out (NULL, HF_IMPORT_VISITS, "姓名,日期,备注,随访内容,SSN",
                   "备注 3 0\n随访内容 3 2\nSSN 0 -\n");
}

static void
test_map (void)
{
  assert_left_out ("[customers]\nname = {Last} {First}\nphone = Tel\n", HF_IMPORT_CUSTOMERS,
                   "First,Last,Tel,Name,Shoe", "Name 0 -\nShoe 0 -\n");
}

/* A column that only a book knows is claimed by whoever reads the book. */
static void
test_claimed (void)
{
  const char *const cells[] = { "姓名", "幸运色", NULL };
  const HfCsvRecord record = { 1, 2, cells, HF_CSV_PROBLEM_NONE };
  g_autoptr (HfMapping) mapping = hf_mapping_new (NULL, HF_IMPORT_CUSTOMERS, &record, NULL);

  g_assert_true (hf_mapping_uses (mapping, 0));
  g_assert_false (hf_mapping_uses (mapping, 1));
  hf_mapping_claim_other (mapping, 0);
  g_assert_true (hf_mapping_uses (mapping, 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/left-out/reasons", test_reasons);
  g_test_add_func ("/left-out/map", test_map);
  g_test_add_func ("/left-out/claimed", test_claimed);
  return g_test_run ();
}
