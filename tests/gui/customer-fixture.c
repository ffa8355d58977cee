/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The customers page in a window, for the tests that work with it. */

#include "customer-fixture.h"

#include <adwaita.h>

gpointer
customer_fixture_child (CustomerFixture *self, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (self->page), HF_TYPE_CUSTOMER_PAGE, name);
}

/* Of the form for a new customer, or of its base. */
gpointer
customer_fixture_form_child (CustomerFixture *self, const char *name)
{
  GtkWidget *form = customer_fixture_child (self, "form");
  gpointer   child = gtk_widget_get_template_child (form, HF_TYPE_NEW_FORM, name);

  return child ? child : gtk_widget_get_template_child (form, HF_TYPE_CUSTOMER_NEW, name);
}

const char *
customer_fixture_typed (CustomerFixture *self, const char *entry)
{
  return gtk_editable_get_text (customer_fixture_form_child (self, entry));
}

static void
message_cb (HfPage *page, const char *text, gint64 step, CustomerFixture *self)
{
  self->n_messages++;
  g_free (self->message);
  self->message = g_strdup (text);
  self->can_undo = step != 0;
  if (step == 0)
    return;
  g_assert_cmpint (step, >, self->told);
  g_assert_cmpint (step, <=, hf_test_book_number (self->book, "SELECT max(id) FROM step"));
  self->told = step;
}

guint
customer_fixture_count (CustomerFixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

static void
fill_book (CustomerFixture *self)
{
  self->wang = hf_test_book_add_customer (self->book, "王芳");
  self->li = hf_test_book_add_customer (self->book, "李雷");
  hf_test_book_insert (self->book, hf_test_phone (self->wang, "13800138821"));
}

/* They are made when their tab is chosen, which goes back to the first one then. */
static void
look_at_details (CustomerFixture *self)
{
  GtkStack *stack = GTK_STACK (
    gtk_widget_get_template_child (GTK_WIDGET (self->card), HF_TYPE_CUSTOMER_CARD, "stack"));

  gtk_stack_set_visible_child_name (stack, "details");
  gtk_stack_set_visible_child_name (stack, "timeline");
  self->details =
    HF_CUSTOMER_CARD_DETAILS (find_widget (GTK_WIDGET (self->card), HF_TYPE_CUSTOMER_CARD_DETAILS));
}

void
customer_fixture_set_up (CustomerFixture *self, gconstpointer is_empty)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->book = hf_test_book_new ();
  if (!GPOINTER_TO_INT (is_empty))
    fill_book (self);
  self->context = hf_context_new (self->book->store, NULL);
  self->page = g_object_new (HF_TYPE_CUSTOMER_PAGE, "context", self->context, NULL);
  self->list = customer_fixture_child (self, "list");
  self->card = customer_fixture_child (self, "card");
  look_at_details (self);
  self->model = hf_record_list_get_model (HF_RECORD_LIST (self->list));
  g_signal_connect (self->page, "message", G_CALLBACK (message_cb), self);
  g_object_add_weak_pointer (G_OBJECT (self->page), (gpointer *) &self->page);
  g_set_weak_pointer (&self->window, gtk_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 700);
  self->entry = gtk_entry_new ();
  /* GTK 4.18 warns when it blinks an entry below a modal window: that one lost no focus. */
  g_object_set (gtk_widget_get_settings (self->entry), "gtk-cursor-blink", FALSE, NULL);
  gtk_widget_set_vexpand (GTK_WIDGET (self->page), TRUE);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->page));
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  gtk_window_present (GTK_WINDOW (self->window));
  hf_test_wait_for (!hf_live_list_is_loading (self->model));
}

void
customer_fixture_tear_down (CustomerFixture *self, gconstpointer is_empty)
{
  if (self->window != NULL) /* the test has not closed it */
    gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_weak_pointer (&self->window);
  hf_test_book_let_finish (self->book); /* what is being read holds the store */
  g_assert_null (self->page);
  /* A widget is kept while it saves or reads, and keeps the context. */
  hf_test_wait_for (G_OBJECT (self->context)->ref_count == 1);
  g_assert_finalize_object (self->context);
  hf_test_book_free (self->book);
  g_free (self->message);
}

void
customer_fixture_init (int *argc, char ***argv)
{
  /* Isolated folders would hide the icons' file types; the book has a folder of its own. */
  g_test_init (argc, argv, NULL);
  adw_init ();
}

void
customer_fixture_add_test (const char *path, CustomerTest test)
{
  g_test_add (path, CustomerFixture, GINT_TO_POINTER (FALSE), customer_fixture_set_up, test,
              customer_fixture_tear_down);
}

void
customer_fixture_open (CustomerFixture *self, gint64 id)
{
  g_autoptr (GVariant) item = g_variant_ref_sink (g_variant_new_int64 (id));

  HF_PAGE_GET_CLASS (self->page)->show_item (self->page, item);
  hf_test_wait_for (hf_customer_card_get_customer (self->card) != NULL);
}

void
customer_fixture_search (CustomerFixture *self, const char *text)
{
  HF_PAGE_GET_CLASS (self->page)->search (self->page, text);
  hf_test_wait_for (!hf_live_list_is_loading (self->model));
}

void
customer_fixture_work_as_chen (CustomerFixture *self)
{
  gint64 chen = hf_test_book_add_staff (self->book, "Chen", "doctor");

  hf_test_book_work_as (self->book, chen, "doctor", 0);
}

/* Named "Zz 00000" and so on. */
void
customer_fixture_add_many (CustomerFixture *self, guint n)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  guint before = customer_fixture_count (self);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Zz %05u", i);
      hf_change_set_insert (changes, hf_test_customer (name));
    }
  committed = hf_test_book_commit (self->book, changes);
  hf_test_wait_for (customer_fixture_count (self) == before + n);
}
