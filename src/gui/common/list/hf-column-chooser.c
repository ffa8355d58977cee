/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Choosing columns. A row of it is a column, and may be dragged among those that are shown; Alt and
 * an arrow do the same. What of a card the viewer may not see is not offered. An own field that was
 * put away stays remembered in case it comes back. It is so by its name: where another book has a
 * field of that name, that one is shown. */

#include "gui/common/list/hf-column-chooser.h"

#include "gui/common/hf-list-column.h"

#include <glib/gi18n.h>

#define COLUMN_OF "hf-column" /* object data of a row: the id of its column */
#define REMARK    "hf-remark" /* of a row: its label */
#define SORTS     "hf-sorts"  /* of a row: whether its column sorts */

struct _HfColumnChooser
{
  GtkPopover parent_instance;

  const HfColumnOffers *offers;

  /* owned */
  HfContext   *context;
  HfOwnValues *own;    /* or NULL */
  HfOwnFields *known;  /* the own fields as they were last, or NULL */
  GPtrArray   *chosen; /* ids, in order, also of own fields that are not there */
  GPtrArray   *ids;    /* of those shown; borrowed from the columns, NULL at the end */
  GListModel  *listed; /* of GtkColumnViewColumn, or NULL */

  /* template children */
  GtkListBox *list;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfColumnChooser, hf_column_chooser, GTK_TYPE_POPOVER)

static const char *
get_column (gpointer row)
{
  return g_object_get_data (row, COLUMN_OF);
}

static HfOwnFields *
get_own_fields (HfColumnChooser *self)
{
  return self->own != NULL ? hf_own_values_get_fields (self->own) : NULL;
}

static gboolean
find_column (HfColumnChooser *self, const char *id, HfColumnOffer *column)
{
  for (guint i = 0; self->offers->get_nth (i, get_own_fields (self), column); i++)
    if (g_strcmp0 (column->id, id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_offered (HfColumnChooser *self, const HfColumnOffer *column)
{
  gboolean is_masked = hf_context_get_viewer (self->context)->masked;

  return !column->is_fixed && !(is_masked && column->is_personal);
}

/* One that is not there may come back. */
static gboolean
is_own (HfColumnChooser *self, const char *id)
{
  return self->own != NULL && g_str_has_prefix (id, HF_OWN_FIELDS_PREFIX);
}

static gboolean
find (HfColumnChooser *self, const char *id, guint *index)
{
  for (guint i = 0; i + 1 < self->ids->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->ids, i), id) == 0)
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

/* Own fields are known later than the others, and may come back. */
static void
show_chosen (HfColumnChooser *self)
{
  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; i < self->chosen->len; i++)
    {
      HfColumnOffer column;

      if (find_column (self, g_ptr_array_index (self->chosen, i), &column) &&
          is_offered (self, &column))
        g_ptr_array_add (self->ids, (gpointer) column.id);
    }
  g_ptr_array_add (self->ids, NULL);
}

/* What this viewer is not offered stays chosen for those who are. */
static void
set_chosen (HfColumnChooser *self, const char *const *ids)
{
  HfColumnOffer column;

  g_ptr_array_set_size (self->chosen, 0);
  for (; *ids != NULL; ids++)
    {
      if (is_own (self, *ids) || find_column (self, *ids, &column))
        g_ptr_array_add (self->chosen, g_strdup (*ids));
    }
  show_chosen (self);
}

static int
find_chosen (HfColumnChooser *self, const char *id)
{
  guint index;

  return g_ptr_array_find_with_equal_func (self->chosen, id, g_str_equal, &index) ? (int) index :
                                                                                    -1;
}

static void
toggled_cb (HfColumnChooser *self, GtkCheckButton *check)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (check), GTK_TYPE_LIST_BOX_ROW);

  hf_column_chooser_set_shown (self, get_column (row), gtk_check_button_get_active (check));
}

static GdkContentProvider *
drag_prepared_cb (GtkDragSource *source, double x, double y, GtkWidget *row)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, get_column (row));
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *row)
{
  HfColumnChooser *self = HF_COLUMN_CHOOSER (gtk_widget_get_ancestor (row, HF_TYPE_COLUMN_CHOOSER));

  hf_column_chooser_move (self, g_value_get_string (value), get_column (row));
  return TRUE;
}

static void
let_drag (GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepared_cb), row, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), row, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static gboolean
has_room (HfColumnChooser *self, const char *id)
{
  for (guint i = 0; self->listed != NULL && i < g_list_model_get_n_items (self->listed); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (self->listed, i);

      if (g_strcmp0 (hf_list_column_get_id (column), id) == 0)
        return gtk_column_view_column_get_visible (column);
    }
  return TRUE;
}

