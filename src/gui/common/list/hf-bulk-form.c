/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The questions before many customers or organisations are changed. Whom it concerns is not known
 * here. */

#include "gui/common/list/hf-bulk-form.h"

#include "base/hf-day-parse.h"
#include "base/hf-strings.h"
#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "core/hf-staff.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-ending.h"
#include "gui/common/hf-typed-day.h"
#include "session/follow-up/hf-work-days.h"
#include "session/staff/hf-roster.h"

#include <glib/gi18n.h>

struct _HfBulkForm
{
  GtkWidget parent_instance;

  /* owned */
  HfContext *context;
  GPtrArray *staff; /* of HfRow; NULL while they are read */
  char      *text;  /* what was typed, cleaned */

  HfBulkKind         kind;
  const HfEntityDef *def;
  GArray            *fields; /* of guint: those that are offered */

  /* template children */
  GtkWidget *grade_row;
  GtkWidget *stage_row;
  GtkWidget *tag_mode_row;
  GtkWidget *tag_row;
  GtkWidget *owner_row;
  GtkWidget *field_row;
  GtkWidget *choice_row;
  GtkWidget *text_mode_row;
  GtkWidget *text_row;
  GtkWidget *when_row;
  GtkWidget *day_row;
  GtkWidget *reading;
  GtkWidget *plan_grade_row;
  GtkWidget *reason_row;
  GtkWidget *presets;
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfBulkForm, hf_bulk_form, GTK_TYPE_WIDGET)

static HfDate
get_today (HfBulkForm *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

static HfDate
read_day (HfBulkForm *self)
{
  return hf_day_parse (gtk_editable_get_text (GTK_EDITABLE (self->day_row)), get_today (self),
                       HF_DAY_LEAN_AHEAD);
}

static gboolean
is_by_cell (HfBulkForm *self)
{
  return adw_combo_row_get_selected (ADW_COMBO_ROW (self->when_row)) == 1;
}

static char *
describe_when (HfBulkForm *self, HfDate day)
{
  if (is_by_cell (self))
    return g_strdup (_ ("Counted from each one’s last contact or visit. Nobody who has a follow-up "
                        "planned gets another, and whoever is asked nothing else is asked what the "
                        "plan says."));
  return hf_typed_day_describe (hf_work_days_get (self->context), day, get_today (self));
}

static void
changed_cb (HfBulkForm *self)
{
  g_autofree char *text = NULL;
  HfDate           day;
  gboolean         is_typed;

  if (self->context == NULL)
    return;
  day = read_day (self);
  is_typed = !hf_str_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->day_row)));
  text = describe_when (self, day);
  gtk_label_set_text (GTK_LABEL (self->reading), text);
  hf_typed_day_mark (self->day_row, self->reading,
                     !is_by_cell (self) && is_typed && day < get_today (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
preset_activated_cb (GtkWidget *widget, const char *action, GVariant *days)
{
  HfBulkForm *self = HF_BULK_FORM (widget);
  char        iso[11];

  hf_date_write_iso (get_today (self) + g_variant_get_int32 (days), iso);
  gtk_editable_set_text (GTK_EDITABLE (self->day_row), iso);
  gtk_widget_grab_focus (self->kind == HF_BULK_PLAN ? self->reason_row : self->day_row);
}

static void
show_when (HfBulkForm *self)
{
  gboolean asks_day =
    self->kind == HF_BULK_MOVE || (self->kind == HF_BULK_PLAN && !is_by_cell (self));

  gtk_widget_set_visible (self->presets, asks_day);
  gtk_widget_set_visible (self->day_row, asks_day);
}

static void
when_notified_cb (HfBulkForm *self)
{
  if (self->context == NULL)
    return;
  show_when (self);
  changed_cb (self);
}

static void
show_staff (HfBulkForm *self, GPtrArray *rows)
{
  g_autoptr (GtkStringList) names =
    gtk_string_list_new ((const char *[]){ _ ("Choose…"), _ ("Nobody"), NULL });

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *name =
        hf_str_visible_controls (hf_row_text (g_ptr_array_index (rows, i), HF_STAFF_NAME));

      gtk_string_list_append (names, name);
    }
  self->staff = g_ptr_array_ref (rows);
  adw_combo_row_set_model (ADW_COMBO_ROW (self->owner_row), G_LIST_MODEL (names));
  gtk_widget_grab_focus (self->owner_row);
  changed_cb (self);
}

/* Without colleagues there is nobody to choose. */
static void
staff_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfBulkForm) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_query_finish (HF_STORE (source), result, &error);

  if (self == NULL) /* closed meanwhile */
    return;
  if (rows != NULL)
    show_staff (self, rows);
  else
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
read_staff (HfBulkForm *self)
{
  g_autoptr (HfQuery) query = hf_roster_query_staff (hf_context_get_viewer (self->context));

  hf_store_query_async (hf_context_get_store (self->context), query,
                        hf_ending_of (GTK_WIDGET (self)), staff_read_cb, hf_weak_new (self));
}

