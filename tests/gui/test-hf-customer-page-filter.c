/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Filtering the customers: chips, the editor, segments, searching within, and what is remembered.
 */

#include "customer-fixture.h"

#include "base/hf-match.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-indicator.h"
#include "core/hf-measurement.h"
#include "core/hf-member.h"
#include "core/hf-responsible.h"
#include "core/hf-staff.h"
#include "gui/common/filter/hf-filter-bar.h"
#include "gui/common/filter/hf-filter-value.h"
#include "gui/customer/hf-scope-switch.h"
#include "gui/common/list/hf-segment-bar.h"
#include "gui/common/list/hf-segment-row.h"

static HfFilterBar *
get_bar (CustomerFixture *fixture)
{
  return customer_fixture_child (fixture, "filter_bar");
}

static HfFilterEditor *
get_editor (CustomerFixture *fixture)
{
  GtkMenuButton *button = customer_fixture_child (fixture, "filter_button");

  return HF_FILTER_EDITOR (gtk_menu_button_get_popover (button));
}

static void
grade (CustomerFixture *fixture, gint64 customer, const char *key)
{
  hf_test_book_set_text (fixture->book, &hf_customer_def, customer, HF_CUSTOMER_GRADE, key);
}

static HfFilter *
make_filter (guint field, HfFilterOp op, const char *value)
{
  HfFilter   *filter = hf_filter_new ();
  const char *values[] = { value, NULL };

  hf_filter_add (filter, &(HfCondition){ &hf_customer_def, field, 0, op, (char **) values });
  return filter;
}

/* As if the person had put the condition together. */
static void
filter_by (CustomerFixture *fixture, guint field, HfFilterOp op, const char *value)
{
  g_autoptr (HfFilter) filter = make_filter (field, op, value);

  g_signal_emit_by_name (get_editor (fixture), "edited", hf_filter_get (filter, 0));
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
}

static void
test_chip (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *cross;

  grade (fixture, fixture->wang, "A");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_bar (fixture))));
  filter_by (fixture, HF_CUSTOMER_GRADE, HF_FILTER_IS, "A");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 1);
  g_assert_cmpint (hf_live_list_get_id (fixture->model, 0), ==, fixture->wang);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_bar (fixture))));
  g_assert_cmpstr (gtk_menu_button_get_label (customer_fixture_child (fixture, "filter_button")),
                   ==, "_Filter 1");

  cross =
    gtk_widget_get_next_sibling (find_widget (GTK_WIDGET (get_bar (fixture)), GTK_TYPE_BUTTON));
  g_signal_emit_by_name (cross, "clicked");
  hf_test_wait_for (customer_fixture_count (fixture) == 2);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_bar (fixture))));
}

/* What stands at the head of each printed page. */
static void
test_described (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *number = NULL, *end = NULL;

  filter_by (fixture, HF_CUSTOMER_NOTE, HF_FILTER_CONTAINS, "13800138821");
  number = hf_filter_bar_describe (get_bar (fixture));
  g_assert_nonnull (strstr (number, "138****8821"));
  g_assert_null (strstr (number, "13800138821"));
  hf_filter_bar_set_filter (get_bar (fixture),
                            make_filter (HF_CUSTOMER_NOTE, HF_FILTER_CONTAINS, "8821"));
  end = hf_filter_bar_describe (get_bar (fixture));
  g_assert_nonnull (strstr (end, "8821"));
}

/* Customers whose owner left without handing over are found by that name. */
static void
test_owner_who_left (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64           id = hf_test_book_add_staff (fixture->book, "范丽", HF_STAFF_ROLE_DESK);
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *said = NULL;

  hf_test_book_set_int (fixture->book, &hf_customer_def, fixture->li, HF_CUSTOMER_OWNER, id);
  hf_test_book_archive (fixture->book, &hf_staff_def, id);
  filter_by (fixture, HF_CUSTOMER_OWNER, HF_FILTER_IS, value);
  hf_test_wait_for (customer_fixture_count (fixture) == 1);
  hf_test_book_let_finish (fixture->book);
  said = hf_filter_bar_describe (get_bar (fixture));
  g_assert_nonnull (strstr (said, "范丽 (left)"));
}

static void
offered_cb (HfPage *page, const char *text, const char *button, const char *action, char **offered)
{
  g_free (*offered);
  *offered = g_strdup (action);
}

