/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is on duty, below the field for the doctor of a visit and for the caller of a follow-up, over
 * a real book. It is Friday, 20 October 2023, 09:00. */

#include "customer-fixture.h"
#include "find-field.h"

#include "core/hf-department.h"
#include "core/hf-duty.h"
#include "core/hf-staff.h"
#include "gui/common/card/hf-customer-card-follow-up.h"
#include "gui/common/card/hf-customer-card-plan.h"
#include "gui/common/card/hf-entry-dialog.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-on-duty.h"
#include "session/hf-start.h"
#include "tests/store/hf-fault-vfs.h"

#define FRIDAY "5"

static gint64
add_department (CustomerFixture *fixture, const char *name)
{
  HfRow *row = hf_row_new (&hf_department_def);

  hf_row_set_text (row, HF_DEPARTMENT_NAME, name);
  return hf_test_book_insert (fixture->book, row);
}

static gint64
add_colleague (CustomerFixture *fixture, const char *name, const char *role, gint64 department)
{
  gint64 id = hf_test_book_add_staff (fixture->book, name, role);

  hf_test_book_set_int (fixture->book, &hf_staff_def, id, HF_STAFF_DEPARTMENT, department);
  return id;
}

static void
add_duty (CustomerFixture *fixture, gint64 staff, const char *begins, const char *ends)
{
  HfRow *row = hf_row_new (&hf_duty_def);

  hf_row_set_int (row, HF_DUTY_STAFF, staff);
  hf_row_set_text (row, HF_DUTY_WEEKDAY, FRIDAY);
  hf_row_set_text (row, HF_DUTY_BEGINS, begins);
  hf_row_set_text (row, HF_DUTY_ENDS, ends);
  hf_test_book_insert (fixture->book, row);
}

/* The people of two departments: who treats there, who does not, and who is elsewhere. */
typedef struct
{
  gint64 thyroid, eyes;
  gint64 wei, hong, chen;
} People;

static People
add_people (CustomerFixture *fixture)
{
  People people = { .thyroid = add_department (fixture, "Thyroid"),
                    .eyes = add_department (fixture, "Eyes") };

  people.wei = add_colleague (fixture, "李伟", HF_STAFF_ROLE_DOCTOR, people.thyroid);
  people.hong = add_colleague (fixture, "赵红", HF_STAFF_ROLE_DOCTOR, people.thyroid);
  people.chen = add_colleague (fixture, "陈晨", HF_STAFF_ROLE_DESK, people.thyroid);
  add_colleague (fixture, "钱进", HF_STAFF_ROLE_DOCTOR, people.eyes);
  add_duty (fixture, people.wei, "08:00", "12:00");
  add_duty (fixture, people.wei, "14:00", "17:00");
  add_duty (fixture, people.hong, "13:00", "17:00");
  add_duty (fixture, people.chen, "13:30", "17:30");
  return people;
}

static GtkWidget *
open_visit (CustomerFixture *fixture)
{
  GtkWidget *dialog = NULL;

  customer_fixture_open (fixture, fixture->wang);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.add-visit", NULL));
  hf_test_wait_for ((dialog = find_window (HF_TYPE_ENTRY_DIALOG)) != NULL);
  return dialog;
}

static gpointer
editor_of (GtkWidget *widget, const char *field)
{
  return hf_editable_row_get_editor (find_editable (widget, field));
}

static gboolean
choose (GtkWidget *dialog, const char *field, gint64 id)
{
  GtkDropDown *drop_down = editor_of (dialog, field);
  GListModel  *model = gtk_drop_down_get_model (drop_down);

  for (guint i = 1; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (model, i);

      if (hf_record_get_id (record) != id || hf_record_get_row (record) == NULL)
        continue;
      gtk_drop_down_set_selected (drop_down, i);
      return TRUE;
    }
  return FALSE;
}

static GtkWidget *
get_line (GtkWidget *form)
{
  return find_widget (form, HF_TYPE_ON_DUTY);
}

static const char *
get_text (GtkWidget *form)
{
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (get_line (form))));
}

static gint64
get_chosen (GtkWidget *form, const char *field)
{
  HfRecord *record = gtk_drop_down_get_selected_item (editor_of (form, field));

  return hf_record_get_row (record) != NULL ? hf_record_get_id (record) : 0;
}

/* To the first of those named, and Enter. */
static void
choose_by_keys (GtkWidget *form)
{
  GtkWidget *label = gtk_widget_get_first_child (get_line (form));

  hf_test_wait_for (gtk_widget_get_mapped (label));
  g_assert_true (gtk_widget_child_focus (get_line (form), GTK_DIR_TAB_FORWARD));
  g_signal_emit_by_name (label, "activate-current-link");
}

/* Those of the department who see customers, with all their hours; whoever is chosen is the doctor.
 */
