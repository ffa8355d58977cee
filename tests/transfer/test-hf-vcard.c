/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What another address book reads: each line and its folding, what is escaped, what is only partly
 * known, what is left out. */

#include "transfer/hf-vcard.h"

#include "core/hf-customer.h"
#include "core/hf-handle.h"
#include "core/hf-member.h"
#include "core/hf-phone.h"

#include <string.h>

typedef struct
{
  HfRow     *customer;
  HfRow     *post;
  GPtrArray *phones;
  GPtrArray *handles;
  char      *text;
} Card;

static void
card_init (Card *self, gconstpointer name)
{
  self->customer = hf_row_new (&hf_customer_def);
  self->phones = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  self->handles = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  hf_row_set_text (self->customer, HF_CUSTOMER_NAME, name);
}

static void
card_clear (Card *self, gconstpointer name)
{
  hf_row_unref (self->customer);
  g_clear_pointer (&self->post, hf_row_unref);
  g_ptr_array_unref (self->phones);
  g_ptr_array_unref (self->handles);
  g_free (self->text);
}

static const char *
write_card (Card *self)
{
  g_free (self->text);
  self->text = hf_vcard_write (self->customer, self->phones, self->handles, self->post);
  return self->text;
}

static HfRow *
add_row (GPtrArray *rows, const HfEntityDef *def, guint field, const char *text)
{
  HfRow *row = hf_row_new (def);

  hf_row_set_text (row, field, text);
  g_ptr_array_add (rows, row);
  return row;
}

static void
assert_has_line (Card *self, const char *line)
{
  g_autofree char *whole = g_strconcat ("\r\n", line, "\r\n", NULL);

  g_assert_nonnull (strstr (write_card (self), whole));
}

static void
assert_lacks (Card *self, const char *text)
{
  g_assert_null (strstr (write_card (self), text));
}

static void
test_least (Card *self, gconstpointer name)
{
  g_assert_cmpstr (write_card (self), ==,
                   "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:王芳\r\nN:王;芳;;;\r\nEND:VCARD\r\n");
}

static void
fill (Card *self)
{
  HfRow *row;

  hf_row_set_text (self->customer, HF_CUSTOMER_SEX, HF_CUSTOMER_SEX_FEMALE);
  hf_row_set_text (self->customer, HF_CUSTOMER_BIRTH_DATE, "1985-02-03");
  hf_row_set_text (self->customer, HF_CUSTOMER_PROVINCE, "山西省");
  hf_row_set_text (self->customer, HF_CUSTOMER_CITY, "太原市");
  hf_row_set_text (self->customer, HF_CUSTOMER_DISTRICT, "小店区");
  hf_row_set_text (self->customer, HF_CUSTOMER_STREET, "亲贤街1号");
  add_row (self->phones, &hf_phone_def, HF_PHONE_NUMBER, "+86 138 0013 8821");
  row = add_row (self->phones, &hf_phone_def, HF_PHONE_NUMBER, "0351-8600123");
  hf_row_set_text (row, HF_PHONE_WHOSE, "女儿");
  hf_row_set_text (row, HF_PHONE_TYPE, HF_PHONE_TYPE_HOME);
  row = add_row (self->handles, &hf_handle_def, HF_HANDLE_VALUE, "wang@example.org");
  hf_row_set_text (row, HF_HANDLE_KIND, HF_HANDLE_EMAIL);
  self->post = hf_row_new (&hf_member_def);
  hf_row_set_text (self->post, HF_MEMBER_ORGANISATION_NAME, "晋阳机械厂");
  hf_row_set_text (self->post, HF_MEMBER_ROLE, "会计");
}

static void
test_full (Card *self, gconstpointer name)
{
  fill (self);
  g_assert_cmpstr (write_card (self), ==,
                   "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:王芳\r\nN:王;芳;;;\r\nBDAY:19850203\r\n"
                   "GENDER:F\r\nTEL;TYPE=cell;PREF=1:+86 138 0013 8821\r\n"
                   "item2.TEL;TYPE=home:0351-8600123\r\nitem2.X-ABLabel:女儿\r\n"
                   "EMAIL:wang@example.org\r\nADR:;;小店区亲贤街1号;太原市;山西省;;\r\n"
                   "ORG:晋阳机械厂\r\nTITLE:会计\r\nEND:VCARD\r\n");
}

static void
test_escape (Card *self, gconstpointer name)
{
  hf_row_set_text (self->customer, HF_CUSTOMER_STREET, "a,b;c\\d\ne\r\nf\rg\x01h\ti");
  assert_has_line (self, "ADR:;;a\\,b\\;c\\\\d\\ne\\nf\\ngh\ti;;;;");
}

/* Joined again, the lines say what was there; none is too long or breaks a character. */
static void
assert_folded (Card *self, const char *street)
{
  g_autofree char *adr = g_strdup_printf ("\r\nADR:;;%s;;;;\r\n", street);
  g_auto (GStrv) lines = g_strsplit (write_card (self), "\r\n", -1);
  g_auto (GStrv) pieces = g_strsplit (self->text, "\r\n ", -1);
  g_autofree char *joined = g_strjoinv ("", pieces);
  gboolean         is_full = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strchr (lines[i], '\n'));
      is_full = is_full || strlen (lines[i]) >= 72;
    }
  g_assert_true (is_full);
  g_assert_nonnull (strstr (joined, adr));
}

/* One byte more in front at a time, so that a character of each size meets the end of a line in
 * each way. */
