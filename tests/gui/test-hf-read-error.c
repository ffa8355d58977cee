/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What Today and the calendar say when the disk cannot be read, that nothing untrue is to be seen
 * meanwhile, and that a retry mends it; and that parts of a page which read by themselves do not
 * keep it to themselves. */

#include "find-field.h"
#include "find-widget.h"

#include "core/hf-article.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-follow-up.h"
#include "core/hf-organisation.h"
#include "core/hf-staff.h"
#include "gui/calendar/hf-calendar-page.h"
#include "gui/calendar/hf-day-agenda.h"
#include "gui/common/card/hf-customer-card-details.h"
#include "gui/common/card/hf-organisations-row.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-field-row.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/list/hf-bulk-form.h"
#include "gui/common/filter/hf-filter-bar.h"
#include "gui/follow-up/hf-today-page-private.h"
#include "gui/knowledge/hf-article-form.h"
#include "gui/organisation/hf-organisation-card.h"
#include "gui/organisation/hf-organisation-details.h"
#include "gui/organisation/hf-organisation-notice-bar.h"
#include "gui/staff/hf-staff-card.h"
#include "tests/store/hf-fault-vfs.h"
#include "tests/store/hf-test-book.h"

#include <string.h>

#define TODAY       "2023-10-20"
#define N_FOLLOW_UP 8 /* more than are read beforehand */

typedef struct
{
  HfTestBook *book;
  HfContext  *context;
  GtkWidget  *window;
  gint64      follow_ups[N_FOLLOW_UP]; /* in the order of the queue */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  for (guint i = 0; i < N_FOLLOW_UP; i++)
    {
      gint64 customer = hf_test_book_add_customer (fixture->book, "Li Hua");

      fixture->follow_ups[i] =
        hf_test_book_insert (fixture->book, hf_test_follow_up (customer, TODAY, "A"));
    }
  fixture->context = hf_context_new (fixture->book->store, NULL);
}

static gpointer
show_page (Fixture *fixture, GType type)
{
  GtkWidget *page = g_object_new (type, "context", fixture->context, NULL);

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1080, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  return page;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  HfContext *context = fixture->context;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_add_weak_pointer (G_OBJECT (context), (gpointer *) &context);
  g_object_unref (context);
  hf_test_wait_for (context == NULL);
  hf_test_wait_for (G_OBJECT (fixture->book->store)->ref_count == 1);
  hf_test_book_free (fixture->book);
}

static GtkWidget *
child (gpointer widget, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name));
}

static void
wait_for_trouble (GtkWidget *trouble)
{
  hf_test_wait_for (gtk_widget_get_visible (trouble));
}

static void
repair_disk_and_retry (GtkWidget *trouble)
{
  hf_fault_vfs_clear ();
  g_signal_emit_by_name (trouble, "retry");
  hf_test_wait_for (!gtk_widget_get_visible (trouble));
}

static gint64
get_shown (HfTodayPage *page)
{
  HfCallCard *card = hf_call_panel_get_card (page->panel);
  gboolean    is_seen = g_str_equal (gtk_stack_get_visible_child_name (page->pane), "card");

  return card != NULL && is_seen ? card->follow_up->id : 0;
}

static void
wait_for_card (HfTodayPage *page, gint64 id)
{
  hf_test_wait_for (get_shown (page) == id && page->current == id);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (page->stack), ==, "work");
}

static void
test_today (Fixture *fixture, gconstpointer data)
{
  HfTodayPage *page;

  hf_test_book_break_disk (fixture->book);
  page = show_page (fixture, HF_TYPE_TODAY_PAGE);
  wait_for_trouble (GTK_WIDGET (page->page_trouble));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (page->stack), ==, "trouble");
  repair_disk_and_retry (GTK_WIDGET (page->page_trouble));
  wait_for_card (page, fixture->follow_ups[0]);
}

