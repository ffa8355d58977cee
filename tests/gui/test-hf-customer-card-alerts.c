/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What must not be overlooked: no false alarm, and nothing that lies over an alert. */

#include "customer-fixture.h"

#include "core/hf-customer.h"
#include "gui/common/card/hf-customer-card-alerts.h"

#define SENTENCE                                                                        \
  "Penicillin: generalised urticaria and swelling of the throat within minutes of the " \
  "infusion, with a fall of blood pressure; sulfonamides; iodinated contrast media in 2019"

static GtkWidget *
open_with (CustomerFixture *fixture, guint field, const char *text)
{
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, field, text);
  customer_fixture_open (fixture, fixture->wang);
  return find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_ALERTS);
}

static void
test_dangers (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *alerts = open_with (fixture, HF_CUSTOMER_ALLERGIES, "无");

  g_assert_null (gtk_widget_get_first_child (alerts));
  open_with (fixture, HF_CUSTOMER_CONSTITUTION, "过敏体质");
  hf_test_wait_for (gtk_widget_get_first_child (alerts) != NULL);
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_first_child (alerts), "danger"));
  g_assert_null (gtk_widget_get_next_sibling (gtk_widget_get_first_child (alerts)));
}

/* What lies over what is measured by what each line needs at the width it has. */
static gboolean
all_have_room (GtkWidget *alerts)
{
  int bottom = 0, height;

  for (GtkWidget *line = gtk_widget_get_first_child (alerts); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (line), &height,
                          NULL, NULL, NULL);
      bottom += height;
    }
  return bottom > 0 && gtk_widget_get_height (alerts) >= bottom;
}

/* Wider than the card as often as not: what is hidden when it is filled has to be measured anew. */
static void
test_wraps (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *alerts = open_with (fixture, HF_CUSTOMER_ALLERGIES, SENTENCE);

  hf_test_wait_for (gtk_widget_get_height (alerts) > 0);
  g_assert_true (all_have_room (alerts));
  open_with (fixture, HF_CUSTOMER_HEREDITARY, SENTENCE);
  hf_test_wait_for (gtk_widget_get_last_child (alerts) != gtk_widget_get_first_child (alerts));
  hf_test_wait_for (all_have_room (alerts));
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);

  customer_fixture_add_test ("/customer-card-alerts/dangers", test_dangers);
  customer_fixture_add_test ("/customer-card-alerts/wraps", test_wraps);

  return g_test_run ();
}
