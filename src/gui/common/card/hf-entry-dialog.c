/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Entering and correcting a visit, a call or message, a membership; correcting what was given to a
 * member. To ask for one more field, name it in the table: how it is edited follows from the
 * entity. */

#include "gui/common/card/hf-entry-dialog.h"

#include "core/hf-benefit-use.h"
#include "core/hf-contact.h"
#include "core/hf-department.h"
#include "core/hf-entity.h"
#include "core/hf-membership.h"
#include "core/hf-points.h"
#include "core/hf-record.h"
#include "core/hf-role.h"
#include "core/hf-staff.h"
#include "core/hf-tier.h"
#include "core/hf-visit.h"
#include "gui/common/card/hf-entry-outcome.h"
#include "gui/common/hf-conflict.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-draft-field.h"
#include "gui/common/hf-person-words.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-records-watch.h"
#include "gui/common/hf-saving.h"
#include "session/customer/hf-visit-usual.h"
#include "session/hf-options.h"

#include <glib/gi18n.h>

#define MAX_FIELDS 12

typedef struct
{
  const HfEntityDef *def;
  guint              customer;
  const char        *new_title, *edit_title; /* msgids */
  const char        *new_step, *edit_step;
  const char        *added, *changed;
  const char        *nothing;                       /* said where nobody has entered anything */
  void (*begin) (HfRow *draft, HfContext *context); /* NULL for what is only corrected here */
  const char *(*explain) (const HfRow *draft, HfDate today); /* what is wrong; NULL for nothing */
  const char *fields[MAX_FIELDS + 1];
} Kind;

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

  const Kind    *kind;
  HfEditableRow *rows[MAX_FIELDS]; /* children of fields */
  GtkWidget     *outcome;          /* so is this, NULL where no outcome is asked for */
  guint          n_rows;

  /* template children */
  HfReadError *trouble;
  GtkWidget   *nothing;
  GtkWidget   *fields;
};

G_DEFINE_FINAL_TYPE (HfEntryDialog, hf_entry_dialog, ADW_TYPE_WINDOW)

static void
begin_visit (HfRow *draft, HfContext *context)
{
  hf_row_set_date (draft, HF_VISIT_DATE, hf_clock_today (hf_context_get_clock (context)));
}

static void
begin_contact (HfRow *draft, HfContext *context)
{
  gint64 staff = hf_context_get_viewer (context)->staff;

  hf_row_set_int (draft, HF_CONTACT_AT, hf_clock_now (hf_context_get_clock (context)));
  hf_row_set_text (draft, HF_CONTACT_DIRECTION, HF_CONTACT_DIRECTION_OUT);
  hf_row_set_text (draft, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  if (staff != 0)
    hf_row_set_int (draft, HF_CONTACT_STAFF, staff);
}

static void
begin_membership (HfRow *draft, HfContext *context)
{
  hf_row_set_date (draft, HF_MEMBERSHIP_FROM, hf_clock_today (hf_context_get_clock (context)));
}

static const char *
explain_membership (const HfRow *draft, HfDate today)
{
  const char *from = hf_row_text (draft, HF_MEMBERSHIP_FROM);
  const char *to = hf_row_text (draft, HF_MEMBERSHIP_TO);

  if (hf_row_is_null (draft, HF_MEMBERSHIP_TIER))
    return _ ("Choose the membership tier.");
  return from != NULL && to != NULL && strcmp (to, from) < 0 ?
           _ ("The membership would end before it begins.") :
           NULL;
}

static const char *
explain_past (const HfRow *draft, guint date, HfDate today)
{
  return hf_date_from_iso (hf_row_text (draft, date)) > today ? _ ("This day has not come yet.") :
                                                                NULL;
}

static const char *
explain_points (const HfRow *draft, HfDate today)
{
  return explain_past (draft, HF_POINTS_DATE, today);
}

static const char *
explain_benefit (const HfRow *draft, HfDate today)
{
  return explain_past (draft, HF_BENEFIT_USE_DATE, today);
}

static const Kind kinds[] = {
  { .def = &hf_visit_def,
    .customer = HF_VISIT_CUSTOMER,
    .new_title = N_ ("New Visit"),
    .edit_title = N_ ("Edit Visit"),
    .new_step = N_ ("Add visit"),
    .edit_step = N_ ("Change visit"),
    .added = N_ ("Visit added"),
    .changed = N_ ("Visit changed"),
    .nothing = N_ ("Only the date is filled in. Enter what the visit was about, or who saw them."),
    .begin = begin_visit,
    .fields = { "date", "time", "department", "doctor", "kind", "diagnosis", "fee", "channel",
                "recorded_kind", NULL } },
  { .def = &hf_contact_def,
    .customer = HF_CONTACT_CUSTOMER,
    .new_title = N_ ("New Call or Message"),
    .edit_title = N_ ("Edit Call or Message"),
    .new_step = N_ ("Log a call or message"),
    .edit_step = N_ ("Change a call or message"),
    .added = N_ ("Call or message logged"),
    .changed = N_ ("Call or message changed"),
    .nothing = N_ ("Nothing has been entered yet. Enter what it was about."),
    .begin = begin_contact,
    .fields = { "direction", "channel", "at", "minutes", "outcome", "emotion", "satisfied",
                "dissatisfaction", "*handling", "reason", "*note", "staff", NULL } },
  { .def = &hf_membership_def,
    .customer = HF_MEMBERSHIP_CUSTOMER,
    .new_title = N_ ("New Membership"),
    .edit_title = N_ ("Edit Membership"),
    .new_step = N_ ("Membership"),
    .edit_step = N_ ("Change membership"),
    .added = N_ ("Membership saved"),
    .changed = N_ ("Membership saved"),
    .nothing = N_ ("Choose the membership tier."),
    .begin = begin_membership,
    .explain = explain_membership,
    .fields = { "tier", "number", "from", "to", "*note", NULL } },
  { .def = &hf_points_def,
    .customer = HF_POINTS_CUSTOMER,
    .edit_title = N_ ("Edit Points"),
    .edit_step = N_ ("Change points"),
    .changed = N_ ("Points changed"),
    .explain = explain_points,
    .fields = { "date", "points", "reason", "expires", "staff", NULL } },
  { .def = &hf_benefit_use_def,
    .customer = HF_BENEFIT_USE_CUSTOMER,
    .edit_title = N_ ("Edit Use of a Benefit"),
    .edit_step = N_ ("Change the use of a benefit"),
    .changed = N_ ("Use of the benefit changed"),
    .explain = explain_benefit,
    .fields = { "date", "benefit", "staff", NULL } },
};

/* What came of a follow-up is not changed, but how the call was may be said of it afterwards. */
static const char *const follow_up_fields[] = {
  "minutes", "emotion", "satisfied", "dissatisfaction", "*handling", "reason", NULL
};

static const char *const *
list_fields (const Kind *kind, const HfRow *row)
{
  return kind->def == &hf_contact_def && !hf_row_is_null (row, HF_CONTACT_FOLLOW_UP) ?
           follow_up_fields :
           kind->fields;
}

static const Kind *
find_kind (const HfEntityDef *def)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].def == def)
      return &kinds[i];
  return NULL;
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
  gint64         department = hf_row_int (self->draft, HF_VISIT_DEPARTMENT);

  if (row == NULL)
    return FALSE;
  if (row->id == hf_row_int (self->draft, HF_VISIT_DOCTOR))
    return TRUE;
  return hf_row_is_null (row, HF_STAFF_ARCHIVED) &&
         hf_role_find (hf_row_text (row, HF_STAFF_ROLE))->treats &&
         (department == 0 || hf_row_int (row, HF_STAFF_DEPARTMENT) == department);
}

