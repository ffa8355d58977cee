/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The mark of somebody with alerts, for lists: which alerts there are, the row says. */

#include "gui/common/hf-alert-mark.h"

#include "base/hf-strings.h"
#include "core/hf-alert.h"

struct _HfAlertMark
{
  GtkWidget parent_instance;

  char      *words; /* owned, or NULL */
  GtkWidget *icon;  /* owned child, NULL until there are words */
};

G_DEFINE_FINAL_TYPE (HfAlertMark, hf_alert_mark, GTK_TYPE_WIDGET)

/* Given when asked for, not when a row is bound; see HfGradeBadge. */
static gboolean
hf_alert_mark_query_tooltip (GtkWidget  *widget,
                             int         x,
                             int         y,
                             gboolean    by_keyboard,
                             GtkTooltip *tooltip)
{
  HfAlertMark *self = HF_ALERT_MARK (widget);

  gtk_tooltip_set_text (tooltip, self->words);
  return self->words != NULL;
}

static void
hf_alert_mark_dispose (GObject *object)
{
  g_clear_pointer (&HF_ALERT_MARK (object)->icon, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_alert_mark_parent_class)->dispose (object);
}

static void
hf_alert_mark_finalize (GObject *object)
{
  g_free (HF_ALERT_MARK (object)->words);

  G_OBJECT_CLASS (hf_alert_mark_parent_class)->finalize (object);
}

static void
hf_alert_mark_class_init (HfAlertMarkClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hf_alert_mark_dispose;
  object_class->finalize = hf_alert_mark_finalize;
  widget_class->query_tooltip = hf_alert_mark_query_tooltip;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hf_alert_mark_init (HfAlertMark *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Most rows never have any. */
static void
ensure_icon (HfAlertMark *self)
{
  if (self->icon != NULL)
    return;
  self->icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic",
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
}

GtkWidget *
hf_alert_mark_new (void)
{
  return g_object_new (HF_TYPE_ALERT_MARK, NULL);
}

void
hf_alert_mark_set_words (HfAlertMark *self, const char *words)
{
  g_return_if_fail (HF_IS_ALERT_MARK (self));

  /* Most rows have none, and lists bind many of them at once. */
  if (!hf_set_str (&self->words, words))
    return;
  if (words != NULL)
    {
      ensure_icon (self);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                      -1);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
}

void
hf_alert_mark_set_row (HfAlertMark *self, const HfRow *row)
{
  g_return_if_fail (HF_IS_ALERT_MARK (self));

  g_autofree char *words = row ? hf_alert_words (row, "\n") : NULL;

  hf_alert_mark_set_words (self, words);
}

const char *
hf_alert_mark_get_words (HfAlertMark *self)
{
  g_return_val_if_fail (HF_IS_ALERT_MARK (self), "");

  return self->words ? self->words : "";
}