/* Whoever is on the phone stays on the screen. */
static void
test_queue (Fixture *fixture, gconstpointer data)
{
  HfTodayPage *page = show_page (fixture, HF_TYPE_TODAY_PAGE);

  wait_for_card (page, fixture->follow_ups[0]);
  hf_test_wait_for (page->counts != NULL && !hf_queue_list_is_loading (page->queue));
  hf_test_book_break_disk (fixture->book);
  hf_queue_list_refresh (page->queue);
  wait_for_trouble (GTK_WIDGET (page->trouble));
  hf_test_wait_for (!hf_queue_list_is_loading (page->queue));
  wait_for_card (page, fixture->follow_ups[0]);
  repair_disk_and_retry (GTK_WIDGET (page->trouble));
  hf_test_wait_for (hf_queue_list_get_n_items (page->queue) == N_FOLLOW_UP);
  wait_for_card (page, fixture->follow_ups[0]);
}

/* The card before is no longer to be seen, or its number would be called for another person. */
static void
test_card (Fixture *fixture, gconstpointer data)
{
  const gint64 last = fixture->follow_ups[N_FOLLOW_UP - 1];
  HfTodayPage *page = show_page (fixture, HF_TYPE_TODAY_PAGE);

  wait_for_card (page, fixture->follow_ups[0]);
  hf_test_book_break_disk (fixture->book);
  hf_today_page_show_follow_up (page, last);
  wait_for_trouble (GTK_WIDGET (page->card_trouble));
  g_assert_cmpint (get_shown (page), ==, 0);
  hf_fault_vfs_clear ();
  g_signal_emit_by_name (page->card_trouble, "retry");
  wait_for_card (page, last);
}

static void
test_month (Fixture *fixture, gconstpointer data)
{
  HfPage    *page;
  GtkWidget *trouble;

  hf_test_book_break_disk (fixture->book);
  page = show_page (fixture, HF_TYPE_CALENDAR_PAGE);
  trouble = child (page, "trouble");
  wait_for_trouble (trouble);
  repair_disk_and_retry (trouble);
}

/* A day that cannot be read is not an empty one. */
static void
test_agenda (Fixture *fixture, gconstpointer data)
{
  HfPage    *page;
  GtkWidget *agenda, *trouble;

  hf_test_book_break_disk (fixture->book);
  page = show_page (fixture, HF_TYPE_CALENDAR_PAGE);
  agenda = child (page, "agenda");
  trouble = child (agenda, "trouble");
  wait_for_trouble (trouble);
  g_assert_false (gtk_widget_get_visible (child (agenda, "stack")));
  repair_disk_and_retry (trouble);
  g_assert_true (gtk_widget_get_visible (child (agenda, "stack")));
}

#define TEST_TYPE_PAGE (test_page_get_type ())
G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, HfPage)

struct _TestPage
{
  HfPage     parent_instance;
  GtkWidget *part;
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, HF_TYPE_PAGE)

static void
test_page_dispose (GObject *object)
{
  g_clear_pointer (&TEST_PAGE (object)->part, gtk_widget_unparent);

  G_OBJECT_CLASS (test_page_parent_class)->dispose (object);
}

static void
test_page_class_init (TestPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = test_page_dispose;
}

static void
test_page_init (TestPage *self)
{
}

static void
message_cb (HfPage *page, const char *text, gint64 step, guint *n_messages)
{
  g_assert_nonnull (strstr (text, "disk"));
  (*n_messages)++;
}

static void
failed_cb (HfBulkForm *form, const GError *error, guint *n_messages)
{
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_IO);
  (*n_messages)++;
}

static gpointer
nothing_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return NULL;
}

