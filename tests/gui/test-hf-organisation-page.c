/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The organisations page over a real book: finding, creating with a hint, editing in place, what
 * hangs on an organisation, archiving. */

#include "find-field.h"
#include "in-window.h"
#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-customer.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-editable-row.h"
#include "gui/organisation/hf-organisation-card.h"
#include "gui/organisation/hf-organisation-details.h"
#include "gui/organisation/hf-organisation-list.h"
#include "gui/common/hf-grade-badge.h"
#include "gui/organisation/hf-organisation-members.h"
#include "gui/organisation/hf-organisation-entries.h"
#include "find-widget.h"

#include "gui/organisation/hf-organisation-new.h"
#include "gui/organisation/hf-organisation-notice-bar.h"
#include "gui/organisation/hf-organisation-page.h"
#include "gui/organisation/hf-stage-strip.h"
#include "gui/common/files/hf-files.h"
#include "gui/common/files/hf-file-adder.h"
#include "gui/common/hf-record-picker.h"
#include "gui/common/hf-table-export.h"
#include "session/organisation/hf-organisation-draft.h"
#include "session/print/hf-printed-organisation.h"
#include "tests/store/hf-fault-vfs.h"

#include <adwaita.h>

typedef struct
{
  HfTestBook         *book; /* whose today is 20 October 2023 */
  HfContext          *context;
  GtkWidget          *window;
  HfPage             *page;
  HfOrganisationList *list;
  HfOrganisationCard *card;
  HfLiveList         *model;
  gint64              mill;
  gint64              qiao;
  guint               n_messages;
} Fixture;

static gpointer
child (gpointer widget, GType type, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (widget), type, name);
}

static gpointer
page_child (Fixture *fixture, const char *name)
{
  return child (fixture->page, HF_TYPE_ORGANISATION_PAGE, name);
}

static gpointer
card_child (Fixture *fixture, const char *name)
{
  return child (fixture->card, HF_TYPE_ORGANISATION_CARD, name);
}

static void
message_cb (HfPage *page, const char *text, gboolean can_undo, Fixture *fixture)
{
  fixture->n_messages++;
  g_assert_true (can_undo != g_str_equal (text, "A member already"));
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->model));
}

static void
set_up (Fixture *fixture, gconstpointer is_empty)
{
  fixture->book = hf_test_book_new ();
  if (is_empty == NULL)
    {
      fixture->qiao = hf_test_book_add_customer (fixture->book, "乔敏");
      fixture->mill = hf_test_book_insert (
        fixture->book, hf_organisation_draft_new ("锦星纺织", HF_ORGANISATION_CONTRACT, "0351-1"));
      hf_test_book_insert (fixture->book, hf_organisation_draft_new ("东方小学", NULL, NULL));
    }
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->page = g_object_new (HF_TYPE_ORGANISATION_PAGE, "context", fixture->context, NULL);
  fixture->list = page_child (fixture, "list");
  fixture->card = page_child (fixture, "card");
  fixture->model = hf_record_list_get_model (HF_RECORD_LIST (fixture->list));
  g_signal_connect (fixture->page, "message", G_CALLBACK (message_cb), fixture);
  fixture->window = show_in_window (fixture->page, 1000, 700);
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
}

static void
tear_down (Fixture *fixture, gconstpointer is_empty)
{
  end_in_window (fixture->window, fixture->page, fixture->context, fixture->book);
}

static void
open_mill (Fixture *fixture)
{
  g_autoptr (GVariant) item = g_variant_ref_sink (g_variant_new_int64 (fixture->mill));

  HF_PAGE_GET_CLASS (fixture->page)->show_item (fixture->page, item);
  hf_test_wait_for (hf_organisation_card_get_organisation (fixture->card) != NULL);
}

static gboolean
is_figure (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_INSCRIPTION (widget) && gtk_widget_has_css_class (widget, "numeric") &&
         gtk_inscription_get_xalign (GTK_INSCRIPTION (widget)) == 1 &&
         g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0;
}

/* Whoever clicks on a tab only looks: a field is not edited for that. */
static void
test_tabs_take_focus (Fixture *fixture, gconstpointer is_empty)
{
  GtkWidget *tabs = find_widget (fixture->card, GTK_TYPE_STACK_SWITCHER);
  GtkWidget *tab = gtk_widget_get_first_child (tabs);

  g_assert_nonnull (tab);
  for (; tab != NULL; tab = gtk_widget_get_next_sibling (tab))
    g_assert_true (gtk_widget_get_focus_on_click (tab));
}

