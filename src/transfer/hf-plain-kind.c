/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The kinds of rows that follow from the tables of fields. To have one more brought in and out, add
 * it to HfImportKind and here, and to the tables of words that the compiler then misses. */

#include "transfer/hf-plain-kind.h"

#include "core/hf-department.h"
#include "core/hf-duty-exception.h"
#include "core/hf-duty.h"
#include "core/hf-membership.h"
#include "core/hf-organisation.h"
#include "core/hf-points.h"
#include "core/hf-staff.h"
#include "core/hf-tier.h"

/* clang-format off */
static const HfPlainKind plain_kinds[HF_IMPORT_N_KINDS] = {
  [HF_IMPORT_ARTICLES] = { &hf_article_def, HF_IMPORT_FIRST_OF_ARTICLE, { HF_ARTICLE_NAME, HF_ARTICLE_KIND }, 2, FALSE },
  [HF_IMPORT_DEPARTMENTS] = { &hf_department_def, HF_IMPORT_FIRST_OF_DEPARTMENT, { HF_DEPARTMENT_NAME }, 1, FALSE },
  [HF_IMPORT_STAFF] = { &hf_staff_def, HF_IMPORT_FIRST_OF_STAFF, { HF_STAFF_NAME }, 1, FALSE },
  [HF_IMPORT_DUTIES] = { &hf_duty_def, HF_IMPORT_FIRST_OF_DUTY, { HF_DUTY_STAFF, HF_DUTY_WEEKDAY, HF_DUTY_BEGINS, HF_DUTY_FROM }, 4, FALSE },
  [HF_IMPORT_DUTY_EXCEPTIONS] = { &hf_duty_exception_def, HF_IMPORT_FIRST_OF_DUTY_EXCEPTION, { HF_DUTY_EXCEPTION_STAFF, HF_DUTY_EXCEPTION_DATE, HF_DUTY_EXCEPTION_KIND, HF_DUTY_EXCEPTION_BEGINS }, 4, FALSE },
  [HF_IMPORT_TIERS] = { &hf_tier_def, HF_IMPORT_FIRST_OF_TIER, { HF_TIER_NAME }, 1, FALSE },
  [HF_IMPORT_MEMBERSHIPS] = { &hf_membership_def, HF_IMPORT_FIRST_OF_MEMBERSHIP, { HF_MEMBERSHIP_CUSTOMER, HF_MEMBERSHIP_TIER, HF_MEMBERSHIP_FROM }, 3, FALSE },
  [HF_IMPORT_POINTS] = { &hf_points_def, HF_IMPORT_FIRST_OF_POINTS, { HF_POINTS_CUSTOMER, HF_POINTS_DATE, HF_POINTS_POINTS, HF_POINTS_REASON, HF_POINTS_EXPIRES }, 5, TRUE },
  [HF_IMPORT_ORGANISATIONS] = { &hf_organisation_def, HF_IMPORT_FIRST_OF_ORGANISATION, { HF_ORGANISATION_NAME }, 1, FALSE },
};
/* clang-format on */

const HfPlainKind *
hf_plain_kind_get (HfImportKind kind)
{
  g_return_val_if_fail (kind < HF_IMPORT_N_KINDS, NULL);

  return plain_kinds[kind].def != NULL ? &plain_kinds[kind] : NULL;
}

/* Files refer by names, or to customers by numbers; a visit has neither. */
static gboolean
can_be_named (const HfFieldDef *field)
{
  return g_str_equal (field->ref, hf_customer_def.name) ?
           !g_str_equal (field->name, "customer") :
           hf_entity_flagged_field (hf_entity_find (field->ref), HF_FIELD_NAMED) >= 0;
}

gboolean
hf_plain_kind_is_for_files (const HfFieldDef *field)
{
  return HF_FIELD_IS_OWN (field) && !(field->flags & HF_FIELD_INTERNAL) &&
         (field->type != HF_FIELD_REF || can_be_named (field));
}
