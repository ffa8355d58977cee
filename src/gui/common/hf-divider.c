/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the divider of a pane was put. GtkPaned moves it for good when the window gets too small
 * for both sides, or one of them too wide; and in proportion to the window, where both sides grow
 * with it. */

#include "gui/common/hf-divider.h"

#define DIVIDER "hf-divider" /* object data of a GtkPaned */

typedef struct
{
  int wanted; /* pixels; where somebody put it ... */
  int width;  /* ... when the pane was so wide; 0 if not known */
  int seen;   /* how wide it is, as far as was heard */
  int given;  /* where GTK put it for that, -1 once somebody put it elsewhere */
} Divider;

static Divider *
get_divider (GtkPaned *paned)
{
  return g_object_get_data (G_OBJECT (paned), DIVIDER);
}

/* Beyond it the end would have less than it needs. */
static int
get_limit (GtkPaned *paned)
{
  int limit;

  g_object_get (paned, "max-position", &limit, NULL);
  return limit;
}

static gboolean
has_two_sides (GtkPaned *paned)
{
  GtkWidget *start = gtk_paned_get_start_child (paned), *end = gtk_paned_get_end_child (paned);

  return start != NULL && end != NULL && gtk_widget_get_visible (start) &&
         gtk_widget_get_visible (end);
}

/* Where it belongs in a pane as wide as it is now. */
static int
get_target (GtkPaned *paned)
{
  const Divider *self = get_divider (paned);

  if (self->width == 0 || !gtk_paned_get_resize_start_child (paned) ||
      !gtk_paned_get_resize_end_child (paned))
    return self->wanted;
  return (self->wanted * self->seen + self->width / 2) / self->width;
}

/* By sides that are given other sizes it was put nowhere. GTK tells of its move before or after. */
static void
moved_cb (GtkPaned *paned)
{
  Divider *self = get_divider (paned);
  int      position = gtk_paned_get_position (paned);
  int      width = has_two_sides (paned) ? gtk_widget_get_width (GTK_WIDGET (paned)) : 0;
  gboolean is_pushed = position == get_limit (paned) && position < get_target (paned);

  if (width != 0 && (width != self->seen || position == self->given || is_pushed))
    return;
  self->wanted = position;
  self->width = width;
  self->given = -1;
}

static gboolean
give_back_cb (gpointer user_data)
{
  GtkPaned *paned = user_data;
  int       target = MIN (get_target (paned), get_limit (paned));

  if (gtk_paned_get_position (paned) < target)
    gtk_paned_set_position (paned, target);
  return G_SOURCE_REMOVE;
}

/* Both sides are being given their sizes. */
static void
limit_changed_cb (GtkPaned *paned)
{
  Divider *self = get_divider (paned);

  self->seen = gtk_widget_get_width (GTK_WIDGET (paned));
  self->given = gtk_paned_get_position (paned);
  if (self->width == 0 && self->wanted <= get_limit (paned))
    self->width = self->seen;
  if (gtk_paned_get_position (paned) < MIN (get_target (paned), get_limit (paned)))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, give_back_cb, g_object_ref (paned), g_object_unref);
}

GtkPaned *
hf_divider_keep (GtkPaned *paned)
{
  Divider *self;

  g_return_val_if_fail (GTK_IS_PANED (paned), NULL);

  self = g_new0 (Divider, 1);
  self->wanted = gtk_paned_get_position (paned);
  g_object_set_data_full (G_OBJECT (paned), DIVIDER, self, g_free);
  g_signal_connect (paned, "notify::position", G_CALLBACK (moved_cb), NULL);
  g_signal_connect (paned, "notify::max-position", G_CALLBACK (limit_changed_cb), NULL);
  return paned;
}

int
hf_divider_get (GtkPaned *paned)
{
  g_return_val_if_fail (GTK_IS_PANED (paned), 0);

  return has_two_sides (paned) ? get_target (paned) : get_divider (paned)->wanted;
}