/* A tick without a column would be a riddle. */
static void
remark (HfColumnChooser *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const char *id = get_column (row);
      GtkWidget  *label = g_object_get_data (G_OBJECT (row), REMARK);
      gboolean    is_out = find_chosen (self, id) >= 0 && !has_room (self, id);
      gboolean    sorts = g_object_get_data (G_OBJECT (row), SORTS) != NULL;

      gtk_label_set_text (GTK_LABEL (label), is_out ? _ ("no room") : _ ("sorts"));
      gtk_widget_set_tooltip_text (label, is_out ?
                                            _ ("The list is too narrow for it at the moment") :
                                            _ ("A click on its heading sorts the list"));
      gtk_widget_set_visible (label, is_out || sorts);
    }
}

static void
add_row (HfColumnChooser *self, const HfColumnOffer *column, gboolean is_shown)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new_with_label (column->title);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_shown);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), handle);
  g_object_bind_property (check, "active", handle, "visible", G_BINDING_SYNC_CREATE);
  let_drag (row);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), COLUMN_OF, (gpointer) column->id);
  g_object_set_data (G_OBJECT (row), REMARK, label);
  g_object_set_data (G_OBJECT (row), SORTS, GINT_TO_POINTER (column->sorts));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static void
show_rows (HfColumnChooser *self)
{
  HfColumnOffer column;
  GtkWidget    *row;
  guint         index = 0;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i + 1 < self->ids->len; i++)
    if (find_column (self, g_ptr_array_index (self->ids, i), &column))
      add_row (self, &column, TRUE);
  for (guint i = 0; self->offers->get_nth (i, get_own_fields (self), &column); i++)
    if (is_offered (self, &column) && !find (self, column.id, &index))
      add_row (self, &column, FALSE);
  remark (self);
}

/* While it is open, a row stays where it was when it is chosen: one goes on to the next. */
static void
shown_cb (HfColumnChooser *self)
{
  if (self->context != NULL)
    show_rows (self);
}

/* A row that was made anew has lost the focus. */
static void
focus_row (HfColumnChooser *self, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (get_column (row), id) == 0)
      gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
remember (HfColumnChooser *self)
{
  GSettings *settings = hf_context_get_settings (self->context);
  g_autoptr (GStrvBuilder) chosen = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < self->chosen->len; i++)
    g_strv_builder_add (chosen, g_ptr_array_index (self->chosen, i));
  ids = g_strv_builder_end (chosen);
  if (settings != NULL)
    g_settings_set_strv (settings, self->offers->setting, (const char *const *) ids);
}

static void
choose (HfColumnChooser *self)
{
  remember (self);
  g_signal_emit (self, signals[CHANGED], 0);
  remark (self);
}

static gboolean
has_own (HfColumnChooser *self)
{
  for (guint i = 0; i + 1 < self->ids->len; i++)
    if (is_own (self, g_ptr_array_index (self->ids, i)))
      return TRUE;
  return FALSE;
}

static const char *
find_name (const HfOwnFields *fields, gint64 id)
{
  for (guint i = 0; i < hf_own_fields_get_def (fields)->n_fields; i++)
    if (hf_own_fields_get_id (fields, i) == id)
      return hf_own_fields_get_def (fields)->fields[i].name;
  return NULL;
}

/* Columns are remembered by name, and one that gets another stays where it is. */
static void
follow_name (HfColumnChooser *self, const char *before, const char *after)
{
  int index = after != NULL ? find_chosen (self, before) : -1;

  if (index < 0 || g_str_equal (before, after))
    return;
  g_free (self->chosen->pdata[index]);
  self->chosen->pdata[index] = g_strdup (after);
  remember (self);
}

static void
follow_names (HfColumnChooser *self)
{
  HfOwnFields *fields = get_own_fields (self);

  if (fields == NULL)
    return;
  for (guint i = 0; self->known != NULL && i < hf_own_fields_get_def (self->known)->n_fields; i++)
    follow_name (self, hf_own_fields_get_def (self->known)->fields[i].name,
                 find_name (fields, hf_own_fields_get_id (self->known, i)));
  g_clear_pointer (&self->known, hf_own_fields_unref);
  self->known = hf_own_fields_ref (fields);
}

