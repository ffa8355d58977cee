/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the number of a Chinese identity card says: GB 11643-1999, six digits of a region, eight of
 * the birth date, three in sequence, odd for men, and a check digit by ISO 7064, MOD 11-2. The
 * fifteen digits of cards before 1999 have neither a century nor a check digit. */

#include "core/hf-id-number.h"

#include "base/hf-date.h"
#include "core/hf-customer.h"

#include <string.h>

#define LENGTH     18
#define OLD_LENGTH 15
#define REGION     6    /* digits */
#define CENTURY    1900 /* of the old ones, which nobody born before it has any more */

typedef struct
{
  HfDate   birth;
  gboolean is_male;
} Said;

/* Upper case and narrow, without the blanks people write; NULL where it is no such number. */
static char *
clean (const char *text)
{
  g_autofree char *narrow = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString         *number = g_string_new (NULL);

  for (const char *p = narrow ? narrow : ""; *p != '\0'; p++)
    if (*p != ' ' && *p != '-')
      g_string_append_c (number, g_ascii_toupper (*p));
  if ((number->len == LENGTH || number->len == OLD_LENGTH) &&
      strspn (number->str, "0123456789") >= number->len - (number->len == LENGTH) &&
      strchr ("0123456789X", number->str[number->len - 1]) != NULL)
    return g_string_free (number, FALSE);
  g_string_free (number, TRUE);
  return NULL;
}

static gboolean
has_check_digit (const char *number)
{
  static const int  weights[LENGTH - 1] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
  static const char digits[] = "10X98765432";
  int               sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    sum += weights[i] * g_ascii_digit_value (number[i]);
  return number[LENGTH - 1] == digits[sum % 11];
}

static int
read_digits (const char *number, guint from, guint n)
{
  int value = 0;

  for (guint i = from; i < from + n; i++)
    value = value * 10 + g_ascii_digit_value (number[i]);
  return value;
}

static HfIdNumberVerdict
read_number (const char *text, Said *said)
{
  g_autofree char *number = text ? clean (text) : NULL;
  gboolean         is_old = number != NULL && strlen (number) == OLD_LENGTH;
  int              year, month, day;

  if (number == NULL)
    return HF_ID_NUMBER_FOREIGN;
  year = is_old ? CENTURY + read_digits (number, 6, 2) : read_digits (number, 6, 4);
  month = read_digits (number, is_old ? 8 : 10, 2);
  day = read_digits (number, is_old ? 10 : 12, 2);
  if ((!is_old && !has_check_digit (number)) || month < 1 || month > 12 || day < 1 ||
      day > hf_date_days_in_month (year, month))
    return HF_ID_NUMBER_WRONG;
  said->birth = hf_date_new (year, month, day);
  said->is_male = read_digits (number, is_old ? 14 : 16, 1) % 2 == 1;
  return HF_ID_NUMBER_RIGHT;
}

static const char *
sex_of (const Said *said)
{
  return said->is_male ? HF_CUSTOMER_SEX_MALE : HF_CUSTOMER_SEX_FEMALE;
}

static gboolean
differs (const HfRow *customer, const Said *said)
{
  const char      *sex = hf_row_text (customer, HF_CUSTOMER_SEX);
  const char      *birth = hf_row_text (customer, HF_CUSTOMER_BIRTH_DATE);
  g_autofree char *iso = hf_date_to_iso (said->birth);
  gboolean         is_exact = hf_row_is_null (customer, HF_CUSTOMER_BIRTH_PRECISION);

  return (sex != NULL && !g_str_equal (sex, sex_of (said))) ||
         (birth != NULL && is_exact && !g_str_equal (birth, iso));
}

HfIdNumberVerdict
hf_id_number_judge (const HfRow *customer)
{
  Said              said;
  HfIdNumberVerdict verdict = read_number (hf_row_text (customer, HF_CUSTOMER_ID_NUMBER), &said);

  return verdict == HF_ID_NUMBER_RIGHT && differs (customer, &said) ? HF_ID_NUMBER_DIFFERS :
                                                                      verdict;
}

void
hf_id_number_fill (HfRow *customer)
{
  Said said;

  if (read_number (hf_row_text (customer, HF_CUSTOMER_ID_NUMBER), &said) != HF_ID_NUMBER_RIGHT)
    return;
  if (hf_row_is_null (customer, HF_CUSTOMER_SEX))
    hf_row_set_text (customer, HF_CUSTOMER_SEX, sex_of (&said));
  if (hf_row_is_null (customer, HF_CUSTOMER_BIRTH_DATE))
    {
      hf_row_set_date (customer, HF_CUSTOMER_BIRTH_DATE, said.birth);
      hf_row_set_null (customer, HF_CUSTOMER_BIRTH_PRECISION);
    }
}

char *
hf_id_number_get_region (const HfRow *customer)
{
  const char      *text = hf_row_text (customer, HF_CUSTOMER_ID_NUMBER);
  g_autofree char *number = text ? clean (text) : NULL;
  Said             said;

  return read_number (text, &said) == HF_ID_NUMBER_RIGHT ? g_strndup (number, REGION) : NULL;
}