/* As in the list of people. */
static void
test_figures_at_end (Fixture *fixture, gconstpointer is_empty)
{
  GtkWidget *heading = find_label (fixture->list, "Members");

  hf_test_wait_for (find_where (fixture->list, is_figure, "0") != NULL);
  g_assert_cmpint (gtk_widget_get_halign (gtk_widget_get_parent (heading)), ==, GTK_ALIGN_END);
}

static gint64
stored_int (Fixture *fixture, guint field)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_organisation_def, fixture->mill);

  return hf_row_int (row, field);
}

static void
test_empty (Fixture *fixture, gconstpointer is_empty)
{
  GtkStack *stack = page_child (fixture, "stack");

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "organisations");
}

static void
search (Fixture *fixture, const char *text, guint n_expected)
{
  HF_PAGE_GET_CLASS (fixture->page)->search (fixture->page, text);
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
  g_assert_cmpuint (count (fixture), ==, n_expected);
}

static void
test_search (Fixture *fixture, gconstpointer is_empty)
{
  g_assert_cmpuint (count (fixture), ==, 2);
  search (fixture, "jxfz", 1);
  search (fixture, "nowhere", 0);
  g_assert_true (gtk_widget_get_visible (page_child (fixture, "create_row")));
  search (fixture, "", 2);
  g_assert_false (gtk_widget_get_visible (page_child (fixture, "create_row")));
}

/* Down shows the first hit, beside the list. */
static void
test_enter_hits (Fixture *fixture, gconstpointer is_empty)
{
  HfPageClass *page_class = HF_PAGE_GET_CLASS (fixture->page);

  page_class->search (fixture->page, "jxfz");
  page_class->enter_hits (fixture->page);
  hf_test_wait_for (hf_organisation_card_get_organisation (fixture->card) != NULL);
  g_assert_cmpint (hf_organisation_card_get_organisation (fixture->card)->id, ==, fixture->mill);
}

static void
test_create (Fixture *fixture, gconstpointer is_empty)
{
  gpointer   form = page_child (fixture, "form");
  GtkWidget *name = child (form, HF_TYPE_NEW_FORM, "name");
  GtkWidget *hint = child (form, HF_TYPE_ORGANISATION_NEW, "hint");
  GtkWidget *create = child (form, HF_TYPE_NEW_FORM, "create");

  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  g_signal_emit_by_name (create, "clicked");
  g_assert_true (gtk_widget_get_visible (child (form, HF_TYPE_NEW_FORM, "name_problem")));
  gtk_editable_set_text (GTK_EDITABLE (name), "锦星纺");
  hf_test_wait_for (gtk_widget_get_visible (hint));
  gtk_editable_set_text (GTK_EDITABLE (name), "晋源社区");
  g_assert_false (gtk_widget_get_visible (hint));
  g_signal_emit_by_name (create, "clicked");
  hf_test_wait_for (count (fixture) == 3);
  hf_test_wait_for (hf_organisation_card_get_organisation (fixture->card) != NULL);
  g_assert_cmpstr (hf_row_text (hf_organisation_card_get_organisation (fixture->card),
                                HF_ORGANISATION_NAME),
                   ==, "晋源社区");
}

static void
test_archive (Fixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfUndone) undone = NULL;

  open_mill (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "organisation.archive", NULL);
  hf_test_wait_for (count (fixture) == 1);
  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (count (fixture) == 2);
}

/* What is archived is found by its name, and comes back from there. */
static void
test_restore (Fixture *fixture, gconstpointer is_empty)
{
  hf_test_book_archive (fixture->book, &hf_organisation_def, fixture->mill);
  hf_test_wait_for (count (fixture) == 1);
  hf_page_search (fixture->page, "纺织");
  open_mill (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "organisation.restore", NULL);
  hf_page_search (fixture->page, "");
  hf_test_wait_for (count (fixture) == 2);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (count (fixture) == 1);
}

static void
test_edit_name (Fixture *fixture, gconstpointer is_empty)
{
  HfEditableRow *field;

  open_mill (fixture);
  field = find_editable (card_child (fixture, "details"), "name");
  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (field)), "锦星");
  g_assert_true (hf_editable_row_save (field));
  hf_test_wait_for (g_strcmp0 (hf_row_text (hf_organisation_card_get_organisation (fixture->card),
                                            HF_ORGANISATION_PINYIN),
                               "jinxing jx") == 0);
}

