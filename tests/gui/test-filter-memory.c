/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the list of customers remembers of its filter, and what it must not. That a filter is
 * remembered at all is tested with the page. */

#include "customer-fixture.h"
#include "filter-memory.h"

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-member.h"
#include "core/hf-memo.h"
#include "core/hf-visit.h"

static HfFilterBar *
get_bar (CustomerFixture *fixture)
{
  return customer_fixture_child (fixture, "filter_bar");
}

/* Beside what must not be remembered the other conditions are not either. */
static void
test_not_remembered (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const FilterAsked harmless = { &hf_customer_def, HF_CUSTOMER_GRADE, HF_FILTER_IS, "B" };
  static const FilterAsked asked[] = {
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

  assert_filter_memory (fixture->page, get_bar (fixture), &harmless, asked, G_N_ELEMENTS (asked));
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/filter-memory/not-remembered", test_not_remembered);
  return g_test_run ();
}
