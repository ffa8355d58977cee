/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A field that is edited in place, without the page that would save it: what it gives away, and
 * what it does with what comes back. */

#include "gui/common/hf-editable-row.h"

#include "core/hf-customer.h"

#include <adwaita.h>

typedef struct
{
  GtkWidget     *window;
  HfEditableRow *field;
  HfRow         *before; /* as last given away */
  HfRow         *after;
  guint          n_edited;
} Fixture;

static void
edited_cb (HfEditableRow *field, HfRow *before, HfRow *after, Fixture *fixture)
{
  g_clear_pointer (&fixture->before, hf_row_unref);
  g_clear_pointer (&fixture->after, hf_row_unref);
  fixture->before = hf_row_ref (before);
  fixture->after = hf_row_seal (hf_row_ref (after));
  fixture->n_edited++;
}

static HfRow *
make_customer (gint64 id, const char *name)
{
  HfRow *row = hf_row_new (&hf_customer_def);

  row->id = id;
  hf_row_set_text (row, HF_CUSTOMER_NAME, name);
  return hf_row_seal (row);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfClock) clock = hf_clock_new_fixed (0);
  g_autoptr (HfRow) row = make_customer (1, "An");

  fixture->window = gtk_window_new ();
  fixture->field = HF_EDITABLE_ROW (hf_editable_row_new ("name", TRUE));
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->field));
  hf_editable_row_set_up (fixture->field, &hf_customer_def, clock, NULL);
  g_signal_connect (fixture->field, "edited", G_CALLBACK (edited_cb), fixture);
  hf_editable_row_set_row (fixture->field, row);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_pointer (&fixture->before, hf_row_unref);
  g_clear_pointer (&fixture->after, hf_row_unref);
}

static GtkEditable *
get_entry (Fixture *fixture)
{
  return GTK_EDITABLE (hf_editable_row_get_editor (fixture->field));
}

/* Typed, and left. */
static void
write_name (Fixture *fixture, const char *name)
{
  gtk_editable_set_text (get_entry (fixture), name);
  hf_editable_row_save (fixture->field);
}

static void
assert_given_away (Fixture *fixture, guint n, const char *before, const char *after)
{
  g_assert_cmpuint (fixture->n_edited, ==, n);
  g_assert_cmpstr (hf_row_text (fixture->before, HF_CUSTOMER_NAME), ==, before);
  g_assert_cmpstr (hf_row_text (fixture->after, HF_CUSTOMER_NAME), ==, after);
}

static void
test_once (Fixture *fixture, gconstpointer data)
{
  write_name (fixture, " Bo ");
  assert_given_away (fixture, 1, "An", "Bo");
  hf_editable_row_set_row (fixture->field, fixture->after);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "Bo");
  hf_editable_row_save (fixture->field);
  g_assert_cmpuint (fixture->n_edited, ==, 1);
}

/* On a slow disk one is back in a field, and out of it, before it is saved. */
static void
test_again_while_saving (Fixture *fixture, gconstpointer data)
{
  write_name (fixture, "Bo");
  write_name (fixture, "Cai");
  assert_given_away (fixture, 1, "An", "Bo");
  hf_editable_row_set_row (fixture->field, fixture->after);
  assert_given_away (fixture, 2, "Bo", "Cai");
  hf_editable_row_set_row (fixture->field, fixture->after);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "Cai");
  g_assert_cmpuint (fixture->n_edited, ==, 2);
}

/* Still typing when the first text is saved. */
static void
test_typing_while_saving (Fixture *fixture, gconstpointer data)
{
  write_name (fixture, "Bo");
  gtk_editable_set_text (get_entry (fixture), "Cai");
  hf_editable_row_set_row (fixture->field, fixture->after);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "Cai");
  hf_editable_row_save (fixture->field);
  assert_given_away (fixture, 2, "Bo", "Cai");
}

