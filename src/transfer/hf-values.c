/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Text as files have it into values as the book has them. Pure; it knows fields, not files. */

#include "transfer/hf-values.h"

#include "base/hf-clock.h"
#include "core/hf-decimal.h"
#include "core/hf-moment.h"
#include "core/hf-phone.h"
#include "core/hf-special-day.h"
#include "transfer/hf-choice-words.h"
#include "transfer/hf-rough-date.h"

#include <glib/gi18n.h>
#include <string.h>

#define FEN_PER_YUAN 100
#define WAN          10000

/* 90 million million fen: beyond it a fee is a mistake, and sums would overflow. */
#define MAX_FEN (G_GINT64_CONSTANT (9000000) * 1000000000)

/* clang-format off */
static const char *const yes_words[] = { "1", "yes", "y", "true", "t", "是", "对", "√", "✓" };
static const char *const no_words[] = { "0", "no", "n", "false", "f", "否", "不是", "×", "✗" };
static const char *const placeholders[] = {
  "-", "--", "—", "——", "/", "\\", "?", "n/a", "na", "null", "none", "nil", "unknown", "无", "無", "不详", "不詳", "未知", "空", "暂无",
};
static const char *const currency_signs[] = { "rmb", "cny", "¥", "￥", "$", "人民币" };
static const char *const currency_units[] = { "元整", "元", "圆", "圓", "块", "塊" };
/* clang-format on */

/* Width and case do not count in anything but text. */
static char *
fold (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = g_utf8_strdown (plain != NULL ? plain : "", -1);

  return g_strdup (g_strstrip (lower));
}

static gboolean
has_word (const char *const *words, gsize n_words, const char *word)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word))
      return TRUE;
  return FALSE;
}

/* Reads the digits of an amount, with commas only where they part thousands. */
static gboolean
scan_whole (const char **cursor, gint64 *whole)
{
  const char *p = *cursor;
  gsize       n_digits = strspn (p, "0123456789");
  gboolean    is_grouped = p[n_digits] == ',';

  if (n_digits == 0 || n_digits > 16 || (is_grouped && n_digits > 3))
    return FALSE;
  *whole = g_ascii_strtoll (p, NULL, 10);
  p += n_digits;
  while (*p == ',')
    {
      if (strspn (p + 1, "0123456789") != 3 || *whole > MAX_FEN / 1000)
        return FALSE;
      *whole = *whole * 1000 + g_ascii_strtoll (p + 1, NULL, 10);
      p += 4;
    }
  *cursor = p;
  return TRUE;
}

/* Reads a decimal number of yuan or of 万 yuan as fen. Six decimals tell; the rest is what floating
 * point leaves behind. */
static gboolean
scan_amount (const char **cursor, gint64 *fen)
{
  const gint64 million = 1000000;
  gint64       whole, fraction = 0, scale;
  int          n_decimals = 0;

  if (!scan_whole (cursor, &whole))
    return FALSE;
  if (**cursor == '.')
    for ((*cursor)++; g_ascii_isdigit (**cursor); (*cursor)++)
      if (n_decimals++ < 6)
        fraction = fraction * 10 + g_ascii_digit_value (**cursor);
  for (int i = n_decimals; i < 6; i++)
    fraction *= 10;
  scale = g_str_has_prefix (*cursor, "万") || g_str_has_prefix (*cursor, "萬") ? WAN : 1;
  if (scale == WAN)
    *cursor += strlen ("万");
  if (whole > MAX_FEN / (FEN_PER_YUAN * scale))
    return FALSE;
  *fen = whole * FEN_PER_YUAN * scale + (fraction * FEN_PER_YUAN * scale + million / 2) / million;
  return TRUE;
}

static void
skip_one_of (const char **cursor, const char *const *words, gsize n_words)
{
  *cursor += strspn (*cursor, " ");
  for (gsize i = 0; i < n_words; i++)
    if (g_str_has_prefix (*cursor, words[i]))
      {
        *cursor += strlen (words[i]);
        break;
      }
  *cursor += strspn (*cursor, " ");
}

