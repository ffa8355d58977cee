/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a partnership needs at each stage. */

#include "core/hf-partner-lack.h"

#include "core/hf-organisation.h"

/* From which stage on, one of #hf_organisation_stages. */
static const struct
{
  guint stage;
  guint field;
} needs[] = {
  { 0, HF_ORGANISATION_OWNER },          { 0, HF_ORGANISATION_NEXT_ACTIVITY },
  { 1, HF_ORGANISATION_AGREEMENT_ENDS }, { 2, HF_ORGANISATION_VALUE },
  { 2, HF_ORGANISATION_COMPLEMENT },
};

/* Whoever has no stage is no partner, of whom nothing is asked. */
static int
get_stage (const HfRow *organisation)
{
  const char *stage = hf_row_text (organisation, HF_ORGANISATION_STAGE);

  for (int i = 0; stage != NULL && i < HF_ORGANISATION_N_STAGES; i++)
    if (g_str_equal (stage, hf_organisation_stages[i].key))
      return i;
  return -1;
}

GArray *
hf_partner_lack (const HfRow *organisation)
{
  g_return_val_if_fail (organisation != NULL, NULL);

  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));
  int     stage = get_stage (organisation);

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    if ((int) needs[i].stage <= stage && hf_row_is_null (organisation, needs[i].field))
      g_array_append_val (fields, needs[i].field);
  return fields;
}