/* A card that reads itself anew shows what was saved a moment after it heard of it. */
static void
test_once_more (Fixture *fixture, gconstpointer data)
{
  write_name (fixture, "Bo");
  hf_editable_row_end_saving (fixture->field, FALSE);
  hf_editable_row_set_row (fixture->field, fixture->after);
  write_name (fixture, "Cai");
  assert_given_away (fixture, 2, "Bo", "Cai");
}

static void
test_left_before_shown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfRow) stored = NULL;

  write_name (fixture, "Bo");
  stored = hf_row_ref (fixture->after);
  write_name (fixture, "Cai");
  hf_editable_row_end_saving (fixture->field, FALSE);
  hf_editable_row_set_row (fixture->field, stored);
  assert_given_away (fixture, 2, "Bo", "Cai");
}

/* What comes later is somebody else's, though it may say the same. */
static void
test_conflict_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfRow) stored = NULL, theirs = make_customer (1, "Dai");

  write_name (fixture, "Bo");
  stored = hf_row_ref (fixture->after);
  hf_editable_row_end_saving (fixture->field, FALSE);
  hf_editable_row_set_row (fixture->field, stored);
  hf_editable_row_set_row (fixture->field, theirs);
  gtk_editable_set_text (get_entry (fixture), "Cai");
  hf_editable_row_set_row (fixture->field, stored);
  hf_editable_row_save (fixture->field);
  assert_given_away (fixture, 2, "Dai", "Cai");
}

/* Who gives up what was typed is not left with what counted when the typing began. */
static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfRow) theirs = make_customer (1, "Dai");

  gtk_editable_set_text (get_entry (fixture), "Bo");
  hf_editable_row_set_row (fixture->field, theirs);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "Bo");
  hf_editable_row_restore (fixture->field);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "Dai");
  write_name (fixture, "Cai");
  assert_given_away (fixture, 1, "Dai", "Cai");
}

static void
test_other_while_saving (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfRow) other = make_customer (2, "Dai");

  write_name (fixture, "Bo");
  gtk_editable_set_text (get_entry (fixture), "Cai");
  hf_editable_row_set_row (fixture->field, other);
  assert_given_away (fixture, 2, "Bo", "Cai");
  g_assert_cmpint (fixture->after->id, ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "Dai");
}

/* As if the person had pressed it in the field, or on it. */
static gboolean
press (GtkWidget *field, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (field);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_taken);
    }
  return is_taken;
}

static void
begin_typing (Fixture *fixture, const char *name)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->field));
  g_assert_false (gtk_widget_is_focus (GTK_WIDGET (fixture->field)));
  if (name != NULL)
    gtk_editable_set_text (get_entry (fixture), name);
}

/* Else the next plain key would overwrite what is selected. */
static void
test_enter_ends (Fixture *fixture, gconstpointer data)
{
  begin_typing (fixture, NULL);
  g_assert_true (press (GTK_WIDGET (fixture->field), GDK_KEY_Return));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (fixture->field)));
  g_assert_cmpuint (fixture->n_edited, ==, 0);
  g_assert_false (press (GTK_WIDGET (fixture->field), GDK_KEY_n));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->field), GTK_DIR_TAB_FORWARD));
  g_assert_true (press (GTK_WIDGET (fixture->field), GDK_KEY_KP_Enter));
  begin_typing (fixture, "Bo");
  g_assert_true (press (GTK_WIDGET (fixture->field), GDK_KEY_KP_Enter));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (fixture->field)));
  assert_given_away (fixture, 1, "An", "Bo");
}

/* What cannot be saved is still to be put right. */
static void
test_enter_stays_with_mistake (Fixture *fixture, gconstpointer data)
{
  begin_typing (fixture, "");
  g_assert_true (press (GTK_WIDGET (fixture->field), GDK_KEY_Return));
  g_assert_false (gtk_widget_is_focus (GTK_WIDGET (fixture->field)));
  g_assert_cmpuint (fixture->n_edited, ==, 0);
}

