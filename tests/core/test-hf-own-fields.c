/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Own fields as a table like that of an entity. */

#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-own-fields.h"

static void
add_field (GPtrArray *definitions, const char *name, const char *kind, const char *options)
{
  HfRow *row = hf_row_new (&hf_custom_field_def);

  row->id = definitions->len + 7;
  hf_row_set_text (row, HF_CUSTOM_FIELD_NAME, name);
  hf_row_set_text (row, HF_CUSTOM_FIELD_KIND, kind);
  hf_row_set_text (row, HF_CUSTOM_FIELD_OPTIONS, options);
  g_ptr_array_add (definitions, hf_row_seal (row));
}

static HfOwnFields *
make_fields (GPtrArray *values)
{
  g_autoptr (GPtrArray) definitions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  add_field (definitions, "中医体质", HF_CUSTOM_FIELD_CHOICE, "平和质、气虚质， 阳虚质,气虚质");
  add_field (definitions, "体重", HF_CUSTOM_FIELD_NUMBER, NULL);
  add_field (definitions, "会员到期", HF_CUSTOM_FIELD_DATE, NULL);
  add_field (definitions, "Seat", HF_CUSTOM_FIELD_TEXT, NULL);
  return hf_own_fields_new (definitions, values);
}

static void
test_table (void)
{
  g_autoptr (HfOwnFields) fields = make_fields (NULL);
  const HfEntityDef *def = hf_own_fields_get_def (fields);

  g_assert_cmpuint (def->n_fields, ==, 4);
  g_assert_cmpstr (def->fields[0].name, ==, "own:中医体质");
  g_assert_cmpstr (def->fields[0].label, ==, "中医体质");
  g_assert_cmpint (def->fields[0].type, ==, HF_FIELD_CHOICE);
  g_assert_cmpstr (def->fields[0].choices[2].key, ==, "阳虚质");
  g_assert_null (def->fields[0].choices[3].key);
  g_assert_cmpint (def->fields[1].type, ==, HF_FIELD_DECIMAL);
  g_assert_cmpint (def->fields[2].type, ==, HF_FIELD_DATE);
  g_assert_cmpint (def->fields[3].type, ==, HF_FIELD_TEXT);
  g_assert_true (def->fields[3].flags & HF_FIELD_PERSONAL);
  g_assert_cmpint (hf_own_fields_get_id (fields, 2), ==, 9);
}

static void
test_find (void)
{
  g_autoptr (HfOwnFields) fields = make_fields (NULL);

  g_assert_cmpint (hf_own_fields_find (fields, "体重"), ==, 1);
  g_assert_cmpint (hf_own_fields_find (fields, "own:体重"), ==, 1);
  g_assert_cmpint (hf_own_fields_find (fields, " Seat "), ==, 3);
  g_assert_cmpint (hf_own_fields_find (fields, "Sea"), ==, -1);
  g_assert_cmpint (hf_own_fields_find (fields, "own:"), ==, -1);
}

static void
add_value (GPtrArray *values, gint64 field, const char *text)
{
  HfRow *row = hf_row_new (&hf_custom_value_def);

  hf_row_set_int (row, HF_CUSTOM_VALUE_FIELD, field);
  hf_row_set_text (row, HF_CUSTOM_VALUE_VALUE, text);
  g_ptr_array_add (values, hf_row_seal (row));
}

static void
assert_stored (const HfRow *row, guint field, const char *expected)
{
  g_autofree char *text = hf_own_fields_write (row, field);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_row (void)
{
  g_autoptr (HfOwnFields) fields = make_fields (NULL);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autoptr (HfRow) row = NULL;

  add_value (values, 7, "气虚质");
  add_value (values, 8, "61.5");
  add_value (values, 8, "70"); /* the older one counts */
  add_value (values, 99, "of a field that is gone");
  row = hf_own_fields_make_row (fields, 42, values);
  g_assert_cmpint (row->id, ==, 42);
  g_assert_cmpint (hf_row_int (row, 1), ==, 61500);
  g_assert_true (hf_row_is_null (row, 2));
  assert_stored (row, 0, "气虚质");
  assert_stored (row, 1, "61.5");
  assert_stored (row, 2, NULL);
}

/* A choice that is offered no longer stays one where a card has it. */
static void
test_retired_choice (void)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autoptr (HfOwnFields) usual = make_fields (NULL);
  g_autoptr (HfOwnFields) fields = NULL;
  const HfChoice *choices;

  add_value (values, 7, "湿热质");
  add_value (values, 7, "平和质");
  fields = make_fields (values);
  choices = hf_own_fields_get_def (fields)->fields[0].choices;
  g_assert_cmpstr (choices[3].key, ==, "湿热质");
  g_assert_null (choices[4].key);
  g_assert_false (hf_own_fields_is_same (fields, usual));
}

