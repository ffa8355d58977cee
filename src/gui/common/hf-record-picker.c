/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Choosing a customer by searching, the same search as everywhere, best match first; or an
 * organisation, of which there are so few that they are looked through. */

#include "gui/common/hf-record-picker.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-highlight.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-revealing.h"
#include "store/hf-live-list.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST      50
#define MARK_GAP  6
#define PICKER_OF "hf-picker" /* object data of a GtkListItem: the picker it belongs to */

struct _HfRecordPicker
{
  GtkPopover parent_instance;

  /* owned */
  HfContext   *context;
  HfLiveList  *hits;
  HfHighlight *highlight;

  const HfEntityDef *def;

  /* template children */
  GtkWidget   *entry;
  HfReadError *trouble;
  GtkWidget   *results;
  GtkWidget   *nobody;
  GtkWidget   *view;
};

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfRecordPicker, hf_record_picker, GTK_TYPE_POPOVER)

static void
pick (HfRecordPicker *self, guint position)
{
  gint64 id = self->hits ? hf_live_list_get_id (self->hits, position) : 0;

  if (id == 0)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, id);
}

static void
row_activated_cb (HfRecordPicker *self, guint position)
{
  pick (self, position);
}

static void
entry_activated_cb (HfRecordPicker *self)
{
  pick (self, 0);
}

static const char *
get_typed (HfRecordPicker *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
hits_notified_cb (HfRecordPicker *self)
{
  gboolean      is_any = g_list_model_get_n_items (G_LIST_MODEL (self->hits)) > 0;
  gboolean      is_asked = !hf_str_is_blank (get_typed (self));
  const GError *error = is_asked ? hf_live_list_get_error (self->hits) : NULL;
  gboolean      is_known = error == NULL && !hf_live_list_is_loading (self->hits);

  hf_read_error_show (self->trouble, error, FALSE);
  gtk_widget_set_visible (self->results, is_any && is_asked);
  gtk_widget_set_visible (self->nobody, !is_any && is_asked && is_known);
}

static void
retry (HfRecordPicker *self)
{
  hf_live_list_retry (self->hits);
}

static void
text_changed_cb (HfRecordPicker *self)
{
  g_autoptr (HfQuery) query = NULL;

  if (self->hits == NULL)
    return;
  if (hf_str_is_blank (get_typed (self)))
    {
      hits_notified_cb (self);
      return;
    }
  hf_highlight_set_text (self->highlight, get_typed (self));
  query = hf_query_new (self->def, hf_context_get_viewer (self->context));
  hf_query_limit (query, MOST);
  if (self->def == &hf_customer_def)
    {
      hf_live_list_search (self->hits, query, get_typed (self));
      return;
    }
  hf_query_where (query, HF_ORGANISATION_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_containing (query, get_typed (self));
  hf_query_order (query, HF_ORGANISATION_NAME, FALSE);
  hf_live_list_set_query (self->hits, query);
}

static void
shown_cb (HfRecordPicker *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (self->entry);
}

/* Two people of one name are told apart by age and number. */
static char *
describe (HfRecordPicker *self, const HfRow *row, PangoAttrList *attributes)
{
  HfDate           today = hf_clock_today (hf_context_get_clock (self->context));
  g_autofree char *phone =
    hf_revealing_format (self->context, hf_row_text (row, HF_CUSTOMER_PHONE));
  g_autofree char *name = hf_str_visible_controls (hf_row_text (row, HF_CUSTOMER_NAME));
  g_autofree char *person = hf_format_person (hf_row_text (row, HF_CUSTOMER_SEX),
                                              hf_row_text (row, HF_CUSTOMER_BIRTH_DATE), today);
  char            *text = g_strjoin ("  ", name, person, phone, NULL);

  hf_highlight_mark (self->highlight, attributes, name, 0);
  hf_highlight_mark (self->highlight, attributes, phone, strlen (text) - strlen (phone));
  return text;
}

static char *
describe_organisation (HfRecordPicker *self, const HfRow *row, PangoAttrList *attributes)
{
  char *name = hf_str_visible_controls (hf_row_text (row, HF_ORGANISATION_NAME));

  hf_highlight_mark (self->highlight, attributes, name, 0);
  return name;
}

static void
show_person (GtkListItem *item)
{
  HfRecordPicker  *self = g_object_get_data (G_OBJECT (item), PICKER_OF);
  GtkWidget       *line = gtk_list_item_get_child (item);
  GtkLabel        *label = GTK_LABEL (gtk_widget_get_first_child (line));
  HfAlertMark     *alert = HF_ALERT_MARK (gtk_widget_get_last_child (line));
  HfRecord        *record = gtk_list_item_get_item (item);
  const HfRow     *row = record ? hf_record_get_row (record) : NULL;
  g_autofree char *text = NULL;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (row != NULL)
    text = self->def == &hf_customer_def ? describe (self, row, attributes) :
                                           describe_organisation (self, row, attributes);
  gtk_label_set_label (label, text ? text : "");
  gtk_label_set_attributes (label, attributes);
  hf_alert_mark_set_row (alert, self->def == &hf_customer_def ? row : NULL);
}

static void
cell_setup_cb (HfRecordPicker *self, GtkListItem *item)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, MARK_GAP);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), hf_alert_mark_new ());
  gtk_list_item_set_child (item, line);
  g_object_set_data (G_OBJECT (item), PICKER_OF, self);
  g_signal_connect_object (self->highlight, "changed", G_CALLBACK (show_person), item,
                           G_CONNECT_SWAPPED);
}

