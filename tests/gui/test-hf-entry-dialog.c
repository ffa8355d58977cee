/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Visits and calls on a card: entered, unfolded, corrected and removed, each undone in one step. */

#include "answer-conflict.h"
#include "customer-fixture.h"
#include "find-field.h"

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-staff.h"
#include "core/hf-membership.h"
#include "core/hf-tier.h"
#include "core/hf-visit.h"
#include "gui/common/card/hf-customer-timeline-row.h"
#include "gui/common/card/hf-customer-timeline.h"
#include "gui/common/card/hf-entry-dialog.h"
#include "gui/common/card/hf-entry-outcome.h"
#include "gui/common/card/hf-entry-remove.h"

static GtkWidget *
open_dialog (CustomerFixture *fixture, const char *action)
{
  GtkWidget *dialog = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->card), action, NULL));
  hf_test_wait_for ((dialog = find_window (HF_TYPE_ENTRY_DIALOG)) != NULL);
  return dialog;
}

static gpointer
editor_of (GtkWidget *dialog, const char *field)
{
  HfEditableRow *row = find_editable (dialog, field);

  g_assert_nonnull (row);
  return hf_editable_row_get_editor (row);
}

static void
type_into (GtkWidget *dialog, const char *field, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (editor_of (dialog, field)), text);
}

static void
save (CustomerFixture *fixture, GtkWidget *dialog)
{
  guint n_before = fixture->n_messages;

  gtk_widget_activate_action (dialog, "entry.save", NULL);
  hf_test_wait_for (fixture->n_messages > n_before);
  g_assert_true (fixture->can_undo);
  g_assert_null (find_window (HF_TYPE_ENTRY_DIALOG));
}

/* Without what the history tells of those that went. */
static guint
count_entries (CustomerFixture *fixture)
{
  GtkWidget  *timeline = find_widget (fixture->card, HF_TYPE_CUSTOMER_TIMELINE);
  GListModel *model =
    G_LIST_MODEL (hf_customer_timeline_get_model (HF_CUSTOMER_TIMELINE (timeline)));
  guint n_entries = 0;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HfTimelineItem) item = g_list_model_get_item (model, i);

      n_entries += hf_timeline_item_get_change (item) == NULL;
    }
  return n_entries;
}

static gboolean
is_entry (GtkWidget *widget, gconstpointer unused)
{
  HfTimelineItem *item = HF_IS_CUSTOMER_TIMELINE_ROW (widget) ?
                           hf_customer_timeline_row_get_item (HF_CUSTOMER_TIMELINE_ROW (widget)) :
                           NULL;

  return item != NULL && hf_timeline_item_get_change (item) == NULL;
}

static HfCustomerTimelineRow *
first_line (CustomerFixture *fixture)
{
  HfCustomerTimelineRow *line = NULL;

  hf_test_wait_for ((line = find_where (fixture->card, is_entry, NULL)) != NULL);
  return line;
}

static gint64
add_department (CustomerFixture *fixture, const char *name)
{
  HfRow *row = hf_row_new (&hf_department_def);

  hf_row_set_text (row, HF_DEPARTMENT_NAME, name);
  return hf_test_book_insert (fixture->book, row);
}

static gint64
add_doctor (CustomerFixture *fixture, const char *name, gint64 department)
{
  gint64 id = hf_test_book_add_staff (fixture->book, name, HF_STAFF_ROLE_DOCTOR);

  hf_test_book_set_int (fixture->book, &hf_staff_def, id, HF_STAFF_DEPARTMENT, department);
  return id;
}

static void
choose (GtkWidget *dialog, const char *field, const char *name)
{
  GtkDropDown *drop_down = editor_of (dialog, field);
  GListModel  *model = gtk_drop_down_get_model (drop_down);

  for (guint i = 1; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (model, i);
      const HfRow *row = hf_record_get_row (record);
      guint        field_of_name = (guint) hf_entity_field (row->def, "name");

      if (g_strcmp0 (hf_row_text (row, field_of_name), name) != 0)
        continue;
      gtk_drop_down_set_selected (drop_down, i);
      return;
    }
  g_assert_not_reached ();
}

