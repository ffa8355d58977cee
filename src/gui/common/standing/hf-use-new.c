/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Entering a use of a service package. How much is left is read while the dialog is open, so that
 * what somebody else enters meanwhile counts. */

#include "gui/common/standing/hf-use-new.h"

#include "base/hf-strings.h"
#include "core/hf-given-item.h"
#include "core/hf-given-package.h"
#include "core/hf-package-use.h"
#include "core/hf-staff.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-draft-field.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-sheet-reader.h"
#include "gui/common/standing/hf-given-words.h"
#include "session/hf-options.h"

#include <glib/gi18n.h>

struct _HfUseNew
{
  AdwWindow parent_instance;

  /* owned */
  HfContext     *context; /* NULL once it is disposed of */
  GtkWidget     *asker;
  HfSheetReader *reader;
  HfGiven       *given; /* NULL until it was read */
  HfLiveList    *staff;
  HfRow         *draft;

  gint64 item;

  /* template children */
  HfReadError   *trouble;
  GtkWidget     *name;
  GtkWidget     *rest;
  HfEditableRow *date;
  HfEditableRow *quantity;
  HfEditableRow *staff_row;
  HfEditableRow *note;
  GtkWidget     *remark;
};

G_DEFINE_FINAL_TYPE (HfUseNew, hf_use_new, ADW_TYPE_WINDOW)

static gpointer
read_given (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  return hf_given_read (db, question->viewer, question->id, error);
}

static HfDate
get_day (const HfRow *row, guint field)
{
  return hf_date_from_iso (hf_row_text (row, field));
}

/* What is said of what was typed: nothing where all is well. */
static char *
describe_doubt (HfUseNew *self, gboolean *is_possible)
{
  gint64 left =
    hf_given_count_agreed (self->given, self->item) - hf_given_count_used (self->given, self->item);
  HfDate           day = get_day (self->draft, HF_PACKAGE_USE_DATE);
  HfDate           first = get_day (self->given->row, HF_GIVEN_PACKAGE_GIVEN);
  HfDate           last = get_day (self->given->row, HF_GIVEN_PACKAGE_EXPIRES);
  gint64           quantity = hf_row_int (self->draft, HF_PACKAGE_USE_QUANTITY);
  g_autofree char *ended = last != HF_DATE_NONE ? hf_format_day (last) : NULL;

  *is_possible = quantity >= 1 && quantity <= left;
  if (quantity < 1)
    return g_strdup (_ ("At least one is used."));
  if (quantity > left)
    return g_strdup (_ ("That is more than is left."));
  if (last != HF_DATE_NONE && day > last)
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("The package was valid until %s."), ended);
  if (day < first)
    return g_strdup (_ ("The package was not agreed yet on that day."));
  return NULL;
}

static void
show (HfUseNew *self)
{
  gboolean         is_possible = FALSE;
  g_autofree char *doubt = NULL, *name = NULL, *rest = NULL;
  const HfRow     *item = self->given ? hf_given_find_item (self->given, self->item) : NULL;

  if (item != NULL)
    {
      name = hf_str_visible_controls (hf_row_text (item, HF_GIVEN_ITEM_NAME));
      rest = hf_given_words_rest (self->given, self->item);
      doubt = describe_doubt (self, &is_possible);
    }
  gtk_label_set_text (GTK_LABEL (self->name), name ? name : "");
  gtk_label_set_text (GTK_LABEL (self->rest), rest ? rest : "");
  gtk_label_set_text (GTK_LABEL (self->remark), doubt ? doubt : "");
  gtk_widget_set_visible (self->remark, doubt != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "use.save", is_possible);
}

static void
show_given (GtkWidget *widget, gpointer answer, const GError *error)
{
  HfUseNew *self = HF_USE_NEW (widget);

  hf_read_error_show (self->trouble, error, FALSE);
  g_clear_pointer (&self->given, hf_given_free);
  self->given = answer;
  show (self);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 given)
{
  return hf_changed_has_entity (changed, &hf_package_use_def) ||
         hf_changed_has_entity (changed, &hf_given_item_def) ||
         hf_changed_has_row (changed, &hf_given_package_def, given);
}

