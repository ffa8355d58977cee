/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rules about what may be written in own fields: how they are kept, and what they let be. */

#include "core/hf-custom-field.h"
#include "core/hf-own-fields.h"
#include "core/hf-own-rules.h"

#define TODAY hf_date_new (2023, 11, 21)

/* As somebody would type them: what is kept must give back exactly these. */
static const struct
{
  const char *kind;
  gint64      by;
  const char *holds_for, *values, *message;
} rules[] = {
  { HF_OWN_RULE_OFFER, 7, "沪", "浦东、徐汇", NULL },
  { HF_OWN_RULE_OFFER, 7, NULL, "海淀", NULL },
  { HF_OWN_RULE_REFUSE, 0, NULL, "<30, >250", "In centimetres: 170, not 1.70." },
  { HF_OWN_RULE_REFUSE, 8, "是", NULL, "Not while <b> & “x”." },
};

static HfRow *
make_rule (const char *kind,
           gint64      by,
           const char *holds_for,
           const char *values,
           const char *message)
{
  HfRow *rule = hf_row_new (&hf_own_rule_def);

  hf_row_set_text (rule, HF_OWN_RULE_KIND, kind);
  if (by != 0)
    hf_row_set_int (rule, HF_OWN_RULE_BY, by);
  hf_row_set_text (rule, HF_OWN_RULE_FOR, holds_for);
  hf_row_set_text (rule, HF_OWN_RULE_VALUES, values);
  hf_row_set_text (rule, HF_OWN_RULE_MESSAGE, message);
  return rule;
}

static GPtrArray *
make_rules (void)
{
  GPtrArray *made = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    g_ptr_array_add (made, make_rule (rules[i].kind, rules[i].by, rules[i].holds_for,
                                      rules[i].values, rules[i].message));
  return made;
}

static void
assert_same (GPtrArray *one, GPtrArray *other)
{
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    for (guint field = 0; field < HF_OWN_RULE_N_FIELDS; field++)
      g_assert_false (
        hf_row_differs (g_ptr_array_index (one, i), g_ptr_array_index (other, i), field));
}

/* Behind choices and without any; what is read and written again is the same. */
static void
test_kept (void)
{
  static const char *const choices[] = { "浦东、徐汇, 海淀", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GPtrArray) made = make_rules ();
      g_autofree char *text = hf_own_rules_write (choices[i], made, NULL);
      g_autoptr (GPtrArray) read = hf_own_rules_read (text);
      g_autofree char *alone = hf_own_rules_get_choices (text);
      g_auto (GStrv) split = hf_own_fields_split (text);
      g_autofree char *again = hf_own_rules_write (alone, read, text);

      assert_same (made, read);
      g_assert_cmpstr (alone, ==, choices[i]);
      g_assert_cmpuint (g_strv_length (split), ==, choices[i] ? 3 : 0);
      g_assert_cmpstr (again, ==, text);
    }
}

/* What somebody wrote before there were rules, in however many lines, has none. */
static void
test_plain (void)
{
  static const char *const texts[] = { "a、b", "a\nb", "a|b", "a || b", "a\n|b" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) read = hf_own_rules_read (texts[i]);
      g_auto (GStrv) split = hf_own_fields_split (texts[i]);

      g_assert_cmpuint (read->len, ==, 0);
      g_assert_cmpuint (g_strv_length (split), ==, 2);
    }
}

