/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Values: copied without sharing, compared without confusing nothing with zero, and written to the
 * history so that they come back as they were. */

#include "core/hf-value.h"

static const HfValue values[] = {
  HF_NULL,      HF_INT (0),    HF_INT (1),       HF_INT (G_MININT64), HF_INT (G_MAXINT64),
  HF_TEXT (""), HF_TEXT ("0"), HF_TEXT ("回访"),
};

static void
test_equal (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    for (guint j = 0; j < G_N_ELEMENTS (values); j++)
      g_assert_true (hf_value_equal (&values[i], &values[j]) == (i == j));
}

static void
test_copy (void)
{
  char    text[] = "回访";
  HfValue source = HF_TEXT (text), copy = HF_NULL;

  hf_value_copy (&copy, &source);
  g_assert_true (hf_value_equal (&copy, &source));
  g_assert_true (copy.s != text);
  hf_value_copy (&copy, &copy); /* what it frees is not what it copies from */
  g_assert_cmpstr (copy.s, ==, text);
  hf_value_copy (&copy, &values[1]);
  g_assert_cmpint (copy.kind, ==, HF_VALUE_INT);
  g_assert_cmpint (copy.i, ==, 0);
}

static void
test_clear (void)
{
  HfValue value = HF_TEXT (g_strdup ("回访"));

  hf_value_clear (&value);
  g_assert_cmpint (value.kind, ==, HF_VALUE_NULL);
  hf_value_clear (&value);
  g_assert_cmpint (value.kind, ==, HF_VALUE_NULL);
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GVariant) variant = g_variant_ref_sink (hf_value_to_variant (&values[i]));
      HfValue read = HF_TEXT (g_strdup ("old"));

      g_assert_true (g_variant_is_of_type (variant, G_VARIANT_TYPE ("mv")));
      hf_value_from_variant (&read, variant);
      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        g_assert_true (hf_value_equal (&read, &values[j]) == (i == j));
      hf_value_clear (&read);
    }
}

/* A history of another program's making must not be read as something it is not. */
static void
test_unknown_type (void)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (
    g_variant_new_maybe (NULL, g_variant_new_variant (g_variant_new_double (1.5))));
  HfValue read = HF_INT (5);

  hf_value_from_variant (&read, variant);
  g_assert_cmpint (read.kind, ==, HF_VALUE_NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value/equal", test_equal);
  g_test_add_func ("/value/copy", test_copy);
  g_test_add_func ("/value/clear", test_clear);
  g_test_add_func ("/value/round-trip", test_round_trip);
  g_test_add_func ("/value/unknown-type", test_unknown_type);
  return g_test_run ();
}