/* As the form does once it has saved. */
static gint64
create (CustomerFixture *fixture, const char *name)
{
  gint64 id = hf_test_book_add_customer (fixture->book, name);

  g_signal_emit_by_name (customer_fixture_child (fixture, "form"), "created", id);
  hf_test_book_let_finish (fixture->book);
  return id;
}

/* The filter stays; that it hides who was just made is said. */
static void
test_hidden (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *offered = NULL;
  gint64           id;

  g_signal_connect (fixture->page, "offer", G_CALLBACK (offered_cb), &offered);
  create (fixture, "Ann Lee");
  filter_by (fixture, HF_CUSTOMER_NAME, HF_FILTER_CONTAINS, "Bea");
  create (fixture, "Bea Lin");
  g_assert_null (offered);
  id = create (fixture, "Cai Lu");
  hf_test_wait_for (offered != NULL);
  g_assert_cmpstr (offered, ==, "win.clear-filter");
  g_assert_cmpint (hf_filter_get_n (hf_filter_bar_get_filter (get_bar (fixture))), ==, 1);
  hf_test_wait_for (hf_customer_card_get_customer (fixture->card) != NULL &&
                    hf_customer_card_get_customer (fixture->card)->id == id);
}

static HfScopeSwitch *
get_scope (CustomerFixture *fixture)
{
  return customer_fixture_child (fixture, "scope");
}

/* A doctor who looks after Li looks at the page. */
static gint64
be_doctor (CustomerFixture *fixture)
{
  g_autoptr (HfViewer) doctor = NULL;
  HfRow *staff = hf_row_new (&hf_staff_def);
  HfRow *responsible = hf_row_new (&hf_responsible_def);
  gint64 id;

  hf_row_set_text (staff, HF_STAFF_NAME, "范丽");
  hf_row_set_text (staff, HF_STAFF_ROLE, "doctor");
  id = hf_test_book_insert (fixture->book, staff);
  doctor = hf_viewer_new ("范丽", id, FALSE);
  hf_store_set_viewer (fixture->book->store, doctor);
  hf_row_set_int (responsible, HF_RESPONSIBLE_CUSTOMER, fixture->li);
  hf_row_set_int (responsible, HF_RESPONSIBLE_STAFF, id);
  hf_row_set_text (responsible, HF_RESPONSIBLE_ROLE, "doctor");
  hf_test_book_insert (fixture->book, responsible);
  return id;
}

/* The own customers pass, whatever else is asked, until somebody asks for all again. */
static void
test_mine (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_scope (fixture)))); /* nobody's book */
  be_doctor (fixture);

  hf_scope_switch_choose (get_scope (fixture), HF_WHOSE_MINE);
  hf_test_wait_for (customer_fixture_count (fixture) == 1);
  g_assert_cmpint (hf_live_list_get_id (fixture->model, 0), ==, fixture->li);
  customer_fixture_search (fixture, "王");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.clear-filter", NULL);
  hf_test_wait_for (customer_fixture_count (fixture) == 1);
  g_assert_false (hf_scope_switch_get_whose (get_scope (fixture)) == HF_WHOSE_MINE);
}

/* Who asks for those of an owner sees them all, and the own ones again when that is taken back. */
static void
test_mine_lifted (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *doctor = g_strdup_printf ("%" G_GINT64_FORMAT, be_doctor (fixture));
  g_autoptr (HfFilter) owned = make_filter (HF_CUSTOMER_OWNER, HF_FILTER_IS_NOT, doctor);
  GtkWidget *cross;

  hf_scope_switch_choose (get_scope (fixture), HF_WHOSE_MINE);
  hf_test_wait_for (customer_fixture_count (fixture) == 1);
  g_signal_emit_by_name (get_editor (fixture), "edited", hf_filter_get (owned, 0));
  g_assert_false (hf_scope_switch_get_whose (get_scope (fixture)) == HF_WHOSE_MINE);
  hf_test_wait_for (customer_fixture_count (fixture) == 2);

  cross =
    gtk_widget_get_next_sibling (find_widget (GTK_WIDGET (get_bar (fixture)), GTK_TYPE_BUTTON));
  g_signal_emit_by_name (cross, "clicked");
  g_assert_true (hf_scope_switch_get_whose (get_scope (fixture)) == HF_WHOSE_MINE);
  hf_test_wait_for (customer_fixture_count (fixture) == 1);
}

static void
test_search_within (CustomerFixture *fixture, gconstpointer is_empty)
{
  grade (fixture, fixture->wang, "A");
  filter_by (fixture, HF_CUSTOMER_GRADE, HF_FILTER_IS, "A");
  customer_fixture_search (fixture, "王");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 1);
  customer_fixture_search (fixture, "李");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 0);
  g_assert_true (gtk_widget_get_visible (customer_fixture_child (fixture, "clear_filter")));
}