static guint
count_offered (GtkWidget *dialog, const char *field)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (editor_of (dialog, field))) - 1;
}

static void
test_visit (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *dialog;
  g_autoptr (HfRow) customer = NULL;
  g_autoptr (HfUndone) undone = NULL;

  customer_fixture_open (fixture, fixture->wang);
  dialog = open_dialog (fixture, "card.add-visit");
  g_assert_cmpstr (gtk_editable_get_text (editor_of (dialog, "date")), ==, "2023-10-20");
  type_into (dialog, "time", "930");
  type_into (dialog, "diagnosis", "nodule");
  type_into (dialog, "fee", "120.5");
  type_into (dialog, "channel", "walk-in");
  save (fixture, dialog);
  g_assert_cmpstr (fixture->message, ==, "Visit added");
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM visit WHERE date = '2023-10-20' AND "
                                        "time = '09:30' AND diagnosis = 'nodule' AND fee = 12050 "
                                        "AND channel = 'walk-in' AND flags & 1"),
                   ==, 1);
  customer = hf_test_book_read (fixture->book, &hf_customer_def, fixture->wang);
  g_assert_cmpstr (hf_row_text (customer, HF_CUSTOMER_LAST_VISIT), ==, "2023-10-20");
  hf_test_wait_for (count_entries (fixture) == 1);
  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (count_entries (fixture) == 0);
  hf_test_book_check (fixture->book);
}

/* Whose visit it is stands above it; and a visit about which nothing was said is none. */
static void
test_nothing_entered (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *dialog, *nothing;

  customer_fixture_open (fixture, fixture->wang);
  dialog = open_dialog (fixture, "card.add-visit");
  nothing = GTK_WIDGET (gtk_widget_get_template_child (dialog, HF_TYPE_ENTRY_DIALOG, "nothing"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "New Visit · 王芳");
  gtk_widget_activate_action (dialog, "entry.save", NULL);
  hf_test_book_let_finish (fixture->book);
  g_assert_true (gtk_widget_get_visible (nothing));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM visit"), ==, 0);
  type_into (dialog, "diagnosis", "nodule");
  save (fixture, dialog);
}

static void
test_doctor (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64     thyroid = add_department (fixture, "Thyroid"), eyes = add_department (fixture, "Eyes");
  gint64     wei = add_doctor (fixture, "李伟", thyroid);
  GtkWidget *dialog;
  g_autofree char *sql = NULL;

  add_doctor (fixture, "赵敏", eyes);
  hf_test_book_add_staff (fixture->book, "陈晨", HF_STAFF_ROLE_DESK);
  customer_fixture_open (fixture, fixture->wang);
  dialog = open_dialog (fixture, "card.add-visit");
  hf_test_wait_for (count_offered (dialog, "department") == 2 &&
                    count_offered (dialog, "doctor") == 2);
  choose (dialog, "department", "Eyes");
  g_assert_cmpuint (count_offered (dialog, "doctor"), ==, 1);
  choose (dialog, "doctor", "赵敏");
  choose (dialog, "department", "Thyroid"); /* of which she is not */
  g_assert_cmpuint (gtk_drop_down_get_selected (editor_of (dialog, "doctor")), ==, 0);
  gtk_drop_down_set_selected (editor_of (dialog, "department"), 0);
  g_assert_cmpuint (count_offered (dialog, "doctor"), ==, 2);
  choose (dialog, "doctor", "李伟"); /* whose department goes with him */
  save (fixture, dialog);
  sql = g_strdup_printf ("SELECT count(*) FROM visit WHERE doctor = %" G_GINT64_FORMAT
                         " AND department = %" G_GINT64_FORMAT,
                         wei, thyroid);
  g_assert_cmpint (hf_test_book_number (fixture->book, sql), ==, 1);
}

static void
test_mistakes (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const struct
  {
    const char *field, *text;
  } mistakes[] = { { "date", "" }, { "date", "2023-10-21" }, { "time", "25:00" }, { "fee", "x" } };
  GtkWidget *dialog;

  customer_fixture_open (fixture, fixture->wang);
  dialog = open_dialog (fixture, "card.add-visit");
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *right =
        g_strdup (gtk_editable_get_text (editor_of (dialog, mistakes[i].field)));

      type_into (dialog, mistakes[i].field, mistakes[i].text);
      gtk_widget_activate_action (dialog, "entry.save", NULL);
      g_assert_nonnull (shown_problem (find_editable (dialog, mistakes[i].field)));
      type_into (dialog, mistakes[i].field, right);
    }
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM visit"), ==, 0);
  type_into (dialog, "diagnosis", "nodule"); /* the date alone is nothing */
  save (fixture, dialog);
}