/* All that was asked is answered. */
static void
let_reader_finish (Fixture *fixture)
{
  hf_store_run_sync (fixture->book->store, HF_LANE_READ, nothing_work, NULL, NULL, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static gpointer
show_part (Fixture *fixture, GType type, guint *n_messages)
{
  TestPage *page = g_object_new (TEST_TYPE_PAGE, "context", fixture->context, NULL);

  page->part = g_object_new (type, NULL);
  gtk_widget_set_parent (page->part, GTK_WIDGET (page));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (page));
  g_signal_connect (page, "message", G_CALLBACK (message_cb), n_messages);
  hf_test_book_break_disk (fixture->book);
  return page->part;
}

/* Five lists of names are one failure. */
static void
test_filter_names (Fixture *fixture, gconstpointer data)
{
  guint        n_messages = 0;
  GtkWidget   *button = g_object_ref_sink (gtk_menu_button_new ());
  HfFilterBar *bar = show_part (fixture, HF_TYPE_FILTER_BAR, &n_messages);

  hf_filter_bar_set_up (bar, GTK_MENU_BUTTON (button), fixture->context, &hf_customer_def);
  let_reader_finish (fixture);
  g_assert_cmpuint (n_messages, ==, 1);
  hf_fault_vfs_clear ();
  g_object_unref (button);
}

static void
test_organisation_notice (Fixture *fixture, gconstpointer data)
{
  guint                    n_messages = 0;
  HfOrganisationNoticeBar *bar = show_part (fixture, HF_TYPE_ORGANISATION_NOTICE_BAR, &n_messages);

  hf_organisation_notice_bar_set_up (bar, fixture->context);
  hf_test_wait_for (n_messages == 1);
  hf_fault_vfs_clear ();
}

static void
test_bulk_form (Fixture *fixture, gconstpointer data)
{
  guint       n_messages = 0;
  HfBulkForm *form = show_part (fixture, HF_TYPE_BULK_FORM, &n_messages);

  g_signal_connect (form, "failed", G_CALLBACK (failed_cb), &n_messages);
  hf_bulk_form_set_up (form, HF_BULK_OWNER, &hf_customer_def, fixture->context);
  hf_test_wait_for (n_messages == 1);
  hf_fault_vfs_clear ();
}

static gpointer
show_widget (Fixture *fixture, GType type)
{
  GtkWidget *widget = g_object_new (type, NULL);

  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), widget);
  gtk_window_present (GTK_WINDOW (fixture->window));
  return widget;
}

static gint64
insert_named (Fixture *fixture, const HfEntityDef *def, const char *name)
{
  HfRow *row = hf_row_new (def);

  hf_row_set_text (row, (guint) hf_entity_field (def, "name"), name);
  if (def == &hf_staff_def)
    hf_row_set_text (row, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
  return hf_test_book_insert (fixture->book, row);
}

/* A row that refers to another, and nothing else. */
static HfRow *
make_referring (const HfEntityDef *def, guint field, gint64 id)
{
  HfRow *row = hf_row_new (def);

  row->id = 1;
  hf_row_set_int (row, field, id);
  return hf_row_seal (row);
}

static HfEditableRow *
show_article_department (Fixture *fixture, gint64 department)
{
  HfArticleForm *form = show_widget (fixture, HF_TYPE_ARTICLE_FORM);
  g_autoptr (HfRow) row = make_referring (&hf_article_def, HF_ARTICLE_DEPARTMENT, department);

  hf_test_book_break_disk (fixture->book);
  hf_article_form_set_up (form, fixture->context);
  hf_article_form_set_row (form, row);
  return find_editable (GTK_WIDGET (form), "department");
}

static HfEditableRow *
show_staff_department (Fixture *fixture, gint64 department)
{
  HfStaffCard *card = show_widget (fixture, HF_TYPE_STAFF_CARD);
  g_autoptr (HfRow) row = make_referring (&hf_staff_def, HF_STAFF_DEPARTMENT, department);

  hf_test_book_break_disk (fixture->book);
  hf_staff_card_set_up (card, fixture->context);
  for (GtkWidget *field = gtk_widget_get_first_child (child (card, "fields")); field != NULL;
       field = gtk_widget_get_next_sibling (field))
    if (g_str_equal (hf_editable_row_get_field (HF_EDITABLE_ROW (field)), "department"))
      {
        hf_editable_row_set_row (HF_EDITABLE_ROW (field), row);
        return HF_EDITABLE_ROW (field);
      }
  g_assert_not_reached ();
}

static HfEditableRow *
show_organisation_owner (Fixture *fixture, gint64 staff)
{
  HfOrganisationCard *card = show_widget (fixture, HF_TYPE_ORGANISATION_CARD);
  g_autoptr (HfRow) row = make_referring (&hf_organisation_def, HF_ORGANISATION_OWNER, staff);
  HfEditableRow *field;

  hf_test_book_break_disk (fixture->book);
  hf_organisation_card_set_up (card, fixture->context);
  gtk_stack_set_visible_child_name (GTK_STACK (child (card, "stack")), "details");
  field = find_editable (GTK_WIDGET (card), "owner");
  hf_editable_row_set_row (field, row);
  return field;
}

static HfEditableRow *
show_customer_owner (Fixture *fixture, gint64 staff)
{
  HfCustomerCardDetails *details = show_widget (fixture, HF_TYPE_CUSTOMER_CARD_DETAILS);
  g_autoptr (HfRow) row = make_referring (&hf_customer_def, HF_CUSTOMER_OWNER, staff);
  g_autoptr (GListStore) phones = g_list_store_new (HF_TYPE_RECORD);
  GtkWidget *field;

  hf_test_book_break_disk (fixture->book);
  hf_customer_card_details_set_up (details, fixture->context, G_LIST_MODEL (phones));
  field = hf_customer_card_details_find (details, "owner");
  hf_editable_row_set_row (HF_EDITABLE_ROW (field), row);
  return HF_EDITABLE_ROW (field);
}

static guint
count_choices (HfEditableRow *field)
{
  GtkWidget *drop_down = hf_editable_row_get_editor (field);

  return g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (drop_down)));
}

