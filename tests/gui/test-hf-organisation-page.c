/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The organisations page over a real book: finding, creating with a hint, editing in place,
 * stages, archiving. */

#include "filter-memory.h"
#include "find-field.h"
#include "organisation-fixture.h"
#include "row-menu.h"

#include "core/hf-agreement.h"
#include "core/hf-customer.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "gui/common/filter/hf-filter-bar.h"
#include "gui/common/files/hf-file-adder.h"
#include "gui/common/files/hf-files.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-list-column.h"
#include "gui/common/hf-list-view.h"
#include "gui/common/hf-table-export.h"
#include "gui/organisation/hf-organisation-columns.h"
#include "gui/organisation/hf-organisation-head.h"
#include "gui/organisation/hf-organisation-new.h"
#include "gui/organisation/hf-organisation-notice-bar.h"
#include "gui/organisation/hf-stage-strip.h"
#include "session/organisation/hf-organisation-draft.h"
#include "session/print/hf-printed-organisation.h"
#include "session/print/hf-printed-organisations.h"

#include <adwaita.h>

static gboolean
is_figure (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_INSCRIPTION (widget) && gtk_widget_has_css_class (widget, "numeric") &&
         gtk_inscription_get_xalign (GTK_INSCRIPTION (widget)) == 1 &&
         g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0;
}

/* Whoever clicks on a tab only looks: a field is not edited for that. */
static void
test_tabs_take_focus (OrganisationFixture *self, gconstpointer is_empty)
{
  GtkWidget *tabs = find_widget (self->card, GTK_TYPE_STACK_SWITCHER);
  GtkWidget *tab = gtk_widget_get_first_child (tabs);

  g_assert_nonnull (tab);
  for (; tab != NULL; tab = gtk_widget_get_next_sibling (tab))
    g_assert_true (gtk_widget_get_focus_on_click (tab));
}

/* As in the list of people. */
static void
test_figures_at_end (OrganisationFixture *self, gconstpointer is_empty)
{
  GtkWidget *heading = find_label (self->list, "Members");

  hf_test_wait_for (find_where (self->list, is_figure, "0") != NULL);
  g_assert_cmpint (gtk_widget_get_halign (gtk_widget_get_parent (heading)), ==, GTK_ALIGN_END);
}

static void
test_empty (OrganisationFixture *self, gconstpointer is_empty)
{
  GtkStack *stack = organisation_fixture_page_child (self, "stack");

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  HF_PAGE_GET_CLASS (self->page)->create (self->page);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "organisations");
}

static void
test_search (OrganisationFixture *self, gconstpointer is_empty)
{
  g_assert_cmpuint (organisation_fixture_count (self), ==, 2);
  organisation_fixture_search (self, "jxfz", 1);
  organisation_fixture_search (self, "nowhere", 0);
  g_assert_true (gtk_widget_get_visible (organisation_fixture_page_child (self, "create_row")));
  organisation_fixture_search (self, "", 2);
  g_assert_false (gtk_widget_get_visible (organisation_fixture_page_child (self, "create_row")));
}

/* What is searched for and does not pass the filter is told of, and found with the same words. */
static void
test_outside_filter (OrganisationFixture *self, gconstpointer is_empty)
{
  HfFilterBar      *bar = organisation_fixture_page_child (self, "filter_bar");
  GtkWidget        *row = organisation_fixture_page_child (self, "outside_row");
  HfFilter         *filter = hf_filter_new ();
  const char *const values[] = { "qq", NULL };

  hf_filter_add (filter, &(HfCondition){ &hf_organisation_def, HF_ORGANISATION_NOTE, 0,
                                         HF_FILTER_CONTAINS, (char **) values });
  hf_filter_bar_set_filter (bar, filter);
  g_signal_emit_by_name (bar, "changed");
  organisation_fixture_search (self, "jxfz", 0);
  hf_test_wait_for (gtk_widget_get_visible (row));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (row)), ==,
                   "1 more outside the f_ilter — show");
  g_assert_true (gtk_widget_mnemonic_activate (row, FALSE));
  hf_test_wait_for (hf_live_list_get_id (self->model, 0) == self->mill);
  g_assert_false (hf_filter_bar_is_filtering (bar));
}

