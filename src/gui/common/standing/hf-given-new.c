/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Giving a service package. What is agreed is what stands here: should somebody change the package
 * meanwhile, the items and the sum change under the eyes of whoever is about to save them. */

#include "gui/common/standing/hf-given-new.h"

#include "base/hf-strings.h"
#include "core/hf-given-package.h"
#include "core/hf-package-item.h"
#include "core/hf-package-sum.h"
#include "core/hf-package.h"
#include "core/hf-record.h"
#include "core/hf-staff.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-draft-field.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-records-watch.h"
#include "gui/common/hf-rows-dialog.h"
#include "gui/common/hf-saving.h"
#include "gui/common/standing/hf-given-words.h"
#include "session/hf-options.h"
#include "session/standing/hf-given.h"

#include <glib/gi18n.h>

#define MOST_ITEMS 200 /* so many are read at once; a package has a dozen */

struct _HfGivenNew
{
  AdwWindow parent_instance;

  /* owned */
  HfContext      *context; /* NULL once it is disposed of */
  GtkWidget      *asker;
  HfRow          *draft;
  HfLiveList     *packages;
  HfLiveList     *staff;
  HfLiveList     *items;
  HfRecordsWatch *watches[2];

  /* template children */
  GtkWidget     *save;
  GtkWidget     *stack;
  HfReadError   *trouble;
  HfEditableRow *package;
  HfEditableRow *given;
  HfEditableRow *staff_row;
  HfEditableRow *note;
  GtkWidget     *term;
  GtkWidget     *list;
  GtkWidget     *nothing;
  GtkWidget     *sum;
};

G_DEFINE_FINAL_TYPE (HfGivenNew, hf_given_new, ADW_TYPE_WINDOW)

static const HfRow *
get_package (HfGivenNew *self)
{
  guint at = hf_live_list_find (self->packages, hf_row_int (self->draft, HF_GIVEN_PACKAGE_PACKAGE));
  g_autoptr (HfRecord) record = at != GTK_INVALID_LIST_POSITION ?
                                  g_list_model_get_item (G_LIST_MODEL (self->packages), at) :
                                  NULL;

  return record != NULL ? hf_record_get_row (record) : NULL;
}

/* The items, or %NULL as long as they are not all there: until those of another package have been
 * read, the list has those of the one before. */
static GPtrArray *
list_items (HfGivenNew *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  gint64 package = hf_row_int (self->draft, HF_GIVEN_PACKAGE_PACKAGE);
  guint  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  if (hf_live_list_get_error (self->items) != NULL ||
      (n_items == 0 && hf_live_list_is_loading (self->items)))
    return NULL;
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      const HfRow *row = hf_record_get_row (record);

      if (row == NULL || hf_row_int (row, HF_PACKAGE_ITEM_PACKAGE) != package)
        return NULL;
      g_ptr_array_add (rows, hf_row_ref (row));
    }
  return g_steal_pointer (&rows);
}

static GtkWidget *
make_item (const HfRow *item)
{
  GtkWidget       *line = adw_action_row_new ();
  gint64           price = hf_row_int (item, HF_PACKAGE_ITEM_PRICE);
  gint64           quantity = hf_row_int (item, HF_PACKAGE_ITEM_QUANTITY);
  g_autofree char *name = hf_str_visible_controls (hf_row_text (item, HF_PACKAGE_ITEM_NAME));
  g_autofree char *amount = hf_given_words_amount (price, quantity);
  g_autofree char *sum = hf_format_money (hf_package_item_sum (price, quantity));
  GtkWidget       *label = gtk_label_new (sum);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line), amount);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), FALSE);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), label);
  return line;
}

static void
show_items (HfGivenNew *self, const GPtrArray *items)
{
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), line);
  for (guint i = 0; items != NULL && i < items->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_item (items->pdata[i]));
  hf_children_show_any (self->list);
}

static void
show_sum (HfGivenNew *self, GPtrArray *items)
{
  g_autofree char *money = items ? hf_format_money (hf_package_sum (items)) : NULL;
  /* Translators: %s is a sum of money */
  g_autofree char *text = money ? g_strdup_printf (_ ("Together %s"), money) : NULL;

  gtk_label_set_text (GTK_LABEL (self->sum), text ? text : "");
  gtk_widget_set_visible (self->sum, items != NULL && items->len > 0);
}

static void
show_term (HfGivenNew *self, const HfRow *package)
{
  HfDate           given = hf_date_from_iso (hf_row_text (self->draft, HF_GIVEN_PACKAGE_GIVEN));
  g_autofree char *text = package ? hf_given_words_term (package, given) : NULL;

  gtk_label_set_text (GTK_LABEL (self->term), text ? text : "");
  gtk_widget_set_visible (self->term, text != NULL);
}

/* What cannot be read is said in its place, packages by their field. */
static void
show_state (HfGivenNew *self)
{
  gboolean is_known =
    !hf_live_list_is_loading (self->packages) && hf_live_list_get_error (self->packages) == NULL;
  guint n_packages = g_list_model_get_n_items (G_LIST_MODEL (self->packages));

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    is_known && n_packages == 0 ? "none" : "form");
}

/* Only what is seen whole can be agreed. */
static void
show (HfGivenNew *self)
{
  const HfRow *package;
  g_autoptr (GPtrArray) items = NULL;

  if (self->context == NULL) /* being disposed of */
    return;
  package = get_package (self);
  items = package != NULL ? list_items (self) : NULL;
  show_state (self);
  show_items (self, items);
  show_sum (self, items);
  show_term (self, package);
  gtk_widget_set_visible (self->nothing, items != NULL && items->len == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "given.save", items != NULL && items->len > 0);
}

