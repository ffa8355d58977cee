/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A space between a Latin name and Han characters, and nowhere else. */

#include "base/hf-space-name.h"

static void
check (const char *sentence, const char *name, const char *expected)
{
  g_autofree char *spaced = hf_space_name (g_strdup (sentence), name);

  g_assert_cmpstr (spaced, ==, expected);
}

static void
test_spaced (void)
{
  check ("John已归档", "John", "John 已归档");
  check ("已将John改到周五", "John", "已将 John 改到周五");
  check ("与Ünal的卡片合并", "Ünal", "与 Ünal 的卡片合并");
  check ("由王A2负责", "王A2", "由王A2 负责"); /* each end by itself */
  check ("John和John", "John", "John 和 John");
}

static void
test_left_alone (void)
{
  check ("王芳已归档", "王芳", "王芳已归档");
  check ("已保存：John，良好", "John", "已保存：John，良好");
  check ("“John”已归档", "John", "“John”已归档");
  check ("已恢复 John", "John", "已恢复 John");
  check ("John archived", "John", "John archived");
  check ("A张B已归档", "A张B", "A张B 已归档");
  check ("已归档", "", "已归档");
  check ("已归档", NULL, "已归档");
  check ("\xff已归档", "\xff", "\xff已归档");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/space-name/spaced", test_spaced);
  g_test_add_func ("/space-name/left-alone", test_left_alone);
  return g_test_run ();
}
