/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Adding and changing a measurement by keyboard: choose what, type the value, press Enter. The day
 * is today unless somebody writes another. */

#include "gui/common/health/hf-health-form.h"

#include "base/hf-strings.h"
#include "core/hf-measurement.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-drop-down.h"
#include "gui/common/hf-invalid.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-typed-day.h"
#include "session/health/hf-health.h"

#include <glib/gi18n.h>

struct _HfHealthForm
{
  GtkWidget parent_instance;

  /* owned */
  HfContext *context;
  HfRow     *edited; /* NULL while one is added */

  const HfIndicator *other; /* (nullable): offered last, where what is known has no such */

  gint64 customer;

  /* template children */
  GtkWidget *indicator;
  GtkWidget *value;
  GtkWidget *date;
  GtkWidget *note;
  GtkWidget *save;
  GtkWidget *trouble;
};

G_DEFINE_FINAL_TYPE (HfHealthForm, hf_health_form, GTK_TYPE_WIDGET)

static const HfIndicator *
get_indicator (HfHealthForm *self)
{
  const HfIndicator *indicator =
    &hf_indicators[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->indicator))];

  return indicator->code ? indicator : self->other;
}

static void
tell (HfHealthForm *self, GtkWidget *field, const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->trouble), text ? text : "");
  gtk_widget_set_visible (self->trouble, text != NULL);
  hf_invalid_mark (self->value, field == self->value);
  hf_invalid_mark (self->date, field == self->date);
  if (field != NULL)
    gtk_widget_grab_focus (field);
}

static void
set_edited (HfHealthForm *self, const HfRow *row)
{
  g_autofree char *value = row ? hf_health_value_text (row) : NULL;
  const char      *date = row ? hf_row_text (row, HF_MEASUREMENT_DATE) : NULL;
  const char      *note = row ? hf_row_text (row, HF_MEASUREMENT_NOTE) : NULL;

  g_clear_pointer (&self->edited, hf_row_unref);
  self->edited = row ? hf_row_ref (row) : NULL;
  gtk_editable_set_text (GTK_EDITABLE (self->value), value ? value : "");
  gtk_editable_set_text (GTK_EDITABLE (self->date), date ? date : "");
  gtk_editable_set_text (GTK_EDITABLE (self->note), note ? note : "");
  gtk_button_set_label (GTK_BUTTON (self->save), row ? _ ("Save") : _ ("Add"));
  tell (self, NULL, NULL);
}

static void
indicator_chosen_cb (HfHealthForm *self)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->value), get_indicator (self)->has_second ?
                                                             "128/82" :
                                                             get_indicator (self)->unit);
}

/* A result of a laboratory can be mended, and had again, as what it is. */
static void
offer_other (HfHealthForm *self, guint position, const HfIndicator *other)
{
  const char    *added[] = { other->label, NULL };
  GtkStringList *labels =
    GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->indicator)));
  guint n_labels = g_list_model_get_n_items (G_LIST_MODEL (labels));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->indicator), 0);
  self->other = other;
  gtk_string_list_splice (labels, position, n_labels - position, added);
}

static HfRow *
make_draft (HfHealthForm *self, HfDate day)
{
  HfRow *row = self->edited ? hf_row_copy (self->edited) : hf_row_new (&hf_measurement_def);
  g_autofree char *note = hf_str_clean (gtk_editable_get_text (GTK_EDITABLE (self->note)));

  if (!hf_health_read_value (row, get_indicator (self),
                             gtk_editable_get_text (GTK_EDITABLE (self->value))))
    {
      hf_row_unref (row);
      return NULL;
    }
  hf_row_set_date (row, HF_MEASUREMENT_DATE, day);
  hf_row_set_int (row, HF_MEASUREMENT_CUSTOMER, self->customer);
  hf_row_set_text (row, HF_MEASUREMENT_NOTE, note);
  return row;
}

static void
saved_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfHealthForm *self = HF_HEALTH_FORM (widget);

  if (committed == NULL)
    return;
  set_edited (self, NULL);
  gtk_widget_grab_focus (self->value);
}

