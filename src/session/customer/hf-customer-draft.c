/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making a new customer by hand, or taking one back instead: what is to be saved. */

#include "session/customer/hf-customer-draft.h"

#include "base/hf-strings.h"
#include "base/hf-text-mask.h"
#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "core/hf-relation.h"

#include <glib/gi18n.h>
#include <string.h>

/* From a landline without its area to the longest there is. */
#define LEAST_DIGITS 7
#define MOST_DIGITS  15

/* What exactly they are to each other is said on the card. */
static void
add_relative (HfChangeSet *changes, gint64 customer, gint64 relative)
{
  HfRow *relation = hf_row_new (&hf_relation_def);

  hf_row_set_int (relation, HF_RELATION_CUSTOMER, customer);
  hf_row_set_int (relation, HF_RELATION_OTHER, relative);
  hf_row_set_text (relation, HF_RELATION_KIND, HF_RELATION_RELATIVE);
  hf_change_set_insert (changes, relation);
}

HfChangeSet *
hf_customer_draft_changes (const HfRow *card, const char *phone, gint64 relative)
{
  HfChangeSet     *changes = hf_change_set_new (N_ ("New customer"));
  HfRow           *customer = hf_row_copy (card);
  HfRow           *number = hf_row_new (&hf_phone_def);
  g_autofree char *clean_name = hf_str_clean (hf_row_text (card, HF_CUSTOMER_NAME));
  g_autofree char *clean_phone = hf_str_clean (phone);
  g_autofree char *narrow =
    clean_phone ? g_utf8_normalize (clean_phone, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;
  gint64 id;

  hf_row_set_text (customer, HF_CUSTOMER_NAME, clean_name);
  id = hf_change_set_insert (changes, customer);
  hf_row_set_int (number, HF_PHONE_CUSTOMER, id);
  hf_row_set_text (number, HF_PHONE_NUMBER, narrow);
  hf_row_set_int (number, HF_PHONE_POSITION, 0);
  hf_change_set_insert (changes, number);
  if (relative != 0)
    add_relative (changes, id, relative);
  return changes;
}

void
hf_customer_draft_own (HfRow *card, const HfViewer *viewer)
{
  if (viewer->staff != 0 && hf_row_is_null (card, HF_CUSTOMER_OWNER))
    hf_row_set_int (card, HF_CUSTOMER_OWNER, viewer->staff);
}

HfChangeSet *
hf_customer_draft_restore (const HfRow *row)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Restore customer"));
  HfRow       *draft = hf_row_copy (row);

  hf_row_set_null (draft, HF_CUSTOMER_ARCHIVED);
  hf_change_set_update (changes, row, draft);
  return changes;
}

static gboolean
is_number (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789+-() ") == strlen (text);
}

static gboolean
is_whole_number (const char *text)
{
  g_autofree char *digits = hf_digits (text);

  return is_number (text) && strlen (digits) >= LEAST_DIGITS && strlen (digits) <= MOST_DIGITS;
}

static void
split_pieces (const char *text, char **name, char **phone)
{
  g_auto (GStrv) pieces = g_strsplit (text, " ", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0' && !is_number (pieces[i]))
      g_strv_builder_add (words, pieces[i]);
    else if (is_whole_number (pieces[i]) && *phone == NULL)
      *phone = g_strdup (pieces[i]);
  names = g_strv_builder_end (words);
  *name = names[0] != NULL ? g_strjoinv (" ", names) : NULL;
}

gboolean
hf_customer_draft_split (const char *search, char **name, char **phone)
{
  g_autofree char *clean = hf_str_clean (search);
  g_autofree char *plain = g_utf8_normalize (clean ? clean : "", -1, G_NORMALIZE_NFKC);

  *name = *phone = NULL;
  if (is_whole_number (plain))
    *phone = g_strdup (plain);
  else
    split_pieces (plain, name, phone);
  return *name != NULL || *phone != NULL;
}