/* A rule that says nothing is not kept, and neither is a line nobody can read. */
static void
test_incomplete (void)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autoptr (GPtrArray) read =
    hf_own_rules_read ("a\n||offer|x|a|b|\n||offer|0|a|b|\n||later|1|a|b|c\n||offer|1\n"
                       "||refuse|0||3|m | n");
  g_autofree char *text = NULL;

  g_ptr_array_add (made, make_rule (HF_OWN_RULE_OFFER, 0, "a", "b", NULL));
  g_ptr_array_add (made, make_rule (HF_OWN_RULE_OFFER, 7, "a", NULL, NULL));
  g_ptr_array_add (made, make_rule (HF_OWN_RULE_REFUSE, 7, "a", "b", NULL));
  g_ptr_array_add (made, make_rule (HF_OWN_RULE_REFUSE, 0, "a", NULL, "m"));
  text = hf_own_rules_write ("a", made, NULL);
  g_assert_cmpstr (text, ==, "a");
  g_assert_cmpuint (read->len, ==, 1);
  g_assert_cmpstr (hf_row_text (g_ptr_array_index (read, 0), HF_OWN_RULE_MESSAGE), ==, "m | n");
}

/* Whoever changes the rules of today does not know those of tomorrow, and keeps them. */
static void
test_later_version (void)
{
  static const char before[] = "a\n||refuse|7|a|b|m\n||colour|7|a|red|\n||refuse|x|a|b|m";
  g_autoptr (GPtrArray) read = hf_own_rules_read (before);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *same = hf_own_rules_write ("a", read, before);
  g_autofree char *removed = hf_own_rules_write ("a", none, before);
  g_autofree char *alone = hf_own_rules_write (NULL, none, before);

  g_assert_cmpuint (read->len, ==, 1);
  g_assert_cmpstr (same, ==, before);
  g_assert_cmpstr (removed, ==, "a\n||colour|7|a|red|\n||refuse|x|a|b|m");
  g_assert_cmpstr (alone, ==, "||colour|7|a|red|\n||refuse|x|a|b|m");
}

static void
add_field (GPtrArray *definitions, const char *name, const char *kind, const char *options)
{
  HfRow *row = hf_row_new (&hf_custom_field_def);

  row->id = definitions->len + 1;
  hf_row_set_text (row, HF_CUSTOM_FIELD_NAME, name);
  hf_row_set_text (row, HF_CUSTOM_FIELD_KIND, kind);
  hf_row_set_text (row, HF_CUSTOM_FIELD_OPTIONS, options);
  g_ptr_array_add (definitions, hf_row_seal (row));
}

static HfOwnFields *
make_fields (void)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  add_field (all, "City", HF_CUSTOM_FIELD_CHOICE, "S, B, C");
  add_field (all, "District", HF_CUSTOM_FIELD_CHOICE,
             "p, x, h\n||offer|1|S|p、X|\n||offer|1|B、S|h|\n||refuse|1|C|x|No x in C.\n"
             "||refuse|2||p|of itself\n||refuse|77||p|of nothing\n||refuse|3||p|of a number");
  add_field (all, "Height", HF_CUSTOM_FIELD_NUMBER,
             "||refuse|0||<30、>250、=100|In cm.\n||refuse|1|C||Not in C.");
  add_field (all, "Since", HF_CUSTOM_FIELD_DATE, "||refuse|0||>today、<1990-1-1|No such day.");
  add_field (all, "Note", HF_CUSTOM_FIELD_TEXT, "||refuse|0||无、N/A|Leave it empty.");
  return hf_own_fields_new (all, NULL);
}

static const struct
{
  const char *city, *offered;
} offers[] = {
  { NULL, NULL },
  { "S", "p x" },
  { "B", "h" },
  { "C", NULL }, /* there no rule holds */
};

static void
test_offered (void)
{
  g_autoptr (HfOwnFields) own = make_fields ();

  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    {
      g_autoptr (HfRow) row = hf_row_new (hf_own_fields_get_def (own));
      g_auto (GStrv) offered = NULL;
      g_autofree char *joined = NULL;

      hf_row_set_text (row, 0, offers[i].city);
      offered = hf_own_fields_list_offered (own, 1, row);
      joined = offered ? g_strjoinv (" ", offered) : NULL;
      g_assert_cmpstr (joined, ==, offers[i].offered);
      g_assert_null (hf_own_fields_list_offered (own, 0, row));
    }
  g_assert_true (hf_own_fields_have_rules (own));
}

