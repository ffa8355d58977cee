/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Records: every field of every entity as a property, and no notification more or
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/properties", test_properties);
  g_test_add_func ("/record/pending", test_pending);
  g_test_add_func ("/record/notifies-exactly", test_notifies_exactly);
  return g_test_run ();
}
