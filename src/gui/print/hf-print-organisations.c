/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A list of organisations: what each is, whom to ring, until when there is an agreement, what comes
 * next and whose it is. */

#include "gui/print/hf-print-organisations.h"

#include "core/hf-organisation.h"
#include "gui/common/hf-format.h"
#include "gui/print/hf-print-table.h"
#include "session/print/hf-printed-organisations.h"

#include <glib/gi18n.h>

#define ROW 19.0

/* Widths add up to what is between the margins. */
#define KIND  76.0
#define STAGE 58.0
#define PHONE 80.0
#define DAY   68.0
#define OWNER 48.0
#define NAME  (HF_PRINT_INSIDE - KIND - STAGE - PHONE - 2 * DAY - OWNER)

static char *
word_phone (const HfPrintSheet *sheet, gconstpointer data, guint n)
{
  return hf_format_phone (hf_row_text (data, HF_ORGANISATION_PHONE));
}

/* clang-format off */
static const HfPrintColumn columns[] = {
  { N_ ("Organisation"), NAME, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_organisation_def, .field = HF_ORGANISATION_NAME },
  { N_ ("Kind"), KIND, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_organisation_def, .field = HF_ORGANISATION_KIND },
  { N_ ("Stage"), STAGE, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_organisation_def, .field = HF_ORGANISATION_STAGE },
  { N_ ("Phone"), PHONE, HF_PRINT_LEFT, HF_PRINT_VALUE, .word = word_phone },
  { N_ ("Agreement"), DAY, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_organisation_def, .field = HF_ORGANISATION_AGREEMENT_ENDS },
  { N_ ("Next activity"), DAY, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_organisation_def, .field = HF_ORGANISATION_NEXT_ACTIVITY },
  { N_ ("Owner"), OWNER, HF_PRINT_LEFT, HF_PRINT_VALUE, .def = &hf_organisation_def, .field = HF_ORGANISATION_OWNER_NAME },
};
/* clang-format on */

static const HfPrintTable table = { columns, G_N_ELEMENTS (columns), ROW, .note = NULL };

static void
lay_out (HfPrintSheet *sheet)
{
  const HfPrintedOrganisations *content = sheet->printed->content;
  HfPrintFlow                   flow;

  hf_print_flow_begin (&flow, sheet);
  hf_print_table_begin (&flow, &table);
  for (guint i = 0; i < content->rows->len; i++)
    hf_print_table_add (&flow, &table, content->rows->pdata[i], i);
}

static char *
describe (const HfPrintSheet *sheet)
{
  const HfPrintedOrganisations *content = sheet->printed->content;
  g_autofree char              *printed = hf_format_count (content->rows->len);
  g_autofree char              *all = hf_format_count (content->n_selected);

  if (content->rows->len == 0)
    return g_strdup (_ ("Nothing is left"));
  if (content->rows->len == content->n_selected)
    return NULL;
  /* Translators: so many of so many organisations are printed */
  return g_strdup_printf (ngettext ("%s of %s organisation", "%s of %s organisations",
                                    (gulong) content->n_selected),
                          printed, all);
}

/* Whoever answers there. */
static guint
count_people (const HfPrintSheet *sheet)
{
  return ((const HfPrintedOrganisations *) sheet->printed->content)->rows->len;
}

static const HfPrintThing thing = {
  .source = &hf_printed_organisations_source,
  .heading = N_ ("Print Organisations"),
  .file_name = N_ ("Organisations.pdf"),
  .hides_phones = TRUE,
  .count_people = count_people,
  .describe = describe,
};

const HfPrintKind hf_print_organisations_kind = {
  .thing = &thing,
  .label = N_ ("List"),
  .note = N_ ("A line for each organisation"),
  .has_frame = TRUE,
  .lay_out = lay_out,
};