static void
test_nobody_passes (CustomerFixture *fixture, gconstpointer is_empty)
{
  filter_by (fixture, HF_CUSTOMER_GRADE, HF_FILTER_IS, "C");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (customer_fixture_child (fixture, "stack")), ==,
                   "customers");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (
                     customer_fixture_child (fixture, "list_stack")),
                   ==, "nothing");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.clear-filter", NULL);
  hf_test_wait_for (customer_fixture_count (fixture) == 2);
}

static void
test_remembered (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfPageClass *klass = HF_PAGE_GET_CLASS (fixture->page);
  g_autoptr (GVariant) state = NULL;

  grade (fixture, fixture->li, "B");
  filter_by (fixture, HF_CUSTOMER_GRADE, HF_FILTER_IS, "B");
  state = g_variant_ref_sink (klass->save_state (fixture->page));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.clear-filter", NULL);
  hf_test_wait_for (customer_fixture_count (fixture) == 2);
  klass->restore_state (fixture->page, state);
  hf_test_wait_for (customer_fixture_count (fixture) == 1);
  g_assert_cmpuint (hf_filter_get_n (hf_filter_bar_get_filter (get_bar (fixture))), ==, 1);
}

static void
test_segment (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *everybody =
    find_widget (customer_fixture_child (fixture, "segment_bar"), GTK_TYPE_TOGGLE_BUTTON);
  GtkWidget *grade_a = gtk_widget_get_next_sibling (everybody);

  grade (fixture, fixture->wang, "A");
  hf_test_wait_for (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (grade_a)), "A grade 1") == 0);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (everybody)));
  g_signal_emit_by_name (grade_a, "clicked");
  hf_test_wait_for (customer_fixture_count (fixture) == 1);
  everybody = find_widget (customer_fixture_child (fixture, "segment_bar"), GTK_TYPE_TOGGLE_BUTTON);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (everybody)));
  g_assert_true (
    gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (gtk_widget_get_next_sibling (everybody))));
}

static gpointer
segment_child (CustomerFixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (customer_fixture_child (fixture, "segment_bar"),
                                        HF_TYPE_SEGMENT_BAR, name);
}

/* The toggle of the segment whose name stands before its count. */
static GtkWidget *
find_toggle (CustomerFixture *fixture, const char *label)
{
  for (GtkWidget *toggle = gtk_widget_get_first_child (segment_child (fixture, "toggles"));
       toggle != NULL; toggle = gtk_widget_get_next_sibling (toggle))
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (toggle)), label) == 0)
      return toggle;
  return NULL;
}

static void
save_segment (CustomerFixture *fixture, const char *name, gboolean is_shared)
{
  guint before = fixture->n_messages;

  g_assert_true (gtk_widget_get_visible (segment_child (fixture, "save")));
  g_assert_false (gtk_widget_get_sensitive (segment_child (fixture, "save_confirm")));
  gtk_editable_set_text (segment_child (fixture, "name"), name);
  gtk_check_button_set_active (segment_child (fixture, "is_shared"), is_shared);
  g_signal_emit_by_name (segment_child (fixture, "save_confirm"), "clicked");
  hf_test_wait_for (fixture->n_messages > before);
  g_assert_true (fixture->can_undo);
}

/* A part of a line in the list of all segments. */
static gpointer
segment_row_child (CustomerFixture *fixture, int position, const char *name)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (segment_child (fixture, "all"), position);

  return gtk_widget_get_template_child (GTK_WIDGET (row), HF_TYPE_SEGMENT_ROW, name);
}

/* A filter becomes a segment, for oneself or for all, whose count follows the book; Undo takes it
 * away, and the filter stays and can be saved again. */
