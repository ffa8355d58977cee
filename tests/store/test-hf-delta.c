/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Changes of one row: made of two rows, turned round, and read back from the history as they were
 * written. */

#include "store/hf-delta.h"

#include "core/hf-customer.h"

static HfRow *
make_row (const char *name, const char *city)
{
  HfRow *row = hf_row_new (&hf_customer_def);

  row->id = 7;
  hf_row_set_text (row, HF_CUSTOMER_NAME, name);
  hf_row_set_text (row, HF_CUSTOMER_CITY, city);
  hf_row_set_int (row, HF_CUSTOMER_VISIT_COUNT, 3);    /* derived */
  hf_row_set_text (row, HF_CUSTOMER_OWNER_NAME, "Wu"); /* joined */
  return row;
}

static guint
count_own_fields (void)
{
  guint n = 0;

  for (guint i = 0; i < hf_customer_def.n_fields; i++)
    n += HF_FIELD_IS_OWN (&hf_customer_def.fields[i]) ? 1 : 0;
  return n;
}

static const HfDeltaField *
find_field (const HfDelta *delta, guint field)
{
  for (guint i = 0; i < delta->fields->len; i++)
    if (g_array_index (delta->fields, HfDeltaField, i).field == field)
      return &g_array_index (delta->fields, HfDeltaField, i);
  return NULL;
}

static void
assert_field (const HfDelta *delta, guint field, HfValue before, HfValue after)
{
  const HfDeltaField *found = find_field (delta, field);

  g_assert_nonnull (found);
  g_assert_true (hf_value_equal (&found->before, &before));
  g_assert_true (hf_value_equal (&found->after, &after));
}

static void
assert_same (const HfDelta *a, const HfDelta *b)
{
  g_assert_true (a->def == b->def);
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpint (a->id, ==, b->id);
  g_assert_cmpuint (a->fields->len, ==, b->fields->len);
  for (guint i = 0; i < a->fields->len; i++)
    {
      const HfDeltaField *field = &g_array_index (a->fields, HfDeltaField, i);
      assert_field (b, field->field, field->before, field->after);
    }
}

static void
test_insert (void)
{
  g_autoptr (HfRow) row = make_row ("陈建国", NULL);
  g_autoptr (HfDelta) delta = hf_delta_new_rows (NULL, row);

  g_assert_cmpint (delta->kind, ==, HF_DELTA_INSERT);
  g_assert_cmpint (delta->id, ==, 7);
  g_assert_cmpuint (delta->fields->len, ==, count_own_fields ());
  assert_field (delta, HF_CUSTOMER_NAME, HF_NULL, HF_TEXT ("陈建国"));
  assert_field (delta, HF_CUSTOMER_CITY, HF_NULL, HF_NULL);
  g_assert_null (find_field (delta, HF_CUSTOMER_VISIT_COUNT));
  g_assert_null (find_field (delta, HF_CUSTOMER_OWNER_NAME));
  g_assert_false (hf_delta_is_empty (delta));
}

static void
test_update (void)
{
  g_autoptr (HfRow) before = make_row ("陈建国", NULL);
  g_autoptr (HfRow) after = make_row ("陈建国", "武汉");
  g_autoptr (HfDelta) delta = NULL, none = NULL;

  hf_row_set_int (after, HF_CUSTOMER_VISIT_COUNT, 4);
  delta = hf_delta_new_rows (before, after);
  g_assert_cmpint (delta->kind, ==, HF_DELTA_UPDATE);
  g_assert_cmpuint (delta->fields->len, ==, 1);
  assert_field (delta, HF_CUSTOMER_CITY, HF_NULL, HF_TEXT ("武汉"));
  g_assert_false (hf_delta_is_empty (delta));

  hf_row_set_null (after, HF_CUSTOMER_CITY);
  none = hf_delta_new_rows (before, after);
  g_assert_true (hf_delta_is_empty (none));
}

static void
test_invert (void)
{
  static const HfDeltaKind inverse[] = { HF_DELTA_DELETE, HF_DELTA_UPDATE, HF_DELTA_INSERT };
  g_autoptr (HfRow) before = make_row ("陈建国", "武汉");
  g_autoptr (HfRow) after = make_row ("李敏", NULL);
  const HfRow *pairs[][2] = { { NULL, after }, { before, after }, { before, NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (HfDelta) delta = hf_delta_new_rows (pairs[i][0], pairs[i][1]);
      g_autoptr (HfDelta) inverted = hf_delta_invert (delta);
      g_autoptr (HfDelta) expected = hf_delta_new_rows (pairs[i][1], pairs[i][0]);
      g_autoptr (HfDelta) again = hf_delta_invert (inverted);

      g_assert_cmpint (inverted->kind, ==, inverse[delta->kind]);
      assert_same (inverted, expected);
      assert_same (again, delta);
    }
}

static HfDelta *
store_and_read (const HfDelta *delta)
{
  g_autoptr (GBytes) before = hf_delta_store (delta, FALSE);
  g_autoptr (GBytes) after = hf_delta_store (delta, TRUE);

  g_assert_true ((before == NULL) == (delta->kind == HF_DELTA_INSERT));
  g_assert_true ((after == NULL) == (delta->kind == HF_DELTA_DELETE));
  return hf_delta_new_stored (delta->def, delta->id, before, after);
}

/* Nulls of a whole row are not stored, but guard it when it is read back. */
static void
test_stored (void)
{
  g_autoptr (HfRow) before = make_row ("陈建国", "武汉");
  g_autoptr (HfRow) after = make_row ("李敏", NULL);
  const HfRow *pairs[][2] = { { NULL, after }, { before, after }, { before, NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (HfDelta) delta = hf_delta_new_rows (pairs[i][0], pairs[i][1]);
      g_autoptr (HfDelta) read = store_and_read (delta);

      assert_same (delta, read);
    }
}

static GBytes *
store_colour (void)
{
  GVariantBuilder builder;
  g_autoptr (GVariant) dict = NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{smv}"));
  g_variant_builder_add (&builder, "{s@mv}", "colour", hf_value_to_variant (&HF_TEXT ("red")));
  g_variant_builder_add (&builder, "{s@mv}", "city", hf_value_to_variant (&HF_TEXT ("武汉")));
  dict = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_get_data_as_bytes (dict);
}

/* A field that the row no longer has. */
static void
test_field_of_old (void)
{
  g_autoptr (GBytes) side = store_colour ();
  g_autoptr (HfDelta) delta = hf_delta_new_stored (&hf_customer_def, 7, side, side);

  g_assert_cmpuint (delta->fields->len, ==, 1);
  assert_field (delta, HF_CUSTOMER_CITY, HF_TEXT ("武汉"), HF_TEXT ("武汉"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/delta/insert", test_insert);
  g_test_add_func ("/delta/update", test_update);
  g_test_add_func ("/delta/invert", test_invert);
  g_test_add_func ("/delta/stored", test_stored);
  g_test_add_func ("/delta/field-of-old", test_field_of_old);
  return g_test_run ();
}
