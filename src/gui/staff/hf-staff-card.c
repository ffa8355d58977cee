/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The card of somebody of the staff. What hangs on a person are lists of children, each edited in
 * place; who may see and write what is core's to say. */

#include "gui/staff/hf-staff-card.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-department.h"
#include "core/hf-staff-rights.h"
#include "core/hf-staff.h"
#include "core/hf-training.h"
#include "gui/common/card/hf-change-history.h"
#include "gui/common/hf-child-list.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-rows-dialog.h"
#include "gui/common/hf-conflict.h"
#include "gui/common/hf-sheet-reader.h"
#include "gui/staff/hf-duty-week.h"
#include "gui/staff/hf-score-ledger.h"
#include "gui/common/hf-staff-words.h"
#include "session/hf-options.h"
#include "session/staff/hf-staff-sheet.h"

#include <glib/gi18n.h>

struct _HfStaffCard
{
  GtkWidget parent_instance;

  /* owned */
  HfContext     *context;
  HfLiveList    *departments;
  HfSheetReader *reader;
  HfStaffSheet  *sheet; /* NULL until it was read */

  HfDate day; /* of the week that is shown */
  HfDate today;

  /* template children */
  HfReadError     *trouble;
  GtkWidget       *body;
  GtkWidget       *name;
  GtkWidget       *facts;
  GtkWidget       *lapsing;
  GtkWidget       *stack;
  HfDutyWeek      *week;
  HfChildList     *duties;
  HfChildList     *exceptions;
  GtkWidget       *fields;
  GtkWidget       *department;
  GtkWidget       *heads;
  GtkWidget       *functions;
  GtkWidget       *services;
  GObject         *scores_page; /* a GtkStackPage */
  HfScoreLedger   *scores;
  GObject         *trainings_page; /* a GtkStackPage */
  HfChildList     *trainings;
  GObject         *changes_page; /* a GtkStackPage */
  HfChangeHistory *changes;
  GtkWidget       *no_right;
};

enum
{
  GONE,
  SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfStaffCard, hf_staff_card, GTK_TYPE_WIDGET)

#define FOR_EACH_FIELD(self, field)                                                 \
  for (GtkWidget *field = gtk_widget_get_first_child (self->fields); field != NULL; \
       field = gtk_widget_get_next_sibling (field))

static HfDate
get_today (HfStaffCard *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

static void
show_text (GtkWidget *label, const char *text)
{
  g_autofree char *visible = hf_str_visible_controls (text ? text : "—");

  gtk_label_set_label (GTK_LABEL (label), visible);
}

static void
show_head (HfStaffCard *self)
{
  g_autofree char *name = hf_staff_words_name (self->sheet->staff);
  g_autofree char *facts = hf_staff_words_facts (self->sheet->staff);

  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_widget_set_tooltip_text (self->name, name);
  gtk_label_set_label (GTK_LABEL (self->facts), facts);
}

static char *
join_names (GPtrArray *staff)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < staff->len; i++)
    g_ptr_array_add (names, (char *) hf_row_text (staff->pdata[i], HF_STAFF_NAME));
  g_ptr_array_add (names, NULL);
  return staff->len > 0 ? hf_join_all_facts ((char **) names->pdata) : NULL;
}

static void
show_department (HfStaffCard *self)
{
  const HfRow     *row = self->sheet->department;
  g_autofree char *heads = join_names (self->sheet->heads);

  gtk_widget_set_visible (self->department, row != NULL);
  if (row == NULL)
    return;
  show_text (self->heads, heads);
  show_text (self->functions, hf_row_text (row, HF_DEPARTMENT_FUNCTIONS));
  show_text (self->services, hf_row_text (row, HF_DEPARTMENT_SERVICES));
}

static guint
count_lapsing (HfStaffCard *self)
{
  GPtrArray *rows = self->sheet->trainings;
  guint      n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      HfTrainingState state = hf_training_state (rows->pdata[i], rows, get_today (self));

      n += state == HF_TRAINING_ENDING || state == HF_TRAINING_ENDED;
    }
  return n;
}

