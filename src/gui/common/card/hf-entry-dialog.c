/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Entering and correcting a visit, a call or message, a membership; correcting an appointment, or
 * what was given to a member. What is asked for stands in hf-entry-kind.c. */

#include "gui/common/card/hf-entry-dialog.h"

#include "core/hf-complaint.h"
#include "core/hf-contact.h"
#include "core/hf-department.h"
#include "core/hf-entity.h"
#include "core/hf-membership.h"
#include "core/hf-record.h"
#include "core/hf-role.h"
#include "core/hf-staff.h"
#include "core/hf-tier.h"
#include "core/hf-visit.h"
#include "gui/common/card/hf-entry-kind.h"
#include "gui/common/card/hf-entry-outcome.h"
#include "gui/common/hf-conflict.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-draft-field.h"
#include "gui/common/hf-on-duty.h"
#include "gui/common/hf-person-words.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-records-watch.h"
#include "gui/common/hf-saving.h"
#include "session/customer/hf-visit-usual.h"
#include "session/hf-options.h"

#include <glib/gi18n.h>

struct _HfEntryDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext          *context; /* NULL once it is disposed of */
  GtkWidget          *asker;
  HfRow              *before; /* NULL for a new entry */
  HfRow              *draft;
  HfRow              *begun; /* what a new entry began as */
  HfLiveList         *departments;
  HfLiveList         *staff;
  HfLiveList         *tiers;
  HfRecordsWatch     *watch;   /* of the staff */
  GtkFilterListModel *doctors; /* of the staff, who may have seen the customer */

  const HfEntryKind *kind;
  HfEditableRow     *rows[HF_ENTRY_MAX_FIELDS]; /* children of fields */
  HfOnDuty          *on_duty;                   /* so is this, NULL where nobody is to be seen */
  GtkWidget         *outcome;                   /* so is this, NULL where no outcome is asked for */
  guint              n_rows;

  /* template children */
  HfReadError *trouble;
  GtkWidget   *nothing;
  GtkWidget   *fields;
};

G_DEFINE_FINAL_TYPE (HfEntryDialog, hf_entry_dialog, ADW_TYPE_WINDOW)

/* Of a visit and an appointment alike. */
static guint
find_field (HfEntryDialog *self, const char *name)
{
  return (guint) hf_entity_field (self->kind->def, name);
}

static gint64
get_ref (HfEntryDialog *self, const char *name)
{
  return hf_row_int (self->draft, find_field (self, name));
}

static HfEditableRow *
find_row (HfEntryDialog *self, const char *field)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (g_str_equal (hf_editable_row_get_field (self->rows[i]), field))
      return self->rows[i];
  return NULL;
}

/* Who saw the customer: those of the department, as long as it is known; and whoever it was. */
static gboolean
is_offered (gpointer record, gpointer user_data)
{
  HfEntryDialog *self = user_data;
  const HfRow   *row = hf_record_get_row (record);
  gint64         department = get_ref (self, "department");

  if (row == NULL)
    return FALSE;
  if (row->id == get_ref (self, "doctor"))
    return TRUE;
  return hf_row_is_null (row, HF_STAFF_ARCHIVED) &&
         hf_role_find (hf_row_text (row, HF_STAFF_ROLE))->treats &&
         (department == 0 || hf_row_int (row, HF_STAFF_DEPARTMENT) == department);
}

static gint64
get_department_of (HfEntryDialog *self, gint64 doctor)
{
  guint at = hf_live_list_find (self->staff, doctor);
  g_autoptr (HfRecord) record =
    at != GTK_INVALID_LIST_POSITION ? g_list_model_get_item (G_LIST_MODEL (self->staff), at) : NULL;
  const HfRow *row = record != NULL ? hf_record_get_row (record) : NULL;

  return row != NULL ? hf_row_int (row, HF_STAFF_DEPARTMENT) : 0;
}

/* Whom to see: below the field for it, as long as it is known where and when. */
static void
show_on_duty (HfEntryDialog *self)
{
  if (self->on_duty != NULL)
    hf_on_duty_show (self->on_duty, get_ref (self, "department"), get_ref (self, "doctor"),
                     hf_date_from_iso (hf_row_text (self->draft, find_field (self, "date"))));
}

static void
filter_doctors (HfEntryDialog *self)
{
  if (self->context == NULL || self->doctors == NULL)
    return;
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->doctors),
                      GTK_FILTER_CHANGE_DIFFERENT);
  show_on_duty (self);
}