static void
test_fold (Card *self, gconstpointer name)
{
  static const char *const characters[] = { "a", "é", "街", "𠮷" };

  for (guint i = 0; i < G_N_ELEMENTS (characters); i++)
    for (guint ahead = 0; ahead < 8; ahead++)
      {
        g_autoptr (GString) street = g_string_new (NULL);

        for (guint n = 0; n < ahead; n++)
          g_string_append_c (street, 'x');
        for (guint n = 0; n < 200; n++)
          g_string_append (street, characters[i]);
        hf_row_set_text (self->customer, HF_CUSTOMER_STREET, street->str);
        assert_folded (self, street->str);
      }
}

/* A line of just 75 bytes is not folded, one of 76 is. */
static void
test_fold_at (Card *self, gconstpointer name)
{
  g_autofree char *fits = g_strnfill (75 - strlen ("TITLE:"), 'x');
  g_autofree char *more = g_strconcat (fits, "y", NULL);
  g_autofree char *line = g_strconcat ("TITLE:", fits, NULL);
  g_autofree char *folded = g_strconcat (line, "\r\n y", NULL);

  hf_row_set_text (self->customer, HF_CUSTOMER_POSITION, fits);
  assert_has_line (self, line);
  assert_lacks (self, "\r\n ");
  hf_row_set_text (self->customer, HF_CUSTOMER_POSITION, more);
  assert_has_line (self, folded);
}

static void
assert_birth (Card *self, const char *precision, const char *line)
{
  hf_row_set_text (self->customer, HF_CUSTOMER_BIRTH_PRECISION, precision);
  assert_has_line (self, line);
}

static void
test_birth (Card *self, gconstpointer name)
{
  hf_row_set_text (self->customer, HF_CUSTOMER_BIRTH_DATE, "1960-04-01");
  assert_birth (self, NULL, "BDAY:19600401");
  assert_birth (self, HF_CUSTOMER_PRECISION_MONTH, "BDAY:1960-04");
  assert_birth (self, HF_CUSTOMER_PRECISION_YEAR, "BDAY:1960");
  assert_birth (self, HF_CUSTOMER_PRECISION_ESTIMATED, "BDAY;VALUE=text:circa 1960");
  hf_row_set_null (self->customer, HF_CUSTOMER_BIRTH_DATE);
  assert_lacks (self, "BDAY");
}

static void
assert_name (Card *self, const char *name, const char *line)
{
  hf_row_set_text (self->customer, HF_CUSTOMER_NAME, name);
  assert_has_line (self, line);
}

static void
test_name (Card *self, gconstpointer name)
{
  assert_name (self, "欧阳静", "N:欧阳;静;;;");
  assert_name (self, "𠮷", "N:𠮷;;;;");
  assert_name (self, "𠮷田𠮷", "FN:𠮷田𠮷");
  assert_name (self, "买买提·艾力", "N:;买买提·艾力;;;");
  assert_name (self, "Maria da Silva", "N:Silva;Maria da;;;");
  assert_name (self, "Madonna", "N:;Madonna;;;");
  assert_name (self, "张*", "N:张;*;;;");
}

/* Nobody is given a number that is known to be wrong; the next one comes first. */
static void
test_wrong (Card *self, gconstpointer name)
{
  HfRow *phone = add_row (self->phones, &hf_phone_def, HF_PHONE_NUMBER, "13800138820");
  HfRow *mail = add_row (self->handles, &hf_handle_def, HF_HANDLE_VALUE, "old@example.org");
  HfRow *wechat = add_row (self->handles, &hf_handle_def, HF_HANDLE_VALUE, "wx1");

  hf_row_set_int (phone, HF_PHONE_INVALID, 1);
  hf_row_set_text (mail, HF_HANDLE_KIND, HF_HANDLE_EMAIL);
  hf_row_set_int (mail, HF_HANDLE_INVALID, 1);
  hf_row_set_text (wechat, HF_HANDLE_KIND, HF_HANDLE_WECHAT);
  add_row (self->phones, &hf_phone_def, HF_PHONE_NUMBER, "138****8821");
  assert_has_line (self, "TEL;TYPE=voice;PREF=1:138****8821");
  assert_lacks (self, "13800138820");
  assert_lacks (self, "EMAIL");
}

/* The field of every kind that is not about reaching somebody. */
static void
test_private (Card *self, gconstpointer name)
{
  static const guint written[] = {
    HF_CUSTOMER_NAME,     HF_CUSTOMER_POSITION, HF_CUSTOMER_STREET,
    HF_CUSTOMER_DISTRICT, HF_CUSTOMER_CITY,     HF_CUSTOMER_PROVINCE
  };

  for (guint i = 0; i < hf_customer_def.n_fields; i++)
    if (hf_customer_def.fields[i].type == HF_FIELD_TEXT)
      hf_row_set_text (self->customer, i, "secret");
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    hf_row_set_text (self->customer, written[i], "open");
  assert_lacks (self, "secret");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Card *self, gconstpointer name);
  } tests[] = {
    { "/vcard/least", test_least },     { "/vcard/full", test_full },
    { "/vcard/escape", test_escape },   { "/vcard/fold", test_fold },
    { "/vcard/fold-at", test_fold_at }, { "/vcard/birth", test_birth },
    { "/vcard/name", test_name },       { "/vcard/wrong", test_wrong },
    { "/vcard/private", test_private },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Card, "王芳", card_init, tests[i].run, card_clear);
  return g_test_run ();
}