static void
show_records (HfStaffCard *self)
{
  gint64           id = self->sheet->staff->id;
  guint            n = count_lapsing (self);
  gboolean         may_read = hf_staff_may_read_record (self->sheet->who, self->sheet->staff);
  gboolean         may_write = hf_staff_may_manage (self->sheet->who, self->sheet->staff);
  g_autofree char *text =
    /* Translators: of trainings that have to be renewed */
    g_strdup_printf (ngettext ("%u training has lapsed or is about to",
                               "%u trainings have lapsed or are about to", n),
                     n);

  gtk_widget_set_visible (self->lapsing, n > 0);
  gtk_label_set_label (GTK_LABEL (self->lapsing), text);
  g_object_set (self->trainings_page, "visible", may_read, "needs-attention", n > 0, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->trainings), may_write);
  gtk_widget_set_sensitive (GTK_WIDGET (self->duties), may_write);
  gtk_widget_set_sensitive (GTK_WIDGET (self->exceptions), may_write);
  gtk_widget_set_visible (self->no_right, !may_write);
  hf_child_list_set_parent_id (self->trainings, id);
  g_object_set (self->scores_page, "visible", may_read, NULL);
  hf_score_ledger_set_staff (self->scores, id);
  g_object_set (self->changes_page, "visible", may_read, NULL);
  hf_change_history_set_row (self->changes, may_read ? id : 0);
}

/* Roles give rights, so they are harder to change than the rest. */
static void
show_fields (HfStaffCard *self)
{
  const HfRow *who = self->sheet->who;

  FOR_EACH_FIELD (self, field)
  {
    gboolean is_role = g_str_equal (hf_editable_row_get_field (HF_EDITABLE_ROW (field)), "role");

    hf_editable_row_set_row (HF_EDITABLE_ROW (field), self->sheet->staff);
    gtk_widget_set_sensitive (field, hf_staff_card_may_edit (self) &&
                                       (!is_role || hf_staff_may_give_roles (who)));
  }
}

static void
show_sheet (HfStaffCard *self)
{
  gint64 id = self->sheet->staff->id;

  show_head (self);
  hf_duty_week_show (self->week, self->sheet, get_today (self));
  hf_child_list_set_parent_id (self->duties, id);
  hf_child_list_set_parent_id (self->exceptions, id);
  show_fields (self);
  show_department (self);
  show_records (self);
  g_signal_emit (self, signals[SHOWN], 0);
}

/* Who may not edit the department cannot press Retry in its field. */
static void
begin_sheet (GtkWidget *widget, HfSheetQuestion *question)
{
  HfStaffCard *self = HF_STAFF_CARD (widget);

  if (hf_live_list_get_error (self->departments) != NULL)
    hf_live_list_retry (self->departments);
  question->day = self->day;
}

static gpointer
read_sheet (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  return hf_staff_sheet_read (db, question->viewer, question->id, question->day, error);
}

static void
sheet_read (GtkWidget *widget, gpointer sheet, const GError *error)
{
  HfStaffCard *self = HF_STAFF_CARD (widget);

  if (sheet != NULL)
    {
      g_clear_pointer (&self->sheet, hf_staff_sheet_free);
      self->sheet = sheet;
      show_sheet (self);
    }
  hf_read_error_show_instead (self->trouble, error, self->body, self->sheet != NULL);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 id)
{
  HfStaffCard *self = HF_STAFF_CARD (widget);

  return self->sheet == NULL || hf_staff_sheet_is_concerned (changed);
}

static const HfSheetReading sheet_reading = {
  .begin = begin_sheet,
  .read = read_sheet,
  .free = (GDestroyNotify) hf_staff_sheet_free,
  .show = sheet_read,
  .is_concerned = is_concerned,
};

static void
read_again (HfStaffCard *self)
{
  hf_sheet_reader_ask_again (self->reader);
}

static void
week_moved_cb (HfStaffCard *self, int days)
{
  self->day = days != 0 ? self->day + days : get_today (self);
  read_again (self);
}

/* Who looks at this week goes on looking at this week; what lapses may have lapsed. */
static void
day_changed_cb (HfStaffCard *self, HfClock *clock)
{
  if (self->day == self->today)
    self->day = hf_clock_today (clock);
  self->today = hf_clock_today (clock);
  read_again (self);
}

static char *
training_described_cb (HfStaffCard *self, HfRow *row)
{
  if (self->sheet == NULL)
    return NULL;
  return hf_staff_words_training (row,
                                  hf_training_state (row, self->sheet->trainings, get_today (self)),
                                  get_today (self));
}

