/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which fields of a card are wanted: all of them at once would hide the few that are known. */

#include "gui/common/hf-field-finder.h"

#include "base/hf-strings.h"
#include "gui/common/hf-children.h"

#include <glib/gi18n.h>

#define SETTING_EMPTY "show-empty-fields"

struct _HfFieldFinder
{
  GtkWidget parent_instance;

  HfContext *context; /* owned */
  gboolean   shows_empty;

  /* template children */
  GtkWidget *filter;
  GtkWidget *empty;
  GtkWidget *nothing;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfFieldFinder, hf_field_finder, GTK_TYPE_WIDGET)

static const char *
get_filter (HfFieldFinder *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->filter));

  return hf_str_is_blank (typed) ? NULL : typed;
}

static void
tell_changed (HfFieldFinder *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_shows_empty (HfFieldFinder *self, gboolean shows_empty)
{
  self->shows_empty = shows_empty;
  gtk_button_set_label (GTK_BUTTON (self->empty),
                        shows_empty ? _ ("Hide Empty Fields") : _ ("Show Empty Fields"));
  tell_changed (self);
}

static void
empty_clicked_cb (HfFieldFinder *self)
{
  GSettings *settings = hf_context_get_settings (self->context);

  set_shows_empty (self, !self->shows_empty);
  if (settings != NULL)
    g_settings_set_boolean (settings, SETTING_EMPTY, self->shows_empty);
}

static void
filter_stopped_cb (HfFieldFinder *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
}

static void
hf_field_finder_dispose (GObject *object)
{
  HfFieldFinder *self = HF_FIELD_FINDER (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_FIELD_FINDER);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_field_finder_parent_class)->dispose (object);
}

static void
hf_field_finder_class_init (HfFieldFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_field_finder_dispose;

  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_FIELD_FINDER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/common/hf-field-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, HfFieldFinder, filter);
  gtk_widget_class_bind_template_child (widget_class, HfFieldFinder, empty);
  gtk_widget_class_bind_template_child (widget_class, HfFieldFinder, nothing);
  gtk_widget_class_bind_template_callback (widget_class, tell_changed);
  gtk_widget_class_bind_template_callback (widget_class, empty_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_stopped_cb);
}

static void
hf_field_finder_init (HfFieldFinder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_field_finder_set_up (HfFieldFinder *self, HfContext *context)
{
  g_return_if_fail (HF_IS_FIELD_FINDER (self) && self->context == NULL);

  self->context = g_object_ref (context);
  hf_field_finder_reset (self);
}

HfFieldGroupShow
hf_field_finder_get_show (HfFieldFinder *self, gboolean keep)
{
  g_return_val_if_fail (HF_IS_FIELD_FINDER (self), ((HfFieldGroupShow){ 0 }));

  const char *filter = get_filter (self);

  return (HfFieldGroupShow){ self->shows_empty, filter, keep && filter == NULL };
}

void
hf_field_finder_set_found (HfFieldFinder *self, gboolean is_any)
{
  g_return_if_fail (HF_IS_FIELD_FINDER (self));

  gtk_widget_set_visible (self->nothing, !is_any && get_filter (self) != NULL);
}

void
hf_field_finder_reset (HfFieldFinder *self)
{
  g_return_if_fail (HF_IS_FIELD_FINDER (self));

  GSettings *settings = hf_context_get_settings (self->context);

  filter_stopped_cb (self);
  set_shows_empty (self, settings != NULL && g_settings_get_boolean (settings, SETTING_EMPTY));
}

void
hf_field_finder_show_all (HfFieldFinder *self)
{
  g_return_if_fail (HF_IS_FIELD_FINDER (self));

  filter_stopped_cb (self);
  set_shows_empty (self, TRUE);
}
