/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-own-values.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_COLUMN_CHOOSER (hf_column_chooser_get_type ())

/**
 * HfColumnOffer:
 * @id: what the column is remembered by; it lasts for ever
 * @title: its heading in the reader's language
 * @sorts: whether a click on it sorts the list
 * @is_fixed: whether it is not for choosing
 * @is_personal: whether who sees masked rows sees nothing in it
 *
 * A column that a list may have.
 */
typedef struct
{
  const char *id;
  const char *title;
  gboolean    sorts;
  gboolean    is_fixed;
  gboolean    is_personal;
} HfColumnOffer;

/**
 * HfColumnOffers:
 * @setting: the key that remembers what was chosen
 * @defaults: (array zero-terminated=1): the ids of those shown until somebody chooses others
 * @get_nth: tells of a column, given the own fields of the book or %NULL; %FALSE behind the last
 *
 * The columns that a list may have.
 */
typedef struct
{
  const char        *setting;
  const char *const *defaults;
  gboolean (*get_nth) (guint n, const HfOwnFields *own, HfColumnOffer *offer);
} HfColumnOffers;

/**
 * HfColumnChooser:
 *
 * Which columns a list has, and in which order: those shown first, then all others. The choice is
 * remembered.
 */
G_DECLARE_FINAL_TYPE (HfColumnChooser, hf_column_chooser, HF, COLUMN_CHOOSER, GtkPopover)

/**
 * hf_column_chooser_set_up:
 * @context: whose settings remember the choice, and who looks
 * @offers: what there is to choose from; static
 * @own: (nullable): the own fields of the book, where the list can show them
 *
 * Shows what was chosen before, emitting #HfColumnChooser::changed where that is not the default,
 * and whenever the own fields it shows are others.
 */
void hf_column_chooser_set_up (HfColumnChooser      *self,
                               HfContext            *context,
                               const HfColumnOffers *offers,
                               HfOwnValues          *own);

/**
 * hf_column_chooser_follow:
 * @columns: (transfer none): those of the list
 *
 * Says of each column that was chosen, and for which the list has no room, that it has none.
 */
void hf_column_chooser_follow (HfColumnChooser *self, GListModel *columns);

/**
 * hf_column_chooser_set_shown:
 * @id: a column
 * @is_shown: whether to show it, behind the others
 *
 * Chooses a column or leaves it out.
 */
void hf_column_chooser_set_shown (HfColumnChooser *self, const char *id, gboolean is_shown);

/**
 * hf_column_chooser_move:
 * @id: a column that is shown
 * @before: (nullable): the one it is to stand before, %NULL for the end
 *
 * Puts a column in another place.
 */
void hf_column_chooser_move (HfColumnChooser *self, const char *id, const char *before);

/**
 * hf_column_chooser_get_ids:
 *
 * Returns: (transfer none) (array zero-terminated=1): the columns shown, in order
 */
const char *const *hf_column_chooser_get_ids (HfColumnChooser *self);

G_END_DECLS