/* Down shows the first hit, beside the list. */
static void
test_enter_hits (OrganisationFixture *self, gconstpointer is_empty)
{
  HfPageClass *page_class = HF_PAGE_GET_CLASS (self->page);

  page_class->search (self->page, "jxfz");
  page_class->enter_hits (self->page);
  hf_test_wait_for (hf_organisation_card_get_organisation (self->card) != NULL);
  g_assert_cmpint (hf_organisation_card_get_organisation (self->card)->id, ==, self->mill);
}

static void
test_create (OrganisationFixture *self, gconstpointer is_empty)
{
  gpointer   form = organisation_fixture_page_child (self, "form");
  GtkWidget *name = organisation_fixture_part (form, HF_TYPE_NEW_FORM, "name");
  GtkWidget *hint = organisation_fixture_part (form, HF_TYPE_ORGANISATION_NEW, "hint");
  GtkWidget *create = organisation_fixture_part (form, HF_TYPE_NEW_FORM, "create");

  HF_PAGE_GET_CLASS (self->page)->create (self->page);
  g_signal_emit_by_name (create, "clicked");
  g_assert_true (
    gtk_widget_get_visible (organisation_fixture_part (form, HF_TYPE_NEW_FORM, "name_problem")));
  gtk_editable_set_text (GTK_EDITABLE (name), "锦星纺");
  hf_test_wait_for (gtk_widget_get_visible (hint));
  gtk_editable_set_text (GTK_EDITABLE (name), "晋源社区");
  g_assert_false (gtk_widget_get_visible (hint));
  g_signal_emit_by_name (create, "clicked");
  hf_test_wait_for (organisation_fixture_count (self) == 3);
  hf_test_wait_for (hf_organisation_card_get_organisation (self->card) != NULL);
  g_assert_cmpstr (hf_row_text (hf_organisation_card_get_organisation (self->card),
                                HF_ORGANISATION_NAME),
                   ==, "晋源社区");
  g_assert_cmpstr (hf_row_text (hf_organisation_card_get_organisation (self->card),
                                HF_ORGANISATION_STAGE),
                   ==, HF_ORGANISATION_STAGE_POTENTIAL);
}

static void
test_archive (OrganisationFixture *self, gconstpointer is_empty)
{
  g_autoptr (HfUndone) undone = NULL;

  organisation_fixture_open_mill (self);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "organisation.archive", NULL);
  hf_test_wait_for (organisation_fixture_count (self) == 1);
  undone = hf_test_book_undo (self->book);
  hf_test_wait_for (organisation_fixture_count (self) == 2);
}

/* What is archived is found by its name, and comes back from there. */
static void
test_restore (OrganisationFixture *self, gconstpointer is_empty)
{
  hf_test_book_archive (self->book, &hf_organisation_def, self->mill);
  hf_test_wait_for (organisation_fixture_count (self) == 1);
  hf_page_search (self->page, "纺织");
  organisation_fixture_open_mill (self);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "organisation.restore", NULL);
  hf_page_search (self->page, "");
  hf_test_wait_for (organisation_fixture_count (self) == 2);
  hf_undone_free (hf_test_book_undo (self->book));
  hf_test_wait_for (organisation_fixture_count (self) == 1);
}

static void
test_edit_name (OrganisationFixture *self, gconstpointer is_empty)
{
  HfEditableRow *field;

  organisation_fixture_open_mill (self);
  field = find_editable (organisation_fixture_details (self), "name");
  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (field)), "锦星");
  g_assert_true (hf_editable_row_save (field));
  hf_test_wait_for (g_strcmp0 (hf_row_text (hf_organisation_card_get_organisation (self->card),
                                            HF_ORGANISATION_PINYIN),
                               "jinxing jx") == 0);
}

static guint
count_files (HfFiles *files)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (
    GTK_LIST_VIEW (organisation_fixture_part (files, HF_TYPE_FILES, "list")))));
}