static void
list_choices (GtkWidget *row, const HfChoice *choices, const char *first, const char *last)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  if (first != NULL)
    gtk_string_list_append (labels, first);
  for (; choices->key != NULL; choices++)
    gtk_string_list_append (labels, _ (choices->label));
  if (last != NULL)
    gtk_string_list_append (labels, last);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
}

/* What is preset would be done to all of them by a click too early, so nothing is. */
static gboolean
read_choice (GtkWidget *row, guint *chosen)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  *chosen = selected - 1;
  return selected > 0;
}

static gboolean
read_key (GtkWidget *row, const HfChoice *choices, HfBulkChange *change)
{
  guint chosen;

  if (!read_choice (row, &chosen))
    return FALSE;
  change->text = choices[chosen].key;
  return TRUE;
}

static const char *
take_text (HfBulkForm *self, GtkWidget *row)
{
  g_free (self->text);
  self->text = hf_str_clean (gtk_editable_get_text (GTK_EDITABLE (row)));
  return self->text;
}

static gboolean
read_tag (HfBulkForm *self, HfBulkChange *change)
{
  gboolean removes = adw_combo_row_get_selected (ADW_COMBO_ROW (self->tag_mode_row)) == 1;

  change->kind = removes ? HF_BULK_UNTAG : HF_BULK_TAG;
  change->text = take_text (self, self->tag_row);
  return change->text != NULL;
}

static gboolean
read_owner (HfBulkForm *self, HfBulkChange *change)
{
  guint chosen;

  if (self->staff == NULL || !read_choice (self->owner_row, &chosen) || chosen > self->staff->len)
    return FALSE;
  change->id = chosen > 0 ? ((const HfRow *) g_ptr_array_index (self->staff, chosen - 1))->id : 0;
  return TRUE;
}

static gboolean
read_due (HfBulkForm *self, HfBulkChange *change)
{
  change->due = read_day (self);
  return change->due != HF_DATE_NONE && change->due >= get_today (self);
}

static gboolean
read_plan (HfBulkForm *self, HfBulkChange *change)
{
  guint grade = adw_combo_row_get_selected (ADW_COMBO_ROW (self->plan_grade_row));

  change->by_cell = is_by_cell (self);
  change->today = get_today (self);
  change->grade = grade > 0 ? hf_customer_grades[grade - 1].key : NULL;
  change->text = take_text (self, self->reason_row);
  return read_due (self, change) || change->by_cell;
}

/* The field that was chosen, NULL for none yet. */
static const HfFieldDef *
get_field (HfBulkForm *self, guint *field)
{
  guint chosen;

  if (self->fields == NULL || !read_choice (self->field_row, &chosen))
    return NULL;
  *field = g_array_index (self->fields, guint, chosen);
  return &self->def->fields[*field];
}

