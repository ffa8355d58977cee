/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What hangs on a record. The entity's table decides how a field is edited. A new row stands below
 * the list and stays there when it is stored, for the focus is in it: the list leaves out the rows
 * that stand below. */

#include "gui/common/hf-child-list.h"

#include "core/hf-entity.h"
#include "gui/common/hf-child-row.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-field-row.h"
#include "gui/common/hf-read-error.h"
#include "store/hf-live-list.h"

#include <glib/gi18n.h>

#define LISTED "hf-listed" /* object data of a new row: the list has had it since it was stored */

struct _HfChildList
{
  GtkWidget parent_instance;

  /* owned */
  HfContext  *context;
  GListModel *options;
  HfLiveList *model;
  char       *entity;
  char       *parent_field;
  char      **fields;
  GPtrArray  *columns; /* of GtkSizeGroup, NULL unless there are headings */

  const HfEntityDef *def;
  gint64             parent_id;

  /* template children */
  GtkWidget   *label;
  HfReadError *trouble;
  GtkWidget   *headings;
  GtkWidget   *list;
  GtkWidget   *drafts;
  GtkWidget   *add;
};

enum
{
  PROP_ENTITY = 1,
  PROP_FIELDS,
  PROP_PARENT_FIELD,
  PROP_TITLE,
  PROP_ADD_LABEL,
  PROP_STACKED,
  N_PROPS,
};

enum
{
  DESCRIBED,
  REFUSED,
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint       signals[N_SIGNALS];

static const char *
get_label (HfFieldRow *row)
{
  return gtk_label_get_text (GTK_LABEL (((HfChildList *) row)->label));
}

static gboolean
is_empty (HfFieldRow *row)
{
  HfChildList *self = (HfChildList *) row;

  return (self->model == NULL || (hf_live_list_get_error (self->model) == NULL &&
                                  g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)) &&
         gtk_widget_get_first_child (self->drafts) == NULL;
}

static void
field_row_init (HfFieldRowInterface *iface)
{
  iface->get_label = get_label;
  iface->is_empty = is_empty;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HfChildList,
                               hf_child_list,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HF_TYPE_FIELD_ROW, field_row_init))

static char *
row_described_cb (HfChildRow *row, HfRow *stored, HfChildList *self)
{
  char *text = NULL;

  g_signal_emit (self, signals[DESCRIBED], 0, stored, &text);
  return text;
}

static void
row_refused_cb (HfChildRow *row, HfRow *draft, HfChildList *self)
{
  g_signal_emit (self, signals[REFUSED], 0, row, draft);
}

static GtkWidget *
make_child (HfChildList *self)
{
  GtkWidget *child = hf_child_row_new (self->context, self->def, (const char *const *) self->fields,
                                       self->options, self->columns);

  g_signal_connect_object (child, "described", G_CALLBACK (row_described_cb), self, 0);
  g_signal_connect_object (child, "refused", G_CALLBACK (row_refused_cb), self, 0);
  return child;
}

/* fill_rows() fills it. */
static GtkWidget *
make_row (gpointer record, gpointer user_data)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

/* Returns the row below the list that became the record with this id. */
static GtkWidget *
find_stored (HfChildList *self, gint64 id)
{
  GtkWidget *child = gtk_widget_get_first_child (self->drafts);

  while (child != NULL && hf_child_row_get_id (HF_CHILD_ROW (child)) != id)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
fill_row (HfChildList *self, GtkListBoxRow *row, HfRecord *record)
{
  GtkWidget *stored = find_stored (self, hf_record_get_id (record));
  GtkWidget *child = gtk_list_box_row_get_child (row);

  gtk_widget_set_visible (GTK_WIDGET (row), stored == NULL);
  if (stored != NULL)
    {
      g_object_set_data (G_OBJECT (stored), LISTED, stored);
      gtk_list_box_row_set_child (row, NULL);
    }
  else if (child == NULL)
    {
      child = make_child (self);
      hf_child_row_set_record (HF_CHILD_ROW (child), record);
      gtk_list_box_row_set_child (row, child);
    }
}

static void
fill_rows (HfChildList *self)
{
  GListModel *model = G_LIST_MODEL (self->model);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (model, i);

      fill_row (self, gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) i), record);
    }
}

/* Removed, or its adding was taken back. */
static void
drop_gone (HfChildList *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->drafts), *next; child; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (g_object_get_data (G_OBJECT (child), LISTED) == NULL ||
          hf_live_list_find (self->model, hf_child_row_get_id (HF_CHILD_ROW (child))) !=
            HF_LIVE_LIST_NOT_FOUND)
        continue;
      if (gtk_widget_get_state_flags (child) & GTK_STATE_FLAG_FOCUS_WITHIN)
        gtk_widget_grab_focus (self->add);
      gtk_box_remove (GTK_BOX (self->drafts), child);
    }
}

