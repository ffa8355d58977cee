/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The service packages of a customer in words, on the screen and on paper. */

#include "gui/common/standing/hf-given-words.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-given-package.h"
#include "core/hf-membership-state.h"
#include "core/hf-package-use.h"
#include "core/hf-package.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

static HfDate
get_date (const HfRow *row, guint field)
{
  return hf_date_from_iso (hf_row_text (row, field));
}

/**
 * hf_given_words_state:
 * @given: a package of a customer
 * @today: the day
 * @css_class: (out) (nullable): what the words look like
 *
 * Returns: (transfer full): whether it still holds
 */
char *
hf_given_words_state (const HfRow *given, HfDate today, const char **css_class)
{
  HfDate           last = get_date (given, HF_GIVEN_PACKAGE_EXPIRES);
  HfDate           first = get_date (given, HF_GIVEN_PACKAGE_GIVEN);
  g_autofree char *distance = hf_format_distance (last, today);
  g_autofree char *day = hf_format_day (first);

  *css_class = NULL;
  if (first > today)
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("From %s on"), day);
  if (last == HF_DATE_NONE || last > today + HF_GIVEN_SOON_DAYS)
    return g_strdup (C_ ("service package", "Valid"));
  *css_class = last < today ? "dim-label" : "warning";
  if (last < today)
    return g_strdup (C_ ("service package", "Expired"));
  /* Translators: %s is "today", "in 8 days" */
  return g_strdup_printf (C_ ("service package", "Expires %s"), distance);
}

static char *
describe_days (const HfRow *given, HfDate today)
{
  g_autofree char *from = hf_format_day_in_list (get_date (given, HF_GIVEN_PACKAGE_GIVEN), today);
  g_autofree char *to = hf_format_day_in_list (get_date (given, HF_GIVEN_PACKAGE_EXPIRES), today);

  if (hf_row_is_null (given, HF_GIVEN_PACKAGE_EXPIRES))
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("Since %s"), from);
  /* Translators: %s are dates */
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

/**
 * hf_given_words_facts:
 * @given: a package of a customer
 * @today: the day
 *
 * Returns: (transfer full): how long it is good for, and who gave it
 */
char *
hf_given_words_facts (const HfRow *given, HfDate today)
{
  const char      *name = hf_row_text (given, HF_GIVEN_PACKAGE_STAFF_NAME);
  g_autofree char *days = describe_days (given, today);
  g_autofree char *staff = name ? hf_str_visible_controls (name) : NULL;

  return hf_join_facts (days, staff);
}

/**
 * hf_given_words_term:
 * @package: a package
 * @given: the day it is given, %HF_DATE_NONE where nobody knows yet
 *
 * Returns: (transfer full): until when it would be good
 */
char *
hf_given_words_term (const HfRow *package, HfDate given)
{
  gint64           months = hf_row_int (package, HF_PACKAGE_MONTHS);
  HfDate           last = given != HF_DATE_NONE ? hf_membership_last_day (given, months) : given;
  g_autofree char *day = NULL;

  if (given == HF_DATE_NONE)
    return g_strdup ("");
  if (last == HF_DATE_NONE)
    return g_strdup (_ ("Without an end"));
  day = hf_format_day (last);
  /* Translators: %s is a date */
  return g_strdup_printf (_ ("Valid until %s"), day);
}

/**
 * hf_given_words_rest:
 * @given: a package of a customer
 * @item: the id of one of its items, 0 for all of them
 *
 * Returns: (transfer full): what is left of it
 */
char *
hf_given_words_rest (const HfGiven *given, gint64 item)
{
  gint64           agreed = hf_given_count_agreed (given, item);
  gint64           rest = MAX (agreed - hf_given_count_used (given, item), 0);
  g_autofree char *left = hf_format_count (rest);
  g_autofree char *all = hf_format_count (agreed);

  if (rest == 0)
    return g_strdup (C_ ("service package", "Used up"));
  /* Translators: what is left of a service package, "3 of 5 left" */
  return g_strdup_printf (_ ("%s of %s left"), left, all);
}

/**
 * hf_given_words_use:
 * @use: what a customer used
 *
 * Returns: (transfer full): who did it, and the note; empty where nothing is known
 */
char *
hf_given_words_use (const HfRow *use)
{
  g_autofree char *text = hf_join_facts (hf_row_text (use, HF_PACKAGE_USE_STAFF_NAME),
                                         hf_row_text (use, HF_PACKAGE_USE_NOTE));

  return hf_str_visible_controls (text);
}

/**
 * hf_given_words_alert:
 * @given: a package of a customer that ends soon
 * @today: the day
 *
 * Returns: (transfer full): when it ends, and what would be lost then
 */
char *
hf_given_words_alert (const HfGiven *given, HfDate today)
{
  const char      *text = hf_row_text (given->row, HF_GIVEN_PACKAGE_PACKAGE_NAME);
  g_autofree char *name = hf_str_visible_controls (text ? text : "");
  g_autofree char *distance =
    hf_format_distance (get_date (given->row, HF_GIVEN_PACKAGE_EXPIRES), today);
  g_autofree char *rest = hf_given_words_rest (given, 0);

  /* Translators: a service package, "in 8 days" and "3 of 5 left" */
  return g_strdup_printf (_ ("%s expires %s: %s"), name, distance, rest);
}

/**
 * hf_given_words_amount:
 * @price: of one, in fen
 * @quantity: how many
 *
 * Returns: (transfer full): what was reckoned, where it is more than one
 */
char *
hf_given_words_amount (gint64 price, gint64 quantity)
{
  g_autofree char *money = hf_format_money (price);
  g_autofree char *n = hf_format_count (quantity);

  if (quantity == 1)
    return g_strdup ("");
  /* Translators: a price and how many, "¥150 × 2" */
  return g_strdup_printf (_ ("%s × %s"), money, n);
}
