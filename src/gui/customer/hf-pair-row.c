/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A line about two cards in a list of such pairs. What can be done with it is the list's to know.
 */

#include "gui/customer/hf-pair-row.h"

#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-person-words.h"

#include <glib/gi18n.h>

#define IDS_OF "hf-pair" /* object data of a row: the two cards */

static char *
describe_judgement (HfContext *context, const HfPairCards *pair)
{
  HfDate           today = hf_clock_today (hf_context_get_clock (context));
  g_autofree char *when = hf_format_instant (pair->at, today);

  /* Translators: who said that two cards are two people, and when */
  return g_strdup_printf (_ ("Set apart by %s, %s"), pair->who, when);
}

/**
 * hf_pair_row_new:
 * @context: the book
 * @pair: two cards
 *
 * Returns: (transfer floating): a line that names both people and, of a pair that somebody set
 *   apart, who did
 */
AdwActionRow *
hf_pair_row_new (HfContext *context, const HfPairCards *pair)
{
  g_autofree char *one = hf_person_words (context, pair->cards[0]);
  g_autofree char *other = hf_person_words (context, pair->cards[1]);
  g_autofree char *alerts = hf_person_words_alerts (pair->cards, G_N_ELEMENTS (pair->cards));
  g_autofree char *judgement = pair->who ? describe_judgement (context, pair) : NULL;
  g_autofree char *below = g_strjoin ("\n", other, judgement, NULL);
  AdwActionRow    *row = ADW_ACTION_ROW (adw_action_row_new ());
  GtkWidget       *mark = hf_alert_mark_new ();
  gint64          *ids = g_new (gint64, 2);

  for (guint i = 0; i < G_N_ELEMENTS (pair->cards); i++)
    ids[i] = pair->cards[i]->id;
  g_object_set_data_full (G_OBJECT (row), IDS_OF, ids, g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), one);
  adw_action_row_set_subtitle (row, below);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  hf_alert_mark_set_words (HF_ALERT_MARK (mark), alerts);
  adw_action_row_add_suffix (row, mark);
  return row;
}

/**
 * hf_pair_row_get_ids:
 * @row: a line about a pair
 *
 * Returns: (transfer none) (array fixed-size=2): its cards
 */
const gint64 *
hf_pair_row_get_ids (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), IDS_OF);
}

/**
 * hf_pair_row_find:
 * @list: a list of such lines
 * @one: a card
 * @other: another
 *
 * Returns: (transfer none) (nullable): the line about both, %NULL where there is none by now
 */
GtkListBoxRow *
hf_pair_row_find (GtkListBox *list, gint64 one, gint64 other)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      const gint64 *ids = hf_pair_row_get_ids (row);

      if (ids[0] == one && ids[1] == other)
        return row;
    }
  return NULL;
}