/* A choice, a field that is there for two of its choices and has to be filled in, and one that is
 * there for anything that is said in the first. */
static HfOwnFields *
make_ruled (void)
{
  static const struct
  {
    const char *name, *kind, *options, *shown_for;
    gint64      shown_by;
    gboolean    is_required;
  } fields[] = {
    { "Smokes", HF_CUSTOM_FIELD_CHOICE, "yes, formerly, no", NULL, 0, FALSE },
    { "Since", HF_CUSTOM_FIELD_TEXT, NULL, "yes, formerly", 7, TRUE },
    { "Asked by", HF_CUSTOM_FIELD_CHOICE, "a, b", NULL, 7, FALSE },
    { "Why a", HF_CUSTOM_FIELD_TEXT, NULL, "a", 9, FALSE },
    { "Of one that is gone", HF_CUSTOM_FIELD_TEXT, NULL, "a", 77, FALSE },
  };
  g_autoptr (GPtrArray) definitions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      HfRow *row = hf_row_new (&hf_custom_field_def);

      row->id = i + 7;
      hf_row_set_text (row, HF_CUSTOM_FIELD_NAME, fields[i].name);
      hf_row_set_text (row, HF_CUSTOM_FIELD_KIND, fields[i].kind);
      hf_row_set_text (row, HF_CUSTOM_FIELD_OPTIONS, fields[i].options);
      hf_row_set_text (row, HF_CUSTOM_FIELD_SHOWN_FOR, fields[i].shown_for);
      if (fields[i].shown_by != 0)
        hf_row_set_int (row, HF_CUSTOM_FIELD_SHOWN_BY, fields[i].shown_by);
      hf_row_set_int (row, HF_CUSTOM_FIELD_REQUIRED, fields[i].is_required);
      g_ptr_array_add (definitions, hf_row_seal (row));
    }
  return hf_own_fields_new (definitions, NULL);
}

static void
assert_shown (HfOwnFields *fields, const char *smokes, const char *asked_by, const char *expected)
{
  g_autoptr (HfRow) row = hf_row_new (hf_own_fields_get_def (fields));
  g_autoptr (GString) shown = g_string_new (NULL);

  hf_row_set_text (row, 0, smokes);
  hf_row_set_text (row, 2, asked_by);
  for (guint i = 0; i < row->def->n_fields; i++)
    if (hf_own_fields_is_shown (fields, i, row))
      g_string_append_printf (shown, "%u", i);
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
test_rules (void)
{
  g_autoptr (HfOwnFields) plain = make_fields (NULL);
  g_autoptr (HfOwnFields) fields = make_ruled ();
  g_autoptr (HfRow) row = hf_row_new (hf_own_fields_get_def (fields));

  g_assert_false (hf_own_fields_have_rules (plain));
  g_assert_true (hf_own_fields_have_rules (fields));
  assert_shown (fields, NULL, NULL, "04");
  assert_shown (fields, NULL, "a", "04"); /* what it hangs on is not there */
  assert_shown (fields, "no", NULL, "024");
  assert_shown (fields, "no", "a", "0234");
  assert_shown (fields, "formerly", "b", "0124");

  g_assert_cmpint (hf_own_fields_find_missing (fields, row), ==, -1);
  hf_row_set_text (row, 0, "yes");
  g_assert_cmpint (hf_own_fields_find_missing (fields, row), ==, 1);
  hf_row_set_text (row, 1, "1990");
  g_assert_cmpint (hf_own_fields_find_missing (fields, row), ==, -1);
}

/* What a card says in a field stays as it is while a choice says certain things in the book, and
 * that choice is there; not because of what the field itself or anything but a choice says. */
static void
test_lock (void)
{
  static const struct
  {
    const char *name, *kind, *locked_for;
    gint64      shown_by, locked_by;
  } fields[] = {
    { "Asked", HF_CUSTOM_FIELD_CHOICE, NULL, 0, 0 },
    { "State", HF_CUSTOM_FIELD_CHOICE, "b", 1, 2 }, /* it would never be open again */
    { "Result", HF_CUSTOM_FIELD_TEXT, "b, c", 0, 2 },
    { "Of anything", HF_CUSTOM_FIELD_NUMBER, NULL, 0, 2 },
    { "Of a text", HF_CUSTOM_FIELD_TEXT, NULL, 0, 3 },
    { "Of one that is gone", HF_CUSTOM_FIELD_TEXT, NULL, 0, 77 },
  };
  static const struct
  {
    const char *asked, *state, *locked;
  } cases[] = {
    { "a", NULL, "" }, { "a", "a", "3" }, { "a", "b", "23" }, { "a", "c", "23" }, { NULL, "b", "" },
  };
  g_autoptr (GPtrArray) definitions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autoptr (HfOwnFields) own = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      HfRow *row = hf_row_new (&hf_custom_field_def);

      row->id = i + 1;
      hf_row_set_text (row, HF_CUSTOM_FIELD_NAME, fields[i].name);
      hf_row_set_text (row, HF_CUSTOM_FIELD_KIND, fields[i].kind);
      hf_row_set_text (row, HF_CUSTOM_FIELD_OPTIONS, "a, b, c");
      hf_row_set_text (row, HF_CUSTOM_FIELD_LOCKED_FOR, fields[i].locked_for);
      if (fields[i].shown_by != 0)
        hf_row_set_int (row, HF_CUSTOM_FIELD_SHOWN_BY, fields[i].shown_by);
      if (fields[i].locked_by != 0)
        hf_row_set_int (row, HF_CUSTOM_FIELD_LOCKED_BY, fields[i].locked_by);
      g_ptr_array_add (definitions, hf_row_seal (row));
    }
  own = hf_own_fields_new (definitions, NULL);
  g_assert_true (hf_own_fields_have_rules (own));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfRow) row = hf_row_new (hf_own_fields_get_def (own));
      g_autoptr (GString) locked = g_string_new (NULL);

      hf_row_set_text (row, 0, cases[i].asked);
      hf_row_set_text (row, 1, cases[i].state);
      hf_row_set_text (row, 2, "b");
      for (guint field = 0; field < row->def->n_fields; field++)
        if (hf_own_fields_find_lock (own, field, row) >= 0)
          {
            g_assert_cmpint (hf_own_fields_find_lock (own, field, row), ==, 1);
            g_string_append_printf (locked, "%u", field);
          }
      g_assert_cmpstr (locked->str, ==, cases[i].locked);
    }
}

