/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A file at large. Another program paints it, as large as that may be; here it is scaled. */

#include "gui/common/files/hf-picture-window.h"

#include "base/hf-cancellable.h"
#include "base/hf-weak.h"
#include "gui/common/files/hf-file-trouble.h"
#include "gui/common/files/hf-file-words.h"
#include "gui/common/hf-dialogs.h"
#include "session/files/hf-preview-reader.h"

#include <glib/gi18n.h>

#define STEP      1.25
#define MOST_ZOOM 8.0 /* pixels of the screen for one of the picture */

struct _HfPictureWindow
{
  AdwWindow parent_instance;

  /* owned */
  HfContext    *context;
  HfRow        *row;
  GCancellable *reading;

  guint  page;
  guint  n_pages; /* 0 while nothing is known */
  double zoom;    /* 0: as large as the window has room for */

  /* template children */
  AdwWindowTitle    *title;
  GtkWidget         *pages;
  GtkWidget         *page_label;
  GtkWidget         *stack;
  GtkScrolledWindow *scroller;
  GtkWidget         *picture;
  GtkWidget         *trouble;
};

G_DEFINE_FINAL_TYPE (HfPictureWindow, hf_picture_window, ADW_TYPE_WINDOW)

static void
show_pages (HfPictureWindow *self)
{
  /* Translators: which page of how many */
  g_autofree char *text = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, self->n_pages);

  gtk_label_set_text (GTK_LABEL (self->page_label), text);
  gtk_widget_set_visible (self->pages, self->n_pages > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picture.earlier", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picture.later",
                                 self->page + 1 < self->n_pages);
}

/* Neither wider nor higher than there is room for; 0 while nothing is shown. */
static double
find_fit (HfPictureWindow *self)
{
  GdkPaintable *shown = gtk_picture_get_paintable (GTK_PICTURE (self->picture));
  int           width = shown ? gdk_paintable_get_intrinsic_width (shown) : 0;
  int           height = shown ? gdk_paintable_get_intrinsic_height (shown) : 0;

  if (width <= 0 || height <= 0)
    return 0;
  return MIN ((double) gtk_widget_get_width (GTK_WIDGET (self->scroller)) / width,
              (double) gtk_widget_get_height (GTK_WIDGET (self->scroller)) / height);
}

/* What was in the middle stays there. */
static void
keep_middle (GtkAdjustment *adjustment, double factor)
{
  double page = gtk_adjustment_get_page_size (adjustment);
  double middle = gtk_adjustment_get_value (adjustment) + page / 2;
  double upper = gtk_adjustment_get_upper (adjustment) * factor;

  if (upper > page)
    gtk_adjustment_configure (adjustment, middle * factor - page / 2, 0, upper,
                              gtk_adjustment_get_step_increment (adjustment),
                              gtk_adjustment_get_page_increment (adjustment), page);
}

static void
show_zoom (HfPictureWindow *self)
{
  GdkPaintable *shown = gtk_picture_get_paintable (GTK_PICTURE (self->picture));
  gboolean      is_zoomed = self->zoom > 0 && shown != NULL;
  double        fit = find_fit (self);
  double        times = is_zoomed && fit > 0 ? self->zoom / fit : 1;
  /* Translators: how much larger a picture is shown than it is when it fits the window */
  g_autofree char *text = g_strdup_printf (_ ("%d %%"), (int) (times * 100 + 0.5));

  gtk_widget_set_size_request (
    self->picture, is_zoomed ? (int) (gdk_paintable_get_intrinsic_width (shown) * self->zoom) : -1,
    is_zoomed ? (int) (gdk_paintable_get_intrinsic_height (shown) * self->zoom) : -1);
  adw_window_title_set_subtitle (self->title, is_zoomed ? text : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picture.zoom-in",
                                 shown != NULL && self->zoom < MOST_ZOOM);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picture.zoom-out", is_zoomed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picture.zoom-fit", is_zoomed);
}

static void
zoom (HfPictureWindow *self, double factor)
{
  double fit = find_fit (self);
  double before = self->zoom > 0 ? self->zoom : fit;
  double after = MIN (before * factor, MAX (MOST_ZOOM, fit));

  if (fit <= 0)
    return;
  self->zoom = after > fit ? after : 0;
  show_zoom (self);
  keep_middle (gtk_scrolled_window_get_hadjustment (self->scroller), after / before);
  keep_middle (gtk_scrolled_window_get_vadjustment (self->scroller), after / before);
}