static void
read_items (HfGivenNew *self)
{
  gint64 package = hf_row_int (self->draft, HF_GIVEN_PACKAGE_PACKAGE);
  g_autoptr (HfQuery) query =
    hf_query_new (&hf_package_item_def, hf_context_get_viewer (self->context));

  hf_query_where (query, HF_PACKAGE_ITEM_PACKAGE, HF_OP_EQ, HF_INT (package));
  hf_query_limit (query, MOST_ITEMS);
  hf_live_list_set_query (self->items, query);
}

static void
edited_cb (HfGivenNew *self, HfRow *before, HfRow *draft, HfEditableRow *field)
{
  if (self->context == NULL) /* being disposed of */
    return;
  hf_draft_field_take_over (field, &self->draft, draft);
  if (field == self->package)
    read_items (self);
  show (self);
}

static void
edit_packages_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_rows_dialog_present (widget, HF_GIVEN_NEW (widget)->context, &hf_rows_dialog_packages);
}

/* What somebody was still typing counts as well. */
static gboolean
leave_fields (HfGivenNew *self)
{
  HfEditableRow *const fields[] = { self->package, self->given, self->staff_row, self->note };

  return hf_editable_row_save_all (fields, G_N_ELEMENTS (fields));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfGivenNew  *self = HF_GIVEN_NEW (widget);
  const HfRow *package;
  g_autoptr (GPtrArray) items = NULL;

  if (!leave_fields (self))
    return;
  package = get_package (self);
  items = list_items (self);
  if (package == NULL || items == NULL)
    return;
  hf_saving_commit_form (widget, self->asker, self->context,
                         hf_given_changes_give (self->draft, package, items),
                         g_strdup (_ ("Service package given")), NULL, NULL);
}

static void
hf_given_new_dispose (GObject *object)
{
  HfGivenNew *self = HF_GIVEN_NEW (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_GIVEN_NEW);
  for (guint i = 0; i < G_N_ELEMENTS (self->watches); i++)
    g_clear_object (&self->watches[i]);
  g_clear_object (&self->packages);
  g_clear_object (&self->staff);
  g_clear_object (&self->items);
  g_clear_pointer (&self->draft, hf_row_unref);
  g_clear_object (&self->asker);

  G_OBJECT_CLASS (hf_given_new_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HfGivenNew, save);
  gtk_widget_class_bind_template_child (widget_class, HfGivenNew, stack);
  gtk_widget_class_bind_template_child (widget_class, HfGivenNew, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfGivenNew, package);
  gtk_widget_class_bind_template_child (widget_class, HfGivenNew, given);
  gtk_widget_class_bind_template_child (widget_class, HfGivenNew, staff_row);
  gtk_widget_class_bind_template_child (widget_class, HfGivenNew, note);
  gtk_widget_class_bind_template_child (widget_class, HfGivenNew, term);
  gtk_widget_class_bind_template_child (widget_class, HfGivenNew, list);
  gtk_widget_class_bind_template_child (widget_class, HfGivenNew, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfGivenNew, sum);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
}

static void
hf_given_new_class_init (HfGivenNewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_given_new_dispose;
  g_type_ensure (HF_TYPE_EDITABLE_ROW);
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/standing/hf-given-new.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "given.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "given.edit-packages", NULL, edit_packages_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "given.save",
                                       NULL);
}

static void
hf_given_new_init (HfGivenNew *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
make_draft (HfGivenNew *self, gint64 customer)
{
  HfRow *row = hf_row_new (&hf_given_package_def);
  gint64 staff = hf_context_get_viewer (self->context)->staff;

  hf_row_set_int (row, HF_GIVEN_PACKAGE_CUSTOMER, customer);
  hf_row_set_date (row, HF_GIVEN_PACKAGE_GIVEN,
                   hf_clock_today (hf_context_get_clock (self->context)));
  if (staff != 0)
    hf_row_set_int (row, HF_GIVEN_PACKAGE_STAFF, staff);
  self->draft = hf_row_seal (row);
}

static void
set_up (HfGivenNew *self, gint64 customer)
{
  make_draft (self, customer);
  self->packages = hf_options_list (self->context, &hf_package_def, FALSE);
  self->staff = hf_options_list (self->context, &hf_staff_def, FALSE);
  self->items = hf_live_list_new (hf_context_get_store (self->context));
  hf_draft_field_set_up (self->package, self->draft, self->context, G_LIST_MODEL (self->packages));
  hf_draft_field_set_up (self->given, self->draft, self->context, NULL);
  hf_draft_field_set_up (self->staff_row, self->draft, self->context, G_LIST_MODEL (self->staff));
  hf_draft_field_set_up (self->note, self->draft, self->context, NULL);
  self->watches[0] = hf_records_watch_new (G_LIST_MODEL (self->packages));
  self->watches[1] = hf_records_watch_new (G_LIST_MODEL (self->items));
  for (guint i = 0; i < G_N_ELEMENTS (self->watches); i++)
    g_signal_connect_object (self->watches[i], "changed", G_CALLBACK (show), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->packages, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->items, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  hf_read_error_follow (self->trouble, self->items);
  read_items (self);
  show (self);
}

GtkWidget *
hf_given_new_present (GtkWidget *asker, HfContext *context, gint64 customer)
{
  HfGivenNew *self = hf_dialogs_new (HF_TYPE_GIVEN_NEW, GTK_WINDOW (gtk_widget_get_root (asker)));

  self->context = g_object_ref (context);
  self->asker = g_object_ref (asker);
  set_up (self, customer);
  gtk_widget_grab_focus (GTK_WIDGET (self->package));
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