static void
test_save_segment (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char own[] = "SELECT count(*) FROM segment WHERE name = '重点' AND is_shared = 0";
  static const char shared[] = "SELECT count(*) FROM segment WHERE name = '重点' AND is_shared = 1";

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_CITY, "武汉");
  filter_by (fixture, HF_CUSTOMER_CITY, HF_FILTER_CONTAINS, "武汉");
  save_segment (fixture, "重点", FALSE);
  g_assert_cmpint (hf_test_book_number (fixture->book, own), ==, 1);
  hf_test_wait_for (find_toggle (fixture, "重点 1") != NULL);
  g_assert_true (
    gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_toggle (fixture, "重点 1"))));
  g_assert_false (gtk_widget_get_visible (segment_child (fixture, "save")));
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->li, HF_CUSTOMER_CITY, "武汉");
  hf_test_wait_for (find_toggle (fixture, "重点 2") != NULL);

  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (gtk_widget_get_visible (segment_child (fixture, "save")));
  save_segment (fixture, "重点", TRUE);
  g_assert_cmpint (hf_test_book_number (fixture->book, shared), ==, 1);
  g_assert_cmpint (hf_test_book_number (fixture->book, own), ==, 0);
  hf_test_wait_for (find_toggle (fixture, "重点 1") != NULL);
}

/* Whoever changes the conditions of a saved segment can keep them in it; of one that comes with the
 * program, or of none, they become a new one. */
static void
test_save_onto (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char names[] = "SELECT count(*) FROM segment WHERE name = '重点'";
  guint             before;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_CITY, "武汉");
  filter_by (fixture, HF_CUSTOMER_CITY, HF_FILTER_CONTAINS, "武汉");
  g_assert_false (gtk_widget_get_visible (segment_child (fixture, "save_onto")));
  save_segment (fixture, "重点", FALSE);
  hf_test_wait_for (find_toggle (fixture, "重点 1") != NULL);

  filter_by (fixture, HF_CUSTOMER_SEX, HF_FILTER_IS, HF_CUSTOMER_SEX_FEMALE);
  g_assert_true (gtk_widget_get_visible (segment_child (fixture, "save")));
  g_assert_true (gtk_widget_get_visible (segment_child (fixture, "save_onto")));
  g_assert_cmpstr (gtk_label_get_text (segment_child (fixture, "save_onto_label")), ==,
                   "Save in “重点”");
  before = fixture->n_messages;
  g_signal_emit_by_name (segment_child (fixture, "save_onto"), "clicked");
  hf_test_wait_for (fixture->n_messages > before);
  g_assert_cmpstr (fixture->message, ==, "Filter changed");
  g_assert_true (fixture->can_undo);
  g_assert_cmpint (hf_test_book_number (fixture->book, names), ==, 1);
  hf_test_wait_for (!gtk_widget_get_visible (segment_child (fixture, "save")));

  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (gtk_widget_get_visible (segment_child (fixture, "save_onto")));
  g_signal_emit_by_name (find_widget (segment_child (fixture, "toggles"), GTK_TYPE_TOGGLE_BUTTON),
                         "clicked");
  filter_by (fixture, HF_CUSTOMER_CITY, HF_FILTER_CONTAINS, "太原");
  g_assert_true (gtk_widget_get_visible (segment_child (fixture, "save")));
  g_assert_false (gtk_widget_get_visible (segment_child (fixture, "save_onto")));
}

/* The button in the list of segments says who has one, and changes it for its owner. */
static void
test_share_segment (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char shared[] = "SELECT count(*) FROM segment WHERE is_shared = 1";
  GtkWidget        *button;
  guint             before;

  be_doctor (fixture);
  filter_by (fixture, HF_CUSTOMER_CITY, HF_FILTER_CONTAINS, "武汉");
  save_segment (fixture, "重点", FALSE);
  hf_test_wait_for (find_toggle (fixture, "重点 0") != NULL);
  g_assert_null (gtk_widget_get_first_child (segment_child (fixture, "all")));
  gtk_menu_button_popup (segment_child (fixture, "more"));
  button = segment_row_child (fixture, 1, "is_shared");
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  before = fixture->n_messages;
  g_signal_emit_by_name (button, "clicked");
  hf_test_wait_for (fixture->n_messages > before);
  g_assert_true (fixture->can_undo);
  g_assert_cmpint (hf_test_book_number (fixture->book, shared), ==, 1);
  hf_test_wait_for (gtk_toggle_button_get_active (segment_row_child (fixture, 1, "is_shared")));
  /* One that comes with the program is nobody's to share. */
  g_assert_false (gtk_widget_get_visible (segment_row_child (fixture, 2, "tools")));
  gtk_menu_button_popdown (segment_child (fixture, "more"));
  g_assert_null (gtk_widget_get_first_child (segment_child (fixture, "all")));
}

static void
edited_cb (HfFilterEditor *editor, const HfCondition *condition, char **first)
{
  g_free (*first);
  *first = condition ? g_strjoinv ("|", condition->values) : NULL;
}

