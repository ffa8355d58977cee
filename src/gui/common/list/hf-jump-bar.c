/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A column of letters. Only those with which a name begins are there; where they begin is read
 * anew when the list changes. Names in Latin letters stand behind all Chinese ones, and so do their
 * letters, below a line where there are both. For assistive technology it is one slider with a
 * letter as its value. */

#include "gui/common/list/hf-jump-bar.h"

#include "base/hf-cancellable.h"
#include "base/hf-weak.h"
#include "chart/hf-chart-look.h"
#include "gui/common/hf-list-view.h"
#include "gui/common/hf-single-keys.h"

#include <glib/gi18n.h>

#define WIDTH    22 /* pixels */
#define MAX_LINE 24 /* pixels between letters, at the most */
#define MIN_ROWS 50 /* a shorter list is looked through faster */

struct _HfJumpBar
{
  GtkWidget parent_instance;

  const HfEntityDef *def;

  /* owned */
  HfStore       *store;
  HfLiveList    *list;
  HfJumpLetters *letters; /* NULL while they are not known */
  GCancellable  *reading;

  gboolean by_name;
  gboolean descending;
  char     shown[2 * HF_N_LETTERS]; /* from top to bottom; small for Latin names */
  gboolean has_pinyin;
  guint    n_shown;
  guint    current; /* index into the shown ones */
};

enum
{
  JUMPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfJumpBar, hf_jump_bar, GTK_TYPE_WIDGET)

typedef struct
{
  const HfEntityDef *def;
  GArray            *ids;
  gboolean           descending;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *self = data;

  g_array_unref (self->ids);
  g_free (self);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *self = data;

  return hf_jump_letters_read (db, self->def, self->ids, self->descending, cancellable, error);
}

/* As it is drawn, whatever the names are written in. */
static char
word_letter (HfJumpBar *self, guint index)
{
  return g_ascii_toupper (self->shown[index]);
}

static gboolean
is_behind_chinese (HfJumpBar *self, guint index)
{
  return self->has_pinyin && g_ascii_islower (self->shown[index]);
}

/* Where Latin names begin, or, going backwards, end. */
static gboolean
is_parted (HfJumpBar *self, guint index)
{
  return index > 0 && is_behind_chinese (self, index) != is_behind_chinese (self, index - 1);
}

static char *
describe_letter (HfJumpBar *self, guint index)
{
  char letter[] = { word_letter (self, index), '\0' };

  return is_behind_chinese (self, index) ?
           /* Translators: %s is an initial of names that are not written in Chinese */
           g_strdup_printf (_ ("%s of names in Latin letters"), letter) :
           g_strdup (letter);
}

static void
tell_value (HfJumpBar *self)
{
  g_autofree char *letter =
    self->n_shown > 0 ? describe_letter (self, self->current) : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  (double) MAX (self->n_shown, 1) - 1,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) self->current,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, letter, -1);
}

static void
show_letters (HfJumpBar *self)
{
  self->n_shown = 0;
  self->has_pinyin = FALSE;
  for (guint i = 0; self->letters != NULL && i < 2 * HF_N_LETTERS; i++)
    {
      guint    place = self->descending ? 2 * HF_N_LETTERS - 1 - i : i;
      gboolean is_latin = place >= HF_N_LETTERS;
      guint    letter = place % HF_N_LETTERS;

      if ((is_latin ? self->letters->latin : self->letters->pinyin)[letter] == HF_NO_LETTER)
        continue;
      self->shown[self->n_shown++] = (char) ((is_latin ? 'a' : 'A') + letter);
      self->has_pinyin = self->has_pinyin || !is_latin;
    }
  self->current = MIN (self->current, MAX (self->n_shown, 1) - 1);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_shown > 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  tell_value (self);
}

