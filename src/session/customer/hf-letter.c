/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A letter to a customer in words. What it looks like on paper is not known here. */

#include "session/customer/hf-letter.h"

#include "base/hf-date-words.h"
#include "base/hf-language.h"
#include "core/hf-customer.h"
#include "session/follow-up/hf-form-of-address.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const HfRow *customer;
  const char  *hospital;
  HfDate       today;
} Letter;

static char *
write_day (HfDate day)
{
  /* Translators: a day in a letter, see the other patterns: {d} day, {m} month number, {month}
   * month name, {y} year */
  return hf_date_to_words (day, C_ ("letter", "{d} {month} {y}"));
}

static char *
put_name (const Letter *letter)
{
  return g_strdup (hf_row_text (letter->customer, HF_CUSTOMER_NAME));
}

static char *
put_title (const Letter *letter)
{
  return hf_form_of_address (hf_row_text (letter->customer, HF_CUSTOMER_NAME),
                             hf_row_text (letter->customer, HF_CUSTOMER_SEX));
}

static char *
put_last_visit (const Letter *letter)
{
  return write_day (hf_date_from_iso (hf_row_text (letter->customer, HF_CUSTOMER_LAST_VISIT)));
}

static char *
put_hospital (const Letter *letter)
{
  return g_strdup (letter->hospital);
}

static char *
put_today (const Letter *letter)
{
  return write_day (letter->today);
}

typedef struct
{
  const char *name; /* an untranslated msgid; either is understood */
  char *(*put) (const Letter *letter);
} Placeholder;

/* clang-format off */
static const Placeholder placeholders[] = {
  { NC_ ("placeholder", "name"), put_name },
  { NC_ ("placeholder", "title"), put_title },
  { NC_ ("placeholder", "last visit"), put_last_visit },
  { NC_ ("placeholder", "hospital"), put_hospital },
  { NC_ ("placeholder", "date"), put_today },
};
/* clang-format on */

const char *
hf_letter_default (void)
{
  /* Translators: a letter, with placeholders as you translate them; by the manners of the country
   */
  return _ (
    "{date}\n\n"
    "Dear {title},\n\n"
    "we hope that you are well. If anything troubles you since you were with us, or if it is "
    "time for your next check-up, please call us or come by; we are glad to help.\n\n"
    "Yours sincerely,\n"
    "{hospital}");
}

char *
hf_letter_placeholders (void)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (placeholders); i++)
    g_string_append_printf (line, "%s{%s}", i > 0 ? "  " : "",
                            g_dpgettext2 (NULL, "placeholder", placeholders[i].name));
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* What stands between braces, as it is spelled in this language or in English. */
static const Placeholder *
find_placeholder (const char *name, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (placeholders); i++)
    {
      const char *names[] = { placeholders[i].name,
                              g_dpgettext2 (NULL, "placeholder", placeholders[i].name) };

      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        if (strlen (names[j]) == length && strncmp (names[j], name, length) == 0)
          return &placeholders[i];
    }
  return NULL;
}

/* In one go: what is put in is not looked through again. */
char *
hf_letter_fill (const char *text, const HfRow *customer, const char *hospital, HfDate today)
{
  const Letter letter = { customer, hospital, today };
  g_autoptr (GString) filled = g_string_new (NULL);
  const char *open;

  while ((open = strchr (text, '{')) != NULL)
    {
      const char        *close = strchr (open, '}');
      const Placeholder *found =
        close ? find_placeholder (open + 1, (gsize) (close - open - 1)) : NULL;
      g_autofree char *put = found ? found->put (&letter) : NULL;

      g_string_append_len (filled, text, open - text);
      g_string_append (filled, found == NULL ? "{" : put ? put : "");
      text = found ? close + 1 : open + 1;
    }
  g_string_append (filled, text);
  return g_string_free (g_steal_pointer (&filled), FALSE);
}

static void
add_part (GString *line, const HfRow *row, guint field, const char *between)
{
  if (hf_row_is_null (row, field))
    return;
  g_string_append_printf (line, "%s%s", line->len > 0 ? between : "", hf_row_text (row, field));
}

static char *
write_region (const HfRow *row)
{
  static const guint down[] = { HF_CUSTOMER_PROVINCE, HF_CUSTOMER_CITY, HF_CUSTOMER_DISTRICT };
  const guint        n = G_N_ELEMENTS (down);
  gboolean           is_down = hf_language_is_han ();
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    add_part (line, row, down[is_down ? i : n - 1 - i], is_down ? "" : ", ");
  return g_string_free (g_steal_pointer (&line), FALSE);
}

char *
hf_letter_address (const HfRow *customer)
{
  const char      *street = hf_row_text (customer, HF_CUSTOMER_STREET);
  g_autofree char *region = write_region (customer);
  /* Translators: the addressee of a letter */
  g_autofree char *name = g_strdup_printf (_ ("To %s"), hf_row_text (customer, HF_CUSTOMER_NAME));
  const char      *down[] = { region, street ? street : "", name };
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (down); i++)
    {
      const char *line = down[hf_language_is_han () ? i : G_N_ELEMENTS (down) - 1 - i];

      if (*line != '\0')
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}