static GtkWidget *
entries_list (Fixture *fixture, const char *name)
{
  return child (card_child (fixture, name), HF_TYPE_ORGANISATION_ENTRIES, "list");
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *at = gtk_widget_get_first_child (widget); at;
       at = gtk_widget_get_next_sibling (at))
    n++;
  return n;
}

static void
test_agreement_and_activity (Fixture *fixture, gconstpointer is_empty)
{
  GtkWidget *agreements = entries_list (fixture, "agreements");
  GtkWidget *timeline = entries_list (fixture, "timeline");
  GtkWidget *rounds = entries_list (fixture, "check_ups");

  open_mill (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.add-agreement", NULL);
  hf_test_wait_for (count_children (agreements) == 1);
  hf_test_wait_for (
    adw_expander_row_get_expanded (ADW_EXPANDER_ROW (gtk_widget_get_first_child (agreements))));
  gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.add-activity", "s",
                              HF_ACTIVITY_CHECK_UP);
  hf_test_wait_for (count_children (timeline) == 2);
  g_assert_cmpuint (count_children (rounds), ==, 1);
  hf_test_wait_for (fixture->n_messages == 2);
}

/* Names that somebody sent are here: there is nothing to be done by a day. */
static void
test_leads (Fixture *fixture, gconstpointer is_empty)
{
  static const char received[] = "SELECT count(*) FROM activity WHERE kind = 'leads' AND "
                                 "done IS NOT NULL AND due IS NULL";
  GtkWidget        *timeline = entries_list (fixture, "timeline");
  g_autoptr (HfRow) before = NULL;
  HfChangeSet *changes = hf_change_set_new ("Test");
  HfRow       *after;

  open_mill (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.add-activity", "s",
                              HF_ACTIVITY_LEADS);
  hf_test_wait_for (count_children (timeline) == 1);
  g_assert_cmpint (hf_test_book_number (fixture->book, received), ==, 1);
  before = hf_test_book_read (fixture->book, &hf_activity_def, 1);
  after = hf_row_copy (before);
  hf_row_set_int (after, HF_ACTIVITY_ATTENDED, 40);
  hf_change_set_update (changes, before, after);
  hf_committed_free (hf_test_book_commit (fixture->book, changes));
  hf_test_wait_for (strstr (adw_expander_row_get_subtitle (
                              ADW_EXPANDER_ROW (gtk_widget_get_first_child (timeline))),
                            "40 leads") != NULL);
}

/* How many there are of a type inside a widget, with a style where one is named. */
static guint
count_inside (GtkWidget *widget, GType type, const char *style)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
            (style == NULL || gtk_widget_has_css_class (widget, style));

  for (GtkWidget *part = gtk_widget_get_first_child (widget); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    n += count_inside (part, type, style);
  return n;
}

/* What members have is the grade of a person, not of a call. */
static void
assert_grades_of_people (GtkWidget *members)
{
  hf_test_wait_for (count_inside (members, ADW_TYPE_EXPANDER_ROW, NULL) == 1);
  g_assert_cmpuint (count_inside (members, HF_TYPE_GRADE_BADGE, NULL), >, 0);
  g_assert_cmpuint (count_inside (members, HF_TYPE_GRADE_BADGE, "of-customer"), ==,
                    count_inside (members, HF_TYPE_GRADE_BADGE, NULL));
}

/* Which is read with the member, and again with a change of the person. */
static void
assert_marks_alerts (Fixture *fixture, GtkWidget *members)
{
  g_assert_cmpuint (count_inside (members, HF_TYPE_ALERT_MARK, NULL), ==, 1);
  g_assert_false (gtk_widget_get_visible (find_widget (members, HF_TYPE_ALERT_MARK)));
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->qiao, HF_CUSTOMER_ALLERGIES,
                         "pollen");
  hf_test_wait_for (gtk_widget_get_visible (find_widget (members, HF_TYPE_ALERT_MARK)));
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (!gtk_widget_get_visible (find_widget (members, HF_TYPE_ALERT_MARK)));
}