/* What is chosen in the editor is told as files write it. */
static void
test_editor (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfFilterEditor  *editor = get_editor (fixture);
  g_autofree char *told = NULL;
  g_autoptr (HfFilter) marks = make_filter (HF_CUSTOMER_GRADE, HF_FILTER_IS, "A");
  g_autoptr (HfFilter) typed = make_filter (HF_CUSTOMER_TAGS, HF_FILTER_CONTAINS, "x");
  g_autoptr (HfFilter) dated = make_filter (HF_CUSTOMER_LAST_VISIT, HF_FILTER_AT_LEAST, NULL);
  GtkWidget *mark, *value = find_widget (editor, HF_TYPE_FILTER_VALUE);

  g_signal_connect (editor, "edited", G_CALLBACK (edited_cb), &told);
  hf_filter_editor_edit (editor, hf_filter_get (marks, 0), FALSE);
  mark = find_widget (value, GTK_TYPE_CHECK_BUTTON);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (mark)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_next_sibling (mark)), TRUE);
  g_assert_cmpstr (told, ==, "A|B");

  hf_filter_editor_edit (editor, hf_filter_get (typed, 0), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (value, GTK_TYPE_ENTRY)), "孕期， 糖尿病");
  g_assert_cmpstr (told, ==, "孕期|糖尿病");

  hf_filter_editor_edit (editor, hf_filter_get (dated, 0), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (value, GTK_TYPE_ENTRY)), "2023-3-5");
  g_assert_cmpstr (told, ==, "2023-03-05");
  gtk_editable_set_text (GTK_EDITABLE (find_widget (value, GTK_TYPE_ENTRY)), "2023-13");
  g_assert_null (told);
}

/* Both ends of an age, either of which may stay open; a part of a name; a code by its name. */
static void
test_other_values (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfFilterEditor  *editor = get_editor (fixture);
  g_autofree char *told = NULL;
  g_autoptr (HfFilter) aged = make_filter (HF_CUSTOMER_BIRTH_DATE, HF_FILTER_AGED, NULL);
  char       *nothing[] = { NULL };
  HfCondition member = { &hf_member_def, HF_MEMBER_ORGANISATION, 0, HF_FILTER_CONTAINS, nothing };
  HfCondition code = { &hf_measurement_def, HF_MEASUREMENT_INDICATOR, 0, HF_FILTER_IS, nothing };
  HfCondition called = { &hf_contact_def, HF_CONTACT_AT, 0, HF_FILTER_AT_MOST, nothing };
  HfCondition latest = { &hf_measurement_def, HF_MEASUREMENT_DATE, 0, HF_FILTER_LATEST, nothing };
  GtkWidget  *from, *to, *value = find_widget (editor, HF_TYPE_FILTER_VALUE);

  g_signal_connect (editor, "edited", G_CALLBACK (edited_cb), &told);
  hf_filter_editor_edit (editor, &called, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (value, GTK_TYPE_ENTRY)), "2023-3-5");
  g_assert_cmpstr (told, ==, "2023-03-05");
  hf_filter_editor_edit (editor, hf_filter_get (aged, 0), FALSE);
  from = find_widget (value, GTK_TYPE_ENTRY);
  to = gtk_widget_get_last_child (gtk_widget_get_parent (from));
  gtk_editable_set_text (GTK_EDITABLE (from), "60");
  g_assert_cmpstr (told, ==, "60|");
  gtk_editable_set_text (GTK_EDITABLE (to), "70");
  g_assert_cmpstr (told, ==, "60|70");
  gtk_editable_set_text (GTK_EDITABLE (from), "x");
  g_assert_null (told);

  hf_filter_editor_edit (editor, &member, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (value, GTK_TYPE_ENTRY)), "纺织");
  g_assert_cmpstr (told, ==, "纺织");
  hf_filter_editor_edit (editor, &code, FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (value, GTK_TYPE_CHECK_BUTTON)), TRUE);
  g_assert_cmpstr (told, ==, hf_indicators[0].code);
  hf_filter_editor_edit (editor, &latest, FALSE);
  g_assert_null (gtk_widget_get_first_child (value));
}

static guint
count_fields (HfFilterEditor *editor)
{
  GType      type = HF_TYPE_FILTER_EDITOR;
  GtkWidget *fields =
    GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (editor), type, "fields"));
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (fields); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (GTK_IS_LIST_BOX_ROW (row) && gtk_widget_get_child_visible (row))
      n++;
  return n;
}

