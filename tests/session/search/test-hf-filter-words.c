/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Conditions as sentences, and what is offered to whom. */

#include "session/search/hf-filter-words.h"

#include "core/hf-article.h"
#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-measurement.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "core/hf-phone.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"

typedef struct
{
  const HfEntityDef *def;
  guint              field;
  HfFilterOp         op;
  const char        *values[4];
  const char        *words;
} Case;

#define CUSTOMER(field) &hf_customer_def, HF_CUSTOMER_##field
#define VISIT(field)    &hf_visit_def, HF_VISIT_##field
#define MEASURED(field) &hf_measurement_def, HF_MEASUREMENT_##field

static const Case cases[] = {
  { CUSTOMER (GRADE),
    HF_FILTER_IS,
    { "A", "B", "C" },
    "Follow-up grade is Grade A, Grade B or Grade C" },
  { CUSTOMER (TAGS), HF_FILTER_CONTAINS, { "gold" }, "Tags contains gold" },
  { CUSTOMER (LAST_VISIT), HF_FILTER_LONGER_AGO, { "180" }, "Last visit more than 180 days ago" },
  { CUSTOMER (NEXT_FOLLOW_UP), HF_FILTER_LONGER_AGO, { "0" }, "Next follow-up before today" },
  { CUSTOMER (BIRTH_DATE),
    HF_FILTER_ANNIVERSARY,
    { "1" },
    "Birth date: anniversary in the next 1 day" },
  { CUSTOMER (BIRTH_DATE), HF_FILTER_ANNIVERSARY, { "0" }, "Birth date comes back today" },
  { CUSTOMER (VISIT_COUNT), HF_FILTER_AT_LEAST, { "4" }, "Visits at least 4" },
  { CUSTOMER (IS_VIP), HF_FILTER_IS, { "1" }, "VIP set by hand: yes" },
  { CUSTOMER (OWNER), HF_FILTER_UNKNOWN, { NULL }, "Owner is empty" },
  { VISIT (DATE), HF_FILTER_AT_MOST, { "2023-10-20" }, "Visit: Date up to 2023-10-20" },
  { &hf_contact_def,
    HF_CONTACT_AT,
    HF_FILTER_AT_LEAST,
    { "2023-10-20" },
    "Contact: When from 2023-10-20 on" },
  { &hf_contact_def,
    HF_CONTACT_AT,
    HF_FILTER_WITHIN_LAST,
    { "7" },
    "Contact: When in the last 7 days" },
  { VISIT (DOCTOR), HF_FILTER_IS_NOT, { "7" }, "Visit: Doctor is not staff 7" },
  { VISIT (FEE), HF_FILTER_AT_LEAST, { "12050" }, "Visit: Fee at least 120.50" },
  { CUSTOMER (BIRTH_DATE), HF_FILTER_AGED, { "60", "70" }, "Age 60 to 70" },
  { CUSTOMER (BIRTH_DATE), HF_FILTER_AGED, { "60", "" }, "Age 60 or more" },
  { CUSTOMER (BIRTH_DATE), HF_FILTER_AGED, { "", "18" }, "Age up to 18" },
  { MEASURED (INDICATOR),
    HF_FILTER_IS,
    { "ldl" },
    "Measurement: Health indicator is LDL cholesterol" },
  { MEASURED (DATE), HF_FILTER_LATEST, { NULL }, "Measurement: Date is the latest" },
  { &hf_member_def,
    HF_MEMBER_ORGANISATION,
    HF_FILTER_CONTAINS,
    { "Mill" },
    "Member: Organisation contains Mill" },
  { &hf_phone_def, HF_PHONE_INVALID, HF_FILTER_IS, { "1" }, "Phone number: Wrong number: yes" },
};

static char *
name_of (const HfEntityDef *def, gint64 id, gpointer user_data)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, def->name, id);
}

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfCondition      condition = { cases[i].def, cases[i].field, 0, cases[i].op,
                                     (char **) cases[i].values };
      g_autofree char *words = hf_filter_words_condition (&condition, name_of, NULL);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static gboolean
has_field (GArray *fields, const HfEntityDef *def, guint field)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const HfFilterField *offered = &g_array_index (fields, HfFilterField, i);

      if (offered->def == def && offered->field == field)
        return TRUE;
    }
  return FALSE;
}

static void
test_fields (void)
{
  g_autoptr (HfViewer) all = hf_viewer_new ("test", 0, FALSE);
  g_autoptr (HfViewer) masked = hf_viewer_new ("test", 0, TRUE);
  g_autoptr (GArray) fields = hf_filter_words_list_fields (&hf_customer_def, all, NULL);
  g_autoptr (GArray) fewer = hf_filter_words_list_fields (&hf_customer_def, masked, NULL);

  g_assert_true (has_field (fields, &hf_customer_def, HF_CUSTOMER_ALLERGIES));
  g_assert_true (has_field (fields, &hf_visit_def, HF_VISIT_DIAGNOSIS));
  g_assert_false (has_field (fields, &hf_customer_def, HF_CUSTOMER_ARCHIVED));
  g_assert_false (has_field (fields, &hf_customer_def, HF_CUSTOMER_OWNER_NAME));
  g_assert_true (has_field (fewer, &hf_customer_def, HF_CUSTOMER_GRADE));
  g_assert_false (has_field (fewer, &hf_customer_def, HF_CUSTOMER_NAME));
  g_assert_false (has_field (fewer, &hf_customer_def, HF_CUSTOMER_ALLERGIES));
  g_assert_false (has_field (fewer, &hf_visit_def, HF_VISIT_DIAGNOSIS));
}