static void
set_value (HfEntryDialog *self, guint field, HfValue value)
{
  HfRow *next = hf_row_copy (self->draft);

  hf_row_set (next, field, value);
  hf_row_unref (self->draft);
  self->draft = hf_row_seal (next);
  hf_editable_row_set_row (find_row (self, self->kind->def->fields[field].name), self->draft);
}

/* A doctor is of a department: whichever of the two is chosen, the other goes with it. */
static void
match_doctor (HfEntryDialog *self, const char *chosen)
{
  gint64 department = get_ref (self, "department");
  gint64 doctor = get_ref (self, "doctor");
  gint64 of_doctor = doctor != 0 ? get_department_of (self, doctor) : 0;

  if (g_str_equal (chosen, "department") && department != 0 && department != of_doctor)
    set_value (self, find_field (self, "doctor"), HF_NULL);
  else if (g_str_equal (chosen, "doctor") && department == 0)
    set_value (self, find_field (self, "department"),
               of_doctor != 0 ? HF_INT (of_doctor) : HF_NULL);
  filter_doctors (self);
}

/* Whoever says with what somebody was not content need not say twice that they were not. */
static void
match_satisfaction (HfEntryDialog *self, const char *typed)
{
  if (g_str_equal (typed, "dissatisfaction") &&
      !hf_row_is_null (self->draft, HF_CONTACT_DISSATISFACTION) &&
      !hf_contact_is_dissatisfied (self->draft))
    set_value (self, HF_CONTACT_SATISFIED, HF_TEXT (HF_CONTACT_SATISFIED_NO));
}

static gboolean
differs_from (HfEntryDialog *self, const HfRow *row)
{
  for (guint i = 0; i < self->draft->def->n_fields; i++)
    if (hf_row_differs (row, self->draft, i))
      return TRUE;
  return FALSE;
}

/* A slip of the hand is no visit: what the dialog filled in nobody has said. */
static gboolean
show_whether_empty (HfEntryDialog *self)
{
  gboolean is_empty = self->begun != NULL && !differs_from (self, self->begun);

  if (is_empty)
    gtk_label_set_label (GTK_LABEL (self->nothing), _ (self->kind->nothing));
  gtk_widget_set_visible (self->nothing, is_empty);
  return is_empty;
}

/* Nobody can be named where nobody is on the staff. */
static const char *
explain_nobody (HfEntryDialog *self)
{
  int field = self->kind->needed ? hf_entity_field (self->kind->def, self->kind->needed) : -1;

  return field >= 0 && hf_row_is_null (self->draft, (guint) field) &&
             g_list_model_get_n_items (G_LIST_MODEL (self->staff)) > 0 ?
           _ ("Choose who is responsible.") :
           NULL;
}

/* What cannot be is said in the same place. */
static gboolean
show_whether_wrong (HfEntryDialog *self)
{
  HfDate      today = hf_clock_today (hf_context_get_clock (self->context));
  const char *flaw = self->kind->explain ? self->kind->explain (self->draft, today) : NULL;

  if (show_whether_empty (self))
    return TRUE;
  if (flaw == NULL)
    flaw = explain_nobody (self);
  if (flaw != NULL)
    gtk_label_set_label (GTK_LABEL (self->nothing), flaw);
  gtk_widget_set_visible (self->nothing, flaw != NULL);
  return flaw != NULL;
}

static void
doctor_chosen_cb (HfEntryDialog *self, gint64 doctor)
{
  set_value (self, find_field (self, "doctor"), HF_INT (doctor));
  match_doctor (self, "doctor");
  if (gtk_widget_get_visible (self->nothing))
    show_whether_wrong (self);
}

static void
edited_cb (HfEntryDialog *self, HfRow *before, HfRow *draft, HfEditableRow *field)
{
  if (self->context == NULL) /* being disposed of */
    return;
  hf_draft_field_take_over (field, &self->draft, draft);
  if (gtk_widget_get_visible (self->nothing))
    show_whether_wrong (self);
  if (self->outcome != NULL)
    hf_entry_outcome_set (HF_ENTRY_OUTCOME (self->outcome),
                          hf_row_text (self->draft, HF_CONTACT_OUTCOME));
  if (self->doctors != NULL)
    match_doctor (self, hf_editable_row_get_field (field));
  if (self->kind->def == &hf_contact_def)
    match_satisfaction (self, hf_editable_row_get_field (field));
}

static void
show_draft (HfEntryDialog *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    hf_editable_row_set_row (self->rows[i], self->draft);
  filter_doctors (self);
}

