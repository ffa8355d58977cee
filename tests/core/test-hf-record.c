/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows and their records: every field of every entity as a property, and no notification more or
 * less than the fields that changed. */

#include "core/hf-customer.h"
#include "core/hf-record.h"

static gboolean
is_integer (const HfEntityDef *def, guint field)
{
  return HF_FIELD_IS_INTEGER (hf_entity_value_type (def, field));
}

static HfRow *
make_row (const HfEntityDef *def)
{
  HfRow *row = hf_row_new (def);

  row->id = 7;
  for (guint i = 0; i < def->n_fields; i++)
    {
      g_autofree char *text = g_strdup_printf ("text %u", i);

      if (is_integer (def, i))
        hf_row_set_int (row, i, 100 + i);
      else
        hf_row_set_text (row, i, text);
    }
  return hf_row_seal (row);
}

static void
assert_property (HfRecord *record, const HfRow *row, guint field)
{
  const char *name = row->def->fields[field].name;

  g_test_message ("%s.%s", row->def->name, name);
  if (is_integer (row->def, field))
    {
      gint64 number = 0;

      g_object_get (record, name, &number, NULL);
      g_assert_cmpint (number, ==, hf_row_int (row, field));
    }
  else
    {
      g_autofree char *text = NULL;

      g_object_get (record, name, &text, NULL);
      g_assert_cmpstr (text, ==, hf_row_text (row, field));
    }
}

static void
test_properties (void)
{
  for (guint i = 0; hf_entities[i] != NULL; i++)
    {
      g_autoptr (HfRow) row = make_row (hf_entities[i]);
      HfRecord *record = hf_record_new (row);

      g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (record, hf_entities[i]->get_type ()));
      g_assert_cmpint (hf_record_get_id (record), ==, 7);
      for (guint j = 0; j < hf_entities[i]->n_fields; j++)
        assert_property (record, row, j);
      g_assert_finalize_object (record);
    }
}

static void
test_pending (void)
{
  HfRecord        *record = hf_record_new_pending (&hf_customer_def, 7);
  g_autofree char *name = NULL;
  gint64           id, visits;

  g_object_get (record, "id", &id, "name", &name, "visit_count", &visits, NULL);
  g_assert_cmpint (id, ==, 7);
  g_assert_null (name);
  g_assert_cmpint (visits, ==, 0);
  g_assert_null (hf_record_get_row (record));
  g_assert_finalize_object (record);
}

static void
notified_cb (GObject *object, GParamSpec *pspec, GPtrArray *names)
{
  g_ptr_array_add (names, (gpointer) pspec->name);
}

static HfRow *
change (const HfRow *row, guint field)
{
  HfRow *changed = hf_row_copy (row);

  if (is_integer (row->def, field))
    hf_row_set_int (changed, field, -1);
  else
    hf_row_set_null (changed, field);
  return hf_row_seal (changed);
}

static void
test_notifies_exactly (void)
{
  for (guint i = 0; hf_entities[i] != NULL; i++)
    for (guint j = 0; j < hf_entities[i]->n_fields; j++)
      {
        g_autoptr (HfRow) row = make_row (hf_entities[i]);
        g_autoptr (HfRow) changed = change (row, j);
        g_autoptr (GPtrArray) names = g_ptr_array_new ();
        g_autofree char *dashed =
          g_strdelimit (g_strdup (hf_entities[i]->fields[j].name), "_", '-');
        HfRecord *record = hf_record_new (row);

        g_signal_connect (record, "notify", G_CALLBACK (notified_cb), names);
        hf_record_set_row (record, changed);
        hf_record_set_row (record, changed);
        g_assert_cmpuint (names->len, ==, 1);
        g_assert_cmpstr (g_ptr_array_index (names, 0), ==, dashed);
        g_assert_finalize_object (record);
      }
}

static void
test_sealed (void)
{
  g_autoptr (HfRow) row = make_row (&hf_customer_def);
  g_autoptr (HfRow) draft = hf_row_copy (row);

  g_test_expect_message ("hf-core", G_LOG_LEVEL_CRITICAL, "*sealed*");
  hf_row_set_text (row, HF_CUSTOMER_NAME, "陈建国");
  g_test_assert_expected_messages ();
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_NAME), ==, "text 0");

  hf_row_set_text (draft, HF_CUSTOMER_NAME, "陈建国");
  g_assert_cmpstr (hf_row_text (draft, HF_CUSTOMER_NAME), ==, "陈建国");
  g_assert_true (hf_row_differs (row, draft, HF_CUSTOMER_NAME));
  g_assert_false (hf_row_differs (row, draft, HF_CUSTOMER_CITY));
  g_assert_true (hf_row_differs (NULL, draft, HF_CUSTOMER_NAME));
}

static void
test_value_round_trip (void)
{
  const HfValue values[] = { HF_NULL, HF_INT (0), HF_INT (G_MININT64), HF_TEXT (""),
                             HF_TEXT ("回访") };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GVariant) variant = g_variant_ref_sink (hf_value_to_variant (&values[i]));
      HfValue read = HF_INT (5);

      hf_value_from_variant (&read, variant);
      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        g_assert_true (hf_value_equal (&read, &values[j]) == (i == j));
      hf_value_clear (&read);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/properties", test_properties);
  g_test_add_func ("/record/pending", test_pending);
  g_test_add_func ("/record/notifies-exactly", test_notifies_exactly);
  g_test_add_func ("/row/sealed", test_sealed);
  g_test_add_func ("/value/round-trip", test_value_round_trip);
  return g_test_run ();
}