static gboolean
scan_minus (const char **cursor)
{
  if (g_str_has_prefix (*cursor, "−"))
    *cursor += strlen ("−");
  else if (**cursor == '-' || **cursor == '+')
    return *(*cursor)++ == '-';
  else
    return FALSE;
  return TRUE;
}

gboolean
hf_values_parse_money (const char *text, gint64 *fen)
{
  g_autofree char *plain = NULL;
  const char      *p;
  gboolean         is_negative, is_bracketed;
  gint64           amount;

  g_return_val_if_fail (text != NULL && fen != NULL, FALSE);

  p = plain = fold (text);
  is_bracketed = *p == '(';
  p += is_bracketed;
  is_negative = scan_minus (&p);
  skip_one_of (&p, currency_signs, G_N_ELEMENTS (currency_signs));
  if (!is_negative)
    is_negative = scan_minus (&p);
  if (!scan_amount (&p, &amount))
    return FALSE;
  skip_one_of (&p, currency_units, G_N_ELEMENTS (currency_units));
  if (is_bracketed && *p++ != ')')
    return FALSE;
  if (*p != '\0')
    return FALSE;
  *fen = is_negative || is_bracketed ? -amount : amount;
  return TRUE;
}

static gboolean
parse_count (const char *text, gint64 *number)
{
  g_autofree char *plain = fold (text);

  return g_ascii_string_to_signed (plain, 10, G_MININT64, G_MAXINT64, number, NULL);
}

gboolean
hf_values_parse_number (HfFieldType type, const char *text, gint64 *number)
{
  return type == HF_FIELD_MONEY   ? hf_values_parse_money (text, number) :
         type == HF_FIELD_DECIMAL ? hf_decimal_parse (text, number) :
                                    parse_count (text, number);
}

char *
hf_values_write_number (HfFieldType type, gint64 number)
{
  if (type == HF_FIELD_DECIMAL)
    return hf_decimal_format (number, 0);
  if (type == HF_FIELD_MONEY)
    return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%02d", number < 0 ? "-" : "",
                            ABS (number) / FEN_PER_YUAN, (int) (ABS (number) % FEN_PER_YUAN));
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static gboolean
parse_bool (const char *text, gboolean *is_true)
{
  g_autofree char *word = fold (text);

  *is_true = has_word (yes_words, G_N_ELEMENTS (yes_words), word);
  return *is_true || has_word (no_words, G_N_ELEMENTS (no_words), word);
}

gboolean
hf_values_is_placeholder (const char *text)
{
  g_autofree char *word = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) > strlen ("unknown"))
    return FALSE;
  word = fold (text);
  return has_word (placeholders, G_N_ELEMENTS (placeholders), word);
}

/* As the program itself words it, in English or in the user's language. */
static gboolean
is_labelled (const HfChoice *choice, const char *word)
{
  g_autofree char *english = fold (choice->label);
  g_autofree char *own = fold (_ (choice->label));

  return g_str_equal (english, word) || g_str_equal (own, word);
}

gboolean
hf_values_find_choice (HfImportFieldId field, const char *text, const char **key)
{
  g_autofree char *word = NULL;
  const char      *found;

  g_return_val_if_fail (field < HF_IMPORT_N_FIELDS, FALSE);
  g_return_val_if_fail (hf_import_field_get (field)->choices != NULL, FALSE);
  g_return_val_if_fail (text != NULL && key != NULL, FALSE);

  word = fold (text);
  for (const HfChoice *choice = hf_import_field_get (field)->choices; choice->key != NULL; choice++)
    if (g_ascii_strcasecmp (choice->key, word) == 0 || is_labelled (choice, word))
      {
        *key = choice->key;
        return TRUE;
      }
  found = hf_choice_words_find (field, word);
  *key = found != NULL && *found != '\0' ? found : NULL;
  return found != NULL;
}

/* 1.38E+10, as a spreadsheet writes a long number once it took it for one. */
static gboolean
has_lost_digits (const char *text)
{
  const char *p = text + strspn (text, "0123456789");

  if (p == text)
    return FALSE;
  if (*p == '.')
    p += 1 + strspn (p + 1, "0123456789");
  if ((*p != 'E' && *p != 'e') || p[1] != '+')
    return FALSE;
  p += 2;
  return *p != '\0' && p[strspn (p, "0123456789")] == '\0';
}