static void
test_members (Fixture *fixture, gconstpointer is_empty)
{
  HfOrganisationMembers *members = card_child (fixture, "members");
  HfRecordPicker        *picker = child (members, HF_TYPE_ORGANISATION_MEMBERS, "picker");
  g_autoptr (HfUndone) undone = NULL;

  open_mill (fixture);
  gtk_stack_set_visible_child_name (card_child (fixture, "stack"), "members");
  g_signal_emit_by_name (picker, "picked", fixture->qiao);
  hf_test_wait_for (stored_int (fixture, HF_ORGANISATION_MEMBER_COUNT) == 1);
  hf_test_wait_for (hf_row_int (hf_organisation_card_get_organisation (fixture->card),
                                HF_ORGANISATION_MEMBER_COUNT) == 1);
  assert_grades_of_people (GTK_WIDGET (members));
  assert_marks_alerts (fixture, GTK_WIDGET (members));
  hf_organisation_members_add (members, fixture->qiao); /* is one already */
  hf_test_wait_for (fixture->n_messages == 2);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (stored_int (fixture, HF_ORGANISATION_MEMBER_COUNT), ==, 1);
  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (hf_row_int (hf_organisation_card_get_organisation (fixture->card),
                                HF_ORGANISATION_MEMBER_COUNT) == 0);
}

static gpointer
crowd_work (HfDatabase *db, gpointer mill, GCancellable *cancellable, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1050) "
    "INSERT INTO member (organisation, customer) SELECT %d, 1 FROM n",
    GPOINTER_TO_INT (mill));

  g_assert_true (hf_database_script (db, sql, error));
  return GINT_TO_POINTER (TRUE);
}

/* Whoever goes on to the end of a thousand members gets to the rest of them, even if they could not
 * be read at first. */
static void
test_many_members (Fixture *fixture, gconstpointer is_empty)
{
  HfOrganisationEntries *entries =
    child (card_child (fixture, "members"), HF_TYPE_ORGANISATION_MEMBERS, "entries");
  GtkWidget     *list = child (entries, HF_TYPE_ORGANISATION_ENTRIES, "list");
  GtkWidget     *more = child (entries, HF_TYPE_ORGANISATION_ENTRIES, "more");
  GtkWidget     *window;
  GtkAdjustment *scroll;

  hf_test_book_run (fixture->book, HF_LANE_WRITE, crowd_work,
                    GINT_TO_POINTER ((int) fixture->mill));
  open_mill (fixture);
  gtk_stack_set_visible_child_name (card_child (fixture, "stack"), "members");
  hf_test_wait_for (count_children (list) == 100 && gtk_widget_get_visible (more));
  window = gtk_widget_get_ancestor (GTK_WIDGET (entries), GTK_TYPE_SCROLLED_WINDOW);
  scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
  hf_test_wait_for (gtk_adjustment_get_upper (scroll) > 2 * gtk_adjustment_get_page_size (scroll));
  gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll)); /* by scrolling */
  hf_test_wait_for (count_children (list) == 200);
  for (guint n = 300; n <= 1000; n += 100) /* and by the button */
    {
      g_signal_emit_by_name (more, "clicked");
      g_assert_cmpuint (count_children (list), ==, n);
    }
  hf_test_book_break_disk (fixture->book);
  g_signal_emit_by_name (more, "clicked");
  hf_test_wait_for (gtk_widget_get_visible (card_child (fixture, "trouble")));
  hf_fault_vfs_clear ();
  g_signal_emit_by_name (more, "clicked");
  hf_test_wait_for (count_children (list) == 1050);
  g_assert_false (gtk_widget_get_visible (more));
}

static guint
count_files (HfFiles *files)
{
  return g_list_model_get_n_items (
    G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (child (files, HF_TYPE_FILES, "list")))));
}

/* A contract as a file: of this organisation, and of no other one or customer. */
static void
test_files (Fixture *fixture, gconstpointer is_empty)
{
  HfFiles         *files = card_child (fixture, "files");
  g_autofree char *path = g_build_filename (fixture->book->folder, "协议.txt", NULL);
  GSList          *list = g_slist_append (NULL, g_file_new_for_path (path));
  g_autoptr (HfUndone) undone = NULL;

  g_assert_true (g_file_set_contents (path, "九折", -1, NULL));
  open_mill (fixture);
  gtk_stack_set_visible_child_name (card_child (fixture, "stack"), "files");
  hf_file_adder_add_files (HF_FILE_ADDER (find_widget (files, HF_TYPE_FILE_ADDER)), list);
  g_slist_free_full (list, g_object_unref);
  hf_test_wait_for (count_files (files) == 1);
  g_assert_cmpint (hf_test_book_number (
                     fixture->book, "SELECT organisation FROM attachment WHERE customer IS NULL"),
                   ==, fixture->mill);
  hf_organisation_card_set_organisation (fixture->card, fixture->mill + 1);
  hf_test_wait_for (count_files (files) == 0);
  hf_organisation_card_set_organisation (fixture->card, fixture->mill);
  hf_test_wait_for (count_files (files) == 1);
  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (count_files (files) == 0);
  hf_test_book_check (fixture->book);
}

