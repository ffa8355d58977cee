/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Guessing a text's character set from its first bytes. Pure: no streams, no files; converting is
 * the text reader's business. */

#include "transfer/hf-encoding-private.h"

#include <string.h>

/* Below this share of everyday characters a converted sample is taken for nonsense, provided it
 * is long enough to tell. Real tables reach 0.4 and more, wrong conversions stay below 0.1. */
#define MIN_SCORE        0.08
#define MIN_SCORED_CHARS 12

/* UTF-8 sequences that must be whole, in percent of all, for a broken text to count as UTF-8. */
#define DAMAGED_UTF8_PERCENT 90

/* One NUL in this many bytes means two-byte units: commas, digits and line ends have a NUL half. */
#define UTF16_NUL_SHARE 50

#define HAN_START 0x4E00
#define HAN_END   0xA000

typedef struct
{
  HfEncoding encoding;
  gsize      length;
  guint8     bytes[4];
} ByteOrderMark;

/* clang-format off */
static const ByteOrderMark byte_order_marks[] = {
  { HF_ENCODING_UTF_8,    3, { 0xEF, 0xBB, 0xBF } },
  { HF_ENCODING_UTF_16LE, 2, { 0xFF, 0xFE } },
  { HF_ENCODING_UTF_16BE, 2, { 0xFE, 0xFF } },
  { HF_ENCODING_GB18030,  4, { 0x84, 0x31, 0x95, 0x33 } },
};

/* The canonical name of each comes first. */
static const struct
{
  const char *name;
  HfEncoding  encoding;
} encoding_names[] = {
  { "UTF-8",    HF_ENCODING_UTF_8 },
  { "UTF-16LE", HF_ENCODING_UTF_16LE },
  { "UTF-16BE", HF_ENCODING_UTF_16BE },
  { "GB18030",  HF_ENCODING_GB18030 },
  { "BIG5",     HF_ENCODING_BIG5 },
  { "ASCII",    HF_ENCODING_ASCII },
  { "UTF-16",   HF_ENCODING_UTF_16LE },
  { "UNICODE",  HF_ENCODING_UTF_16LE },
  { "GBK",      HF_ENCODING_GB18030 },
  { "GB2312",   HF_ENCODING_GB18030 },
  { "CP936",    HF_ENCODING_GB18030 },
  { "ANSI",     HF_ENCODING_GB18030 },
  { "CP950",    HF_ENCODING_BIG5 },
  { "US-ASCII", HF_ENCODING_ASCII },
};

/* Everyday characters of names, addresses, clinics and plain sentences, simplified and traditional
 * alike: either character set may carry either script. */
static const char everyday[] =
  "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兄节街省县镇村乡区州号室楼栋幢弄巷陈刘杨赵吴徐孙胡朱郭何罗宋郑谢韩唐冯董萧程曹袁邓沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟龙段雷钱汤尹黎易常贺赖龚"
  "伟芳娜敏静秀娟丽强磊军洋勇艳杰涛超霞刚桂兰英玲芬红梅建军婷雪鹏辉浩宇轩梓涵欣怡晨"
  "姓名性别男女出生日期电话手机联系住址地址职业来源就诊时间科室医师医生初诊复诊诊断费用金额备注病历患者客户编号门诊住院检查治疗手术药物血压糖尿病感冒咳嗽发热头痛胃炎肺炎骨折皮肤眼耳鼻喉口腔牙儿妇产内外中西急诊体检健康护士随访回访结果级别到期承诺渠道状态原因身份证年龄民族婚姻单位邮编标签主任"
  "這個來們為時會對過學說於發國實現點還開關與長兩電話聯絡職業門診醫師醫院復複診斷費額備註病歷號碼編輯客戶處東區縣鄉鎮樓張陳劉楊趙吳孫馬羅鄭謝韓馮蕭鄧許蘇盧蔣賈葉閻鍾範譚鄒陸顧龍錢湯賴龔黃萬雙頭體檢測藥術護產婦兒內齒頸腦壓糖風濕熱癢腫術後轉結類級別責應該請問題沒無讓給從動樣將進種聲業員報難數車總場書華氣運連遠帶條變權達辦強專視觀廣臺灣鐵鋼愛親記設認論語識讀證議護單幾歲歷親屬務約轉週";
/* clang-format on */

static gboolean
starts_with_mark (const ByteOrderMark *mark, const guint8 *text, gsize length)
{
  return length >= mark->length && memcmp (text, mark->bytes, mark->length) == 0;
}

static HfEncoding
detect_mark (const guint8 *sample, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (byte_order_marks); i++)
    if (starts_with_mark (&byte_order_marks[i], sample, length))
      return byte_order_marks[i].encoding;
  return HF_ENCODING_UNKNOWN;
}

static gboolean
is_ascii (const guint8 *sample, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (sample[i] >= 0x80)
      return FALSE;
  return TRUE;
}

/* Counts the sequences beyond ASCII that are whole UTF-8 and those that are not; one cut by the
 * end of the sample counts as neither. */
static void
count_utf8 (const guint8 *sample, gsize length, gsize *whole, gsize *broken)
{
  const char *p = (const char *) sample;
  const char *end = p + length;

  while (p < end)
    {
      gunichar c = g_utf8_get_char_validated (p, end - p);

      if (c == (gunichar) -2)
        return;
      if (c == (gunichar) -1)
        {
          (*broken)++;
          p++;
          continue;
        }
      *whole += c >= 0x80;
      p = g_utf8_next_char (p);
    }
}