static gboolean
empties_text (HfBulkForm *self)
{
  return adw_combo_row_get_selected (ADW_COMBO_ROW (self->text_mode_row)) == 1;
}

static gboolean
read_field (HfBulkForm *self, HfBulkChange *change)
{
  const HfFieldDef *field = get_field (self, &change->field);

  if (field == NULL)
    return FALSE;
  if (field->type == HF_FIELD_CHOICE)
    return read_key (self->choice_row, field->choices, change);
  change->text = empties_text (self) ? NULL : take_text (self, self->text_row);
  return change->text != NULL || empties_text (self);
}

static void
list_fields (HfBulkForm *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new ((const char *[]){ _ ("Choose…"), NULL });

  self->fields = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->def->n_fields; i++)
    if (hf_bulk_can_set (self->def, i))
      {
        g_array_append_val (self->fields, i);
        gtk_string_list_append (labels, _ (self->def->fields[i].label));
      }
  adw_combo_row_set_model (ADW_COMBO_ROW (self->field_row), G_LIST_MODEL (labels));
}

static void
show_value (HfBulkForm *self)
{
  guint             nth;
  const HfFieldDef *field = self->kind == HF_BULK_FIELD ? get_field (self, &nth) : NULL;
  gboolean          is_text = field != NULL && field->type == HF_FIELD_TEXT;

  gtk_widget_set_visible (self->choice_row, field != NULL && !is_text);
  gtk_widget_set_visible (self->text_mode_row, is_text);
  gtk_widget_set_visible (self->text_row, is_text && !empties_text (self));
}

static void
field_notified_cb (HfBulkForm *self)
{
  guint             nth;
  const HfFieldDef *field;

  if (self->context == NULL)
    return;
  field = get_field (self, &nth);
  if (field != NULL && field->type == HF_FIELD_CHOICE)
    list_choices (self->choice_row, field->choices, _ ("Choose…"), C_ ("value", "Nothing"));
  show_value (self);
  changed_cb (self);
}

static void
hf_bulk_form_dispose (GObject *object)
{
  HfBulkForm *self = HF_BULK_FORM (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  g_clear_pointer (&self->fields, g_array_unref);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_BULK_FORM);

  G_OBJECT_CLASS (hf_bulk_form_parent_class)->dispose (object);
}

static void
hf_bulk_form_finalize (GObject *object)
{
  g_free (HF_BULK_FORM (object)->text);

  G_OBJECT_CLASS (hf_bulk_form_parent_class)->finalize (object);
}

static void
hf_bulk_form_class_init (HfBulkFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_bulk_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_bulk_form_finalize;

  /**
   * HfBulkForm::changed:
   * @self: the form
   *
   * Something else is asked for.
   */
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_BULK_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  /**
   * HfBulkForm::failed:
   * @self: the form
   * @error: (type GError): why
   *
   * What there is to choose from could not be read.
   */
  signals[FAILED] = g_signal_new ("failed", HF_TYPE_BULK_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_install_action (widget_class, "plan.in-days", "i", preset_activated_cb);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/list/hf-bulk-form.ui");
  gtk_widget_class_bind_template_child (widget_class, HfBulkForm, grade_row);
  gtk_widget_class_bind_template_child (widget_class, HfBulkForm, stage_row);
  gtk_widget_class_bind_template_child (widget_class, HfBulkForm, tag_mode_row);
  gtk_widget_class_bind_template_child (widget_class, HfBulkForm, tag_row);
  gtk_widget_class_bind_template_child (widget_class, HfBulkForm, owner_row);
  gtk_widget_class_bind_template_child (widget_class, HfBulkForm, field_row);
  gtk_widget_class_bind_template_child (widget_class, HfBulkForm, choice_row);
  gtk_widget_class_bind_template_child (widget_class, HfBulkForm, text_mode_row);
  gtk_widget_class_bind_template_child (widget_class, HfBulkForm, text_row);
  gtk_widget_class_bind_template_child (widget_class, HfBulkForm, day_row);
  gtk_widget_class_bind_template_child (widget_class, HfBulkForm, when_row);
  gtk_widget_class_bind_template_child (widget_class, HfBulkForm, reading);
  gtk_widget_class_bind_template_child (widget_class, HfBulkForm, plan_grade_row);
  gtk_widget_class_bind_template_child (widget_class, HfBulkForm, reason_row);
  gtk_widget_class_bind_template_child (widget_class, HfBulkForm, presets);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, when_notified_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_notified_cb);
}

