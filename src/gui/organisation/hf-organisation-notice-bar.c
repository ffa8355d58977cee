/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the list may be narrowed to: the stages of partners, and the line that says which
 * organisations ask to be looked at. */

#include "gui/organisation/hf-organisation-notice-bar.h"

#include "base/hf-cancellable.h"
#include "base/hf-parts.h"
#include "base/hf-weak.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-page.h"
#include "gui/organisation/hf-stage-strip.h"
#include "session/organisation/hf-organisation-notice.h"

#include <glib/gi18n.h>

struct _HfOrganisationNoticeBar
{
  GtkWidget parent_instance;

  /* owned */
  HfContext            *context;
  GCancellable         *cancellable;
  HfOrganisationNotice *notice; /* NULL until it is known */

  gboolean is_by_stages; /* others show them */

  /* template children */
  HfStageStrip *stages;
  GtkWidget    *line;
  GtkWidget    *text;
  GtkWidget    *show;
};

enum
{
  WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfOrganisationNoticeBar, hf_organisation_notice_bar, GTK_TYPE_WIDGET)

static char *
describe (const HfOrganisationNotice *notice)
{
  g_autoptr (GPtrArray) parts = hf_parts_new ();

  hf_parts_take (parts, notice->n_ended,
                 g_strdup_printf (ngettext ("%u agreement has ended", "%u agreements have ended",
                                            notice->n_ended),
                                  notice->n_ended));
  hf_parts_take (parts, notice->n_ending,
                 g_strdup_printf (ngettext ("%u agreement ends soon", "%u agreements end soon",
                                            notice->n_ending),
                                  notice->n_ending));
  hf_parts_take (parts, notice->n_due,
                 g_strdup_printf (ngettext ("something is due with %u organisation",
                                            "something is due with %u organisations",
                                            notice->n_due),
                                  notice->n_due));
  return hf_parts_join (parts);
}

static gboolean
is_pressed (HfOrganisationNoticeBar *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->show));
}

static void
show_stages (HfOrganisationNoticeBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->stages),
                          !self->is_by_stages && self->notice != NULL && self->notice->has_any);
}

static void
show_notice (HfOrganisationNoticeBar *self)
{
  gboolean         is_any = self->notice->ids->len > 0;
  g_autofree char *text = describe (self->notice);

  hf_stage_strip_show (self->stages, self->notice->n_of_stage);
  show_stages (self);
  gtk_label_set_label (GTK_LABEL (self->text), text);
  gtk_widget_set_visible (self->line, is_any);
  if (!is_any && is_pressed (self))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->show), FALSE);
  else if (is_pressed (self))
    g_signal_emit (self, signals[WANTED], 0);
}

static void
notice_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfOrganisationNoticeBar) self = hf_weak_take (user_data);
  g_autoptr (HfOrganisationNotice) notice = NULL;
  g_autoptr (GError) error = NULL;

  if (self == NULL) /* closed meanwhile */
    return;
  notice = hf_organisation_notice_read_finish (self->context, result, &error);
  if (notice == NULL)
    {
      hf_page_show_error_of (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->notice, hf_organisation_notice_free);
  self->notice = g_steal_pointer (&notice);
  show_notice (self);
}

static void
read_notice (HfOrganisationNoticeBar *self)
{
  hf_cancellable_renew (&self->cancellable);
  hf_organisation_notice_read_async (self->context, self->cancellable, notice_read_cb,
                                     hf_weak_new (self));
}

static void
store_changed_cb (HfOrganisationNoticeBar *self, HfChanged *changed)
{
  static const char *const entities[] = { "organisation", "agreement", "activity" };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (hf_changed_has_entity (changed, hf_entity_find (entities[i])))
      {
        read_notice (self);
        return;
      }
}

static void
tell_wanted (HfOrganisationNoticeBar *self)
{
  g_signal_emit (self, signals[WANTED], 0);
}

static void
toggled_cb (HfOrganisationNoticeBar *self)
{
  gtk_button_set_label (GTK_BUTTON (self->show), is_pressed (self) ? _ ("Show _All") : _ ("_Show"));
  tell_wanted (self);
}

static void
hf_organisation_notice_bar_dispose (GObject *object)
{
  HfOrganisationNoticeBar *self = HF_ORGANISATION_NOTICE_BAR (object);

  hf_cancellable_drop (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->notice, hf_organisation_notice_free);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_ORGANISATION_NOTICE_BAR);

  G_OBJECT_CLASS (hf_organisation_notice_bar_parent_class)->dispose (object);
}

static void
hf_organisation_notice_bar_class_init (HfOrganisationNoticeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_organisation_notice_bar_dispose;
  signals[WANTED] = g_signal_new ("wanted", HF_TYPE_ORGANISATION_NOTICE_BAR, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (HF_TYPE_STAGE_STRIP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-organisation-notice-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNoticeBar, stages);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNoticeBar, line);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNoticeBar, text);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNoticeBar, show);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, tell_wanted);
}

static void
hf_organisation_notice_bar_init (HfOrganisationNoticeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_organisation_notice_bar_set_up (HfOrganisationNoticeBar *self, HfContext *context)
{
  g_return_if_fail (HF_IS_ORGANISATION_NOTICE_BAR (self) && self->context == NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (hf_context_get_store (context), "changed", G_CALLBACK (store_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_clock (context), "day-changed", G_CALLBACK (read_notice),
                           self, G_CONNECT_SWAPPED);
  read_notice (self);
}

GArray *
hf_organisation_notice_bar_get_wanted (HfOrganisationNoticeBar *self)
{
  g_return_val_if_fail (HF_IS_ORGANISATION_NOTICE_BAR (self), NULL);

  return self->notice != NULL && is_pressed (self) ? self->notice->ids : NULL;
}

const char *
hf_organisation_notice_bar_get_stage (HfOrganisationNoticeBar *self)
{
  g_return_val_if_fail (HF_IS_ORGANISATION_NOTICE_BAR (self), NULL);

  return hf_stage_strip_get_wanted (self->stages);
}

void
hf_organisation_notice_bar_offer_stages (HfOrganisationNoticeBar *self, gboolean is_offered)
{
  g_return_if_fail (HF_IS_ORGANISATION_NOTICE_BAR (self));

  self->is_by_stages = !is_offered;
  show_stages (self);
}