static const struct
{
  const char *city;
  guint       field;
  const char *value;
  const char *kind, *message; /* of what refuses it */
} refusals[] = {
  { NULL, 1, "h", NULL, NULL },
  { "S", 1, "x", NULL, NULL },
  { "S", 1, "h", "offer", NULL },
  { "B", 1, "p", "offer", NULL },
  { "C", 1, "p", NULL, NULL }, /* a rule of what is no choice, not there or itself never holds */
  { "C", 1, "x", "refuse", "No x in C." },
  { NULL, 2, "30", NULL, NULL },
  { NULL, 2, "29.999", "refuse", "In cm." },
  { NULL, 2, "250", NULL, NULL },
  { NULL, 2, "250.5", "refuse", "In cm." },
  { NULL, 2, "100", "refuse", "In cm." },
  { "C", 2, "170", "refuse", "Not in C." },
  { "S", 2, "170", NULL, NULL },
  { NULL, 3, "2023-11-21", NULL, NULL },
  { NULL, 3, "2023-11-22", "refuse", "No such day." },
  { NULL, 3, "1989-12-31", "refuse", "No such day." },
  { NULL, 4, "n/a", "refuse", "Leave it empty." },
  { NULL, 4, "无碍", NULL, NULL },
  { "C", 2, NULL, NULL, NULL }, /* emptying is no value */
};

static void
set_value (HfRow *row, guint field, const char *text)
{
  if (text != NULL && row->def->fields[field].type == HF_FIELD_DECIMAL)
    hf_row_set_int (row, field, (gint64) (g_ascii_strtod (text, NULL) * 1000 + 0.5));
  else
    hf_row_set_text (row, field, text);
}

static void
test_refused (void)
{
  g_autoptr (HfOwnFields) own = make_fields ();

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (HfRow) row = hf_row_new (hf_own_fields_get_def (own));
      const HfRow *rule;

      hf_row_set_text (row, 0, refusals[i].city);
      set_value (row, refusals[i].field, refusals[i].value);
      rule = hf_own_fields_find_refusal (own, refusals[i].field, row, TODAY);
      g_assert_cmpstr (rule ? hf_row_text (rule, HF_OWN_RULE_KIND) : NULL, ==, refusals[i].kind);
      g_assert_cmpstr (rule ? hf_row_text (rule, HF_OWN_RULE_MESSAGE) : NULL, ==,
                       refusals[i].message);
    }
}

/* Whoever writes a rule is told of what no value can be. */
static void
test_unreadable (void)
{
  static const struct
  {
    guint       field;
    const char *values, *unreadable;
  } cases[] = {
    { 1, "p、H", NULL },
    { 1, "p、q", "q" },
    { 2, "<30, ≥ 2.5", NULL },
    { 2, "<30, 3x", "3x" },
    { 3, ">今天, 2020-2-1", NULL },
    { 3, "<2020-2-31", "<2020-2-31" },
    { 4, "anything", NULL },
    { 2, "<", "<" },
  };
  g_autoptr (HfOwnFields) own = make_fields ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfRow) rule = make_rule (HF_OWN_RULE_REFUSE, 0, NULL, cases[i].values, "m");
      g_autofree char *found =
        hf_own_rules_find_unreadable (rule, &hf_own_fields_get_def (own)->fields[cases[i].field],
                                      TODAY);

      g_assert_cmpstr (found, ==, cases[i].unreadable);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-rules/kept", test_kept);
  g_test_add_func ("/own-rules/plain", test_plain);
  g_test_add_func ("/own-rules/later-version", test_later_version);
  g_test_add_func ("/own-rules/incomplete", test_incomplete);
  g_test_add_func ("/own-rules/offered", test_offered);
  g_test_add_func ("/own-rules/refused", test_refused);
  g_test_add_func ("/own-rules/unreadable", test_unreadable);
  return g_test_run ();
}