/* An own field with a Chinese name is found as a Chinese customer is. */
static void
test_field_by_sound (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfFilterEditor *editor = get_editor (fixture);
  GtkEditable    *search = GTK_EDITABLE (find_widget (editor, GTK_TYPE_SEARCH_ENTRY));
  GtkWidget      *fields = GTK_WIDGET (
         gtk_widget_get_template_child (GTK_WIDGET (editor), HF_TYPE_FILTER_EDITOR, "fields"));
  GtkWidget *row;

  gtk_popover_popup (GTK_POPOVER (editor));
  hf_filter_editor_start (editor);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (fields), 0));
  gtk_label_set_label (GTK_LABEL (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), "随访级别");
  gtk_editable_set_text (search, "jibie");
  hf_test_wait_for (count_fields (editor) == 1);
  g_assert_true (gtk_widget_get_child_visible (row));
  gtk_editable_set_text (search, "zzz");
  hf_test_wait_for (count_fields (editor) == 0);
  gtk_popover_popdown (GTK_POPOVER (editor));
}

/* Down leads to the first hit, whatever stands before it, and Enter there chooses it. */
static void
test_field_by_keys (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfFilterEditor *editor = get_editor (fixture);
  GtkWidget      *search = find_widget (editor, GTK_TYPE_SEARCH_ENTRY);
  GtkStack       *stack =
    GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (editor), HF_TYPE_FILTER_EDITOR, "stack"));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (search);
  gboolean   is_taken = FALSE;
  guint      n_fields;
  GtkWidget *row;

  gtk_popover_popup (GTK_POPOVER (editor));
  hf_filter_editor_start (editor);
  n_fields = count_fields (editor);
  gtk_editable_set_text (GTK_EDITABLE (search), "visit");
  hf_test_wait_for (count_fields (editor) < n_fields);
  g_assert_cmpuint (count_fields (editor), >, 1);
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Down, 0, 0, &is_taken);
    }
  g_assert_true (is_taken);
  row = gtk_root_get_focus (gtk_widget_get_root (search));
  g_assert_true (GTK_IS_LIST_BOX_ROW (row) && gtk_widget_get_child_visible (row));
  g_assert_true (hf_match_get_place (gtk_label_get_label (GTK_LABEL (
                                       gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)))),
                                     "visit") != HF_MATCH_NOWHERE);
  gtk_widget_activate (row);
  hf_test_wait_for (g_str_equal (gtk_stack_get_visible_child_name (stack), "condition"));
  gtk_popover_popdown (GTK_POPOVER (editor));
}

/* The entry takes Escape for itself: it has to pass it on. */
static void
test_escape (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfFilterEditor *editor = get_editor (fixture);

  gtk_popover_popup (GTK_POPOVER (editor));
  hf_filter_editor_start (editor);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (editor)));
  g_signal_emit_by_name (find_widget (editor, GTK_TYPE_SEARCH_ENTRY), "stop-search");
  hf_test_wait_for (!gtk_widget_get_visible (GTK_WIDGET (editor)));
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/customer-page-filter/described", test_described);
  customer_fixture_add_test ("/customer-page-filter/owner-who-left", test_owner_who_left);
  customer_fixture_add_test ("/customer-page-filter/hidden", test_hidden);
  customer_fixture_add_test ("/customer-page-filter/chip", test_chip);
  customer_fixture_add_test ("/customer-page-filter/mine", test_mine);
  customer_fixture_add_test ("/customer-page-filter/mine-lifted", test_mine_lifted);
  customer_fixture_add_test ("/customer-page-filter/search-within", test_search_within);
  customer_fixture_add_test ("/customer-page-filter/nobody-passes", test_nobody_passes);
  customer_fixture_add_test ("/customer-page-filter/remembered", test_remembered);
  customer_fixture_add_test ("/customer-page-filter/segment", test_segment);
  customer_fixture_add_test ("/customer-page-filter/save-segment", test_save_segment);
  customer_fixture_add_test ("/customer-page-filter/save-onto", test_save_onto);
  customer_fixture_add_test ("/customer-page-filter/share-segment", test_share_segment);
  customer_fixture_add_test ("/customer-page-filter/editor", test_editor);
  customer_fixture_add_test ("/customer-page-filter/other-values", test_other_values);
  customer_fixture_add_test ("/customer-page-filter/escape", test_escape);
  customer_fixture_add_test ("/customer-page-filter/field-by-sound", test_field_by_sound);
  customer_fixture_add_test ("/customer-page-filter/field-by-keys", test_field_by_keys);
  return g_test_run ();
}