static void
commit (HfHealthForm *self, HfRow *draft)
{
  HfChangeSet *changes =
    hf_change_set_new (self->edited ? N_ ("Change measurement") : N_ ("Add measurement"));
  g_autofree char *value = hf_health_value_with_unit (draft);
  const char      *name = g_dgettext (NULL, get_indicator (self)->label);

  /* Translators: a health indicator and its value were saved */
  g_autofree char *message = g_strdup_printf (_ ("Saved: %s %s"), name, value);

  if (self->edited != NULL)
    hf_change_set_update (changes, self->edited, draft);
  else
    hf_change_set_insert (changes, draft);
  hf_saving_commit_form (GTK_WIDGET (self), GTK_WIDGET (self), self->context, changes,
                         g_steal_pointer (&message), saved_cb, NULL);
}

static void
save_cb (HfHealthForm *self)
{
  const char      *wrong_day;
  HfDate           day;
  HfRow           *draft;
  g_autofree char *flaw = NULL;

  if (self->customer == 0)
    return;
  day = hf_typed_day_read_past (self->date, hf_clock_today (hf_context_get_clock (self->context)),
                                &wrong_day);
  if (wrong_day != NULL)
    {
      tell (self, self->date, wrong_day);
      return;
    }
  draft = make_draft (self, day);
  if (draft != NULL)
    {
      commit (self, draft);
      return;
    }
  flaw = hf_health_explain_value (get_indicator (self),
                                  gtk_editable_get_text (GTK_EDITABLE (self->value)));
  tell (self, self->value, flaw);
}

static gboolean
escape_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfHealthForm *self = HF_HEALTH_FORM (widget);

  if (self->edited == NULL)
    return FALSE;
  set_edited (self, NULL);
  return TRUE;
}

static void
hf_health_form_dispose (GObject *object)
{
  HfHealthForm *self = HF_HEALTH_FORM (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_HEALTH_FORM);
  g_clear_pointer (&self->edited, hf_row_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_health_form_parent_class)->dispose (object);
}

static void
hf_health_form_class_init (HfHealthFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_health_form_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/health/hf-health-form.ui");
  gtk_widget_class_bind_template_child (widget_class, HfHealthForm, indicator);
  gtk_widget_class_bind_template_child (widget_class, HfHealthForm, value);
  gtk_widget_class_bind_template_child (widget_class, HfHealthForm, date);
  gtk_widget_class_bind_template_child (widget_class, HfHealthForm, note);
  gtk_widget_class_bind_template_child (widget_class, HfHealthForm, save);
  gtk_widget_class_bind_template_child (widget_class, HfHealthForm, trouble);
  gtk_widget_class_bind_template_callback (widget_class, indicator_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed_cb, NULL);
}

static void
hf_health_form_init (HfHealthForm *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  hf_drop_down_let_shrink (GTK_DROP_DOWN (self->indicator));
  for (const HfIndicator *indicator = hf_indicators; indicator->code != NULL; indicator++)
    gtk_string_list_append (labels, g_dgettext (NULL, indicator->label));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->indicator), G_LIST_MODEL (labels));
  indicator_chosen_cb (self);
}

void
hf_health_form_set_customer (HfHealthForm *self, HfContext *context, gint64 customer)
{
  g_return_if_fail (HF_IS_HEALTH_FORM (self));

  g_set_object (&self->context, context);
  if (self->customer == customer)
    return;
  self->customer = customer;
  set_edited (self, NULL);
}

void
hf_health_form_choose (HfHealthForm *self, const char *code)
{
  g_return_if_fail (HF_IS_HEALTH_FORM (self));

  guint position = 0;

  while (hf_indicators[position].code != NULL &&
         g_strcmp0 (hf_indicators[position].code, code) != 0)
    position++;
  if (hf_indicators[position].code == NULL)
    {
      const HfIndicator *other = hf_indicator_for (code);

      if (other == NULL)
        return;
      offer_other (self, position, other);
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->indicator), position);
}

void
hf_health_form_edit (HfHealthForm *self, const HfRow *measurement)
{
  g_return_if_fail (HF_IS_HEALTH_FORM (self));

  hf_health_form_choose (self, hf_row_text (measurement, HF_MEASUREMENT_INDICATOR));
  set_edited (self, measurement);
  gtk_widget_grab_focus (self->value);
}