static void
filter_doctors (HfEntryDialog *self)
{
  if (self->context != NULL && self->doctors != NULL)
    gtk_filter_changed (gtk_filter_list_model_get_filter (self->doctors),
                        GTK_FILTER_CHANGE_DIFFERENT);
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
  gint64 department = hf_row_int (self->draft, HF_VISIT_DEPARTMENT);
  gint64 doctor = hf_row_int (self->draft, HF_VISIT_DOCTOR);
  gint64 of_doctor = doctor != 0 ? get_department_of (self, doctor) : 0;

  if (g_str_equal (chosen, "department") && department != 0 && department != of_doctor)
    set_value (self, HF_VISIT_DOCTOR, HF_NULL);
  else if (g_str_equal (chosen, "doctor") && department == 0)
    set_value (self, HF_VISIT_DEPARTMENT, of_doctor != 0 ? HF_INT (of_doctor) : HF_NULL);
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

/* What cannot be is said in the same place. */
static gboolean
show_whether_wrong (HfEntryDialog *self)
{
  HfDate      today = hf_clock_today (hf_context_get_clock (self->context));
  const char *flaw = self->kind->explain ? self->kind->explain (self->draft, today) : NULL;

  if (show_whether_empty (self))
    return TRUE;
  if (flaw != NULL)
    gtk_label_set_label (GTK_LABEL (self->nothing), flaw);
  gtk_widget_set_visible (self->nothing, flaw != NULL);
  return flaw != NULL;
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
      hf_change_set_insert (changes, hf_row_copy (self->draft));
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
                             self->before, hf_row_copy (self->draft),
                             g_strdup (_ (self->kind->changed)), take_theirs);
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
  if (g_str_equal (field, "staff"))
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
  if (self->kind->def != &hf_visit_def)
    return;
  self->departments = hf_options_list (self->context, &hf_department_def, is_old);
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

/* Takes the draft. */
static GtkWidget *
present (GtkWidget *asker, HfContext *context, const Kind *kind, const HfRow *before, HfRow *draft)
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
  fields = list_fields (kind, self->draft);
  for (guint i = 0; fields[i] != NULL; i++)
    if (!is_withheld (self, fields[i] + (*fields[i] == '*')))
      add_field (self, fields[i]);
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
  const Kind *kind = find_kind (def);
  HfRow      *draft;

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

  return present (asker, context, find_kind (row->def), row, hf_row_copy (row));
}

gboolean
hf_entry_dialog_may_edit (const HfRow *row)
{
  return find_kind (row->def) != NULL;
}

const char *const *
hf_entry_dialog_list_fields (const HfEntityDef *def)
{
  const Kind *kind = find_kind (def);

  return kind != NULL ? kind->fields : NULL;
}