static gboolean
is_utf8 (const guint8 *sample, gsize length)
{
  gsize whole = 0, broken = 0;

  count_utf8 (sample, length, &whole, &broken);
  return broken == 0 || whole * 100 > (whole + broken) * DAMAGED_UTF8_PERCENT;
}

/* Converts a sample strictly; a character cut by its end is left out. NULL when it does not fit. */
static char *
convert (const guint8 *sample, gsize length, HfEncoding encoding)
{
  gsize n_read = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_convert ((const char *) sample, length, "UTF-8",
                                     hf_encoding_get_name (encoding), &n_read, NULL, &error);

  if (text != NULL)
    return g_steal_pointer (&text);
  if (!g_error_matches (error, G_CONVERT_ERROR, G_CONVERT_ERROR_PARTIAL_INPUT) || n_read == 0)
    return NULL;
  return g_convert ((const char *) sample, n_read, "UTF-8", hf_encoding_get_name (encoding), NULL,
                    NULL, NULL);
}

/* NULs never occur in the other encodings' text, so any decide between UTF-16 and not text: commas,
 * digits and line ends have a NUL for their upper half, and no character is all NUL. */
static HfEncoding
detect_nuls (const guint8 *sample, gsize length)
{
  gsize            n[2] = { 0, 0 };
  HfEncoding       encoding;
  g_autofree char *text = NULL;

  for (gsize i = 0; i < length; i++)
    {
      n[i % 2] += sample[i] == 0;
      if (i % 2 == 1 && sample[i] == 0 && sample[i - 1] == 0)
        return HF_ENCODING_UNKNOWN;
    }
  if ((n[0] + n[1]) * UTF16_NUL_SHARE < length || n[0] == n[1])
    return HF_ENCODING_UNKNOWN;
  encoding = n[1] > n[0] ? HF_ENCODING_UTF_16LE : HF_ENCODING_UTF_16BE;
  text = convert (sample, length, encoding);
  return text != NULL ? encoding : HF_ENCODING_UNKNOWN;
}

/* One bit for each everyday character of the main Han block. */
static guint8 *
build_everyday_set (void)
{
  guint8 *set = g_new0 (guint8, (HAN_END - HAN_START) / 8);

  for (const char *p = everyday; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar index = g_utf8_get_char (p) - HAN_START;

      set[index / 8] |= 1 << (index % 8);
    }
  return set;
}

/* Punctuation says nothing: both character sets have it in the same places. */
double
hf_encoding_score (const char *text, gsize *n_scored)
{
  g_autofree guint8 *set = build_everyday_set ();
  gsize              n = 0, n_everyday = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80 || g_unichar_ispunct (c) || g_unichar_isspace (c))
        continue;
      n++;
      if (c >= HAN_START && c < HAN_END)
        n_everyday += (set[(c - HAN_START) / 8] >> ((c - HAN_START) % 8)) & 1;
    }
  *n_scored = n;
  return n > 0 ? (double) n_everyday / n : 0.0;
}

static HfEncoding
detect_chinese (const guint8 *sample, gsize length)
{
  static const HfEncoding candidates[] = { HF_ENCODING_GB18030, HF_ENCODING_BIG5 };
  HfEncoding              best = HF_ENCODING_UNKNOWN;
  double                  best_score = -1.0;

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      g_autofree char *text = convert (sample, length, candidates[i]);
      gsize            n_scored = 0;
      double           score = text != NULL ? hf_encoding_score (text, &n_scored) : -1.0;

      if (text == NULL || (n_scored >= MIN_SCORED_CHARS && score < MIN_SCORE))
        continue;
      if (score > best_score)
        {
          best = candidates[i];
          best_score = score;
        }
    }
  return best;
}

HfEncoding
hf_encoding_detect (const guint8 *sample, gsize length)
{
  HfEncoding marked = detect_mark (sample, length);

  g_return_val_if_fail (sample != NULL || length == 0, HF_ENCODING_UNKNOWN);

  if (marked != HF_ENCODING_UNKNOWN)
    return marked;
  if (length > 0 && memchr (sample, 0, length) != NULL)
    return detect_nuls (sample, length);
  if (is_ascii (sample, length))
    return HF_ENCODING_ASCII;
  if (is_utf8 (sample, length))
    return HF_ENCODING_UTF_8;
  return detect_chinese (sample, length);
}

gsize
hf_encoding_get_bom_length (HfEncoding encoding, const guint8 *text, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (byte_order_marks); i++)
    if (byte_order_marks[i].encoding == encoding &&
        starts_with_mark (&byte_order_marks[i], text, length))
      return byte_order_marks[i].length;
  return 0;
}

/* Names differ in case, hyphens and underscores only. */
static gboolean
names_equal (const char *a, const char *b)
{
  for (;; a++, b++)
    {
      a += strspn (a, "-_ ");
      b += strspn (b, "-_ ");
      if (g_ascii_toupper (*a) != g_ascii_toupper (*b))
        return FALSE;
      if (*a == '\0')
        return TRUE;
    }
}

HfEncoding
hf_encoding_from_name (const char *name)
{
  g_return_val_if_fail (name != NULL, HF_ENCODING_UNKNOWN);

  for (gsize i = 0; i < G_N_ELEMENTS (encoding_names); i++)
    if (names_equal (encoding_names[i].name, name))
      return encoding_names[i].encoding;
  return HF_ENCODING_UNKNOWN;
}

const char *
hf_encoding_get_name (HfEncoding encoding)
{
  for (gsize i = 0; i < G_N_ELEMENTS (encoding_names); i++)
    if (encoding_names[i].encoding == encoding)
      return encoding_names[i].name;
  return "UTF-8";
}
