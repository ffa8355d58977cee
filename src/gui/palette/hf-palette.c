/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The palette. The focus stays in the entry, so that one may always type on; the arrow keys move
 * the selection past the headings. They are taken in the bubble phase: an input method gets them
 * first. Enter waits for the book's answer, or it would open what stood first for another text. */

#include "gui/palette/hf-palette.h"

#include "gui/common/hf-focus-before.h"
#include "gui/common/hf-list-view.h"
#include "gui/palette/hf-palette-row.h"

#include <glib/gi18n.h>

#define PAGE 8 /* lines */

struct _HfPalette
{
  GtkPopover parent_instance;

  /* owned */
  HfFinder           *finder;
  HfContext          *context;
  GtkSingleSelection *selection;
  HfFinding          *wanted; /* what was moved to, NULL for the first line */

  gboolean opens_first; /* Enter was pressed before the answer was there */

  /* template children */
  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *scroller;
  GtkWidget *view;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfPalette, hf_palette, GTK_TYPE_POPOVER)

static HfFinding *
get_finding (HfPalette *self, guint position)
{
  g_autoptr (HfFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->finder), position);

  return finding; /* the model keeps it */
}

static guint
count_findings (HfPalette *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->finder));
}

/* The next line that can be chosen, from a position on in a direction; or none. */
static guint
find_choice (HfPalette *self, guint from, int step)
{
  for (gint64 i = from; i >= 0 && i < (gint64) count_findings (self); i += step)
    if (hf_finding_opens (get_finding (self, (guint) i)))
      return (guint) i;
  return GTK_INVALID_LIST_POSITION;
}

static guint
find_wanted (HfPalette *self)
{
  for (guint i = 0; self->wanted != NULL && i < count_findings (self); i++)
    if (hf_finding_is_same (get_finding (self, i), self->wanted))
      return i;
  return find_choice (self, 0, 1);
}

static void
select_line (HfPalette *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  /* The heading of the first group is seen too. */
  gtk_widget_activate_action (self->view, "list.scroll-to-item", "u", position <= 1 ? 0 : position);
}

static void
search_again (HfPalette *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_grab_focus (self->entry); /* selects all of it */
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
choose (HfPalette *self, guint position)
{
  g_autoptr (HfFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->finder), position);

  if (finding == NULL || !hf_finding_opens (finding))
    return;
  if (hf_finding_get_kind (finding) == HF_FINDING_SEARCH)
    {
      search_again (self, hf_finding_get_text (finding));
      return;
    }
  hf_finder_note_chosen (self->finder, finding);
  hf_palette_close (self);
  g_signal_emit (self, signals[CHOSEN], 0, finding);
}

static void
row_activated_cb (HfPalette *self, guint position)
{
  choose (self, position);
}

static void
entry_activated_cb (HfPalette *self)
{
  self->opens_first = hf_finder_is_loading (self->finder);
  if (!self->opens_first)
    choose (self, gtk_single_selection_get_selected (self->selection));
}

static void
loaded_cb (HfPalette *self)
{
  if (self->opens_first && !hf_finder_is_loading (self->finder))
    entry_activated_cb (self);
}

static void
findings_changed_cb (HfPalette *self)
{
  gtk_widget_set_visible (self->scroller, count_findings (self) > 0);
  select_line (self, find_wanted (self));
}

static void
text_changed_cb (HfPalette *self)
{
  g_clear_object (&self->wanted);
  self->opens_first = FALSE;
  hf_finder_set_text (self->finder, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static gboolean
move (HfPalette *self, int lines)
{
  guint n = count_findings (self), position = gtk_single_selection_get_selected (self->selection);
  int   step = lines < 0 ? -1 : 1;
  guint next;

  if (n == 0 || position == GTK_INVALID_LIST_POSITION)
    return TRUE;
  next = (guint) CLAMP ((gint64) position + lines, 0, (gint64) n - 1);
  next = find_choice (self, next, step);
  if (next == GTK_INVALID_LIST_POSITION)
    next = find_choice (self, step < 0 ? 0 : n - 1, -step);
  g_set_object (&self->wanted, get_finding (self, next));
  select_line (self, next);
  return TRUE;
}

static gboolean
key_pressed_cb (HfPalette *self, guint key, guint code, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move (self, 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move (self, -1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return move (self, PAGE);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return move (self, -PAGE);
    default:
      return FALSE;
    }
}

static void
row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (HF_TYPE_PALETTE_ROW, NULL));
}

static void
row_bound_cb (HfPalette *self, GtkListItem *item)
{
  HfFinding *finding = gtk_list_item_get_item (item);
  gboolean   opens = hf_finding_opens (finding);

  gtk_list_item_set_selectable (item, opens);
  gtk_list_item_set_activatable (item, opens);
  hf_palette_row_show (HF_PALETTE_ROW (gtk_list_item_get_child (item)), self->context, finding,
                       hf_finder_get_text (self->finder));
}

static void
hf_palette_dispose (GObject *object)
{
  HfPalette *self = HF_PALETTE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_PALETTE);
  if (self->finder != NULL)
    g_signal_handlers_disconnect_by_data (self->finder, self);
  g_clear_object (&self->wanted);
  g_clear_object (&self->selection);
  g_clear_object (&self->finder);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_palette_parent_class)->dispose (object);
}

static void
hf_palette_class_init (HfPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_palette_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", HF_TYPE_PALETTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, HF_TYPE_FINDING);

  g_type_ensure (HF_TYPE_PALETTE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/palette/hf-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPalette, box);
  gtk_widget_class_bind_template_child (widget_class, HfPalette, entry);
  gtk_widget_class_bind_template_child (widget_class, HfPalette, scroller);
  gtk_widget_class_bind_template_child (widget_class, HfPalette, view);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, hf_palette_close);
}

/* GtkSearchEntry has a property for this only from 4.10 on. */
static void
set_placeholder (HfPalette *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));

  gtk_text_set_placeholder_text (GTK_TEXT (text), _ ("Person, organisation, view or command"));
}

static void
hf_palette_init (HfPalette *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_placeholder (self);
  hf_list_view_open_by_click (self->view);
}

GtkWidget *
hf_palette_new (HfFinder *finder, HfContext *context)
{
  HfPalette *self = g_object_new (HF_TYPE_PALETTE, NULL);

  self->finder = g_object_ref (finder);
  self->context = g_object_ref (context);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (finder));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->view), GTK_SELECTION_MODEL (self->selection));
  /* After the selection, which loses its item first. */
  g_signal_connect_object (finder, "items-changed", G_CALLBACK (findings_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (finder, "notify::loading", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
hf_palette_toggle (HfPalette *self, const char *view)
{
  g_return_if_fail (HF_IS_PALETTE (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      hf_palette_close (self);
      return;
    }
  hf_focus_before_note (GTK_WIDGET (self));
  g_clear_object (&self->wanted);
  self->opens_first = FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  hf_finder_begin (self->finder, view);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->entry);
}

void
hf_palette_close (HfPalette *self)
{
  g_return_if_fail (HF_IS_PALETTE (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  /* Before it is hidden: the window would only do so in the next frame, and may close before it. */
  hf_focus_before_return (GTK_WIDGET (self));
  gtk_popover_popdown (GTK_POPOVER (self));
}