/* A choice that has to be made begins with the first, the most frequent one. */
static HfRow *
make_draft (HfChildList *self)
{
  HfRow *draft = hf_row_new (self->def);

  for (guint i = 0; i < self->def->n_fields; i++)
    if (self->def->fields[i].type == HF_FIELD_CHOICE &&
        self->def->fields[i].flags & HF_FIELD_REQUIRED)
      hf_row_set_text (draft, i, self->def->fields[i].choices[0].key);
  hf_row_set_int (draft, (guint) hf_entity_field (self->def, self->parent_field), self->parent_id);
  return hf_row_seal (draft);
}

static void
show_headings (HfChildList *self)
{
  gboolean has_rows = g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0 ||
                      gtk_widget_get_first_child (self->drafts) != NULL;

  gtk_widget_set_visible (self->headings, self->columns != NULL && has_rows);
}

static void
items_changed_cb (HfChildList *self)
{
  drop_gone (self);
  fill_rows (self);
  show_headings (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What could not be read is not taken for nothing. */
static void
error_changed_cb (HfChildList *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkOrientable *
get_layout (HfChildList *self)
{
  return GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
}

/* Rows of many fields need the width of the page for themselves. */
static void
set_stacked (HfChildList *self, gboolean is_stacked)
{
  gtk_orientable_set_orientation (get_layout (self), is_stacked ? GTK_ORIENTATION_VERTICAL :
                                                                  GTK_ORIENTATION_HORIZONTAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (get_layout (self)), is_stacked ? 3 : 12);
}

static void
hf_child_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HfChildList *self = HF_CHILD_LIST (object);

  if (prop_id == PROP_ENTITY)
    g_value_set_string (value, self->entity);
  else if (prop_id == PROP_FIELDS)
    g_value_take_string (value, self->fields ? g_strjoinv (" ", self->fields) : NULL);
  else if (prop_id == PROP_PARENT_FIELD)
    g_value_set_string (value, self->parent_field);
  else if (prop_id == PROP_TITLE)
    g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->label)));
  else if (prop_id == PROP_STACKED)
    g_value_set_boolean (value, gtk_orientable_get_orientation (get_layout (self)) ==
                                  GTK_ORIENTATION_VERTICAL);
  else
    g_value_set_string (value, gtk_button_get_label (GTK_BUTTON (self->add)));
}

static void
hf_child_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HfChildList *self = HF_CHILD_LIST (object);
  const char  *text = prop_id != PROP_STACKED ? g_value_get_string (value) : NULL;

  if (prop_id == PROP_STACKED)
    set_stacked (self, g_value_get_boolean (value));
  else if (prop_id == PROP_ENTITY)
    self->entity = g_strdup (text);
  else if (prop_id == PROP_FIELDS)
    self->fields = text ? g_strsplit (text, " ", -1) : NULL;
  else if (prop_id == PROP_PARENT_FIELD)
    self->parent_field = g_strdup (text);
  else if (prop_id == PROP_TITLE)
    gtk_label_set_text (GTK_LABEL (self->label), text);
  else
    gtk_button_set_label (GTK_BUTTON (self->add), text);
}

static gboolean
hf_child_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (HF_CHILD_LIST (widget)->add);
}

static void
hf_child_list_dispose (GObject *object)
{
  HfChildList *self = HF_CHILD_LIST (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CHILD_LIST);
  g_clear_object (&self->model);
  g_clear_object (&self->options);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_child_list_parent_class)->dispose (object);
}