/* 13800138000.0 is what a floating-point column makes of a number. */
static char *
drop_decimal_zero (const char *text)
{
  gsize n_digits = strspn (text, "0123456789");

  if (n_digits > 0 && g_str_equal (text + n_digits, ".0"))
    return g_strndup (text, n_digits);
  return g_strdup (text);
}

/* A cell may hold several. */
static HfRefusalCode
check_phones (HfImportFieldId field, const char *text)
{
  g_auto (GStrv) numbers = hf_phone_split (text);

  if (field == HF_IMPORT_FIRST_OF_PHONE + HF_PHONE_NUMBER && numbers[0] == NULL)
    return HF_REFUSAL_NO_PHONE_NUMBER;
  if (field != HF_IMPORT_FIRST_OF_PHONE + HF_PHONE_NUMBER && field != HF_IMPORT_PHONE &&
      field != HF_IMPORT_PHONE_2)
    return HF_REFUSAL_NONE;
  for (guint i = 0; numbers[i] != NULL; i++)
    if (!hf_phone_is_number (numbers[i]))
      return HF_REFUSAL_NO_PHONE_NUMBER;
  return HF_REFUSAL_NONE;
}

static HfRefusalCode
convert_numbered (HfImportFieldId field, const char *text, HfValue *value)
{
  HfRefusalCode refusal =
    has_lost_digits (text) ? HF_REFUSAL_DAMAGED_NUMBER : check_phones (field, text);

  if (refusal != HF_REFUSAL_NONE)
    return refusal;
  *value = HF_TEXT (drop_decimal_zero (text));
  return HF_REFUSAL_NONE;
}

/* A column of deaths may just say no; yes without a date is no date. */
static gboolean
says_alive (HfImportFieldId field, const char *text)
{
  gboolean is_true;

  return field == HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DECEASED) && parse_bool (text, &is_true) &&
         !is_true;
}

static HfRefusalCode
convert_date (HfImportFieldId field, const char *text, HfValue *value, HfDatePrecision *precision)
{
  HfDate   date;
  gboolean is_lunar = FALSE;

  *precision = HF_DATE_EXACT;
  if (says_alive (field, text))
    return HF_REFUSAL_NONE;
  if (field == HF_IMPORT_FIRST_OF_SPECIAL_DAY + HF_SPECIAL_DAY_DATE &&
      hf_special_day_parse (text, &is_lunar) != HF_DATE_NONE)
    {
      *value = HF_TEXT (g_strdup (text)); /* by which calendar another column may say */
      return HF_REFUSAL_NONE;
    }
  if (!hf_rough_date_parse (text, &date, precision))
    {
      date = hf_rough_date_parse_serial (text, NULL);
      *precision = HF_DATE_EXACT;
    }
  if (date == HF_DATE_NONE)
    return HF_REFUSAL_IMPOSSIBLE_DATE;
  if (*precision != HF_DATE_EXACT &&
      (hf_import_field_get (field)->flags & HF_IMPORT_MAY_BE_PARTIAL) == 0)
    return HF_REFUSAL_INCOMPLETE_DATE;
  *value = HF_TEXT (hf_date_to_iso (date));
  return HF_REFUSAL_NONE;
}

/* What says no age says nothing: it is worth no row. */
static HfRefusalCode
convert_age (const char *text, HfValue *value)
{
  HfAgeForm form;
  int       months;

  if (hf_rough_date_parse_age (text, &months, &form))
    *value = HF_INT (months);
  return HF_REFUSAL_NONE;
}

static HfRefusalCode
convert_time (const char *text, HfValue *value)
{
  int  minutes;
  char iso[6];

  if (!hf_time_parse (text, &minutes))
    return HF_REFUSAL_IMPOSSIBLE_TIME;
  hf_time_write (minutes, iso);
  *value = HF_TEXT (g_strdup (iso));
  return HF_REFUSAL_NONE;
}