/* A contract as a file: of this organisation, and of no other one or customer. */
static void
test_files (OrganisationFixture *self, gconstpointer is_empty)
{
  HfFiles         *files = organisation_fixture_card_child (self, "files");
  g_autofree char *path = g_build_filename (self->book->folder, "协议.txt", NULL);
  GSList          *list = g_slist_append (NULL, g_file_new_for_path (path));
  g_autoptr (HfUndone) undone = NULL;

  g_assert_true (g_file_set_contents (path, "九折", -1, NULL));
  organisation_fixture_open_mill (self);
  gtk_stack_set_visible_child_name (organisation_fixture_card_child (self, "stack"), "files");
  hf_file_adder_add_files (HF_FILE_ADDER (find_widget (files, HF_TYPE_FILE_ADDER)), list);
  g_slist_free_full (list, g_object_unref);
  hf_test_wait_for (count_files (files) == 1);
  g_assert_cmpint (
    hf_test_book_number (self->book, "SELECT organisation FROM attachment WHERE customer IS NULL"),
    ==, self->mill);
  hf_organisation_card_set_organisation (self->card, self->mill + 1);
  hf_test_wait_for (count_files (files) == 0);
  hf_organisation_card_set_organisation (self->card, self->mill);
  hf_test_wait_for (count_files (files) == 1);
  undone = hf_test_book_undo (self->book);
  hf_test_wait_for (count_files (files) == 0);
  hf_test_book_check (self->book);
}

static GtkWidget *
stage_button (OrganisationFixture *self, guint n)
{
  GtkWidget *strip = GTK_WIDGET (find_widget (self->page, HF_TYPE_STAGE_STRIP));
  GtkWidget *button = gtk_widget_get_first_child (strip);

  for (; n > 0; n--)
    button = gtk_widget_get_next_sibling (button);
  return button;
}

static const char *
stage_count (OrganisationFixture *self, guint n)
{
  GtkWidget *line = gtk_button_get_child (GTK_BUTTON (stage_button (self, n)));

  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (line)));
}

/* By a key or by dragging, each one step to undo; a stage that is pressed is all that is listed. */
static void
test_stages (OrganisationFixture *self, gconstpointer is_empty)
{
  GtkToggleButton *active = GTK_TOGGLE_BUTTON (stage_button (self, 1));
  GtkToggleButton *strategic = GTK_TOGGLE_BUTTON (stage_button (self, 2));
  g_autoptr (HfUndone) undone = NULL;

  organisation_fixture_open_mill (self);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "organisation.set-stage", "s",
                                             HF_ORGANISATION_STAGE_ACTIVE));
  hf_test_wait_for (g_str_equal (stage_count (self, 1), "1"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (active), "organisation.put-in-stage",
                                             "(xs)", self->mill + 1,
                                             HF_ORGANISATION_STAGE_STRATEGIC));
  hf_test_wait_for (g_str_equal (stage_count (self, 2), "1"));
  gtk_toggle_button_set_active (strategic, TRUE);
  hf_test_wait_for (organisation_fixture_count (self) == 1);
  g_assert_cmpint (hf_live_list_get_id (self->model, 0), ==, self->mill + 1);
  gtk_toggle_button_set_active (active, TRUE);
  g_assert_false (gtk_toggle_button_get_active (strategic));
  hf_test_wait_for (hf_live_list_get_id (self->model, 0) == self->mill);
  gtk_toggle_button_set_active (active, FALSE);
  hf_test_wait_for (organisation_fixture_count (self) == 2);
  undone = hf_test_book_undo (self->book);
  hf_test_wait_for (g_str_equal (stage_count (self, 2), "0"));
  g_assert_cmpstr (stage_count (self, 1), ==, "1");
}

/* What the list shows is what is exported. */
static void
test_export (OrganisationFixture *self, gconstpointer is_empty)
{
  static const HfTableExport table = { HF_IMPORT_ORGANISATIONS, "Export", "%s.csv" };
  g_autofree char           *path = g_build_filename (self->book->folder, "out.csv", NULL);
  g_autofree char           *text = NULL;
  g_autoptr (HfSelected) listed = NULL;

  organisation_fixture_search (self, "jxfz", 1);
  listed = hf_record_list_get_listed (HF_RECORD_LIST (self->list));
  hf_table_export_write (&table, self->page, listed, path);
  hf_test_wait_for (self->message != NULL);
  g_assert_cmpstr (self->message, ==, "1 row exported");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "锦星纺织"));
  g_assert_null (strstr (text, "东方小学"));
  g_assert_nonnull (HF_PAGE_GET_CLASS (self->page)->export_shown);
}

/* Returns: the button that calls */
static GtkWidget *
look_as (OrganisationFixture *self, HfViewer *viewer, const char *shown)
{
  GtkWidget *call = organisation_fixture_part (organisation_fixture_card_child (self, "head"),
                                               HF_TYPE_ORGANISATION_HEAD, "call");

  hf_store_set_viewer (self->book->store, viewer);
  hf_test_book_set_text (self->book, &hf_organisation_def, self->mill, HF_ORGANISATION_MANAGER,
                         shown); /* so that it is read again */
  hf_test_wait_for (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (call)), shown) == 0);
  return call;
}