static void
test_unfold (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfCustomerTimelineRow *row;
  GtkWidget             *dialog = NULL;
  g_autoptr (HfUndone) undone = NULL;

  hf_test_book_insert (fixture->book, hf_test_visit (fixture->wang, "2023-10-01", "09:30"));
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (count_entries (fixture) == 1);
  row = first_line (fixture);
  g_assert_null (find_label (row, "First or return visit"));
  g_object_set (hf_customer_timeline_row_get_item (row), "expanded", TRUE, NULL);
  g_assert_nonnull (find_label (row, "Sun 1 Oct 2023"));
  g_assert_nonnull (find_label (row, "First visit"));

  gtk_widget_activate_action (GTK_WIDGET (row), "entry.edit", NULL);
  hf_test_wait_for ((dialog = find_window (HF_TYPE_ENTRY_DIALOG)) != NULL);
  type_into (dialog, "diagnosis", "nodule");
  save (fixture, dialog);
  g_assert_cmpstr (fixture->message, ==, "Visit changed");
  hf_test_wait_for (
    g_strcmp0 (hf_timeline_item_get_text (hf_customer_timeline_row_get_item (first_line (fixture))),
               "nodule") == 0);

  gtk_widget_activate_action (GTK_WIDGET (first_line (fixture)), "entry.remove", NULL);
  hf_test_wait_for (count_entries (fixture) == 0);
  hf_test_wait_for (g_strcmp0 (fixture->message, "Visit removed") == 0);
  g_assert_true (fixture->can_undo);
  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (count_entries (fixture) == 1);
  hf_test_book_check (fixture->book);
}

static void
test_contact (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *dialog;

  customer_fixture_open (fixture, fixture->wang);
  dialog = open_dialog (fixture, "card.add-contact");
  gtk_drop_down_set_selected (editor_of (dialog, "channel"), 1); /* WeChat */
  type_into (dialog, "at", "2023-10-19 15:05");
  type_into (dialog, "minutes", "7");
  type_into (dialog, "reason", "results");
  save (fixture, dialog);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM contact WHERE direction = 'out' AND "
                                        "channel = 'wechat' AND minutes = 7 AND follow_up IS NULL "
                                        "AND reason = 'results'"),
                   ==, 1);
  hf_test_wait_for (count_entries (fixture) == 1);
  g_assert_nonnull (find_label (first_line (fixture), "WeChat, outgoing"));
  gtk_widget_activate_action (GTK_WIDGET (first_line (fixture)), "entry.remove", NULL);
  hf_test_wait_for (count_entries (fixture) == 0);
}

/* What a follow-up came to is told, and neither changed nor removed here; how the call was may be
 * said of it afterwards. */