static void
test_escape_ends (Fixture *fixture, gconstpointer data)
{
  begin_typing (fixture, "Bo");
  g_assert_true (press (GTK_WIDGET (fixture->field), GDK_KEY_Escape));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (fixture->field)));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture)), ==, "An");
  g_assert_cmpuint (fixture->n_edited, ==, 0);
  g_assert_false (press (GTK_WIDGET (fixture->field), GDK_KEY_Escape)); /* it is the card's */
}

static void
test_enter_writes_a_line (Fixture *fixture, gconstpointer data)
{
  GtkWidget *notes =
    g_object_new (HF_TYPE_EDITABLE_ROW, "field", "allergies", "multiline", TRUE, NULL);
  g_autoptr (HfClock) clock = hf_clock_new_fixed (0);
  g_autoptr (HfRow) row = make_customer (1, "An");

  gtk_window_set_child (GTK_WINDOW (fixture->window), notes);
  hf_editable_row_set_up (HF_EDITABLE_ROW (notes), &hf_customer_def, clock, NULL);
  hf_editable_row_set_row (HF_EDITABLE_ROW (notes), row);
  gtk_widget_grab_focus (notes);
  g_assert_false (press (notes, GDK_KEY_Return));
  g_assert_false (gtk_widget_is_focus (notes));
}

/* One that says what cannot be stored is gone to, and what follows it is not saved. */
static void
test_save_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfClock) clock = hf_clock_new_fixed (0);
  g_autoptr (HfRow) row = make_customer (1, "An");
  GtkWidget           *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  HfEditableRow       *birth = HF_EDITABLE_ROW (hf_editable_row_new ("birth_date", TRUE));
  HfEditableRow *const all[] = { birth, fixture->field };
  g_autoptr (HfEditableRow) name = g_object_ref (fixture->field);

  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (birth));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (name));
  hf_editable_row_set_up (birth, &hf_customer_def, clock, NULL);
  hf_editable_row_set_row (birth, row);
  gtk_editable_set_text (get_entry (fixture), "Bo");
  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (birth)), "soon");
  g_assert_false (hf_editable_row_save_all (all, G_N_ELEMENTS (all)));
  g_assert_cmpuint (fixture->n_edited, ==, 0);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         GTK_WIDGET (birth)));
  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (birth)), "");
  g_assert_true (hf_editable_row_save_all (all, G_N_ELEMENTS (all)));
  assert_given_away (fixture, 1, "An", "Bo");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/editable-row/once", Fixture, NULL, set_up, test_once, tear_down);
  g_test_add ("/editable-row/again-while-saving", Fixture, NULL, set_up, test_again_while_saving,
              tear_down);
  g_test_add ("/editable-row/typing-while-saving", Fixture, NULL, set_up, test_typing_while_saving,
              tear_down);
  g_test_add ("/editable-row/once-more", Fixture, NULL, set_up, test_once_more, tear_down);
  g_test_add ("/editable-row/left-before-shown", Fixture, NULL, set_up, test_left_before_shown,
              tear_down);
  g_test_add ("/editable-row/conflict-is-kept", Fixture, NULL, set_up, test_conflict_is_kept,
              tear_down);
  g_test_add ("/editable-row/save-all", Fixture, NULL, set_up, test_save_all, tear_down);
  g_test_add ("/editable-row/restore", Fixture, NULL, set_up, test_restore, tear_down);
  g_test_add ("/editable-row/other-while-saving", Fixture, NULL, set_up, test_other_while_saving,
              tear_down);
  g_test_add ("/editable-row/enter-ends", Fixture, NULL, set_up, test_enter_ends, tear_down);
  g_test_add ("/editable-row/enter-stays-with-mistake", Fixture, NULL, set_up,
              test_enter_stays_with_mistake, tear_down);
  g_test_add ("/editable-row/escape-ends", Fixture, NULL, set_up, test_escape_ends, tear_down);
  g_test_add ("/editable-row/enter-writes-a-line", Fixture, NULL, set_up, test_enter_writes_a_line,
              tear_down);
  return g_test_run ();
}