/* A list masks numbers; the card, which is opened to ring there, has this one in full for whoever
 * sees numbers at all. For others there is nothing to dial or to copy. */
static void
test_number (OrganisationFixture *self, gconstpointer is_empty)
{
  gint64 chen = hf_test_book_add_staff (self->book, "Chen", "doctor");
  g_autoptr (HfViewer) doctor = hf_viewer_new ("Chen", chen, FALSE);
  g_autoptr (HfViewer) masked = hf_viewer_new_masked (doctor);
  guint before;

  hf_test_book_set_text (self->book, &hf_organisation_def, self->mill, HF_ORGANISATION_PHONE,
                         "0351-8600123");
  organisation_fixture_open_mill (self);
  g_assert_true (gtk_widget_get_sensitive (look_as (self, doctor, "_Call 0351-8600123")));
  before = self->n_messages;
  hf_organisation_card_copy_phone (self->card);
  g_assert_cmpuint (self->n_messages, ==, before + 1);
  g_assert_false (gtk_widget_get_sensitive (look_as (self, masked, "_Call 035****0123")));
  hf_organisation_card_copy_phone (self->card);
  hf_organisation_card_call (self->card);
  g_assert_cmpuint (self->n_messages, ==, before + 1);
}

/* Whoever is about to call reads it at the head of the card; what filters and files do with it
 * follows from the table of fields. */
static void
test_risks (OrganisationFixture *self, gconstpointer is_empty)
{
  gpointer head = organisation_fixture_card_child (self, "head");
  gpointer risks = organisation_fixture_part (head, HF_TYPE_ORGANISATION_HEAD, "risks");

  organisation_fixture_open_mill (self);
  g_assert_false (gtk_widget_get_visible (risks));
  hf_test_book_set_text (self->book, &hf_organisation_def,
                         hf_organisation_card_get_organisation (self->card)->id,
                         HF_ORGANISATION_RISKS, "Pays late\nNew director");
  hf_test_wait_for (gtk_widget_get_visible (risks));
  g_assert_nonnull (find_label (risks, "Risks foreseen: Pays late New director"));
  hf_undone_free (hf_test_book_undo (self->book));
  hf_test_wait_for (!gtk_widget_get_visible (risks));
}

static void
listed_cb (GSimpleAction *action, GVariant *filter, char **listed)
{
  g_free (*listed);
  *listed = g_variant_dup_string (filter, NULL);
}

static void
assert_lists_members (const char *text, gint64 organisation)
{
  g_autoptr (HfFilter) filter = hf_filter_from_text (text, NULL);
  const HfCondition *condition;

  g_assert_cmpuint (hf_filter_get_n (filter), ==, 1);
  condition = hf_filter_get (filter, 0);
  g_assert_true (condition->def == &hf_member_def);
  g_assert_cmpuint (condition->field, ==, HF_MEMBER_ORGANISATION);
  g_assert_cmpint (g_ascii_strtoll (condition->values[0], NULL, 10), ==, organisation);
}

static GtkWidget *
open_menu (OrganisationFixture *self)
{
  GtkWidget *rows = hf_list_view_get_rows (
    organisation_fixture_part (self->list, HF_TYPE_ORGANISATION_LIST, "view"));

  return hf_row_menu_open (rows, gtk_widget_get_first_child (rows));
}

/* The customers of the selected organisation in the list of them, its number, and whose it is. */
static void
test_row_menu (OrganisationFixture *self, gconstpointer is_empty)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) list = g_simple_action_new ("list-customers", G_VARIANT_TYPE_STRING);
  g_autofree char *listed = NULL;
  GtkWidget       *menu, *owner;

  g_signal_connect (list, "activate", G_CALLBACK (listed_cb), &listed);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (list));
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (group));
  organisation_fixture_open_mill (self);
  menu = open_menu (self);
  g_assert_true (offers (menu, "_Open Card"));
  choose_line (menu, "Show Its C_ustomers");
  assert_lists_members (listed, self->mill);
  choose_line (open_menu (self), "Copy _Phone");
  g_assert_true (g_str_has_prefix (self->message, "Number copied: "));
  choose_line (open_menu (self), "Ass_ign to…");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (
                     organisation_fixture_card_child (self, "stack")),
                   ==, "details");
  owner = GTK_WIDGET (find_editable (GTK_WIDGET (self->card), "owner"));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), owner));
  gtk_widget_insert_action_group (self->window, "win", NULL);
}