/* What else was typed is still to be saved. */
static void
take_theirs (GtkWidget *form, const HfRow *current, const HfRow *agreed)
{
  HfEntryDialog *self = HF_ENTRY_DIALOG (form);

  hf_row_unref (self->before);
  hf_row_unref (self->draft);
  self->before = hf_row_ref (current);
  self->draft = hf_row_ref (agreed);
  if (differs_from (self, self->before))
    show_draft (self);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

/* As it is to be saved. */
static HfRow *
make_row (HfEntryDialog *self)
{
  HfRow *row = hf_row_copy (self->draft);

  if (self->kind->settle != NULL)
    self->kind->settle (self->context, row, self->before);
  return row;
}

/* A call may be the one that was planned. */
static void
insert (HfEntryDialog *self)
{
  char        *message = NULL;
  HfChangeSet *changes =
    self->outcome ? hf_entry_outcome_log (HF_ENTRY_OUTCOME (self->outcome), self->draft, &message) :
                    NULL;

  if (changes == NULL)
    {
      changes = hf_change_set_new (self->kind->new_step);
      hf_change_set_insert (changes, make_row (self));
      message = g_strdup (_ (self->kind->added));
    }
  hf_saving_commit_form (GTK_WIDGET (self), self->asker, self->context, changes, message, NULL,
                         NULL);
}

/* What somebody was still typing counts as well. */
static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfEntryDialog *self = HF_ENTRY_DIALOG (widget);

  if (!hf_editable_row_save_all (self->rows, self->n_rows) || show_whether_wrong (self) ||
      (self->outcome != NULL && !hf_entry_outcome_check (HF_ENTRY_OUTCOME (self->outcome))))
    return;
  if (self->before == NULL)
    insert (self);
  else if (differs_from (self, self->before))
    hf_conflict_commit_form (widget, self->asker, self->context, self->kind->edit_step,
                             self->before, make_row (self), g_strdup (_ (self->kind->changed)),
                             take_theirs);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
hf_entry_dialog_dispose (GObject *object)
{
  HfEntryDialog *self = HF_ENTRY_DIALOG (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_ENTRY_DIALOG);
  g_clear_object (&self->doctors);
  g_clear_object (&self->watch);
  g_clear_object (&self->departments);
  g_clear_object (&self->staff);
  g_clear_object (&self->tiers);
  g_clear_pointer (&self->draft, hf_row_unref);
  g_clear_pointer (&self->begun, hf_row_unref);
  g_clear_pointer (&self->before, hf_row_unref);
  g_clear_object (&self->asker);

  G_OBJECT_CLASS (hf_entry_dialog_parent_class)->dispose (object);
}

static void
hf_entry_dialog_class_init (HfEntryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_entry_dialog_dispose;
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-entry-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfEntryDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfEntryDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfEntryDialog, fields);
  gtk_widget_class_install_action (widget_class, "entry.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "entry.save",
                                       NULL);
}

static void
hf_entry_dialog_init (HfEntryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GListModel *
get_options (HfEntryDialog *self, const char *field)
{
  if (g_str_equal (field, "department"))
    return G_LIST_MODEL (self->departments);
  if (g_str_equal (field, "staff") || g_str_equal (field, "owner") || g_str_equal (field, "person"))
    return G_LIST_MODEL (self->staff);
  if (g_str_equal (field, "tier"))
    return G_LIST_MODEL (self->tiers);
  return g_str_equal (field, "doctor") ? G_LIST_MODEL (self->doctors) : NULL;
}

/* Who has left, and departments that are no more, stay with the entries that name them. */
static void
read_options (HfEntryDialog *self)
{
  gboolean is_old = self->before != NULL;

  self->staff = hf_options_list (self->context, &hf_staff_def, is_old);
  hf_read_error_follow (self->trouble, self->staff);
  if (self->kind->def == &hf_membership_def)
    self->tiers = hf_options_list (self->context, &hf_tier_def, is_old);
  if (hf_entity_field (self->kind->def, "department") >= 0)
    self->departments = hf_options_list (self->context, &hf_department_def, is_old);
  if (hf_entity_field (self->kind->def, "doctor") < 0)
    return;
  self->doctors =
    gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->staff)),
                               GTK_FILTER (gtk_custom_filter_new (is_offered, self, NULL)));
  self->watch = hf_records_watch_new (G_LIST_MODEL (self->staff));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (filter_doctors), self,
                           G_CONNECT_SWAPPED);
}

