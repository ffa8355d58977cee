/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tags in one field: whole words only, and what somebody wrote around them stays. */

#include "core/hf-tags.h"

static void
check (char *(*change) (const char *, const char *),
       const char *tags,
       const char *words,
       const char *expected)
{
  g_autofree char *changed = change (tags, words);

  g_assert_cmpstr (changed, ==, expected);
}

static void
test_add (void)
{
  check (hf_tags_add, NULL, "会员", "会员");
  check (hf_tags_add, "会员，复查", "会员", "会员，复查");
  check (hf_tags_add, "非会员", "会员", "非会员 会员");
  check (hf_tags_add, "会员卡", "会员", "会员卡 会员");
  check (hf_tags_add, "a", "b, a;c", "a b c");
  check (hf_tags_add, NULL, " ，", NULL);
}

static void
test_remove (void)
{
  check (hf_tags_remove, "会员，复查", "会员", "复查");
  check (hf_tags_remove, "会员，复查", "复查", "会员");
  check (hf_tags_remove, "非会员 会员、复查", "会员", "非会员 复查");
  check (hf_tags_remove, "会员", "会员", NULL);
  check (hf_tags_remove, "会员 会员", "会员", NULL);
  check (hf_tags_remove, "a;b, c", "c a", "b");
  check (hf_tags_remove, "a", "b", "a");
  check (hf_tags_remove, NULL, "b", NULL);
}

static void
assert_split (const char *tags, const char *expected)
{
  g_auto (GStrv) split = hf_tags_split (tags);
  g_autofree char *joined = g_strjoinv ("|", split);

  g_assert_cmpstr (joined, ==, expected);
}

/* What adding joins is parted again. */
static void
test_split (void)
{
  g_autofree char *added = hf_tags_add ("会员", "复查");

  assert_split (added, "会员|复查");
  assert_split ("会员，复查、a;b；c, d", "会员|复查|a|b|c|d");
  assert_split (" ，会员，， ", "会员");
  assert_split ("", "");
  assert_split (NULL, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tags/add", test_add);
  g_test_add_func ("/tags/remove", test_remove);
  g_test_add_func ("/tags/split", test_split);
  return g_test_run ();
}
