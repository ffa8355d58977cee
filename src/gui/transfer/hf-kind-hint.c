/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The offer to take the rows of a table for what they seem to be. What that is, others find out. */

#include "gui/transfer/hf-kind-hint.h"

#include "gui/common/hf-children.h"
#include "session/import/hf-import-words.h"

struct _HfKindHint
{
  AdwBin parent_instance;

  HfImportKind kind; /* HF_IMPORT_N_KINDS for none */

  /* template children */
  AdwPreferencesRow *row;
  GtkButton         *button;
};

G_DEFINE_FINAL_TYPE (HfKindHint, hf_kind_hint, ADW_TYPE_BIN)

static gboolean
hf_kind_hint_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HF_KIND_HINT (widget)->button));
}

static void
hf_kind_hint_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_KIND_HINT);

  G_OBJECT_CLASS (hf_kind_hint_parent_class)->dispose (object);
}

static void
hf_kind_hint_class_init (HfKindHintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_kind_hint_dispose;
  hf_children_hand_on_focus (widget_class, hf_kind_hint_grab_focus);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/transfer/hf-kind-hint.ui");
  gtk_widget_class_bind_template_child (widget_class, HfKindHint, row);
  gtk_widget_class_bind_template_child (widget_class, HfKindHint, button);
}

static void
hf_kind_hint_init (HfKindHint *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_kind_hint_set_kind (self, HF_IMPORT_N_KINDS);
}

/**
 * hf_kind_hint_set_kind:
 * @self: a hint
 * @kind: what the rows seem to be, %HF_IMPORT_N_KINDS for what was chosen
 *
 * Shows the hint, or hides it.
 */
void
hf_kind_hint_set_kind (HfKindHint *self, HfImportKind kind)
{
  g_autofree char *likely = kind < HF_IMPORT_N_KINDS ? hf_import_words_likely (kind) : NULL;

  self->kind = kind;
  gtk_widget_set_visible (GTK_WIDGET (self), kind < HF_IMPORT_N_KINDS);
  if (likely != NULL)
    adw_preferences_row_set_title (self->row, likely);
}

/**
 * hf_kind_hint_get_kind:
 * @self: a hint
 *
 * Returns: what it offers, %HF_IMPORT_N_KINDS for nothing
 */
HfImportKind
hf_kind_hint_get_kind (HfKindHint *self)
{
  return self->kind;
}
