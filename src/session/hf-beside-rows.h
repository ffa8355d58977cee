/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

#define HF_TYPE_BESIDE_ROWS (hf_beside_rows_get_type ())

/**
 * HfBesideRows:
 *
 * The base of what a list shows beside each of its rows and reads apart from them, for the rows on
 * screen only.
 */
G_DECLARE_DERIVABLE_TYPE (HfBesideRows, hf_beside_rows, HF, BESIDE_ROWS, GObject)

/**
 * HfBesideRowsClass:
 * @parent_class: the parent class
 * @read: on a thread of the store, reads the value of each of these rows, in their order, as far as
 *   the viewer may see it; %NULL for one that has none, which the array's own function frees too.
 *   The text is that given to hf_beside_rows_look()
 * @value_free: frees a value
 * @entities: ends with %NULL: what values are made of
 * @changed: (nullable): hears #HfBesideRows::changed before others do
 *
 * The class of what is beside rows.
 */
struct _HfBesideRowsClass
{
  GObjectClass parent_class;

  GPtrArray *(
    *read) (HfDatabase *db, HfViewer *viewer, const GArray *ids, const char *text, GError **error);
  GDestroyNotify            value_free;
  const HfEntityDef *const *entities;
  void (*changed) (HfBesideRows *self);
};

gpointer    hf_beside_rows_new (GType type, HfContext *context);
void        hf_beside_rows_look (HfBesideRows *self, const char *text);
const char *hf_beside_rows_get_text (HfBesideRows *self);
gpointer    hf_beside_rows_get (HfBesideRows *self, gint64 id);

G_END_DECLS
