/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An organisation on paper, for whoever goes there: the fields that are filled in, straight from
 * the table of fields, then agreements, activities and members. */

#include "gui/print/hf-print-organisation.h"

#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "gui/print/hf-print-table.h"
#include "session/hf-field-words.h"
#include "session/print/hf-printed-organisation.h"

#include <glib/gi18n.h>

#define GAP 14.0
#define ROW 19.0

/* Facts have their field as the number of the row. */
static char *
word_label (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return g_strdup (_ (hf_entity_label (&hf_organisation_def, n)));
}

static char *
word_fact (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  const HfOrganisationSheet *content = sheet->printed->content;

  return n == HF_ORGANISATION_LIAISON ?
           g_strdup (hf_row_text (content->liaison, HF_CUSTOMER_NAME)) :
           hf_field_words (data, n);
}

/* Widths add up to what is between the margins. */
#define LABEL  140.0
#define DAY    76.0
#define NUMBER 96.0
#define SHORT  90.0
#define TERMS  (HF_PRINT_INSIDE - NUMBER - 2 * DAY - SHORT)
#define NOTE   (HF_PRINT_INSIDE - SHORT - 120.0 - 2 * DAY)
#define ROLE   (HF_PRINT_INSIDE - 120.0 - 2 * DAY - SHORT)

/* clang-format off */
static const HfPrintColumn fact_columns[] = {
  { NULL, LABEL, HF_PRINT_LEFT, HF_PRINT_LABEL, .word = word_label },
  { NULL, HF_PRINT_INSIDE - LABEL, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_fact },
};

static const HfPrintColumn agreement_columns[] = {
  { N_ ("Agreement number"), NUMBER, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_agreement_def, .field = HF_AGREEMENT_NUMBER },
  { N_ ("Signed"), DAY, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_agreement_def, .field = HF_AGREEMENT_SIGNED },
  { N_ ("Expires"), DAY, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_agreement_def, .field = HF_AGREEMENT_EXPIRES },
  { N_ ("Discount"), SHORT, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_agreement_def, .field = HF_AGREEMENT_DISCOUNT },
  { N_ ("Terms"), TERMS, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_agreement_def, .field = HF_AGREEMENT_TERMS },
};

static const HfPrintColumn activity_columns[] = {
  { N_ ("Kind of activity"), SHORT, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_activity_def, .field = HF_ACTIVITY_KIND },
  { N_ ("What"), 120.0, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_activity_def, .field = HF_ACTIVITY_TITLE },
  { N_ ("Due"), DAY, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_activity_def, .field = HF_ACTIVITY_DUE },
  { N_ ("Done on"), DAY, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_activity_def, .field = HF_ACTIVITY_DONE },
  { N_ ("Note"), NOTE, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_activity_def, .field = HF_ACTIVITY_NOTE },
};

static const HfPrintColumn member_columns[] = {
  { N_ ("Name"), 120.0, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_member_def, .field = HF_MEMBER_CUSTOMER_NAME },
  { N_ ("Position"), ROLE, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_member_def, .field = HF_MEMBER_ROLE },
  { N_ ("Since"), DAY, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_member_def, .field = HF_MEMBER_FROM },
  { N_ ("Until"), DAY, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_member_def, .field = HF_MEMBER_TO },
  { N_ ("Follow-up grade"), SHORT, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_member_def, .field = HF_MEMBER_CUSTOMER_GRADE },
};
/* clang-format on */

static const HfPrintTable fact_table = { fact_columns, G_N_ELEMENTS (fact_columns), ROW,
                                         .note = NULL };
static const HfPrintTable agreement_table = { agreement_columns, G_N_ELEMENTS (agreement_columns),
                                              ROW, .note = NULL };
static const HfPrintTable activity_table = { activity_columns, G_N_ELEMENTS (activity_columns), ROW,
                                             .note = NULL };
static const HfPrintTable member_table = { member_columns, G_N_ELEMENTS (member_columns), ROW,
                                           .note = hf_print_word_alerts };

/* What the head of each page says already is not said again. */
static gboolean
is_fact (const HfOrganisationSheet *content, guint field)
{
  const HfFieldDef *def = &hf_organisation_def.fields[field];

  if (field == HF_ORGANISATION_LIAISON)
    return content->liaison != NULL;
  return field != HF_ORGANISATION_NAME && field != HF_ORGANISATION_PINYIN &&
         def->type != HF_FIELD_REF && (def->flags & HF_FIELD_INTERNAL) == 0 &&
         hf_entity_label (&hf_organisation_def, field) != NULL &&
         !hf_row_is_null (content->organisation, field);
}

static void
lay_out (HfPrintSheet *sheet)
{
  const HfOrganisationSheet *content = sheet->printed->content;
  HfPrintFlow                flow;

  hf_print_flow_begin (&flow, sheet);
  for (guint field = 0; field < HF_ORGANISATION_N_FIELDS; field++)
    if (is_fact (content, field))
      hf_print_table_add (&flow, &fact_table, content->organisation, field);
  hf_print_flow_skip (&flow, GAP);
  hf_print_table_add_all (&flow, N_ ("Agreements"), &agreement_table, content->agreements);
  hf_print_table_add_all (&flow, N_ ("Activities"), &activity_table, content->activities);
  hf_print_table_add_all (&flow, N_ ("Its members"), &member_table, content->members);
}

static char *
describe (const HfPrintSheet *sheet)
{
  const HfOrganisationSheet *content = sheet->printed->content;

  return hf_organisation_sheet_has_more (content) ?
           g_strdup (_ ("as many as are printed of each part")) :
           NULL;
}

static char *
make_title (const HfPrinted *printed)
{
  const HfOrganisationSheet *content = printed->content;

  return g_strdup (hf_row_text (content->organisation, HF_ORGANISATION_NAME));
}

/* Whoever answers there. */
static guint
count_people (const HfPrintSheet *sheet)
{
  return 1;
}

static const HfPrintThing thing = {
  .source = &hf_printed_organisation_source,
  .heading = N_ ("Print Organisation"),
  .file_name = N_ ("Organisation.pdf"),
  .hides_phones = TRUE,
  .count_people = count_people,
  .make_title = make_title,
  .describe = describe,
};

const HfPrintKind hf_print_organisation_kind = {
  .thing = &thing,
  .label = N_ ("Organisation"),
  .note = N_ ("Its details, agreements, activities and members"),
  .has_frame = TRUE,
  .lay_out = lay_out,
};