static const HfSheetReading given_reading = {
  .read = read_given,
  .free = (GDestroyNotify) hf_given_free,
  .show = show_given,
  .is_concerned = is_concerned,
};

static void
read_again (HfUseNew *self)
{
  hf_sheet_reader_ask_again (self->reader);
}

static void
edited_cb (HfUseNew *self, HfRow *before, HfRow *draft, HfEditableRow *field)
{
  if (self->context == NULL) /* being disposed of */
    return;
  hf_draft_field_take_over (field, &self->draft, draft);
  show (self);
}

/* What somebody was still typing counts as well. */
static gboolean
leave_fields (HfUseNew *self)
{
  HfEditableRow *const fields[] = { self->date, self->quantity, self->staff_row, self->note };

  return hf_editable_row_save_all (fields, G_N_ELEMENTS (fields));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfUseNew    *self = HF_USE_NEW (widget);
  HfChangeSet *changes;

  if (!leave_fields (self) || self->given == NULL)
    return;
  changes = hf_given_changes_use (self->given, self->draft);
  if (changes == NULL) /* what was being typed is too much; it is said below the fields */
    return;
  hf_saving_commit_form (widget, self->asker, self->context, changes, g_strdup (_ ("Use entered")),
                         NULL, NULL);
}

static void
hf_use_new_dispose (GObject *object)
{
  HfUseNew *self = HF_USE_NEW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_USE_NEW);
  g_clear_object (&self->staff);
  g_clear_pointer (&self->given, hf_given_free);
  g_clear_pointer (&self->draft, hf_row_unref);
  g_clear_object (&self->asker);

  G_OBJECT_CLASS (hf_use_new_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HfUseNew, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfUseNew, name);
  gtk_widget_class_bind_template_child (widget_class, HfUseNew, rest);
  gtk_widget_class_bind_template_child (widget_class, HfUseNew, date);
  gtk_widget_class_bind_template_child (widget_class, HfUseNew, quantity);
  gtk_widget_class_bind_template_child (widget_class, HfUseNew, staff_row);
  gtk_widget_class_bind_template_child (widget_class, HfUseNew, note);
  gtk_widget_class_bind_template_child (widget_class, HfUseNew, remark);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
}

static void
hf_use_new_class_init (HfUseNewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_use_new_dispose;
  g_type_ensure (HF_TYPE_EDITABLE_ROW);
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/standing/hf-use-new.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "use.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "use.save", NULL);
}

static void
hf_use_new_init (HfUseNew *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
make_draft (HfUseNew *self)
{
  HfRow *row = hf_row_new (&hf_package_use_def);
  gint64 staff = hf_context_get_viewer (self->context)->staff;

  hf_row_set_int (row, HF_PACKAGE_USE_GIVEN_ITEM, self->item);
  hf_row_set_date (row, HF_PACKAGE_USE_DATE, hf_clock_today (hf_context_get_clock (self->context)));
  hf_row_set_int (row, HF_PACKAGE_USE_QUANTITY, 1);
  if (staff != 0)
    hf_row_set_int (row, HF_PACKAGE_USE_STAFF, staff);
  self->draft = hf_row_seal (row);
}

GtkWidget *
hf_use_new_present (GtkWidget *asker, HfContext *context, gint64 given, gint64 item)
{
  HfUseNew *self = hf_dialogs_new (HF_TYPE_USE_NEW, GTK_WINDOW (gtk_widget_get_root (asker)));

  self->context = g_object_ref (context);
  self->asker = g_object_ref (asker);
  self->item = item;
  make_draft (self);
  self->staff = hf_options_list (context, &hf_staff_def, FALSE); /* nobody who has left did it */
  hf_draft_field_set_up (self->date, self->draft, context, NULL);
  hf_draft_field_set_up (self->quantity, self->draft, context, NULL);
  hf_draft_field_set_up (self->staff_row, self->draft, context, G_LIST_MODEL (self->staff));
  hf_draft_field_set_up (self->note, self->draft, context, NULL);
  self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &given_reading);
  hf_sheet_reader_ask (self->reader, given);
  show (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->date));
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
