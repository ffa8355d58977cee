/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Adding a relative: what they are to each other, then who it is, found as everywhere by name,
 * pinyin or digits. A keystroke cancels the search before; an input method's unfinished text never
 * gets as far. */

#include "gui/common/card/hf-family-add.h"

#include "base/hf-cancellable.h"
#include "base/hf-short-name.h"
#include "base/hf-strings.h"
#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "core/hf-relation.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-ending.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-highlight.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-saving.h"
#include "session/hf-error-text.h"
#include "session/customer/hf-kin.h"

#include <glib/gi18n.h>

struct _HfFamilyAdd
{
  GtkPopover parent_instance;

  /* owned */
  HfContext    *context;
  GCancellable *lookup;

  gint64 customer;

  /* template children */
  GtkDropDown *kind;
  GtkWidget   *search;
  GtkListBox  *list;
  GtkLabel    *nobody;
};

G_DEFINE_FINAL_TYPE (HfFamilyAdd, hf_family_add, GTK_TYPE_POPOVER)

typedef struct
{
  HfViewer *viewer;
  gint64    customer;
  char     *text;
} Question;

static void
question_free (gpointer user_data)
{
  Question *self = user_data;

  hf_viewer_unref (self->viewer);
  g_free (self->text);
  g_free (self);
}

static gpointer
find_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;

  return hf_kin_find (db, question->viewer, question->customer, question->text, error);
}

static GtkWidget *
make_row (HfFamilyAdd *self, const HfRow *row)
{
  HfDate           today = hf_clock_today (hf_context_get_clock (self->context));
  g_autofree char *name = hf_str_visible_controls (hf_row_text (row, HF_CUSTOMER_NAME));
  g_autofree char *person = hf_format_person (hf_row_text (row, HF_CUSTOMER_SEX),
                                              hf_row_text (row, HF_CUSTOMER_BIRTH_DATE), today);
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *label = gtk_label_new (name);
  GtkWidget       *facts = gtk_label_new (person);
  GtkWidget       *alert = hf_alert_mark_new ();
  GtkWidget       *item = gtk_list_box_row_new ();
  g_autoptr (PangoAttrList) attributes =
    hf_highlight_make_attributes (gtk_editable_get_text (GTK_EDITABLE (self->search)), name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_widget_add_css_class (facts, "dim-label");
  gtk_box_append (GTK_BOX (line), label);
  hf_alert_mark_set_row (HF_ALERT_MARK (alert), row);
  gtk_box_append (GTK_BOX (line), facts);
  gtk_box_append (GTK_BOX (line), alert);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (item), line);
  g_object_set_data_full (G_OBJECT (item), "row", hf_row_ref (row), (GDestroyNotify) hf_row_unref);
  return item;
}

static void
empty_list (HfFamilyAdd *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->nobody), FALSE);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfFamilyAdd) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_run_finish (HF_STORE (source), result, &error);
  g_autofree char *trouble = error != NULL ? hf_error_text (error) : NULL;

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  empty_list (self);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (rows, i)));
  gtk_label_set_text (self->nobody, trouble != NULL ? trouble : _ ("Nobody found"));
  gtk_widget_set_visible (GTK_WIDGET (self->nobody), rows == NULL || rows->len == 0);
}

static void
search_changed_cb (HfFamilyAdd *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  Question   *question;

  hf_cancellable_drop (&self->lookup);
  if (self->context == NULL || hf_str_is_blank (text))
    {
      empty_list (self);
      return;
    }
  question = g_new0 (Question, 1);
  question->viewer = hf_viewer_ref (hf_context_get_viewer (self->context));
  question->customer = self->customer;
  question->text = g_strdup (text);
  self->lookup = g_cancellable_new ();
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_READ, find_work, question,
                      question_free, (GDestroyNotify) g_ptr_array_unref, self->lookup, found_cb,
                      hf_weak_new (self));
}

