/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who somebody is, in one line. What a viewer may not see is not in the row; what the screen keeps
 * back is masked. */

#include "gui/common/hf-person-words.h"

#include "base/hf-short-name.h"
#include "base/hf-strings.h"
#include "core/hf-alert.h"
#include "core/hf-customer.h"
#include "core/hf-id-number.h"
#include "core/hf-record.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-revealing.h"

#include <glib/gi18n.h>

#define SEPARATOR " · "

static char *
join (const char *separator, const char *first, const char *second)
{
  return g_strjoin (*first != '\0' && *second != '\0' ? separator : "", first, second, NULL);
}

static char *
write_person (const HfRow *customer, HfDate today)
{
  return hf_format_person (hf_row_text (customer, HF_CUSTOMER_SEX),
                           hf_row_text (customer, HF_CUSTOMER_BIRTH_DATE), today);
}

char *
hf_person_words_aside (HfContext *context, const HfRow *customer, const char *separator)
{
  HfDate           today = hf_clock_today (hf_context_get_clock (context));
  g_autofree char *person = write_person (customer, today);
  g_autofree char *phone = hf_revealing_format (context, hf_row_text (customer, HF_CUSTOMER_PHONE));

  return join (separator, person, phone);
}

char *
hf_person_words_title (HfContext *context, const char *title, gint64 customer)
{
  g_autoptr (HfRecord) record =
    hf_store_get_record (hf_context_get_store (context), &hf_customer_def, customer);
  const HfRow     *row = hf_record_get_row (record);
  g_autofree char *name =
    row != NULL ? hf_short_name (hf_row_text (row, HF_CUSTOMER_NAME)) : g_strdup ("");

  return join (SEPARATOR, title, name);
}

char *
hf_person_words (HfContext *context, const HfRow *customer)
{
  g_autofree char *name = hf_str_visible_controls (hf_row_text (customer, HF_CUSTOMER_NAME));
  g_autofree char *aside = hf_person_words_aside (context, customer, SEPARATOR);

  return join (SEPARATOR, name, aside);
}

char *
hf_person_words_facts (const HfRow *customer, HfDate today)
{
  gint64           n_visits = hf_row_int (customer, HF_CUSTOMER_VISIT_COUNT);
  const char      *owner = hf_row_text (customer, HF_CUSTOMER_OWNER_NAME);
  const char      *position = hf_row_text (customer, HF_CUSTOMER_POSITION);
  g_autofree char *person = write_person (customer, today);
  g_autofree char *title = hf_str_visible_controls (position);
  g_autofree char *called = join (SEPARATOR, person, title);
  g_autofree char *count = hf_format_count (n_visits);
  g_autofree char *visits =
    g_strdup_printf (ngettext ("%s visit", "%s visits", (gulong) n_visits), count);
  g_autofree char *who = join (SEPARATOR, called, owner ? owner : "");

  return join (SEPARATOR, who, visits);
}

const char *
hf_person_words_id_remark (const HfRow *customer)
{
  switch (customer ? hf_id_number_judge (customer) : HF_ID_NUMBER_FOREIGN)
    {
    case HF_ID_NUMBER_WRONG:
      return _ ("The check digit does not match. Please compare the number with the card.");
    case HF_ID_NUMBER_DIFFERS:
      return _ ("By this number, sex or birth date would be different.");
    case HF_ID_NUMBER_FOREIGN:
    case HF_ID_NUMBER_RIGHT:
    default:
      return NULL;
    }
}

char *
hf_person_words_alerts (HfRow *const *rows, guint n_rows)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *name = hf_str_visible_controls (hf_row_text (rows[i], HF_CUSTOMER_NAME));
      g_autofree char *words = hf_alert_words (rows[i], "; ");

      if (words == NULL)
        continue;
      g_string_append (all, all->len > 0 ? "\n" : "");
      /* Translators: a person, and what is to be known of them, as in "Allergies: penicillin" */
      g_string_append_printf (all, C_ ("alert of somebody", "%s: %s"), name, words);
    }
  return g_string_free (all, all->len == 0);
}

char *
hf_person_words_name (HfContext *context, const HfRow *customer)
{
  HfDate           today = hf_clock_today (hf_context_get_clock (context));
  g_autofree char *name = hf_str_visible_controls (hf_row_text (customer, HF_CUSTOMER_NAME));
  g_autofree char *person =
    hf_format_person (hf_row_text (customer, HF_CUSTOMER_SEX),
                      hf_row_text (customer, HF_CUSTOMER_BIRTH_DATE), today);

  /* Translators: a name, and the sex and age: "Zhang Min · F 34" */
  return *person == '\0' ? g_strdup (name) :
                           g_strdup_printf (C_ ("person", "%s · %s"), name, person);
}
