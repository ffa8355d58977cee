/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dialog with the membership tiers. The entity's table decides how a field is edited. Who is a
 * member of a tier stays so when it goes: it is archived, not deleted. */

#include "gui/common/hf-club-tiers.h"

#include "core/hf-tier.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-saving.h"
#include "store/hf-live-list.h"

#include <glib/gi18n.h>

struct _HfClubTiers
{
  AdwWindow parent_instance;

  /* owned */
  HfContext  *context;
  HfLiveList *model;

  /* template children */
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (HfClubTiers, hf_club_tiers, ADW_TYPE_WINDOW)

static const char *const shown_fields[] = { "name",     "spent_from", "months",
                                            "discount", "benefits",   "points_months" };

/* The lines of one tier. */
typedef struct
{
  HfClubTiers *dialog; /* borrowed */
  HfRecord    *record; /* owned */
  GtkWidget   *rows[G_N_ELEMENTS (shown_fields)];
} Tier;

static void
tier_free (gpointer data)
{
  Tier *self = data;

  g_object_unref (self->record);
  g_free (self);
}

static void
commit (HfClubTiers *self, HfChangeSet *changes)
{
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, NULL, NULL, NULL);
}

static void
show_tier (Tier *self)
{
  const HfRow *row = hf_record_get_row (self->record);

  for (guint i = 0; row != NULL && i < G_N_ELEMENTS (shown_fields); i++)
    hf_editable_row_set_row (HF_EDITABLE_ROW (self->rows[i]), row);
}

static void
record_changed_cb (HfRecord *record, GParamSpec *pspec, GtkWidget *box)
{
  show_tier (g_object_get_data (G_OBJECT (box), "hf-tier"));
}

static void
field_edited_cb (HfEditableRow *field, HfRow *before, HfRow *draft, HfClubTiers *self)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Edit membership tier"));

  hf_change_set_update (changes, before, hf_row_copy (draft));
  commit (self, changes);
}

static void
remove_clicked_cb (GtkWidget *box)
{
  const Tier  *tier = g_object_get_data (G_OBJECT (box), "hf-tier");
  const HfRow *row = hf_record_get_row (tier->record);
  HfChangeSet *changes;
  HfRow       *draft;

  if (row == NULL)
    return;
  changes = hf_change_set_new (N_ ("Remove membership tier"));
  draft = hf_row_copy (row);
  hf_row_set_int (draft, HF_TIER_ARCHIVED,
                  hf_clock_now (hf_context_get_clock (tier->dialog->context)));
  hf_change_set_update (changes, row, draft);
  commit (tier->dialog, changes);
}

static GtkWidget *
make_field (HfClubTiers *self, const char *name)
{
  GtkWidget *field = hf_editable_row_new (name, TRUE);

  hf_editable_row_set_up (HF_EDITABLE_ROW (field), &hf_tier_def,
                          hf_context_get_clock (self->context), NULL);
  g_signal_connect_object (field, "edited", G_CALLBACK (field_edited_cb), self, 0);
  return field;
}

static GtkWidget *
make_remove_button (GtkWidget *box)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Remove Tier"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), box,
                           G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_tier (gpointer record, gpointer user_data)
{
  HfClubTiers *self = user_data;
  GtkWidget   *row = gtk_list_box_row_new ();
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  Tier        *tier = g_new0 (Tier, 1);

  tier->dialog = self;
  tier->record = g_object_ref (record);
  g_object_set_data_full (G_OBJECT (box), "hf-tier", tier, tier_free);
  gtk_widget_add_css_class (box, "club-tier");
  for (guint i = 0; i < G_N_ELEMENTS (shown_fields); i++)
    {
      tier->rows[i] = make_field (self, shown_fields[i]);
      gtk_box_append (GTK_BOX (box), tier->rows[i]);
    }
  gtk_box_append (GTK_BOX (box), make_remove_button (box));
  g_signal_connect_object (record, "notify", G_CALLBACK (record_changed_cb), box, 0);
  show_tier (tier);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
add_clicked_cb (HfClubTiers *self)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Add membership tier"));
  HfRow       *row = hf_row_new (&hf_tier_def);

  hf_row_set_text (row, HF_TIER_NAME, _ ("New Tier"));
  hf_row_set_int (row, HF_TIER_MONTHS, 12);
  hf_change_set_insert (changes, row);
  commit (self, changes);
}

static void
hf_club_tiers_dispose (GObject *object)
{
  HfClubTiers *self = HF_CLUB_TIERS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_CLUB_TIERS);
  g_clear_object (&self->model);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_club_tiers_parent_class)->dispose (object);
}

static void
hf_club_tiers_class_init (HfClubTiersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_club_tiers_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/common/hf-club-tiers.ui");
  gtk_widget_class_bind_template_child (widget_class, HfClubTiers, list);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_club_tiers_init (HfClubTiers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hf_club_tiers_present (GtkWidget *parent, HfContext *context)
{
  GtkRoot     *root = gtk_widget_get_root (parent);
  HfClubTiers *self = g_object_new (HF_TYPE_CLUB_TIERS, "transient-for", root, NULL);
  g_autoptr (HfQuery) query = hf_query_new (&hf_tier_def, hf_context_get_viewer (context));

  self->context = g_object_ref (context);
  self->model = hf_live_list_new (hf_context_get_store (context));
  hf_query_where (query, HF_TIER_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_order (query, HF_TIER_SPENT_FROM, FALSE);
  hf_live_list_set_query (self->model, query);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (self->model), make_tier, self,
                           NULL);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
