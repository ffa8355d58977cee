/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is set apart now, and what was when the list of pairs was last right: a pair of the former
 * alone leaves that list, one of the latter alone stands in it again. So may one that was merged,
 * when somebody takes that back. */

#include "gui/customer/hf-apart-button.h"

#include "core/hf-customer.h"
#include "core/hf-distinct-pair.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-sheet-reader.h"
#include "gui/customer/hf-apart-dialog.h"
#include "gui/customer/hf-pair-row.h"

#include <glib/gi18n.h>

struct _HfApartButton
{
  GtkWidget parent_instance;

  GtkWidget *button;

  /* owned */
  HfContext     *context;
  HfSheetReader *reader;
  GHashTable    *apart;   /* of HfDuplicatePair; NULL until it was read */
  GHashTable    *settled; /* of the same; NULL where nothing can have come back */
  GArray        *merged;  /* of HfDuplicatePair */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfApartButton, hf_apart_button, GTK_TYPE_WIDGET)

static gpointer
read_apart (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  return hf_pair_cards_list_apart (db, error);
}

/* Where nothing can be read the list beside it says so. */
static void
show_apart (GtkWidget *widget, gpointer answer, const GError *error)
{
  HfApartButton   *self = HF_APART_BUTTON (widget);
  g_autofree char *count = NULL, *label = NULL;

  if (answer == NULL)
    return;
  g_clear_pointer (&self->apart, g_hash_table_unref);
  self->apart = answer;
  count = hf_format_count (g_hash_table_size (self->apart));
  /* Translators: the button to the pairs that are two people, and how many there are */
  label = g_strdup_printf (_ ("_Set Apart (%s)"), count);
  gtk_button_set_label (GTK_BUTTON (self->button), label);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 id)
{
  return hf_changed_has_entity (changed, &hf_distinct_pair_def) ||
         (HF_APART_BUTTON (widget)->merged->len > 0 &&
          hf_changed_has_entity (changed, &hf_customer_def));
}

static const HfSheetReading reading = {
  .read = read_apart,
  .free = (GDestroyNotify) g_hash_table_unref,
  .show = show_apart,
  .is_concerned = is_concerned,
};

static void
clicked_cb (HfApartButton *self)
{
  hf_apart_dialog_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->context);
}

static void
hf_apart_button_dispose (GObject *object)
{
  HfApartButton *self = HF_APART_BUTTON (object);

  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  g_clear_pointer (&self->apart, g_hash_table_unref);
  g_clear_pointer (&self->settled, g_hash_table_unref);
  g_clear_pointer (&self->merged, g_array_unref);
  g_clear_object (&self->context);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_apart_button_parent_class)->dispose (object);
}

static void
hf_apart_button_class_init (HfApartButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_apart_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_APART_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_apart_button_init (HfApartButton *self)
{
  self->merged = g_array_new (FALSE, FALSE, sizeof (HfDuplicatePair));
  self->button = gtk_button_new_with_mnemonic (_ ("_Set Apart"));
  gtk_widget_set_tooltip_text (self->button, _ ("Pairs that are two people"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * hf_apart_button_set_context:
 * @self: a button
 * @context: the book
 *
 * Begins to read.
 */
void
hf_apart_button_set_context (HfApartButton *self, HfContext *context)
{
  g_return_if_fail (HF_IS_APART_BUTTON (self) && self->context == NULL);

  self->context = g_object_ref (context);
  self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &reading);
  hf_sheet_reader_ask (self->reader, HF_SHEET_OF_ALL);
}

/**
 * hf_apart_button_drop:
 * @self: a button
 * @list: lines about pairs
 *
 * Takes those away that are set apart.
 */
void
hf_apart_button_drop (HfApartButton *self, GtkListBox *list)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL;)
    {
      const gint64   *ids = hf_pair_row_get_ids (row);
      HfDuplicatePair pair = { ids[0], ids[1], 0 };

      if (self->apart != NULL && g_hash_table_contains (self->apart, &pair))
        gtk_list_box_remove (list, GTK_WIDGET (row));
      else
        i++;
    }
}

/**
 * hf_apart_button_list_returned:
 * @self: a button
 *
 * Returns: (transfer full) (element-type HfDuplicatePair): the pairs that are set apart no more
 *   since hf_apart_button_settle(), and those that were merged, which may be one card still
 */
GArray *
hf_apart_button_list_returned (HfApartButton *self)
{
  GArray        *returned = g_array_new (FALSE, FALSE, sizeof (HfDuplicatePair));
  GHashTableIter iter;
  gpointer       pair;

  g_array_append_vals (returned, self->merged->data, self->merged->len);
  if (self->settled == NULL || self->apart == NULL)
    return returned;
  g_hash_table_iter_init (&iter, self->settled);
  while (g_hash_table_iter_next (&iter, &pair, NULL))
    if (!g_hash_table_contains (self->apart, pair))
      g_array_append_vals (returned, pair, 1);
  return returned;
}

/**
 * hf_apart_button_note_merged:
 * @self: a button
 * @ids: (array fixed-size=2): two cards, the lower one first
 *
 * Looks from now on whether these are two cards again.
 */
void
hf_apart_button_note_merged (HfApartButton *self, const gint64 *ids)
{
  HfDuplicatePair pair = { ids[0], ids[1], 0 };

  g_array_append_val (self->merged, pair);
}

/**
 * hf_apart_button_settle:
 * @self: a button
 *
 * The list of pairs is right, or it is looked for anew.
 */
void
hf_apart_button_settle (HfApartButton *self)
{
  g_clear_pointer (&self->settled, g_hash_table_unref);
  self->settled = self->apart != NULL ? g_hash_table_ref (self->apart) : NULL;
}

/**
 * hf_apart_button_hold:
 * @self: a button
 *
 * Notices nothing until hf_apart_button_release(), as while somebody decides about a pair.
 */
void
hf_apart_button_hold (HfApartButton *self)
{
  hf_sheet_reader_hold (self->reader);
}

/**
 * hf_apart_button_release:
 * @self: a button that is held
 *
 * Notices what happened meanwhile.
 */
void
hf_apart_button_release (HfApartButton *self)
{
  if (self->reader != NULL) /* not where the window went first */
    hf_sheet_reader_release (self->reader);
}