/* What is listed need not be named before each of its fields; what hangs on it must be. */
static void
test_names (void)
{
  const HfFilterField price = { &hf_article_def, HF_ARTICLE_PRICE, 0, FALSE };
  const HfFilterField diagnosis = { &hf_visit_def, HF_VISIT_DIAGNOSIS, 0, FALSE };
  g_autofree char    *alone = hf_filter_words_field (&price, NULL, NULL);
  g_autofree char    *hanging = hf_filter_words_field (&diagnosis, NULL, NULL);

  g_assert_cmpstr (alone, ==, "Price");
  g_assert_cmpstr (hanging, ==, "Visit: Diagnosis");
}

static void
test_every_comparison_has_words (void)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("test", 0, FALSE);
  g_autoptr (GArray) fields = hf_filter_words_list_fields (&hf_customer_def, viewer, NULL);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < fields->len; i++)
    {
      const HfFilterField *field = &g_array_index (fields, HfFilterField, i);

      /* No two of one name. */
      g_assert_true (g_hash_table_add (names, hf_filter_words_field (field, NULL, NULL)));
      for (guint op = 0; op < HF_FILTER_N_OPS; op++)
        if (hf_filter_words_field_offers (field, op))
          g_assert_cmpstr (hf_filter_words_op (field->def, field->field, op), !=, "");
    }
  g_assert_true (hf_filter_words_offers (&hf_customer_def, HF_CUSTOMER_REFERRER, HF_FILTER_KNOWN));
  g_assert_false (hf_filter_words_offers (&hf_customer_def, HF_CUSTOMER_REFERRER, HF_FILTER_IS));
  g_assert_false (hf_filter_words_offers (&hf_customer_def, HF_CUSTOMER_NAME, HF_FILTER_UNKNOWN));
}

static void
add_own (GPtrArray *rows, gint64 id, const char *kind, const char *level, gboolean is_archived)
{
  HfRow *row = hf_row_new (&hf_custom_field_def);

  row->id = id;
  hf_row_set_text (row, HF_CUSTOM_FIELD_NAME, kind);
  hf_row_set_text (row, HF_CUSTOM_FIELD_KIND, kind);
  hf_row_set_text (row, HF_CUSTOM_FIELD_LEVEL, level);
  if (is_archived)
    hf_row_set_int (row, HF_CUSTOM_FIELD_ARCHIVED, 1);
  g_ptr_array_add (rows, hf_row_seal (row));
}

/* They are asked for as what they hold, and never of somebody from whom it is kept. */
static void
test_own_fields (void)
{
  g_autoptr (HfViewer) all = hf_viewer_new ("test", 0, FALSE);
  g_autoptr (HfViewer) masked = hf_viewer_new ("test", 0, TRUE);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autoptr (GArray) fields = NULL;
  g_autoptr (GArray) fewer = NULL;
  const HfFilterField *number;
  char                *values[] = { "5500", NULL };
  g_autofree char     *words = NULL;

  add_own (rows, 1, HF_CUSTOM_FIELD_TEXT, HF_CUSTOM_FIELD_PERSONAL, FALSE);
  add_own (rows, 2, HF_CUSTOM_FIELD_DATE, HF_CUSTOM_FIELD_OPEN, TRUE);
  add_own (rows, 3, HF_CUSTOM_FIELD_NUMBER, HF_CUSTOM_FIELD_OPEN, FALSE);
  fields = hf_filter_words_list_fields (&hf_customer_def, all, rows);
  fewer = hf_filter_words_list_fields (&hf_customer_def, masked, rows);
  g_assert_true (has_field (fields, &hf_custom_value_def, HF_CUSTOM_VALUE_VALUE));
  g_assert_false (has_field (fields, &hf_custom_value_def, HF_CUSTOM_VALUE_DAY));
  g_assert_false (has_field (fewer, &hf_custom_value_def, HF_CUSTOM_VALUE_VALUE));
  g_assert_true (has_field (fewer, &hf_custom_value_def, HF_CUSTOM_VALUE_NUMBER));

  number = &(HfFilterField){ &hf_custom_value_def, HF_CUSTOM_VALUE_NUMBER, 3, FALSE };
  g_assert_true (hf_filter_words_offers (number->def, number->field, HF_FILTER_AT_LEAST));
  g_assert_true (
    hf_filter_words_offers (&hf_custom_value_def, HF_CUSTOM_VALUE_VALUE, HF_FILTER_UNKNOWN));
  words = hf_filter_words_condition (&(HfCondition){ number->def, number->field, number->custom,
                                                     HF_FILTER_AT_LEAST, values },
                                     name_of, NULL);
  g_assert_cmpstr (words, ==, "custom_field 3 at least 5.5");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter-words/sentences", test_sentences);
  g_test_add_func ("/filter-words/fields", test_fields);
  g_test_add_func ("/filter-words/names", test_names);
  g_test_add_func ("/filter-words/own-fields", test_own_fields);
  g_test_add_func ("/filter-words/every-comparison-has-words", test_every_comparison_has_words);
  return g_test_run ();
}
