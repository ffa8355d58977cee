/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The name of a household, typed once for all who live there. A name that another household has is
 * refused where it was typed: the two would be one from then on. */

#include "gui/common/card/hf-household-rename.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-validate.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-saving.h"
#include "session/customer/hf-household.h"
#include "store/hf-store-error.h"

#include <glib/gi18n.h>

struct _HfHouseholdRename
{
  GtkPopover parent_instance;

  /* owned */
  HfContext *context;
  char      *before;

  gint64 customer;

  /* template children */
  GtkWidget *name;
  GtkWidget *save;
  GtkLabel  *trouble;
};

G_DEFINE_FINAL_TYPE (HfHouseholdRename, hf_household_rename, GTK_TYPE_POPOVER)

typedef struct
{
  HfViewer *viewer;
  gint64    customer;
  gint64    now;
  char     *name;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  hf_viewer_unref (self->viewer);
  g_free (self->name);
  g_free (self);
}

static gpointer
rename_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question    *self = data;
  g_autofree gint64 *step = g_new0 (gint64, 1);

  *step = hf_household_rename (db, self->viewer, self->customer, self->name, self->now, error);
  return *step != 0 ? g_steal_pointer (&step) : NULL;
}

static void
tell (HfHouseholdRename *self, const char *trouble)
{
  gtk_label_set_text (self->trouble, trouble);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), *trouble != '\0');
}

static void
renamed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfHouseholdRename) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *step = hf_store_run_finish (HF_STORE (source), result, &error);

  gtk_widget_set_sensitive (self->save, TRUE);
  if (error != NULL && hf_store_error_is_conflict (error) && gtk_widget_get_mapped (self->name))
    {
      tell (self, _ ("There is a household of this name already."));
      gtk_widget_grab_focus (self->name);
      return;
    }
  if (error != NULL) /* what was typed stays */
    {
      hf_saving_tell_failure (GTK_WIDGET (self), self->context, N_ ("Rename household"), error);
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (self));
  hf_page_toast_of (GTK_WIDGET (self), _ ("Household renamed"), step != NULL ? *step : 0);
}

/* What can be stored, NULL where it is no other name. */
static char *
read_name (HfHouseholdRename *self)
{
  g_autofree char *name = hf_str_clean (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  HfValue          value = HF_TEXT (name);

  if (name == NULL || g_strcmp0 (name, self->before) == 0 ||
      !hf_field_validate (&hf_customer_def, HF_CUSTOMER_HOUSEHOLD, &value, NULL))
    return NULL;
  return g_steal_pointer (&name);
}

static void
name_changed_cb (HfHouseholdRename *self)
{
  g_autofree char *name = read_name (self);

  gtk_widget_set_sensitive (self->save, name != NULL);
  tell (self, "");
}

static void
save_cb (HfHouseholdRename *self)
{
  g_autofree char *name = read_name (self);
  Question        *question;

  if (name == NULL || self->customer == 0 || !gtk_widget_get_sensitive (self->save))
    return;
  question = g_new0 (Question, 1);
  question->viewer = hf_viewer_ref (hf_context_get_viewer (self->context));
  question->customer = self->customer;
  question->now = hf_clock_now (hf_context_get_clock (self->context));
  question->name = g_steal_pointer (&name);
  gtk_widget_set_sensitive (self->save, FALSE);
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_WRITE, rename_work, question,
                      question_free, g_free, NULL, renamed_cb, g_object_ref (self));
}

static void
hf_household_rename_show (GtkWidget *widget)
{
  HfHouseholdRename *self = HF_HOUSEHOLD_RENAME (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->name), self->before ? self->before : "");
  name_changed_cb (self);
  GTK_WIDGET_CLASS (hf_household_rename_parent_class)->show (widget);
  gtk_widget_grab_focus (self->name);
}

static void
hf_household_rename_dispose (GObject *object)
{
  g_clear_object (&HF_HOUSEHOLD_RENAME (object)->context);

  G_OBJECT_CLASS (hf_household_rename_parent_class)->dispose (object);
}

static void
hf_household_rename_finalize (GObject *object)
{
  g_free (HF_HOUSEHOLD_RENAME (object)->before);

  G_OBJECT_CLASS (hf_household_rename_parent_class)->finalize (object);
}

static void
hf_household_rename_class_init (HfHouseholdRenameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_household_rename_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_household_rename_finalize;
  widget_class->show = hf_household_rename_show;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-household-rename.ui");
  gtk_widget_class_bind_template_child (widget_class, HfHouseholdRename, name);
  gtk_widget_class_bind_template_child (widget_class, HfHouseholdRename, save);
  gtk_widget_class_bind_template_child (widget_class, HfHouseholdRename, trouble);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
hf_household_rename_init (HfHouseholdRename *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_household_rename_set_customer (HfHouseholdRename *self,
                                  HfContext         *context,
                                  gint64             customer,
                                  const char        *name)
{
  g_return_if_fail (HF_IS_HOUSEHOLD_RENAME (self));

  g_set_object (&self->context, context);
  if (customer != self->customer)
    gtk_popover_popdown (GTK_POPOVER (self));
  self->customer = customer;
  g_free (self->before);
  self->before = g_strdup (name);
}
