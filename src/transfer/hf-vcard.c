/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer as a vCard. What is written is a list of choices, not of fields: how a person is
 * reached belongs on it, what the hospital knows of them does not. It does not know the book. */

#include "transfer/hf-vcard.h"

#include "base/hf-han.h"
#include "base/hf-strings.h"
#include "base/hf-text-mask.h"
#include "core/hf-customer.h"
#include "core/hf-handle.h"
#include "core/hf-member.h"
#include "core/hf-phone.h"
#include "transfer/hf-content-line.h"

#include <string.h>

static gboolean
ends_line (const char *at)
{
  return *at == '\n' || (*at == '\r' && at[1] != '\n');
}

static void
append_escaped (GString *line, const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      if (ends_line (at))
        g_string_append (line, "\\n");
      else if (strchr ("\\,;", *at) != NULL)
        g_string_append_printf (line, "\\%c", *at);
      else if (!g_ascii_iscntrl (*at) || *at == '\t')
        g_string_append_c (line, *at);
    }
}

static void
write_property (GString *card, const char *name, const char *const *parts, guint n_parts)
{
  g_autoptr (GString) line = g_string_new (name);

  for (guint i = 0; i < n_parts; i++)
    {
      g_string_append_c (line, i == 0 ? ':' : ';');
      if (parts[i] != NULL)
        append_escaped (line, parts[i]);
    }
  hf_content_line_append (card, line->str);
}

/* Nothing known is nothing said. */
static void
add_parts (GString *card, const char *name, const char *const *parts, guint n_parts)
{
  gboolean is_blank = TRUE;

  for (guint i = 0; i < n_parts; i++)
    is_blank = is_blank && hf_str_is_blank (parts[i]);
  if (!is_blank)
    write_property (card, name, parts, n_parts);
}

static void
add_text (GString *card, const char *name, const char *text)
{
  add_parts (card, name, &text, 1);
}

/* How many bytes of a Han name are the surname. What has a dot within is a name of another people,
 * in which none comes first. */
static gsize
measure_surname (const char *name)
{
  gsize length = 0;
  g_auto (GStrv) compound = hf_han_get_compound_surname (name, &length);

  if (strstr (name, "·") != NULL)
    return 0;
  return compound != NULL ? length : (gsize) (g_utf8_next_char (name) - name);
}

/* A Han name begins with its surname; of any other the last word is taken for it. */
static void
add_name (GString *card, const char *name)
{
  const char      *last_space = strrchr (name, ' ');
  gboolean         is_han = *name != '\0' && hf_han_is (g_utf8_get_char (name));
  gsize            n_surname = is_han ? measure_surname (name) : 0;
  g_autofree char *surname =
    is_han || last_space == NULL ? g_strndup (name, n_surname) : g_strdup (last_space + 1);
  g_autofree char *given = is_han || last_space == NULL ?
                             g_strdup (name + n_surname) :
                             g_strndup (name, (gsize) (last_space - name));
  const char      *parts[] = { surname, g_strstrip (given), NULL, NULL, NULL };

  write_property (card, "FN", &name, 1);
  write_property (card, "N", parts, G_N_ELEMENTS (parts));
}

/* No more of the day than is known; a guess is told as one, which only words can do. */
static void
add_birth_date (GString *card, const HfRow *customer)
{
  const char      *precision = hf_row_text (customer, HF_CUSTOMER_BIRTH_PRECISION);
  HfDate           date = hf_date_from_iso (hf_row_text (customer, HF_CUSTOMER_BIRTH_DATE));
  g_autofree char *text = NULL;
  int              year, month, day;

  if (date == HF_DATE_NONE)
    return;
  hf_date_get_ymd (date, &year, &month, &day);
  if (g_strcmp0 (precision, HF_CUSTOMER_PRECISION_MONTH) == 0)
    text = g_strdup_printf ("%04d-%02d", year, month);
  else if (g_strcmp0 (precision, HF_CUSTOMER_PRECISION_YEAR) == 0)
    text = g_strdup_printf ("%04d", year);
  else if (g_strcmp0 (precision, HF_CUSTOMER_PRECISION_ESTIMATED) == 0)
    text = g_strdup_printf ("circa %04d", year);
  else
    text = g_strdup_printf ("%04d%02d%02d", year, month, day);
  add_text (card, g_str_has_prefix (text, "circa") ? "BDAY;VALUE=text" : "BDAY", text);
}

static void
add_gender (GString *card, const char *sex)
{
  if (g_strcmp0 (sex, HF_CUSTOMER_SEX_FEMALE) == 0)
    add_text (card, "GENDER", "F");
  else if (g_strcmp0 (sex, HF_CUSTOMER_SEX_MALE) == 0)
    add_text (card, "GENDER", "M");
}

/* What the book does not say is seen by the plan of China's numbers; of any other nothing is known
 * but that one speaks into it. */
