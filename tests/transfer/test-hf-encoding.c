/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Guessing character sets from samples, long and short, and from what must not be guessed. */

#include "transfer/hf-encoding-private.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *charset; /* into which the text is converted first */
  HfEncoding  expected;
} Sample;

/* clang-format off */
static const Sample samples[] = {
  { "name,phone\r\n", "UTF-8", HF_ENCODING_ASCII },
  { "姓名,电话\r\n王小明,1\r\n", "UTF-8", HF_ENCODING_UTF_8 },
  { "José,Mejía", "UTF-8", HF_ENCODING_UTF_8 },
  { "姓名,电话\r\n王小明,1\r\n", "GB18030", HF_ENCODING_GB18030 },
  { "姓名", "GB18030", HF_ENCODING_GB18030 },
  { "张三", "GB18030", HF_ENCODING_GB18030 },
  { "name,note\n1,血压偏高，术后三个月复查\n", "GBK", HF_ENCODING_GB18030 },
  { "姓名,出生日期\n李伟,1970\n赵静,1980\n", "GB2312", HF_ENCODING_GB18030 },
  { "姓名,出生日期,電話\n陳大文,1970,2\n", "GBK", HF_ENCODING_GB18030 },
  { "姓名,出生日期,電話\n陳大文,1970,2\n", "BIG5", HF_ENCODING_BIG5 },
  { "病歷號,姓名,就診日期,科別\n1,黃淑芬,2023,內科\n", "BIG5", HF_ENCODING_BIG5 },
  { "醫師", "BIG5", HF_ENCODING_BIG5 },
  { "診斷,費用\n高血壓,350\n", "BIG5", HF_ENCODING_BIG5 },
  { "姓名,性别\r\n王,男\r\n", "UTF-16LE", HF_ENCODING_UTF_16LE },
  { "姓名,性别\r\n王,男\r\n", "UTF-16BE", HF_ENCODING_UTF_16BE },
  { "\uFEFF姓名", "UTF-16LE", HF_ENCODING_UTF_16LE },
  { "\uFEFF姓名", "UTF-16BE", HF_ENCODING_UTF_16BE },
  { "\uFEFF姓名", "UTF-8", HF_ENCODING_UTF_8 },
  { "\uFEFF姓名", "GB18030", HF_ENCODING_GB18030 },
};
/* clang-format on */

static void
test_samples (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      gsize            length;
      g_autofree char *bytes =
        g_convert (samples[i].text, -1, samples[i].charset, "UTF-8", NULL, &length, NULL);

      g_assert_nonnull (bytes);
      g_test_message ("%s in %s", samples[i].text, samples[i].charset);
      g_assert_cmpint (hf_encoding_detect ((const guint8 *) bytes, length), ==,
                       samples[i].expected);
    }
}

/* A sample ends anywhere, and its last character says nothing. */
static void
test_cut_samples (void)
{
  static const char text[] = "姓名,出生日期,联系电话\n王小明,一九七零年,随访\n";

  for (guint charset = 0; charset < 2; charset++)
    {
      gsize            length;
      const char      *name = charset == 0 ? "UTF-8" : "GB18030";
      g_autofree char *bytes = g_convert (text, -1, name, "UTF-8", NULL, &length, NULL);

      for (gsize cut = 2 * length / 3; cut <= length; cut++)
        g_assert_cmpint (hf_encoding_detect ((const guint8 *) bytes, cut), ==,
                         hf_encoding_from_name (name));
    }
}

static void
test_refused (void)
{
  static const guint8 binary[] = { 'P', 'K', 3, 4, 0, 0, 0x80, 0xFF, 0, 0, 1, 0 };
  static const guint8 latin1[] = { 'J', 'o', 's', 0xE9, ',', '1', '\n' };

  g_assert_cmpint (hf_encoding_detect (binary, sizeof binary), ==, HF_ENCODING_UNKNOWN);
  g_assert_cmpint (hf_encoding_detect (latin1, sizeof latin1), ==, HF_ENCODING_UNKNOWN);
  g_assert_cmpint (hf_encoding_detect ((const guint8 *) "", 0), ==, HF_ENCODING_ASCII);
}

/* Text that is UTF-8 but for a lost byte is not taken for GB 18030, which would show nonsense. */
static void
test_damaged_utf8 (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 40; i++)
    g_string_append (text, "回访患者，");
  g_string_erase (text, 31, 1);
  g_assert_cmpint (hf_encoding_detect ((const guint8 *) text->str, text->len), ==,
                   HF_ENCODING_UTF_8);
}

static void
test_names (void)
{
  g_assert_cmpint (hf_encoding_from_name ("utf8"), ==, HF_ENCODING_UTF_8);
  g_assert_cmpint (hf_encoding_from_name ("Gb_2312"), ==, HF_ENCODING_GB18030);
  g_assert_cmpint (hf_encoding_from_name ("Big-5"), ==, HF_ENCODING_BIG5);
  g_assert_cmpint (hf_encoding_from_name ("latin1"), ==, HF_ENCODING_UNKNOWN);
  for (HfEncoding e = HF_ENCODING_ASCII; e <= HF_ENCODING_BIG5; e++)
    g_assert_cmpint (hf_encoding_from_name (hf_encoding_get_name (e)), ==, e);
}

static void
assert_score (const char *text, double score, gsize n_scored)
{
  gsize n = 99;

  g_assert_cmpfloat (hf_encoding_score (text, &n), ==, score);
  g_assert_cmpuint (n, ==, n_scored);
}

static void
test_score (void)
{
  assert_score ("姓名，电话", 1.0, 4);
  assert_score ("窖腐獹", 0.0, 3);
  assert_score ("plain", 0.0, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encoding/samples", test_samples);
  g_test_add_func ("/encoding/cut-samples", test_cut_samples);
  g_test_add_func ("/encoding/refused", test_refused);
  g_test_add_func ("/encoding/damaged-utf8", test_damaged_utf8);
  g_test_add_func ("/encoding/names", test_names);
  g_test_add_func ("/encoding/score", test_score);
  return g_test_run ();
}