/* What colleagues wrote is for those who may read it. */
static gboolean
has_usual (HfEntryDialog *self, const char *name)
{
  return self->kind->def == &hf_visit_def && hf_visit_usual_is_field (name) &&
         !hf_context_get_viewer (self->context)->masked;
}

/* What stands there and may not be seen cannot be corrected either. */
static gboolean
is_withheld (HfEntryDialog *self, const char *name)
{
  int field = hf_entity_field (self->kind->def, name);

  return self->before != NULL && hf_context_get_viewer (self->context)->masked &&
         (self->kind->def->fields[field].flags & HF_FIELD_PERSONAL) != 0;
}

/* A name with a star before it has several lines. */
static void
add_field (HfEntryDialog *self, const char *name)
{
  gboolean   is_multiline = *name == '*';
  GtkWidget *row = g_object_new (HF_TYPE_EDITABLE_ROW, "field", name + is_multiline, "multiline",
                                 is_multiline, NULL);

  hf_draft_field_set_up (HF_EDITABLE_ROW (row), self->draft, self->context,
                         get_options (self, name));
  if (has_usual (self, name))
    hf_editable_row_set_suggestions (HF_EDITABLE_ROW (row),
                                     hf_suggestions_new (self->context, hf_visit_usual_find));
  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->fields), row);
  self->rows[self->n_rows++] = HF_EDITABLE_ROW (row);
}

static void
add_on_duty (HfEntryDialog *self)
{
  self->on_duty = g_object_new (HF_TYPE_ON_DUTY, NULL);
  hf_on_duty_set_up (self->on_duty, self->context, TRUE);
  g_signal_connect_object (self->on_duty, "chosen", G_CALLBACK (doctor_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->fields), GTK_WIDGET (self->on_duty));
}

/* Takes the draft. */
static GtkWidget *
present (GtkWidget         *asker,
         HfContext         *context,
         const HfEntryKind *kind,
         const HfRow       *before,
         HfRow             *draft)
{
  HfEntryDialog *self =
    hf_dialogs_new (HF_TYPE_ENTRY_DIALOG, GTK_WINDOW (gtk_widget_get_root (asker)));
  g_autofree char   *title = NULL;
  const char *const *fields;

  self->context = g_object_ref (context);
  self->asker = g_object_ref (asker);
  self->kind = kind;
  self->before = before != NULL ? hf_row_ref (before) : NULL;
  self->draft = hf_row_seal (draft);
  self->begun = before == NULL ? hf_row_ref (self->draft) : NULL;
  title = hf_person_words_title (context, _ (before ? kind->edit_title : kind->new_title),
                                 hf_row_int (draft, kind->customer));
  gtk_window_set_title (GTK_WINDOW (self), title);
  read_options (self);
  fields = hf_entry_kind_list_fields (kind, self->draft);
  for (guint i = 0; fields[i] != NULL; i++)
    if (!is_withheld (self, fields[i] + (*fields[i] == '*')))
      {
        add_field (self, fields[i]);
        if (g_str_equal (fields[i], "doctor"))
          add_on_duty (self);
      }
  filter_doctors (self);
  if (before == NULL && kind->def == &hf_contact_def)
    {
      self->outcome = hf_entry_outcome_new (context, hf_row_int (draft, HF_CONTACT_CUSTOMER));
      gtk_box_append (GTK_BOX (self->fields), self->outcome);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[0]));
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}

GtkWidget *
hf_entry_dialog_present (GtkWidget         *asker,
                         HfContext         *context,
                         const HfEntityDef *def,
                         gint64             customer)
{
  const HfEntryKind *kind = hf_entry_kind_find (def);
  HfRow             *draft;

  g_return_val_if_fail (kind != NULL && kind->begin != NULL && customer != 0, NULL);

  draft = hf_row_new (def);
  hf_row_set_int (draft, kind->customer, customer);
  kind->begin (draft, context);
  return present (asker, context, kind, NULL, draft);
}

GtkWidget *
hf_entry_dialog_edit (GtkWidget *asker, HfContext *context, const HfRow *row)
{
  g_return_val_if_fail (hf_entry_dialog_may_edit (row), NULL);

  return present (asker, context, hf_entry_kind_find (row->def), row, hf_row_copy (row));
}

gboolean
hf_entry_dialog_may_edit (const HfRow *row)
{
  return hf_entry_kind_find (row->def) != NULL;
}

const char *const *
hf_entry_dialog_list_fields (const HfEntityDef *def)
{
  const HfEntryKind *kind = hf_entry_kind_find (def);

  return kind != NULL ? kind->fields : NULL;
}