static const char *
get_phone_type (const HfRow *phone)
{
  static const char *const types[][2] = {
    { HF_PHONE_TYPE_MOBILE, "cell" },
    { HF_PHONE_TYPE_HOME, "home" },
    { HF_PHONE_TYPE_WORK, "work" },
    { HF_PHONE_TYPE_OTHER, "voice" },
  };
  const char      *type = hf_row_text (phone, HF_PHONE_TYPE);
  g_autofree char *digits = hf_digits (hf_row_text (phone, HF_PHONE_NUMBER));

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (types[i][0], type) == 0)
      return types[i][1];

  return strlen (digits) == 11 && digits[0] == '1' && digits[1] >= '3' ? "cell" : "voice";
}

/* Whose it is stands beside the number in a group of their own, as address books expect it. */
static void
add_phone (GString *card, const HfRow *phone, guint group, gboolean is_first)
{
  const char      *number = hf_row_text (phone, HF_PHONE_NUMBER);
  const char      *whose = hf_row_text (phone, HF_PHONE_WHOSE);
  g_autofree char *prefix =
    hf_str_is_blank (whose) ? g_strdup ("") : g_strdup_printf ("item%u.", group);
  g_autofree char *name =
    g_strdup_printf ("%sTEL;TYPE=%s%s", prefix, get_phone_type (phone), is_first ? ";PREF=1" : "");
  g_autofree char *label = g_strconcat (prefix, "X-ABLabel", NULL);

  add_text (card, name, number);
  add_text (card, label, whose);
}

static void
add_phones (GString *card, const GPtrArray *phones)
{
  guint n = 0;

  for (guint i = 0; i < phones->len; i++)
    {
      const HfRow *phone = g_ptr_array_index (phones, i);

      if (hf_row_int (phone, HF_PHONE_INVALID) == 0 && !hf_row_is_null (phone, HF_PHONE_NUMBER))
        {
          add_phone (card, phone, n + 1, n == 0);
          n++;
        }
    }
}

static void
add_mails (GString *card, const GPtrArray *handles)
{
  for (guint i = 0; i < handles->len; i++)
    {
      const HfRow *handle = g_ptr_array_index (handles, i);

      if (g_strcmp0 (hf_row_text (handle, HF_HANDLE_KIND), HF_HANDLE_EMAIL) == 0 &&
          hf_row_int (handle, HF_HANDLE_INVALID) == 0)
        add_text (card, "EMAIL", hf_row_text (handle, HF_HANDLE_VALUE));
    }
}

/* There is no part for a district; with a street that is written behind it, it belongs to that. */
static char *
dup_street (const HfRow *customer)
{
  const char *district = hf_row_text (customer, HF_CUSTOMER_DISTRICT);
  const char *street = hf_row_text (customer, HF_CUSTOMER_STREET);
  gboolean    has_both = !hf_str_is_blank (district) && !hf_str_is_blank (street);
  const char *between = has_both && !hf_han_is (g_utf8_get_char (street)) ? " " : "";

  return g_strconcat (district ? district : "", between, street ? street : "", NULL);
}

static void
add_address (GString *card, const HfRow *customer)
{
  g_autofree char *street = dup_street (customer);
  const char      *city = hf_row_text (customer, HF_CUSTOMER_CITY);
  const char      *province = hf_row_text (customer, HF_CUSTOMER_PROVINCE);
  const char      *parts[] = { NULL, NULL, street, city, province, NULL, NULL };

  add_parts (card, "ADR", parts, G_N_ELEMENTS (parts));
}

static void
add_post (GString *card, const HfRow *customer, const HfRow *post)
{
  if (post != NULL)
    add_text (card, "ORG", hf_row_text (post, HF_MEMBER_ORGANISATION_NAME));
  if (post != NULL && !hf_row_is_null (post, HF_MEMBER_ROLE))
    add_text (card, "TITLE", hf_row_text (post, HF_MEMBER_ROLE));
  else
    add_text (card, "TITLE", hf_row_text (customer, HF_CUSTOMER_POSITION));
}

char *
hf_vcard_write (const HfRow     *customer,
                const GPtrArray *phones,
                const GPtrArray *handles,
                const HfRow     *post)
{
  g_return_val_if_fail (customer != NULL && customer->def == &hf_customer_def, NULL);
  g_return_val_if_fail (phones != NULL && handles != NULL, NULL);

  GString    *card = g_string_new (NULL);
  const char *name = hf_row_text (customer, HF_CUSTOMER_NAME);

  hf_content_line_append (card, "BEGIN:VCARD");
  hf_content_line_append (card, "VERSION:4.0");
  add_name (card, name ? name : "");
  add_birth_date (card, customer);
  add_gender (card, hf_row_text (customer, HF_CUSTOMER_SEX));
  add_phones (card, phones);
  add_mails (card, handles);
  add_address (card, customer);
  add_post (card, customer, post);
  hf_content_line_append (card, "END:VCARD");
  return g_string_free (card, FALSE);
}
