/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words the phases of opening. Giving up is closing the window, which needs no code here. */

#include "app/hf-opening-page.h"

#include <glib/gi18n.h>

struct _HfOpeningPage
{
  GtkWidget parent_instance;

  /* template children */
  AdwStatusPage *status;
  GtkWidget     *give_up;
};

G_DEFINE_FINAL_TYPE (HfOpeningPage, hf_opening_page, GTK_TYPE_WIDGET)

static void
hf_opening_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_OPENING_PAGE);

  G_OBJECT_CLASS (hf_opening_page_parent_class)->dispose (object);
}

static void
hf_opening_page_class_init (HfOpeningPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_opening_page_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/app/hf-opening-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOpeningPage, status);
  gtk_widget_class_bind_template_child (widget_class, HfOpeningPage, give_up);
}

static void
hf_opening_page_init (HfOpeningPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_opening_page_set_phase (self, HF_OPEN_PHASE_READING);
}

/**
 * hf_opening_page_new:
 *
 * Returns: (transfer floating): a page for a book that is being looked at
 */
GtkWidget *
hf_opening_page_new (void)
{
  return g_object_new (HF_TYPE_OPENING_PAGE, NULL);
}

/**
 * hf_opening_page_set_phase:
 * @self: a page
 * @phase: how far it has come
 *
 * Says what is going on.
 */
void
hf_opening_page_set_phase (HfOpeningPage *self, HfOpenPhase phase)
{
  static const struct
  {
    const char *title, *description;
    gboolean    can_give_up;
  } words[] = {
    [HF_OPEN_PHASE_READING] = { N_ ("Opening the Book…"),
                                N_ ("The disk is slow, or another program is using the book."),
                                TRUE },
    [HF_OPEN_PHASE_WAITING] = { N_ ("Bringing the Book up to Date…"),
                                N_ ("Another program is doing that. The book opens as soon as it "
                                    "is done."),
                                TRUE },
    [HF_OPEN_PHASE_BACKING_UP] = { N_ ("Bringing the Book up to Date…"),
                                   N_ ("An earlier Huifang wrote it. First a verified backup is "
                                       "made beside the book."),
                                   TRUE },
    [HF_OPEN_PHASE_UPDATING] = { N_ ("Bringing the Book up to Date…"),
                                 N_ ("This takes a moment and is not interrupted."), FALSE },
  };

  adw_status_page_set_title (self->status, _ (words[phase].title));
  adw_status_page_set_description (self->status, _ (words[phase].description));
  gtk_widget_set_visible (self->give_up, words[phase].can_give_up);
}