/* One may have got another name, and a column has that of when it was made. */
static void
own_fields_changed_cb (HfColumnChooser *self)
{
  gboolean had_own = has_own (self);

  follow_names (self);
  show_chosen (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    show_rows (self);
  if (had_own || has_own (self))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
move_by (GtkWidget *widget, const char *action, GVariant *by)
{
  HfColumnChooser *self = HF_COLUMN_CHOOSER (widget);
  GtkWidget       *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget       *row = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  guint            index;
  int              wanted;

  if (row == NULL || !find (self, get_column (row), &index))
    return;
  wanted = (int) index + (g_variant_get_int32 (by) > 0 ? 2 : -1);
  if (wanted >= 0 && wanted < (int) self->ids->len)
    hf_column_chooser_move (self, get_column (row), g_ptr_array_index (self->ids, wanted));
}

static void
reset (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfColumnChooser *self = HF_COLUMN_CHOOSER (widget);

  set_chosen (self, self->offers->defaults);
  show_rows (self);
  choose (self);
}

static void
hf_column_chooser_dispose (GObject *object)
{
  HfColumnChooser *self = HF_COLUMN_CHOOSER (object);

  g_clear_object (&self->listed);
  g_clear_object (&self->own);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_COLUMN_CHOOSER);

  G_OBJECT_CLASS (hf_column_chooser_parent_class)->dispose (object);
}

static void
hf_column_chooser_finalize (GObject *object)
{
  g_ptr_array_unref (HF_COLUMN_CHOOSER (object)->ids);
  g_ptr_array_unref (HF_COLUMN_CHOOSER (object)->chosen);
  g_clear_pointer (&HF_COLUMN_CHOOSER (object)->known, hf_own_fields_unref);

  G_OBJECT_CLASS (hf_column_chooser_parent_class)->finalize (object);
}

static void
hf_column_chooser_class_init (HfColumnChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_column_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_column_chooser_finalize;

  /**
   * HfColumnChooser::changed:
   * @self: the chooser
   *
   * Other columns were chosen, or another order.
   */
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_COLUMN_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "columns.move", "i", move_by);
  gtk_widget_class_install_action (widget_class, "columns.reset", NULL, reset);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "columns.move", "i",
                                       -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "columns.move",
                                       "i", 1);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/list/hf-column-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, HfColumnChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
hf_column_chooser_init (HfColumnChooser *self)
{
  self->ids = g_ptr_array_new ();
  self->chosen = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->ids, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_column_chooser_set_up (HfColumnChooser      *self,
                          HfContext            *context,
                          const HfColumnOffers *offers,
                          HfOwnValues          *own)
{
  g_return_if_fail (HF_IS_COLUMN_CHOOSER (self) && self->context == NULL);

  GSettings *settings = hf_context_get_settings (context);
  g_auto (GStrv) remembered = settings ? g_settings_get_strv (settings, offers->setting) : NULL;

  self->context = g_object_ref (context);
  self->offers = offers;
  if (own != NULL)
    {
      self->own = g_object_ref (own);
      follow_names (self);
      g_signal_connect_object (own, "fields-changed", G_CALLBACK (own_fields_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  set_chosen (self, remembered != NULL && *remembered != NULL ? (const char *const *) remembered :
                                                                offers->defaults);
  if (remembered != NULL && *remembered != NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

void
hf_column_chooser_follow (HfColumnChooser *self, GListModel *columns)
{
  g_return_if_fail (HF_IS_COLUMN_CHOOSER (self));

  g_set_object (&self->listed, columns);
}

void
hf_column_chooser_set_shown (HfColumnChooser *self, const char *id, gboolean is_shown)
{
  g_return_if_fail (HF_IS_COLUMN_CHOOSER (self));

  int           index = find_chosen (self, id);
  HfColumnOffer column;

  if (!find_column (self, id, &column) || (index >= 0) == is_shown)
    return;
  if (is_shown)
    g_ptr_array_add (self->chosen, g_strdup (id));
  else
    g_ptr_array_remove_index (self->chosen, (guint) index);
  show_chosen (self);
  choose (self);
}

void
hf_column_chooser_move (HfColumnChooser *self, const char *id, const char *before)
{
  g_return_if_fail (HF_IS_COLUMN_CHOOSER (self));

  int   from = find_chosen (self, id);
  int   to = before ? find_chosen (self, before) : (int) self->chosen->len;
  char *moved;

  if (from < 0 || to < 0 || from == to)
    return;
  moved = g_ptr_array_steal_index (self->chosen, (guint) from);
  g_ptr_array_insert (self->chosen, to > from ? to - 1 : to, moved);
  show_chosen (self);
  show_rows (self);
  focus_row (self, moved);
  choose (self);
}

const char *const *
hf_column_chooser_get_ids (HfColumnChooser *self)
{
  g_return_val_if_fail (HF_IS_COLUMN_CHOOSER (self), NULL);

  return (const char *const *) self->ids->pdata;
}