static GtkWidget *
stage_button (Fixture *fixture, guint n)
{
  GtkWidget *strip = GTK_WIDGET (find_widget (fixture->page, HF_TYPE_STAGE_STRIP));
  GtkWidget *button = gtk_widget_get_first_child (strip);

  for (; n > 0; n--)
    button = gtk_widget_get_next_sibling (button);
  return button;
}

static const char *
stage_count (Fixture *fixture, guint n)
{
  GtkWidget *line = gtk_button_get_child (GTK_BUTTON (stage_button (fixture, n)));

  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (line)));
}

/* By a key or by dragging, each one step to undo; a stage that is pressed is all that is listed. */
static void
test_stages (Fixture *fixture, gconstpointer is_empty)
{
  GtkToggleButton *active = GTK_TOGGLE_BUTTON (stage_button (fixture, 1));
  GtkToggleButton *strategic = GTK_TOGGLE_BUTTON (stage_button (fixture, 2));
  g_autoptr (HfUndone) undone = NULL;

  open_mill (fixture);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "organisation.set-stage",
                                             "s", HF_ORGANISATION_STAGE_ACTIVE));
  hf_test_wait_for (g_str_equal (stage_count (fixture, 1), "1"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (active), "organisation.put-in-stage",
                                             "(xs)", fixture->mill + 1,
                                             HF_ORGANISATION_STAGE_STRATEGIC));
  hf_test_wait_for (g_str_equal (stage_count (fixture, 2), "1"));
  gtk_toggle_button_set_active (strategic, TRUE);
  hf_test_wait_for (count (fixture) == 1);
  g_assert_cmpint (hf_live_list_get_id (fixture->model, 0), ==, fixture->mill + 1);
  gtk_toggle_button_set_active (active, TRUE);
  g_assert_false (gtk_toggle_button_get_active (strategic));
  hf_test_wait_for (hf_live_list_get_id (fixture->model, 0) == fixture->mill);
  gtk_toggle_button_set_active (active, FALSE);
  hf_test_wait_for (count (fixture) == 2);
  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (g_str_equal (stage_count (fixture, 2), "0"));
  g_assert_cmpstr (stage_count (fixture, 1), ==, "1");
}

static void
exported_cb (HfPage *page, const char *text, gboolean can_undo, char **told)
{
  *told = g_strdup (text);
}

/* What the list shows is what is exported. */
static void
test_export (Fixture *fixture, gconstpointer is_empty)
{
  static const HfTableExport table = { HF_IMPORT_ORGANISATIONS, "Export", "%s.csv" };
  g_autofree char           *path = g_build_filename (fixture->book->folder, "out.csv", NULL);
  g_autofree char           *text = NULL, *told = NULL;
  g_autoptr (HfQuery) query = NULL;

  search (fixture, "jxfz", 1);
  g_signal_handlers_disconnect_by_func (fixture->page, message_cb, fixture);
  g_signal_connect (fixture->page, "message", G_CALLBACK (exported_cb), &told);
  query = hf_organisation_list_new_query (fixture->list);
  hf_table_export_write (&table, fixture->page, query, path);
  hf_test_wait_for (told != NULL);
  g_assert_cmpstr (told, ==, "1 row exported");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "锦星纺织"));
  g_assert_null (strstr (text, "东方小学"));
  g_assert_nonnull (HF_PAGE_GET_CLASS (fixture->page)->export_shown);
}

static void
test_liaison (Fixture *fixture, gconstpointer is_empty)
{
  HfOrganisationDetails *details = card_child (fixture, "details");

  open_mill (fixture);
  hf_organisation_details_set_liaison (details, fixture->qiao);
  hf_test_wait_for (stored_int (fixture, HF_ORGANISATION_LIAISON) == fixture->qiao);
  hf_test_wait_for (hf_row_int (hf_organisation_card_get_organisation (fixture->card),
                                HF_ORGANISATION_LIAISON) == fixture->qiao);
  hf_organisation_details_set_liaison (details, 0);
  hf_test_wait_for (stored_int (fixture, HF_ORGANISATION_LIAISON) == 0);
}