static void
test_of_follow_up (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 id =
    hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->wang, "2023-10-20", "A"));
  g_autoptr (HfRow) row = hf_row_new (&hf_contact_def);
  GtkWidget *dialog;

  g_assert_true (hf_entry_remove_may (row));
  hf_row_set_int (row, HF_CONTACT_FOLLOW_UP, id);
  g_assert_false (hf_entry_remove_may (row));
  dialog = hf_entry_dialog_edit (GTK_WIDGET (fixture->page), fixture->context, row);
  g_assert_nonnull (find_editable (dialog, "emotion"));
  g_assert_nonnull (find_editable (dialog, "minutes"));
  g_assert_null (find_editable (dialog, "outcome"));
  g_assert_null (find_editable (dialog, "note"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Whoever says with what somebody was not content has said that they were not. */
static void
test_dissatisfied (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char sql[] = "SELECT count(*) FROM contact WHERE satisfied = 'dissatisfied'";
  GtkWidget        *dialog;

  customer_fixture_open (fixture, fixture->wang);
  dialog = open_dialog (fixture, "card.add-contact");
  type_into (dialog, "dissatisfaction", "waited two hours");
  save (fixture, dialog);
  g_assert_cmpint (hf_test_book_number (fixture->book, sql), ==, 1);
  hf_test_wait_for (count_entries (fixture) == 1);
  g_assert_true (gtk_widget_get_mapped (find_label (first_line (fixture), "Dissatisfied")));
}

static GtkWidget *
log_by_hand (CustomerFixture *fixture, guint outcome)
{
  GtkWidget *dialog;

  customer_fixture_open (fixture, fixture->wang);
  dialog = open_dialog (fixture, "card.add-contact");
  gtk_drop_down_set_selected (editor_of (dialog, "outcome"), outcome);
  return dialog;
}

/* What was due is done by a call that is logged by hand, as by the key of Today, in one step. */
static void
test_settles (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *dialog, *outcome;

  hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->wang, "2023-10-19", "A"));
  dialog = log_by_hand (fixture, 1);
  outcome = find_widget (dialog, HF_TYPE_ENTRY_OUTCOME);
  hf_test_wait_for (gtk_widget_get_visible (outcome));
  type_into (dialog, "minutes", "7");
  gtk_drop_down_set_selected (editor_of (dialog, "emotion"), 3); /* worried */
  save (fixture, dialog);
  g_assert_cmpint (hf_test_book_number (
                     fixture->book, "SELECT count(*) FROM contact JOIN follow_up ON follow_up.id = "
                                    "contact.follow_up WHERE outcome = 'fine' AND minutes = 7 AND "
                                    "emotion = 'worried' AND state = 'done' AND attempts = 1"),
                   ==, 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM contact"), ==, 0);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM follow_up WHERE state = 'open'"),
                   ==, 1);
}

/* Called again when that was agreed upon. */
static void
test_settles_later (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *dialog;

  hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->wang, "2023-10-20", "A"));
  dialog = log_by_hand (fixture, 3);
  hf_test_wait_for (gtk_widget_get_visible (find_widget (dialog, HF_TYPE_ENTRY_OUTCOME)));
  type_into (dialog, "due", "2023-10-25");
  type_into (dialog, "promised", "930");
  save (fixture, dialog);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM follow_up WHERE state = 'open' AND "
                                        "due = '2023-10-25' AND promised = '09:30'"),
                   ==, 1);
}

/* What is planned for another day stays as it is, and the call says what came of it all the same.
 */
static void
test_settles_nothing (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *dialog;

  hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->wang, "2023-11-20", "A"));
  dialog = log_by_hand (fixture, 1);
  hf_test_wait_for (gtk_widget_get_visible (find_widget (dialog, HF_TYPE_ENTRY_OUTCOME)));
  save (fixture, dialog);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM contact WHERE outcome = 'fine' AND "
                                        "follow_up IS NULL"),
                   ==, 1);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM follow_up WHERE state = 'open'"),
                   ==, 1);
}

/* Who does not see what a visit was for neither corrects it nor is told what others had. */
static void
test_masked (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  gint64 id =
    hf_test_book_insert (fixture->book, hf_test_visit (fixture->wang, "2023-10-01", NULL));
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_visit_def, id);
  g_autoptr (HfContext) context = NULL;

  for (guint is_masked = 0; is_masked < 2; is_masked++)
    {
      GtkWidget *dialog;
      gpointer   kind;

      if (is_masked)
        hf_store_set_viewer (fixture->book->store, masked);
      g_clear_object (&context);
      context = hf_context_new (fixture->book->store, NULL);
      dialog = hf_entry_dialog_edit (GTK_WIDGET (fixture->page), context, row);
      kind = editor_of (dialog, "kind");
      g_assert_true ((find_editable (dialog, "diagnosis") == NULL) == is_masked);
      g_assert_true ((gtk_entry_get_icon_name (GTK_ENTRY (kind), GTK_ENTRY_ICON_SECONDARY) ==
                      NULL) == is_masked);
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
  hf_store_set_viewer (fixture->book->store, fixture->book->viewer);
}