/* Who cannot jump can scroll: what cannot be read is told by the list. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfJumpBar) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  HfJumpLetters *letters = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_free (self->letters);
  self->letters = letters;
  show_letters (self);
}

static void
forget (HfJumpBar *self)
{
  hf_cancellable_drop (&self->reading);
}

static void
list_changed_cb (HfJumpBar *self)
{
  GArray *ids = hf_live_list_get_ids (self->list);
  Asked  *asked;

  forget (self);
  if (!self->by_name || ids->len < MIN_ROWS)
    {
      g_clear_pointer (&self->letters, g_free);
      show_letters (self);
      return;
    }
  asked = g_new (Asked, 1);
  *asked = (Asked){ self->def, g_array_ref (ids), self->descending };
  self->reading = g_cancellable_new ();
  hf_store_run_async (self->store, HF_LANE_READ, read_work, asked, asked_free, g_free,
                      self->reading, read_cb, hf_weak_new (self));
}

static double
get_line (HfJumpBar *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  return self->n_shown > 0 ? MIN ((double) height / self->n_shown, MAX_LINE) : MAX_LINE;
}

static void
jump_to (HfJumpBar *self, guint index)
{
  self->current = index;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  tell_value (self);
  g_signal_emit (self, signals[JUMPED], 0, hf_jump_bar_find (self, self->shown[index]));
}

static void
point_at (HfJumpBar *self, double y)
{
  double index = y / get_line (self);

  if (self->n_shown > 0)
    jump_to (self, (guint) CLAMP (index, 0, self->n_shown - 1));
}

static void
drag_begun_cb (HfJumpBar *self, double x, double y)
{
  point_at (self, y);
}

static void
drag_moved_cb (HfJumpBar *self, double dx, double dy, GtkGestureDrag *drag)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (drag, &x, &y))
    point_at (self, y + dy);
}

/* The keys of a slider: a letter on or back, or the first or last one. */
static gboolean
moved_cb (GtkWidget *widget, GVariant *by, gpointer user_data)
{
  HfJumpBar *self = HF_JUMP_BAR (widget);
  int        index = (int) self->current + g_variant_get_int32 (by);

  if (self->n_shown == 0)
    return FALSE;
  jump_to (self, (guint) CLAMP (index, 0, (int) self->n_shown - 1));
  return TRUE;
}

static void
hf_jump_bar_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

/* Where there is no room for all of them some are left out; one can point between them. */
static void
hf_jump_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HfJumpBar *self = HF_JUMP_BAR (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "M");
  const GdkRGBA color = hf_chart_look_get_color (widget);
  const GdkRGBA chosen = hf_chart_look_find_color (widget, "accent_color", &color);
  double        line = get_line (self);
  int           width, height;
  guint         every;

  pango_layout_get_pixel_size (layout, NULL, &height);
  every = line > 0 ? (guint) (height / line) + (height > line) : 2 * HF_N_LETTERS;
  for (guint i = 0; i < self->n_shown; i += MAX (every, 1))
    {
      gboolean is_current = i == self->current && gtk_widget_has_visible_focus (widget);
      char     letter = word_letter (self, i);

      if (is_parted (self, i))
        gtk_snapshot_append_color (snapshot, &color,
                                   &GRAPHENE_RECT_INIT (WIDTH / 4.0f, (float) (i * line),
                                                        WIDTH / 2.0f, 1));
      pango_layout_set_text (layout, &letter, 1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT ((WIDTH - (float) width) / 2,
                                                    (float) (i * line + (line - height) / 2)));
      gtk_snapshot_append_layout (snapshot, layout, is_current ? &chosen : &color);
      gtk_snapshot_restore (snapshot);
    }
}

static void
hf_jump_bar_dispose (GObject *object)
{
  HfJumpBar *self = HF_JUMP_BAR (object);

  forget (self);
  g_clear_object (&self->list);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (hf_jump_bar_parent_class)->dispose (object);
}

static void
hf_jump_bar_finalize (GObject *object)
{
  g_free (HF_JUMP_BAR (object)->letters);

  G_OBJECT_CLASS (hf_jump_bar_parent_class)->finalize (object);
}

static void
add_key (GtkWidgetClass *widget_class, guint key, int by)
{
  gtk_widget_class_add_binding (widget_class, key, 0, moved_cb, "i", by);
}