/* As people and their spreadsheets write it: a day, and a time behind it. */
static gboolean
parse_moment (const char *text, gint64 *utc)
{
  const char      *time = strchr (text, ' ');
  g_autofree char *day = g_strndup (text, time ? (gsize) (time - text) : strlen (text));
  HfDatePrecision  precision = HF_DATE_EXACT;
  HfMoment         moment = { HF_DATE_NONE, 0 };

  moment.day = hf_rough_date_parse_serial (text, &moment.minutes);
  if (moment.day != HF_DATE_NONE)
    {
      *utc = hf_moment_to_instant (moment);
      return TRUE;
    }
  if (!hf_date_parse (day, &moment.day, &precision) || precision != HF_DATE_EXACT ||
      (time != NULL && !hf_time_parse (time + 1, &moment.minutes)))
    return FALSE;
  *utc = hf_moment_to_instant (moment);
  return TRUE;
}

static HfRefusalCode
convert_instant (const char *text, HfValue *value)
{
  gint64 utc;

  if (!hf_clock_parse_instant (text, &utc) && !parse_moment (text, &utc))
    return HF_REFUSAL_IMPOSSIBLE_DATE;
  *value = HF_INT (utc);
  return HF_REFUSAL_NONE;
}

static HfRefusalCode
convert_number (HfFieldType type, const char *text, HfValue *value)
{
  gint64 number;

  if (!hf_values_parse_number (type, text, &number))
    return type == HF_FIELD_MONEY ? HF_REFUSAL_UNREADABLE_AMOUNT : HF_REFUSAL_NOT_A_NUMBER;
  *value = HF_INT (number);
  return HF_REFUSAL_NONE;
}

static HfRefusalCode
convert_bool (const char *text, HfValue *value)
{
  gboolean is_true;

  if (!parse_bool (text, &is_true))
    return HF_REFUSAL_NOT_YES_OR_NO;
  *value = HF_INT (is_true);
  return HF_REFUSAL_NONE;
}

static HfRefusalCode
convert_choice (HfImportFieldId field, const char *text, HfValue *value)
{
  const char *key;

  if (!hf_values_find_choice (field, text, &key))
    return HF_REFUSAL_UNKNOWN_CHOICE;
  if (key != NULL)
    *value = HF_TEXT (g_strdup (key));
  return HF_REFUSAL_NONE;
}

/* Of a text that may be a key, people write what the program says for it. */
static char *
convert_text (HfImportFieldId field, const char *text)
{
  const char *key = NULL;

  if (hf_import_field_get (field)->choices != NULL)
    hf_values_find_choice (field, text, &key);
  return g_strdup (key != NULL ? key : text);
}

HfRefusalCode
hf_values_convert (HfImportFieldId  field,
                   const char      *text,
                   HfValue         *value,
                   HfDatePrecision *precision)
{
  const HfImportField *def;

  g_return_val_if_fail (field < HF_IMPORT_N_FIELDS, HF_REFUSAL_NONE);
  g_return_val_if_fail (text != NULL && value != NULL && precision != NULL, HF_REFUSAL_NONE);

  def = hf_import_field_get (field);
  *value = HF_NULL;
  if (def->type == HF_FIELD_TEXT && (def->flags & HF_IMPORT_NUMBERED) == 0)
    {
      *value = HF_TEXT (convert_text (field, text));
      return HF_REFUSAL_NONE;
    }
  if (hf_values_is_placeholder (text))
    return HF_REFUSAL_NONE;
  if (field == HF_IMPORT_AGE)
    return convert_age (text, value);
  if (def->type == HF_FIELD_TEXT)
    return convert_numbered (field, text, value);
  if (def->type == HF_FIELD_DATE)
    return convert_date (field, text, value, precision);
  if (def->type == HF_FIELD_TIME)
    return convert_time (text, value);
  if (def->type == HF_FIELD_INSTANT)
    return convert_instant (text, value);
  if (def->type == HF_FIELD_BOOL)
    return convert_bool (text, value);
  if (def->type == HF_FIELD_INT || def->type == HF_FIELD_MONEY || def->type == HF_FIELD_DECIMAL)
    return convert_number (def->type, text, value);
  return convert_choice (field, text, value);
}