/* Two that depend on each other are both there, or a card would have neither for ever. */
static void
test_circle (void)
{
  g_autoptr (GPtrArray) definitions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autoptr (HfOwnFields) fields = NULL;
  g_autoptr (HfRow) row = NULL;

  for (guint i = 0; i < 2; i++)
    {
      HfRow *definition = hf_row_new (&hf_custom_field_def);

      definition->id = i + 1;
      hf_row_set_text (definition, HF_CUSTOM_FIELD_NAME, i ? "B" : "A");
      hf_row_set_text (definition, HF_CUSTOM_FIELD_KIND, HF_CUSTOM_FIELD_CHOICE);
      hf_row_set_text (definition, HF_CUSTOM_FIELD_OPTIONS, "x, y");
      hf_row_set_int (definition, HF_CUSTOM_FIELD_SHOWN_BY, 2 - i);
      g_ptr_array_add (definitions, hf_row_seal (definition));
    }
  fields = hf_own_fields_new (definitions, NULL);
  row = hf_row_new (hf_own_fields_get_def (fields));
  hf_row_set_text (row, 0, "x");
  hf_row_set_text (row, 1, "y");
  g_assert_true (hf_own_fields_is_shown (fields, 0, row));
  g_assert_true (hf_own_fields_is_shown (fields, 1, row));
}

static void
test_is_same (void)
{
  g_autoptr (HfOwnFields) one = make_fields (NULL);
  g_autoptr (HfOwnFields) two = make_fields (NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (HfOwnFields) empty = hf_own_fields_new (none, NULL);

  g_assert_true (hf_own_fields_is_same (one, two));
  g_assert_false (hf_own_fields_is_same (one, empty));
  g_assert_cmpuint (hf_own_fields_get_def (empty)->n_fields, ==, 0);
}

static void
test_split (void)
{
  g_auto (GStrv) none = hf_own_fields_split (NULL);
  g_auto (GStrv) some = hf_own_fields_split (" a ,, b；a\nc ");
  const char *const expected[] = { "a", "b", "c", NULL };

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpstrv (some, expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-fields/table", test_table);
  g_test_add_func ("/own-fields/find", test_find);
  g_test_add_func ("/own-fields/row", test_row);
  g_test_add_func ("/own-fields/retired-choice", test_retired_choice);
  g_test_add_func ("/own-fields/rules", test_rules);
  g_test_add_func ("/own-fields/circle", test_circle);
  g_test_add_func ("/own-fields/lock", test_lock);
  g_test_add_func ("/own-fields/is-same", test_is_same);
  g_test_add_func ("/own-fields/split", test_split);
  return g_test_run ();
}
