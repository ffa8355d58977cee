/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The order of names. */

#include "base/hf-collate.h"

#define N_THREADS 4

static void
test_order (void)
{
  static const char *const sorted[] = { "",   "12",   "艾明", "陈敏",  "李四",  "王五",
                                        "张", "张三", "赵六", "Adams", "brown", "Zorn" };

  for (gsize i = 0; i + 1 < G_N_ELEMENTS (sorted); i++)
    {
      g_autoptr (GBytes) key = hf_collate_key (sorted[i]);
      g_autoptr (GBytes) next = hf_collate_key (sorted[i + 1]);

      g_test_message ("%s < %s", sorted[i], sorted[i + 1]);
      g_assert_cmpint (g_bytes_compare (key, next), <, 0);
    }
}

/* People stand where their surname is read, all of one surname together. */
static void
test_surnames (void)
{
  static const struct
  {
    const char *name, *after, *before;
  } between[] = {
    { "曾丽", "袁", "翟" }, { "查良", "喻", "翟" },   { "单雄", "任", "沈" },
    { "仇英", "潘", "瞿" }, { "区小红", "宁", "潘" }, { "解放", "伍", "徐" },
    { "盖伦", "冯", "龚" }, { "覃辉", "潘", "邱" },   { "缪斯", "孟", "倪" },
    { "單雄", "任", "沈" }, { "尉迟恭", "徐", "袁" }, { "万俟卨", "孟", "倪" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (between); i++)
    {
      g_autoptr (GBytes) key = hf_collate_person_key (between[i].name);
      g_autoptr (GBytes) after = hf_collate_person_key (between[i].after);
      g_autoptr (GBytes) before = hf_collate_person_key (between[i].before);

      g_test_message ("%s", between[i].name);
      g_assert_cmpint (g_bytes_compare (after, key), <, 0);
      g_assert_cmpint (g_bytes_compare (key, before), <, 0);
    }
}

/* All of one surname stand together, whatever others sound the same; others as ever. */
static void
test_surname_together (void)
{
  g_autoptr (GBytes) first = hf_collate_person_key ("解一");
  g_autoptr (GBytes) last = hf_collate_person_key ("解卓");
  static const char *const others[] = { "谢一", "谢卓", "邪一", "协卓", "薛一", "夏一" };
  static const char *const usual[] = { "张三", "Adams", "", "12", "李四" };

  g_assert_cmpint (g_bytes_compare (last, first), >, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GBytes) other = hf_collate_person_key (others[i]);

      g_test_message ("%s", others[i]);
      g_assert_cmpint (g_bytes_compare (other, first) < 0, ==, g_bytes_compare (other, last) < 0);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      g_autoptr (GBytes) key = hf_collate_key (usual[i]);
      g_autoptr (GBytes) person_key = hf_collate_person_key (usual[i]);

      g_assert_true (g_bytes_equal (key, person_key));
    }
}

static void
test_equal (void)
{
  g_autoptr (GBytes) composed = hf_collate_key ("Jos\u00E9");
  g_autoptr (GBytes) decomposed = hf_collate_key ("Jose\u0301");
  g_autoptr (GBytes) none = hf_collate_key (NULL);
  g_autoptr (GBytes) empty = hf_collate_key ("");
  g_autoptr (GBytes) broken = hf_collate_key ("a\xff");

  g_assert_true (g_bytes_equal (composed, decomposed));
  g_assert_true (g_bytes_equal (none, empty));
  g_assert_cmpuint (g_bytes_get_size (broken), >, 0);
}

/* A key longer than the usual room for one. */
static void
test_long_name (void)
{
  g_autofree char *name = g_strnfill (10000, 'x');
  g_autofree char *longer = g_strconcat (name, "x", NULL);
  g_autoptr (GBytes) key = hf_collate_key (name);
  g_autoptr (GBytes) longer_key = hf_collate_key (longer);

  g_assert_cmpuint (g_bytes_get_size (key), >, 128);
  g_assert_cmpint (g_bytes_compare (key, longer_key), <, 0);
}

static gpointer
make_keys (gpointer data)
{
  GBytes *expected = data;

  for (int i = 0; i < 10000; i++)
    {
      g_autoptr (GBytes) key = hf_collate_key ("欧阳小娟");
      if (!g_bytes_equal (key, expected))
        return GINT_TO_POINTER (FALSE);
    }
  return GINT_TO_POINTER (TRUE);
}

static void
test_threads (void)
{
  g_autoptr (GBytes) expected = hf_collate_key ("欧阳小娟");
  GThread *threads[N_THREADS];

  for (int i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("collate", make_keys, expected);
  for (int i = 0; i < N_THREADS; i++)
    g_assert_true (GPOINTER_TO_INT (g_thread_join (threads[i])));
}

static void
test_version (void)
{
  g_autofree char *version = hf_collate_version ();
  g_autofree char *again = hf_collate_version ();

  g_assert_true (g_str_has_prefix (version, "icu-"));
  g_assert_cmpstr (version, ==, again);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collate/surnames", test_surnames);
  g_test_add_func ("/collate/surname-together", test_surname_together);
  g_test_add_func ("/collate/order", test_order);
  g_test_add_func ("/collate/equal", test_equal);
  g_test_add_func ("/collate/long-name", test_long_name);
  g_test_add_func ("/collate/threads", test_threads);
  g_test_add_func ("/collate/version", test_version);
  return g_test_run ();
}