/* From the menu a visit is planned, on the card, which is open for it. */
static void
test_plan (OrganisationFixture *self, gconstpointer is_empty)
{
  organisation_fixture_open_mill (self);
  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (self->page), "organisation.plan", "s", "visit"));
  hf_test_wait_for (self->message != NULL);
  g_assert_cmpint (hf_test_book_number (self->book,
                                        "SELECT count(*) FROM activity WHERE kind = 'visit'"),
                   ==, 1);
  g_assert_true (self->can_undo);
}

static gint64
add_owned (OrganisationFixture *self, const char *name, gint64 owner, gint64 headcount)
{
  HfRow *row = hf_organisation_draft_new (name, NULL, NULL);

  hf_row_set_int (row, HF_ORGANISATION_OWNER, owner);
  hf_row_set_int (row, HF_ORGANISATION_HEADCOUNT, headcount);
  return hf_test_book_insert (self->book, row);
}

static void
assert_order (OrganisationFixture *self, const char *column, const gint64 *ids)
{
  hf_list_order_set (organisation_fixture_part (self->list, HF_TYPE_ORGANISATION_LIST, "view"),
                     (HfListOrder){ column, FALSE });
  hf_test_wait_for (!hf_live_list_is_loading (self->model));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (hf_live_list_get_id (self->model, i), ==, ids[i]);
}

/* By whose they are, as these are called and not as they were entered; those of one by their own
 * names, and nobody's at the end. */
static void
test_order (OrganisationFixture *self, gconstpointer is_empty)
{
  gint64 zhao = hf_test_book_add_staff (self->book, "赵红", "desk");
  gint64 chen = hf_test_book_add_staff (self->book, "陈静", "desk");
  gint64 bus = add_owned (self, "安平车行", zhao, 40);
  gint64 chemist = add_owned (self, "中和药店", chen, 7);
  gint64 hotel = add_owned (self, "北方宾馆", chen, 300);

  hf_test_wait_for (organisation_fixture_count (self) == 5);
  assert_order (self, "owner", (gint64[]){ hotel, chemist, bus });
  assert_order (self, "headcount", (gint64[]){ chemist, bus, hotel });
  hf_organisation_columns_set_compact (
    organisation_fixture_part (self->list, HF_TYPE_ORGANISATION_LIST, "view"), FALSE);
  hf_test_wait_for (find_where (self->list, is_figure, "300") != NULL);
}

static void
test_notice (OrganisationFixture *self, gconstpointer is_empty)
{
  gpointer         bar = organisation_fixture_page_child (self, "notice");
  GtkWidget       *line = organisation_fixture_part (bar, HF_TYPE_ORGANISATION_NOTICE_BAR, "line");
  GtkToggleButton *show = organisation_fixture_part (bar, HF_TYPE_ORGANISATION_NOTICE_BAR, "show");
  GtkLabel        *text = organisation_fixture_part (bar, HF_TYPE_ORGANISATION_NOTICE_BAR, "text");
  HfRow           *row = hf_row_new (&hf_agreement_def);

  g_assert_false (gtk_widget_get_visible (line));
  hf_row_set_int (row, HF_AGREEMENT_ORGANISATION, self->mill);
  hf_row_set_text (row, HF_AGREEMENT_EXPIRES, "2023-11-01");
  hf_test_book_insert (self->book, row);
  hf_test_wait_for (gtk_widget_get_visible (line));
  gtk_toggle_button_set_active (show, TRUE);
  hf_test_wait_for (organisation_fixture_count (self) == 1);
  gtk_toggle_button_set_active (show, FALSE);
  hf_test_wait_for (organisation_fixture_count (self) == 2);
  hf_clock_set (self->book->clock, hf_clock_now (self->book->clock) + 14 * 24 * 60 * 60);
  hf_test_wait_for (g_str_equal (gtk_label_get_label (text), "1 agreement has ended"));
  g_assert_true (gtk_widget_get_visible (line));
  hf_test_book_set_text (self->book, &hf_agreement_def, 1, HF_AGREEMENT_CLOSED, "2023-11-03");
  hf_test_wait_for (!gtk_widget_get_visible (line));
}