static void
record_changed_cb (HfRecord *record, GParamSpec *pspec, GtkListItem *item)
{
  show_person (item);
}

static void
cell_bound_cb (HfRecordPicker *self, GtkListItem *item)
{
  g_signal_connect (gtk_list_item_get_item (item), "notify", G_CALLBACK (record_changed_cb), item);
  show_person (item);
}

static void
cell_unbound_cb (HfRecordPicker *self, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), record_changed_cb, item);
}

static void
hf_record_picker_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, HF_RECORD_PICKER (object)->def->name);
}

/* The template speaks of customers. */
static void
hf_record_picker_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HfRecordPicker *self = HF_RECORD_PICKER (object);

  self->def = hf_entity_find (g_value_get_string (value));
  if (self->def == &hf_customer_def)
    return;
  gtk_label_set_label (GTK_LABEL (self->nobody), _ ("No organisation matches."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search organisations"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Organisations"), -1);
}

static void
hf_record_picker_dispose (GObject *object)
{
  HfRecordPicker *self = HF_RECORD_PICKER (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_RECORD_PICKER);
  g_clear_object (&self->hits);
  g_clear_object (&self->highlight);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_record_picker_parent_class)->dispose (object);
}

static void
hf_record_picker_class_init (HfRecordPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = hf_record_picker_get_property;
  G_OBJECT_CLASS (klass)->set_property = hf_record_picker_set_property;
  G_OBJECT_CLASS (klass)->dispose = hf_record_picker_dispose;
  g_object_class_install_property (G_OBJECT_CLASS (klass), 1,
                                   g_param_spec_string ("entity", NULL, NULL, "customer",
                                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                          G_PARAM_STATIC_STRINGS));
  signals[PICKED] = g_signal_new ("picked", HF_TYPE_RECORD_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/hf-record-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, HfRecordPicker, entry);
  gtk_widget_class_bind_template_child (widget_class, HfRecordPicker, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfRecordPicker, results);
  gtk_widget_class_bind_template_child (widget_class, HfRecordPicker, nobody);
  gtk_widget_class_bind_template_child (widget_class, HfRecordPicker, view);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry);
  gtk_widget_class_bind_template_callback (widget_class, cell_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, cell_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, cell_unbound_cb);
}

static void
hf_record_picker_init (HfRecordPicker *self)
{
  self->highlight = hf_highlight_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_record_picker_set_context (HfRecordPicker *self, HfContext *context)
{
  g_return_if_fail (HF_IS_RECORD_PICKER (self) && self->context == NULL);

  g_autoptr (GtkSelectionModel) selection = NULL;

  self->context = g_object_ref (context);
  self->hits = hf_live_list_new (hf_context_get_store (context));
  g_signal_connect_object (self->hits, "notify", G_CALLBACK (hits_notified_cb), self,
                           G_CONNECT_SWAPPED);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->hits))));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->view), selection);
}