/* Somebody chosen, while the book is asked whether it knows that already. */
typedef struct
{
  HfWeak     *widget; /* an HfFamilyAdd */
  gint64      customer;
  gint64      other;
  const char *kind; /* of hf_relation_kinds */
  char       *name;
} Choice;

static void
choice_free (Choice *self)
{
  g_free (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choice, choice_free)

static gpointer
is_known_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Choice *choice = data;
  gboolean      is_known = FALSE;

  hf_kin_is_known (db, choice->customer, choice->other, choice->kind, &is_known, error);
  return GINT_TO_POINTER (is_known);
}

static void
tell_known (GtkWidget *widget, const Choice *choice, const GError *error)
{
  g_autofree char *text = NULL;

  if (error != NULL)
    {
      hf_page_show_error_of (widget, error);
      return;
    }
  /* Translators: %s is a person's name */
  text = g_strdup_printf (_ ("%s is in the family already"), choice->name);
  hf_page_toast_of (widget, text, 0);
}

static void
known_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Choice) choice = user_data;
  g_autoptr (HfFamilyAdd) self = hf_weak_take (choice->widget);
  g_autoptr (GError) error = NULL;
  gboolean is_known = GPOINTER_TO_INT (hf_store_run_finish (HF_STORE (source), result, &error));

  if (self == NULL) /* closed meanwhile */
    return;
  if (is_known || error != NULL)
    tell_known (GTK_WIDGET (self), choice, error);
  else
    hf_saving_commit (GTK_WIDGET (self), self->context,
                      hf_kin_changes_add (choice->customer, choice->other, choice->kind),
                      /* Translators: %s is a person's name */
                      g_strdup_printf (_ ("%s added to the family"), choice->name), NULL, NULL);
}

/* The list goes with the choice: who clicks twice has chosen once. */
static void
row_activated_cb (HfFamilyAdd *self, GtkListBoxRow *item)
{
  const HfRow *row = g_object_get_data (G_OBJECT (item), "row");
  Choice      *choice = g_new0 (Choice, 1);

  choice->widget = hf_weak_new (self);
  choice->customer = self->customer;
  choice->other = row->id;
  choice->kind = hf_relation_kinds[gtk_drop_down_get_selected (self->kind)].key;
  choice->name = hf_short_name (hf_row_text (row, HF_CUSTOMER_NAME));
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  empty_list (self);
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_READ, is_known_work, choice,
                      NULL, NULL, hf_ending_of (GTK_WIDGET (self)), known_cb, choice);
}

static void
search_activated_cb (HfFamilyAdd *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (first != NULL)
    row_activated_cb (self, first);
}

static void
hf_family_add_dispose (GObject *object)
{
  HfFamilyAdd *self = HF_FAMILY_ADD (object);

  hf_cancellable_drop (&self->lookup);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_family_add_parent_class)->dispose (object);
}

static void
hf_family_add_class_init (HfFamilyAddClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_family_add_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-family-add.ui");
  gtk_widget_class_bind_template_child (widget_class, HfFamilyAdd, kind);
  gtk_widget_class_bind_template_child (widget_class, HfFamilyAdd, search);
  gtk_widget_class_bind_template_child (widget_class, HfFamilyAdd, list);
  gtk_widget_class_bind_template_child (widget_class, HfFamilyAdd, nobody);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
hf_family_add_init (HfFamilyAdd *self)
{
  GtkStringList *words;

  gtk_widget_init_template (GTK_WIDGET (self));
  words = gtk_string_list_new (NULL);
  for (const HfChoice *choice = hf_relation_kinds; choice->key != NULL; choice++)
    gtk_string_list_append (words, _ (choice->label));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (words));
  g_object_unref (words);
}

void
hf_family_add_set_customer (HfFamilyAdd *self, HfContext *context, gint64 customer)
{
  g_return_if_fail (HF_IS_FAMILY_ADD (self));

  g_set_object (&self->context, context);
  self->customer = customer;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}