static void
test_notice (Fixture *fixture, gconstpointer is_empty)
{
  gpointer         bar = page_child (fixture, "notice");
  GtkWidget       *line = child (bar, HF_TYPE_ORGANISATION_NOTICE_BAR, "line");
  GtkToggleButton *show = child (bar, HF_TYPE_ORGANISATION_NOTICE_BAR, "show");
  GtkLabel        *text = child (bar, HF_TYPE_ORGANISATION_NOTICE_BAR, "text");
  HfRow           *row = hf_row_new (&hf_agreement_def);

  g_assert_false (gtk_widget_get_visible (line));
  hf_row_set_int (row, HF_AGREEMENT_ORGANISATION, fixture->mill);
  hf_row_set_text (row, HF_AGREEMENT_EXPIRES, "2023-11-01");
  hf_test_book_insert (fixture->book, row);
  hf_test_wait_for (gtk_widget_get_visible (line));
  gtk_toggle_button_set_active (show, TRUE);
  hf_test_wait_for (count (fixture) == 1);
  gtk_toggle_button_set_active (show, FALSE);
  hf_test_wait_for (count (fixture) == 2);
  hf_clock_set (fixture->book->clock, hf_clock_now (fixture->book->clock) + 14 * 24 * 60 * 60);
  hf_test_wait_for (g_str_equal (gtk_label_get_label (text), "1 agreement has ended"));
  g_assert_true (gtk_widget_get_visible (line));
  hf_test_book_set_text (fixture->book, &hf_agreement_def, 1, HF_AGREEMENT_CLOSED, "2023-11-03");
  hf_test_wait_for (!gtk_widget_get_visible (line));
}

/* Only an organisation is for paper, and it is the one that is shown. */
static void
test_print (Fixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GVariant) item = g_variant_ref_sink (g_variant_new_int64 (fixture->mill));
  g_autoptr (GPtrArray) scopes = NULL;
  const HfPrintScope *scope;

  g_assert_false (hf_page_can_print (fixture->page));
  HF_PAGE_GET_CLASS (fixture->page)->show_item (fixture->page, item);
  g_assert_true (hf_page_can_print (fixture->page));
  scopes = HF_PAGE_GET_CLASS (fixture->page)->list_printed (fixture->page);
  g_assert_cmpuint (scopes->len, ==, 1);
  scope = scopes->pdata[0];
  g_assert_true (scope->source == &hf_printed_organisation_source);
  g_assert_cmpint (g_variant_get_int64 (scope->question), ==, fixture->mill);
  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  g_assert_false (hf_page_can_print (fixture->page)); /* the form is in front */
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer), gboolean is_empty)
{
  g_test_add (path, Fixture, GINT_TO_POINTER (is_empty), set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  hf_fault_vfs_install ();
  add ("/gui/organisations/empty", test_empty, TRUE);
  add ("/gui/organisations/search", test_search, FALSE);
  add ("/gui/organisations/enter-hits", test_enter_hits, FALSE);
  add ("/gui/organisations/create", test_create, FALSE);
  add ("/gui/organisations/archive", test_archive, FALSE);
  add ("/gui/organisations/restore", test_restore, FALSE);
  add ("/gui/organisations/edit-name", test_edit_name, FALSE);
  add ("/gui/organisations/agreement-and-activity", test_agreement_and_activity, FALSE);
  add ("/gui/organisations/leads", test_leads, FALSE);
  add ("/gui/organisations/members", test_members, FALSE);
  add ("/gui/organisations/many-members", test_many_members, FALSE);
  add ("/gui/organisations/stages", test_stages, FALSE);
  add ("/gui/organisations/files", test_files, FALSE);
  add ("/gui/organisations/export", test_export, FALSE);
  add ("/gui/organisations/liaison", test_liaison, FALSE);
  add ("/gui/organisations/print", test_print, FALSE);
  add ("/gui/organisations/figures-at-end", test_figures_at_end, FALSE);
  add ("/gui/organisations/tabs-take-focus", test_tabs_take_focus, FALSE);
  add ("/gui/organisations/notice", test_notice, FALSE);
  return g_test_run ();
}