static void
edit_departments_cb (HfStaffCard *self)
{
  hf_rows_dialog_present (GTK_WIDGET (self), self->context, &hf_rows_dialog_departments);
}

static void
field_edited_cb (HfStaffCard *self, HfRow *before, HfRow *draft, HfEditableRow *field)
{
  hf_conflict_commit_field (field, self->context, N_ ("Edit staff member"), before,
                            hf_row_copy (draft), g_strdup (_ ("Saved")));
}

static void
hf_staff_card_dispose (GObject *object)
{
  HfStaffCard *self = HF_STAFF_CARD (object);

  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_STAFF_CARD);
  g_clear_pointer (&self->sheet, hf_staff_sheet_free);
  g_clear_object (&self->departments);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_staff_card_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/staff/hf-staff-card.ui");
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, body);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, name);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, facts);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, lapsing);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, stack);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, week);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, duties);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, exceptions);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, fields);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, department);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, heads);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, functions);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, services);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, trainings_page);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, scores_page);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, scores);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, trainings);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, changes_page);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, changes);
  gtk_widget_class_bind_template_child (widget_class, HfStaffCard, no_right);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
  gtk_widget_class_bind_template_callback (widget_class, week_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, training_described_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_departments_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_edited_cb);
}

static void
hf_staff_card_class_init (HfStaffCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_staff_card_dispose;
  signals[GONE] = g_signal_new ("gone", HF_TYPE_STAFF_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[SHOWN] = g_signal_new ("shown", HF_TYPE_STAFF_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  g_type_ensure (HF_TYPE_CHANGE_HISTORY);
  g_type_ensure (HF_TYPE_READ_ERROR);
  g_type_ensure (HF_TYPE_DUTY_WEEK);
  g_type_ensure (HF_TYPE_SCORE_LEDGER);
  g_type_ensure (HF_TYPE_CHILD_LIST);
  g_type_ensure (HF_TYPE_EDITABLE_ROW);
  bind_children (widget_class);
}

static void
hf_staff_card_init (HfStaffCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_staff_card_set_up (HfStaffCard *self, HfContext *context)
{
  g_return_if_fail (HF_IS_STAFF_CARD (self) && self->context == NULL);

  HfChildList *lists[] = { self->duties, self->exceptions, self->trainings };

  self->context = g_object_ref (context);
  self->day = self->today = get_today (self);
  self->departments = hf_options_list (context, &hf_department_def, FALSE);
  hf_score_ledger_set_up (self->scores, context);
  hf_change_history_set_up (self->changes, context, &hf_staff_def);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    hf_child_list_set_up (lists[i], context, NULL);
  FOR_EACH_FIELD (self, field)
  hf_editable_row_set_up (HF_EDITABLE_ROW (field), &hf_staff_def, hf_context_get_clock (context),
                          G_LIST_MODEL (self->departments));
  self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &sheet_reading);
  g_signal_connect_object (hf_context_get_clock (context), "day-changed",
                           G_CALLBACK (day_changed_cb), self, G_CONNECT_SWAPPED);
}

/* Nobody may take one person's card for that of another. */
void
hf_staff_card_set_staff (HfStaffCard *self, gint64 id)
{
  g_return_if_fail (HF_IS_STAFF_CARD (self));

  if (id == hf_sheet_reader_get_id (self->reader))
    return;
  FOR_EACH_FIELD (self, field)
  hf_editable_row_set_row (HF_EDITABLE_ROW (field), NULL); /* saves what was typed */
  g_clear_pointer (&self->sheet, hf_staff_sheet_free);
  hf_read_error_show_instead (self->trouble, NULL, self->body, self->sheet != NULL);
  hf_sheet_reader_ask (self->reader, id);
}

const HfRow *
hf_staff_card_get_staff (HfStaffCard *self)
{
  g_return_val_if_fail (HF_IS_STAFF_CARD (self), NULL);

  return self->sheet ? self->sheet->staff : NULL;
}

gboolean
hf_staff_card_may_edit (HfStaffCard *self)
{
  g_return_val_if_fail (HF_IS_STAFF_CARD (self), FALSE);

  return self->sheet != NULL && hf_staff_may_manage (self->sheet->who, self->sheet->staff);
}

void
hf_staff_card_edit (HfStaffCard *self)
{
  g_return_if_fail (HF_IS_STAFF_CARD (self));

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "details");
  gtk_widget_grab_focus (gtk_widget_get_first_child (self->fields));
}