typedef struct
{
  const char        *path;
  const HfEntityDef *def;
  HfEditableRow *(*show) (Fixture *fixture, gint64 id);
} Choices;

/* Whoever has an owner is not shown without one. */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  const Choices *choices = data;
  HfEditableRow *field = choices->show (fixture, insert_named (fixture, choices->def, "Chen"));
  GtkWidget     *trouble = find_widget (field, HF_TYPE_READ_ERROR);

  wait_for_trouble (trouble);
  g_assert_false (gtk_widget_get_visible (child (field, "holder")));
  repair_disk_and_retry (trouble);
  g_assert_true (gtk_widget_get_visible (child (field, "holder")));
  hf_test_wait_for (count_choices (field) == 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (hf_editable_row_get_editor (field))),
                    ==, 1);
  hf_test_book_let_finish (fixture->book);
}

/* Told in a list of rows, where there is room, and found by the keyboard. */
static void
test_lent (Fixture *fixture, gconstpointer data)
{
  HfEditableRow *field = show_article_department (fixture, 1);
  GtkWidget     *trouble = find_widget (field, HF_TYPE_READ_ERROR);
  GtkWidget     *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  wait_for_trouble (trouble);
  hf_test_wait_for (gtk_widget_get_mapped (trouble));
  gtk_widget_grab_focus (GTK_WIDGET (field));
  g_assert_true (gtk_widget_get_state_flags (trouble) & GTK_STATE_FLAG_FOCUS_WITHIN);
  hf_editable_row_lend_problem (field, GTK_BOX (box));
  g_assert_true (gtk_widget_get_last_child (box) == trouble);
  repair_disk_and_retry (trouble);
  g_object_unref (box);
}

/* A customer whose organisations are not known is not one of none. */
static void
test_organisations (Fixture *fixture, gconstpointer data)
{
  HfOrganisationsRow *row = show_widget (fixture, HF_TYPE_ORGANISATIONS_ROW);
  GtkWidget          *trouble = child (row, "trouble");

  hf_organisations_row_set_up (row, fixture->context);
  hf_test_book_break_disk (fixture->book);
  hf_organisations_row_set_customer (row, 1);
  wait_for_trouble (trouble);
  g_assert_false (hf_field_row_is_empty (HF_FIELD_ROW (row)));
  repair_disk_and_retry (trouble);
  g_assert_true (hf_field_row_is_empty (HF_FIELD_ROW (row)));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/read-error/today", test_today },
    { "/read-error/queue", test_queue },
    { "/read-error/card", test_card },
    { "/read-error/month", test_month },
    { "/read-error/agenda", test_agenda },
    { "/read-error/filter-names", test_filter_names },
    { "/read-error/organisation-notice", test_organisation_notice },
    { "/read-error/bulk-form", test_bulk_form },
    { "/read-error/lent", test_lent },
    { "/read-error/organisations", test_organisations },
  };
  static const Choices choices[] = {
    { "/read-error/choices/article", &hf_department_def, show_article_department },
    { "/read-error/choices/staff", &hf_department_def, show_staff_department },
    { "/read-error/choices/organisation", &hf_staff_def, show_organisation_owner },
    { "/read-error/choices/customer", &hf_staff_def, show_customer_owner },
  };

  g_test_init (&argc, &argv, NULL); /* isolated folders would hide the icons' file types */
  adw_init ();
  hf_fault_vfs_install ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    g_test_add (choices[i].path, Fixture, &choices[i], set_up, test_choices, tear_down);
  return g_test_run ();
}
