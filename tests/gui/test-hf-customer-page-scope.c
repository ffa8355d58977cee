/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whose customers are listed: one's own, the starred ones, or either; in words, remembered, and as
 * conditions of a filter of which one is enough. */

#include "customer-fixture.h"

#include "core/hf-customer.h"
#include "core/hf-responsible.h"
#include "core/hf-staff.h"
#include "core/hf-star.h"
#include "gui/common/filter/hf-filter-bar.h"
#include "gui/common/filter/hf-filter-editor.h"
#include "gui/customer/hf-scope-switch.h"

static HfScopeSwitch *
get_scope (CustomerFixture *fixture)
{
  return customer_fixture_child (fixture, "scope");
}

static HfFilterBar *
get_bar (CustomerFixture *fixture)
{
  return customer_fixture_child (fixture, "filter_bar");
}

static GtkToggleButton *
get_button (CustomerFixture *fixture, const char *name)
{
  return GTK_TOGGLE_BUTTON (
    gtk_widget_get_template_child (GTK_WIDGET (get_scope (fixture)), HF_TYPE_SCOPE_SWITCH, name));
}

static void
press (CustomerFixture *fixture, const char *name)
{
  g_signal_emit_by_name (get_button (fixture, name), "clicked");
}

/* Which of the three are pressed, in their order. */
static void
assert_pressed (CustomerFixture *fixture, const char *expected)
{
  static const char *const names[] = { "all", "mine", "starred" };
  g_autoptr (GString) pressed = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (gtk_toggle_button_get_active (get_button (fixture, names[i])))
      g_string_append_printf (pressed, "%s ", names[i]);
  g_assert_cmpstr (pressed->str, ==, expected);
}

static void
insert_for (CustomerFixture *fixture, HfRow *row, guint customer_field, gint64 customer)
{
  hf_row_set_int (row, customer_field, customer);
  hf_test_book_insert (fixture->book, row);
}

/* A doctor who looks after Li and has starred Wang looks at the page. */
static gint64
be_doctor (CustomerFixture *fixture)
{
  g_autoptr (HfViewer) doctor = NULL;
  HfRow *staff = hf_row_new (&hf_staff_def);
  HfRow *responsible = hf_row_new (&hf_responsible_def);
  HfRow *star = hf_row_new (&hf_star_def);
  gint64 id;

  hf_row_set_text (staff, HF_STAFF_NAME, "范丽");
  hf_row_set_text (staff, HF_STAFF_ROLE, "doctor");
  id = hf_test_book_insert (fixture->book, staff);
  hf_row_set_int (responsible, HF_RESPONSIBLE_STAFF, id);
  hf_row_set_text (responsible, HF_RESPONSIBLE_ROLE, "doctor");
  insert_for (fixture, responsible, HF_RESPONSIBLE_CUSTOMER, fixture->li);
  hf_row_set_int (star, HF_STAR_STAFF, id);
  insert_for (fixture, star, HF_STAR_CUSTOMER, fixture->wang);
  doctor = hf_viewer_new ("范丽", id, FALSE);
  hf_store_set_viewer (fixture->book->store, doctor);
  return id;
}

static guint
count_chips (CustomerFixture *fixture)
{
  GtkFlowBox *chips = GTK_FLOW_BOX (
    gtk_widget_get_template_child (GTK_WIDGET (get_bar (fixture)), HF_TYPE_FILTER_BAR, "chips"));
  guint n = 0;

  while (gtk_flow_box_get_child_at_index (chips, (int) n) != NULL)
    n++;
  return n;
}

/* One more person than the two, who is neither, would be found by "all" alone. */
static void
add_stranger (CustomerFixture *fixture)
{
  HfRow *row = hf_row_new (&hf_customer_def);

  hf_row_set_text (row, HF_CUSTOMER_NAME, "郑爽");
  hf_test_book_insert (fixture->book, row);
  hf_test_wait_for (customer_fixture_count (fixture) == 3);
}

static void
test_either (CustomerFixture *fixture, gconstpointer is_empty)
{
  add_stranger (fixture);
  be_doctor (fixture);
  assert_pressed (fixture, "all ");
  press (fixture, "starred");
  hf_test_wait_for (customer_fixture_count (fixture) == 1);
  g_assert_cmpint (hf_live_list_get_id (fixture->model, 0), ==, fixture->wang);
  assert_pressed (fixture, "starred ");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_bar (fixture))));
  press (fixture, "mine");
  hf_test_wait_for (customer_fixture_count (fixture) == 2);
  assert_pressed (fixture, "mine starred ");
  g_assert_nonnull (find_label (GTK_WIDGET (get_bar (fixture)), "Mine or starred"));
  g_assert_cmpuint (count_chips (fixture), ==, 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_bar (fixture))));
  press (fixture, "starred");
  hf_test_wait_for (customer_fixture_count (fixture) == 1);
  g_assert_cmpint (hf_live_list_get_id (fixture->model, 0), ==, fixture->li);
  g_assert_cmpuint (count_chips (fixture), ==, 0);
  press (fixture, "mine"); /* nobody's are no choice */
  hf_test_wait_for (customer_fixture_count (fixture) == 3);
  assert_pressed (fixture, "all ");
  press (fixture, "all");
  assert_pressed (fixture, "all ");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 3);
}

