/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whatever is kept of a customer, an organisation, somebody on the staff or an article can be
 * filtered by, or stands here with the reason. */

#include "session/search/hf-filter-words.h"

#include "core/hf-article.h"
#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "core/hf-staff.h"

typedef struct
{
  const char *listed;
  const char *entity;
  const char *field; /* NULL for all of it */
  const char *reason;
} Exception;

/* clang-format off */
static const Exception exceptions[] = {
  { "customer", "phone", "number", "typed into the search; the main one is a field of the card" },
  { "customer", "visit", "time", "nobody groups people by the minute they came" },
  { "customer", "visit", "recorded_kind", "what the other system said; the kind it became is asked for" },
  { "customer", "special_day", "is_lunar", "how a day comes back, which the day itself knows" },
  { "customer", "special_day", "note", "prose beside a day" },
  { "customer", "relation", "other", "one person, whose card shows the family" },
  { "customer", "relation", "note", "prose beside a relative" },
  { "customer", "measurement", "note", "prose beside a value" },
  { "customer", "membership", "note", "prose beside a membership" },
  { "customer", "given_package", "note", "prose beside a package" },
  { "customer", "memo", "is_pinned", "how a note stands in the timeline" },
  { "customer", "memo", "is_private", "for its author alone, of which no filter knows" },
  { "customer", "appointment", "time", "nobody groups people by the minute they are expected" },
  { "customer", "appointment", "minutes", "of one appointment, on the card" },
  { "customer", "gift", "note", "prose beside a gift" },
  { "customer", "distinct_pair", NULL, "who is not the same person is for the review of duplicates" },
  { "customer", "attachment", NULL, "files are on the card, their names found by searching" },
  { "customer", "class_choice", NULL, "asked for as the class, and as the field that one was set by hand" },
  { "customer", "custom_value", NULL, "each own field is offered by its name" },
  { "customer", "follow_up", "visit", "a link" },
  { "customer", "follow_up", "booked", "a link" },
  { "customer", "follow_up", "grade", "asked for as that of the customer" },
  { "customer", "follow_up", "promised", "a time of one day, which the queue is in order of" },
  { "customer", "follow_up", "not_before", "a time of one day, which the queue is in order of" },
  { "customer", "follow_up", "limit", "follows from the grade and the day it is due" },
  { "customer", "person_plan", "note", "prose beside a plan" },
  { "customer", "contact", "follow_up", "a link" },
  { "customer", "complaint", "contact", "a link" },
  { "customer", "complaint", "follow_up", "a link" },
  { "customer", "contact", "minutes", "of one call, on the card" },
  { "customer", "points", NULL, "a ledger, of which only the balance would mean something" },
  { "customer", "package_use", NULL, "entries of a package, on the card" },
  { "customer", "benefit_use", NULL, "counted by the year, on the card" },
  { "customer", "service_score", NULL, "of the staff, whose ledger it is" },
  { "organisation", "member", NULL, "people, who have a list and a filter of their own" },
  { "organisation", "attachment", NULL, "files are on the card" },
  { "organisation", "agreement", "alert_days", "when to be told, not what was agreed" },
  { "organisation", "activity", "attended", "a number of one event, on the card" },
  { "organisation", "activity", "note", "prose beside an activity" },
  { "staff", "training", "note", "prose beside a training" },
  { "staff", "service_score", NULL, "the ledger, month by month, for whoever may read it" },
  { "staff", "duty", NULL, "the roster shows who is on duty when" },
  { "staff", "duty_exception", NULL, "the roster shows who is away" },
  { "staff", "contact", NULL, "what they did or look after is asked for where that is listed" },
  { "staff", "memo", NULL, "what they did or look after is asked for where that is listed" },
  { "staff", "attachment", NULL, "what they did or look after is asked for where that is listed" },
  { "staff", "responsible", NULL, "what they did or look after is asked for where that is listed" },
  { "staff", "complaint", NULL, "what they did or look after is asked for where that is listed" },
  { "staff", "star", NULL, "what they did or look after is asked for where that is listed" },
  { "staff", "consent", NULL, "what they did or look after is asked for where that is listed" },
  { "staff", "points", NULL, "what they did or look after is asked for where that is listed" },
  { "staff", "given_package", NULL, "what they did or look after is asked for where that is listed" },
  { "staff", "package_use", NULL, "what they did or look after is asked for where that is listed" },
  { "staff", "benefit_use", NULL, "what they did or look after is asked for where that is listed" },
  { "staff", "activity", NULL, "what they did or look after is asked for where that is listed" },
};
/* clang-format on */