static void
test_visit (CustomerFixture *fixture, gconstpointer is_empty)
{
  People     people = add_people (fixture);
  GtkWidget *dialog = open_visit (fixture);

  g_assert_false (gtk_widget_get_visible (get_line (dialog)));
  hf_test_wait_for (choose (dialog, "department", people.thyroid));
  hf_test_wait_for (gtk_widget_get_visible (get_line (dialog)));
  g_assert_cmpstr (get_text (dialog), ==,
                   "On duty today: 李伟 (08:00–12:00, 14:00–17:00, now), 赵红 (13:00–17:00)");
  choose_by_keys (dialog);
  hf_test_wait_for (get_chosen (dialog, "doctor") == people.wei);
  hf_test_wait_for (choose (dialog, "department", people.eyes)); /* where nobody is */
  g_assert_false (gtk_widget_get_visible (get_line (dialog)));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Of the day of the visit; and what changes in the roster shows at once. */
static void
test_other_day (CustomerFixture *fixture, gconstpointer is_empty)
{
  People     people = add_people (fixture);
  GtkWidget *dialog = open_visit (fixture);

  hf_test_wait_for (choose (dialog, "department", people.thyroid));
  hf_test_wait_for (gtk_widget_get_visible (get_line (dialog)));
  gtk_editable_set_text (editor_of (dialog, "date"), "2023-10-19");
  g_assert_true (hf_editable_row_save (find_editable (dialog, "date")));
  g_assert_false (gtk_widget_get_visible (get_line (dialog)));
  gtk_editable_set_text (editor_of (dialog, "date"), "2023-10-13");
  g_assert_true (hf_editable_row_save (find_editable (dialog, "date")));
  hf_test_wait_for (gtk_widget_get_visible (get_line (dialog)));
  g_assert_cmpstr (get_text (dialog), ==,
                   "On duty on Fri: 李伟 (08:00–12:00, 14:00–17:00), 赵红 (13:00–17:00)");
  hf_test_book_archive (fixture->book, &hf_staff_def, people.hong);
  hf_test_wait_for (strstr (get_text (dialog), "赵红") == NULL);
  g_assert_nonnull (strstr (get_text (dialog), "李伟"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Who of the caller's department is there that day can call instead, whatever they do there. */
static void
test_follow_up (CustomerFixture *fixture, gconstpointer is_empty)
{
  People     people = add_people (fixture);
  GtkWidget *form;
  g_autoptr (GError) error = NULL;

  hf_start_as_staff (fixture->book->store, "陈晨", &error);
  g_assert_no_error (error);
  customer_fixture_open (fixture, fixture->wang);
  form = find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_FOLLOW_UP);
  hf_customer_card_plan (fixture->card);
  hf_test_wait_for (get_chosen (form, "owner") == people.chen);
  gtk_editable_set_text (
    GTK_EDITABLE (gtk_widget_get_template_child (form, HF_TYPE_CUSTOMER_CARD_FOLLOW_UP, "date")),
    "2023-10-27");
  hf_test_wait_for (gtk_widget_get_visible (get_line (form)));
  hf_test_wait_for (g_str_has_prefix (get_text (form), "On duty on Fri: 李伟 ("));
  g_assert_nonnull (strstr (get_text (form), "陈晨 (13:30–17:30)"));
  choose_by_keys (form);
  hf_test_wait_for (get_chosen (form, "owner") == people.wei);
  g_assert_true (gtk_widget_get_visible (get_line (form)));
  gtk_popover_popdown (GTK_POPOVER (form));
  hf_test_wait_for (!gtk_widget_get_mapped (form));
}

/* What could not be read is logged, and read when the same day is asked for again. */
static void
test_unread (CustomerFixture *fixture, gconstpointer is_empty)
{
  People    people = add_people (fixture);
  HfOnDuty *line = g_object_new (HF_TYPE_ON_DUTY, NULL);
  HfDate    today = hf_clock_today (fixture->book->clock);

  gtk_box_append (GTK_BOX (gtk_window_get_child (GTK_WINDOW (fixture->window))), GTK_WIDGET (line));
  hf_on_duty_set_up (line, fixture->context, TRUE);
  hf_test_book_let_finish (fixture->book);
  hf_test_book_break_disk (fixture->book);
  g_test_expect_message ("hf-gui", G_LOG_LEVEL_WARNING, "*reading who is on duty*");
  hf_on_duty_show (line, people.thyroid, 0, today);
  hf_test_book_let_finish (fixture->book);
  hf_fault_vfs_clear ();
  g_test_assert_expected_messages ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (line)));
  hf_on_duty_show (line, people.thyroid, 0, today);
  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (line)));
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  hf_fault_vfs_install ();

  customer_fixture_add_test ("/gui/on-duty/visit", test_visit);
  customer_fixture_add_test ("/gui/on-duty/other-day", test_other_day);
  customer_fixture_add_test ("/gui/on-duty/follow-up", test_follow_up);
  customer_fixture_add_test ("/gui/on-duty/unread", test_unread);
  return g_test_run ();
}