static void
hf_child_list_finalize (GObject *object)
{
  HfChildList *self = HF_CHILD_LIST (object);

  g_free (self->entity);
  g_free (self->parent_field);
  g_strfreev (self->fields);
  g_clear_pointer (&self->columns, g_ptr_array_unref);

  G_OBJECT_CLASS (hf_child_list_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  props[PROP_ENTITY] = g_param_spec_string ("entity", NULL, NULL, NULL, once);
  props[PROP_FIELDS] = g_param_spec_string ("fields", NULL, NULL, NULL, once);
  props[PROP_PARENT_FIELD] = g_param_spec_string ("parent-field", NULL, NULL, "customer", once);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  props[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, "", flags);
  props[PROP_STACKED] = g_param_spec_boolean ("stacked", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hf_child_list_class_init (HfChildListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hf_child_list_get_property;
  object_class->set_property = hf_child_list_set_property;
  object_class->dispose = hf_child_list_dispose;
  object_class->finalize = hf_child_list_finalize;
  hf_children_hand_on_focus (widget_class, hf_child_list_grab_focus);
  install_properties (object_class);

  signals[DESCRIBED] = g_signal_new ("described", HF_TYPE_CHILD_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_STRING, 1, HF_TYPE_ROW);
  signals[REFUSED] = g_signal_new ("refused", HF_TYPE_CHILD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, HF_TYPE_CHILD_ROW, HF_TYPE_ROW);
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_CHILD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/common/hf-child-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HfChildList, label);
  gtk_widget_class_bind_template_child (widget_class, HfChildList, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfChildList, headings);
  gtk_widget_class_bind_template_child (widget_class, HfChildList, list);
  gtk_widget_class_bind_template_child (widget_class, HfChildList, drafts);
  gtk_widget_class_bind_template_child (widget_class, HfChildList, add);
  gtk_widget_class_bind_template_callback (widget_class, hf_child_list_add);
}

static void
hf_child_list_init (HfChildList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What can be ticked says itself what it is. */
static GtkWidget *
make_heading (HfChildList *self, guint field)
{
  HfFieldType type = self->def->fields[field].type;
  GtkWidget  *label =
    gtk_label_new (type != HF_FIELD_BOOL ? _ (hf_entity_label (self->def, field)) : NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, type == HF_FIELD_TEXT);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "child-heading");
  return label;
}

static void
add_column (HfChildList *self, GtkWidget *heading)
{
  GtkSizeGroup *column = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  gtk_size_group_add_widget (column, heading);
  gtk_box_append (GTK_BOX (self->headings), heading);
  g_ptr_array_add (self->columns, column);
}

/* The title stands above a table, not before a line. */
static void
make_columns (HfChildList *self)
{
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; self->fields[i] != NULL; i++)
    add_column (self, make_heading (self, (guint) hf_entity_field (self->def, self->fields[i])));
  add_column (self, gtk_label_new (NULL)); /* above the buttons */
}

void
hf_child_list_set_up (HfChildList *self, HfContext *context, GListModel *options)
{
  g_return_if_fail (HF_IS_CHILD_LIST (self) && self->context == NULL);

  self->context = g_object_ref (context);
  self->def = hf_entity_find (self->entity);
  g_set_object (&self->options, options);
  if (gtk_orientable_get_orientation (get_layout (self)) == GTK_ORIENTATION_VERTICAL)
    make_columns (self);
  self->model = hf_live_list_new (hf_context_get_store (context));
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (self->model), make_row, self,
                           NULL);
  hf_read_error_follow (self->trouble, self->model);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED); /* the box has its rows by then */
  g_signal_connect_object (self->model, "notify::error", G_CALLBACK (error_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
hf_child_list_set_parent_id (HfChildList *self, gint64 id)
{
  g_return_if_fail (HF_IS_CHILD_LIST (self) && self->context != NULL);

  g_autoptr (HfQuery) query = NULL;
  GtkWidget *draft;

  if (id == self->parent_id)
    return;
  while ((draft = gtk_widget_get_first_child (self->drafts)) != NULL)
    gtk_box_remove (GTK_BOX (self->drafts), draft);
  fill_rows (self);
  show_headings (self);
  self->parent_id = id;
  query = hf_query_new (self->def, hf_context_get_viewer (self->context));
  hf_query_where (query, (guint) hf_entity_field (self->def, self->parent_field), HF_OP_EQ,
                  HF_INT (id));
  hf_live_list_set_query (self->model, query);
  gtk_widget_set_sensitive (self->add, id != 0);
}

const char *
hf_child_list_get_entity (HfChildList *self)
{
  g_return_val_if_fail (HF_IS_CHILD_LIST (self), NULL);

  return self->entity;
}

GListModel *
hf_child_list_get_model (HfChildList *self)
{
  g_return_val_if_fail (HF_IS_CHILD_LIST (self), NULL);

  return G_LIST_MODEL (self->model);
}

GtkWidget *
hf_child_list_add (HfChildList *self)
{
  g_return_val_if_fail (HF_IS_CHILD_LIST (self), NULL);

  GtkWidget *child;
  g_autoptr (HfRow) draft = NULL;

  if (self->context == NULL || self->parent_id == 0)
    return NULL;
  child = make_child (self);
  draft = make_draft (self);
  hf_child_row_set_draft (HF_CHILD_ROW (child), draft);
  g_signal_connect_object (child, "stored", G_CALLBACK (fill_rows), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->drafts), child);
  show_headings (self);
  gtk_widget_grab_focus (child);
  return child;
}