/* What was typed is there until it is in the book, and the second try has it whole. */
static void
test_refused (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *dialog, *told = NULL;

  customer_fixture_open (fixture, fixture->wang);
  dialog = open_dialog (fixture, "card.add-contact");
  type_into (dialog, "reason", "asked for the price");
  hf_test_book_refuse (fixture->book, "INSERT ON contact");
  gtk_widget_activate_action (dialog, "entry.save", NULL);
  hf_test_wait_for ((told = find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_true (find_window (HF_TYPE_ENTRY_DIALOG) == dialog);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (told)) == GTK_WINDOW (dialog));
  g_assert_cmpstr (gtk_editable_get_text (editor_of (dialog, "reason")), ==, "asked for the price");
  g_assert_true (gtk_widget_is_sensitive (editor_of (dialog, "reason")));
  g_assert_cmpuint (fixture->n_messages, ==, 0);

  gtk_window_destroy (GTK_WINDOW (told));
  hf_test_book_allow (fixture->book);
  save (fixture, dialog);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM contact WHERE reason "
                                                       "= 'asked for the price'"),
                   ==, 1);
}

static void
assert_visit (CustomerFixture *fixture, gint64 id, const char *diagnosis, const char *channel)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_visit_def, id);

  g_assert_cmpstr (hf_row_text (row, HF_VISIT_DIAGNOSIS), ==, diagnosis);
  g_assert_cmpstr (hf_row_text (row, HF_VISIT_CHANNEL), ==, channel);
}

/* Begins to correct a visit whose diagnosis somebody else then changes. */
static GtkWidget *
correct_at_once (CustomerFixture *fixture, gint64 id, const char *mine, const char *theirs)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_visit_def, id);
  GtkWidget *dialog = hf_entry_dialog_edit (GTK_WIDGET (fixture->page), fixture->context, row);

  type_into (dialog, "diagnosis", mine);
  hf_test_book_set_text (fixture->book, &hf_visit_def, id, HF_VISIT_DIAGNOSIS, theirs);
  return dialog;
}

/* Two people correct a visit at once: both versions are shown, and what is chosen counts. Whatever
 * else was typed stays in the form. */
static void
test_conflict (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 id =
    hf_test_book_insert (fixture->book, hf_test_visit (fixture->wang, "2023-10-01", NULL));
  GtkWidget *dialog;
  guint      before = fixture->n_messages;

  customer_fixture_open (fixture, fixture->wang);
  dialog = correct_at_once (fixture, id, "mine 1", "theirs 1");
  gtk_widget_activate_action (dialog, "entry.save", NULL);
  gtk_widget_activate_action (dialog, "entry.save", NULL); /* a key pressed twice */
  answer_conflict ("yours “mine 1”", "“theirs 1”", KEEP_MINE);
  hf_test_wait_for (fixture->n_messages > before);
  g_assert_cmpstr (fixture->message, ==, "Visit changed");
  g_assert_null (find_window (HF_TYPE_ENTRY_DIALOG));
  assert_visit (fixture, id, "mine 1", NULL);

  dialog = correct_at_once (fixture, id, "mine 2", "theirs 2");
  type_into (dialog, "channel", "walk-in");
  gtk_widget_activate_action (dialog, "entry.save", NULL);
  answer_conflict ("yours “mine 2”", "“theirs 2”", TAKE_THEIRS);
  g_assert_cmpstr (gtk_editable_get_text (editor_of (dialog, "diagnosis")), ==, "theirs 2");
  g_assert_cmpstr (gtk_editable_get_text (editor_of (dialog, "channel")), ==, "walk-in");
  assert_visit (fixture, id, "theirs 2", NULL);
  save (fixture, dialog);
  assert_visit (fixture, id, "theirs 2", "walk-in");

  dialog = correct_at_once (fixture, id, "mine 3", "theirs 3");
  gtk_widget_activate_action (dialog, "entry.save", NULL);
  answer_conflict ("yours “mine 3”", "“theirs 3”", TAKE_THEIRS);
  g_assert_null (find_window (HF_TYPE_ENTRY_DIALOG)); /* nothing is left to save */
  assert_visit (fixture, id, "theirs 3", "walk-in");
}

