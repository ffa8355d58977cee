/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the list of customers remembers of its filter, and what it must not. That a filter is
 * remembered at all is tested with the page. */

#include "customer-fixture.h"

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-member.h"
#include "core/hf-memo.h"
#include "core/hf-visit.h"
#include "gui/common/filter/hf-filter-bar.h"

#include <string.h>

static HfFilterBar *
get_bar (CustomerFixture *fixture)
{
  return customer_fixture_child (fixture, "filter_bar");
}

/* What is remembered lies outside the book, where it stays readable when the book is not: nothing
 * of a person, and nothing typed. Beside such a condition the others are not remembered either. */
static void
test_not_remembered (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const struct
  {
    const HfEntityDef *def;
    guint              field;
    HfFilterOp         op;
    const char        *value;
  } asked[] = {
    { &hf_customer_def, HF_CUSTOMER_NAME, HF_FILTER_CONTAINS, "王芳" },
    { &hf_customer_def, HF_CUSTOMER_HOUSEHOLD, HF_FILTER_IS, "王芳" },
    { &hf_customer_def, HF_CUSTOMER_CITY, HF_FILTER_IS, "王芳" },
    { &hf_customer_def, HF_CUSTOMER_TAGS, HF_FILTER_IS_NOT, "王芳" },
    { &hf_customer_def, HF_CUSTOMER_BIRTH_DATE, HF_FILTER_AT_LEAST, "1980-03-04" },
    { &hf_contact_def, HF_CONTACT_NOTE, HF_FILTER_CONTAINS, "王芳" },
    { &hf_memo_def, HF_MEMO_TEXT, HF_FILTER_CONTAINS, "王芳" },
    { &hf_visit_def, HF_VISIT_DIAGNOSIS, HF_FILTER_CONTAINS, "王芳" },
    { &hf_member_def, HF_MEMBER_ORGANISATION, HF_FILTER_CONTAINS, "王芳" },
  };
  HfPageClass *klass = HF_PAGE_GET_CLASS (fixture->page);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      HfFilter *filter = hf_filter_new ();
      char     *grades[] = { (char *) "B", NULL };
      char     *values[] = { (char *) asked[i].value, NULL };
      g_autoptr (GVariant) state = NULL;
      g_autofree char *text = NULL;

      hf_filter_add (filter, &(HfCondition){ &hf_customer_def, HF_CUSTOMER_GRADE, 0, HF_FILTER_IS,
                                             grades });
      hf_filter_add (filter, &(HfCondition){ asked[i].def, asked[i].field, 0, asked[i].op,
                                             (char **) values });
      hf_filter_bar_set_filter (get_bar (fixture), filter);
      state = g_variant_ref_sink (klass->save_state (fixture->page));
      text = g_variant_print (state, FALSE);
      g_assert_null (strstr (text, asked[i].value));
      hf_filter_bar_set_filter (get_bar (fixture), hf_filter_new ());
      klass->restore_state (fixture->page, state);
      g_assert_false (hf_filter_bar_is_filtering (get_bar (fixture)));
    }
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/filter-memory/not-remembered", test_not_remembered);
  return g_test_run ();
}
