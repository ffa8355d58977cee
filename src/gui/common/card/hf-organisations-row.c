/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer's organisations, seen from the customer. What a membership says is edited by the row
 * that edits whatever hangs on a record. */

#include "gui/common/card/hf-organisations-row.h"

#include "base/hf-strings.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-child-row.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-field-row.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-record-picker.h"
#include "gui/common/hf-saving.h"
#include "store/hf-live-list.h"

#include <glib/gi18n.h>

struct _HfOrganisationsRow
{
  GtkWidget parent_instance;

  /* owned */
  HfContext  *context;
  HfLiveList *model;

  gint64 customer;

  /* template children */
  GtkWidget      *label;
  HfReadError    *trouble;
  GtkListBox     *list;
  GtkWidget      *add;
  HfRecordPicker *picker;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_label (HfFieldRow *row)
{
  return gtk_label_get_text (GTK_LABEL (((HfOrganisationsRow *) row)->label));
}

static gboolean
is_empty (HfFieldRow *row)
{
  HfOrganisationsRow *self = (HfOrganisationsRow *) row;

  return self->model == NULL || (hf_live_list_get_error (self->model) == NULL &&
                                 g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0);
}

static void
field_row_init (HfFieldRowInterface *iface)
{
  iface->get_label = get_label;
  iface->is_empty = is_empty;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HfOrganisationsRow,
                               hf_organisations_row,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HF_TYPE_FIELD_ROW, field_row_init))

static void
show_name (GtkButton *button, GParamSpec *pspec, HfRecord *record)
{
  const HfRow     *row = hf_record_get_row (record);
  const char      *raw = row ? hf_row_text (row, HF_MEMBER_ORGANISATION_NAME) : NULL;
  g_autofree char *name = hf_str_visible_controls (raw ? raw : "…");

  gtk_button_set_label (button, name);
  if (row == NULL)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x",
                                    hf_row_int (row, HF_MEMBER_ORGANISATION));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-organisation");
}

static GtkWidget *
make_name (HfRecord *record)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Open the card"));
  g_signal_connect_object (record, "notify", G_CALLBACK (show_name), button, G_CONNECT_SWAPPED);
  show_name (GTK_BUTTON (button), NULL, record);
  return button;
}

/* The end of a membership is set on the organisation's card, where all of them are compared. */
static char *
membership_described_cb (HfChildRow *child, HfRow *row)
{
  const char *until = hf_row_text (row, HF_MEMBER_TO);

  /* Translators: %s is a day, on which a membership ended */
  return until ? g_strdup_printf (_ ("until %s"), until) : NULL;
}

static GtkWidget *
make_row (gpointer record, gpointer user_data)
{
  static const char *const fields[] = { "role", "from", NULL };
  HfOrganisationsRow      *self = user_data;
  GtkWidget               *row = gtk_list_box_row_new ();
  GtkWidget               *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *child = hf_child_row_new (self->context, &hf_member_def, fields, NULL, NULL);

  g_signal_connect (child, "described", G_CALLBACK (membership_described_cb), NULL);
  hf_child_row_set_record (HF_CHILD_ROW (child), record);
  gtk_box_append (GTK_BOX (box), make_name (record));
  gtk_box_append (GTK_BOX (box), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
model_changed_cb (HfOrganisationsRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
picked_cb (HfOrganisationsRow *self, gint64 organisation)
{
  hf_organisations_row_add (self, organisation);
}

static gboolean
hf_organisations_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (HF_ORGANISATIONS_ROW (widget)->add);
}

static void
hf_organisations_row_dispose (GObject *object)
{
  HfOrganisationsRow *self = HF_ORGANISATIONS_ROW (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_ORGANISATIONS_ROW);
  g_clear_object (&self->model);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_organisations_row_parent_class)->dispose (object);
}

static void
hf_organisations_row_class_init (HfOrganisationsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_organisations_row_dispose;
  hf_children_hand_on_focus (widget_class, hf_organisations_row_grab_focus);

  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_ORGANISATIONS_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HF_TYPE_READ_ERROR);
  g_type_ensure (HF_TYPE_RECORD_PICKER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-organisations-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationsRow, label);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationsRow, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationsRow, list);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationsRow, add);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationsRow, picker);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
hf_organisations_row_init (HfOrganisationsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_organisations_row_set_up (HfOrganisationsRow *self, HfContext *context)
{
  g_return_if_fail (HF_IS_ORGANISATIONS_ROW (self) && self->context == NULL);

  self->context = g_object_ref (context);
  self->model = hf_live_list_new (hf_context_get_store (context));
  hf_read_error_follow (self->trouble, self->model);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "notify::error", G_CALLBACK (model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->model), make_row, self, NULL);
  hf_record_picker_set_context (self->picker, context);
}

void
hf_organisations_row_set_customer (HfOrganisationsRow *self, gint64 customer)
{
  g_return_if_fail (HF_IS_ORGANISATIONS_ROW (self) && self->context != NULL);

  g_autoptr (HfQuery) query = NULL;

  gtk_widget_set_sensitive (self->add, customer != 0);
  if (self->customer == customer)
    return;
  self->customer = customer;
  query = hf_query_new (&hf_member_def, hf_context_get_viewer (self->context));
  hf_query_where (query, HF_MEMBER_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_live_list_set_query (self->model, query);
}

static gboolean
is_member (HfOrganisationsRow *self, gint64 organisation)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->model)); i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (G_LIST_MODEL (self->model), i);
      const HfRow *row = hf_record_get_row (record);

      if (row != NULL && hf_row_int (row, HF_MEMBER_ORGANISATION) == organisation &&
          hf_row_is_null (row, HF_MEMBER_TO))
        return TRUE;
    }
  return FALSE;
}

void
hf_organisations_row_add (HfOrganisationsRow *self, gint64 organisation)
{
  g_return_if_fail (HF_IS_ORGANISATIONS_ROW (self));

  HfChangeSet *changes;
  HfRow       *row;

  if (self->customer == 0 || is_member (self, organisation))
    return;
  changes = hf_change_set_new (N_ ("New member"));
  row = hf_row_new (&hf_member_def);
  hf_row_set_int (row, HF_MEMBER_ORGANISATION, organisation);
  hf_row_set_int (row, HF_MEMBER_CUSTOMER, self->customer);
  hf_change_set_insert (changes, row);
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, g_strdup (_ ("Member added")), NULL,
                    NULL);
}