/* What is gone meanwhile cannot be chosen; the form stays, and says so. */
static void
test_conflict_gone (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 id =
    hf_test_book_insert (fixture->book, hf_test_visit (fixture->wang, "2023-10-01", NULL));
  GtkWidget *dialog = correct_at_once (fixture, id, "mine", "theirs");
  GtkWidget *told = NULL;

  hf_test_book_delete (fixture->book, &hf_visit_def, id);
  gtk_widget_activate_action (dialog, "entry.save", NULL);
  hf_test_wait_for ((told = find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (told)), ==, "Not Saved");
  g_assert_true (gtk_widget_is_sensitive (editor_of (dialog, "diagnosis")));
  gtk_window_destroy (GTK_WINDOW (told));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Whose term runs into the next one of the same tier is told so, and the form stays. */
static void
test_overlap (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char *const terms[][2] = { { "2023-01-01", "2023-06-30" }, { "2023-07-01", NULL } };
  HfRow                   *tier = hf_row_new (&hf_tier_def);
  GtkWidget               *dialog, *told = NULL;
  gint64                   ids[2], gold;
  g_autoptr (HfRow) first = NULL;

  hf_row_set_text (tier, HF_TIER_NAME, "Gold");
  gold = hf_test_book_insert (fixture->book, tier);
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      HfRow *term = hf_row_new (&hf_membership_def);

      hf_row_set_int (term, HF_MEMBERSHIP_CUSTOMER, fixture->wang);
      hf_row_set_int (term, HF_MEMBERSHIP_TIER, gold);
      hf_row_set_text (term, HF_MEMBERSHIP_FROM, terms[i][0]);
      hf_row_set_text (term, HF_MEMBERSHIP_TO, terms[i][1]);
      ids[i] = hf_test_book_insert (fixture->book, term);
    }
  first = hf_test_book_read (fixture->book, &hf_membership_def, ids[0]);
  dialog = hf_entry_dialog_edit (GTK_WIDGET (fixture->page), fixture->context, first);
  type_into (dialog, "to", "2023-07-01");
  gtk_widget_activate_action (dialog, "entry.save", NULL);
  hf_test_wait_for ((told = find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_true (g_str_has_prefix (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (told)),
                                   "There is a membership of this tier in that time already."));
  gtk_window_destroy (GTK_WINDOW (told));
  type_into (dialog, "to", "2023-06-29");
  save (fixture, dialog);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM membership "
                                                       "WHERE \"to\" = '2023-06-29'"),
                   ==, 1);
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/entry-dialog/visit", test_visit);
  customer_fixture_add_test ("/entry-dialog/nothing-entered", test_nothing_entered);
  customer_fixture_add_test ("/entry-dialog/doctor", test_doctor);
  customer_fixture_add_test ("/entry-dialog/mistakes", test_mistakes);
  customer_fixture_add_test ("/entry-dialog/unfold", test_unfold);
  customer_fixture_add_test ("/entry-dialog/contact", test_contact);
  customer_fixture_add_test ("/entry-dialog/of-follow-up", test_of_follow_up);
  customer_fixture_add_test ("/entry-dialog/dissatisfied", test_dissatisfied);
  customer_fixture_add_test ("/entry-dialog/settles", test_settles);
  customer_fixture_add_test ("/entry-dialog/settles-later", test_settles_later);
  customer_fixture_add_test ("/entry-dialog/settles-nothing", test_settles_nothing);
  customer_fixture_add_test ("/entry-dialog/masked", test_masked);
  customer_fixture_add_test ("/entry-dialog/refused", test_refused);
  customer_fixture_add_test ("/entry-dialog/conflict", test_conflict);
  customer_fixture_add_test ("/entry-dialog/conflict-gone", test_conflict_gone);
  customer_fixture_add_test ("/entry-dialog/overlap", test_overlap);
  return g_test_run ();
}
