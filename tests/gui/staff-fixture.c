/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "staff-fixture.h"

#include "in-window.h"

#include "core/hf-duty.h"
#include "core/hf-staff.h"
#include "gui/common/hf-record-list.h"
#include "gui/staff/hf-staff-page.h"

gpointer
staff_fixture_child (StaffFixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->page), HF_TYPE_STAFF_PAGE, name);
}

gpointer
staff_fixture_card_child (StaffFixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->card), HF_TYPE_STAFF_CARD, name);
}

guint
staff_fixture_count_rows (gpointer list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (hf_record_list_get_model (list)));
}

static void
message_cb (HfPage *page, const char *text, gint64 step, StaffFixture *fixture)
{
  fixture->n_messages++;
}

void
staff_fixture_add_duty (StaffFixture *fixture, gint64 staff, const char *weekday)
{
  HfRow *row = hf_row_new (&hf_duty_def);

  hf_row_set_int (row, HF_DUTY_STAFF, staff);
  hf_row_set_text (row, HF_DUTY_WEEKDAY, weekday);
  hf_row_set_text (row, HF_DUTY_BEGINS, "08:00");
  hf_row_set_text (row, HF_DUTY_ENDS, "12:00");
  hf_test_book_insert (fixture->book, row);
}

static void
show_page (StaffFixture *fixture)
{
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->page = g_object_new (HF_TYPE_STAFF_PAGE, "context", fixture->context, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  fixture->card = staff_fixture_child (fixture, "card");
  g_signal_connect (fixture->page, "message", G_CALLBACK (message_cb), fixture);
  fixture->window = show_in_window (fixture->page, 1000, 700);
}

void
staff_fixture_set_up (StaffFixture *fixture, gconstpointer is_empty)
{
  fixture->book = hf_test_book_new ();
  if (is_empty == NULL)
    {
      fixture->zhao = hf_test_book_add_staff (fixture->book, "赵红", HF_STAFF_ROLE_MANAGER);
      fixture->qian = hf_test_book_add_staff (fixture->book, "钱进", HF_STAFF_ROLE_DOCTOR);
      staff_fixture_add_duty (fixture, fixture->qian, "5");
    }
  show_page (fixture);
  if (is_empty == NULL)
    hf_test_wait_for (staff_fixture_count_rows (staff_fixture_child (fixture, "list")) == 2);
}

void
staff_fixture_tear_down (StaffFixture *fixture, gconstpointer is_empty)
{
  end_in_window (fixture->window, fixture->page, fixture->context, fixture->book);
}

void
staff_fixture_open (StaffFixture *fixture, gint64 id)
{
  g_autoptr (GVariant) item = g_variant_ref_sink (g_variant_new_int64 (id));

  HF_PAGE_GET_CLASS (fixture->page)->show_item (fixture->page, item);
  hf_test_wait_for (hf_staff_card_get_staff (fixture->card) != NULL);
}