static void
show_picture (HfPictureWindow *self, const HfPicture *picture)
{
  g_autoptr (GdkTexture) texture = hf_file_words_texture (picture);

  self->n_pages = picture->frame.n_pages;
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "picture");
  gtk_widget_grab_focus (self->picture); /* from where keys scroll */
}

static void
picture_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfPictureWindow) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPicture) picture = hf_preview_read_finish (result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (picture != NULL)
    show_picture (self, picture);
  else
    hf_file_trouble_show (self->stack, self->trouble, self->picture, error);
  show_pages (self);
  show_zoom (self);
}

static void
stop_reading (HfPictureWindow *self)
{
  hf_cancellable_drop (&self->reading);
}

/* The page before stays until the next one is painted. */
static void
read_page (HfPictureWindow *self, guint page)
{
  stop_reading (self);
  self->page = page;
  self->reading = g_cancellable_new ();
  show_pages (self);
  hf_preview_read_async (hf_context_get_store (self->context), self->row, page, HF_PREVIEW_MOST,
                         self->reading, picture_read_cb, hf_weak_new (self));
}

static void
turn_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPictureWindow *self = HF_PICTURE_WINDOW (widget);

  read_page (self, g_str_has_suffix (action, "later") ? self->page + 1 : self->page - 1);
}

static void
zoom_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  zoom (HF_PICTURE_WINDOW (widget), g_str_has_suffix (action, "in") ? STEP : 1 / STEP);
}

static void
zoom_fit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HF_PICTURE_WINDOW (widget)->zoom = 0;
  show_zoom (HF_PICTURE_WINDOW (widget));
}

static void
hf_picture_window_dispose (GObject *object)
{
  HfPictureWindow *self = HF_PICTURE_WINDOW (object);

  stop_reading (self);
  g_clear_pointer (&self->row, hf_row_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_picture_window_parent_class)->dispose (object);
}

static void
add_key (GtkWidgetClass *widget_class, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_widget_class_add_binding_action (widget_class, key, modifiers, action, NULL);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  add_key (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "picture.zoom-in");
  add_key (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "picture.zoom-in");
  add_key (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "picture.zoom-in");
  add_key (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "picture.zoom-out");
  add_key (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "picture.zoom-out");
  add_key (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "picture.zoom-fit");
  add_key (widget_class, GDK_KEY_KP_0, GDK_CONTROL_MASK, "picture.zoom-fit");
  add_key (widget_class, GDK_KEY_Escape, 0, "window.close");
}

static void
hf_picture_window_class_init (HfPictureWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_picture_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/files/hf-picture-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPictureWindow, title);
  gtk_widget_class_bind_template_child (widget_class, HfPictureWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, HfPictureWindow, page_label);
  gtk_widget_class_bind_template_child (widget_class, HfPictureWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HfPictureWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, HfPictureWindow, picture);
  gtk_widget_class_bind_template_child (widget_class, HfPictureWindow, trouble);
  gtk_widget_class_install_action (widget_class, "picture.earlier", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "picture.later", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "picture.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "picture.zoom-out", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "picture.zoom-fit", NULL, zoom_fit_cb);
  add_keys (widget_class);
}

static void
hf_picture_window_init (HfPictureWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_pages (self);
  show_zoom (self);
}

void
hf_picture_window_show (GtkWindow *parent, HfContext *context, const HfRow *attachment, guint page)
{
  HfPictureWindow *self = hf_dialogs_new (HF_TYPE_PICTURE_WINDOW, parent);
  g_autofree char *name = hf_file_words_name (attachment);

  self->context = g_object_ref (context);
  self->row = hf_row_ref (attachment);
  adw_window_title_set_title (self->title, name);
  gtk_window_set_title (GTK_WINDOW (self), name);
  gtk_window_set_default_size (GTK_WINDOW (self), gtk_widget_get_width (GTK_WIDGET (parent)),
                               gtk_widget_get_height (GTK_WIDGET (parent)));
  read_page (self, page);
  gtk_window_present (GTK_WINDOW (self));
}