static void
hf_bulk_form_init (HfBulkForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  list_choices (self->grade_row, hf_customer_grades, _ ("Choose…"), _ ("No grade"));
  list_choices (self->stage_row, hf_organisation_stages, _ ("Choose…"), NULL);
  list_choices (self->plan_grade_row, hf_customer_grades, _ ("As on each card"), NULL);
}

void
hf_bulk_form_set_up (HfBulkForm *self, HfBulkKind kind, const HfEntityDef *def, HfContext *context)
{
  g_return_if_fail (HF_IS_BULK_FORM (self) && self->context == NULL);

  gboolean has_day = kind == HF_BULK_PLAN || kind == HF_BULK_MOVE;

  self->kind = kind;
  self->def = def;
  self->context = g_object_ref (context);
  /* Nothing is asked for these, and an empty card would be a line across the dialog. */
  gtk_widget_set_visible (GTK_WIDGET (self), kind != HF_BULK_ARCHIVE && kind != HF_BULK_RESTORE);
  gtk_widget_set_visible (self->grade_row, kind == HF_BULK_GRADE);
  gtk_widget_set_visible (self->stage_row, kind == HF_BULK_STAGE);
  gtk_widget_set_visible (self->tag_mode_row, kind == HF_BULK_TAG);
  gtk_widget_set_visible (self->tag_row, kind == HF_BULK_TAG);
  gtk_widget_set_visible (self->owner_row, kind == HF_BULK_OWNER);
  gtk_widget_set_visible (self->when_row, kind == HF_BULK_PLAN);
  gtk_widget_set_visible (self->reading, has_day);
  gtk_widget_set_visible (self->plan_grade_row, kind == HF_BULK_PLAN);
  gtk_widget_set_visible (self->reason_row, kind == HF_BULK_PLAN);
  gtk_widget_set_visible (self->field_row, kind == HF_BULK_FIELD);
  if (kind == HF_BULK_FIELD)
    list_fields (self);
  show_value (self);
  show_when (self);
  if (kind == HF_BULK_OWNER)
    read_staff (self);
  changed_cb (self);
}

gboolean
hf_bulk_form_read (HfBulkForm *self, HfBulkChange *change)
{
  g_return_val_if_fail (HF_IS_BULK_FORM (self), FALSE);

  *change = (HfBulkChange){ .kind = self->kind, .due = HF_DATE_NONE };
  if (self->kind == HF_BULK_TAG)
    return read_tag (self, change);
  if (self->kind == HF_BULK_OWNER)
    return read_owner (self, change);
  if (self->kind == HF_BULK_PLAN)
    return read_plan (self, change);
  if (self->kind == HF_BULK_MOVE)
    return read_due (self, change);
  if (self->kind == HF_BULK_FIELD)
    return read_field (self, change);
  if (self->kind == HF_BULK_GRADE)
    return read_key (self->grade_row, hf_customer_grades, change);
  if (self->kind == HF_BULK_STAGE)
    return read_key (self->stage_row, hf_organisation_stages, change);
  return TRUE;
}

gboolean
hf_bulk_form_focus (HfBulkForm *self)
{
  g_return_val_if_fail (HF_IS_BULK_FORM (self), FALSE);

  GtkWidget *const rows[] = { self->grade_row, self->stage_row, self->tag_row,
                              self->owner_row, self->field_row, self->day_row };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (gtk_widget_get_visible (rows[i]))
      return gtk_widget_grab_focus (rows[i]);
  return FALSE;
}