/* The chip that says it takes it away, and so does "all". */
static void
test_taken_away (CustomerFixture *fixture, gconstpointer is_empty)
{
  add_stranger (fixture);
  be_doctor (fixture);
  for (guint i = 0; i < 2; i++)
    {
      press (fixture, "mine");
      press (fixture, "starred");
      hf_test_wait_for (customer_fixture_count (fixture) == 2);
      if (i == 0)
        g_signal_emit_by_name (find_widget (GTK_WIDGET (get_bar (fixture)), GTK_TYPE_BUTTON),
                               "clicked");
      else
        press (fixture, "all");
      hf_test_wait_for (customer_fixture_count (fixture) == 3);
      assert_pressed (fixture, "all ");
      g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_bar (fixture))));
    }
}

/* A filter may ask the same: what is enough instead of another says so, on its chip and on paper,
 * and is so when it is put back. */
static void
test_chosen_in_filter (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *me = NULL, *saved = NULL, *paper = NULL;
  GtkMenuButton   *button = customer_fixture_child (fixture, "filter_button");
  HfFilterEditor  *editor = HF_FILTER_EDITOR (gtk_menu_button_get_popover (button));
  GtkWidget       *alternative;
  char            *values[] = { NULL, NULL };
  HfCondition      asked[] = {
         { &hf_customer_def, HF_CUSTOMER_OWNER, 0, HF_FILTER_ENTRUSTED, values },
         { &hf_star_def, HF_STAR_STAFF, 0, HF_FILTER_IS, values },
  };

  add_stranger (fixture);
  me = g_strdup_printf ("%" G_GINT64_FORMAT, be_doctor (fixture));
  values[0] = me;
  alternative = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (editor), HF_TYPE_FILTER_EDITOR, "alternative"));
  g_signal_emit_by_name (editor, "edited", &asked[0]);
  g_assert_false (gtk_widget_get_visible (alternative));
  g_signal_emit_by_name (editor, "another");
  g_signal_emit_by_name (editor, "edited", &asked[1]);
  hf_test_wait_for (customer_fixture_count (fixture) == 0); /* who is both */
  g_assert_true (gtk_widget_get_visible (alternative));
  hf_test_wait_for (find_label (GTK_WIDGET (get_bar (fixture)), "Starred by 范丽"));
  hf_filter_editor_edit (editor, &asked[1], FALSE);
  hf_filter_editor_offer_alternative (editor, TRUE, FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (alternative), TRUE);
  hf_test_wait_for (customer_fixture_count (fixture) == 2);
  hf_test_wait_for (find_label (GTK_WIDGET (get_bar (fixture)), "or Starred by 范丽"));
  paper = hf_filter_bar_describe (get_bar (fixture));
  g_assert_cmpstr (paper, ==, "Looked after by 范丽 or Starred by 范丽");
  saved = hf_filter_bar_save (get_bar (fixture));
  hf_filter_bar_clear (get_bar (fixture));
  hf_test_wait_for (customer_fixture_count (fixture) == 3);
  hf_filter_bar_restore (get_bar (fixture), saved);
  hf_test_wait_for (customer_fixture_count (fixture) == 2);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (alternative), FALSE);
}

static const char *const remembered[] = { "all", "mine", "starred", "mine-or-starred" };

/* By what the person does, and read again by the next window. */
static void
test_remembered (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");
  g_autoptr (HfContext) context = NULL;

  be_doctor (fixture);
  g_settings_set_string (settings, "role", HF_STAFF_ROLE_DOCTOR);
  context = hf_context_new (fixture->book->store, settings);
  for (guint i = 0; i < G_N_ELEMENTS (remembered); i++)
    {
      HfScopeSwitch   *one = g_object_ref_sink (g_object_new (HF_TYPE_SCOPE_SWITCH, NULL));
      HfScopeSwitch   *other = g_object_ref_sink (g_object_new (HF_TYPE_SCOPE_SWITCH, NULL));
      g_autofree char *said = NULL;
      g_autoptr (GVariant) scopes = NULL;

      hf_scope_switch_set_up (one, context);
      g_assert_cmpint (hf_scope_switch_get_whose (one), ==, i == 0 ? HF_WHOSE_MINE : i - 1);
      hf_scope_switch_choose (one, i);
      scopes = g_settings_get_value (settings, "customer-scopes");
      g_assert_true (g_variant_lookup (scopes, "doctor", "s", &said));
      g_assert_cmpstr (said, ==, remembered[i]);
      hf_scope_switch_set_up (other, context);
      g_assert_cmpint (hf_scope_switch_get_whose (other), ==, i);
      hf_scope_switch_lift (other, TRUE);
      g_assert_cmpint (hf_scope_switch_get_whose (other), ==, HF_WHOSE_ALL);
      hf_scope_switch_lift (other, FALSE);
      g_assert_cmpint (hf_scope_switch_get_whose (other), ==, i);
      g_object_run_dispose (G_OBJECT (one));
      g_object_run_dispose (G_OBJECT (other));
      g_object_unref (one);
      g_object_unref (other);
    }
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/customer-page-scope/either", test_either);
  customer_fixture_add_test ("/customer-page-scope/taken-away", test_taken_away);
  customer_fixture_add_test ("/customer-page-scope/chosen-in-filter", test_chosen_in_filter);
  customer_fixture_add_test ("/customer-page-scope/remembered", test_remembered);
  return g_test_run ();
}
