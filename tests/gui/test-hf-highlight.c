/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What matches is bold, by attributes, and follows what is typed. */

#include "gui/common/hf-highlight.h"

/* The bold part of the first attribute, as the text it is of. */
static char *
get_bold (PangoAttrList *attributes, const char *text)
{
  GSList         *all = pango_attr_list_get_attributes (attributes);
  PangoAttribute *first = all ? all->data : NULL;
  char           *bold = NULL;

  if (first != NULL)
    {
      g_assert_cmpint (first->klass->type, ==, PANGO_ATTR_WEIGHT);
      g_assert_cmpint (((PangoAttrInt *) first)->value, ==, PANGO_WEIGHT_BOLD);
      bold = g_strndup (text + first->start_index, first->end_index - first->start_index);
    }
  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);
  return bold;
}

static void
test_one_text (void)
{
  g_autoptr (PangoAttrList) pinyin = hf_highlight_make_attributes ("ming", "张明");
  g_autoptr (PangoAttrList) markup = hf_highlight_make_attributes ("b", "a <b>c");
  g_autoptr (PangoAttrList) nothing = hf_highlight_make_attributes (NULL, "张明");
  g_autofree char *bold = get_bold (pinyin, "张明");
  g_autofree char *bold_markup = get_bold (markup, "a <b>c");

  g_assert_cmpstr (bold, ==, "明");
  g_assert_cmpstr (bold_markup, ==, "b");
  g_assert_null (get_bold (nothing, ""));
}

static void
count_cb (HfHighlight *highlight, guint *n)
{
  ++*n;
}

static void
test_shared (void)
{
  g_autoptr (HfHighlight) highlight = hf_highlight_new ();
  g_autoptr (PangoAttrList) none = pango_attr_list_new ();
  g_autoptr (PangoAttrList) some = pango_attr_list_new ();
  guint n_changes = 0;

  g_signal_connect (highlight, "changed", G_CALLBACK (count_cb), &n_changes);
  hf_highlight_mark (highlight, none, "张明", 0);
  g_assert_null (get_bold (none, ""));
  hf_highlight_set_text (highlight, "zm");
  hf_highlight_set_text (highlight, "zm");
  g_assert_cmpuint (n_changes, ==, 1);
  hf_highlight_mark (highlight, some, "张明", 2);
  g_autofree char *bold = get_bold (some, "A 张明");
  g_assert_cmpstr (bold, ==, "张明");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/highlight/one-text", test_one_text);
  g_test_add_func ("/highlight/shared", test_shared);
  return g_test_run ();
}