static void
hf_jump_bar_class_init (HfJumpBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_jump_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_jump_bar_finalize;
  widget_class->measure = hf_jump_bar_measure;
  widget_class->snapshot = hf_jump_bar_snapshot;

  /**
   * HfJumpBar::jumped:
   * @self: the bar
   * @position: a row of the list
   *
   * Somebody wants to be there.
   */
  signals[JUMPED] = g_signal_new ("jumped", HF_TYPE_JUMP_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  add_key (widget_class, GDK_KEY_Up, -1);
  add_key (widget_class, GDK_KEY_Down, 1);
  add_key (widget_class, GDK_KEY_Home, -2 * HF_N_LETTERS);
  add_key (widget_class, GDK_KEY_End, 2 * HF_N_LETTERS);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_widget_class_set_css_name (widget_class, "hfjumpbar");
}

static void
hf_jump_bar_init (HfJumpBar *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_moved_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ ("Jump to an initial (Shift and the letter)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Initials"), GTK_ACCESSIBLE_PROPERTY_ORIENTATION,
                                  GTK_ORIENTATION_VERTICAL, -1);
}

void
hf_jump_bar_set_list (HfJumpBar *self, HfStore *store, const HfEntityDef *def, HfLiveList *list)
{
  g_return_if_fail (HF_IS_JUMP_BAR (self) && self->list == NULL);

  self->def = def;
  self->store = g_object_ref (store);
  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkColumnView *
get_view (HfRecordList *list)
{
  return GTK_COLUMN_VIEW (
    gtk_widget_get_template_child (GTK_WIDGET (list), G_OBJECT_TYPE (list), "view"));
}

/* All rows are of one height. */
static void
scroll_to_top (HfRecordList *list, guint position)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_view (list)));
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (hf_record_list_get_model (list)));

  if (position < n_items)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_upper (adjustment) * position / n_items);
}

/* A second time it leads on to the names in Latin letters. */
static guint
choose_position (HfJumpBar *self, GtkSelectionModel *selection, char letter)
{
  guint    position = hf_jump_bar_find (self, letter);
  guint    latin = hf_jump_bar_find (self, g_ascii_tolower (letter));
  gboolean is_there =
    position != HF_NO_LETTER && gtk_selection_model_is_selected (selection, position);

  return is_there && latin != HF_NO_LETTER ? latin : position;
}

/* Plain capitals, so they go with the other plain keys. */
static gboolean
key_pressed_cb (HfJumpBar *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget    *ancestor = gtk_widget_get_ancestor (GTK_WIDGET (self), HF_TYPE_RECORD_LIST);
  HfRecordList *list = HF_RECORD_LIST (ancestor);
  gboolean      is_letter = key >= GDK_KEY_A && key <= GDK_KEY_Z &&
                       (state & gtk_accelerator_get_default_mod_mask ()) == GDK_SHIFT_MASK;
  GtkSelectionModel *selection = gtk_column_view_get_model (get_view (list));
  guint position = is_letter ? choose_position (self, selection, (char) key) : HF_NO_LETTER;

  if (position == HF_NO_LETTER || !hf_single_keys_are_on (hf_record_list_get_context (list)))
    return FALSE;
  scroll_to_top (list, position);
  gtk_selection_model_select_item (selection, position, TRUE);
  hf_list_view_focus (GTK_WIDGET (get_view (list)));
  return TRUE;
}

void
hf_jump_bar_serve (HfJumpBar *self, const HfEntityDef *def, HfRecordList *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  hf_jump_bar_set_list (self, hf_context_get_store (hf_record_list_get_context (list)), def,
                        hf_record_list_get_model (list));
  g_signal_connect_object (self, "jumped", G_CALLBACK (scroll_to_top), list, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
}

void
hf_jump_bar_set_sorted (HfJumpBar *self, gboolean by_name, gboolean descending)
{
  g_return_if_fail (HF_IS_JUMP_BAR (self));

  if (self->by_name == by_name && self->descending == descending)
    return;
  self->by_name = by_name;
  self->descending = descending;
  list_changed_cb (self);
}

guint
hf_jump_bar_find (HfJumpBar *self, char letter)
{
  g_return_val_if_fail (HF_IS_JUMP_BAR (self), HF_NO_LETTER);

  guint index = (guint) (g_ascii_toupper (letter) - 'A');

  if (self->letters == NULL)
    return HF_NO_LETTER;
  if (g_ascii_isupper (letter) && self->letters->pinyin[index] != HF_NO_LETTER)
    return self->letters->pinyin[index];
  return self->letters->latin[index];
}
