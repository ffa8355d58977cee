/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* People called by surname and title. People are invented. */

#include "session/follow-up/hf-form-of-address.h"

#include <glib.h>
#include <string.h>

typedef struct
{
  const char *name;
  const char *sex;
  const char *expected;
} Case;

static void
check (const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *called = hf_form_of_address (cases[i].name, cases[i].sex);

      g_assert_cmpstr (called, ==, cases[i].expected);
    }
}

static void
test_spelled (void)
{
  static const Case cases[] = {
    { "王小雨", "female", "Ms Wang" },
    { "欧阳雪", "female", "Ms Ouyang" },
    { "曾国强", "male", "Mr Zeng" },
    { "Abe Frami", "male", "Mr Frami" },
    { "Cher", "female", "Ms Cher" },
    { "  李四 ", NULL, "Customer Li" },
    { "张*", "male", "Mr Zhang" },
    { "", "male", "" },
    { NULL, "female", "" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* The titles themselves are the translators'; the surname must not be spelled. */
static void
test_written (void)
{
  g_autofree char *called = NULL;

  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  called = hf_form_of_address ("欧阳雪", "female");
  g_unsetenv ("LANGUAGE");
  g_assert_nonnull (strstr (called, "欧阳"));
  g_assert_null (strstr (called, "雪"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/form-of-address/spelled", test_spelled);
  g_test_add_func ("/form-of-address/written", test_written);

  return g_test_run ();
}