/* The organisation that is shown is for paper, and no form in its place: then it is the list. */
static void
test_print (OrganisationFixture *self, gconstpointer is_empty)
{
  g_autoptr (GVariant) item = g_variant_ref_sink (g_variant_new_int64 (self->mill));
  g_autoptr (GPtrArray) scopes = NULL;
  g_autoptr (GPtrArray) behind_form = NULL;
  const HfPrintScope *scope;

  HF_PAGE_GET_CLASS (self->page)->show_item (self->page, item);
  g_assert_true (hf_page_can_print (self->page));
  scopes = HF_PAGE_GET_CLASS (self->page)->list_printed (self->page);
  g_assert_cmpuint (scopes->len, ==, 1);
  scope = scopes->pdata[0];
  g_assert_true (scope->source == &hf_printed_organisation_source);
  g_assert_cmpint (g_variant_get_int64 (scope->question), ==, self->mill);
  HF_PAGE_GET_CLASS (self->page)->create (self->page);
  behind_form = HF_PAGE_GET_CLASS (self->page)->list_printed (self->page);
  g_assert_cmpuint (behind_form->len, ==, 1);
  scope = behind_form->pdata[0];
  g_assert_true (scope->source == &hf_printed_organisations_source);
}

/* As the list of customers does, see test-filter-memory.c. */
static void
test_filter_memory (OrganisationFixture *fixture, gconstpointer is_empty)
{
  static const FilterAsked harmless = { &hf_organisation_def, HF_ORGANISATION_VALUE, HF_FILTER_IS,
                                        "medium" };
  static const FilterAsked asked[] = {
    { &hf_organisation_def, HF_ORGANISATION_NAME, HF_FILTER_CONTAINS, "Qiao" },
    { &hf_organisation_def, HF_ORGANISATION_CITY, HF_FILTER_IS, "Qiao" },
    { &hf_organisation_def, HF_ORGANISATION_MANAGER, HF_FILTER_CONTAINS, "Qiao" },
    { &hf_organisation_def, HF_ORGANISATION_TAGS, HF_FILTER_IS_NOT, "Qiao" },
    { &hf_organisation_def, HF_ORGANISATION_NOTE, HF_FILTER_CONTAINS, "Qiao" },
  };

  assert_filter_memory (fixture->page, organisation_fixture_page_child (fixture, "filter_bar"),
                        &harmless, asked, G_N_ELEMENTS (asked));
}

int
main (int argc, char **argv)
{
  organisation_fixture_init (&argc, &argv);
  organisation_fixture_add_empty ("/gui/organisations/empty", test_empty);
  organisation_fixture_add_test ("/gui/organisations/search", test_search);
  organisation_fixture_add_test ("/gui/organisations/outside-filter", test_outside_filter);
  organisation_fixture_add_test ("/gui/organisations/filter-memory", test_filter_memory);
  organisation_fixture_add_test ("/gui/organisations/enter-hits", test_enter_hits);
  organisation_fixture_add_test ("/gui/organisations/create", test_create);
  organisation_fixture_add_test ("/gui/organisations/archive", test_archive);
  organisation_fixture_add_test ("/gui/organisations/restore", test_restore);
  organisation_fixture_add_test ("/gui/organisations/edit-name", test_edit_name);
  organisation_fixture_add_test ("/gui/organisations/stages", test_stages);
  organisation_fixture_add_test ("/gui/organisations/files", test_files);
  organisation_fixture_add_test ("/gui/organisations/export", test_export);
  organisation_fixture_add_test ("/gui/organisations/number", test_number);
  organisation_fixture_add_test ("/gui/organisations/risks", test_risks);
  organisation_fixture_add_test ("/gui/organisations/row-menu", test_row_menu);
  organisation_fixture_add_test ("/gui/organisations/plan", test_plan);
  organisation_fixture_add_test ("/gui/organisations/order", test_order);
  organisation_fixture_add_test ("/gui/organisations/print", test_print);
  organisation_fixture_add_test ("/gui/organisations/figures-at-end", test_figures_at_end);
  organisation_fixture_add_test ("/gui/organisations/tabs-take-focus", test_tabs_take_focus);
  organisation_fixture_add_test ("/gui/organisations/notice", test_notice);
  return g_test_run ();
}