static gboolean
is_excepted (const HfEntityDef *listed, const HfEntityDef *def, const HfFieldDef *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (g_str_equal (exceptions[i].listed, listed->name) &&
        g_str_equal (exceptions[i].entity, def->name) &&
        (exceptions[i].field == NULL || g_str_equal (exceptions[i].field, field->name)))
      return TRUE;
  return FALSE;
}

static gboolean
is_offered (GArray *offered, const HfEntityDef *def, guint field)
{
  for (guint i = 0; i < offered->len; i++)
    {
      const HfFilterField *self = &g_array_index (offered, HfFilterField, i);

      if (self->def == def && self->field == field)
        return TRUE;
    }
  return FALSE;
}

static void
assert_all_offered (GArray *offered, const HfEntityDef *def, const HfEntityDef *listed)
{
  for (guint i = 0; i < def->n_fields; i++)
    {
      const HfFieldDef *field = &def->fields[i];
      gboolean          is_kept = field->label != NULL && HF_FIELD_IS_STORED (field) &&
                         (field->flags & HF_FIELD_INTERNAL) == 0;

      if (!is_kept || (def != listed && g_str_equal (field->name, listed->name)))
        continue;
      g_test_message ("%s: %s.%s", listed->name, def->name, field->name);
      g_assert_true (is_offered (offered, def, i) || is_excepted (listed, def, field));
    }
}

static void
test_all_that_is_kept (gconstpointer data)
{
  const HfEntityDef *listed = data;
  g_autoptr (HfViewer) viewer = hf_viewer_new ("test", 0, FALSE);
  g_autoptr (GArray) offered = hf_filter_words_list_fields (listed, viewer, NULL);

  assert_all_offered (offered, listed, listed);
  for (guint i = 0; hf_entities[i] != NULL; i++)
    {
      int reference = hf_entity_field (hf_entities[i], listed->name);

      if (reference >= 0 && hf_entities[i]->fields[reference].type == HF_FIELD_REF)
        assert_all_offered (offered, hf_entities[i], listed);
    }
}

/* Whoever reads only the own record must not learn of others' by asking. */
static void
test_records_of_the_staff (void)
{
  g_autoptr (HfViewer) doctor = hf_viewer_new ("test", 3, FALSE);
  g_autoptr (HfViewer) owner = hf_viewer_new ("test", 0, FALSE);
  g_autoptr (GArray) fewer = hf_filter_words_list_fields (&hf_staff_def, doctor, NULL);
  g_autoptr (GArray) all = hf_filter_words_list_fields (&hf_staff_def, owner, NULL);
  const HfEntityDef *training = hf_entity_find ("training");
  guint              expires = (guint) hf_entity_field (training, "expires");

  g_assert_true (is_offered (all, training, expires));
  g_assert_false (is_offered (fewer, training, expires));
  g_assert_true (is_offered (fewer, &hf_staff_def, HF_STAFF_TITLE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/filter-fields/customers", &hf_customer_def, test_all_that_is_kept);
  g_test_add_data_func ("/filter-fields/organisations", &hf_organisation_def,
                        test_all_that_is_kept);
  g_test_add_data_func ("/filter-fields/staff", &hf_staff_def, test_all_that_is_kept);
  g_test_add_data_func ("/filter-fields/articles", &hf_article_def, test_all_that_is_kept);
  g_test_add_func ("/filter-fields/records-of-the-staff", test_records_of_the_staff);
  return g_test_run ();
}
