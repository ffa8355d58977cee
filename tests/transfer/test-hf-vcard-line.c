/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lines of cards of three versions. */

#include "transfer/hf-vcard-line.h"

static void
assert_line (const char *text, const char *name, const char *value)
{
  HfVcardLine line;

  g_test_message ("%s", text);
  g_assert_true (hf_vcard_line_parse (&line, text));
  g_assert_cmpstr (line.name, ==, name);
  g_assert_cmpstr (line.value, ==, value);
  hf_vcard_line_clear (&line);
}

static void
test_values (void)
{
  assert_line ("FN:张敏", "FN", "张敏");
  assert_line ("item1.tel;type=CELL:138 0013 8000", "TEL", "138 0013 8000");
  assert_line ("NOTE;X-A=\"a:b;c\":d:e", "NOTE", "d:e");
  assert_line ("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E6=95=8F;;;", "N", "张;敏;;;");
  assert_line ("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=GB18030:=D5=C5=C3=F4", "FN", "张敏");
  assert_line ("FN;QUOTED-PRINTABLE:=D5=C5=C3=F4", "FN", "张敏"); /* names no character set */
  assert_line ("FN;CHARSET=NOWHERE;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=3", "FN", "张=3");
}

static void
test_none (void)
{
  HfVcardLine line;

  g_assert_false (hf_vcard_line_parse (&line, ""));
  g_assert_false (hf_vcard_line_parse (&line, "no colon"));
  g_assert_false (hf_vcard_line_parse (&line, ":no name"));
  g_assert_false (hf_vcard_line_parse (&line, ";TYPE=x:no name"));
  g_assert_false (hf_vcard_line_parse (&line, "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ"));
}

static void
test_types (void)
{
  HfVcardLine line;

  g_assert_true (hf_vcard_line_parse (&line, "TEL;TYPE=\"home,CELL\";WORK;PREF=1:1"));
  g_assert_true (hf_vcard_line_is (&line, "home"));
  g_assert_true (hf_vcard_line_is (&line, "cell"));
  g_assert_true (hf_vcard_line_is (&line, "work"));
  g_assert_true (hf_vcard_line_is (&line, "pref"));
  g_assert_false (hf_vcard_line_is (&line, "fax"));
  g_assert_false (hf_vcard_line_is (&line, "ell"));
  hf_vcard_line_clear (&line);
}

static void
test_parts (void)
{
  HfVcardLine line;
  g_auto (GStrv) parts = NULL;

  g_assert_true (hf_vcard_line_parse (&line, "ADR:;;a\\;b\\, c\\nd\\\\;;e\\"));
  parts = hf_vcard_line_get_parts (&line, ';');
  g_assert_cmpuint (g_strv_length (parts), ==, 5);
  g_assert_cmpstr (parts[2], ==, "a;b, c\nd\\");
  g_assert_cmpstr (parts[4], ==, "e\\");
  hf_vcard_line_clear (&line);
}

static void
test_goes_on (void)
{
  g_assert_true (hf_vcard_line_goes_on ("NOTE;ENCODING=QUOTED-PRINTABLE:=E5="));
  g_assert_true (hf_vcard_line_goes_on ("note;quoted-printable:a="));
  g_assert_false (hf_vcard_line_goes_on ("NOTE;ENCODING=QUOTED-PRINTABLE:=E5"));
  g_assert_false (hf_vcard_line_goes_on ("NOTE:quoted-printable="));
  g_assert_false (hf_vcard_line_goes_on (""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vcard-line/values", test_values);
  g_test_add_func ("/vcard-line/none", test_none);
  g_test_add_func ("/vcard-line/types", test_types);
  g_test_add_func ("/vcard-line/parts", test_parts);
  g_test_add_func ("/vcard-line/goes-on", test_goes_on);
  return g_test_run ();
}
